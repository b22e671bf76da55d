using System.Collections.Immutable;

namespace CourseForge.Diagnostics;

public static partial class Codes
{
    /// <summary>
    /// CF69xx: what stands in the way when packages are written, and when what a build wrote is read again. Most are
    /// raised by Authoring, since the compiler knows no disk.
    /// </summary>
    public static class Writing
    {
        public static readonly DiagnosticDescriptor OutputInsideSource = new(
            "CF6901", "output-inside-source", Severity.Error,
            "the output folder '{0}' lies in the curriculum folder '{1}'",
            "What is built would be read as source by the next build, and land in the version control and the review of the curriculum.",
            "Name a folder outside the curriculum with --out.");

        public static readonly DiagnosticDescriptor NotWritable = new(
            "CF6902", "output-not-writable", Severity.Error,
            "'{0}' cannot be written: {1}",
            "Without the right to write there nothing can be built. What was there before has not been changed.",
            "Check the rights of the folder and whether another program holds the file, or name another folder with --out.");

        public static readonly DiagnosticDescriptor DiskFull = new(
            "CF6903", "disk-full", Severity.Error,
            "there is no room left to write '{0}'",
            "The disk, or the share of it that this user may fill, is full. What was there before has not been changed, and what was half written has been removed.",
            "Make room, or name a folder on another disk with --out.");

        public static readonly DiagnosticDescriptor NotAFolder = new(
            "CF6904", "output-not-a-folder", Severity.Error,
            "'{0}' is a file, and packages are put into a folder",
            "--out names the folder that all packages of a build go to, since one build can make several.",
            "Name a folder with --out, or remove the file.");

        public static readonly DiagnosticDescriptor InUse = new(
            "CF6905", "output-in-use", Severity.Error,
            "another build has been putting its packages into '{0}' for more than {1} seconds",
            "Builds into one folder take turns at the last step, so that the packages and the list of them belong together.",
            "Wait for the other build to end, or give each build a folder of its own with --out.");

        public static readonly DiagnosticDescriptor LedgerDamaged = new(
            "CF6906", "build-ledger-damaged", Severity.Warning,
            "the list of what builds have made here cannot be read: {0}",
            "The file courseforge-build.json tells a build which files of the output folder earlier builds made, so that it removes those that are made no more, and nothing else. Without the list no old file is removed; this build begins a new one.",
            "Delete by hand the packages of earlier versions that nobody needs. If somebody else's file has this name, name another folder with --out.");

        public static readonly DiagnosticDescriptor NewerRecord = new(
            "CF6907", "record-of-newer-version", Severity.Warning,
            "'{0}' is nothing that this version of courseforge knows; it is left out",
            "The file was written by a newer version of courseforge, which says more in it, or somebody added the name by hand. All else in it is read as always.",
            "Use the newer version of courseforge, or take the name out of the file if it was added by hand.");

        public static readonly DiagnosticDescriptor BuildRecordDamaged = new(
            "CF6908", "build-record-damaged", Severity.Error,
            "this build record cannot be read: {0}",
            "A build record says what a package was made from, with a digest of every file. One that was cut short or changed says nothing that one can rely on.",
            "Build the package again, or get the file once more from where it came from: the same input gives the same record.");

        public static readonly DiagnosticDescriptor ReleaseChanged = new(
            "CF6909", "release-changed", Severity.Error,
            "'{0}' is there already, and this build gives it other bytes under the same version",
            "Whoever has the package of this version has another one than the next to fetch it, and nobody can tell which learners took which. What was published under a version stays what it is.",
            "Raise `version` in curriculum.yaml. If the file was never given to anybody, delete it, or build without --locked.");

        public static ImmutableArray<DiagnosticDescriptor> All { get; } =
            [OutputInsideSource, NotWritable, DiskFull, NotAFolder, InUse, LedgerDamaged, NewerRecord, BuildRecordDamaged, ReleaseChanged];
    }
}

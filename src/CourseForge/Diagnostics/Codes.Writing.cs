using System.Collections.Immutable;

namespace CourseForge.Diagnostics;

public static partial class Codes
{
    /// <summary>
    /// CF69xx: what stands in the way when packages are written. Raised by the tool, since the compiler knows no disk.
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

        public static ImmutableArray<DiagnosticDescriptor> All { get; } = [OutputInsideSource, NotWritable, DiskFull, NotAFolder, InUse];
    }
}

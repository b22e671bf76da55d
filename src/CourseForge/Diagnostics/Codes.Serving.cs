using System.Collections.Immutable;

namespace CourseForge.Diagnostics;

public static partial class Codes
{
    /// <summary>CF70xx: what stands in the way of showing something in a browser. Raised by Serving.</summary>
    public static class Serving
    {
        public static readonly DiagnosticDescriptor NoPort = new(
            "CF7001", "no-free-port", Severity.Error,
            "none of the ports from {0} to {1} is free",
            "The preview is a small server on this machine, which needs a port of its own. Other programs, or previews that still run, have all of these.",
            "End a preview that is not needed any more, or name another port with --port.");

        public static readonly DiagnosticDescriptor NoBrowser = new(
            "CF7002", "browser-not-opened", Severity.Warning,
            "no browser could be opened: {0}",
            "--open asks the system to show the address. The preview runs all the same, and any browser on this machine can show it.",
            "Open the address that is printed in a browser by hand.");

        public static readonly DiagnosticDescriptor NotAPackage = new(
            "CF7010", "package-unreadable", Severity.Error,
            "this is no zip file that can be read: {0}",
            "A package of SCORM or cmi5 is a zip file. One that was cut short on its way, or was renamed from something else, cannot be opened.",
            "Get the file once more from where it came from, or build the package again.");

        public static readonly DiagnosticDescriptor PathOutside = new(
            "CF7011", "package-path-outside", Severity.Warning,
            "the package has a file '{0}', whose path leads out of it; it is left out",
            "Who unpacks such a file may write over files outside of the folder that was meant. Nothing is unpacked here, but learning systems unpack, or refuse the package.",
            "Ask whoever made the package why; do not upload it before that is answered.");

        public static readonly DiagnosticDescriptor ManifestNotAtTop = new(
            "CF7012", "manifest-not-at-top", Severity.Warning,
            "the manifest is '{0}', and learning systems look for it at the top of the package",
            "Most often the folder was packed and not what is in it. Some systems find the manifest all the same, and most refuse the package.",
            "Pack the files of the folder so that the manifest is at the top of the zip file.");

        public static readonly DiagnosticDescriptor ManifestUnreadable = new(
            "CF7013", "manifest-unreadable", Severity.Error,
            "the manifest '{0}' cannot be read: {1}",
            "The manifest says what there is to launch, and no learning system opens a package without it.",
            "Mend the manifest where the message says, or ask whoever made the package.");

        public static readonly DiagnosticDescriptor NothingToLaunch = new(
            "CF7014", "nothing-to-launch", Severity.Error,
            "the package has nothing to launch: no usable '{0}', and no index.html",
            "A package of SCORM has imsmanifest.xml with an item that leads to a file, one of cmi5 has cmi5.xml with a unit, and plain pages begin with index.html.",
            "Look whether the zip file is the package itself, and not a folder or another archive around it.");

        public static ImmutableArray<DiagnosticDescriptor> All { get; } =
        [NoPort, NoBrowser, NotAPackage, PathOutside, ManifestNotAtTop, ManifestUnreadable, NothingToLaunch];
    }
}

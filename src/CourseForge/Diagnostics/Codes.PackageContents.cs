using System.Collections.Immutable;

namespace CourseForge.Diagnostics;

public static partial class Codes
{
    /// <summary>CF73xx: what is in the files of a package, and whether it is what its maker built. Raised by Authoring.</summary>
    public static class PackageContents
    {
        public static readonly DiagnosticDescriptor LinkBroken = new(
            "CF7301", "page-needs-missing-file", Severity.Warning,
            "'{0}' is not in the package",
            "The page or style sheet loads it or leads to it. Learners meet a gap or an error page there.",
            "Add the file, or take out what leads to it.");

        public static readonly DiagnosticDescriptor LinkCase = new(
            "CF7302", "page-needs-file-in-other-case", Severity.Warning,
            "'{0}' is in the package as '{1}'",
            "Most learning systems run where capital and small letters differ, so the file is not found there, though it is on your computer.",
            "Write the name as it is in the package.");

        public static readonly DiagnosticDescriptor LoadsElsewhere = new(
            "CF7303", "loads-from-elsewhere", Severity.Warning,
            "<{0}> loads from {1}",
            "The course breaks when that server changes or is blocked, which it is in many agencies. The server also learns who takes the course and when, and a script from there can do whatever the learner may do.",
            "Put the file into the package. If it has to come from there, ask those who run the learning system to allow it.");

        public static readonly DiagnosticDescriptor AsksElsewhere = new(
            "CF7304", "script-asks-elsewhere", Severity.Warning,
            "a script sends a request to {0}",
            "What learners do can be sent there, and the course stops working when that server does. Strict networks block it.",
            "Look what is sent and whether the course works without it.");

        public static readonly DiagnosticDescriptor LooksOutside = new(
            "CF7305", "script-looks-outside", Severity.Warning,
            "a script uses '{0}': it reaches into the page of the learning system",
            "A course may look for the API in the windows above it and has no other business there. Such scripts break when the system changes, and fail where it keeps courses in a window of their own.",
            "Take it out. To leave the course, tell the API and let the learning system close the window.");

        public static readonly DiagnosticDescriptor StorageShared = new(
            "CF7306", "storage-shared", Severity.Info,
            "a script keeps data in the browser ({0})",
            "All courses of one learning system share that storage, and so do all people at a shared computer: what one leaves there the next can read.",
            "Keep progress in the learning system (cmi.suspend_data, or the state of xAPI), and nothing personal in the browser.");

        public static readonly DiagnosticDescriptor NotLookedAt = new(
            "CF7307", "text-too-large-to-look-at", Severity.Info,
            "'{0}' is a text of more than {1} MB, which was not looked at",
            "Texts of this size are data or bundles; what they load and whom they talk to is not known.",
            "Look yourself whether it loads anything from elsewhere.");

        public static readonly DiagnosticDescriptor NoApi = new(
            "CF7311", "api-never-looked-for", Severity.Warning,
            "no script that '{0}' loads looks for the learning system ({1})",
            "The page is to report results, and nothing in the package does. Learners finish it and stay 'not attempted'.",
            "Add the script that finds the API and calls it, or call the resource an asset.");

        public static readonly DiagnosticDescriptor OtherApi = new(
            "CF7312", "api-of-other-standard", Severity.Warning,
            "the manifest says {0}, and the scripts of '{1}' speak {2}",
            "The learning system offers only the API of the standard that the manifest names, so the scripts find none and nothing is recorded.",
            "Publish the course for the standard that it is to be imported as, and do not change the manifest alone.");

        public static readonly DiagnosticDescriptor CallMissing = new(
            "CF7313", "api-call-missing", Severity.Warning,
            "no script that '{0}' loads ever calls {1}",
            "A session begins with the one call and ends with the other. Without them nothing is recorded, or the last results are lost.",
            "Call it: at the start of the page, and when it is left.");

        public static readonly DiagnosticDescriptor NoPageTitle = new(
            "CF7321", "page-without-title", Severity.Warning,
            "the page has no title",
            "Screen readers say the title first, and browsers show it on the tab (WCAG 2.4.2, level A).",
            "Write a <title> that says what the page is about.");

        public static readonly DiagnosticDescriptor NoLanguage = new(
            "CF7322", "page-without-language", Severity.Warning,
            "the page does not say in which language it is",
            "Screen readers choose the voice by it, and read text in a wrong one so that nobody understands it (WCAG 3.1.1, level A).",
            "Write the language on the first tag: <html lang=\"en\">.");

        public static readonly DiagnosticDescriptor NoAlternative = new(
            "CF7323", "picture-without-alternative", Severity.Warning,
            "the picture '{0}' has no text alternative",
            "Who does not see it does not know what it shows: screen readers say the file name (WCAG 1.1.1, level A).",
            "Write alt=\"...\" with what the picture says; alt=\"\" when it says nothing.");

        public static readonly DiagnosticDescriptor NoFrameTitle = new(
            "CF7324", "frame-without-title", Severity.Warning,
            "the frame '{0}' has no title",
            "Screen readers list frames by their titles, so that their users can choose one (WCAG 4.1.2, level A).",
            "Write title=\"...\" with what is in the frame.");

        public static readonly DiagnosticDescriptor RecordedFileMissing = new(
            "CF7341", "recorded-file-missing", Severity.Error,
            "the build record lists '{0}', which is not in the package",
            "The package is not as it was built: something was taken out afterwards.",
            "Use the package as it was built, or build it again.");

        public static readonly DiagnosticDescriptor OtherDigest = new(
            "CF7342", "recorded-file-changed", Severity.Error,
            "'{0}' is not the file that was built: its digest is {1}, and the record says {2}",
            "Somebody changed the file after the build. What was reviewed and what learners get are no longer the same.",
            "Use the package as it was built. Changes belong into the sources, where they are checked.");

        public static readonly DiagnosticDescriptor FileAdded = new(
            "CF7343", "file-added-after-build", Severity.Error,
            "'{0}' was put into the package after it was built",
            "The build record does not list it, so nobody checked it, and it runs with the rights of the course.",
            "Use the package as it was built. Files of your own belong into media/ or the theme.");

        public static readonly DiagnosticDescriptor OtherFormat = new(
            "CF7344", "record-of-other-format", Severity.Error,
            "the build record says {0}, and the manifest says {1}",
            "The record or the manifest is of another package, so nothing that the record says can be relied upon.",
            "Use the package as it was built.");

        public static readonly DiagnosticDescriptor OtherPackage = new(
            "CF7345", "package-changed-after-build", Severity.Error,
            "the package's digest is {0}, and '{1}' beside it says {2}",
            "The zip was written again after the build, or the record beside it is of another build.",
            "Get both files from where the build put them.");

        public static readonly DiagnosticDescriptor Expired = new(
            "CF7346", "package-validity-ended", Severity.Warning,
            "what the package says of the law was known to hold until {0}",
            "The build record names the day from which a law of the course is another one. Learners would be taught what no longer holds.",
            "Build the course again for today, and replace the package.");

        public static readonly DiagnosticDescriptor NoRecord = new(
            "CF7347", "record-missing", Severity.Error,
            "the package has no {0}, so it cannot be built again from sources",
            "The record says from what, for whom and for which day a package was built. Only packages of courseforge have one.",
            "Leave out --sources, or name a package that courseforge built.");

        public static readonly DiagnosticDescriptor CannotRebuild = new(
            "CF7348", "rebuild-not-possible", Severity.Error,
            "the package cannot be built again: {0}",
            "Only the same tool with the same options and sources gives the same bytes.",
            "Check out the sources in the version that the package names, and use the tool that built it.");

        public static readonly DiagnosticDescriptor RebuildDiffers = new(
            "CF7349", "rebuild-differs", Severity.Error,
            "built again from these sources, the package is another one: {0}",
            "Either the sources are not those that it was built from, or the package was changed after the build.",
            "Compare the sources that the message names with those of the release.");

        public static readonly DiagnosticDescriptor Quirk = new(
            "CF7361", "not-for-this-lms", Severity.Warning,
            "{0} does not take this: {1}",
            "The learning system that --lms names is known to do otherwise than the standard says.",
            "Change what the message names, or choose another --lms. docs/lms.md says what each system does.");

        public static ImmutableArray<DiagnosticDescriptor> All { get; } =
        [
            LinkBroken, LinkCase, LoadsElsewhere, AsksElsewhere, LooksOutside, StorageShared, NotLookedAt, NoApi, OtherApi, CallMissing, NoPageTitle, NoLanguage, NoAlternative, NoFrameTitle,
            RecordedFileMissing, OtherDigest, FileAdded, OtherFormat, OtherPackage, Expired, NoRecord, CannotRebuild, RebuildDiffers, Quirk,
        ];
    }
}

using System.Collections.Immutable;

namespace CourseForge.Diagnostics;

public static partial class Codes
{
    /// <summary>CF6xxx: what does not fit into a package.</summary>
    public static class Packaging
    {
        public static readonly DiagnosticDescriptor DuplicatePath = new(
            "CF6001", "duplicate-package-path", Severity.Error,
            "two files want the name '{0}' in the package",
            "A zip with two entries of one name is read differently by different LMSs: some take the first, some the last, some refuse it.",
            "Rename one of the files. Files of --schemas may not be named like the course's own files (imsmanifest.xml, launch.html, index.html, assets/, lessons/, media/).");

        public static readonly DiagnosticDescriptor UnsafePath = new(
            "CF6002", "unsafe-package-path", Severity.Error,
            "'{0}' cannot be a name in a package",
            "LMSs rename, lose or refuse names with anything but letters, digits, hyphens, underscores and dots, and names that lead out of the package.",
            "Rename the file: ASCII letters and digits, hyphens, underscores and dots, and no name that starts with a dot.");

        public static readonly DiagnosticDescriptor StateTooLarge = new(
            "CF6003", "learner-state-too-large", Severity.Error,
            "a learner's progress in course '{0}' can take {1} characters; {2} keeps {3} at most (most of it: {4})",
            "Progress and answers are kept by the LMS in one text (cmi.suspend_data). SCORM 1.2 promises only 4,096 characters: a longer text is cut off or refused, and the learner loses their place.",
            "Cut where most of it is: draw fewer questions, allow three attempts or fewer, use fewer checks in lessons, ask for shorter words in fill-in questions, or split the course in two. A page costs 5 characters, a check about 10, a question of an attempt about 7, and an option of a multiple-choice question one more.");

        public static readonly DiagnosticDescriptor MediaGone = new(
            "CF6004", "media-gone", Severity.Error,
            "'{0}' could not be read, or changed while it was being packed",
            "The file was there when the build started. Packing half a file, or another one than was checked, would be worse than stopping.",
            "Make sure that no program is writing to the curriculum folder, and build again.");

        public static readonly DiagnosticDescriptor PackageTooLarge = new(
            "CF6005", "package-too-large", Severity.Error,
            "the package would be {0} GB large; a package may have 4 GB at most",
            "Larger zip files need the Zip64 format, which few LMSs can read, and most LMSs refuse uploads that are far smaller.",
            "Put long videos on a media server and link to them, or compress them further.");

        public static readonly DiagnosticDescriptor InstructorText = new(
            "CF6006", "instructor-text-in-package", Severity.Error,
            "'{0}', a file for learners, holds what only the instructor may see: '{1}'",
            "Notes, role briefs, checklists and the reasons of answers give exercises away, and some are private. Every text that leaves is searched, comments and attributes too, for each sentence, title and role of two words and more, and for any eight words in a row.",
            "Take the words out of the file: they come from theme/, from a transcript, captions or a picture. If learners may read them, write them in the lesson's own text, too.");

        public static readonly DiagnosticDescriptor LmsFormat = new(
            "CF6007", "format-not-for-this-lms", Severity.Warning,
            "{0} does not play '{1}' packages; it plays: {2}. {3}",
            "The learning system that --lms names takes other package formats: the package may be refused, or opened without recording anything.",
            "Build one of the formats that the message names (--format), or choose another --lms. docs/lms.md says what each learning system plays.");

        public static readonly DiagnosticDescriptor LmsLimit = new(
            "CF6008", "package-over-limit-of-lms", Severity.Warning,
            "{0} takes packages of {1} at most; this one has {2}",
            "The vendor of the learning system that --lms names gives this limit. Larger packages take very long to upload, are refused, or fail while they are unpacked.",
            "Put long videos on a media server and link to them, compress pictures and sound further, or split the course. If your system was set up for larger packages, build without --lms.");

        public static readonly DiagnosticDescriptor KindNotPacked = new(
            "CF6009", "kind-not-packed", Severity.Error,
            "'{0}' is not packed: files that end in '{1}' are neither texts that can be searched nor media",
            "Every text that leaves is searched for what only instructors may see, so a kind of file that cannot be searched may not leave. Pages come from templates only, because a page that is carried as it is would run with the rights of the course and without its Content-Security-Policy.",
            "Save it as one of the kinds that docs/authoring.md lists, or take the file out of theme/assets/, media/ or the folder of --schemas.");

        public static readonly DiagnosticDescriptor ArchiveNotRead = new(
            "CF6012", "archive-not-read", Severity.Error,
            "'{0}' cannot be opened, so nobody knows whether text for the instructor is in it",
            "Documents of word processors, tables and slides are archives of texts, which are searched like all that leaves. This one is damaged, has a password, or unpacks to more than 64 MB of text.",
            "Save it anew without a password, or offer it as a PDF after you looked through it yourself.");

        public static readonly DiagnosticDescriptor TextTooLarge = new(
            "CF6010", "text-too-large-to-search", Severity.Error,
            "'{0}' is a text of more than {1} MB, which is not searched and so not packed",
            "Every text that leaves is searched for what only instructors may see. No transcript, caption or picture is that large.",
            "Look what the file is; split it, or save a picture as PNG or WebP.");

        public static readonly DiagnosticDescriptor PageWithoutPolicy = new(
            "CF6011", "page-without-policy", Severity.Error,
            "the page '{0}' lacks the Content-Security-Policy that pages of a course have: {1}",
            "The policy keeps pages from loading and sending anything elsewhere and from running what stands in their text, whatever gets into it. A learning system shows the course with the rights of whoever is logged in.",
            "Let the theme's page take in 'partials/head', or copy its line <meta http-equiv=\"Content-Security-Policy\" ...> as the first one behind the charset. A narrower policy is welcome.");

        public static readonly DiagnosticDescriptor AfterCompletion = new(
            "CF6020", "after-completion-never-shown", Severity.Warning,
            "{0} opens a completed attempt for reading only, so {1} of the course '{2}' can never be answered there",
            "Learners are told that something is to come after the course. When they come back, the learning system shows the finished attempt, in which nothing can be answered or recorded, and a new attempt starts from nothing.",
            "Put what comes later into a course of its own, which is built as a package of its own, and open it to those who completed the first; or give the web edition of the test. docs/lms.md says how.");

        public static readonly DiagnosticDescriptor SchemasNotAtTop = new(
            "CF6021", "schemas-not-at-top", Severity.Warning,
            "the folder of --schemas does not have at its top what '{0}' needs: {1}; {2}",
            "The manifest names the schema documents by their place in the package, which is that in the folder. Of another folder, files would be packed that nobody asked for, and the acceptance test would fail all the same.",
            "Name the folder in which these files stand themselves. Each edition of SCORM has its own: build the editions one by one, each with its folder.");

        public static ImmutableArray<DiagnosticDescriptor> All { get; } =
        [
            DuplicatePath, UnsafePath, StateTooLarge, MediaGone, PackageTooLarge, InstructorText, LmsFormat, LmsLimit, KindNotPacked, ArchiveNotRead, TextTooLarge, PageWithoutPolicy,
            AfterCompletion, SchemasNotAtTop,
        ];
    }
}

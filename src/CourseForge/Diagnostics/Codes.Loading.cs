using System.Collections.Immutable;

namespace CourseForge.Diagnostics;

public static partial class Codes
{
    /// <summary>CF1xxx: finding and decoding files.</summary>
    public static class Loading
    {
        public static readonly DiagnosticDescriptor InvalidUtf8 = new(
            "CF1001", "invalid-utf8", Severity.Error,
            "this file is not UTF-8 text: byte 0x{0} at position {1} cannot be read",
            "CourseForge reads text as UTF-8, so that every letter of every language arrives as it was written. A file saved in an older encoding would show wrong letters.",
            "Save the file as UTF-8 in your editor (in many editors: Save with Encoding, UTF-8). If it is a picture or another binary file, move it to media/.");

        public static readonly DiagnosticDescriptor ControlCharacter = new(
            "CF1002", "control-character", Severity.Error,
            "this file holds the character U+{0}, which is not text",
            "Control characters, the separators U+2028 and U+2029 and characters that are none (U+FFFE, U+FFFF) cannot be seen. HTML, XML or YAML do not allow them or take them for line ends, and they usually mean that the file is damaged or was pasted from another program.",
            "Delete the character. If the file is a picture or another binary file, move it to media/.");

        public static readonly DiagnosticDescriptor FileTooLarge = new(
            "CF1003", "file-too-large", Severity.Error,
            "this file is {0} MB large; a text file may have {1} MB at most",
            "A text of this size is not a lesson: it is usually a file in the wrong place, and it would make every tool that reads it slow.",
            "Split the file into several modules or banks, or move it to media/ when it is not text.");

        public static readonly DiagnosticDescriptor LineTooLong = new(
            "CF1004", "line-too-long", Severity.Error,
            "this line has {0} characters; a line may have {1} at most",
            "No editor shows a line of this length usefully and no diagnostic could point into it. It usually means that data was pasted into a text.",
            "Break the line; a paragraph may run over many lines. Put data that is not text into a file under media/.");

        public static readonly DiagnosticDescriptor LinkOutside = new(
            "CF1005", "link-outside", Severity.Error,
            "'{0}' is a link that leads out of the curriculum folder",
            "A curriculum is one folder. A link out of it would put files into the package that its readers, reviewers and version control never saw.",
            "Copy the file into the curriculum folder in place of the link.");

        public static readonly DiagnosticDescriptor NotAFile = new(
            "CF1006", "not-a-file", Severity.Error,
            "'{0}' is neither a file nor a folder (a device, pipe or socket)",
            "Reading from a device or pipe may never end, and gives something else each time.",
            "Remove it from the curriculum folder, or put a copy of the file there that was meant.");

        public static readonly DiagnosticDescriptor Unreadable = new(
            "CF1007", "unreadable-file", Severity.Error,
            "'{0}' cannot be read",
            "The file is there, but the rights on it do not let this user read it, or it went away while the curriculum was being read.",
            "Check the rights of the file and its folders, and that no other program holds it.");

        public static readonly DiagnosticDescriptor CaseClash = new(
            "CF1008", "file-name-case-clash", Severity.Error,
            "'{0}' and '{1}' differ only {2}",
            "On Windows and macOS the two names are one file, so one of them would silently replace the other on a colleague's machine or in the package. A letter with an accent can be stored as one sign or as two; both look the same.",
            "Rename one of the two files, and correct what refers to it.");

        public static readonly DiagnosticDescriptor UnsafeName = new(
            "CF1009", "unsafe-file-name", Severity.Error,
            "the file name '{0}' {1}",
            "Names with control characters, with one of < > : \" | ? * \\, with a blank or a full stop at their end, and names of devices such as con or aux, cannot be checked out on Windows. Characters that turn the direction of text make a name look like another one.",
            "Rename the file; letters, digits, hyphens, underscores and dots are safe everywhere.");

        public static readonly DiagnosticDescriptor TooManyFiles = new(
            "CF1010", "too-many-files", Severity.Error,
            "the folder holds more than {0} files",
            "A curriculum of this size is not plausible: usually the wrong folder was named, such as a home folder.",
            "Name the folder that holds curriculum.yaml, or move what does not belong to the curriculum out of it.");

        public static readonly DiagnosticDescriptor EmptyFile = new(
            "CF1011", "empty-file", Severity.Warning,
            "this file is empty",
            "An empty file says nothing. It is often the trace of a save that went wrong.",
            "Write the file, restore it from version control, or delete it.");

        public static readonly DiagnosticDescriptor LoneCarriageReturn = new(
            "CF1012", "lone-carriage-return", Severity.Error,
            "this line ends in a carriage return alone (CR)",
            "Lines end in LF, or in CR LF as Windows writes them. A CR alone is the line end of very old systems; tools do not agree whether the text goes on behind it on the same line.",
            "Save the file with LF as its line end (in many editors: at the lower right, or Save with Line Endings).");

        public static readonly DiagnosticDescriptor TooDeep = new(
            "CF1013", "folder-too-deep", Severity.Error,
            "the folder '{0}' lies too deep below the curriculum, and nothing in it is read",
            "Folders within folders without end are usually a copy that went wrong, and their paths are too long for most systems.",
            "Move what belongs to the curriculum up, and delete the rest.");

        public static readonly DiagnosticDescriptor NotRead = new(
            "CF1014", "document-not-read", Severity.Warning,
            "'{0}' is not read: it is a {1} file",
            "The texts of a curriculum and of its overlays end in .md or .yaml. What stands in another kind of file would be missing from the course, and nobody would notice.",
            "Save it as plain text under a name that ends in .md or .yaml (in Windows' Notepad choose 'All files' under 'Save as type'), or move it out of the folder.");

        public static readonly DiagnosticDescriptor LinkElsewhere = new(
            "CF1015", "link-elsewhere", Severity.Error,
            "'{0}' is a link to '{1}', which could not stand here itself",
            "A link is followed to files of the same kind and the same owner: in media/ to media/, in an overlay to that overlay, a module to a module. Any other link would carry a file to where nobody looks for it, such as the answers of a bank into a package as a transcript.",
            "Copy the file here if it belongs here, or move it to where the link leads from.");

        public static ImmutableArray<DiagnosticDescriptor> All { get; } =
        [
            InvalidUtf8, ControlCharacter, FileTooLarge, LineTooLong, LinkOutside, NotAFile, Unreadable, CaseClash, UnsafeName, TooManyFiles, EmptyFile,
            LoneCarriageReturn, TooDeep, NotRead, LinkElsewhere,
        ];
    }
}

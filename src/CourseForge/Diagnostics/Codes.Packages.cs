using System.Collections.Immutable;

namespace CourseForge.Diagnostics;

public static partial class Codes
{
    /// <summary>CF72xx: the zip, the manifest and the list of files of a package that somebody made. Raised by Authoring.</summary>
    public static class Packages
    {
        public static readonly DiagnosticDescriptor NotReadable = new(
            "CF7201", "package-not-readable", Severity.Error,
            "this is no package that can be read: {0}",
            "A package of SCORM or cmi5 is a zip file, or what was unpacked from one. One that was cut short on its way, or is something else under that name, no learning system opens.",
            "Get the file once more from where it came from, and compare its size with that of the original.");

        public static readonly DiagnosticDescriptor TooManyFiles = new(
            "CF7202", "package-too-many-files", Severity.Error,
            "the package lists {0} files; only the first {1} were looked at",
            "No course has so many files. Lists of millions of entries are a way to bring down whoever unpacks them.",
            "Ask whoever made the package what is in it, before you upload it anywhere.");

        public static readonly DiagnosticDescriptor LeadsOutside = new(
            "CF7203", "entry-leads-outside", Severity.Error,
            "the file '{0}' would be unpacked outside of the package's folder",
            "Who unpacks such a file may write over files that belong to somebody else. Good systems refuse the whole package; others do the harm.",
            "Do not upload the package before whoever made it has said why, and has made it anew.");

        public static readonly DiagnosticDescriptor IsLink = new(
            "CF7204", "entry-is-link", Severity.Error,
            "'{0}' is a link to another file and has no content of its own",
            "A link in a zip can lead to any file of the computer that unpacks it, so learning systems refuse it or lose the file.",
            "Pack the file itself instead of the link.");

        public static readonly DiagnosticDescriptor Encrypted = new(
            "CF7205", "entry-encrypted", Severity.Error,
            "'{0}' needs a password",
            "There is nowhere to enter a password while a package is imported, so the import fails or the file is missing. What is in it could not be looked at.",
            "Pack the files again without a password.");

        public static readonly DiagnosticDescriptor NamedTwice = new(
            "CF7206", "entry-named-twice", Severity.Error,
            "two files of the package have the name '{0}'",
            "Some systems take the first, some the last, some refuse the package: nobody knows which of the two a learner gets. Here the first was looked at.",
            "Pack the files again, into a new zip file instead of one that is there.");

        public static readonly DiagnosticDescriptor WithBackslash = new(
            "CF7207", "entry-with-backslash", Severity.Error,
            "the name '{0}' is written with backslashes",
            "Folders in a zip are written with '/' (APPNOTE.TXT 4.4.17). Systems that run on Linux unpack this as one file with a strange name, and then miss what the manifest names.",
            "Pack the files with another program: some old packers for Windows write names like this.");

        public static readonly DiagnosticDescriptor TooLarge = new(
            "CF7208", "entry-too-large", Severity.Error,
            "'{0}' takes {1} MB when it is unpacked; {2}",
            "A small zip that unpacks to very much fills the disk of whoever opens it. Learning systems stop such an import, and it was not unpacked here either.",
            "If it is a real film, put it on a media server and link to it; otherwise ask whoever made the package.");

        public static readonly DiagnosticDescriptor Damaged = new(
            "CF7209", "entry-damaged", Severity.Error,
            "'{0}' cannot be unpacked: {1}",
            "The file was changed on its way, or packed in a way that only some programs know. A learning system stops here, or gives learners half a file.",
            "Get the package once more, or pack its files again with the usual method (deflate).");

        public static readonly DiagnosticDescriptor OtherCase = new(
            "CF7210", "names-differ-in-case", Severity.Warning,
            "'{0}' and '{1}' differ in capital letters alone",
            "On systems that make no difference between capital and small letters, one of the two files writes over the other.",
            "Give one of them another name, and change what leads to it.");

        public static readonly DiagnosticDescriptor NotPortable = new(
            "CF7211", "name-not-portable", Severity.Warning,
            "the name '{0}' does not survive everywhere: {1}",
            "Learning systems store files on other computers than yours, and some rename, lose or refuse such names. Links to the file lead nowhere then.",
            "Use ASCII letters, digits, hyphens, underscores and dots, and change what leads to the file.");

        public static readonly DiagnosticDescriptor TooLong = new(
            "CF7212", "name-too-long", Severity.Warning,
            "the path '{0}' has {1} characters",
            "Systems that run on Windows store paths of 260 characters with the folder that the package is unpacked into, and fail at what is longer.",
            "Use shorter names, or fewer folders inside each other: up to 180 characters are safe.");

        public static readonly DiagnosticDescriptor LeftOver = new(
            "CF7213", "left-over-file", Severity.Info,
            "'{0}' is no part of the course: {1}",
            "It makes the package larger, some systems complain of files that nobody lists, and it can say more of its maker than was meant.",
            "Leave it out when you pack the package.");

        public static readonly DiagnosticDescriptor ManifestInFolder = new(
            "CF7214", "package-in-a-folder", Severity.Error,
            "the manifest is '{0}', and has to be at the top of the package",
            "The folder was packed instead of what is in it. Learning systems look for the manifest at the top and refuse the package (SCORM 2004 CAM 3.3.3; cmi5 14.1).",
            "Open the folder, select everything in it, and pack that.");

        public static readonly DiagnosticDescriptor NoManifest = new(
            "CF7215", "manifest-missing", Severity.Error,
            "there is neither imsmanifest.xml nor cmi5.xml in the package",
            "The manifest says what a course consists of and what is launched. Without it no learning system can import anything.",
            "Look whether the zip holds the package itself, and not another zip or the sources of the course.");

        public static readonly DiagnosticDescriptor ManifestNotXml = new(
            "CF7216", "manifest-not-xml", Severity.Error,
            "the manifest cannot be read: {0}",
            "A manifest that is not well-formed XML, that has a document type, or that is endless is refused by every learning system.",
            "Mend it at this place. Often '&' stands where '&amp;' has to, or a tag is not closed.");

        public static readonly DiagnosticDescriptor TwoManifests = new(
            "CF7217", "two-manifests", Severity.Info,
            "the package has both imsmanifest.xml and cmi5.xml; the first was looked at",
            "Which of the two is read is the learning system's choice, so two systems may show two different courses.",
            "If that is not meant, leave out the manifest of the standard that you do not need.");

        public static readonly DiagnosticDescriptor UnknownEdition = new(
            "CF7218", "edition-not-known", Severity.Warning,
            "schemaversion is '{0}', which names no edition of SCORM",
            "Learning systems decide by this word which rules hold. Of a word that they do not know some take SCORM 1.2, some refuse the package.",
            "Write 1.2, CAM 1.3, 2004 3rd Edition or 2004 4th Edition.");

        public static readonly DiagnosticDescriptor ElementNotKnown = new(
            "CF7221", "element-not-known", Severity.Error,
            "<{0}> has no place in <{1}>",
            "The schema of the standard has no such element there. Systems that check manifests refuse the package, and others leave out what it says.",
            "Look whether it is misspelt, or belongs into another element. Names differ in capital letters, too.");

        public static readonly DiagnosticDescriptor ElementMissing = new(
            "CF7222", "element-missing", Severity.Error,
            "<{0}> lacks <{1}>",
            "The schema of the standard asks for the element. Systems that check manifests refuse the package.",
            "Add it. Where there is nothing to say, the standard asks for an empty element.");

        public static readonly DiagnosticDescriptor ElementOutOfOrder = new(
            "CF7223", "element-out-of-order", Severity.Error,
            "<{0}> has to stand before <{1}>",
            "The schema of the standard fixes the order of elements. Systems that check manifests refuse another order.",
            "Move the element up, before the one that the message names.");

        public static readonly DiagnosticDescriptor ElementRepeated = new(
            "CF7224", "element-repeated", Severity.Error,
            "<{0}> has <{1}> more than once",
            "The schema of the standard allows one. Which of them counts is the learning system's choice.",
            "Keep the one that is meant, and take the others out.");

        public static readonly DiagnosticDescriptor AttributeMissing = new(
            "CF7225", "attribute-missing", Severity.Error,
            "<{0}> lacks the attribute {1}",
            "The schema of the standard asks for the attribute. Systems that check manifests refuse the package.",
            "Add the attribute with the value that is meant.");

        public static readonly DiagnosticDescriptor AttributeNotKnown = new(
            "CF7226", "attribute-not-known", Severity.Error,
            "<{0}> has no attribute {1}",
            "The schema of the standard has no such attribute there, so nobody reads it. The names differ in capital letters: scormtype in SCORM 1.2, scormType in SCORM 2004.",
            "Look whether it is misspelt or in the wrong namespace.");

        public static readonly DiagnosticDescriptor ValueNotAllowed = new(
            "CF7227", "value-not-allowed", Severity.Error,
            "'{0}' is no value for {1}: {2}",
            "The schema of the standard allows only some values here. Others are refused, or read as something that was not meant.",
            "Write one of the values that the message names.");

        public static readonly DiagnosticDescriptor TextNotAllowed = new(
            "CF7228", "text-between-elements", Severity.Error,
            "<{0}> holds elements only, and there is the text '{1}'",
            "The schema of the standard allows no text there. It is most often left of a comment or of an element whose tag was lost.",
            "Take the text out, or put it into the element that it belongs to.");

        public static readonly DiagnosticDescriptor AgainstSchema = new(
            "CF7229", "against-the-schema", Severity.Error,
            "the schema documents do not allow this: {0}",
            "The documents of --schemas are those that strict learning systems and acceptance tests use.",
            "Change the manifest at this place as the message says.");

        public static readonly DiagnosticDescriptor SchemasNotUsable = new(
            "CF7230", "schemas-not-usable", Severity.Error,
            "the schema documents of --schemas cannot be used: {0}",
            "Nothing was checked against them, so a package without problems would say too little.",
            "Name the folder that has the .xsd files of this very standard at its top: each edition has its own.");

        public static readonly DiagnosticDescriptor RootNotKnown = new(
            "CF7231", "manifest-of-no-standard", Severity.Error,
            "the manifest begins with <{0}> of the namespace '{1}', in place of {2}",
            "Learning systems that read manifests by their namespaces find nothing in this one. What else is told was read without them.",
            "Write the namespace of the standard that the package is for.");

        public static readonly DiagnosticDescriptor NotAnIdentifier = new(
            "CF7241", "identifier-not-valid", Severity.Error,
            "'{0}' cannot be an identifier: {1}",
            "Identifiers are XML names (type ID): a letter or underscore, then letters, digits, hyphens, underscores and dots. Those of cmi5 are IRIs. Others are refused where manifests are checked.",
            "Change the identifier in all places. Changed identifiers of a released course start the learners' history anew.");

        public static readonly DiagnosticDescriptor IdentifierTwice = new(
            "CF7242", "identifier-used-twice", Severity.Error,
            "the identifier '{0}' is used twice",
            "A reference to it can mean either, and results of learners are kept by it: those of one part would be written over those of the other.",
            "Give each part an identifier of its own.");

        public static readonly DiagnosticDescriptor LeadsNowhere = new(
            "CF7243", "reference-leads-nowhere", Severity.Error,
            "{0} is '{1}', and nothing has that identifier",
            "The learning system looks for what is named, and shows an empty entry or refuses the package.",
            "Name something that is in the manifest. Capital letters count.");

        public static readonly DiagnosticDescriptor ItemWithoutResource = new(
            "CF7244", "item-without-resource", Severity.Warning,
            "the item '{0}' has neither a resource nor items of its own",
            "Learners see an entry that does nothing when it is chosen (SCORM 2004 CAM 3.4.1.9: a leaf names a resource).",
            "Name the resource with identifierref, or take the item out.");

        public static readonly DiagnosticDescriptor BranchWithResource = new(
            "CF7245", "branch-with-resource", Severity.Warning,
            "the item '{0}' has items of its own and names a resource as well",
            "In SCORM 2004 only leaves are launched, so the resource is never shown (CAM 3.4.1.9).",
            "Make an item of its own for the resource, as the first below this one.");

        public static readonly DiagnosticDescriptor NothingLaunched = new(
            "CF7246", "nothing-to-start", Severity.Error,
            "the manifest names nothing that could be launched",
            "A course needs an organization with an item that leads to a resource with a file; cmi5 an assignable unit with an address. Learning systems refuse packages without one.",
            "Add what is to be launched. A package of resources alone is for editors, and no learner can open it.");

        public static readonly DiagnosticDescriptor NoTitle = new(
            "CF7247", "title-not-given", Severity.Warning,
            "<{0}> '{1}' has no title",
            "Learners find their way by titles. Learning systems show an empty line or the identifier instead.",
            "Give it a title in the language of the learners.");

        public static readonly DiagnosticDescriptor LaunchedElsewhere = new(
            "CF7248", "launched-from-elsewhere", Severity.Warning,
            "'{0}' is launched from another server",
            "Browsers keep pages of other servers from reaching the learning system, so a SCO from there records nothing, and the course ends when that server does.",
            "Put the page into the package. In cmi5 an address elsewhere is allowed: then make sure that it stays.");

        public static readonly DiagnosticDescriptor Nested = new(
            "CF7249", "manifest-nested", Severity.Warning,
            "the manifest holds another manifest",
            "SCORM never said how they work together, and the 4th edition of 2004 forbids them. Most learning systems leave them out.",
            "Put all items and resources into one manifest.");

        public static readonly DiagnosticDescriptor NoScormType = new(
            "CF7250", "scorm-type-not-given", Severity.Error,
            "the resource '{0}' does not say whether it is a SCO or an asset",
            "The attribute decides whether the learning system waits for results (scormtype in SCORM 1.2, scormType in SCORM 2004). Without it some treat a SCO as an asset and record nothing.",
            "Add the attribute with the value sco or asset.");

        public static readonly DiagnosticDescriptor FileMissing = new(
            "CF7261", "listed-file-missing", Severity.Error,
            "'{0}' is not in the package",
            "The manifest names the file. Some systems refuse such a package; in others learners meet an error in place of the page.",
            "Add the file, or take it out of the manifest.");

        public static readonly DiagnosticDescriptor FileCase = new(
            "CF7262", "listed-file-in-other-case", Severity.Error,
            "'{0}' is in the package as '{1}'",
            "Most learning systems run where capital and small letters differ, so the file is not found there, though it is on your computer.",
            "Write the name in the manifest as it is in the package.");

        public static readonly DiagnosticDescriptor NotListed = new(
            "CF7263", "files-not-listed", Severity.Warning,
            "{0} in the package that no resource lists: {1}",
            "The manifest has to list every file that the course needs (SCORM 2004 CAM 3.4.1.15). Some systems drop the others while they import.",
            "List them as <file> of the resource that uses them, or leave them out of the package.");

        public static readonly DiagnosticDescriptor LaunchNotListed = new(
            "CF7264", "launch-file-not-listed", Severity.Warning,
            "the resource '{0}' launches '{1}' and does not list it",
            "The standard asks that a resource lists the file that it launches (SCORM 2004 CAM 3.4.1.14). Some systems drop files that no resource lists.",
            "Add it as a <file> of the resource.");

        public static readonly DiagnosticDescriptor AddressWithBackslash = new(
            "CF7265", "address-with-backslash", Severity.Warning,
            "the address '{0}' is written with backslashes",
            "Addresses are written with '/'. Browsers forgive the other, but many learning systems look for a file of that name and do not find it.",
            "Write '/' between folder and file.");

        public static readonly DiagnosticDescriptor AddressOutside = new(
            "CF7266", "address-leads-outside", Severity.Error,
            "the address '{0}' leads out of the package",
            "What is not in the package is not on the learning system, and good systems refuse an address that leaves the folder of the course.",
            "Put the file into the package, and name it by its path from the top.");

        public static readonly DiagnosticDescriptor NotAPage = new(
            "CF7267", "launch-file-not-a-page", Severity.Warning,
            "'{0}' is launched as a SCO and is no HTML page",
            "Only a page can look for the learning system and report to it. Of a document or a film nothing is recorded.",
            "Launch a page that shows it, or call the resource an asset.");

        public static ImmutableArray<DiagnosticDescriptor> All { get; } =
        [
            NotReadable, TooManyFiles, LeadsOutside, IsLink, Encrypted, NamedTwice, WithBackslash, TooLarge, Damaged, OtherCase, NotPortable, TooLong, LeftOver,
            ManifestInFolder, NoManifest, ManifestNotXml, TwoManifests, UnknownEdition,
            ElementNotKnown, ElementMissing, ElementOutOfOrder, ElementRepeated, AttributeMissing, AttributeNotKnown, ValueNotAllowed, TextNotAllowed, AgainstSchema, SchemasNotUsable, RootNotKnown,
            NotAnIdentifier, IdentifierTwice, LeadsNowhere, ItemWithoutResource, BranchWithResource, NothingLaunched, NoTitle, LaunchedElsewhere, Nested, NoScormType,
            FileMissing, FileCase, NotListed, LaunchNotListed, AddressWithBackslash, AddressOutside, NotAPage,
        ];
    }
}

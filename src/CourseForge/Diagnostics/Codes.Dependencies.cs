using System.Collections.Immutable;

namespace CourseForge.Diagnostics;

public static partial class Codes
{
    /// <summary>
    /// CF71xx: releases of curricula and overlays, and projects that use them. All are raised by Authoring and by the
    /// reader of courseforge.yaml.
    /// </summary>
    public static class Dependencies
    {
        public static readonly DiagnosticDescriptor NotRestored = new(
            "CF7101", "not-restored", Severity.Error,
            "'{0}' {1} is not on this computer",
            "A project is built from the releases that courseforge.lock names. Only 'courseforge restore' and 'courseforge update' fetch them, so that no other command ever waits for a network or gets something else than was reviewed.",
            "Run 'courseforge restore' in the project's folder.");

        public static readonly DiagnosticDescriptor NotLocked = new(
            "CF7102", "not-locked", Severity.Error,
            "no courseforge.lock says which version of '{0}' is meant",
            "A range such as ^1.2 is met by many versions. The lock says which one the texts of this project were written and reviewed against, so that everybody builds the same.",
            "Run 'courseforge restore', and keep courseforge.lock with the project.");

        public static readonly DiagnosticDescriptor LockNotMet = new(
            "CF7103", "lock-not-met", Severity.Error,
            "courseforge.lock has '{0}' {1}, and '{2}' is wanted here",
            "What is wanted was changed after the lock was written. Building with a version that nobody asked for would go unnoticed.",
            "Run 'courseforge update' to see what another version changes for you, or write the range that fits.");

        public static readonly DiagnosticDescriptor VersionConflict = new(
            "CF7104", "version-conflict", Severity.Error,
            "no version of '{0}' is right for all who want it: {1}",
            "A course is made of one version of each release. Two versions of one thing in a stack would be two texts for one id, and nobody could say which one learners get.",
            "Change one of the ranges, or use a version of the other release that wants the same.");

        public static readonly DiagnosticDescriptor NoVersion = new(
            "CF7105", "no-such-version", Severity.Error,
            "no version of '{0}' meets '{1}'",
            "The place that the release comes from has others, or has none any more. Versions that are published should stay where they are.",
            "Write a range that one of the versions there meets, or ask the publisher where the version went.");

        public static readonly DiagnosticDescriptor CircleOfUses = new(
            "CF7106", "circle-of-uses", Severity.Error,
            "these releases use each other in a circle: {0}",
            "What is built on must be there before what builds on it. In a circle nothing is first.",
            "Take one of the uses out; what both need belongs in a release of its own.");

        public static readonly DiagnosticDescriptor OneCurriculum = new(
            "CF7107", "not-one-curriculum", Severity.Error,
            "a project writes over one curriculum, and this one uses {0}",
            "Overlays and targets change the courses of a curriculum. Without one there is nothing to change; with two, every id could be meant twice.",
            "Name exactly one curriculum under 'uses', or a release of overlays that uses one.");

        public static readonly DiagnosticDescriptor NoSource = new(
            "CF7108", "source-not-there", Severity.Error,
            "'{0}' is not there, or is neither a folder with a curriculum, a folder of releases, nor a release",
            "A release comes from a folder with curriculum.yaml or courseforge.yaml, from a folder with releases or their list curricula.json, or from one file that ends in .curriculum.zip.",
            "Correct the path; one that is not absolute starts at the folder of courseforge.yaml.");

        public static readonly DiagnosticDescriptor OtherRelease = new(
            "CF7109", "other-release", Severity.Error,
            "'{0}' {1} was expected, and what is there is '{2}' {3}",
            "The name of a file or of an entry of a list says one thing, and the curriculum inside another. Whoever relies on the name would build something else.",
            "Ask whoever published it. A release is made and named by 'courseforge pack' alone.");

        public static readonly DiagnosticDescriptor OtherContent = new(
            "CF7110", "other-content", Severity.Error,
            "'{0}' {1} has other content than courseforge.lock says: {2} instead of {3}",
            "What was published under a version must stay what it is. Either the release was put in place of another one, or what came is not what was sent.",
            "Ask the publisher what happened. If the change is right, 'courseforge update' shows what it changes for you and takes it over.");

        public static readonly DiagnosticDescriptor NotARelease = new(
            "CF7111", "not-a-release", Severity.Error,
            "'{0}' cannot be read as a release: {1}",
            "A release is a zip with the list courseforge-release.json at its top. One that was cut short on its way, or made by another program, cannot be relied upon.",
            "Get the file once more, or make it with 'courseforge pack'.");

        public static readonly DiagnosticDescriptor UnsafeRelease = new(
            "CF7112", "unsafe-release", Severity.Error,
            "'{0}' holds the entry '{1}', which {2}",
            "Names that lead out of a folder, links, and names that some systems read as another one let a zip write where nobody expects it. Nothing of this file was written.",
            "Do not use the file, and ask where it came from. 'courseforge pack' makes no such entries.");

        public static readonly DiagnosticDescriptor ReleaseTooLarge = new(
            "CF7113", "release-too-large", Severity.Error,
            "the release '{0}' {1}",
            "A small file can hold what fills a disk. A release has at most 100,000 files and 4 GB, and text shrinks to a tenth, not to a thousandth. Nothing of this file was written.",
            "Do not use the file, and ask where it came from.");

        public static readonly DiagnosticDescriptor ReleaseDamaged = new(
            "CF7114", "release-damaged", Severity.Error,
            "a release is not as its own list says: {0}",
            "The list in a release has the length and the SHA-256 of every file. Where they differ, the file was changed after it was packed, or on its way.",
            "Get the release once more from where it was published.");

        public static readonly DiagnosticDescriptor SamePlace = new(
            "CF7115", "same-place-twice", Severity.Error,
            "'{0}' comes from {1} and from {2}",
            "Every overlay, jurisdiction and picture of a stack has one place and one owner. Otherwise the order of files would decide what learners read.",
            "Rename one, or use one of the two only.");

        public static readonly DiagnosticDescriptor NotOfProject = new(
            "CF7116", "no-place-in-project", Severity.Error,
            "'{0}' has no place in a project, which writes over a curriculum",
            "The courses come from the curriculum that is used. A project has overlays, targets, media and jurisdictions; a module of its own would change the curriculum unseen.",
            "Put the words into an overlay, or move the file elsewhere. If the folder is to be a curriculum, delete courseforge.yaml.");

        public static readonly DiagnosticDescriptor AddressRefused = new(
            "CF7117", "address-refused", Severity.Error,
            "'{0}' cannot be the source of a release: {1}",
            "Releases are read over https, or over ssh for git, so that nobody on the way can change them, and without passwords in files that others read.",
            "Write a folder, a file, an address that begins with https://, or {{git: https://...}}.");

        public static readonly DiagnosticDescriptor NotReached = new(
            "CF7118", "source-not-reached", Severity.Error,
            "'{0}' cannot be read: {1}",
            "Without an answer nobody knows which versions there are. What is on this computer already stays as it is, and builds go on working.",
            "Check the address, the network and the proxy (HTTPS_PROXY), and try again; 'courseforge restore --vendor' makes a project independent of it.");

        public static readonly DiagnosticDescriptor IndexDamaged = new(
            "CF7119", "release-list-damaged", Severity.Error,
            "the list of releases cannot be read: {0}",
            "The list curricula.json says which releases a folder or an address has, with the SHA-256 of each. 'courseforge pack --index' writes it.",
            "Write it anew with 'courseforge pack --index', or tell whoever publishes it.");

        public static readonly DiagnosticDescriptor StoreNotWritable = new(
            "CF7120", "store-not-writable", Severity.Error,
            "'{0}' cannot be kept: {1}",
            "Releases that were fetched are kept in a folder of this user. What was there before has not been changed, and nothing half is left.",
            "Name another folder with the variable COURSEFORGE_HOME, or put the releases into the project with 'courseforge restore --vendor'.");

        public static readonly DiagnosticDescriptor NoGit = new(
            "CF7121", "no-git", Severity.Error,
            "the program git is needed to read '{0}', and is not there",
            "Releases in git repositories are read by git itself, without its hooks, filters and submodules.",
            "Install git, or use the release as a file or from an https address.");

        public static readonly DiagnosticDescriptor NoIdentity = new(
            "CF7122", "project-without-name", Severity.Error,
            "a release needs {0}, and courseforge.yaml has none",
            "Others name a release by its id and its version, and must know under which licence they may build on it.",
            "Add the line to courseforge.yaml.");

        public static readonly DiagnosticDescriptor ReleaseIsThere = new(
            "CF7123", "release-is-there", Severity.Error,
            "'{0}' is there already, with other content under the same version",
            "Whoever has the release of this version has another one than the next to fetch it, and every lock that names it breaks.",
            "Raise the version, or delete the file if it was never given to anybody.");

        public static readonly DiagnosticDescriptor FolderChanged = new(
            "CF7124", "folder-changed", Severity.Warning,
            "the folder of '{0}' has changed since courseforge.lock was written",
            "A curriculum that is used from a folder is read as it stands there. For what is published, '--locked' asks that it is what the lock says.",
            "Run 'courseforge update' to see what the change means for you and to take it over.");

        public static readonly DiagnosticDescriptor BadRange = new(
            "CF7125", "bad-version-range", Severity.Error,
            "'{0}' is no range of versions",
            "Written are ^1.2 (1.2.0 and all later ones before 2.0.0), one version such as 1.2.3, or an interval in quotes such as \"[1.2,1.5)\".",
            "Write one of these. Most often ^ and the version that you know is right.");

        public static readonly DiagnosticDescriptor NoPlaceToUse = new(
            "CF7126", "source-unknown", Severity.Error,
            "nothing says where '{0}' comes from, which '{1}' uses",
            "A path in somebody else's courseforge.yaml leads nowhere on this computer; only addresses can be followed from there.",
            "Name it under 'uses' of your courseforge.yaml, with 'from'.");

        public static readonly DiagnosticDescriptor LockDamaged = new(
            "CF7127", "lock-entry-damaged", Severity.Error,
            "'{0}' in courseforge.lock is no SHA-256",
            "The lock holds 64 hexadecimal digits for each release. Without them nobody can say whether a release is the one that was meant.",
            "Take the file back from version control, or delete it and run 'courseforge restore'.");

        public static readonly DiagnosticDescriptor GitNotRead = new(
            "CF7128", "git-not-read", Severity.Error,
            "the git repository '{0}' cannot be read: {1}",
            "Of a repository its tags are listed, and the files of one are read, without running anything that is in it.",
            "Check the address and your rights with 'git ls-remote', and the names of the tags.");

        public static ImmutableArray<DiagnosticDescriptor> All { get; } =
        [
            NotRestored, NotLocked, LockNotMet, VersionConflict, NoVersion, CircleOfUses, OneCurriculum, NoSource, OtherRelease, OtherContent, NotARelease,
            UnsafeRelease, ReleaseTooLarge, ReleaseDamaged, SamePlace, NotOfProject, AddressRefused, NotReached, IndexDamaged, StoreNotWritable, NoGit, NoIdentity,
            ReleaseIsThere, FolderChanged, BadRange, NoPlaceToUse, LockDamaged, GitNotRead,
        ];
    }
}

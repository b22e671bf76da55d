using System.Collections.Immutable;
using CourseForge.Text;

namespace CourseForge.Layout;

// Layout: where the files of a curriculum are. Folders and fixed names are spelt here and nowhere else.

/// <summary>The one table of places: what a file is by its path, and the path of a file by what it is.</summary>
public static class CurriculumLayout
{
    /// <summary>More than this is no curriculum but somebody's home folder.</summary>
    public const int MaxFiles = 100_000;

    public const string Settings = "curriculum.yaml";
    public const string Objectives = "objectives.yaml";
    public const string Glossary = "glossary.yaml";
    public const string Contacts = "contacts.yaml";
    public const string Sources = "sources.yaml";
    public const string Statutes = "statutes.yaml";
    public const string Jurisdictions = "jurisdictions.yaml";

    /// <summary>More jurisdictions, a file for each part of the world that somebody looks after.</summary>
    public const string MoreJurisdictions = "jurisdictions";

    public const string Courses = "courses";
    public const string Modules = "modules";
    public const string Questions = "questions";
    public const string Scenarios = "scenarios";
    public const string Surveys = "surveys";
    public const string Overlays = "overlays";
    public const string Targets = "targets";
    public const string Media = "media";
    public const string Theme = "theme";

    /// <summary>The head of an overlay, in its folder.</summary>
    public const string OverlayHead = "overlay.yaml";

    /// <summary>The words of an overlay, as new ones have them.</summary>
    public const string OverlayText = "text.md";

    /// <summary>The reviews of an overlay, in its folder.</summary>
    public const string ReviewFile = "overlay.lock";

    /// <summary>The head of a project, which writes over released curricula and has none of its own.</summary>
    public const string Project = "courseforge.yaml";

    /// <summary>Which versions a project is built with, beside its head.</summary>
    public const string ProjectLock = "courseforge.lock";

    /// <summary>The releases that a project carries with it.</summary>
    public const string Vendor = "vendor";

    /// <summary>The list of what is in a release, at its top.</summary>
    public const string ReleaseManifest = "courseforge-release.json";

    /// <summary>The list of the releases of a folder.</summary>
    public const string ReleaseIndex = "curricula.json";

    /// <summary>What the names of releases end in.</summary>
    public const string ReleaseExtension = ".curriculum.zip";

    /// <summary>What files with reviews end in.</summary>
    public const string ReviewExtension = ".lock";

    /// <summary>What the names of a theme's templates end in.</summary>
    public const string TemplateExtension = ".sbn-html";

    /// <summary>The same in 0.1, whose templates were in another language.</summary>
    public const string OldTemplateExtension = ".hbs";

    /// <summary>A folder that other programs fill, which is not looked into.</summary>
    public const string PackagesOfNode = "node_modules";

    private const string OverlaysPrefix = Overlays + "/";
    private const string TargetsPrefix = Targets + "/";
    internal const string MediaPrefix = Media + "/";
    private const string ThemePrefix = Theme + "/";

    /// <summary>The folders that hold texts, in the order in which they are named to people.</summary>
    internal static ImmutableArray<string> Folders { get; } =
    [Courses, Modules, Questions, Scenarios, Surveys, Overlays, Targets];

    /// <summary>The names of the files at the top.</summary>
    internal static ImmutableArray<string> TopNames { get; } =
    [Settings, Objectives, Glossary, Contacts, Sources, Statutes, Jurisdictions];

    /// <summary>overlays/ID.</summary>
    public static string OverlayFolder(string id) => OverlaysPrefix + id;

    /// <summary>A file of an overlay.</summary>
    public static string OverlayFile(string id, string name) => $"{OverlaysPrefix}{id}/{name}";

    /// <summary>targets/ID.yaml.</summary>
    public static string TargetFile(string id) => $"{TargetsPrefix}{id}.yaml";

    /// <summary>targets/ID.lock.</summary>
    public static string TargetReviews(string id) => TargetsPrefix + id + ReviewExtension;

    /// <summary>
    /// How a target is called among layers, targets/ID: it may have the id of an overlay, so it is called by its place.
    /// </summary>
    public static string TargetName(string id) => TargetsPrefix + id;

    /// <summary>NAME-VERSION.curriculum.zip.</summary>
    public static string ReleaseFile(string id, string version) => $"{id}-{version}{ReleaseExtension}";

    /// <summary>
    /// Where a file of a release appears in a project that uses it: a file of jurisdictions under the release's name,
    /// all others at their own places.
    /// </summary>
    public static string PlaceInProject(string path, string release) =>
        path == Jurisdictions ? $"{MoreJurisdictions}/{release}.yaml" : path;

    /// <summary>Whether a file is one of an overlay, a target or what belongs to no course: what projects are made of.</summary>
    public static bool IsOfProject(string path) =>
        path.StartsWith(OverlaysPrefix, StringComparison.Ordinal)
        || path.StartsWith(TargetsPrefix, StringComparison.Ordinal)
        || path.StartsWith(MediaPrefix, StringComparison.Ordinal)
        || path == Jurisdictions
        || path.StartsWith(MoreJurisdictions + "/", StringComparison.Ordinal);

    /// <summary>Whether a release of overlays has a file for those who use it.</summary>
    public static bool IsOfOverlays(string path) =>
        path.StartsWith(OverlaysPrefix, StringComparison.Ordinal)
        || path == Jurisdictions
        || path.StartsWith(MoreJurisdictions + "/", StringComparison.Ordinal);

    /// <summary>What has one owner: an overlay's folder, or else the file itself.</summary>
    public static string OwnedPlace(CoursePath path) => OverlayFolderOf(path) ?? path.Value;

    /// <summary>Whether a file belongs to what is built, and not to what others use.</summary>
    public static bool IsOfTarget(string path) => IsTarget(path);

    /// <summary>Whether a file is the curriculum's own: of a course, not of an overlay or a target.</summary>
    public static bool IsOfCurriculum(string path) =>
        (TopNames.Contains(path) && path != Jurisdictions)
        || Folders.Take(5).Append(Theme).Any(folder => path.StartsWith(folder + "/", StringComparison.Ordinal));

    /// <summary>Whether a file belongs to the overlay or the target of a name; both may have the same.</summary>
    public static bool IsOfLayer(string path, string id) =>
        path.StartsWith(OverlayFolder(id) + "/", StringComparison.Ordinal)
        || path == TargetFile(id)
        || path == TargetReviews(id);

    /// <summary>Whether a file is read as a text of a curriculum, by its place: YAML, Markdown and reviews.</summary>
    public static bool IsText(CoursePath path) => KindOf(path) is not (FileKind.Unknown or FileKind.Ignored);

    internal static bool IsTarget(string place) => place.StartsWith(TargetsPrefix, StringComparison.Ordinal);

    internal static FileKind KindOf(CoursePath path)
    {
        var folder = path.Folder;
        if (
            path.Name.StartsWith("readme.", StringComparison.OrdinalIgnoreCase)
            || path.Name is "CHANGELOG.md" or "LICENSE.md" or "CONTRIBUTING.md"
        )
        {
            return FileKind.Ignored;
        }

        return (folder, path.Extension) switch
        {
            ("", _) => TopKind(path.Name),
            (Courses, ".yaml") => FileKind.Course,
            (Modules, ".md") => FileKind.Module,
            (Questions, ".yaml") => FileKind.Bank,
            (Scenarios, ".md") => FileKind.Scenario,
            (Surveys, ".yaml") => FileKind.Survey,
            (Targets, ".yaml") => FileKind.Target,
            (MoreJurisdictions, ".yaml") => FileKind.Jurisdictions,
            (Targets, ReviewExtension) => FileKind.Lock,
            (_, ReviewExtension) when IsOverlayFolder(folder) && path.Name == ReviewFile => FileKind.Lock,
            (_, ".yaml") when IsOverlayFolder(folder) => path.Name == OverlayHead
                ? FileKind.Overlay
                : FileKind.OverlayClaims,
            (_, ".md") when IsOverlayFolder(folder) => FileKind.OverlayText,
            _ => FileKind.Unknown,
        };
    }

    /// <summary>What all files of a layer have in common: the overlay's folder, or the target's file.</summary>
    internal static string PlaceOf(CoursePath path) =>
        OverlayFolderOf(path) ?? Path.ChangeExtension(path.Value, ".yaml");

    /// <summary>overlays/ID, and no folder below it.</summary>
    internal static bool IsOverlayFolder(string folder) =>
        folder.StartsWith(OverlaysPrefix, StringComparison.Ordinal) && folder.IndexOf('/', OverlaysPrefix.Length) < 0;

    internal static bool IsLayer(CoursePath path) => LayerOf(path) is not null;

    /// <summary>The id of the layer that a file belongs to; null for files of the curriculum itself.</summary>
    internal static string? LayerOf(CoursePath path) =>
        OverlayFolderOf(path) is { } folder ? folder[OverlaysPrefix.Length..]
        : path.Folder == Targets ? Path.GetFileNameWithoutExtension(path.Name)
        : null;

    /// <summary>overlays/ID, for a file at any depth in it; null for others.</summary>
    internal static string? OverlayFolderOf(CoursePath path) =>
        path.Value.StartsWith(OverlaysPrefix, StringComparison.Ordinal)
        && path.Value.IndexOf('/', OverlaysPrefix.Length) is var slash and > 0
            ? path.Value[..slash]
            : null;

    /// <summary>Whether a file that ends in .lock stands where those with reviews do, or near it.</summary>
    internal static bool MayBeReviews(CoursePath path) =>
        path.Value.StartsWith(OverlaysPrefix, StringComparison.Ordinal) || path.Folder == Targets;

    /// <summary>media/** and overlays/ID/media/**.</summary>
    internal static bool IsMedia(CoursePath path) =>
        IsInMedia(path.Value)
        || (OverlayFolderOf(path) is { } folder && IsInMedia(path.Value.AsSpan(folder.Length + 1)));

    /// <summary>Whether a path, as an author writes it, begins with the folder of media.</summary>
    internal static bool IsInMedia(ReadOnlySpan<char> path) => path.StartsWith(MediaPrefix, StringComparison.Ordinal);

    internal static bool IsTheme(CoursePath path) => path.Value.StartsWith(ThemePrefix, StringComparison.Ordinal);

    /// <summary>
    /// Whether a link at one path may lead to a file at another: to one that would be the same kind of thing of the same
    /// owner there. Else a link could bring the answers of a bank to learners as a transcript, or text of the base into
    /// somebody's overlay.
    /// </summary>
    internal static bool MayLeadTo(CoursePath path, CoursePath target) =>
        !IsHidden(target)
        && AreaOf(path) == AreaOf(target)
        && (IsMedia(path) ? EndingOf(path) == EndingOf(target) : path.Extension == target.Extension);

    private static string EndingOf(CoursePath media) =>
        media.Extension.ToLowerInvariant() is var ending && ending == ".jpeg" ? ".jpg" : ending;

    /// <summary>Media of the base or of one overlay, the theme, the texts of one layer, or the base's texts of one kind.</summary>
    private static string AreaOf(CoursePath path) =>
        IsInMedia(path.Value) ? Media
        : IsTheme(path) ? Theme
        : OverlayFolderOf(path) is { } folder ? (IsMedia(path) ? $"{folder}/{Media}" : folder)
        : KindOf(path).ToString();

    private static bool IsHidden(CoursePath path) =>
        path.Value.Split('/').Any(static part => IsLeftBehind(part) || part == PackagesOfNode);

    /// <summary>Hidden files, and what editors and file managers leave behind: locks, backups, thumbnails.</summary>
    public static bool IsLeftBehind(ReadOnlySpan<char> name) =>
        name is ['.', ..] or [.., '~'] or ['~', '$', ..] or ['#', .., '#']
        || name.Equals("Thumbs.db", StringComparison.OrdinalIgnoreCase)
        || name.Equals("desktop.ini", StringComparison.OrdinalIgnoreCase);

    /// <summary>The same, also where the folder's name has capital letters: such files are told of, not forgotten.</summary>
    internal static bool IsNearlyTheme(CoursePath path) =>
        path.Value.StartsWith(ThemePrefix, StringComparison.OrdinalIgnoreCase);

    /// <summary>The path of a file of the theme within the folder of the theme.</summary>
    internal static string InsideTheme(CoursePath path) => path.Value[ThemePrefix.Length..];

    private static FileKind TopKind(string name) =>
        name switch
        {
            Settings => FileKind.Settings,
            Objectives => FileKind.Objectives,
            Glossary => FileKind.Glossary,
            Contacts => FileKind.Contacts,
            Sources => FileKind.Sources,
            Statutes => FileKind.Statutes,
            Jurisdictions => FileKind.Jurisdictions,
            _ => FileKind.Unknown,
        };
}

using CourseForge.Text;

namespace CourseForge.Parsing.Overlays;

/// <summary>The places of overlays and targets. A file's place alone says which layer it belongs to.</summary>
internal static class LayerFile
{
    internal const string HeadName = "overlay.yaml";
    internal const string LockName = "overlay.lock";
    internal const string LockExtension = ".lock";
    private const string OverlaysFolder = "overlays/";

    /// <summary>What all files of a layer have in common: the overlay's folder, or the target's file.</summary>
    internal static string PlaceOf(CoursePath path) =>
        OverlayFolderOf(path) ?? Path.ChangeExtension(path.Value, ".yaml");

    /// <summary>overlays/ID, and no folder below it.</summary>
    internal static bool IsOverlayFolder(string folder) =>
        folder.StartsWith(OverlaysFolder, StringComparison.Ordinal) && folder.IndexOf('/', OverlaysFolder.Length) < 0;

    internal static bool IsLayer(CoursePath path) => LayerOf(path) is not null;

    /// <summary>The id of the layer that a file belongs to; null for files of the curriculum itself.</summary>
    internal static string? LayerOf(CoursePath path) =>
        OverlayFolderOf(path) is { } folder ? folder[OverlaysFolder.Length..]
        : path.Folder == "targets" ? Path.GetFileNameWithoutExtension(path.Name)
        : null;

    /// <summary>overlays/ID, for a file at any depth in it; null for others.</summary>
    internal static string? OverlayFolderOf(CoursePath path) =>
        path.Value.StartsWith(OverlaysFolder, StringComparison.Ordinal)
        && path.Value.IndexOf('/', OverlaysFolder.Length) is var slash and > 0
            ? path.Value[..slash]
            : null;
}

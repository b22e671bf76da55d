using CourseForge.Layout;
using CourseForge.Syntax;

namespace CourseForge.Overlays;

/// <summary>
/// How layers are called among themselves. A target may have the id of an overlay, so it is called by its place.
/// </summary>
internal static class LayerName
{
    internal static string Of(LayerSyntax layer) => layer.Target is null ? layer.Id.Value : OfTarget(layer.Id.Value);

    internal static string OfTarget(string target) => CurriculumLayout.TargetName(target);
}

namespace CourseForge.Diagnostics;

/// <summary>
/// What to type next: the command lines that hints spell, each in one place, so that they follow the commands.
/// </summary>
public static class Suggest
{
    public static string OverlayNew => "courseforge overlay new";

    public static string ExplainAll => "courseforge explain --all";

    public static string New(string? folder) => $"courseforge new {folder}";

    public static string OverlayStatus(string layer) => $"courseforge overlay status {layer}";

    public static string OverlayDiff(string layer, object ids) => $"courseforge overlay diff {layer} {ids}";

    public static string OverlayTake(string layer, object ids) => $"courseforge overlay take {layer} {ids}";

    public static string OverlayAccept(string layer, object ids) =>
        $"courseforge overlay accept {layer} {ids} --note \"...\"";

    /// <summary>A translation of what stands above the layer that is to be translated.</summary>
    public static string TranslateInLayerAbove(string author, string layer, string language) =>
        $"courseforge overlay new {author}-{language.ToLowerInvariant()} --language {language} "
        + $"--builds-on {author} --builds-on {layer} --jurisdiction ...";

    /// <summary>As the continuation of a line that has named the tool.</summary>
    public static string WithoutTool(string command) => command["courseforge ".Length..];
}

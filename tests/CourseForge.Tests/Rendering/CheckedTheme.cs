using CourseForge.Diagnostics;
using CourseForge.Rendering.Templates;
using CourseForge.Text;

namespace CourseForge.Tests.Rendering;

/// <summary>The theme with files of a curriculum over it, and what is told of them.</summary>
internal static class CheckedTheme
{
    internal const string Footer = "theme/partials/footer.sbn-html";

    internal static string[] Told(params (string Path, string Text)[] files)
    {
        var diagnostics = new DiagnosticBag();
        var theme = ThemeFiles.Load(
            ThemeFiles.Default,
            [.. files.Select(static file => new SourceFile(new CoursePath(file.Path), file.Text))],
            [],
            diagnostics
        );
        Theme.Check(theme, diagnostics);
        return
        [
            .. diagnostics
                .ToSorted()
                .Select(static told =>
                    $"{told.Span} {told.Code} {told.Message}{(told.Hint is { } hint ? $" | {hint}" : "")}"
                ),
        ];
    }

    /// <summary>What is told of the foot of every page.</summary>
    internal static string[] OfFooter(string text) => Told((Footer, text));

    /// <summary>A file of the theme as it is shipped.</summary>
    internal static string Shipped(string path) => System.Text.Encoding.UTF8.GetString(Compiler.ThemeFile(null, path));
}

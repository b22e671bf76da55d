using System.Collections.Frozen;
using CourseForge.Diagnostics;
using CourseForge.Layout;
using CourseForge.Text;

namespace CourseForge.Rendering.Templates.Checking;

/// <summary>
/// Files in a theme's folder that are neither templates, words and style sheets nor pictures and fonts of its assets:
/// under another name each would be used. A note or a copy that somebody keeps there is none of them.
/// </summary>
internal static class LostThemeFile
{
    private const string Folder = CurriculumLayout.Theme + "/";
    private const string Assets = Folder + "assets/";

    /// <summary>What other languages call templates, and what pages load.</summary>
    private static readonly FrozenSet<string> Meant = new[]
    {
        ".html",
        ".htm",
        ".xhtml",
        ".sbn",
        ".sbnhtml",
        ".sbn-htm",
        ".scriban",
        ".scriban-html",
        ".liquid",
        ".handlebars",
        ".mustache",
        ".njk",
        ".j2",
        ".jinja",
        ".jinja2",
        ".twig",
        ".scss",
        ".sass",
        ".less",
        ".js",
        ".png",
        ".jpg",
        ".jpeg",
        ".gif",
        ".svg",
        ".webp",
        ".woff",
        ".woff2",
        ".ttf",
        ".otf",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Kept = new[]
    {
        ".bak",
        ".orig",
        ".old",
        ".tmp",
        ".swp",
        ".md",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    internal static bool Is(CoursePath path) =>
        CurriculumLayout.IsNearlyTheme(path) && !path.Value.StartsWith(Assets, StringComparison.Ordinal);

    /// <summary>What is told of such a file; null for one that nobody meant to be used.</summary>
    /// <param name="known">The paths of the theme's own files.</param>
    internal static Diagnostic? Told(CoursePath path, IEnumerable<string> known)
    {
        var inside = path.Value[Folder.Length..];
        var meant = known
            .Where(name => Stem(name).Equals(Stem(inside), StringComparison.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal)
            .FirstOrDefault();
        if (Kept.Contains(path.Extension) || (meant is null && !Meant.Contains(path.Extension)))
        {
            return null;
        }

        return Diagnostic
            .Create(Codes.Rendering.ShadowsNothing, SourceSpan.OfFile(path), path.Value)
            .WithHint(
                meant is not null
                    ? $"call it {Folder}{meant}"
                    : $"templates end in {CurriculumLayout.TemplateExtension}; style sheets, pictures and fonts stand in {Assets}"
            );
    }

    /// <summary>The name up to its first dot: footer of partials/footer.sbn-html.txt.</summary>
    private static string Stem(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        return name.IndexOf('.', StringComparison.Ordinal) is var dot and > 0 ? name[..dot] : name;
    }
}

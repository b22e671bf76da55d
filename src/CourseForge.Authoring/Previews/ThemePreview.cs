using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CourseForge.Authoring.Building;
using CourseForge.Authoring.Workspaces;
using CourseForge.Diagnostics;
using CourseForge.Formatting;
using CourseForge.Layout;
using CourseForge.Output;
using CourseForge.Rendering.Templates;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Authoring.Previews;

/// <summary>What became of a preview.</summary>
/// <param name="Entry">The page to open; null where the theme has errors, and nothing was written.</param>
public sealed record ThemePreviewResult(string? Entry, ImmutableArray<Diagnostic> Diagnostics, SourceSet Sources);

/// <summary>
/// A folder of pages to look at a theme: a made-up course that holds every kind of block and every type of question, and
/// all tokens, each in light, in dark, as it is printed and from right to left.
/// </summary>
public static class ThemePreview
{
    private const string Course = "preview";
    private const string Resources = "preview/";
    private const string Index = "index.html";
    private const string Script = "preview.js";

    /// <summary>States that learners reach by working, and what is on the pages that have them.</summary>
    private static readonly ImmutableArray<(string Name, string Mark)> Acts =
    [
        ("result", " data-assessment="),
        ("ending", " data-scenario="),
        ("earned", " data-certificate "),
    ];

    /// <summary>By the name of the folder: what the pages of each way to look at them have.</summary>
    private static readonly ImmutableArray<(
        string Name,
        Func<string, string> Page,
        Func<string, string> Styles
    )> Ways =
    [
        ("light", static page => Root(page, "data-theme=\"light\""), static css => css),
        ("dark", static page => Root(page, "data-theme=\"dark\""), static css => css),
        // What is meant for paper shown on the screen, and what is meant for screens not at all.
        (
            "print",
            static page => Root(page, "data-theme=\"light\""),
            static css => css.Replace("@media print{", "@media all{", StringComparison.Ordinal)
        ),
        (
            "right-to-left",
            static page =>
                Root(page.Replace(" dir=\"ltr\"", " dir=\"rtl\"", StringComparison.Ordinal), "data-theme=\"light\""),
            static css => css
        ),
    ];

    /// <summary>Writes the preview of a curriculum's theme and brand, or of the default theme.</summary>
    /// <param name="curriculum">The files of the curriculum, or null.</param>
    /// <param name="folder">Where to; one that is there must be empty or an earlier preview.</param>
    /// <exception cref="RequestException">The folder holds something else.</exception>
    /// <exception cref="WriteFailureException">The system would not write.</exception>
    public static ThemePreviewResult Write(IWorkspace? curriculum, string folder, string shown, int processors)
    {
        if (
            Directory.Exists(folder)
            && Directory.EnumerateFileSystemEntries(folder).Any()
            && !File.Exists(Path.Combine(folder, "right-to-left", Index))
        )
        {
            throw new RequestException(
                $"'{shown}' holds other files than those of a preview",
                "name a folder that is empty or not there: --out FOLDER"
            );
        }

        var options = new CompileOptions { Course = Course, MaxParallelism = processors };
        var workspace = Workspace(curriculum, options);
        var bound = Compiler.Analyse(workspace, options);
        var bag = new DiagnosticBag();
        if (bound.HasErrors)
        {
            return new ThemePreviewResult(null, bound.Diagnostics, bound.Sources);
        }

        var pages = Compiler.Render(bound.Courses[0], bound.Sources, new Themes(), options, bag);
        // What a course should have besides is no matter of its theme.
        if (pages is null)
        {
            return new ThemePreviewResult(null, bag.ToSorted(), bound.Sources);
        }

        var states = pages.Files.OfType<GeneratedFile>().Select(State).OfType<GeneratedFile>().ToList();
        foreach (var (name, page, styles) in Ways)
        {
            foreach (var file in pages.Files.Concat(states))
            {
                var target = Path.Combine(folder, name, Path.Combine(file.Path.Split('/')));
                Put(target, Changed(file, Bytes(file, workspace), page, styles));
            }

            Put(
                Path.Combine(folder, name, "tokens.html"),
                Encoding.UTF8.GetBytes(page(ThemeTokens.Page(pages.Files, name)))
            );
        }

        Put(Path.Combine(folder, Script), Resource(Script));
        Put(Path.Combine(folder, "preview.css"), Encoding.UTF8.GetBytes(ThemeTokens.Sheet(pages.Files)));
        var list = pages
            .Files.Concat(states)
            .Select(static file => file.Path)
            .Where(static path => path.EndsWith(".html", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
        Put(Path.Combine(folder, Index), Encoding.UTF8.GetBytes(Overview(list)));
        return new ThemePreviewResult(Path.Combine(shown, Index), bag.ToSorted(), bound.Sources);
    }

    /// <summary>
    /// The page once more as a learner leaves it: a script in it works through it when it is opened. Null for a page
    /// that always looks the same.
    /// </summary>
    private static GeneratedFile? State(GeneratedFile file)
    {
        if (!file.Path.EndsWith(".html", StringComparison.Ordinal))
        {
            return null;
        }

        var page = Encoding.UTF8.GetString(file.Content.Span);
        var act = Acts.FirstOrDefault(act => page.Contains(act.Mark, StringComparison.Ordinal)).Name;
        var first = page.IndexOf("<script ", StringComparison.Ordinal);
        if (act is null || first < 0)
        {
            return null;
        }

        var root = string.Concat(Enumerable.Repeat("../", file.Path.Count(static sign => sign == '/') + 1));
        return new GeneratedFile(
            $"{file.Path[..^".html".Length]}-{act}.html",
            Encoding.UTF8.GetBytes(page.Insert(first, $"<script src=\"{root}{Script}\" data-act=\"{act}\"></script>\n"))
        );
    }

    private static byte[] Resource(string name)
    {
        using var stream = typeof(ThemePreview).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is missing from the assembly");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>The made-up curriculum, with the theme, brand and cover of a real one.</summary>
    private static MemoryWorkspace Workspace(IWorkspace? curriculum, CompileOptions options)
    {
        var workspace = new MemoryWorkspace();
        var assembly = typeof(ThemePreview).Assembly;
        foreach (
            var name in assembly
                .GetManifestResourceNames()
                .Where(static name => name.StartsWith(Resources, StringComparison.Ordinal))
        )
        {
            workspace.Add(name[Resources.Length..], Resource(name));
        }

        if (curriculum is null || Compiler.Parse(curriculum, options with { Course = null }).Syntax is not { } syntax)
        {
            return workspace;
        }

        var settings = syntax.Settings;
        var pictures = new[] { settings.Brand?.Logo?.Value, settings.Cover?.Value }.OfType<string>().ToHashSet();
        foreach (var entry in curriculum.List().Where(static entry => entry.Kind == WorkspaceEntryKind.File))
        {
            var isTheme = entry.Path.Value.StartsWith(CurriculumLayout.Theme + "/", StringComparison.Ordinal);
            if ((isTheme || pictures.Contains(entry.Path.Value)) && curriculum.Read(entry.Path) is { } bytes)
            {
                workspace.Add(entry.Path.Value, bytes);
            }
        }

        var text = Encoding.UTF8.GetString(workspace.Read(new CoursePath("curriculum.yaml")) ?? []);
        return workspace.Add("curriculum.yaml", text + Look(settings));
    }

    /// <summary>The keys of curriculum.yaml that say how pages look.</summary>
    private static string Look(SettingsSyntax settings)
    {
        var brand = settings.Brand;
        (string, string?)[] parts =
        [
            ("primary", brand?.Primary?.Value),
            ("primary-dark", brand?.PrimaryDark?.Value),
            ("logo", brand?.Logo?.Value),
            ("logo-alt", brand?.LogoAlt?.Value),
            ("font", brand?.Font?.Value),
            ("heading-font", brand?.HeadingFont?.Value),
        ];
        var entries = parts
            .Where(static part => part.Item2 is not null)
            .Select(static part => new YamlPair(part.Item1, new YamlText(part.Item2!)))
            .ToImmutableArray();
        var look = new List<YamlPair>();
        if (!entries.IsEmpty)
        {
            look.Add(new YamlPair("brand", new YamlMap(entries)));
        }

        if (settings.Cover is { } cover)
        {
            look.Add(new YamlPair("cover", new YamlText(cover.Value)));
        }

        if (settings.Theme is { } theme)
        {
            look.Add(new YamlPair("theme", new YamlText(theme.Value)));
        }

        return look.Count == 0 ? "" : YamlWriter.Write(new YamlMap([.. look]));
    }

    private static ReadOnlyMemory<byte> Bytes(OutputFile file, MemoryWorkspace workspace) =>
        file switch
        {
            GeneratedFile made => made.Content,
            CopiedFile copied => workspace.Read(copied.Source) ?? [],
            _ => throw new InvalidOperationException($"no such file: {file.GetType().Name}"),
        };

    private static ReadOnlyMemory<byte> Changed(
        OutputFile file,
        ReadOnlyMemory<byte> bytes,
        Func<string, string> page,
        Func<string, string> styles
    ) =>
        file.Path.EndsWith(".html", StringComparison.Ordinal)
            ? Encoding.UTF8.GetBytes(page(Encoding.UTF8.GetString(bytes.Span)))
        : file.Path.EndsWith(".css", StringComparison.Ordinal)
            ? Encoding.UTF8.GetBytes(styles(Encoding.UTF8.GetString(bytes.Span)))
        : bytes;

    private static string Root(string page, string attribute) =>
        page.Replace("<html ", $"<html {attribute} ", StringComparison.Ordinal);

    private static void Put(string target, ReadOnlyMemory<byte> bytes)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target) ?? ".");
            File.WriteAllBytes(target, bytes.Span);
        }
        catch (Exception problem) when (WriteFailureException.IsAboutWriting(problem))
        {
            throw WriteFailureException.Of(target, problem);
        }
    }

    /// <summary>Every page in every way, side by side.</summary>
    private static string Overview(IEnumerable<string> pages)
    {
        var html = new StringBuilder(
            """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Theme preview</title>
            <link rel="stylesheet" href="light/assets/theme.css">
            <link rel="stylesheet" href="light/assets/brand.css">
            <link rel="stylesheet" href="preview.css">
            </head>
            <body class="preview">
            <main>
            <h1>Theme preview</h1>
            <p>A made-up course with every kind of block, every type of question, every state and every token, four ways.</p>

            """
        );
        foreach (var page in pages.Prepend("tokens.html"))
        {
            html.Append(CultureInfo.InvariantCulture, $"<h2>{page}</h2>\n<div class=\"preview-ways\">\n");
            foreach (var (way, _, _) in Ways)
            {
                html.Append(
                    CultureInfo.InvariantCulture,
                    $"<figure><figcaption><a href=\"{way}/{page}\">{way}</a></figcaption>"
                );
                html.Append(
                    CultureInfo.InvariantCulture,
                    $"<iframe src=\"{way}/{page}\" title=\"{page}, {way}\" loading=\"lazy\"></iframe></figure>\n"
                );
            }

            html.Append("</div>\n");
        }

        return html.Append("</main>\n</body>\n</html>\n").ToString();
    }
}

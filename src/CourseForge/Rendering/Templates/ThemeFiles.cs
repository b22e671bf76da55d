using System.Collections.Immutable;
using System.Reflection;
using CourseForge.Diagnostics;
using CourseForge.Layout;
using CourseForge.Rendering.Templates.Checking;
using CourseForge.Syntax;
using CourseForge.Text;
using CourseForge.Views;

namespace CourseForge.Rendering.Templates;

/// <summary>
/// The files of a theme: those that CourseForge carries, one by one replaced by those in the curriculum's <c>theme/</c>
/// folder.
/// </summary>
/// <param name="Templates">By name without <c>.sbn-html</c>: <c>pages/lesson</c>.</param>
/// <param name="Words">By language: shipped and shadowing files, the latter last.</param>
/// <param name="Assets">By path in the theme (<c>assets/theme.css</c>).</param>
/// <param name="Copied">Binary assets of the curriculum's theme folder.</param>
/// <param name="Shadowing">Names of the templates that come from the curriculum.</param>
internal sealed record ThemeFiles(
    string Name,
    IReadOnlyDictionary<string, SourceFile> Templates,
    IReadOnlyDictionary<string, ImmutableArray<SourceFile>> Words,
    IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Assets,
    ImmutableArray<MediaFile> Copied,
    ImmutableArray<string> Shadowing
)
{
    /// <summary>
    /// Style sheets of printed matter, by path in the theme (<c>print/print.css</c>); no package for learners carries
    /// them.
    /// </summary>
    internal required IReadOnlyDictionary<string, ReadOnlyMemory<byte>> PrintSheets { get; init; }

    /// <summary>Paths of the assets that are the curriculum's own, not the shipped theme's.</summary>
    internal ImmutableHashSet<string> Replaced { get; init; } = [];

    internal const string Default = "default";
    private const string Shipped = "templates/";
    private const string Folder = "theme/";
    private const string AssetsFolder = "assets/";
    private const string WordsFolder = "strings/";
    private const string SheetExtension = ".css";

    /// <summary>The style sheet of all pages, made of those in <c>styles/</c>.</summary>
    internal const string Sheet = "assets/theme.css";
    private const string StylesFolder = "styles/";
    private static readonly Assembly Resources = typeof(ThemeFiles).Assembly;

    /// <summary>A file that stands in the curriculum: what is wrong in it is told there, and not in one of ours.</summary>
    internal static bool IsOwn(SourceFile file) => file.Path.Value.StartsWith(Folder, StringComparison.Ordinal);

    /// <summary>Whether the default theme's template of that name holds a text.</summary>
    internal static bool Shows(string template, string text) =>
        Paths(Default).Contains(template + CurriculumLayout.TemplateExtension)
        && Text($"{Shipped}{Default}/{template}{CurriculumLayout.TemplateExtension}")
            .Contains(text, StringComparison.Ordinal);

    /// <summary>The names of the themes that CourseForge carries.</summary>
    internal static string[] Names() =>
        [
            .. Resources
                .GetManifestResourceNames()
                .Where(static name => name.StartsWith(Shipped, StringComparison.Ordinal))
                .Select(static name => name[Shipped.Length..name.IndexOf('/', Shipped.Length)])
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>The paths of a shipped theme's files, in order; none for a theme that there is not.</summary>
    internal static ImmutableArray<string> Paths(string name)
    {
        var prefix = Shipped + name + "/";
        var paths = Resources
            .GetManifestResourceNames()
            .Where(resource => resource.StartsWith(prefix, StringComparison.Ordinal))
            .Select(resource => resource[prefix.Length..])
            .ToList();
        return [.. paths.Concat(paths.Where(IsStyle).Take(1).Select(static _ => Sheet)).Order(StringComparer.Ordinal)];
    }

    /// <summary>A file of a shipped theme, byte for byte; the style sheet of all pages as it is put together.</summary>
    internal static byte[] File(string name, string path) =>
        path == Sheet
            ? [.. Paths(name).Where(IsStyle).SelectMany(part => Bytes($"{Shipped}{name}/{part}"))]
            : Bytes($"{Shipped}{name}/{path}");

    /// <summary>The files of a shipped theme with the curriculum's own over them.</summary>
    internal static ThemeFiles Load(
        string name,
        ImmutableArray<SourceFile> shadows,
        ImmutableArray<MediaFile> media,
        DiagnosticBag diagnostics
    )
    {
        var templates = new Dictionary<string, SourceFile>(StringComparer.Ordinal);
        var words = new Dictionary<string, ImmutableArray<SourceFile>>(StringComparer.Ordinal);
        var assets = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        var sheets = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        var styles = new SortedDictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        foreach (var (path, bytes) in Parts.Assets)
        {
            assets[path] = bytes;
        }

        foreach (var path in Paths(name))
        {
            var resource = $"{Shipped}{name}/{path}";
            if (path == Sheet)
            {
                assets[path] = default; // put together at the end
            }
            else if (IsStyle(path))
            {
                styles[path] = CssMinifier.Of(Bytes(resource));
            }
            else if (path.StartsWith(AssetsFolder, StringComparison.Ordinal))
            {
                assets[path] = path.EndsWith(SheetExtension, StringComparison.Ordinal)
                    ? CssMinifier.Of(Bytes(resource))
                    : Bytes(resource);
            }
            else if (IsPrintSheet(path))
            {
                sheets[path] = Bytes(resource);
            }
            else
            {
                Take(path, new SourceFile(new CoursePath(resource), Text(resource)), templates, words);
            }
        }

        var shipped = templates.Keys.ToHashSet(StringComparer.Ordinal);
        var shadowing = ImmutableArray.CreateBuilder<string>();
        var replaced = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        var own = new List<SourceFile>();
        var ownStyles = new List<SourceFile>();
        foreach (var file in shadows)
        {
            var path = file.Path.Value[Folder.Length..];
            if (path.StartsWith(AssetsFolder, StringComparison.Ordinal) && !IsNearlyOneOf(assets.Keys, path))
            {
                assets[path] = System.Text.Encoding.UTF8.GetBytes(file.Text);
                replaced.Add(path);
                own.Add(file);
            }
            else if (IsStyle(path) && !IsNearlyOneOf(styles.Keys, path))
            {
                styles[path] = System.Text.Encoding.UTF8.GetBytes(file.Text + "\n");
                ownStyles.Add(file);
            }
            else if (IsPrintSheet(path) && sheets.ContainsKey(path))
            {
                sheets[path] = System.Text.Encoding.UTF8.GetBytes(file.Text);
                own.Add(file);
            }
            else if (path.EndsWith(CurriculumLayout.OldTemplateExtension, StringComparison.Ordinal))
            {
                diagnostics.Add(Codes.Rendering.OldTemplateLanguage, file.Start, file.Path.Value);
            }
            else if (Take(path, file, templates, words))
            {
                if (path.EndsWith(CurriculumLayout.TemplateExtension, StringComparison.Ordinal))
                {
                    shadowing.Add(path[..^CurriculumLayout.TemplateExtension.Length]);
                }
            }
            else
            {
                diagnostics.Add(
                    Diagnostic
                        .Create(Codes.Rendering.ShadowsNothing, file.Start, file.Path.Value)
                        .WithNearest(
                            path,
                            shipped
                                .Select(static template => template + CurriculumLayout.TemplateExtension)
                                .Concat(assets.Keys)
                                .Concat(sheets.Keys)
                                .Concat(styles.Keys)
                        )
                );
            }
        }

        foreach (var file in media.Where(static file => LostThemeFile.Is(file.Path)))
        {
            var known = shipped
                .Select(static template => template + CurriculumLayout.TemplateExtension)
                .Concat(words.Keys.Select(static tag => $"{WordsFolder}{tag}.yaml"));
            if (LostThemeFile.Told(file.Path, known) is { } lost)
            {
                diagnostics.Add(lost);
            }
        }

        if (replaced.Contains(Sheet))
        {
            // The curriculum's own sheet stands for all of them.
            foreach (var file in ownStyles)
            {
                diagnostics.Add(
                    Diagnostic
                        .Create(Codes.Rendering.ShadowsNothing, file.Start, file.Path.Value)
                        .WithHint($"{Folder}{Sheet} stands in the place of all style sheets in {StylesFolder}")
                );
            }
        }
        else
        {
            assets[Sheet] = styles.Values.SelectMany(static part => part.ToArray()).ToArray();
            own.AddRange(ownStyles);
            if (ownStyles.Count > 0)
            {
                replaced.Add(Sheet);
            }
        }

        // Whatever sheet there is, it can take the fonts.
        assets[Sheet] = (byte[])[.. Parts.FontRules.Span, .. assets[Sheet].Span];
        var copied = media
            .Where(static file => file.Path.Value.StartsWith(Folder + AssetsFolder, StringComparison.Ordinal))
            .ToList();
        foreach (
            var file in copied.Where(static file =>
                MediaType.IsFont(file.Path.Value) && file.Facts is { Form: not MediaForm.Font }
            )
        )
        {
            diagnostics.Add(Codes.Rendering.NoFont, SourceSpan.OfFile(file.Path), file.Path.Value);
        }

        var files = new ThemeFiles(name, templates, words, assets, [.. copied], shadowing.ToImmutable())
        {
            PrintSheets = sheets,
            Replaced = replaced.ToImmutable(),
        };
        if (own.Count > 0)
        {
            var package = new ThemePackage(files);
            own.ForEach(sheet => StyleAddresses.Check(sheet, package, diagnostics));
        }

        return files;
    }

    /// <summary>
    /// Says which templates of the curriculum are used by nobody: neither a page or block of the theme, nor a partial
    /// that one takes in.
    /// </summary>
    internal void ReportUnused(HashSet<string> used, DiagnosticBag diagnostics)
    {
        foreach (var name in Shadowing)
        {
            if (!TemplateNames.Roots.ContainsKey(name) && !used.Contains(name))
            {
                var file = Templates[name];
                var unused = Diagnostic.Create(Codes.Rendering.ShadowsNothing, file.Start, file.Path.Value);
                // By the name alone: with folder and ending, every two of them are near each other.
                var stem = Stem(name);
                var known = TemplateNames.Roots.Keys.Concat(used).Order(StringComparer.Ordinal).ToArray();
                var near = known.FirstOrDefault(other => Stem(other) == stem)
                    ?? (
                        NearestName.Of(stem, known.Select(Stem)) is { } nearest
                            ? known.First(other => Stem(other) == nearest)
                            : null
                    );
                diagnostics.Add(
                    unused.WithHint(
                        near is not null ? $"did you mean '{near}{CurriculumLayout.TemplateExtension}'?"
                        : name.StartsWith(TemplateNames.Partials, StringComparison.Ordinal)
                            ? $"take it in where it is to stand: {{{{ include \"{name[TemplateNames.Partials.Length..]}\" }}}}"
                        : null
                    )
                );
            }
        }
    }

    /// <summary>The style sheet that a page loads, in which this one stands: addresses begin where that lies.</summary>
    internal static string SheetOf(string path) => IsStyle(path) ? Sheet : path;

    private static bool IsStyle(string path) =>
        path.StartsWith(StylesFolder, StringComparison.Ordinal)
        && path.EndsWith(SheetExtension, StringComparison.Ordinal);

    private static bool IsPrintSheet(string path) =>
        path.StartsWith(PageKind.Paper, StringComparison.Ordinal)
        && path.EndsWith(SheetExtension, StringComparison.Ordinal);

    /// <summary>False when the path is nowhere that a theme has files.</summary>
    private static bool Take(
        string path,
        SourceFile file,
        Dictionary<string, SourceFile> templates,
        Dictionary<string, ImmutableArray<SourceFile>> words
    )
    {
        if (path.StartsWith(WordsFolder, StringComparison.Ordinal) && path.EndsWith(".yaml", StringComparison.Ordinal))
        {
            var language = path[WordsFolder.Length..^".yaml".Length];
            if (language.Length == 0 || !char.IsAsciiLetterLower(language[0]))
            {
                // EN.yaml is asked for by no course: the tags of languages begin with small letters.
                return false;
            }

            words[language] = words.GetValueOrDefault(language, []).Add(file);
            return true;
        }

        if (!path.EndsWith(CurriculumLayout.TemplateExtension, StringComparison.Ordinal))
        {
            return false;
        }

        templates[path[..^CurriculumLayout.TemplateExtension.Length]] = file;
        return true;
    }

    /// <summary>New assets are welcome; one whose name is nearly that of a shipped one is a slip.</summary>
    private static bool IsNearlyOneOf(IEnumerable<string> shipped, string path) =>
        !shipped.Contains(path) && NearestName.Of(Stem(path), shipped.Select(Stem)) is not null;

    /// <summary>The name alone: with folder and ending, fonts.css would be near to theme.css.</summary>
    private static string Stem(string path) => Path.GetFileNameWithoutExtension(path);

    private static byte[] Bytes(string resource)
    {
        using var stream = Resources.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The resource {resource} is gone");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static string Text(string resource) => System.Text.Encoding.UTF8.GetString(Bytes(resource));
}

using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CourseForge.Output;

namespace CourseForge.Authoring.Previews;

/// <summary>The tokens of a theme, as its style sheets define them, and the states of what learners use.</summary>
internal static partial class ThemeTokens
{
    private static readonly string[] Sheets = ["assets/theme.css", "assets/brand.css"];

    /// <summary>A page that shows each token by a class of <see cref="Sheet"/>.</summary>
    /// <param name="way">For its title.</param>
    internal static string Page(IEnumerable<OutputFile> files, string way)
    {
        var html = new StringBuilder();
        html.Append(
            CultureInfo.InvariantCulture,
            $"""
            <!doctype html>
            <html lang="en" dir="ltr">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Tokens and states, {way}</title>
            <link rel="stylesheet" href="assets/theme.css">
            <link rel="stylesheet" href="assets/home.css">
            <link rel="stylesheet" href="assets/brand.css">
            <link rel="stylesheet" href="../preview.css">
            </head>
            <body>
            <main>
            <h1>Tokens and states</h1>

            """
        );
        var names = Names(files);
        Group("Colours", names.Where(IsColour), "colour");
        Group("Sizes of text", names.Where(static name => name.StartsWith("text-", StringComparison.Ordinal)), "size");
        Group("Spaces", names.Where(static name => name.StartsWith("space-", StringComparison.Ordinal)), "space");
        Group("Corners", names.Where(static name => name.StartsWith("radius-", StringComparison.Ordinal)), "corner");
        Group("Shadows", names.Where(static name => name.StartsWith("shadow-", StringComparison.Ordinal)), "shadow");
        Group("Fonts", names.Where(static name => name.StartsWith("font-", StringComparison.Ordinal)), "font");
        Group("Lengths", names.Where(IsLength), "space");
        return html.Append(States).Append("</main>\n</body>\n</html>\n").ToString();

        void Group(string title, IEnumerable<string> tokens, string kind)
        {
            html.Append(CultureInfo.InvariantCulture, $"<h2>{title}</h2>\n<ul class=\"tokens\">\n");
            foreach (var token in tokens)
            {
                html.Append(
                    CultureInfo.InvariantCulture,
                    $"<li><span class=\"token token-{kind} token-{token}\">{(kind is "size" or "font" ? "Aa" : "")}</span> <code>--{token}</code></li>\n"
                );
            }

            html.Append("</ul>\n");
        }
    }

    /// <summary>One class for each token, since pages carry no style of their own.</summary>
    internal static string Sheet(IEnumerable<OutputFile> files)
    {
        var css = new StringBuilder(
            """
            .preview main { max-inline-size: none; }
            .preview-ways { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(26rem, 100%), 1fr)); gap: 1rem; }
            .preview-ways figure { margin: 0; }
            .preview-ways iframe { inline-size: 100%; block-size: 40rem; border: 1px solid var(--line-strong); }
            .tokens { display: grid; gap: 0.75rem; padding: 0; list-style: none; }
            .tokens { grid-template-columns: repeat(auto-fill, minmax(11rem, 1fr)); }
            .token { display: block; min-block-size: 3rem; }
            .token-colour { border: 1px solid var(--line); border-radius: var(--radius-l); }
            .token-space, .token-corner { background: var(--brand-4); }
            .token-space { inline-size: 100vi; block-size: 1rem; min-block-size: 0; }
            .tokens:has(.token-measure) { grid-template-columns: minmax(0, 1fr); }
            .token-font { font-size: var(--text-2xl); }
            .token-shadow { background: var(--surface); }

            """
        );
        foreach (var name in Names(files))
        {
            var rule =
                IsColour(name) ? "background"
                : name.StartsWith("text-", StringComparison.Ordinal) ? "font-size"
                : name.StartsWith("font-", StringComparison.Ordinal) ? "font-family"
                : name.StartsWith("space-", StringComparison.Ordinal) || IsLength(name) ? "max-inline-size"
                : name.StartsWith("radius-", StringComparison.Ordinal) ? "border-radius"
                : name.StartsWith("shadow-", StringComparison.Ordinal) ? "box-shadow"
                : null;
            if (rule is not null)
            {
                css.Append(CultureInfo.InvariantCulture, $".token-{name} {{ {rule}: var(--{name}); }}\n");
            }
        }

        return css.ToString();
    }

    private const string States = """
        <h2>States</h2>
        <p class="actions"><a class="button" href="#x">Button</a> <a class="button button-quiet" href="#x">Quiet button</a>
        <a class="button button-large" href="#x">Large button</a></p>
        <p class="meta"><span class="tag">Tag</span> <span class="tag tag-caution">Caution</span> <span class="mark">Check before use</span></p>
        <div class="contents"><ul class="toc-lessons">
        <li><a href="#x">Not seen</a></li>
        <li><a href="#x" data-state="begun">Begun</a></li>
        <li><a href="#x" data-state="seen">Seen</a></li>
        <li><a href="#x" data-state="current" aria-current="page">Current</a></li>
        </ul></div>
        <p class="result" data-outcome="correct"><strong>Right.</strong> The verdict on a right answer.</p>
        <p class="result" data-outcome="partly"><strong>Partly right.</strong> The verdict on half of an answer.</p>
        <p class="result" data-outcome="incorrect"><strong>Wrong.</strong> The verdict on a wrong answer.</p>
        <p class="complete">You have completed this course.</p>
        <div class="banner">A banner.</div>

        """;

    private static bool IsLength(string name) => name is "measure" or "bar-height" or "dock-height";

    private static bool IsColour(string name) =>
        name
            is "brand"
                or "brand-contrast"
                or "brand-dark"
                or "paper"
                or "surface"
                or "fill"
                or "ink"
                or "ink-soft"
                or "line"
                or "line-strong"
                or "accent"
                or "on-accent"
                or "bar"
                or "on-bar"
        || Ramp().IsMatch(name)
        || Tone().IsMatch(name);

    private static List<string> Names(IEnumerable<OutputFile> files) =>
        [
            .. files
                .OfType<GeneratedFile>()
                .Where(static file => Sheets.Contains(file.Path))
                .SelectMany(static file => Token().Matches(Encoding.UTF8.GetString(file.Content.Span)))
                .Select(static match => match.Groups["name"].Value)
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];

    [GeneratedRegex("(?<=[{;\\s])--(?<name>[a-z][a-z0-9-]*)(?=\\s*:)", RegexOptions.CultureInvariant)]
    private static partial Regex Token();

    [GeneratedRegex("^(?:brand|hue)-[1-9]$", RegexOptions.CultureInvariant)]
    private static partial Regex Ramp();

    [GeneratedRegex("^(?:good|bad|warn|info|plum)(?:-fill|-ink|-bg)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Tone();
}

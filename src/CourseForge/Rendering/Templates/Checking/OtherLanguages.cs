using System.Buffers;
using System.Text.RegularExpressions;
using CourseForge.Diagnostics;
using CourseForge.Text;

namespace CourseForge.Rendering.Templates.Checking;

/// <summary>
/// What people write who know Liquid, Jinja, Handlebars, JavaScript or the whole of Scriban, and what they write here
/// instead. Told before Scriban reads the file: it would tell of what follows, or show such a tag as text.
/// </summary>
internal static partial class OtherLanguages
{
    /// <summary>By how a tag begins; what is captured may be taken up in both texts.</summary>
    private static readonly (Regex Tag, string What, string Write)[] Tags =
    [
        Row(@"^(?<w>elsif|elif|elseif)\s+(?<c>.+)$", "themes have no '${w}'", "write {{ else if ${c} }}"),
        Row(@"^(?<w>elsif|elif|elseif)$", "themes have no '${w}'", "write {{ else if ... }}, or {{ else }}"),
        Row(
            @"^(?<w>end(?:if|for|foreach|each|unless|while|case|with|capture|block|macro)"
                + @"|end\s+(?:if|for|foreach|each|unless|while|case|with))$",
            "themes have no '${w}'",
            "write {{ end }}"
        ),
        Row(@"^unless\s+(?<c>[\w.]+)$", "themes have no 'unless'", "write {{ if !${c} }}"),
        Row(@"^unless\s+(?<c>.+)$", "themes have no 'unless'", "write {{ if !(${c}) }}"),
        Row(
            @"^(?<w>foreach|each)\s*\(?\s*(?:var\s+)?(?<v>\w+)\s+in\s+(?<l>[\w.]+)\)?$",
            "themes have no '${w}'",
            "write {{ for ${v} in ${l} }}"
        ),
        Row(
            @"^(?<w>foreach|each)\s+(?<l>[\w.]+)\s+as\s+(?<v>\w+)$",
            "themes have no '${w}'",
            "write {{ for ${v} in ${l} }}"
        ),
        Row(@"^(?<w>foreach|each)\s+(?<l>[\w.]+)$", "themes have no '${w}'", "write {{ for item in ${l} }}"),
        Row(
            @"^for\s*\(?\s*(?:const\s+|let\s+|var\s+)?(?<v>\w+)\s+of\s+(?<l>[\w.]+)\)?$",
            "a loop goes through what is 'in' a list",
            "write {{ for ${v} in ${l} }}"
        ),
        Row(
            @"^for\s+\(?(?<k>\w+)\s*,\s*(?<v>\w+)\)?\s+in\s+(?<l>[\w.]+)$",
            "a loop gives one name, and this one gives two",
            "write {{ for ${v} in ${l} }}; {{ for.index }} counts, from 0"
        ),
        Row(
            @"^for\s+(?<l>\w+\.[\w.]+)$",
            "the loop gives what it goes through no name",
            "write {{ for item in ${l} }}"
        ),
        Row(
            @"^(?<w>assign|set|let|var|const|local)\s+\w.*$",
            "'${w}' assigns, and themes assign nothing: names come from what a page has, and from 'for'",
            "write the name itself where it is to be shown"
        ),
        Row(
            @"^(?<w>(?:extends|layout|macro|block)(?=\s+[""'\w])|yield$|super(?=$|\())",
            "no page builds on another, so there is no '${w}'",
            "write {{ include \"head\" }} where a part is to stand"
        ),
        Row(
            @"^(?<w>render|partial|import|template|component|require)\s*\(?\s*[""'](?<n>[\w./-]+)[""']\s*\)?$",
            "themes have no '${w}'",
            "write {{ include \"${n}\" }}"
        ),
        Row(
            @"^include\s*\(\s*[""'](?<n>[\w./-]+)[""']\s*\)$",
            "'include' takes no parentheses",
            "write {{ include \"${n}\" }}"
        ),
        Row(
            @"^include\s+(?!it\b|page\b|block\b|question\b|strings\b)(?<n>[A-Za-z][\w-]*)(?<r>\s+[\w.]+)?$",
            "the name of a partial stands in quotes",
            "write {{ include \"${n}\"${r} }}"
        ),
        Row(
            @"^include\s+[""'](?<n>[\w./-]+)[""']\s*,?\s*(?:with\s+)?(?<k>\w+)\s*[:=]\s*(?<v>[\w.]+).*$",
            "'include' takes one value, without a name",
            "write {{ include \"${n}\" ${v} }}; in the partial it is called it"
        ),
        Row(
            @"^include\s+[""'](?<n>[\w./-]+)[""']\s*(?:,|with\s)\s*(?<v>[\w.]+)$",
            "'include' takes its value without a word or a comma before it",
            "write {{ include \"${n}\" ${v} }}"
        ),
        Row(
            @"^(?<w>raw|verbatim|literal|endraw|endverbatim)$",
            "themes have no '${w}'",
            "write braces themselves as {{ \"{{\" }}"
        ),
        Row(
            @"^(?<w>case|switch)\s+(?<c>[\w.]+)$",
            "themes have no '${w}'",
            "write {{ if ${c} == \"...\" }} ... {{ else if ${c} == \"...\" }} ... {{ end }}"
        ),
        Row(@"^when\s+(?<c>.+)$", "themes have no 'when'", "write {{ else if ... == ${c} }}"),
        Row(
            @"^(?<w>while|until|loop)\s+\w.*$",
            "themes have no '${w}': they go through lists, and nothing else",
            "write {{ for item in ... }}"
        ),
        Row(
            @"^[""'](?:now|today)[""']\s*\|.*$",
            "themes know no clock: the same course gives the same pages on every day",
            "write {{ page.asOf }}, the day the course was reviewed against"
        ),
        Row(@"^$", "this tag says nothing", "write a name in it, or take it away"),
    ];

    /// <summary>What conditions are made of elsewhere.</summary>
    private static readonly (Regex Part, string What, string Write)[] Conditions =
    [
        Row(@"[=!]==", "texts are compared with two characters", "write == or !="),
        Row(@"(?<![=!<>])=(?!=)", "one '=' compares nothing", "write == to compare"),
        Row(@"(?<![.\w])not\b", "themes have no 'not'", "write ! before the name"),
        Row(@"(?<![.\w])and\b", "themes have no 'and'", "write &&"),
        Row(@"(?<![.\w])or\b", "themes have no 'or'", "write ||"),
        Row(@"(?<=[\w.""'\s])\s(?:eq|is)\s", "texts are compared with ==", "write =="),
        Row(@"(?<=[\w.""'\s])\sne\s", "texts are compared with !=", "write !="),
        Row(@"(?<![&\w])&(?!&)", "one '&' is no 'and'", "write &&"),
    ];

    /// <summary>Nobody reads more of one file.</summary>
    internal const int MaxTold = 50;

    /// <summary>Tells of each such tag; false when there is none.</summary>
    internal static bool Tell(SourceFile file, DiagnosticBag diagnostics)
    {
        var before = diagnostics.Count;
        foreach (var tag in TemplateTag.All(file.Text).TakeWhile(_ => diagnostics.Count < before + MaxTold))
        {
            Tell(file, tag, diagnostics);
        }

        foreach (var match in Foreign().Matches(TemplateTag.Without(file.Text)).Take(MaxTold))
        {
            var inner = match.Groups["t"].Value.Trim(' ', '\t', '-', '~');
            var write =
                match.Groups["raw"].Success ? "write braces themselves as {{ \"{{\" }}"
                : Row(inner) is { } row ? row.Write
                : $"write {{{{ {inner} }}}}";
            Add(
                file.Span(match.Index, Math.Min(match.Length, 60)),
                $"'{Short(match.Value)}' is no tag of a theme: it would be shown on the page as it is",
                write,
                diagnostics
            );
        }

        return diagnostics.Count > before;
    }

    private static void Tell(SourceFile file, TemplateTag tag, DiagnosticBag diagnostics)
    {
        if (tag.OpenQuote >= 0)
        {
            Add(
                file.Span(tag.OpenQuote, 1),
                "the quote that opens here is not closed in this tag",
                "close it before '}}'",
                diagnostics
            );
            return;
        }

        var inner = file.Text.Substring(tag.Start, tag.Length);
        var text = inner.Trim();
        var start = tag.Start + inner.Length - inner.TrimStart().Length;
        var bare = TemplateTag.WithoutQuoted(text);
        if (bare.AsSpan().IndexOfAny(CurlyQuotes) is var curly and >= 0)
        {
            Add(
                file.Span(start + curly, 1),
                $"'{bare[curly]}' is no quote that themes know",
                "use straight quotes: \" or '",
                diagnostics
            );
            return;
        }

        if (bare.IndexOf('\u00A0', StringComparison.Ordinal) is var space and >= 0)
        {
            Add(
                file.Span(start + space, 1),
                "this looks like a space and is another character (U+00A0)",
                "write a plain space",
                diagnostics
            );
            return;
        }

        if (bare.IndexOf(';', StringComparison.Ordinal) is var semicolon and >= 0)
        {
            Add(
                file.Span(start + semicolon, 1),
                "a tag says one thing, so there is no ';' in it",
                "write a tag for each",
                diagnostics
            );
            return;
        }

        if (Row(text) is { } row)
        {
            var whole = text.Length == 0 ? file.Span(tag.Start - 2, tag.Length + 4) : file.Span(start, text.Length);
            Add(whole.Part(0, 60), row.What, row.Write, diagnostics);
            return;
        }

        if (Condition().Match(bare) is { Success: true } condition)
        {
            foreach (var (part, what, write) in Conditions)
            {
                if (part.Match(bare, condition.Length) is { Success: true } found)
                {
                    var blank = found.Length - found.Value.TrimStart().Length;
                    Add(file.Span(start + found.Index + blank, found.Value.Trim().Length), what, write, diagnostics);
                }
            }
        }
    }

    private static (string What, string Write)? Row(string tag)
    {
        // No tag that is longer is one of these, and none is worth the time.
        if (tag.Length <= 200)
        {
            foreach (var (pattern, what, write) in Tags)
            {
                if (pattern.Match(tag) is { Success: true } match)
                {
                    return (match.Result(what), match.Result(write));
                }
            }
        }

        return null;
    }

    private static readonly SearchValues<char> CurlyQuotes = SearchValues.Create(
        "\u201C\u201D\u201E\u2018\u2019\u201A\u00AB\u00BB"
    );

    private static void Add(SourceSpan span, string what, string write, DiagnosticBag diagnostics) =>
        diagnostics.Add(Diagnostic.Create(Codes.Rendering.TemplateSyntax, span, what).WithHint(write));

    private static string Short(string text) => text.Length > 40 ? text[..40] + "..." : text;

    private static (Regex, string, string) Row(string pattern, string what, string write) =>
        (new Regex(pattern, RegexOptions.CultureInvariant), what, write);

    [GeneratedRegex(@"^(?:else\s+)?if\b", RegexOptions.CultureInvariant)]
    private static partial Regex Condition();

    /// <summary>Tags of other languages, which this one shows as text.</summary>
    [GeneratedRegex(
        @"\{%-?(?<t>[^%{}\r\n]{1,200})-?%\}"
            + @"|(?<raw>\{%+\{)"
            + @"|<%[=-]?(?<t>[^%\r\n]{1,200})%>"
            + @"|\$?(?<!\{)\{[ \t]*(?<t>(?:page|block|question|strings|it)\.[\w.]+)[ \t]*\}(?!\})",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Foreign();
}

using System.Text.RegularExpressions;

namespace CourseForge.Parsing.Markdown;

/// <summary>The patterns themselves.</summary>
internal static partial class LookAlikePatterns
{
    private const string Address = @"(\u0002+|(https?://|www\.)[^\s\]}>|""]+)";

    // Between two signs on one line, with a letter of formulas in it or one or two letters alone, and no price.
    [GeneratedRegex(
        @"(?<![\\$\w])\$\$[^$\n]{1,300}\$\$|(?<![\\$\w])\$(?=[^\s$])(?=[A-Za-z]{1,2}\$|[^$\n]{0,200}[\\^_=])[^$\n]{0,200}(?<=[^\s\\])\$(?![\w$])",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Formula();

    [GeneratedRegex(
        @"\\\((?=[^\n]{0,200}[\\^_=][^\n]{0,200}\\\))[^\n]{1,200}?\\\)"
            + @"|\\\[(?=[^\n\]]{0,200}[\^_])[^\n\]]{1,200}\\\]",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex LatexFormula();

    [GeneratedRegex(@"(?<![={\\\w])==(?=[^\s=])[^=\n]{1,300}(?<=[^\s])==(?![=\w])", RegexOptions.CultureInvariant)]
    private static partial Regex Highlight();

    [GeneratedRegex(@"(?<![+{\\\w])\+\+(?=[^\s+])[^+\n]{1,300}(?<=[^\s])\+\+(?![+\w])", RegexOptions.CultureInvariant)]
    private static partial Regex Inserted();

    [GeneratedRegex(@"(?<![~\\])~(?=\w)[^\s~/]{1,30}~(?!~)", RegexOptions.CultureInvariant)]
    private static partial Regex Lower();

    [GeneratedRegex(@"(?<=\w)\^(?=[\w+-])[^\s^\[]{1,30}\^(?!\^)", RegexOptions.CultureInvariant)]
    private static partial Regex Higher();

    [GeneratedRegex(@"(?<!\\)\^\[[^\]\n]{1,500}\]", RegexOptions.CultureInvariant)]
    private static partial Regex InlineNote();

    [GeneratedRegex(
        @"(?<![\\\w])!?\[\[(?!_?(?i:toc)_?\]\])(?=[^\[\]\s])(?=[^\]\n]{0,300}[^\W\d_])[^\[\]\n]{1,300}\]\](?![(\[])",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex WikiLink();

    [GeneratedRegex(@"(?<!\\)\[-?@[A-Za-z][\w:.-]{1,100}[^\[\]\n]{0,100}\](?!\()", RegexOptions.CultureInvariant)]
    private static partial Regex Citation();

    // An address of e-mail in brackets.
    [GeneratedRegex(@"@[^@]*@", RegexOptions.CultureInvariant)]
    private static partial Regex NotSource();

    [GeneratedRegex(@"(?<![\w:\\]):(?=[a-z0-9_+-]*[a-z])[a-z0-9_+-]{2,50}:(?![\w:])", RegexOptions.CultureInvariant)]
    private static partial Regex ShortName();

    [GeneratedRegex(@"(?<![%\\\d])%%(?=[^%])[^%]{1,1000}(?<!\d)%%(?!%)", RegexOptions.CultureInvariant)]
    private static partial Regex Comment();

    [GeneratedRegex(@"(?<!\\)\{%-?\s?[a-z][^%\n]{0,200}%\}", RegexOptions.CultureInvariant)]
    private static partial Regex Command();

    [GeneratedRegex(
        @"^\|?\s*:?-{2,}:?\s*(\|\s*:?-{2,}:?\s*)+\|?\s*$|^\|\s*:?-{2,}:?\s*\|\s*$|^-{2,}(\s+-{2,})+\s*$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Rule();

    [GeneratedRegex(@"^\|{1,2}[^|\n]+\|(.*\|)?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex TableRow();

    [GeneratedRegex(@"^\+([-=]{2,}\+)+\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Grid();

    [GeneratedRegex(@"^\$\$\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Display();

    [GeneratedRegex(@"^[•◦▪▫●■‣⁃∙➢➤►\uE000-\uF8FF][ \t\u00A0]*\S", RegexOptions.CultureInvariant)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^[–—−‐‑·○□☐✓✔➔→][ \t\u00A0]+\S", RegexOptions.CultureInvariant)]
    private static partial Regex Dash();

    [GeneratedRegex(
        @"^(\(?([a-zA-Z]|[ivx]{1,4}|[IVX]{1,4})\)|([a-zA-Z]|[ivx]{1,4}|[IVX]{1,4})\.|\(\d{1,2}\)"
            + @"|\d{1,2}(\.\)|\.-|/)|[０-９]{1,2}[．.）)])[ \t\u00A0\u3000]*(?<=[\s．）])\S",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Lettered();

    [GeneratedRegex(@"^([-*+•]|\d{1,2}[.)])[^\W\d_][^*]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Close();

    [GeneratedRegex(@"^([2-9]|[1-9]\d)[.)][ \t]+[^\W\d_]", RegexOptions.CultureInvariant)]
    private static partial Regex Later();

    [GeneratedRegex(@"^\[[ xX]?\][ \t\u00A0]+\S", RegexOptions.CultureInvariant)]
    private static partial Regex Task();

    [GeneratedRegex(@"^\[[\u00A0\u202F\u2007]\]|^\[\][ \t]+\S", RegexOptions.CultureInvariant)]
    private static partial Regex OddTask();

    [GeneratedRegex(@"^:[ \t]+\S|^(?!\.\. )[^\s:][^:\n]{0,60}(?<=[^\W\d_])::[ \t]+\S", RegexOptions.CultureInvariant)]
    private static partial Regex Definition();

    [GeneratedRegex(@"^\*\[[^\]\n]{1,60}\]:", RegexOptions.CultureInvariant)]
    private static partial Regex Abbreviation();

    [GeneratedRegex(@"^\[![ \t]*[A-Za-z-]{2,30}[ \t]*\]", RegexOptions.CultureInvariant)]
    private static partial Regex OtherCallout();

    [GeneratedRegex(
        @"^(!!!|\?\?\?\+?)[ \t]+[a-z]+"
            + @"|^\.\. (note|tip|hint|important|warning|caution|danger|attention|admonition)::"
            + @"|^\{(?i:note|tip|info|warning|caution|danger)\}",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Admonition();

    [GeneratedRegex(
        @"^(\[toc\]|\[\[_?toc_?\]\]|\{:toc\}|@\[toc\].*)\s*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Contents();

    [GeneratedRegex(@"^\\(newpage|pagebreak|clearpage)\b", RegexOptions.CultureInvariant)]
    private static partial Regex PageBreak();

    [GeneratedRegex(@"^(\d{1,3}[.)]|[-*+])[ \t]+\S", RegexOptions.CultureInvariant)]
    private static partial Regex ListItem();

    [GeneratedRegex(@"^#{1,6}[ \t]+[^\W\d_]", RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^!?\[[^\]\n]+\]\([^)\s]+\)", RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    // Emoji, numbers in circles, ticks: signs that stand in front of each item.
    [GeneratedRegex(
        @"^([\p{So}①-⓿❶-➓]|[\uD83C-\uD83E][\uDC00-\uDFFF]|[0-9]\uFE0F?\u20E3)[\uFE0E\uFE0F]?[ \t\u00A0]*\S",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Sign();

    // The second level of bullets as word processors paste it.
    [GeneratedRegex(@"^o[ \t\u00A0]+\S", RegexOptions.CultureInvariant)]
    private static partial Regex LetterO();

    [GeneratedRegex(@"^\d{1,2}(\.\d{1,2})+[.)]?[ \t]+[^\W\d_]", RegexOptions.CultureInvariant)]
    private static partial Regex Chapter();

    [GeneratedRegex(@"^[-*+]\[[ xX]?\][ \t]+\S", RegexOptions.CultureInvariant)]
    private static partial Regex TightTask();

    // Characters that nobody sees in front of a mark or behind it. No-break spaces behind one have a message of their own.
    [GeneratedRegex(
        @"^[\u00A0\u2000-\u200D\u202F\u205F\u2060\u3000\uFEFF\u00AD]+([-*+>]|\d{1,3}[.)]|#{1,6})[ \t]+\S"
            + @"|^([-*+]|\d{1,3}[.)]|#{1,6})[\u200B-\u200D\u2060\uFEFF\u00AD]+[ \t]*\S",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Unseen();

    [GeneratedRegex(@"^\|[ \t][^|\n]*[^\s|][ \t]*\|[ \t][^\n]*\|\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex OneRow();

    [GeneratedRegex(@"^\[\d{1,3}\]:[ \t]+\S", RegexOptions.CultureInvariant)]
    private static partial Regex NumberedNote();

    [GeneratedRegex(@"^~[ \t]+[^\W\d_]", RegexOptions.CultureInvariant)]
    private static partial Regex Tilde();

    // AsciiDoc's, MediaWiki's and Textile's.
    [GeneratedRegex(
        @"^(={2,6}[ \t]+[^\W\d_=].*|h[1-6]\.[ \t]+\S.*|[＃]{1,6}[ \t\u3000]*\S.*)$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex OtherHeading();

    [GeneratedRegex(@"^\.\. [a-z][a-z-]+::", RegexOptions.CultureInvariant)]
    private static partial Regex Directive();

    // CriticMarkup.
    [GeneratedRegex(
        @"(?<!\\)\{(\+\+[^\n]{1,300}?\+\+|--[^\n]{1,300}?--|==[^\n]{1,300}?==|>>[^\n]{1,300}?<<|~~[^\n]{1,300}?~~)\}",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Editor();

    [GeneratedRegex(
        @"(?<![|\\\w])\|\|(?=[^\s|])(?=[^|\n]*[^\W\d_])[^|\n]{1,300}(?<=\S)\|\|(?![|\w])",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Hidden();

    [GeneratedRegex(
        @"(?<![\w:\\}])\\[a-zA-Z]{2,20}(\[[^\]\n]{0,100}\])?\{[^}\n]{0,300}\}",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Latex();

    [GeneratedRegex(@"(?<!\\)\{:(?!toc\})\s*[.#\w][^{}\n]{0,200}\}", RegexOptions.CultureInvariant)]
    private static partial Regex Kramdown();

    [GeneratedRegex(@"(?<!\\)<%[=-]?[^%\n]{1,200}%>", RegexOptions.CultureInvariant)]
    private static partial Regex Embedded();

    // WordPress's.
    [GeneratedRegex(
        @"(?<!\\)\[/?[a-z][a-z_-]*(\s+[a-z-]+=[""“][^""”\]\n]*[""”])+\s*/?\](?!\()",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex ShortCode();

    [GeneratedRegex(
        @"(?<!\\)\[(b|i|u|s|url|img|quote|code|color|size|list|center)(=[^\]\n]{1,200})?\](?!\()[^\n]{0,300}?\[/\1\]",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Forum();

    [GeneratedRegex(
        @"!?\([^()\n]{1,200}\)\[(\u0002|https?:|www\.|mailto:|tel:|media/|(lesson|term|law|contact|source|obj):)[^\]\n]*\]",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex TurnedLink();

    // [words]{address}, [words]<address>, [address words], [words|address]. The character 2 stands for an address that
    // is a link already.
    [GeneratedRegex(
        @"(?<!\\)(\[[^\[\]\n]{1,200}\](\{"
            + Address
            + @"\}|\u0002+)"
            + @"|\["
            + Address
            + @"[ \t]+[^\]\n]+\]|\[[^\[\]|\n]{1,200}\|"
            + Address
            + @"\])",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex OtherLink();

    // "words":address.
    [GeneratedRegex(@"(?<!\\)""[^""\n]{1,200}"":" + Address, RegexOptions.CultureInvariant)]
    private static partial Regex QuotedLink();

    [GeneratedRegex(@"(?<=[:;])\s*•\s*[^•\s][^•\n]*•\s*[^•\s]", RegexOptions.CultureInvariant)]
    private static partial Regex InlineBullets();
}

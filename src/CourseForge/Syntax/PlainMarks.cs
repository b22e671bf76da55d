using System.Buffers;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CourseForge.Diagnostics;
using CourseForge.Text;

namespace CourseForge.Syntax;

/// <summary>
/// Marks of Markdown and HTML in values that are plain text, such as titles and names: nothing reads them there, so
/// learners would see the signs.
/// </summary>
internal static partial class PlainMarks
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("*_~`]<&");

    private static readonly ImmutableArray<(string What, Regex Pattern)> Marks =
    [
        ("strong text", Strong()),
        ("struck-out text", Struck()),
        ("stressed text", Stressed()),
        ("code", Code()),
        ("a link", Link()),
        ("HTML", Tag()),
        ("a character of HTML", Entity()),
    ];

    /// <summary>Tells the first mark in a value that is plain text.</summary>
    /// <param name="place">Gives the place of a part of the text.</param>
    internal static void Report(string text, Func<int, int, SourceSpan> place, DiagnosticBag diagnostics)
    {
        if (text.AsSpan().IndexOfAny(Signs) < 0)
        {
            return;
        }

        foreach (var (what, pattern) in Marks)
        {
            if (pattern.Match(text) is { Success: true } found)
            {
                diagnostics.Add(
                    Diagnostic
                        .Create(
                            Codes.Markdown.ShownAsItIs,
                            place(found.Index, found.Length),
                            YamlWords.Quote(found.Value),
                            what
                        )
                        .WithHint("this value is plain text, in which nothing is read: write the words alone")
                );
                return;
            }
        }
    }

    [GeneratedRegex(
        @"(?<![\w*\\])(\*\*(?=[^\s*])[^*]{1,300}(?<=\S)\*\*|__(?=[^\s_])[^_]{1,300}(?<=[^\s_])__)(?![\w*])",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Strong();

    [GeneratedRegex(@"(?<![~\\])~~(?=[^\s~])[^~]{1,300}(?<=\S)~~(?!~)", RegexOptions.CultureInvariant)]
    private static partial Regex Struck();

    [GeneratedRegex(
        @"(?<![\w*\\])\*(?=[^\s*])(?=[^*]*[^\W\d_])[^*]{1,300}(?<=\S)\*(?![\w*])",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Stressed();

    [GeneratedRegex(@"`[^`\s][^`]{0,300}`", RegexOptions.CultureInvariant)]
    private static partial Regex Code();

    [GeneratedRegex(@"!?\[[^\[\]]{0,300}\]\([^()\s]{1,500}\)", RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    // A word between < and > alone may be one of mathematics or of a program.
    [GeneratedRegex(
        @"</(a|abbr|b|code|em|font|h[1-6]|i|li|ol|p|small|span|strong|sub|sup|u|ul)>|<(br|hr|img)(\s[^<>]*)?/?>",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Tag();

    [GeneratedRegex(
        @"&(amp|nbsp|lt|gt|quot|apos|mdash|ndash|hellip|copy|reg|shy|#\d{1,7}|#x[0-9a-fA-F]{1,6});",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Entity();
}

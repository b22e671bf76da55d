using System.Buffers;
using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Layout;
using CourseForge.Parsing.Overlays;
using CourseForge.Text;

namespace CourseForge.Parsing.Markdown;

/// <summary>
/// Reads <c>{#id name=value name="a value" flag}</c>. Our own reader, because Markdig's keeps no place for each
/// attribute, and leaves what it cannot read (an id of one letter, a forgotten quote) in the text without a word.
/// </summary>
internal static class AttributeReader
{
    private static readonly SearchValues<char> TypographicQuotes = SearchValues.Create(
        "\u201C\u201D\u201E\u2018\u2019\u201A"
    );

    /// <summary>
    /// The length of the braces that a text begins with, or 0 when they do not look like attributes or do not close.
    /// </summary>
    internal static int LengthOf(ReadOnlySpan<char> text)
    {
        if (text.Length < 3 || text[0] != '{' || !(char.IsAsciiLetter(text[1]) || text[1] is '#' or '.' or ' '))
        {
            return 0;
        }

        var quote = '\0';
        for (var i = 1; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '\n' or '\r')
            {
                return 0;
            }

            if (quote != '\0')
            {
                quote = c == quote ? '\0' : quote;
            }
            else if (c is '"' or '\'' && text[i - 1] == '=')
            {
                quote = c;
            }
            else if (c == '}')
            {
                return i + 1;
            }
            else if (c == '{')
            {
                return 0;
            }
        }

        return 0;
    }

    /// <summary>
    /// The attributes in a text from its opening to its closing brace, which stands at <paramref name="place"/>.
    /// </summary>
    internal static AttributeList Read(ReadOnlySpan<char> text, SourceSpan place, DiagnosticBag diagnostics)
    {
        Located<string>? id = null;
        var items = ImmutableArray.CreateBuilder<AttributeSyntax>();
        var end = text.EndsWith("}") ? text.Length - 1 : text.Length;
        var i = 1;
        while (true)
        {
            while (i < end && char.IsWhiteSpace(text[i]))
            {
                i++;
            }

            if (i >= end)
            {
                break;
            }

            var start = i;
            var name = Word(text, ref i, end);
            if (name.StartsWith("#"))
            {
                id = ReadId(name[1..].ToString(), place.Part(start + 1, name.Length - 1), id, diagnostics);
                continue;
            }

            if (!IsName(name))
            {
                SkipToSpace(text, ref i, end);
                diagnostics.Add(
                    Diagnostic
                        .Create(
                            Codes.Markdown.MalformedAttributes,
                            place.Part(start, i - start),
                            text[start..i].ToString()
                        )
                        .WithHint(
                            name.StartsWith(".")
                                ? "classes belong to the theme; the text says what a thing is, not how it looks"
                                : null
                        )
                );
                continue;
            }

            var located = new Located<string>(name.ToString(), place.Part(start, name.Length));
            if (SpacedValue(text, i, end) is var before and > 0)
            {
                // The value still stands, so that it does not count as missing.
                var gap = place.Part(start + name.Length, before + 1 - start - name.Length);
                i = before;
                var spaced = ReadValue(text, ref i, end, place);
                if (spaced is { } value)
                {
                    items.Add(new AttributeSyntax(located, value, IsFlag: false));
                }
                else
                {
                    SkipToSpace(text, ref i, end);
                }

                var diagnostic = Diagnostic
                    .Create(Codes.Markdown.MalformedAttributes, place.Part(start, i - start), text[start..i].ToString())
                    .WithHint("no space stands around '='");
                diagnostics.Add(spaced is not null ? diagnostic.WithFix("take the spaces away", gap, "=") : diagnostic);
            }
            else if (i >= end || text[i] != '=')
            {
                items.Add(new AttributeSyntax(located, new Located<string>("", located.Span), IsFlag: true));
            }
            else if (ReadValue(text, ref i, end, place) is { } value)
            {
                items.Add(new AttributeSyntax(located, value, IsFlag: false));
            }
            else if (i + 1 < end && TypographicQuotes.Contains(text[i + 1]))
            {
                // The closing one, when there is one, belongs to the same slip.
                var close = text[(i + 2)..end].IndexOfAny(TypographicQuotes);
                var length = close < 0 ? end - i - 2 : close;
                items.Add(
                    new AttributeSyntax(
                        located,
                        new Located<string>(text.Slice(i + 2, length).ToString(), place.Part(i + 2, length)),
                        IsFlag: false
                    )
                );
                i = Math.Min(end, i + 2 + length + 1);
                diagnostics.Add(
                    Diagnostic
                        .Create(
                            Codes.Markdown.MalformedAttributes,
                            place.Part(start, i - start),
                            text[start..i].ToString()
                        )
                        .WithHint("type straight quotation marks: \"")
                );
            }
            else
            {
                SkipToSpace(text, ref i, end);
                diagnostics.Add(
                    Codes.Markdown.MalformedAttributes,
                    place.Part(start, i - start),
                    text[start..i].ToString()
                );
            }
        }

        return new AttributeList(id, WithoutRepeats(items, diagnostics), place);
    }

    private static Located<string>? ReadId(
        string written,
        SourceSpan place,
        Located<string>? earlier,
        DiagnosticBag diagnostics
    )
    {
        if (earlier is { } first)
        {
            diagnostics.Add(
                Diagnostic
                    .Create(Codes.Markdown.DuplicateAttribute, place, "#")
                    .WithRelated(first.Span, "the first id is here")
            );
            return earlier;
        }

        var id = new Located<string>(written, place);
        if (place.File is { } file && CurriculumLayout.LayerOf(file.Path) is { } layer)
        {
            if (AuthoredId.IsNodeId(written))
            {
                ClaimTerms.CheckOwnId(id, layer, diagnostics);
                return id;
            }
        }
        else if (AuthoredId.IsStatuteId(written))
        {
            diagnostics.Add(
                Diagnostic
                    .Create(Codes.Markdown.MalformedId, id.Span, id.Value)
                    .WithHint("only what an overlay adds has an id with a colon")
            );
            return id;
        }

        return CheckId(id, diagnostics);
    }

    /// <summary>
    /// An id that is referred to; when it is malformed that is reported, and the id still stands, so that it does not
    /// count as missing.
    /// </summary>
    internal static Located<string> CheckId(Located<string> id, DiagnosticBag diagnostics)
    {
        if (!AuthoredId.IsNodeId(id.Value))
        {
            var better = id.Value.Length == 1 ? null : AuthoredId.Suggest(id.Value);
            var hint =
                id.Value.Length == 1 ? "an id has at least two characters"
                : better is not null ? $"'{better}' would do"
                : null;
            var diagnostic = Diagnostic.Create(Codes.Markdown.MalformedId, id.Span, id.Value).WithHint(hint);
            diagnostics.Add(
                better is not null && id.Span.Slice.SequenceEqual(id.Value)
                    ? diagnostic.WithFix($"write '{better}'", id.Span, better)
                    : diagnostic
            );
        }

        return id;
    }

    private static ReadOnlySpan<char> Word(ReadOnlySpan<char> text, ref int i, int end)
    {
        var start = i;
        while (i < end && text[i] != '=' && !char.IsWhiteSpace(text[i]))
        {
            i++;
        }

        return text[start..i];
    }

    /// <summary>
    /// Where a value begins, less one, whose equals sign has spaces around it: <c>minutes = 5</c>, <c>minutes= 5</c>; 0
    /// when it is not so.
    /// </summary>
    private static int SpacedValue(ReadOnlySpan<char> text, int at, int end)
    {
        var equals = at;
        while (equals < end && char.IsWhiteSpace(text[equals]))
        {
            equals++;
        }

        if (equals >= end || text[equals] != '=')
        {
            return 0;
        }

        var value = equals + 1;
        while (value < end && char.IsWhiteSpace(text[value]))
        {
            value++;
        }

        return value < end && value - at > 1 ? value - 1 : 0;
    }

    private static void SkipToSpace(ReadOnlySpan<char> text, ref int i, int end)
    {
        while (i < end && !char.IsWhiteSpace(text[i]))
        {
            i++;
        }
    }

    private static bool IsName(ReadOnlySpan<char> name)
    {
        foreach (var c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_'))
            {
                return false;
            }
        }

        return name.Length > 0 && char.IsAsciiLetter(name[0]);
    }

    /// <summary>
    /// The value behind the equals sign at <paramref name="i"/>; null when a quote does not close or nothing follows.
    /// </summary>
    private static Located<string>? ReadValue(ReadOnlySpan<char> text, ref int i, int end, SourceSpan place)
    {
        var start = i + 1;
        if (start < end && text[start] is '"' or '\'')
        {
            var length = text[(start + 1)..end].IndexOf(text[start]);
            var after = start + 1 + length + 1;
            if (length < 0 || (after < end && !char.IsWhiteSpace(text[after])))
            {
                return null;
            }

            i = after;
            return new Located<string>(text.Slice(start + 1, length).ToString(), place.Part(start + 1, length));
        }

        var stop = start;
        while (stop < end && !char.IsWhiteSpace(text[stop]) && text[stop] is not ('"' or '\'' or '='))
        {
            stop++;
        }

        if (stop == start || TypographicQuotes.Contains(text[start]) || (stop < end && !char.IsWhiteSpace(text[stop])))
        {
            return null;
        }

        i = stop;
        return new Located<string>(text[start..stop].ToString(), place.Part(start, stop - start));
    }

    private static ImmutableArray<AttributeSyntax> WithoutRepeats(
        ImmutableArray<AttributeSyntax>.Builder items,
        DiagnosticBag diagnostics
    )
    {
        for (var i = items.Count - 1; i > 0; i--)
        {
            for (var j = 0; j < i; j++)
            {
                if (items[j].Name.Value == items[i].Name.Value)
                {
                    diagnostics.Add(
                        Diagnostic
                            .Create(Codes.Markdown.DuplicateAttribute, items[i].Name.Span, items[i].Name.Value)
                            .WithHint(items[i].IsFlag ? "a value with spaces needs quotes" : null)
                            .WithRelated(items[j].Name.Span, "the first one is here")
                    );
                    items.RemoveAt(i);
                    break;
                }
            }
        }

        return items.ToImmutable();
    }
}

using CourseForge.Syntax;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace CourseForge.Parsing.Markdown;

/// <summary>
/// Takes <c>{{parameter}}</c> and <c>{attributes}</c> out of text. Whether braces belong to what stands before them is
/// known only when the tree is finished, so the walk decides about attributes.
/// </summary>
internal sealed class BraceInlineParser : InlineParser
{
    // A line of braces must not cost its square.
    private const int LongestBraces = 1000;

    internal BraceInlineParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var rest = slice.AsSpan();
        rest = rest[..Math.Min(rest.Length, LongestBraces)];
        var lineEnd = rest.IndexOfAny('\n', '\r');
        rest = lineEnd >= 0 ? rest[..lineEnd] : rest;
        return rest.StartsWith("{{") ? Parameter(processor, ref slice, rest) : Attributes(processor, ref slice, rest);
    }

    private static bool Parameter(InlineProcessor processor, ref StringSlice slice, ReadOnlySpan<char> rest)
    {
        var close = rest.IndexOf("}}");
        var length = close < 0 ? 2 : close + 2;
        var name = close < 0 ? "" : rest[2..close].Trim().ToString();
        Emit(processor, ref slice, length, new ParameterInline(name, close >= 0));
        return true;
    }

    private static bool Attributes(InlineProcessor processor, ref StringSlice slice, ReadOnlySpan<char> rest)
    {
        var length = AttributeReader.LengthOf(rest);
        if (length == 0 || slice.PeekCharExtra(-1) == '{')
        {
            return false;
        }

        Emit(processor, ref slice, length, new AttributesInline(rest[..length].ToString()));
        return true;
    }

    private static void Emit(InlineProcessor processor, ref StringSlice slice, int length, LeafInline inline)
    {
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        inline.Span = new Markdig.Syntax.SourceSpan(start, start + length - 1);
        inline.Line = line;
        inline.Column = column;
        slice.Start += length;
        processor.Inline = inline;
    }
}

/// <summary>
/// Braces with attributes, until the walk has given them to what they belong to or turned them back into text.
/// </summary>
internal sealed class AttributesInline(string text) : LeafInline
{
    internal string Text { get; } = text;
}

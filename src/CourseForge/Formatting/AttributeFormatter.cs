using System.Collections.Immutable;
using System.Text;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Formatting;

/// <summary>Braces behind a heading, a block's name or a link: the id first, then in the author's own order.</summary>
internal static class AttributeFormatter
{
    /// <summary>The line that opens a block.</summary>
    /// <param name="colons">More than any block inside has.</param>
    internal static string Opening(BlockSyntax block, int colons)
    {
        var line = new StringBuilder().Append(':', colons).Append(' ').Append(block.Name.Value);
        foreach (var argument in block.Arguments)
        {
            line.Append(' ').Append(argument.Value);
        }

        Write(line, block.Id?.Value, InOrder(block.Attributes), " ");
        return line.ToString();
    }

    /// <param name="attributes">In order; a flag has an empty value, what is not there none.</param>
    internal static void Write(
        StringBuilder text,
        string? id,
        IEnumerable<(string Name, string? Value)> attributes,
        string before = ""
    )
    {
        var parts = attributes
            .Where(attribute => attribute.Value is not null)
            .Select(attribute =>
                attribute.Value!.Length == 0 ? attribute.Name : $"{attribute.Name}={Quoted(attribute.Value)}"
            )
            .ToList();
        if (id is not null)
        {
            parts.Insert(0, "#" + id);
        }

        if (parts.Count > 0)
        {
            text.Append(before).Append('{').AppendJoin(' ', parts).Append('}');
        }
    }

    private static IEnumerable<(string Name, string? Value)> InOrder(
        ImmutableDictionary<string, Located<string>> attributes
    ) =>
        attributes
            .OrderBy(attribute => attribute.Value.Span)
            .ThenBy(attribute => attribute.Key, StringComparer.Ordinal)
            .Select(attribute => (attribute.Key, (string?)attribute.Value.Value));

    /// <summary>A value knows no escapes: one that holds a double quote stands in single ones.</summary>
    private static string Quoted(string value) =>
        value.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '.' or '/' or '_') ? value
        : value.Contains('"', StringComparison.Ordinal) ? $"'{value}'"
        : $"\"{value}\"";
}

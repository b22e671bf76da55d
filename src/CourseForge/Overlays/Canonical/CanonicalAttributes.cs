using System.Text;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Overlays.Canonical;

/// <summary>Attributes in braces: the id first, then by name, each written in one way.</summary>
internal static class CanonicalAttributes
{
    /// <summary>The line that opens a block.</summary>
    internal static string Opening(BlockSyntax block)
    {
        var line = new StringBuilder("::: ").Append(block.Name.Value);
        foreach (var argument in block.Arguments)
        {
            line.Append(' ').Append(argument.Value);
        }

        Write(
            line,
            block.Id?.Value,
            block
                .Attributes.OrderBy(attribute => attribute.Key, StringComparer.Ordinal)
                .Select(attribute => (attribute.Key, (string?)attribute.Value.Value)),
            " "
        );
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
                attribute.Value!.Length == 0 ? attribute.Name : attribute.Name + "=" + Quoted(attribute.Value)
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

    private static string Quoted(string value)
    {
        value = string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return value.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '.' or '/' or '_')
            ? value
            : $"\"{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
    }
}

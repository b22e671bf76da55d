using System.Text;
using CourseForge.Syntax;

namespace CourseForge.Tests.Formatting;

/// <summary>A YAML tree as text in which nothing can be mistaken.</summary>
internal static class YamlTree
{
    internal static string Of(YamlNode node)
    {
        var text = new StringBuilder();
        Write(text, node);
        return text.ToString();
    }

    private static void Write(StringBuilder text, YamlNode node)
    {
        switch (node)
        {
            case YamlScalar scalar:
                // Whether text stands in quotes is no part of it, unless it would be read as another type.
                text.Append('<').Append(scalar.Value).Append('>');
                break;
            case YamlSequence sequence:
                text.Append('[');
                foreach (var item in sequence.Items)
                {
                    Write(text, item);
                }

                text.Append(']');
                break;
            case YamlMapping mapping:
                text.Append('{');
                foreach (var entry in mapping.Entries)
                {
                    Write(text, entry.Key);
                    Write(text, entry.Value);
                }

                text.Append('}');
                break;
        }
    }
}

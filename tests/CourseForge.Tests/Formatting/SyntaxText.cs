using System.Collections;
using System.Reflection;
using System.Text;
using CourseForge.Overlays.Canonical;
using CourseForge.Syntax;
using CourseForge.Text;
using Markdig.Syntax;
using SourceSpan = CourseForge.Text.SourceSpan;

namespace CourseForge.Tests.Formatting;

/// <summary>
/// Everything that a piece of syntax says, without where it stands: two that give the same text are the same to every
/// later phase.
/// </summary>
internal static class SyntaxText
{
    internal static string Of(object? syntax)
    {
        var text = new StringBuilder();
        Write(text, syntax, "");
        return text.ToString();
    }

    private static void Write(StringBuilder text, object? value, string indent)
    {
        switch (value)
        {
            case null or SourceSpan or SourceFile:
                text.Append('\n');
                return;
            case MarkdownContent content:
                Markdown(text, content, indent);
                return;
            case string or Enum or DateOnly or decimal or bool or int or double:
                text.Append(value).Append('\n');
                return;
            case IEnumerable items:
                text.Append('\n');
                foreach (var item in items)
                {
                    text.Append(indent).Append("- ");
                    Write(text, item, indent + "  ");
                }

                return;
        }

        if (value.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(Located<>))
        {
            Write(text, type.GetProperty("Value")!.GetValue(value), indent);
            return;
        }

        text.Append(value.GetType().Name).Append('\n');
        foreach (
            var property in value.GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(IsSaid)
        )
        {
            text.Append(indent).Append(property.Name).Append(": ");
            Write(text, property.GetValue(value), indent + "  ");
        }
    }

    private static bool IsSaid(PropertyInfo property) =>
        property.GetIndexParameters().Length == 0
        && property.PropertyType != typeof(SourceSpan)
        && property.PropertyType != typeof(SourceFile);

    /// <summary>Canonical text leaves out how far apart the items of a list stand, which readers see.</summary>
    private static void Markdown(StringBuilder text, MarkdownContent content, string indent)
    {
        text.Append('\n');
        foreach (var line in CanonicalText.Of(content).Split('\n'))
        {
            text.Append(indent).Append("| ").Append(line).Append('\n');
        }

        text.Append(indent)
            .Append("loose ")
            .AppendJoin(' ', content.Descendants().OfType<ListBlock>().Select(list => list.IsLoose))
            .Append('\n');
        text.Append(indent)
            .Append("blocks ")
            .AppendJoin(' ', content.Blocks.WithDescendants().Select(block => $"{block.Kind}({block.Children.Length})"))
            .Append('\n');
        text.Append(indent)
            .Append("named ")
            .AppendJoin(' ', content.References.Select(name => $"{name.Kind}:{name.Id}#{name.Section}{name.HasText}"))
            .Append('\n');
    }
}

using System.Text;
using CourseForge.Authoring.Sessions;
using CourseForge.Model;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Authoring.Editing;

/// <summary>What an editor shows of an id on which the pointer rests: what it is, and what holds, as explain says.</summary>
public static class NameHover
{
    /// <summary>Of a value, the rest is told by <c>courseforge explain</c>.</summary>
    private const int ShownLength = 240;

    /// <param name="variant">In which it is explained: that of the file that is written.</param>
    public static string Of(
        AuthoringSession session,
        CurriculumNames names,
        WrittenName definition,
        VariantChoice variant
    )
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(definition);
        var id = definition.Id.Value;
        var text = new StringBuilder();
        text.Append("**").Append(WordOf(definition)).Append("** `").Append(id).Append('`');
        if (definition.Title is { } title)
        {
            text.Append("  \n").Append(MarkdownLiteral.Escape(title));
        }

        text.Append("\n\n");
        if (definition.Kind.IsInOverlays())
        {
            Explain(session, id, variant, text);
        }

        Places(names, definition, text);
        return text.ToString().TrimEnd();
    }

    private static string WordOf(WrittenName name) =>
        name.Syntax is BlockSyntax block ? $"{block.Kind.Name} block" : name.Kind.Word();

    private static void Explain(AuthoringSession session, string id, VariantChoice variant, StringBuilder text)
    {
        if (session.Parsed.HasErrors)
        {
            return;
        }

        var explanation = Compiler.Explain(session.Parsed, variant.One(session.Options), id);
        foreach (var cell in explanation.Cells)
        {
            if (cell.Value is not { Length: > 0 } && cell.Claims.IsEmpty)
            {
                continue;
            }

            text.Append("- `").Append(cell.Name).Append("` ");
            if (cell.Value is { } value)
            {
                text.Append("= ").Append(MarkdownLiteral.Escape(Shorten(value))).Append(' ');
            }

            text.Append('(').Append(CellState.Of(cell)).Append(")\n");
        }

        if (explanation.Nodes.FirstOrDefault() is { Presence: not NodePresence.Present } absent)
        {
            text.Append("- ").Append(absent.Presence.Written().Replace('-', ' ')).Append(" here\n");
        }

        if (!variant.IsNamed)
        {
            var layers = session
                .Parsed.Syntax!.Layers.Where(layer => layer.Claims.Any(claim => claim.Target.Value == id))
                .Select(static layer => layer.Id.Value)
                .Order(StringComparer.Ordinal)
                .ToList();
            if (layers.Count > 0)
            {
                text.Append("- layers that speak of it: ").AppendJoin(", ", layers).Append('\n');
            }
        }

        text.Append('\n');
    }

    private static void Places(CurriculumNames names, WrittenName definition, StringBuilder text)
    {
        var uses = names.Places(definition).Count(static place => !place.IsDefinition);
        var place = definition.Id.Span;
        text.Append(place.ToString())
            .Append(
                uses == 0 ? ", used nowhere"
                : uses == 1 ? ", used in 1 place"
                : $", used in {uses} places"
            );
    }

    private static string Shorten(string value)
    {
        var line = string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= ShownLength ? line : line[..ShownLength] + " ...";
    }

    /// <summary>Whether overlays can speak of such things: then there is something to explain.</summary>
    private static bool IsInOverlays(this SymbolKind kind) =>
        kind
            is SymbolKind.Course
                or SymbolKind.Module
                or SymbolKind.Lesson
                or SymbolKind.Section
                or SymbolKind.Block
                or SymbolKind.Objective
                or SymbolKind.Question
                or SymbolKind.Term
                or SymbolKind.Parameter
                or SymbolKind.Statute
                or SymbolKind.Contact
                or SymbolKind.Source;
}

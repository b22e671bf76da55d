using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Formatting;

/// <summary>The Markdown files: front matter, and a part for each <c>##</c>.</summary>
internal static class DocumentFormatter
{
    /// <summary>The parser reads a title with one of these as Markdown.</summary>
    private static readonly SearchValues<char> Marks = SearchValues.Create("*_`[]<>&\\{!");

    /// <summary>modules/*.md.</summary>
    internal static string File(ModuleSyntax module)
    {
        var text = FrontMatter(
            new YamlPairs()
                .Text("module", module.Id)
                .Text("title", module.Title)
                .Markdown("summary", module.Summary)
                .Ids("objectives", module.Objectives)
                .Number("minutes", module.Minutes.Value)
                .Ids("audience", module.Audience)
                .Text("tier", module.Tier?.Written())
                .Markdown("warning", module.Warning)
        );
        foreach (var lesson in module.Lessons)
        {
            Heading(text, lesson);
            text.Append(MarkdownFormatter.Of(lesson.Content));
        }

        return text.ToString();
    }

    /// <summary>scenarios/*.md.</summary>
    internal static string File(ScenarioSyntax scenario)
    {
        var text = FrontMatter(
            new YamlPairs()
                .Text("scenario", scenario.Id)
                .Text("title", scenario.Title)
                .Ids("objectives", scenario.Objectives)
                .Number("minutes", scenario.Minutes)
                .Text("start", scenario.Start)
                .Text("place", scenario.Place)
                .Text("time", scenario.Time)
                .Texts("people", [.. scenario.People.Select(static one => one.Value)])
                .Flag("fictional", scenario.IsFictional)
                .Text("source", scenario.Source)
                .Markdown("warning", scenario.Warning)
        );
        foreach (var node in scenario.Nodes)
        {
            Node(text, node);
        }

        return text.ToString();
    }

    private static StringBuilder FrontMatter(YamlPairs pairs) =>
        new StringBuilder("---\n").Append(YamlWriter.Write(pairs.Map())).Append("---\n");

    private static void Heading(StringBuilder text, LessonSyntax lesson) =>
        Heading(
            text,
            lesson.Title,
            lesson.Id.Value,
            [
                ("minutes", lesson.Minutes.Value.ToString(CultureInfo.InvariantCulture)),
                ("tier", lesson.Tier?.Written()),
                ("priority", lesson.Priority?.Value.ToString(CultureInfo.InvariantCulture)),
                ("delivery", lesson.Delivery?.Written()),
                ("audience", Ids(lesson.Audience)),
                ("objectives", Ids(lesson.Objectives)),
                ("sensitive", lesson.IsSensitive ? "" : null),
                ("warning", lesson.Warning?.Value),
            ]
        );

    private static void Node(StringBuilder text, ScenarioNodeSyntax node)
    {
        Heading(
            text,
            node.Title,
            node.Id.Value,
            [("outcome", node.Outcome?.Written()), ("score", node.Score?.ToString(CultureInfo.InvariantCulture))]
        );
        text.Append(MarkdownFormatter.Of(node.Content));
        if (!node.Choices.IsEmpty)
        {
            text.Append('\n');
        }

        foreach (var choice in node.Choices)
        {
            Choice(text, choice);
        }
    }

    private static void Choice(StringBuilder text, ScenarioChoiceSyntax choice)
    {
        text.Append("- [").Append(MarkdownFormatter.Words(choice.Text)).Append("](").Append(choice.Target.Value);
        text.Append(')');
        AttributeFormatter.Write(text, null, [("score", choice.Score?.ToString(CultureInfo.InvariantCulture))]);
        if (choice.Feedback is { } feedback)
        {
            var lines = MarkdownFormatter.Of(feedback).TrimEnd('\n').Split('\n');
            text.Append(' ')
                .AppendJoin('\n', lines.Select((line, i) => i == 0 || line.Length == 0 ? line : "  " + line));
        }

        text.Append('\n');
    }

    private static void Heading(
        StringBuilder text,
        string title,
        string id,
        ImmutableArray<(string, string?)> attributes
    )
    {
        text.Append('\n').Append(Heading(title, id, attributes)).Append("\n\n");
    }

    /// <summary>The line that begins a lesson or a node, without its end.</summary>
    internal static string Heading(string title, string id, ImmutableArray<(string, string?)> attributes)
    {
        var text = new StringBuilder("## ").Append(Title(title));
        AttributeFormatter.Write(text, id, attributes, " ");
        return text.ToString();
    }

    /// <summary>A title without any sign of Markdown is read as it stands, even one that begins with a number.</summary>
    private static string Title(string title)
    {
        if (!title.AsSpan().ContainsAny(Marks) && !title.EndsWith('#'))
        {
            return title;
        }

        var words = MarkdownFormatter.Words(title);
        return words.EndsWith('#') ? words.Insert(words.Length - 1, "\\") : words;
    }

    private static string? Ids(ImmutableArray<Located<string>> ids) =>
        ids.IsEmpty ? null : string.Join(' ', ids.Select(id => id.Value));
}

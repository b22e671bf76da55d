using System.Runtime.CompilerServices;
using System.Text;
using CourseForge.Model;
using CourseForge.Syntax;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CourseForge.Packaging.Leaks;

/// <summary>What a course's Markdown says, once for those who teach and once for those who learn, as it is shown.</summary>
/// <param name="asked">Takes what a text asked of the course, and what it was told.</param>
internal sealed class WrittenWords(Course course, List<(object What, string? Told)>? asked = null)
{
    private MarkdownTextOptions Options { get; } =
        new(Parameter: name => Tell(course, name, asked), Reference: reference => Tell(course, reference, asked));

    /// <summary>
    /// What was read of a text for this course or another one, as long as parameters and names that it refers to are
    /// the same.
    /// </summary>
    /// <param name="known">Null = nothing is remembered.</param>
    internal T Read<T>(
        MarkdownContent content,
        ConditionalWeakTable<MarkdownContent, ReadText<T>>? known,
        Func<WrittenWords, T> read
    )
    {
        if (known is null)
        {
            return read(this);
        }

        if (
            known.TryGetValue(content, out var before)
            && before.Asked.TrueForAll(one => Tell(course, one.What, null) == one.Told)
        )
        {
            return before.Value;
        }

        var told = new List<(object, string?)>();
        var value = read(new WrittenWords(course, told));
        known.AddOrUpdate(content, new ReadText<T>(value, told));
        return value;
    }

    private static string? Tell(Course course, object what, List<(object, string?)>? asked)
    {
        var told = what switch
        {
            string parameter => course.Bindings.Parameters.GetValueOrDefault(parameter),
            ReferenceSyntax reference => NameOf(course.Bindings.References.GetValueOrDefault(reference)),
            _ => throw new InvalidOperationException($"no text asks for a {what.GetType().Name}"),
        };
        asked?.Add((what, told));
        return told;
    }

    /// <summary>The blocks for the instructor alone, wherever they stand in a text.</summary>
    internal static IEnumerable<(ContainerBlock Node, BlockSyntax Block)> ForInstructor(MarkdownContent content) =>
        content.Nodes.SelectMany(ForInstructor);

    /// <summary>All words of a node, footnotes and what pictures show among them; one paragraph, item or cell a line.</summary>
    internal string Of(MarkdownObject node)
    {
        var text = new StringBuilder(MarkdownText.Of(node, Options));
        foreach (var inline in InlinesOf(node))
        {
            AddAside(inline, text);
        }

        return text.ToString();
    }

    internal string Of(MarkdownContent content) => MarkdownText.Of(content, Options);

    /// <summary>What learners read of a text: no block for the instructor, and no note that only one of these refers to.</summary>
    internal IEnumerable<string> ForLearners(MarkdownContent content)
    {
        var options = Options with { LeaveOut = static block => block.IsInstructorOnly };
        yield return MarkdownText.Of(content, options);
        foreach (var node in content.Nodes)
        {
            foreach (var text in ForLearners(node))
            {
                yield return text;
            }
        }
    }

    private IEnumerable<string> ForLearners(Block node)
    {
        var block = node.GetData(MarkdownData.Block) as BlockSyntax;
        if (block is { IsInstructorOnly: true } || node is FootnoteGroup)
        {
            yield break;
        }

        foreach (var value in block?.Attributes.Values ?? [])
        {
            yield return value.Value;
        }

        if (node is ContainerBlock container)
        {
            foreach (var text in container.SelectMany(ForLearners))
            {
                yield return text;
            }
        }
        else if (node is HtmlBlock html)
        {
            yield return html.Lines.ToString();
        }
        else if (node is LeafBlock { Inline: { } inline })
        {
            var asides = new StringBuilder();
            foreach (var one in inline.Descendants())
            {
                AddAside(one, asides);
            }

            yield return asides.ToString();
        }
    }

    /// <summary>What is said at a place in words that stand elsewhere: alternative text, captions, footnotes.</summary>
    private void AddAside(MarkdownObject inline, StringBuilder text)
    {
        switch (inline)
        {
            case LinkInline { IsImage: true } image:
                text.Append('\n').Append(MarkdownText.Of(image, Options)).Append('\n').Append(image.Title);
                break;
            case FootnoteLink { IsBackLink: false, Footnote: { } note }:
                text.Append('\n').Append(MarkdownText.Of((MarkdownObject)note, Options));
                break;
        }
    }

    private static IEnumerable<MarkdownObject> InlinesOf(MarkdownObject node) =>
        node is LeafBlock { Inline: { } inline } ? inline.Descendants() : node.Descendants();

    private static IEnumerable<(ContainerBlock, BlockSyntax)> ForInstructor(Block node)
    {
        if (node is not ContainerBlock container)
        {
            return [];
        }

        return container.GetData(MarkdownData.Block) is BlockSyntax { IsInstructorOnly: true } block
            ? [(container, block)]
            : container.SelectMany(ForInstructor);
    }

    private static string? NameOf(ReferenceTarget? target) =>
        target switch
        {
            StatuteTarget { Statute: var statute } => statute.Cite,
            TermTarget { Term: var term } => term.Name,
            ContactTarget { Contact: var contact } => contact.Name,
            SourceTarget { Source: var source } => source.Title,
            LessonTarget { LessonTitle: var title } => title,
            ObjectiveTarget { Objective: var objective } => objective.Text,
            null => null,
            _ => throw new InvalidOperationException($"no such target: {target.GetType().Name}"),
        };
}

/// <summary>What was read of a text, and what it was told about parameters and names meanwhile.</summary>
internal sealed record ReadText<T>(T Value, List<(object What, string? Told)> Asked);

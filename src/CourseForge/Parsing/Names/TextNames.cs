using System.Collections.Immutable;
using CourseForge.Blocks;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Parsing.Names;

/// <summary>The ids in Markdown that name something written elsewhere.</summary>
internal static class TextNames
{
    internal static IEnumerable<WrittenName> Of(MarkdownContent content)
    {
        foreach (var reference in content.References)
        {
            yield return new WrittenName(KindOf(reference.Kind), reference.Id);
            if (reference.Section is { } section)
            {
                yield return new WrittenName(SymbolKind.Section, section) { Scope = reference.Id.Value };
            }
        }

        foreach (var parameter in content.Parameters)
        {
            yield return new WrittenName(SymbolKind.Parameter, parameter.Name);
        }

        foreach (var name in content.Blocks.WithDescendants().SelectMany(Block))
        {
            yield return name;
        }
    }

    /// <summary>The texts of a lesson, and what its heading names.</summary>
    internal static IEnumerable<WrittenName> Lesson(LessonSyntax lesson) =>
        Words(SymbolKind.Objective, lesson.Objectives)
            .Concat(Words(SymbolKind.Audience, lesson.Audience))
            .Concat(Of(lesson.Content))
            .Concat(WithinPage(lesson.Content, lesson.Id.Value));

    /// <summary>Where the choices of a scenario lead.</summary>
    internal static IEnumerable<WrittenName> Choices(ScenarioSyntax scenario) =>
        Choices(scenario.Nodes.SelectMany(static node => node.Choices), scenario.Id.Value);

    private static IEnumerable<WrittenName> Choices(IEnumerable<ScenarioChoiceSyntax> choices, string scenario) =>
        choices.Select(choice => new WrittenName(SymbolKind.ScenarioNode, choice.Target) { Scope = scenario });

    /// <summary>What a claim in Markdown says of what is elsewhere; its texts are looked at like all others.</summary>
    internal static IEnumerable<WrittenName> Claim(ClaimSyntax claim)
    {
        if (claim is InsertSyntax insert)
        {
            yield return new WrittenName(SymbolKind.Any, insert.Anchor);
            foreach (
                var name in Words(SymbolKind.Objective, insert.Lesson?.Objectives ?? [])
                    .Concat(Words(SymbolKind.Audience, insert.Lesson?.Audience ?? []))
                    .Concat(WithinPage(insert.Content, insert.Target.Value))
            )
            {
                yield return name;
            }
        }
        else
        {
            yield return new WrittenName(SymbolKind.Any, claim.Target);
        }

        if (claim is ReplaceTextSyntax { Facet: { } part } node)
        {
            // #scenario.node, or #scenario.node.text
            var point = part.Value.IndexOf('.', StringComparison.Ordinal);
            var name = point < 0 ? part : new Located<string>(part.Value[..point], part.Span.Part(0, point));
            yield return new WrittenName(SymbolKind.ScenarioNode, name) { Scope = claim.Target.Value };
            foreach (var way in Choices(node.Choices, claim.Target.Value))
            {
                yield return way;
            }
        }

        if (claim is DecideSyntax { Use: { } use })
        {
            yield return new WrittenName(SymbolKind.Overlay, use);
        }

        if (claim.Terms.Cite is { } cite)
        {
            yield return new WrittenName(SymbolKind.Statute, cite);
        }

        if (claim.Terms.Source is { } source)
        {
            yield return new WrittenName(SymbolKind.Source, source);
        }
    }

    /// <summary>Links to a heading or block of the same page.</summary>
    private static IEnumerable<WrittenName> WithinPage(MarkdownContent content, string lesson) =>
        content
            .Links.Where(static link => link.Url.Value is ['#', _, ..])
            .Select(link => new WrittenName(
                SymbolKind.Section,
                new Located<string>(link.Url.Value[1..], link.Url.Span.Part(1, link.Url.Value.Length - 1))
            )
            {
                Scope = lesson,
            });

    private static IEnumerable<WrittenName> Block(BlockSyntax block)
    {
        if (block.Kind.Arguments.Names is { } kind)
        {
            foreach (var name in Words(kind, block.Arguments))
            {
                yield return name;
            }
        }

        foreach (var shape in block.Kind.Attributes.Concat(BlockAttributes.Common))
        {
            if (shape.Names is { } named && block.Attribute(shape.Name) is { } value)
            {
                foreach (var name in Words(named, value.Words()))
                {
                    yield return name;
                }
            }
        }
    }

    private static IEnumerable<WrittenName> Words(SymbolKind kind, ImmutableArray<Located<string>> ids) =>
        ids.Select(id => new WrittenName(kind, id));

    private static SymbolKind KindOf(ReferenceKind kind) =>
        kind switch
        {
            ReferenceKind.Objective => SymbolKind.Objective,
            ReferenceKind.Statute => SymbolKind.Statute,
            ReferenceKind.Term => SymbolKind.Term,
            ReferenceKind.Contact => SymbolKind.Contact,
            ReferenceKind.Source => SymbolKind.Source,
            ReferenceKind.Lesson => SymbolKind.Lesson,
            _ => throw new InvalidOperationException($"text cannot refer to {kind}"),
        };
}

using System.Collections.Immutable;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Authoring.Editing;

/// <summary>One line of the outline of a file.</summary>
/// <param name="Title">For people.</param>
/// <param name="Id">Null for a heading without one.</param>
/// <param name="Kind">lesson, question, replace ... in a word.</param>
/// <param name="Whole">From its first line to where the next thing begins that is not in it.</param>
/// <param name="Line">The place that a click leads to.</param>
public sealed record OutlineItem(
    string Title,
    string? Id,
    string Kind,
    SourceSpan Whole,
    SourceSpan Line,
    ImmutableArray<OutlineItem> Children
);

/// <summary>What is in a file, in its order: modules with lessons, headings and blocks; records; what a layer says.</summary>
public static class FileOutline
{
    private sealed record Entry(
        string Title,
        string? Id,
        string Kind,
        int Level,
        SourceSpan Line,
        int End = int.MaxValue
    );

    public static ImmutableArray<OutlineItem> Of(SourceFile file, CurriculumSyntax curriculum, CurriculumNames names)
    {
        var entries = names
            .In(file.Path)
            .Where(static name =>
                name.IsDefinition && name.Kind != SymbolKind.Section && name.Syntax is not BlockSyntax
            )
            .Select(static name => new Entry(
                name.Title ?? name.Id.Value,
                name.Id.Value,
                name.Kind.Word(),
                name.Kind.IsFile() ? 0 : 1,
                name.Id.Span
            ))
            .Concat(Texts(file, curriculum).SelectMany(InText))
            .Concat(
                curriculum
                    .Layers.SelectMany(static layer => layer.Claims)
                    .Where(claim => claim.Span.File == file && claim is not InsertSyntax)
                    .Select(static claim => new Entry(
                        claim.Facet is { } facet ? $"{claim.Target.Value}.{facet.Value}" : claim.Target.Value,
                        claim.Target.Value,
                        claim.Verb,
                        1,
                        claim.Target.Span
                    ))
            )
            .OrderBy(static entry => entry.Line.Start)
            .ThenBy(static entry => entry.Level)
            .ToList();
        var at = 0;
        return Items(file, entries, ref at, -1, file.Length);
    }

    private static IEnumerable<MarkdownContent> Texts(SourceFile file, CurriculumSyntax curriculum) =>
        curriculum
            .Modules.Where(module => module.File == file)
            .SelectMany(static module => module.Lessons)
            .Select(static lesson => lesson.Content)
            .Concat(
                curriculum
                    .Layers.SelectMany(static layer => layer.Claims)
                    .OfType<InsertSyntax>()
                    .Where(insert => insert.Span.File == file)
                    .Select(static insert => insert.Content)
            );

    private static IEnumerable<Entry> InText(MarkdownContent content) =>
        content
            .Headings.Select(static heading => new Entry(
                heading.Text,
                heading.Id?.Value,
                SymbolKind.Section.Word(),
                heading.Level,
                heading.Span
            ))
            .Concat(
                content
                    .Blocks.WithDescendants()
                    .Select(static block => new Entry(
                        block.Title ?? block.Id?.Value ?? $"::: {block.Kind.Name}",
                        block.Id?.Value,
                        block.Kind.Name,
                        9,
                        block.Name.Span,
                        block.Span.End
                    ))
            );

    private static ImmutableArray<OutlineItem> Items(
        SourceFile file,
        List<Entry> entries,
        ref int at,
        int above,
        int limit
    )
    {
        var items = ImmutableArray.CreateBuilder<OutlineItem>();
        while (at < entries.Count && entries[at].Level > above && entries[at].Line.Start < limit)
        {
            var entry = entries[at++];
            var next = entries.FindIndex(at, other => other.Level <= entry.Level);
            var end = Math.Min(
                Math.Min(entry.End, limit),
                next < 0 ? file.Length : LineStart(file, entries[next].Line.Start)
            );
            // Blocks stand in each other by their places alone.
            var children =
                entry.Level == 9
                    ? Items(file, entries, ref at, 8, Math.Min(entry.End, limit))
                    : Items(file, entries, ref at, entry.Level, end);
            var start = LineStart(file, entry.Line.Start);
            if (entry.Level == 9)
            {
                end = Math.Max(Math.Min(entry.End, file.Length), entry.Line.End);
            }

            items.Add(
                new OutlineItem(
                    entry.Title,
                    entry.Id,
                    entry.Kind,
                    file.Span(start, Math.Max(entry.Line.End, end) - start),
                    entry.Line,
                    children
                )
            );
        }

        return items.ToImmutable();
    }

    private static int LineStart(SourceFile file, int offset) => file.Lines.StartOf(file.Lines.Position(offset).Line);
}

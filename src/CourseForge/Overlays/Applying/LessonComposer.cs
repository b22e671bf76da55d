using System.Collections.Immutable;
using System.Globalization;
using CourseForge.Overlays.Nodes;
using CourseForge.Overlays.Resolution;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Overlays.Applying;

/// <summary>
/// One lesson as its layers want it: what they replaced, inserted, noted and took out, each in its place.
/// </summary>
internal sealed class LessonComposer(ResolvedCells outcome)
{
    private const int DeepestHeading = 4;

    /// <summary>Null when the lesson is taken out without a stub.</summary>
    internal LessonSyntax? Compose(LessonSyntax lesson)
    {
        if (outcome.Removed(lesson.Id.Value) is { } by)
        {
            return Stub(lesson, outcome.Absent(lesson.Id.Value, by));
        }

        var composer = new ContentComposer();
        Lesson(composer, LessonOutline.Of(lesson.Id.Value, lesson.Content), lesson.Content);
        return Head(lesson) with { Content = composer.Build() };
    }

    /// <summary>A lesson that a layer inserted; null when another layer took it out without a stub.</summary>
    internal LessonSyntax? Inserted(InsertSyntax insert, Claim claim)
    {
        var attributes = insert.Lesson!;
        var id = insert.Target.Value;
        var lesson = new LessonSyntax
        {
            Id = insert.Target,
            Title = insert.Title!.Value.Value,
            Minutes = attributes.Minutes,
            Objectives = attributes.Objectives,
            Audience = attributes.Audience,
            Tier = attributes.Tier,
            Priority = attributes.Priority,
            Delivery = attributes.Delivery,
            Warning = attributes.Warning,
            IsSensitive = attributes.IsSensitive,
            Content = insert.Content,
            Span = insert.Span,
        };
        if (outcome.Removed(id) is { } by)
        {
            return Stub(lesson, outcome.Absent(id, by));
        }

        var composer = new ContentComposer();
        InsertedBody(composer, insert, claim, 2);
        return Head(lesson) with { Content = composer.Build() };
    }

    internal static LessonSyntax? Stub(LessonSyntax lesson, AbsentSyntax absent)
    {
        if (absent.Hide)
        {
            return null;
        }

        var composer = new ContentComposer();
        composer.AddStub(lesson.Content.Parts[0].Map, absent.Origin);
        return lesson with
        {
            Content = composer.Build(),
            Minutes = lesson.Minutes with { Value = 0 },
            Objectives = [],
            Warning = null,
            IsSensitive = false,
        };
    }

    private LessonSyntax Head(LessonSyntax lesson)
    {
        var id = lesson.Id.Value;
        return lesson with
        {
            Title = outcome.Changed(id, Facets.Title, lesson.Title) ?? lesson.Title,
            Minutes = Minutes(id, lesson.Minutes),
            Objectives = [.. lesson.Objectives, .. outcome.Cell(id, Facets.Objectives)?.Added.Select(Element) ?? []],
            Warning = outcome.Written<SetSyntax>(id, Facets.Warning)?.Value ?? lesson.Warning,
        };
    }

    internal Located<int> Minutes(string id, Located<int> own) =>
        outcome.Cell(id, Facets.Minutes) is { } cell
        && (int)decimal.Parse(cell.Value, CultureInfo.InvariantCulture) is var minutes
        && minutes != own.Value
            ? new Located<int>(minutes, cell.Winner?.Span ?? own.Span)
            : own;

    internal static Located<string> Element(Claim claim) => ((AddSyntax)claim.Syntax!).Element;

    private void Lesson(ContentComposer composer, OutlineNode outline, MarkdownContent content)
    {
        Hang(composer, outline.Id, InsertPlace.FirstIn, 3);
        Body(composer, outline, content);
        Hang(composer, outline.Id, InsertPlace.LastIn, 3);
        composer.AddDefinitions(content);
    }

    /// <summary>
    /// A node's own text, what stands in it, and the notes on it: behind its text, before its sections.
    /// </summary>
    private void Body(ContentComposer composer, OutlineNode node, MarkdownContent content)
    {
        var replaced = Replaced(node.Id);
        var notes = outcome.Notes(node.Id, Facets.Text);
        if (replaced is not null && !node.Items.Exists(item => item.Child is null))
        {
            composer.Add(TextOf(replaced.Words!), outcome.Replaced(replaced));
            replaced = null;
        }

        var isReplaced = replaced is not null;
        foreach (var item in node.Items)
        {
            if (item.Child is { } child)
            {
                if (child.Kind == NodeKind.Section)
                {
                    outcome.AddNotes(composer, notes);
                    notes = [];
                }

                Place(composer, child, node, content);
            }
            else if (!isReplaced)
            {
                composer.Add(content, item.Start, item.End);
            }
            else if (replaced is not null)
            {
                composer.Add(TextOf(replaced.Words!), outcome.Replaced(replaced));
                replaced = null;
            }
        }

        outcome.AddNotes(composer, notes);
    }

    private void Place(ContentComposer composer, OutlineNode node, OutlineNode parent, MarkdownContent content)
    {
        var level = node.Kind == NodeKind.Section ? node.Level : Math.Min(parent.Level + 1, DeepestHeading);
        Hang(composer, node.Id, InsertPlace.Before, level);
        if (outcome.Removed(node.Id) is { } by)
        {
            if (outcome.Absent(node.Id, by) is { Hide: false } stub)
            {
                composer.AddStub(content.Parts[0].Map, stub.Origin);
            }
        }
        else if (node.Kind == NodeKind.Section)
        {
            if (
                outcome.Changed(node.Id, Facets.Title, node.Heading!.Text) is { } title
                && outcome.Cell(node.Id, Facets.Title) is { } renamed
                && (renamed.Translation ?? renamed.Winner) is { } renamer
            )
            {
                composer.AddHeading(
                    node.Level,
                    title,
                    node.Heading.Id,
                    content.Parts[0].Map,
                    outcome.Replaced(renamed),
                    renamer.Span
                );
            }
            else
            {
                composer.Add(content, node.HeadingIndex, node.HeadingIndex + 1);
            }

            Hang(composer, node.Id, InsertPlace.FirstIn, node.Level + 1);
            Body(composer, node, content);
            Hang(composer, node.Id, InsertPlace.LastIn, node.Level + 1);
        }
        else
        {
            if (Replaced(node.Id) is { } replaced)
            {
                composer.Add(TextOf(replaced.Words!), outcome.Replaced(replaced));
            }
            else
            {
                composer.Add(content, node.HeadingIndex, node.HeadingIndex + 1);
            }

            outcome.AddNotes(composer, outcome.Notes(node.Id, Facets.Text));
        }

        Hang(composer, node.Id, InsertPlace.After, level);
    }

    private void Hang(ContentComposer composer, string anchor, InsertPlace side, int level)
    {
        foreach (var claim in outcome.At(anchor, side))
        {
            // Slots in an inserted text and lessons beside a lesson are placed with what they belong to.
            if (claim.Syntax is not InsertSyntax { Lesson: null } insert || insert.Target.Value != claim.Cell.Node)
            {
                continue;
            }

            Hang(composer, claim.Cell.Node, InsertPlace.Before, level);
            if (outcome.Removed(claim.Cell.Node) is { } by)
            {
                if (outcome.Absent(claim.Cell.Node, by) is { Hide: false } stub)
                {
                    composer.AddStub(insert.Content.Parts[0].Map, stub.Origin);
                }
            }
            else
            {
                var origin = outcome.Origin(OriginKind.Inserted, claim);
                var title = outcome.Cell(claim.Cell.Node, Facets.Title)?.Value;
                if (!string.IsNullOrEmpty(title))
                {
                    composer.AddHeading(
                        Math.Min(level, DeepestHeading),
                        title,
                        insert.Target,
                        insert.Content.Parts[0].Map,
                        origin,
                        (outcome.Cell(claim.Cell.Node, Facets.Title)!.Words ?? claim).Span
                    );
                }

                InsertedBody(composer, insert, claim, level);
            }

            Hang(composer, claim.Cell.Node, InsertPlace.After, level);
        }
    }

    private void InsertedBody(ContentComposer composer, InsertSyntax insert, Claim claim, int level)
    {
        var id = claim.Cell.Node;
        Hang(composer, id, InsertPlace.FirstIn, level + 1);
        var replaced = Replaced(id);
        composer.Add(
            replaced is null ? insert.Content : TextOf(replaced.Words!),
            (replaced is null ? null : outcome.Replaced(replaced)) ?? outcome.Origin(OriginKind.Inserted, claim)
        );
        outcome.AddNotes(composer, outcome.Notes(id, Facets.Text));
        Hang(composer, id, InsertPlace.LastIn, level + 1);
    }

    /// <summary>The text of a node, where it is not the one that the node came with.</summary>
    private ResolvedCell? Replaced(string id) =>
        outcome.Cell(id, Facets.Text) is { Words: not null } cell ? cell : null;

    private static MarkdownContent TextOf(Claim claim) =>
        claim.Syntax switch
        {
            ReplaceTextSyntax replace => replace.Content,
            DecideSyntax { Content: { } content } => content,
            _ => throw new InvalidOperationException($"{claim.Cell} has a value without text"),
        };
}

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
internal sealed class LessonComposer(ResolvedCells outcome, TextEdits edits)
{
    private const int DeepestHeading = 4;

    private readonly BoxComposer _boxes = new(edits);

    /// <summary>Null when the lesson is taken out without a stub.</summary>
    internal LessonSyntax? Compose(LessonSyntax lesson)
    {
        if (outcome.Removed(lesson.Id.Value) is { } by)
        {
            return Stub(lesson, outcome.Absent(lesson.Id.Value, by));
        }

        var composer = new ContentComposer();
        var content = edits.Of(lesson.Content);
        Lesson(composer, LessonOutline.Of(lesson.Id.Value, content), content);
        return Head(lesson) with { Content = composer.Build() };
    }

    /// <summary>A lesson that a layer inserted; null when another layer took it out without a stub.</summary>
    internal LessonSyntax? Inserted(InsertSyntax insert, Claim claim)
    {
        var attributes = insert.Lesson!;
        var id = insert.Target.Value;
        outcome.Show(claim);
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
        InsertedBody(composer, insert, claim, 2, outcome.Origin(OriginKind.Inserted, claim));
        return Head(lesson) with { Content = composer.Build() };
    }

    internal static LessonSyntax? Stub(LessonSyntax lesson, AbsentSyntax absent)
    {
        if (absent.Hide)
        {
            return null;
        }

        var composer = new ContentComposer();
        composer.AddStub(lesson.Content.Parts[0].Map, absent.Origin, null);
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
            Warning = outcome.Word(id, Facets.Warning) ?? lesson.Warning,
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
        Hang(composer, outline.Id, InsertPlace.FirstIn, 3, isBoxed: BeginsLocked(outline));
        Body(composer, outline, content);
        Hang(composer, outline.Id, InsertPlace.LastIn, 3);
        composer.AddDefinitions(content);
    }

    /// <summary>
    /// A node's own text, what stands in it, and the notes on it: directly behind its text, before what other claims
    /// put there and before its sections.
    /// </summary>
    /// <param name="following">What stands behind the node; null where that is its container's text, or nothing.</param>
    private void Body(
        ContentComposer composer,
        OutlineNode node,
        MarkdownContent content,
        OutlineNode? following = null
    )
    {
        var replaced = Replaced(node.Id);
        var notes = outcome.Notes(node.Id, Facets.Text);
        var items = node.Items;
        var end = items.FindIndex(static item => item.Child is { Kind: NodeKind.Section });
        end = end < 0 ? items.Count : end;
        var isReplaced = replaced is not null;
        var text =
            isReplaced ? items.FindIndex(static item => item.Child is null)
            : end == 0 ? -1
            : items.FindLastIndex(end - 1, static item => item.Child is null);
        if (replaced is not null && text < 0)
        {
            composer.Add(TextOf(replaced), outcome.Replaced(replaced));
        }

        // A text that is all blocks has its notes behind the last of them.
        var noted =
            text >= 0 && (isReplaced || text < end) ? text
            : isReplaced ? -1
            : end - 1;
        if (noted < 0)
        {
            outcome.AddNotes(composer, notes);
        }

        for (var i = 0; i < items.Count; i++)
        {
            var next = i + 1 < items.Count ? items[i + 1].Child : following;
            if (items[i].Child is { } child)
            {
                Place(composer, child, node, next, content, i == noted ? notes : []);
                continue;
            }

            if (!isReplaced)
            {
                composer.Add(content, items[i].Start, items[i].End);
            }
            else if (i == text)
            {
                composer.Add(TextOf(replaced!), outcome.Replaced(replaced!));
            }

            if (i == noted)
            {
                outcome.AddNotes(composer, notes);
            }
        }
    }

    /// <param name="next">What stands behind the node, when that is a node too.</param>
    /// <param name="notes">On what it stands in, which go directly behind it.</param>
    private void Place(
        ContentComposer composer,
        OutlineNode node,
        OutlineNode parent,
        OutlineNode? next,
        MarkdownContent content,
        ImmutableArray<Claim> notes
    )
    {
        var level = node.Kind == NodeKind.Section ? node.Level : Math.Min(parent.Level + 1, DeepestHeading);
        Hang(composer, node.Id, InsertPlace.Before, level, isBoxed: outcome.IsLocked(node.Id));
        if (outcome.Removed(node.Id) is { } by)
        {
            if (outcome.Absent(node.Id, by) is { Hide: false } stub)
            {
                composer.AddStub(content.Parts[0].Map, stub.Origin, TitleOf(node), node.Block?.Kind);
            }
        }
        else if (node.Kind == NodeKind.Section)
        {
            Section(composer, node, content, next);
        }
        else
        {
            if (Replaced(node.Id) is { } replaced)
            {
                _boxes.Add(composer, TextOf(replaced), outcome.Replaced(replaced), node, content);
            }
            else
            {
                composer.Add(content, node.HeadingIndex, node.HeadingIndex + 1);
            }

            if (node.Kind != NodeKind.Slot)
            {
                outcome.AddNotes(composer, outcome.Notes(node.Id, Facets.Text), node.Block);
            }
        }

        outcome.AddNotes(composer, notes);
        Hang(
            composer,
            node.Id,
            InsertPlace.After,
            level,
            isBoxed: IsLocked(next),
            // Below a locked section's own words it would be read as the last of them.
            isBehind: node.Kind == NodeKind.Section && outcome.IsLocked(node.Id)
        );
    }

    private void Section(ContentComposer composer, OutlineNode node, MarkdownContent content, OutlineNode? next)
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

        Hang(composer, node.Id, InsertPlace.FirstIn, node.Level + 1, isBoxed: BeginsLocked(node));
        Body(composer, node, content, next);
        Hang(composer, node.Id, InsertPlace.LastIn, node.Level + 1, isBoxed: IsLocked(next));
    }

    /// <summary>Whether something locked is the first thing that stands in something.</summary>
    private bool BeginsLocked(OutlineNode node) => node.Items is [{ Child: { } first }, ..] && IsLocked(first);

    private bool IsLocked(OutlineNode? node) => node is not null && outcome.IsLocked(node.Id);

    /// <summary>What readers know it by.</summary>
    private static string? TitleOf(OutlineNode node) => node.Heading?.Text ?? node.Block?.Title;

    /// <param name="isBoxed">
    /// Whether what hangs there would stand directly before locked words: then it is shown as its layer's own, so that
    /// nobody reads it as a part of them.
    /// </param>
    /// <param name="isBehind">The same for what hangs behind a locked section, unless it has a heading of its own.</param>
    private void Hang(
        ContentComposer composer,
        string anchor,
        InsertPlace side,
        int level,
        bool isBoxed = false,
        bool isBehind = false
    )
    {
        foreach (var claim in outcome.At(anchor, side))
        {
            // Slots in an inserted text and lessons beside a lesson are placed with what they belong to.
            if (claim.Syntax is not InsertSyntax { Lesson: null } insert || insert.Target.Value != claim.Cell.Node)
            {
                continue;
            }

            outcome.Show(claim);
            Hang(composer, claim.Cell.Node, InsertPlace.Before, level, isBoxed);
            if (outcome.Removed(claim.Cell.Node) is { } by)
            {
                if (outcome.Absent(claim.Cell.Node, by) is { Hide: false } stub)
                {
                    composer.AddStub(
                        insert.Content.Parts[0].Map,
                        stub.Origin,
                        outcome.Cell(claim.Cell.Node, Facets.Title)?.Value is { Length: > 0 } missing ? missing : null
                    );
                }
            }
            else
            {
                var title = outcome.Cell(claim.Cell.Node, Facets.Title)?.Value;
                isBehind &= string.IsNullOrEmpty(title);
                var origin = outcome.Origin(isBoxed || isBehind ? OriginKind.Note : OriginKind.Inserted, claim);
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

                InsertedBody(composer, insert, claim, level, origin);
            }

            Hang(composer, claim.Cell.Node, InsertPlace.After, level, isBoxed);
        }
    }

    private void InsertedBody(
        ContentComposer composer,
        InsertSyntax insert,
        Claim claim,
        int level,
        ContentOrigin origin
    )
    {
        var id = claim.Cell.Node;
        Hang(composer, id, InsertPlace.FirstIn, level + 1);
        var replaced = Replaced(id);
        composer.Add(
            replaced is null ? edits.Of(insert.Content) : TextOf(replaced),
            replaced is null || origin.Kind == OriginKind.Note ? origin : outcome.Replaced(replaced) ?? origin
        );
        outcome.AddNotes(composer, outcome.Notes(id, Facets.Text));
        Hang(composer, id, InsertPlace.LastIn, level + 1);
    }

    /// <summary>The text of a node, where it is not the one that the node came with.</summary>
    private ResolvedCell? Replaced(string id) =>
        outcome.Cell(id, Facets.Text) is { Words: not null } cell ? cell : null;

    private MarkdownContent TextOf(ResolvedCell cell)
    {
        outcome.Show(cell.Id);
        return cell.Words!.Syntax switch
        {
            ReplaceTextSyntax replace => replace.Content,
            DecideSyntax { Content: { } content } => content,
            _ => throw new InvalidOperationException($"{cell.Id} has a value without text"),
        };
    }
}

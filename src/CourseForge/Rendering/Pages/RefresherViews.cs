using CourseForge.Model;
using CourseForge.Rendering.Markup;
using CourseForge.Syntax;
using CourseForge.Text;
using CourseForge.Views;

namespace CourseForge.Rendering.Pages;

/// <summary>What changed since the day of a refresher, as templates see it.</summary>
internal static class RefresherViews
{
    /// <summary>Null when the course is no refresher.</summary>
    internal static RefresherView? Of(PageWriterContext page) =>
        page.Context.Course.Refresher is not { } refresher
            ? null
            : new RefresherView(
                page.Context.Words.Day(refresher.Since),
                Title(page.Context) ?? "",
                [.. refresher.Changes.Select(change => Change(page, change))]
            );

    internal static string? Title(CourseRenderContext context) =>
        context.Course.Refresher is { } refresher
            ? context.Words.With("changedSince", "date", context.Words.Day(refresher.Since))
            : null;

    /// <summary>The texts that are shown of a change.</summary>
    internal static IEnumerable<MarkdownContent> Contents(RefresherChange change)
    {
        var (before, after) = Texts(change);
        return before.OrNothing().Concat(after.OrNothing());
    }

    private static (MarkdownContent? Before, MarkdownContent? After) Texts(RefresherChange change)
    {
        if (change.Statute is not { } statute)
        {
            return (null, null);
        }

        var before = change.Before is { Holds: true } was ? Summary(statute, was) : null;
        var after = change.After is { Holds: true } holds ? Summary(statute, holds) : null;
        return (ReferenceEquals(before, after) ? null : before, after);
    }

    private static MarkdownContent? Summary(Statute statute, StatuteState state) =>
        state.Version?.Summary ?? (state.Version?.Conflicts.IsEmpty == false ? null : statute.Syntax.Summary);

    private static RefresherChangeView Change(PageWriterContext page, RefresherChange change)
    {
        var context = page.Context;
        var dated = change.Change;
        var (before, after) = Texts(change);
        var claim = change.Statute is null
            ? context
                .Course.Decisions.FirstOrDefault(decision =>
                    decision.Node == dated.Id && decision.Claim.Terms.From?.Value == dated.Date
                )
                ?.Claim
            : null;
        return new RefresherChangeView
        {
            Date = context.Words.Day(dated.Date),
            What = context.Words["changed" + dated.Kind],
            Title = change.Title,
            Subject = change.Statute?.Title,
            Href =
                change.Statute is { } statute && context.Course.Statutes.Any(one => one.Id == statute.Id)
                    ? (page.Print is null ? page.Root + PagePlan.LawPath : "")
                        + "#"
                        + ElementIds.Statute(statute.Id.Value)
                    : null,
            Before = page.Html(before),
            After = page.Html(after),
            Layer = claim?.LayerTitle,
            Why = claim?.Terms.Because?.Value,
            Mark =
                change.Statute is { } law ? page.Records.Mark(law.Confidence)
                : claim?.Currency is { } currency ? page.Records.Mark(currency)
                : null,
            Lessons =
            [
                .. change
                    .Lessons.Select(context.Plan.Find)
                    .OfType<PlannedLesson>()
                    .Select(static lesson => new LinkView(lesson.Lesson.Title, lesson.Href)),
            ],
        };
    }
}

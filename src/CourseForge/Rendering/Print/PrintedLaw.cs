using CourseForge.Model;
using CourseForge.Rendering.Markup;
using CourseForge.Rendering.Pages;
using CourseForge.Text;
using CourseForge.Views;

namespace CourseForge.Rendering.Print;

/// <summary>The law of a course as printed documents show it.</summary>
internal sealed class PrintedLaw(CourseRenderContext context, RecordViews records)
{
    private readonly Course _course = context.Course;

    /// <summary>The law that is nearest: a state's before its country's, a country's before treaties.</summary>
    internal IEnumerable<StatuteView> Nearest()
    {
        var depth = _course.Statutes.Select(static statute => Depth(statute.Jurisdiction)).DefaultIfEmpty(0).Max();
        return _course.Statutes.Where(statute => Depth(statute.Jurisdiction) == depth).Select(records.Statute);

        static int Depth(string jurisdiction) =>
            jurisdiction == "intl" ? 0 : 1 + jurisdiction.Count(static letter => letter == '-');
    }

    internal IEnumerable<ManualLawGroupView> Groups() =>
        _course
            .Statutes.GroupBy(static statute => statute.Jurisdiction, StringComparer.Ordinal)
            .Select(group => new ManualLawGroupView(
                context.Jurisdiction(group.Key),
                [
                    .. group.Select(statute => new ManualLawView(
                        records.Statute(statute),
                        context.Words["confidence" + statute.Syntax.Currency.Confidence.Value],
                        statute.Syntax.Currency.ReviewBy is { } day ? context.Words.Day(day.Value) : null,
                        statute.Syntax.Currency.CheckedBy,
                        _course
                            .Decisions.LastOrDefault(decision =>
                                decision.Node == statute.Id.Value && decision.Claim.Verb == "statutes"
                            )
                            ?.Claim.LayerTitle
                    )),
                ]
            ));

    internal IEnumerable<LawChangeView> Changes()
    {
        var cites = _course.Statutes.ToDictionary(
            static statute => statute.Id.Value,
            static statute => $"{statute.Cite}: {statute.Title}",
            StringComparer.Ordinal
        );
        return CourseTimeline
            .Of(_course)
            .Where(static change => change.Kind.IsOfText())
            .OrderByDescending(static change => change.Date)
            .Select(change => new LawChangeView(
                IsoDate.Text(change.Date),
                cites.GetValueOrDefault(change.Id, change.Id),
                context.Words["changed" + change.Kind],
                change.Date > _course.AsOf
            ));
    }
}

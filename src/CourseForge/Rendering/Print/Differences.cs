using System.Globalization;
using CourseForge.Model;
using CourseForge.Rendering.Markup;
using CourseForge.Syntax;
using CourseForge.Text;
using CourseForge.Views;

namespace CourseForge.Rendering.Print;

/// <summary>
/// What layers decided of what the course says, each with its reason, citation, dates and how well it was checked: in
/// the order of the course, then records and values.
/// </summary>
internal sealed class Differences
{
    /// <summary>A value up to so many characters is told; a text stands in its lesson.</summary>
    private const int ShortValue = 120;

    private readonly CourseRenderContext _context;
    private readonly Dictionary<string, (int Order, string Title, string? Target)> _nodes = new(StringComparer.Ordinal);

    internal Differences(CourseRenderContext context)
    {
        _context = context;
        var course = context.Course;
        Add(course.Id.Value, course.Title, null);
        foreach (var module in course.Modules)
        {
            Add(module.Id.Value, module.Title, "module-" + module.Id.Value);
            foreach (var lesson in module.Lessons)
            {
                var anchor = ElementIds.Lesson(lesson.Id.Value);
                Add(lesson.Id.Value, lesson.Title, anchor);
                foreach (var heading in lesson.Content.Headings)
                {
                    Add(heading.Id?.Value, course.Bindings.Fill(heading.Text), anchor);
                }

                foreach (var block in lesson.Content.Blocks.WithDescendants())
                {
                    Add(block.Id?.Value, block.Title ?? lesson.Title, anchor);
                }
            }
        }

        course
            .Objectives.ToList()
            .ForEach(objective => Add(objective.Id.Value, objective.Text, "objective-" + objective.Id.Value));
        course
            .Statutes.ToList()
            .ForEach(statute =>
                Add(statute.Id.Value, $"{statute.Cite}: {statute.Title}", ElementIds.Statute(statute.Id.Value))
            );
        course
            .Contacts.ToList()
            .ForEach(contact => Add(contact.Id.Value, contact.Name, ElementIds.Contact(contact.Id.Value)));
        course.Sources.ToList().ForEach(source => Add(source.Id.Value, source.Title, null));
        course.Terms.ToList().ForEach(term => Add(term.Id.Value, term.Name, null));
        foreach (var question in course.Banks.SelectMany(static bank => bank.Questions))
        {
            Add(question.Id.Value, context.Words["question"], "key-" + question.Id.Value);
        }
    }

    /// <summary>
    /// What was looked at and kept, and what was locked, is no difference. What a layer took out for one reason, and of
    /// which nothing is left in this course, is one row with its number: a long list of another country's law would help
    /// nobody here.
    /// </summary>
    internal IEnumerable<DifferenceView> Views() =>
        _context
            .Course.Decisions.Where(static decision => decision.Claim.Verb is not ("keep" or "lock"))
            .GroupBy(static decision => (decision.Node, decision.Claim.Layer, decision.Claim.Span))
            .Select(static claim => claim.First())
            .OrderBy(decision => _nodes.GetValueOrDefault(decision.Node, (int.MaxValue, "", null)).Order)
            .GroupBy(Row)
            .Select(Together);

    private object Row(LayerDecision decision) =>
        decision.Claim is { Verb: "not-applicable" or "drop" } claim && !_nodes.ContainsKey(decision.Node)
            ? View(decision) with
            {
                Id = claim.Layer,
                Title = null,
            }
            : decision;

    private DifferenceView Together(IEnumerable<LayerDecision> decisions)
    {
        var all = decisions.ToList();
        var view = View(all[0]);
        return all.Count == 1
            ? view
            : view with
            {
                Id = "",
                Title = _context.Words.With(
                    "differencesLeftOut",
                    "count",
                    all.Count.ToString(CultureInfo.InvariantCulture)
                ),
            };
    }

    /// <summary>Who answers for the layers that decided something, each once.</summary>
    internal IEnumerable<LayerView> Layers() =>
        _context
            .Course.Decisions.Where(static decision => decision.Owner is not null)
            .DistinctBy(static decision => decision.Claim.Layer)
            .OrderBy(static decision => decision.Claim.Layer, StringComparer.Ordinal)
            .Select(static decision => new LayerView(decision.Claim.LayerTitle, decision.Owner));

    private void Add(string? id, string title, string? target)
    {
        if (id is not null)
        {
            _nodes.TryAdd(id, (_nodes.Count, title, target));
        }
    }

    private DifferenceView View(LayerDecision decision)
    {
        var claim = decision.Claim;
        var node = _nodes.GetValueOrDefault(decision.Node);
        var isRecord =
            claim.Verb is "statutes" or "contacts" or "sources" or "terms" or "question" or "replace-question";
        return new DifferenceView(
            claim.Verb is "set" or "at-least" or "at-most" or "add"
                ? $"{decision.Node}.{decision.Facet}"
                : decision.Node,
            node.Title,
            _context.Words.Find(
                "verb"
                    + string.Concat(
                        claim.Verb.Split('-').Select(static word => char.ToUpperInvariant(word[0]) + word[1..])
                    )
            ) ?? claim.Verb,
            isRecord || decision.Facet is "text" or "presence" || !IsShown(claim.Value)
                ? null
                : _context.Course.Bindings.Fill(claim.Value),
            claim.LayerTitle,
            claim.Terms.Reason is { } reason
                ? MarkdownText.Of(reason, new MarkdownTextOptions(Parameter))
                : claim.Terms.Because?.Value,
            Day(claim.Terms.From),
            Day(claim.Terms.Until)
        )
        {
            Cite = claim.Terms.Cite is { } cite
                ? _context.Course.Statutes.FirstOrDefault(statute => statute.Id.Value == cite.Value)?.Cite ?? cite.Value
                : null,
            Source = claim.Terms.Source is { } source
                ? _context.Course.Sources.FirstOrDefault(record => record.Id.Value == source.Value)?.Title
                    ?? source.Value
                : null,
            Confidence = claim.Currency is { IsConfidenceGiven: true } currency
                ? _context.Words["confidence" + currency.Confidence.Value]
                : null,
            Checked = Day(claim.Currency?.Checked),
            CheckedBy = claim.Currency?.CheckedBy,
            ReviewBy = Day(claim.Currency?.ReviewBy),
            Reviewed = decision.Review is { } review ? IsoDate.Text(review.Reviewed) : null,
            ReviewedBy = decision.Review?.By,
        };
    }

    private string? Parameter(string name) => _context.Course.Bindings.Parameters.GetValueOrDefault(name);

    /// <summary>A word or a sentence; of Markdown the marks would be seen.</summary>
    private static bool IsShown(string value) =>
        value.Length is > 0 and <= ShortValue && value.AsSpan().IndexOfAny("\n*[`") < 0;

    private static string? Day(Located<DateOnly>? day) => day is { } written ? IsoDate.Text(written.Value) : null;
}

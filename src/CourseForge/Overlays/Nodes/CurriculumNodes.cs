using System.Collections.Immutable;
using System.Globalization;
using CourseForge.Overlays.Canonical;
using CourseForge.Overlays.Resolution;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Overlays.Nodes;

/// <summary>
/// A node of the base.
/// </summary>
/// <param name="Id">With the place where it was written.</param>
/// <param name="Syntax">The record that it stands for; for sections and blocks the <see cref="OutlineNode"/>, for slots
/// the block.</param>
/// <param name="Lesson">The lesson that it stands in, if it stands in one.</param>
internal sealed record NodeInfo(NodeKind Kind, Located<string> Id, object Syntax, LessonSyntax? Lesson = null);

/// <summary>
/// The base as overlays see it: everything with an id as a node with cells. Made once for a curriculum and shared by
/// all its variants. The table in docs/overlays.md says the same in words.
/// </summary>
internal sealed partial class CurriculumNodes
{
    private readonly Dictionary<string, NodeInfo> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Located<string>>> _repeated = new(StringComparer.Ordinal);
    private readonly ImmutableArray<BaseNode>.Builder _nodes = ImmutableArray.CreateBuilder<BaseNode>();
    private readonly Dictionary<string, MergeRule> _rules = new(StringComparer.Ordinal);
    private readonly Dictionary<string, BaseLockSyntax> _locks = new(StringComparer.Ordinal);

    internal CurriculumNodes(CurriculumSyntax curriculum)
    {
        foreach (var rule in curriculum.Settings.Rules)
        {
            _rules[rule.Cell.Value] = rule.Rule;
        }

        foreach (var held in curriculum.Settings.Locks)
        {
            _locks[held.Target.Value] = held;
        }

        AddRecords(curriculum);
        foreach (var module in curriculum.Modules)
        {
            Add(
                NodeKind.Module,
                module.Id,
                module,
                null,
                null,
                (Facets.Title, Plain(module.Title.Value)),
                (Facets.Summary, Markdown(module.Summary)),
                (Facets.Warning, Markdown(module.Warning)),
                (Facets.Minutes, Number(module.Minutes.Value)),
                (Facets.Objectives, List(module.Objectives))
            );
            foreach (var lesson in module.Lessons)
            {
                AddLesson(module, lesson);
            }
        }

        if (Find(NodeKinds.Curriculum) is null)
        {
            var settings = curriculum.Settings;
            Add(
                NodeKind.Curriculum,
                new Located<string>(NodeKinds.Curriculum, settings.Id.Span),
                settings,
                null,
                null,
                [
                    (Facets.Disclaimer, Markdown(settings.Disclaimer)),
                    (Facets.Description, Markdown(settings.Description)),
                    (Facets.QuickExit, Plain(settings.QuickExit?.Value ?? "")),
                    (Facets.ContactsUrl, Plain(settings.ContactsUrl?.Value ?? "")),
                    (Facets.Publisher, Plain(settings.Publisher)),
                    (Facets.Cover, Plain(settings.Cover?.Value ?? "")),
                    .. BrandSyntax.Names.Select(name =>
                        (Facets.Brand + name, Plain(settings.Brand?[name]?.Value ?? ""))
                    ),
                    .. CertificateSyntax.Names.Select(name =>
                        (Facets.Certificate + name, Plain(settings.Certificate[name]?.Value ?? ""))
                    ),
                ]
            );
        }

        Course = new BaseGraph(_nodes.ToImmutable(), () => Holders.Of(curriculum));
    }

    internal BaseGraph Course { get; }

    /// <summary>The slots, in the order of the pages.</summary>
    internal ImmutableArray<NodeInfo> Slots =>
        _slots.IsDefault
            ? _slots = [.. Course.Nodes.Select(node => _byId[node.Id]).Where(node => node.Kind == NodeKind.Slot)]
            : _slots;

    private ImmutableArray<NodeInfo> _slots;

    internal IEnumerable<string> Ids => _byId.Keys;

    internal NodeInfo? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>
    /// Every place where an id of a section was written, when there are several: then nobody can say which is meant.
    /// </summary>
    internal IReadOnlyList<Located<string>>? Repeated(string id) => _repeated.GetValueOrDefault(id);

    internal BaseLockSyntax? LockOf(string id) => _locks.GetValueOrDefault(id);

    /// <summary>
    /// The lessons' headings that have no id, by the id that one would guess: what an overlay aims at in vain.
    /// </summary>
    internal HeadingSyntax? Unpinned(string guess) =>
        _byId
            .Values.Select(node => node.Syntax)
            .OfType<LessonSyntax>()
            .SelectMany(lesson => lesson.Content.Headings)
            .FirstOrDefault(heading => heading.Id is null && Slug(heading.Text) == guess);

    private void AddRecords(CurriculumSyntax curriculum)
    {
        foreach (var course in curriculum.Courses)
        {
            var cells = new List<(string, Func<string>)>
            {
                (Facets.Title, Plain(course.Title.Value)),
                (Facets.Summary, Markdown(course.Summary)),
                (Facets.Hours, Number(course.Hours.Value)),
            };
            foreach (var assessment in course.Assessments)
            {
                var part = assessment.Id.Value;
                cells.Add((Facets.Of(part, Facets.Title), Plain(assessment.Title.Value)));
                cells.Add((Facets.Of(part, Facets.PassMark), Number(assessment.PassMark?.Value ?? 0)));
                cells.Add((Facets.Of(part, Facets.Attempts), Number(assessment.Attempts ?? 0)));
            }

            Add(NodeKind.Course, course.Id, course, null, null, [.. cells]);
        }

        foreach (var audience in curriculum.Settings.Audiences)
        {
            Add(NodeKind.Audience, audience.Id, audience, null, null, (Facets.Title, Plain(audience.Title)));
        }

        foreach (var domain in curriculum.Settings.Domains)
        {
            Add(NodeKind.Domain, domain.Id, domain, null, null, (Facets.Title, Plain(domain.Title)));
        }

        foreach (var parameter in curriculum.Settings.Parameters)
        {
            Add(NodeKind.Parameter, parameter.Id, parameter, null, null, (Facets.Value, Plain(parameter.Value.Value)));
        }

        foreach (var objective in curriculum.Objectives)
        {
            Add(NodeKind.Objective, objective.Id, objective, null, null, (Facets.Text, Plain(objective.Text.Value)));
        }

        foreach (var term in curriculum.Terms)
        {
            Add(NodeKind.Term, term.Id, term, null, null, (Facets.Definition, Markdown(term.Definition)));
        }

        foreach (var contact in curriculum.Contacts)
        {
            Add(NodeKind.Contact, contact.Id, contact, null, null, (Facets.Contact, () => CanonicalRecord.Of(contact)));
        }

        foreach (var source in curriculum.Sources)
        {
            Add(NodeKind.Source, source.Id, source, null, null, (Facets.Source, () => CanonicalRecord.Of(source)));
        }

        foreach (var statute in curriculum.Statutes)
        {
            Add(NodeKind.Statute, statute.Id, statute, null, null, (Facets.Statute, () => CanonicalRecord.Of(statute)));
        }

        foreach (var question in curriculum.Banks.SelectMany(bank => bank.Questions))
        {
            Add(
                NodeKind.Question,
                question.Id,
                question,
                null,
                null,
                (Facets.Question, () => CanonicalRecord.Of(question))
            );
        }

        AddSurveys(curriculum);
        AddScenarios(curriculum);
    }

    private void AddSurveys(CurriculumSyntax curriculum)
    {
        foreach (var survey in curriculum.Surveys)
        {
            Add(
                NodeKind.Survey,
                survey.Id,
                survey,
                null,
                null,
                (Facets.Title, Plain(survey.Title.Value)),
                (Facets.Intro, Markdown(survey.Intro))
            );
            foreach (var item in survey.Items)
            {
                Add(NodeKind.SurveyItem, item.Id, item, survey.Id.Value, null, (Facets.Text, Plain(item.Text.Value)));
            }
        }
    }

    private void AddScenarios(CurriculumSyntax curriculum)
    {
        foreach (var scenario in curriculum.Scenarios)
        {
            var cells = new List<(string, Func<string>)>
            {
                (Facets.Title, Plain(scenario.Title.Value)),
                (Facets.Place, Plain(scenario.Place?.Value ?? "")),
                (Facets.Time, Plain(scenario.Time?.Value ?? "")),
                (Facets.People, Plain(WordList.Of(scenario.People.Select(static person => person.Value)))),
                (Facets.Warning, Markdown(scenario.Warning)),
            };
            foreach (var node in scenario.Nodes.DistinctBy(static node => node.Id.Value))
            {
                cells.Add((Facets.Of(node.Id.Value, Facets.Title), Plain(node.Title)));
                cells.Add(
                    (Facets.Of(node.Id.Value, Facets.Text), () => CanonicalRecord.Of(node.Content, node.Choices))
                );
            }

            Add(NodeKind.Scenario, scenario.Id, scenario, null, null, [.. cells]);
        }
    }

    private void Add(
        NodeKind kind,
        Located<string> id,
        object syntax,
        string? container,
        LessonSyntax? lesson,
        params ReadOnlySpan<(string Facet, Func<string> Value)> cells
    )
    {
        if (!_byId.TryAdd(id.Value, new NodeInfo(kind, id, syntax, lesson)))
        {
            if (!_repeated.TryGetValue(id.Value, out var places))
            {
                _repeated.Add(id.Value, places = [_byId[id.Value].Id]);
            }

            places.Add(id);
            return;
        }

        var byFacet = new Dictionary<string, BaseCell>(cells.Length, StringComparer.Ordinal);
        foreach (var (facet, value) in cells)
        {
            byFacet.Add(
                facet,
                new BaseCell(value, _rules.GetValueOrDefault($"{id.Value}.{facet}", DefaultRule(facet)))
            );
        }

        var held = _locks.GetValueOrDefault(id.Value);
        _nodes.Add(new BaseNode(id.Value, container, byFacet, held is not null, held is { AllowNotes: false }));
    }

    /// <summary>Lists can be added to unless the author says otherwise.</summary>
    private static MergeRule DefaultRule(string facet) =>
        facet is Facets.Objectives or "contacts" or "statutes" or Facets.Questions
            ? MergeRule.AddOnly
            : MergeRule.Replace;

    private static Func<string> Plain(string text) => () => CanonicalText.OfPlain(text);

    private static Func<string> Markdown(MarkdownContent? content) =>
        () => content is null ? "" : CanonicalText.Of(content);

    private static Func<string> Number(decimal number) => () => number.ToString(CultureInfo.InvariantCulture);

    private static Func<string> List(ImmutableArray<Located<string>> ids) =>
        () => string.Join('\n', ids.Select(id => id.Value).Order(StringComparer.Ordinal));

    private static Func<string> OwnText(LessonSyntax lesson, OutlineNode node) =>
        () =>
            CanonicalText.Of(
                node.Items.Where(item => item.Child is null)
                    .SelectMany(item => lesson.Content.Parts[0].Nodes[item.Start..item.End])
            );

    private static string Slug(string title) =>
        string.Join(
            '-',
            title
                .ToLowerInvariant()
                .Split(
                    [.. title.ToLowerInvariant().Where(character => !char.IsAsciiLetterOrDigit(character)).Distinct()],
                    StringSplitOptions.RemoveEmptyEntries
                )
        );
}

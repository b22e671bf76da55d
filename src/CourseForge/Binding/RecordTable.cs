using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Model;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Binding;

/// <summary>
/// The records that all courses share, linked to each other and found by id. Lists are in the order of files, then as
/// written.
/// </summary>
internal sealed class RecordTable
{
    private readonly NameResolver _names;
    private readonly DiagnosticBag _diagnostics;

    private RecordTable(
        CurriculumSyntax curriculum,
        DateOnly asOf,
        bool withPending,
        NameResolver names,
        DiagnosticBag diagnostics
    )
    {
        _names = names;
        _diagnostics = diagnostics;

        // Each kind needs the ones before it.
        Audiences = Index(
            curriculum.Settings.Audiences,
            audience => audience.Id,
            audience => new Audience(audience.Id.Value, audience.Title)
        ).ById;
        (Sources, SourceList) = Index(
            curriculum.Sources,
            source => source.Id,
            source => new Publication(new SourceId(source.Id.Value), source.Title.Value, source)
        );
        (Statutes, StatuteList) = Index(
            curriculum.Statutes,
            statute => statute.Id,
            statute => Statute(statute, StatuteState.On(statute, asOf, withPending))
        );
        (Terms, TermList) = Index(
            curriculum.Terms,
            term => term.Id,
            term => new Term(new TermId(term.Id.Value), term.Term.Value, Source(term.Source), term)
        );
        (Contacts, ContactList) = Index(
            curriculum.Contacts,
            contact => contact.Id,
            contact => new Contact(new ContactId(contact.Id.Value), contact.Name.Value, Source(contact.Source), contact)
        );
        (Objectives, ObjectiveList) = ObjectiveTree.Link(
            curriculum.Objectives,
            curriculum.Settings.Domains,
            names,
            diagnostics
        );
        var questions = new Dictionary<string, Question>(StringComparer.Ordinal);
        (Banks, BankList) = Index(curriculum.Banks, bank => bank.Id, bank => Bank(bank, questions));
        Questions = questions;
        (Scenarios, _) = Index(curriculum.Scenarios, scenario => scenario.Id, Scenario);
        (Surveys, _) = Index(curriculum.Surveys, survey => survey.Id, survey => survey);
        (Modules, _) = Index(curriculum.Modules, module => module.Id, module => module);
        (Lessons, _) = Index(
            [.. curriculum.Modules.SelectMany(module => module.Lessons)],
            lesson => lesson.Id,
            lesson => lesson
        );
    }

    public IReadOnlyDictionary<string, Audience> Audiences { get; }

    public IReadOnlyDictionary<string, Publication> Sources { get; }

    public ImmutableArray<Publication> SourceList { get; }

    public IReadOnlyDictionary<string, Statute> Statutes { get; }

    public ImmutableArray<Statute> StatuteList { get; }

    public IReadOnlyDictionary<string, Term> Terms { get; }

    public ImmutableArray<Term> TermList { get; }

    public IReadOnlyDictionary<string, Contact> Contacts { get; }

    public ImmutableArray<Contact> ContactList { get; }

    public IReadOnlyDictionary<string, Objective> Objectives { get; }

    public ImmutableArray<Objective> ObjectiveList { get; }

    public IReadOnlyDictionary<string, Bank> Banks { get; }

    public ImmutableArray<Bank> BankList { get; }

    public IReadOnlyDictionary<string, Question> Questions { get; }

    public IReadOnlyDictionary<string, Scenario> Scenarios { get; }

    public IReadOnlyDictionary<string, SurveySyntax> Surveys { get; }

    public IReadOnlyDictionary<string, ModuleSyntax> Modules { get; }

    public IReadOnlyDictionary<string, LessonSyntax> Lessons { get; }

    public static RecordTable Link(
        CurriculumSyntax curriculum,
        DateOnly asOf,
        bool withPending,
        NameResolver names,
        DiagnosticBag diagnostics
    ) => new(curriculum, asOf, withPending, names, diagnostics);

    private static (Dictionary<string, T> ById, ImmutableArray<T> List) Index<TSyntax, T>(
        ImmutableArray<TSyntax> items,
        Func<TSyntax, Located<string>> id,
        Func<TSyntax, T> link
    )
    {
        var byId = new Dictionary<string, T>(items.Length, StringComparer.Ordinal);
        var list = ImmutableArray.CreateBuilder<T>(items.Length);
        foreach (var item in items.Sort((a, b) => id(a).Span.CompareTo(id(b).Span)))
        {
            var linked = link(item);

            // A second record with a taken id has been reported; the first one keeps the name.
            if (byId.TryAdd(id(item).Value, linked))
            {
                list.Add(linked);
            }
        }

        return (byId, list.DrainToImmutable());
    }

    private Publication? Source(Located<string>? id) =>
        id is { } named ? _names.Resolve(SymbolKind.Source, named, Sources) : null;

    private Statute Statute(StatuteSyntax statute, StatuteState state) =>
        new(
            new StatuteId(statute.Id.Value),
            statute.Title.Value,
            (state.Version?.Cite ?? statute.Cite).Value,
            statute.Jurisdiction.Value,
            state,
            Source(statute.Source),
            statute
        );

    private Bank Bank(BankSyntax bank, Dictionary<string, Question> questions)
    {
        var id = new BankId(bank.Id.Value);
        var linked = ImmutableArray.CreateBuilder<Question>(bank.Questions.Length);
        foreach (var question in bank.Questions)
        {
            var one = new Question(
                new QuestionId(question.Id.Value),
                id,
                _names.ResolveAll(SymbolKind.Objective, question.Objectives, Objectives),
                Source(question.Source),
                _names.ResolveAll(SymbolKind.Statute, question.Law, Statutes),
                question.Use ?? bank.Use,
                question
            );
            linked.Add(one);
            questions.TryAdd(question.Id.Value, one);
        }

        return new Bank(id, bank.Title.Value, linked.DrainToImmutable(), bank);
    }

    private Scenario Scenario(ScenarioSyntax scenario)
    {
        ScenarioNodes.Resolve(scenario, _diagnostics);
        return new Scenario(
            new ScenarioId(scenario.Id.Value),
            scenario.Title.Value,
            _names.ResolveAll(SymbolKind.Objective, scenario.Objectives, Objectives),
            Source(scenario.Source),
            scenario
        );
    }
}

using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Model;

/// <summary>
/// One course, linked: every name in it has been resolved. What pages, packages and manuals are made from.
/// </summary>
public sealed record Course
{
    /// <summary>The curriculum's settings.</summary>
    public required SettingsSyntax Settings { get; init; }

    public required CourseId Id { get; init; }

    public required string Title { get; init; }

    public required MarkdownContent? Summary { get; init; }

    /// <summary>The date the law is taken at.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The audience the variant is for.</summary>
    public required Audience Audience { get; init; }

    public required Tier Tier { get; init; }

    public required Located<decimal> Hours { get; init; }

    public required ImmutableArray<Module> Modules { get; init; }

    /// <summary>The objectives of the course, in the order of objectives.yaml.</summary>
    public required ImmutableArray<Objective> Objectives { get; init; }

    /// <summary>Questions that learners meet in inline checks, in the order of first appearance.</summary>
    public required ImmutableArray<Question> Questions { get; init; }

    /// <summary>All banks of the curriculum, for assessments and checks.</summary>
    public required ImmutableArray<Bank> Banks { get; init; }

    /// <summary>The terms that the course links to, in the order of their names.</summary>
    public required ImmutableArray<Term> Terms { get; init; }

    /// <summary>The contacts that the course shows or links to, in the order of contacts.yaml.</summary>
    public required ImmutableArray<Contact> Contacts { get; init; }

    /// <summary>The sources that the course rests on, in the order of sources.yaml.</summary>
    public required ImmutableArray<Publication> Sources { get; init; }

    /// <summary>The statutes that the course shows or links to, in the order of statutes.yaml.</summary>
    public required ImmutableArray<Statute> Statutes { get; init; }

    public required ImmutableArray<Scenario> Scenarios { get; init; }

    public required ImmutableArray<Assessment> Assessments { get; init; }

    public required SurveySyntax? Survey { get; init; }

    public required CompletionSyntax Completion { get; init; }

    public required bool HasCertificate { get; init; }

    /// <summary>The days of the course in a room.</summary>
    public ClassroomSyntax Classroom { get; init; } = ClassroomSyntax.Default;

    public required Bindings Bindings { get; init; }

    public required SourceSpan Span { get; init; }

    /// <summary>
    /// Ids of the terms, contacts, sources and statutes that no text for learners names: they are the instructor's.
    /// </summary>
    public ImmutableHashSet<string> OnlyForInstructor { get; init; } = [];

    /// <summary>Whether a learning system launches the course as a whole or each module by itself.</summary>
    public PackagingKind Packaging { get; init; }

    /// <summary>The course that this is one module of, or null.</summary>
    public Course? Whole { get; init; }

    /// <summary>Null when the course was not cut.</summary>
    public CourseCut? Cut { get; init; }

    /// <summary>The curriculum's jurisdictions, by their keys.</summary>
    public ImmutableDictionary<string, JurisdictionSyntax> Jurisdictions { get; init; } =
        ImmutableDictionary<string, JurisdictionSyntax>.Empty;

    /// <summary>
    /// The country of the places that the variant's layers are for, as its ISO 3166-1 code; null when there is none, or
    /// several.
    /// </summary>
    public string? Country { get; init; }

    /// <summary>What the layers of the variant ask of the course by law or for its accreditation.</summary>
    public ImmutableArray<Mandate> Mandates { get; init; } = [];

    /// <summary>Null when the course is no refresher.</summary>
    public CourseRefresher? Refresher { get; init; }

    /// <summary>Whether law that is not in force counts; every page says so then.</summary>
    public bool WithPending { get; init; }

    /// <summary>
    /// What the claims of overlays will change and have changed, by their dates; the timeline adds what the records
    /// say.
    /// </summary>
    public ImmutableArray<DatedChange> ClaimChanges { get; init; } = [];

    /// <summary>What layers have decided of what the course says, in the order of cells; empty for the base.</summary>
    public ImmutableArray<LayerDecision> Decisions { get; init; } = [];

    /// <summary>
    /// How the slots of the variant stand, those of its other courses among them; empty for the base.
    /// </summary>
    public ImmutableArray<SlotCoverage> Slots { get; init; } = [];

    /// <summary>
    /// The version of what is built, as SemVer build metadata: the same curriculum says something else for another
    /// target or on another day.
    /// </summary>
    public string PackageVersion
    {
        get
        {
            var version = Settings.Version.Value;
            var day = AsOf.ToString("yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture);
            var target = Variant.IsBase ? "" : Variant.Id.Replace('+', '.') + ".";
            return $"{version}{(version.Contains('+', StringComparison.Ordinal) ? '.' : '+')}{target}asof{day}{(WithPending ? ".with-pending" : "")}";
        }
    }

    /// <summary>The base, or the target or layers that it was composed for.</summary>
    public Variant Variant { get; init; } = Variant.Base;

    /// <summary>The course as learners get it, without the records that only text for the instructor names.</summary>
    public Course ForLearners() =>
        OnlyForInstructor.IsEmpty
            ? this
            : this with
            {
                Terms = Terms.RemoveAll(term => OnlyForInstructor.Contains(term.Id.Value)),
                Contacts = Contacts.RemoveAll(contact => OnlyForInstructor.Contains(contact.Id.Value)),
                Sources = Sources.RemoveAll(source => OnlyForInstructor.Contains(source.Id.Value)),
                Statutes = Statutes.RemoveAll(statute => OnlyForInstructor.Contains(statute.Id.Value)),
                OnlyForInstructor = [],
            };

    /// <summary>The questions that learners of the course can meet: in its lessons and in its tests.</summary>
    public IEnumerable<Question> AskedQuestions =>
        Questions
            .Concat(Assessments.SelectMany(static assessment => assessment.Pool))
            .DistinctBy(static question => question.Id);

    public IEnumerable<Lesson> Lessons => Modules.SelectMany(module => module.Lessons);
}

public sealed record Audience(string Id, string Title);

public sealed record Module
{
    public required ModuleId Id { get; init; }

    public required int Number { get; init; }

    public required string Title { get; init; }

    public required MarkdownContent? Summary { get; init; }

    public required Located<int> Minutes { get; init; }

    public required ImmutableArray<Objective> Objectives { get; init; }

    public required MarkdownContent? Warning { get; init; }

    public required ImmutableArray<Lesson> Lessons { get; init; }

    public required ModuleSyntax Syntax { get; init; }
}

public sealed record Lesson
{
    public required LessonId Id { get; init; }

    public required ModuleId Module { get; init; }

    /// <summary>1-based within the module.</summary>
    public required int Number { get; init; }

    public required string Title { get; init; }

    public required Located<int> Minutes { get; init; }

    public required ImmutableArray<Objective> Objectives { get; init; }

    public required Tier Tier { get; init; }

    public required Delivery Delivery { get; init; }

    /// <summary>The lesson's own warning as plain words, or null; the module's warning applies where this is null.</summary>
    public required string? Warning { get; init; }

    public required bool IsSensitive { get; init; }

    /// <summary>The questions of its check blocks, in order.</summary>
    public required ImmutableArray<Question> Checks { get; init; }

    public required MarkdownContent Content { get; init; }

    public required LessonSyntax Syntax { get; init; }

    /// <summary>Its blocks and the blocks in them, as they stand on the page, without those for other learners.</summary>
    public IEnumerable<BlockSyntax> Blocks(Course course) =>
        Content.Blocks.WithDescendants().Where(block => !course.Bindings.LeftOut.Contains(block));

    /// <summary>Those of its blocks where learners do something.</summary>
    public IEnumerable<BlockSyntax> Exercises(Course course) =>
        Blocks(course).Where(static block => block.Kind.IsExercise);
}

public sealed record Objective(
    ObjectiveId Id,
    string Text,
    BloomLevel Level,
    ObjectiveId? Parent,
    ObjectiveSyntax Syntax
);

public sealed record Bank(BankId Id, string Title, ImmutableArray<Question> Questions, BankSyntax Syntax);

/// <param name="Use">Its own or its bank's; null: in lessons and in assessments.</param>
public sealed record Question(
    QuestionId Id,
    BankId Bank,
    ImmutableArray<Objective> Objectives,
    Publication? Source,
    ImmutableArray<Statute> Law,
    QuestionUse? Use,
    QuestionSyntax Syntax
)
{
    public AnswerSyntax Answer => Syntax.Answer;
}

public sealed record Term(TermId Id, string Name, Publication? Source, TermSyntax Syntax);

public sealed record Contact(ContactId Id, string Name, Publication? Source, ContactSyntax Syntax);

public sealed record Publication(SourceId Id, string Title, PublicationSyntax Syntax);

/// <param name="Cite">How the version that is shown is cited.</param>
/// <param name="State">What the law is on the course's as-of date.</param>
public sealed record Statute(
    StatuteId Id,
    string Title,
    string Cite,
    string Jurisdiction,
    StatuteState State,
    Publication? Source,
    StatuteSyntax Syntax
)
{
    /// <summary>Texts that all claim to be the law on that date; none is chosen. Empty, or at least two.</summary>
    public ImmutableArray<ConflictingTextSyntax> Conflicts => State.Version?.Conflicts ?? [];

    /// <summary>
    /// What the version that is shown says. Of conflicting texts each has its own, and the law's would take a side.
    /// </summary>
    public MarkdownContent? Summary => State.Version?.Summary ?? (Conflicts.IsEmpty ? Syntax.Summary : null);

    /// <summary>Conflicting texts are marked as such, however well each was checked.</summary>
    public Confidence Confidence => Conflicts.IsEmpty ? Syntax.Currency.Confidence.Value : Confidence.Conflict;

    /// <summary>The texts that are shown.</summary>
    public IEnumerable<MarkdownContent> Contents() =>
        Summary.OrNothing().Concat(Conflicts.Select(text => text.Summary));
}

public sealed record Scenario(
    ScenarioId Id,
    string Title,
    ImmutableArray<Objective> Objectives,
    Publication? Source,
    ScenarioSyntax Syntax
);

public sealed record Assessment(
    string Id,
    string Title,
    ImmutableArray<Bank> Banks,
    ImmutableArray<AssessmentDraw> Draw,
    AssessmentSyntax Syntax
)
{
    /// <summary>The questions that it may ask; one that serves two of its objectives stands twice.</summary>
    public ImmutableArray<Question> Pool =>
        Pools.GetValue(this, static test => new QuestionPool([.. test.Draw.SelectMany(test.PoolOf)])).Questions;

    // Asked for by many, and made of a walk over whole banks for each objective.
    private static readonly ConditionalWeakTable<Assessment, QuestionPool> Pools = [];

    private sealed record QuestionPool(ImmutableArray<Question> Questions);

    /// <summary>The questions of its banks that are not for lessons alone, in the order of the banks.</summary>
    public IEnumerable<Question> Candidates =>
        Banks.SelectMany(static bank => bank.Questions).Where(static question => question.Use != QuestionUse.Check);

    /// <summary>The questions that a draw may take, in the order of the banks.</summary>
    public IEnumerable<Question> PoolOf(AssessmentDraw draw) =>
        Candidates
            .Where(question => question.Objectives.Any(objective => objective.Id == draw.Objective.Id))
            .DistinctBy(question => question.Id);
}

public sealed record AssessmentDraw(Objective Objective, int Count, DrawSyntax Syntax);

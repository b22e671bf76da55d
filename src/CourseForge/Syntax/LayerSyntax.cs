using System.Collections.Immutable;
using CourseForge.Text;

namespace CourseForge.Syntax;

// One family: what overlays and targets say. docs/overlays.md explains it to those who write them.

/// <summary>Who answers for a jurisdiction; slots name the level that must fill them.</summary>
public enum JurisdictionLevel
{
    International,
    Country,
    State,
    County,
    Agency,
}

/// <summary>One entry of jurisdictions.yaml. Keys are the curriculum's own: official codes change.</summary>
/// <param name="Iso">ISO 3166-1 or 3166-2, when there is one.</param>
/// <param name="Ocd">Open Civic Data division id, for counties and cities.</param>
/// <param name="Parents">Jurisdictions that this one lies in. Legal parentage: it decides no precedence.</param>
public sealed record JurisdictionSyntax(
    Located<string> Id,
    string Name,
    JurisdictionLevel Level,
    string? Iso,
    string? Ocd,
    ImmutableArray<string> Formerly,
    ImmutableArray<Located<string>> Parents,
    SourceSpan Span
)
{
    /// <summary>Words that make sense there and nowhere else.</summary>
    public ImmutableArray<Located<string>> Words { get; init; } = [];
}

/// <summary>
/// A layer: an overlay (overlays/ID/) or a target (targets/ID.yaml), which is the topmost layer of what is built. A set
/// of claims, in no order.
/// </summary>
public sealed record LayerSyntax
{
    public required Located<string> Id { get; init; }

    public required string? Title { get; init; }

    /// <summary>The layers that this one may override: <c>builds-on</c> of an overlay, <c>layers</c> of a target.</summary>
    public required ImmutableArray<Located<string>> BuildsOn { get; init; }

    /// <summary>The curriculum and the versions that the layer was written for.</summary>
    public required RequirementSyntax? Requires { get; init; }

    /// <summary>Whom to ask about the layer.</summary>
    public required string? Owner { get; init; }

    public required ImmutableArray<ClaimSyntax> Claims { get; init; }

    /// <summary>What courses are to meet by law or for their accreditation; overlays alone have them.</summary>
    public ImmutableArray<MandateSyntax> Mandates { get; init; } = [];

    /// <summary>What only overlays have; null for a target.</summary>
    public required OverlayHeadSyntax? Overlay { get; init; }

    /// <summary>What only targets have; null for an overlay.</summary>
    public required TargetHeadSyntax? Target { get; init; }

    /// <summary>The line with the id.</summary>
    public required SourceSpan Span { get; init; }

    /// <summary>
    /// The reviewed state of what the layer's claims rest on (overlay.lock); empty when there is none.
    /// </summary>
    public ReviewLockSyntax Lock { get; init; } = ReviewLockSyntax.Empty;
}

/// <param name="Jurisdiction">A key of jurisdictions.yaml.</param>
/// <param name="Folder">overlays/ID.</param>
public sealed record OverlayHeadSyntax(Located<string> Jurisdiction, string Folder)
{
    /// <summary>
    /// The language that the layer is written in; null = the curriculum's. Another one makes it a translation (R19).
    /// </summary>
    public Located<string>? Language { get; init; }
}

/// <param name="Courses">The courses to build; empty = all.</param>
/// <param name="Audience">Instead of each course's own.</param>
/// <param name="WithPending">Law that is not in force counts, and every page says so.</param>
public sealed record TargetHeadSyntax(
    ImmutableArray<Located<string>> Courses,
    Located<string>? Audience,
    Tier? Tier,
    Located<string>? Language,
    Located<DateOnly>? AsOf,
    bool WithPending
)
{
    /// <summary>
    /// Drift of the layers below that this target tolerates for a time, by the cell's name. The base's author cannot do
    /// that.
    /// </summary>
    public ImmutableDictionary<string, WaiverSyntax> Waivers { get; init; } =
        ImmutableDictionary<string, WaiverSyntax>.Empty;
}

/// <summary>
/// <c>for: human-trafficking ^0.3</c>: the curriculum, and the lowest version with the same first number (for 0.x: the
/// same first two).
/// </summary>
public sealed record RequirementSyntax(Located<string> Curriculum, Located<string>? Range);

/// <summary>What every claim may carry.</summary>
/// <param name="From">Inclusive; null = from ever.</param>
/// <param name="Until">Exclusive; null = open.</param>
/// <param name="IsPending">Rests on law that is not in force: inert unless asked for.</param>
/// <param name="Cite">A law of the curriculum or of the layer that the claim rests on.</param>
/// <param name="Currency">Null when nothing was said about confidence, checked or review-by.</param>
public sealed record ClaimTermsSyntax(
    Located<DateOnly>? From,
    Located<DateOnly>? Until,
    bool IsPending,
    Located<string>? Cite,
    Located<string>? Source,
    CurrencySyntax? Currency,
    Located<string>? Because
)
{
    public static ClaimTermsSyntax None { get; } = new(null, null, false, null, null, null, null);

    /// <summary>The reason as Markdown, where readers are shown it; null where they are not.</summary>
    public MarkdownContent? Reason { get; init; }
}

/// <summary>
/// One thing that a layer says about one node. A closed family: the records below.
/// </summary>
/// <param name="Target">The id of the node, as written.</param>
/// <param name="Facet">What of the node, as written after a point (<c>first-response.hours</c>); null = the verb's
/// own.</param>
/// <param name="Span">Where the claim stands.</param>
public abstract record ClaimSyntax(
    Located<string> Target,
    Located<string>? Facet,
    ClaimTermsSyntax Terms,
    SourceSpan Span
)
{
    /// <summary>Every piece of Markdown that it holds, also in the record that it brings and in its reason.</summary>
    public IEnumerable<MarkdownContent> Texts => this.Contents();

    /// <summary>The verb as authors write it.</summary>
    public string Verb => ClaimWords.Of(this);
}

/// <summary>
/// <c>::: replace #id</c>: a new own text for a lesson, section or block; what stands in it stays. <c>::: replace
/// #scenario.node</c>: for a node of a scenario, with its choices.
/// </summary>
public sealed record ReplaceTextSyntax(
    Located<string> Target,
    ClaimTermsSyntax Terms,
    MarkdownContent Content,
    SourceSpan Span
) : ClaimSyntax(Target, null, Terms, Span)
{
    /// <summary>Of a node of a scenario: its choices, which are not part of <see cref="Content"/>.</summary>
    public ImmutableArray<ScenarioChoiceSyntax> Choices { get; init; } = [];
}

public enum InsertPlace
{
    Before,
    After,
    FirstIn,
    LastIn,
}

/// <summary><c>::: after #anchor {id=xa:clergy title="Clergy"}</c>. The target is the new node.</summary>
/// <param name="Title">Null for a passage without a heading. Lessons have one.</param>
/// <param name="Lesson">What only a new lesson has: its attributes; null for a section.</param>
public sealed record InsertSyntax(
    Located<string> Target,
    ClaimTermsSyntax Terms,
    InsertPlace Place,
    Located<string> Anchor,
    Located<string>? Title,
    InsertedLessonSyntax? Lesson,
    MarkdownContent Content,
    SourceSpan Span
) : ClaimSyntax(Target, null, Terms, Span);

/// <summary>An insert with minutes is a lesson.</summary>
public sealed record InsertedLessonSyntax(
    Located<int> Minutes,
    ImmutableArray<Located<string>> Objectives,
    ImmutableArray<Located<string>> Audience,
    Tier? Tier,
    Located<int>? Priority,
    Delivery? Delivery,
    Located<string>? Warning,
    bool IsSensitive
);

/// <summary><c>::: note #id</c>: shown after the text, visibly the layer's own.</summary>
public sealed record NoteSyntax(
    Located<string> Target,
    ClaimTermsSyntax Terms,
    MarkdownContent Content,
    SourceSpan Span
) : ClaimSyntax(Target, null, Terms, Span);

/// <summary>
/// <c>fill</c>: the value of a slot, in YAML as a word, in Markdown as text. The slot's type decides what it must be.
/// </summary>
/// <param name="Value">As written; null where <paramref name="Content"/> was given.</param>
public sealed record FillSyntax(
    Located<string> Target,
    ClaimTermsSyntax Terms,
    Located<string>? Value,
    MarkdownContent? Content,
    SourceSpan Span
) : ClaimSyntax(Target, null, Terms, Span)
{
    /// <summary>
    /// <c>known: no</c>: nobody knows the answer, and this is where somebody searched. The slot stays open; null for an
    /// answer.
    /// </summary>
    public MarkdownContent? Searched { get; init; }

    /// <summary>A value of YAML read as Markdown: what it is in a slot that takes text.</summary>
    internal MarkdownContent? AsText { get; init; }

    /// <summary>What is wrong with the value as Markdown; of concern only where it is one.</summary>
    internal ImmutableArray<Diagnostics.Diagnostic> TextProblems { get; init; } = [];
}

/// <summary><c>set</c>: the value of a parameter, or of a facet such as a title.</summary>
public sealed record SetSyntax(
    Located<string> Target,
    Located<string>? Facet,
    ClaimTermsSyntax Terms,
    Located<string> Value,
    SourceSpan Span
) : ClaimSyntax(Target, Facet, Terms, Span)
{
    /// <summary>The value as Markdown, for facets that hold Markdown (summary, warning); null for others.</summary>
    public MarkdownContent? Content { get; init; }
}

/// <summary><c>at-least</c> and <c>at-most</c>.</summary>
public sealed record BoundSyntax(
    Located<string> Target,
    Located<string>? Facet,
    ClaimTermsSyntax Terms,
    bool IsFloor,
    Located<decimal> Value,
    SourceSpan Span
) : ClaimSyntax(Target, Facet, Terms, Span);

/// <summary><c>add</c>: one more element of a list that the base declared add-only.</summary>
public sealed record AddSyntax(
    Located<string> Target,
    Located<string>? Facet,
    ClaimTermsSyntax Terms,
    Located<string> Element,
    SourceSpan Span
) : ClaimSyntax(Target, Facet, Terms, Span);

/// <summary><c>define</c>: the local meaning of a term.</summary>
public sealed record DefineSyntax(
    Located<string> Target,
    ClaimTermsSyntax Terms,
    MarkdownContent Content,
    SourceSpan Span
) : ClaimSyntax(Target, null, Terms, Span);

/// <summary>
/// <c>statutes</c>, <c>contacts</c>, <c>sources</c>, <c>terms</c>, <c>question</c> and <c>replace-question</c>: a whole
/// record, new or in place of one.
/// </summary>
/// <param name="Record">A <see cref="StatuteSyntax"/>, <see cref="ContactSyntax"/>, <see cref="PublicationSyntax"/>,
/// <see cref="TermSyntax"/> or <see cref="QuestionSyntax"/>.</param>
/// <param name="Bank">For a new question: the bank that it goes into.</param>
/// <param name="Replaces">replace-question: the question must be there already.</param>
public sealed record RecordClaimSyntax(
    Located<string> Target,
    ClaimTermsSyntax Terms,
    object Record,
    Located<string>? Bank,
    bool Replaces,
    SourceSpan Span
) : ClaimSyntax(Target, null, Terms, Span);

/// <summary>
/// <c>not-applicable</c>, and <c>drop</c> for questions: the only removal. The reason stands in the terms.
/// </summary>
/// <param name="Hide">Without a stub that says so.</param>
/// <param name="IsDrop">Written as <c>drop</c>.</param>
public sealed record NotApplicableSyntax(
    Located<string> Target,
    ClaimTermsSyntax Terms,
    bool Hide,
    bool IsDrop,
    SourceSpan Span
) : ClaimSyntax(Target, null, Terms, Span);

/// <summary><c>restore</c>: undoes a parent's not-applicable.</summary>
public sealed record RestoreSyntax(Located<string> Target, ClaimTermsSyntax Terms, SourceSpan Span)
    : ClaimSyntax(Target, null, Terms, Span);

/// <summary><c>keep</c>: reviewed, and the parent's text is right here.</summary>
public sealed record KeepSyntax(Located<string> Target, ClaimTermsSyntax Terms, SourceSpan Span)
    : ClaimSyntax(Target, null, Terms, Span);

/// <summary>
/// <c>decide</c>: settles a disagreement of the layers below, by a layer's value or by a value of its own.
/// </summary>
public sealed record DecideSyntax(
    Located<string> Target,
    Located<string>? Facet,
    ClaimTermsSyntax Terms,
    Located<string>? Use,
    Located<string>? Value,
    MarkdownContent? Content,
    SourceSpan Span
) : ClaimSyntax(Target, Facet, Terms, Span);

/// <summary><c>lock</c>: no other layer above or beside may change the node. The reason stands in the terms.</summary>
/// <param name="AllowNotes">Local notes are allowed unless <c>notes: no</c>.</param>
public sealed record LockSyntax(Located<string> Target, ClaimTermsSyntax Terms, bool AllowNotes, SourceSpan Span)
    : ClaimSyntax(Target, null, Terms, Span);

/// <summary>
/// overlay.lock: what someone has reviewed, by the cell's name (<c>who-reports.text</c>). Written by the tool,
/// committed by people.
/// </summary>
public sealed record ReviewLockSyntax(ImmutableDictionary<string, ReviewSyntax> Reviews)
{
    public static ReviewLockSyntax Empty { get; } = new(ImmutableDictionary<string, ReviewSyntax>.Empty);
}

public sealed record ReviewSyntax
{
    /// <summary>The cell of the curriculum or of a layer below that the claim is about.</summary>
    public required Located<string> Cell { get; init; }

    /// <summary>Digests with their algorithm tag (<c>cf1:</c>) of the parent values that the layer's claim was found right for.</summary>
    public required ImmutableArray<string> Accepted { get; init; }

    /// <summary>The parent's text as it was reviewed, for the three-way view.</summary>
    public required string Text { get; init; }

    /// <summary>The curriculum's version at the review.</summary>
    public required string Base { get; init; }

    public required DateOnly Reviewed { get; init; }

    public required string? By { get; init; }

    public required string? Note { get; init; }

    /// <summary>Drift is known and tolerated until a date; null = none.</summary>
    public required WaiverSyntax? Waiver { get; init; }

    public required SourceSpan Span { get; init; }

    /// <summary>How claims came together on the cell at the review; null = replace.</summary>
    public MergeRule? Rule { get; init; }

    /// <summary>
    /// The titles that the text stood under at the review, from the lesson down; null where nobody wrote them down.
    /// </summary>
    public ImmutableArray<string>? Titles { get; init; }

    /// <summary>What stood in the node at the review: what is there later was not looked at.</summary>
    public ImmutableArray<string> Contains { get; init; } = [];
}

/// <param name="Until">Exclusive: on this day the waiver has lapsed.</param>
/// <param name="By">Who answers for it: the layer's or the target's owner, never the base's.</param>
public sealed record WaiverSyntax(DateOnly Until, string Because, string By);

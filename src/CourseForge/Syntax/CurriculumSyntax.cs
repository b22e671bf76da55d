using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Text;

namespace CourseForge.Syntax;

/// <summary>
/// Everything that was written, decoded but not yet linked. In ordinal order of file paths, then as written.
/// </summary>
public sealed record CurriculumSyntax
{
    public required SettingsSyntax Settings { get; init; }

    public required ImmutableArray<CourseSyntax> Courses { get; init; }

    public required ImmutableArray<ObjectiveSyntax> Objectives { get; init; }

    public required ImmutableArray<ModuleSyntax> Modules { get; init; }

    public required ImmutableArray<BankSyntax> Banks { get; init; }

    public required ImmutableArray<TermSyntax> Terms { get; init; }

    public required ImmutableArray<ContactSyntax> Contacts { get; init; }

    public required ImmutableArray<PublicationSyntax> Sources { get; init; }

    public required ImmutableArray<StatuteSyntax> Statutes { get; init; }

    public required ImmutableArray<SurveySyntax> Surveys { get; init; }

    public required ImmutableArray<ScenarioSyntax> Scenarios { get; init; }

    public ImmutableArray<JurisdictionSyntax> Jurisdictions { get; init; } = [];

    /// <summary>Overlays and targets, in the order of their files.</summary>
    public ImmutableArray<LayerSyntax> Layers { get; init; } = [];

    /// <summary>What overlays made of it; nothing before composing, and nothing for the base.</summary>
    public CompositionSyntax Composition { get; init; } = CompositionSyntax.None;
}

/// <summary>curriculum.yaml.</summary>
public sealed record SettingsSyntax
{
    public required Located<string> Id { get; init; }

    public required Located<string> Title { get; init; }

    public required Located<string> Version { get; init; }

    public required Located<string> Language { get; init; }

    public required string Publisher { get; init; }

    public required string? Licence { get; init; }

    public required MarkdownContent? Description { get; init; }

    public required MarkdownContent? Disclaimer { get; init; }

    public required Located<string>? Country { get; init; }

    public required int MinutesPerHour { get; init; }

    public required Located<DateOnly> AsOf { get; init; }

    public required ImmutableArray<AudienceSyntax> Audiences { get; init; }

    public required ImmutableArray<ParameterDefinitionSyntax> Parameters { get; init; }

    public required double? ReadingLevel { get; init; }

    public required ImmutableArray<Located<string>> SensitiveWords { get; init; }

    public required bool RawHtml { get; init; }

    public required Located<string>? QuickExit { get; init; }

    public required Located<string>? Theme { get; init; }

    public required BrandSyntax? Brand { get; init; }

    /// <summary>Levels that the author set, by check name.</summary>
    public required ImmutableArray<CheckLevelSyntax> Checks { get; init; }

    /// <summary>Ids that once existed, and what to do instead.</summary>
    public required ImmutableDictionary<string, string> Retired { get; init; }

    public required SourceSpan Span { get; init; }

    /// <summary>Old id to new id, so that overlays can follow.</summary>
    public ImmutableDictionary<string, Located<string>> Renamed { get; init; } =
        ImmutableDictionary<string, Located<string>>.Empty;

    /// <summary>
    /// How claims of overlays on a cell come together, by the cell's name (<c>first-response.hours</c>).
    /// </summary>
    public ImmutableArray<MergeRuleSyntax> Rules { get; init; } = [];

    /// <summary>Nodes that no overlay may change, each with reason and contact.</summary>
    public ImmutableArray<BaseLockSyntax> Locks { get; init; } = [];

    /// <summary>Nodes that an overlay may not hide without a stub.</summary>
    public ImmutableArray<Located<string>> StubRequired { get; init; } = [];

    /// <summary>
    /// Of a variant in another language than the curriculum: which texts are in which. Null where all are in <see
    /// cref="Language"/>.
    /// </summary>
    public TextLanguages? TextLanguages { get; init; }

    /// <summary>Learners are told whose words a passage of an overlay is.</summary>
    public bool SourceMarks { get; init; }

    /// <summary>What changed from version to version, as written.</summary>
    public ImmutableArray<ChangeLogSyntax> Changes { get; init; } = [];
}

/// <summary>One version of a curriculum, for those who accredit it.</summary>
public sealed record ChangeLogSyntax(Located<string> Version, Located<DateOnly> Date, string What, string? By);

public enum MergeRule
{
    Replace,
    AtLeast,
    AtMost,
    AddOnly,
}

/// <summary>One entry of <c>rules:</c>.</summary>
public sealed record MergeRuleSyntax(Located<string> Cell, MergeRule Rule);

/// <summary>One entry of <c>lock:</c>.</summary>
public sealed record BaseLockSyntax(Located<string> Target, string Because, bool AllowNotes);

/// <summary>One entry of <c>checks:</c>; the place is that of the name.</summary>
public sealed record CheckLevelSyntax(Located<string> Check, Severity Level);

public sealed record AudienceSyntax(Located<string> Id, string Title);

public sealed record ParameterDefinitionSyntax(Located<string> Id, Located<string> Value, string? Description);

/// <summary>
/// Colours, fonts and logo of the publisher. Colours have been checked to be CSS colours, fonts to be font lists.
/// </summary>
public sealed record BrandSyntax(
    Located<string>? Primary,
    Located<string>? PrimaryDark,
    Located<string>? Logo,
    Located<string>? LogoAlt,
    Located<string>? Font,
    Located<string>? HeadingFont
);

public sealed record CourseSyntax
{
    public required SourceFile File { get; init; }

    public required Located<string> Id { get; init; }

    public required Located<string> Title { get; init; }

    public required MarkdownContent? Summary { get; init; }

    public required Located<string> Audience { get; init; }

    public required Tier Tier { get; init; }

    public required Located<decimal> Hours { get; init; }

    public required ImmutableArray<Located<string>> Modules { get; init; }

    public required ImmutableArray<Located<string>> Objectives { get; init; }

    public required ImmutableArray<AssessmentSyntax> Assessments { get; init; }

    public required Located<string>? Survey { get; init; }

    public required CompletionSyntax Completion { get; init; }

    public required bool HasCertificate { get; init; }

    public required SourceSpan Span { get; init; }

    public PackagingKind Packaging { get; init; }

    /// <summary>Null = a course in its own right.</summary>
    public RefresherSyntax? Refresher { get; init; }
}

/// <summary>
/// A course made of another one: what changed since a day, and the objectives that are asked for. The parser gives it
/// the modules of the other.
/// </summary>
/// <param name="Of">The course that it refreshes.</param>
/// <param name="Since">The day of which learners know the law.</param>
public sealed record RefresherSyntax(Located<string> Of, Located<DateOnly> Since)
{
    /// <summary>Whether it says how deep it goes; otherwise it goes as deep as the other.</summary>
    public bool HasTier { get; init; }

    /// <summary>Whether the other is a refresher itself; then it has no modules to give.</summary>
    public bool IsOfRefresher { get; init; }
}

/// <summary>Whether a package is one unit to its learning system, or one unit for each module.</summary>
public enum PackagingKind
{
#pragma warning disable CA1720 // Authors write the names of this enum; 'single' is the word for it.
    Single,
#pragma warning restore CA1720
    Multi,
}

/// <summary>All that a learner must do.</summary>
/// <param name="Lessons">Per cent of the lessons to be seen; 0 = not needed.</param>
/// <param name="Required">Lessons that must be among them.</param>
/// <param name="Minutes">Time in the course; null = not needed.</param>
/// <param name="Checks">Per cent of the questions in lessons to be answered; 0 = not needed.</param>
/// <param name="ChecksSpan">Where the author asked for answers; null when the default did.</param>
/// <param name="Taken">Assessments that must be taken, well or badly.</param>
/// <param name="Passed">Assessments that must be passed.</param>
/// <param name="Survey">Where the author asked for the survey; null = not needed.</param>
public sealed record CompletionSyntax(
    int Lessons,
    ImmutableArray<Located<string>> Required,
    Located<int>? Minutes,
    int Checks,
    SourceSpan? ChecksSpan,
    ImmutableArray<Located<string>> Taken,
    ImmutableArray<Located<string>> Passed,
    SourceSpan? Survey
)
{
    /// <summary>Scenarios that must be played to an ending.</summary>
    public ImmutableArray<Located<string>> Played { get; init; } = [];

    /// <summary>Whether what stands behind a content warning may be left out and counts as done.</summary>
    public bool HasOptOut { get; init; }

    public static CompletionSyntax Default { get; } = new(100, [], null, 100, null, [], [], null);
}

public enum AssessmentKind
{
    Pre,
    Post,
    Check,
    Delayed,
}

public enum ReviewPolicy
{
    Never,
    AfterAttempt,
    AfterPass,
}

public sealed record AssessmentSyntax
{
    public required Located<string> Id { get; init; }

    public required Located<string> Title { get; init; }

    public required AssessmentKind Kind { get; init; }

    public required ImmutableArray<Located<string>> Banks { get; init; }

    public required ImmutableArray<DrawSyntax> Draw { get; init; }

    public required Located<int>? PassMark { get; init; }

    public required int? Attempts { get; init; }

    public required bool Shuffle { get; init; }

    public required int? TimeLimit { get; init; }

    /// <summary>How much more time a learner may ask for, in per cent.</summary>
    public required int TimeExtension { get; init; }

    /// <summary>Days after the completion of the course, for a delayed one.</summary>
    public required int Delay { get; init; }

    public required ReviewPolicy Review { get; init; }

    public required SourceSpan Span { get; init; }
}

/// <summary>So many questions for one objective.</summary>
public sealed record DrawSyntax(Located<string> Objective, Located<int> Count);

/// <summary>The levels of the revised Bloom taxonomy (Anderson and Krathwohl 2001), lowest first.</summary>
public enum BloomLevel
{
    Remember,
    Understand,
    Apply,
    Analyse,
    Evaluate,
    Create,
}

public sealed record ObjectiveSyntax(
    Located<string> Id,
    Located<string> Text,
    BloomLevel Level,
    Located<string>? Parent,
    SourceSpan Span
);

public sealed record TermSyntax(
    Located<string> Id,
    Located<string> Term,
    MarkdownContent Definition,
    ImmutableArray<string> Also,
    Located<string>? Source,
    SourceSpan Span
);

/// <summary>How well a fact was checked. Anything but the first two shows a visible "check before use" mark.</summary>
public enum Confidence
{
    Verified,
    VerifiedDated,
    Secondary,
    Conflict,
    Unverified,
}

internal static class Confidences
{
    /// <summary>Whether readers must be told to check before use.</summary>
    public static bool NeedsMark(this Confidence confidence) =>
        confidence is not (Confidence.Verified or Confidence.VerifiedDated);
}

/// <summary>Who checked a record, when, and until when that holds.</summary>
public sealed record CurrencySyntax(
    Located<Confidence> Confidence,
    Located<DateOnly>? Checked,
    Located<DateOnly>? ReviewBy
)
{
    public bool NeedsMark => Confidence.Value.NeedsMark();

    /// <summary>False where nobody wrote how well it was checked: it then counts as unverified.</summary>
    public bool IsConfidenceGiven { get; init; } = true;

    /// <summary>A person or an office; told on paper only.</summary>
    public string? CheckedBy { get; init; }
}

public enum ContactKind
{
    Emergency,
    Hotline,
    Police,
    Legal,
    Health,
    Shelter,
    Child,
    Immigration,
    Other,
}

/// <param name="IsShort">A short code such as 711, which is not checked as a full number.</param>
public sealed record PhoneSyntax(Located<string> Number, string? Label, bool IsShort);

public sealed record ContactSyntax
{
    public required Located<string> Id { get; init; }

    public required Located<string> Name { get; init; }

    public required ContactKind Kind { get; init; }

    public required MarkdownContent? Description { get; init; }

    public required Located<string>? Country { get; init; }

    public required ImmutableArray<PhoneSyntax> Phones { get; init; }

    public required Located<string>? TextTo { get; init; }

    public required Located<string>? Url { get; init; }

    public required Located<string>? Email { get; init; }

    public required string? Hours { get; init; }

    public required ImmutableArray<string> Languages { get; init; }

    public required MarkdownContent? Who { get; init; }

    public required Located<string>? Source { get; init; }

    public required CurrencySyntax Currency { get; init; }

    public required SourceSpan Span { get; init; }
}

/// <summary>A publication that claims rest on.</summary>
/// <param name="Date">Year, year and month, or full date, as written.</param>
public sealed record PublicationSyntax(
    Located<string> Id,
    Located<string> Title,
    string? Publisher,
    string? Date,
    Located<string>? Url,
    string? Note,
    CurrencySyntax Currency,
    SourceSpan Span
);

public enum StatuteStatus
{
    InForce,
    Enacted,
    Pending,
    Enjoined,
    Repealed,
}

internal static class StatuteStatuses
{
    /// <summary>A text that is known and does not hold: it displaces none that does.</summary>
    public static bool IsAnnounced(this StatuteStatus status) =>
        status is StatuteStatus.Enacted or StatuteStatus.Pending;
}

/// <param name="From">Inclusive.</param>
/// <param name="Until">Exclusive; null = open.</param>
public sealed record StatuteVersionSyntax(
    Located<DateOnly> From,
    Located<DateOnly>? Until,
    StatuteStatus Status,
    SourceSpan Span
)
{
    /// <summary>The day on which it was passed.</summary>
    public Located<DateOnly>? Enacted { get; init; }

    /// <summary>The first day whose facts it governs, where that differs from the day it came into force.</summary>
    public Located<DateOnly>? AppliesFrom { get; init; }

    /// <summary>How this version is cited, where that differs from the law's own citation.</summary>
    public Located<string>? Cite { get; init; }

    /// <summary>What this version says; null = the law's own summary.</summary>
    public MarkdownContent? Summary { get; init; }

    /// <summary>
    /// Texts that were enacted for the same time and cannot be read together. Shown as conflicting, with a mark; never
    /// resolved.
    /// </summary>
    public ImmutableArray<ConflictingTextSyntax> Conflicts { get; init; } = [];
}

/// <summary>One of several texts that claim to be the law.</summary>
public sealed record ConflictingTextSyntax(Located<string> Cite, MarkdownContent Summary, SourceSpan Span);

/// <summary>A law as a work with dated versions.</summary>
public sealed record StatuteSyntax
{
    public required Located<string> Id { get; init; }

    public required Located<string> Title { get; init; }

    public required Located<string> Cite { get; init; }

    public required Located<string> Jurisdiction { get; init; }

    public required MarkdownContent? Summary { get; init; }

    public required ImmutableArray<StatuteVersionSyntax> Versions { get; init; }

    public required Located<string>? Source { get; init; }

    public required Located<string>? Url { get; init; }

    public required CurrencySyntax Currency { get; init; }

    public required SourceSpan Span { get; init; }

    /// <summary>
    /// An official identifier of the work (ELI, AKN, USLM path), when there is one; the citation is for display only.
    /// </summary>
    public Located<string>? Identifier { get; init; }
}

public enum SurveyItemType
{
    Likert,
    Text,
}

public enum LikertScale
{
    Agreement,
    Frequency,
    Quality,
}

public sealed record SurveyItemSyntax(Located<string> Id, SurveyItemType Type, Located<string> Text, LikertScale Scale);

public sealed record SurveySyntax(
    Located<string> Id,
    Located<string> Title,
    MarkdownContent? Intro,
    ImmutableArray<SurveyItemSyntax> Items,
    SourceSpan Span
);

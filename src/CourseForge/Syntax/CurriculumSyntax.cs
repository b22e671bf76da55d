using System.Collections.Immutable;
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

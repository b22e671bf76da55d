using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Syntax;

namespace CourseForge.Parsing;

/// <summary>What one file gave.</summary>
internal sealed class ParsedFile
{
    public DiagnosticBag Diagnostics { get; } = new();

    public ImmutableArray<ObjectiveSyntax> Objectives { get; set; } = [];

    public ImmutableArray<TermSyntax> Terms { get; set; } = [];

    public ImmutableArray<ContactSyntax> Contacts { get; set; } = [];

    public ImmutableArray<PublicationSyntax> Sources { get; set; } = [];

    public ImmutableArray<StatuteSyntax> Statutes { get; set; } = [];

    public CourseSyntax? Course { get; set; }

    public ModuleSyntax? Module { get; set; }

    public BankSyntax? Bank { get; set; }

    public ScenarioSyntax? Scenario { get; set; }

    public SurveySyntax? Survey { get; set; }

    public ImmutableArray<JurisdictionSyntax> Jurisdictions { get; set; } = [];

    public LayerSyntax? Layer { get; set; }

    public ReviewLockSyntax? Lock { get; set; }

    public ImmutableArray<ClaimSyntax> Claims { get; set; } = [];

    public ImmutableArray<MandateSyntax> Mandates { get; set; } = [];
}

/// <summary>What curriculum.yaml gave.</summary>
/// <param name="Settings">Null when it cannot be used.</param>
internal sealed record ParsedSettings(SettingsSyntax? Settings, DiagnosticBag Diagnostics);

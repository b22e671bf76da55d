using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Text;

namespace CourseForge.Syntax;

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

    /// <summary>What every course has to test, whatever else it does; none: nothing is asked of it.</summary>
    public required ImmutableArray<DomainSyntax> Domains { get; init; }

    public required ImmutableArray<ParameterDefinitionSyntax> Parameters { get; init; }

    public required double? ReadingLevel { get; init; }

    public required ImmutableArray<Located<string>> SensitiveWords { get; init; }

    public required bool RawHtml { get; init; }

    public required Located<string>? QuickExit { get; init; }

    public required Located<string>? Theme { get; init; }

    /// <summary>The picture of the first page, or null.</summary>
    public Located<string>? Cover { get; init; }

    public required BrandSyntax? Brand { get; init; }

    public CertificateSyntax Certificate { get; init; } = CertificateSyntax.Of(static _ => null);

    /// <summary>Where the contacts page can be read, for the code on pocket cards; or null.</summary>
    public Located<string>? ContactsUrl { get; init; }

    /// <summary>What pocket cards say besides the numbers.</summary>
    public CardLook Card { get; init; }

    /// <summary>Levels that the author set, by check name.</summary>
    public required ImmutableArray<CheckLevelSyntax> Checks { get; init; }

    /// <summary>Ids that once existed, and what to do instead.</summary>
    public required ImmutableDictionary<string, string> Retired { get; init; }

    /// <summary>Markdown files that are read as they stand, as modules; paths from the curriculum folder.</summary>
    public ImmutableArray<Located<string>> Documents { get; init; } = [];

    /// <summary>Pictures of the curriculum that may be active, each with the reason.</summary>
    public ImmutableArray<ActivePictureSyntax> ActivePictures { get; init; } = [];

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

    /// <summary>Who is to read the curriculum before it is taught, and who has.</summary>
    public ImmutableArray<ReviewerSyntax> Reviewers { get; init; } = [];
}

/// <summary>One entry of <c>active-pictures:</c>; never a file of an overlay.</summary>
public sealed record ActivePictureSyntax(Located<string> Path, string Because);

/// <summary>One version of a curriculum, for those who accredit it.</summary>
public sealed record ChangeLogSyntax(Located<string> Version, Located<DateOnly> Date, string What, string? By);

/// <param name="Role">What somebody reads it as: a lawyer, a trainer, a person with lived experience.</param>
/// <param name="Review">Null until it has happened.</param>
public sealed record ReviewerSyntax(string Role, DoneReviewSyntax? Review);

/// <param name="What">What was read; null for all of it.</param>
public sealed record DoneReviewSyntax(string By, Located<DateOnly> Date, string? What);

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

/// <summary>An area of competence that objectives belong to, such as recognising, knowing the law, or responding.</summary>
public sealed record DomainSyntax(Located<string> Id, string Title);

public sealed record ParameterDefinitionSyntax(Located<string> Id, Located<string> Value, string? Description);

/// <summary>
/// What certificates say besides the course: who gives it, on whose approval, and who signs. Every part may be left out,
/// and is a cell that layers may set.
/// </summary>
/// <param name="Provider">Who gives the course; the publisher where it is left out.</param>
/// <param name="Approval">The number under which an authority approved it.</param>
/// <param name="Signature">A picture, as a path from the root.</param>
/// <param name="Note">A sentence, such as what the hours count for.</param>
public sealed record CertificateSyntax(
    Located<string>? Provider,
    Located<string>? Approval,
    Located<string>? Signer,
    Located<string>? SignerTitle,
    Located<string>? Signature,
    Located<string>? Note
)
{
    /// <summary>How layers call the signature, behind the curriculum's word and a point.</summary>
    public const string SignatureCell = "certificate.signature";

    /// <summary>The names of the parts, as they are written.</summary>
    public static ImmutableArray<string> Names { get; } =
    ["provider", "approval", "signer", "signer-title", "signature", "note"];

    /// <summary>The part of a name; null where it is left out.</summary>
    public Located<string>? this[string name] =>
        name switch
        {
            "provider" => Provider,
            "approval" => Approval,
            "signer" => Signer,
            "signer-title" => SignerTitle,
            "signature" => Signature,
            "note" => Note,
            _ => throw new ArgumentException($"A certificate has no part '{name}'", nameof(name)),
        };

    /// <summary>Those that are there.</summary>
    public IEnumerable<Located<string>> Parts => Names.Select(name => this[name]).OfType<Located<string>>();

    internal static CertificateSyntax Of(Func<string, Located<string>?> part) =>
        new(part("provider"), part("approval"), part("signer"), part("signer-title"), part("signature"), part("note"));
}

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
)
{
    /// <summary>How layers call the logo, behind the curriculum's word and a point.</summary>
    internal const string LogoCell = "brand.logo";

    /// <summary>How layers call what the logo says.</summary>
    internal const string LogoAltCell = "brand.logo-alt";

    /// <summary>The names of the parts, as they are written; each is a cell that layers may set.</summary>
    internal static ImmutableArray<string> Names { get; } =
    ["primary", "primary-dark", "logo", "logo-alt", "font", "heading-font"];

    /// <summary>The part of a name; null where it is left out.</summary>
    internal Located<string>? this[string name] =>
        name switch
        {
            "primary" => Primary,
            "primary-dark" => PrimaryDark,
            "logo" => Logo,
            "logo-alt" => LogoAlt,
            "font" => Font,
            "heading-font" => HeadingFont,
            _ => throw new ArgumentException($"A brand has no part '{name}'", nameof(name)),
        };

    /// <summary>Null where no part is there.</summary>
    internal static BrandSyntax? Of(Func<string, Located<string>?> part) =>
        Names.Any(name => part(name) is not null)
            ? new BrandSyntax(
                part("primary"),
                part("primary-dark"),
                part("logo"),
                part("logo-alt"),
                part("font"),
                part("heading-font")
            )
            : null;
}

/// <summary>The values of a curriculum that are pictures of a layer's own: paths in its folder.</summary>
internal static class PictureCells
{
    /// <summary>How layers call the picture of the first page.</summary>
    internal const string Cover = "cover";

    internal static bool Is(string? facet) => facet is CertificateSyntax.SignatureCell or BrandSyntax.LogoCell or Cover;
}

/// <summary>What pocket cards say besides the numbers.</summary>
public enum CardLook
{
    /// <summary>A title, and which version it is.</summary>
    Plain,

    /// <summary>Neither title nor logo, for people whose pockets are searched.</summary>
    Discreet,
}

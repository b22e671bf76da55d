using NuGet.Versioning;

namespace CourseForge.Text;

/// <summary>
/// The versions of a release that will do: <c>^1.2</c>, one version, or an interval in the notation of NuGet
/// (<c>[1.2,1.5)</c>). Versions are those of SemVer 2.0.0.
/// </summary>
public sealed class VersionRequirement
{
    private readonly VersionRange _range;
    private readonly SemanticVersion? _exact;

    private VersionRequirement(string text, VersionRange range, SemanticVersion? exact)
    {
        Text = text;
        _range = range;
        _exact = exact;
    }

    /// <summary>As it was written.</summary>
    public string Text { get; }

    /// <summary>Null for text that is no range.</summary>
    public static VersionRequirement? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (SemanticVersion.TryParse(text, out var exact))
        {
            return new VersionRequirement(text, VersionRange.All, exact);
        }

        var range =
            text.StartsWith('^') ? CaretRange.Parse(text)
            : text is ['[' or '(', ..] && VersionRange.TryParse(text, out var interval) && !interval.IsFloating
                ? interval
            : null;
        return range is null ? null : new VersionRequirement(text, range, null);
    }

    /// <summary>Whether a version will do. One before a release (<c>1.2.0-rc.1</c>) does only where it is the one written.</summary>
    public bool Allows(string version) =>
        SemanticVersion.TryParse(version, out var have)
        && (
            _exact is not null
                ? VersionComparer.VersionRelease.Equals(have, _exact)
                : !have.IsPrerelease && IsInRange(have)
        );

    /// <summary>
    /// The same, where there is only this one to choose: one before a release will do where the release itself will.
    /// </summary>
    public bool AllowsOnly(string version) =>
        Allows(version) || (_exact is null && SemanticVersion.TryParse(version, out var have) && IsInRange(have));

    /// <summary>Less than 0 when the first version comes before the second. Text that is no version comes first.</summary>
    public static int Compare(string one, string other) =>
        (SemanticVersion.TryParse(one, out var first), SemanticVersion.TryParse(other, out var second)) switch
        {
            (true, true) => VersionComparer.VersionRelease.Compare(first, second),
            (true, false) => 1,
            (false, true) => -1,
            _ => string.CompareOrdinal(one, other),
        };

    public static bool IsVersion(string text) => SemanticVersion.TryParse(text, out _);

    public override string ToString() => Text;

    private bool IsInRange(SemanticVersion version) =>
        _range.Satisfies(new NuGetVersion(version.Major, version.Minor, version.Patch));
}

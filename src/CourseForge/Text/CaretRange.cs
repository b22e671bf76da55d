using NuGet.Versioning;

namespace CourseForge.Text;

/// <summary>
/// The versions that fit to one that something was written for, in the notation of npm and Cargo: <c>^1.2</c> is 1.2.0
/// and all later ones before 2.0.0, <c>^0.3</c> is 0.3.0 up to 0.4.0.
/// </summary>
internal static class CaretRange
{
    /// <summary>The range; null when the text is not one to three numbers after a caret.</summary>
    internal static VersionRange? Parse(string text)
    {
        var numbers = text.Count(letter => letter == '.') + 1;
        if (
            !text.StartsWith('^')
            || !text.Skip(1).All(letter => char.IsAsciiDigit(letter) || letter == '.')
            || numbers > 3
            || !NuGetVersion.TryParse(text[1..], out var lowest)
            || int.Max(int.Max(lowest.Major, lowest.Minor), lowest.Patch) == int.MaxValue
        )
        {
            return null;
        }

        // The first number that is not 0 stays as it is; where all are 0, the last one that was written.
        var next =
            lowest.Major > 0 || numbers == 1 ? new NuGetVersion(lowest.Major + 1, 0, 0)
            : lowest.Minor > 0 || numbers == 2 ? new NuGetVersion(0, lowest.Minor + 1, 0)
            : new NuGetVersion(0, 0, lowest.Patch + 1);
        return new VersionRange(lowest, includeMinVersion: true, next, includeMaxVersion: false);
    }

    /// <summary>Whether a version fits. One before a release (<c>1.2.0-rc.1</c>) fits where the release itself will.</summary>
    internal static bool IsMet(string range, string version) =>
        Parse(range) is { } versions
        && SemanticVersion.TryParse(version, out var have)
        && versions.Satisfies(new NuGetVersion(have.Major, have.Minor, have.Patch));
}

namespace CourseForge.Text;

/// <summary>
/// A path inside the curriculum folder: relative, <c>/</c> between parts, no <c>.</c> or <c>..</c> parts. Ordinal order
/// and equality.
/// </summary>
public readonly record struct CoursePath(string Value) : IComparable<CoursePath>
{
    public string Name => Value[(Value.LastIndexOf('/') + 1)..];

    public string Extension => Path.GetExtension(Value);

    /// <summary>The folder, without a trailing slash; empty for a file at the top.</summary>
    public string Folder => Value.LastIndexOf('/') is var slash and >= 0 ? Value[..slash] : "";

    public int CompareTo(CoursePath other) => string.CompareOrdinal(Value, other.Value);

    public static bool operator <(CoursePath left, CoursePath right) => left.CompareTo(right) < 0;

    public static bool operator >(CoursePath left, CoursePath right) => left.CompareTo(right) > 0;

    public static bool operator <=(CoursePath left, CoursePath right) => left.CompareTo(right) <= 0;

    public static bool operator >=(CoursePath left, CoursePath right) => left.CompareTo(right) >= 0;

    public override string ToString() => Value;
}

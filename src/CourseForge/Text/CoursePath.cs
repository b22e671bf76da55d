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

    /// <summary>
    /// An address beside this file as a path of the curriculum; null when it leads out of the folder. <c>..</c> leads
    /// one folder up.
    /// </summary>
    public string? Resolve(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var parts = Folder.Split('/', StringSplitOptions.RemoveEmptyEntries).ToList();
        foreach (var part in address.Split('/'))
        {
            if (part == "..")
            {
                if (parts.Count == 0)
                {
                    return null;
                }

                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("." or ""))
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }

    /// <summary>The address of another file beside this one: what <see cref="Resolve"/> leads back from.</summary>
    public string AddressOf(CoursePath other)
    {
        var own = Folder.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var its = other.Value.Split('/');
        var shared = 0;
        while (shared < own.Length && shared < its.Length - 1 && own[shared] == its[shared])
        {
            shared++;
        }

        return string.Join('/', Enumerable.Repeat("..", own.Length - shared).Concat(its.Skip(shared)));
    }

    public int CompareTo(CoursePath other) => string.CompareOrdinal(Value, other.Value);

    public static bool operator <(CoursePath left, CoursePath right) => left.CompareTo(right) < 0;

    public static bool operator >(CoursePath left, CoursePath right) => left.CompareTo(right) > 0;

    public static bool operator <=(CoursePath left, CoursePath right) => left.CompareTo(right) <= 0;

    public static bool operator >=(CoursePath left, CoursePath right) => left.CompareTo(right) >= 0;

    public override string ToString() => Value;
}

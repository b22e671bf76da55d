namespace CourseForge.Overlays.Resolution;

/// <summary>Civil dates: from inclusive, until exclusive; null is open.</summary>
internal readonly record struct Period(DateOnly? From, DateOnly? Until)
{
    internal static Period Always { get; } = new(null, null);

    internal bool Contains(DateOnly day) => (From is null || From <= day) && (Until is null || day < Until);

    internal bool Overlaps(Period other) =>
        (From is null || other.Until is null || From < other.Until)
        && (other.From is null || Until is null || other.From < Until);
}

namespace CourseForge.Overlays.Resolution;

/// <summary>
/// An order of claims by what they say: cell, layer, verb, period, value; by place last, for claims that say the same.
/// A stack has thousands, sorted several times.
/// </summary>
internal static class ClaimOrder
{
    internal static int Compare(Claim one, Claim other)
    {
        var order = one.Cell.CompareTo(other.Cell);
        order = order != 0 ? order : string.CompareOrdinal(one.Layer, other.Layer);
        order = order != 0 ? order : one.Verb.CompareTo(other.Verb);
        order =
            order != 0
                ? order
                : (one.Period.From ?? DateOnly.MinValue).CompareTo(other.Period.From ?? DateOnly.MinValue);
        order =
            order != 0
                ? order
                : (one.Period.Until ?? DateOnly.MaxValue).CompareTo(other.Period.Until ?? DateOnly.MaxValue);
        order = order != 0 ? order : string.CompareOrdinal(one.Value, other.Value);
        order = order != 0 ? order : string.CompareOrdinal(one.Use, other.Use);
        return order != 0 ? order : one.Span.CompareTo(other.Span);
    }
}

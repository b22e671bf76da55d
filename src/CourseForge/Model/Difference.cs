namespace CourseForge.Model;

/// <summary>One thing in which a variant differs from the base curriculum, for people to read.</summary>
/// <param name="Id">The id of what differs.</param>
/// <param name="What">Added, replaced, removed, filled in ..., in words of the authoring language.</param>
/// <param name="Layer">Whose claim it is.</param>
/// <param name="Why">The reason that was given.</param>
/// <param name="Since">From when it holds; null = always.</param>
public sealed record Difference(string Id, string What, string Layer, string? Why, DateOnly? Since);

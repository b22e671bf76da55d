using CourseForge.Text;

namespace CourseForge.Syntax;

/// <summary>An id where somebody wrote it: where a thing gets it, or where somebody names the thing.</summary>
/// <param name="Kind">What it names, as far as the place says; see <see cref="SymbolKind.Any"/>.</param>
/// <param name="Id">Its place is that of the id alone.</param>
public sealed record WrittenName(SymbolKind Kind, Located<string> Id)
{
    /// <summary>Where a thing gets its id.</summary>
    public bool IsDefinition { get; init; }

    /// <summary>A layer gives it; where the base has such a thing already, it names that one.</summary>
    public bool IsOfLayer { get; init; }

    /// <summary>
    /// The id of the lesson, course or scenario that it stands in, where links or rules name it with that. Empty for all
    /// others.
    /// </summary>
    public string Scope { get; init; } = "";

    /// <summary>What the thing is called, for people; null where it has no other name, and where it is only named.</summary>
    public string? Title { get; init; }

    /// <summary>What stands for the thing in syntax; null where it is only named.</summary>
    public object? Syntax { get; init; }
}

using System.Collections.Immutable;
using CourseForge.Text;

namespace CourseForge.Syntax;

/// <summary>
/// A <c>::: name arguments {#id attr=value}</c> block. Its body stays in Markdig's tree; children are the blocks
/// directly inside it. Attributes hold what was written; flags hold an empty text.
/// </summary>
public sealed record BlockSyntax(
    BlockKind Kind,
    Located<string> Name,
    Located<string>? Id,
    ImmutableArray<Located<string>> Arguments,
    ImmutableDictionary<string, Located<string>> Attributes,
    ImmutableArray<BlockSyntax> Children,
    SourceSpan Span
)
{
    /// <summary>Kinds that are for the instructor only and never reach a learner package.</summary>
    public bool IsInstructorOnly => Kind.IsForInstructor;

    /// <summary>Whether it is a hole that layers fill.</summary>
    public bool IsSlot => Kind.IsSlot;

    public Located<string>? Attribute(string name) => Attributes.TryGetValue(name, out var value) ? value : null;

    public bool HasFlag(string name) => Attributes.ContainsKey(name);

    /// <summary>Whole minutes of <c>minutes=</c>; the parser has made sure that it is a number.</summary>
    public int? Minutes =>
        Attribute("minutes") is { } minutes
            ? int.Parse(minutes.Value, System.Globalization.CultureInfo.InvariantCulture)
            : null;

    public string? Title => Attribute("title")?.Value;

    /// <summary>Of a slot for a choice: what to choose from.</summary>
    public ImmutableArray<string> Choices =>
        Attribute("choices") is { } choices ? [.. choices.Value.Split('|', StringSplitOptions.TrimEntries)] : [];
}

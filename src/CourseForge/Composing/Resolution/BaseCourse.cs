using System.Collections.Immutable;

namespace CourseForge.Composing.Resolution;

/// <summary>How several claims on a cell come together: the base author's choice, never the overlay writer's.</summary>
internal enum MergeRule
{
    Replace,
    AtLeast,
    AtMost,
    AddOnly,
}

/// <param name="Value">For <see cref="MergeRule.AddOnly"/> the elements, one a line.</param>
internal sealed record BaseCell(string Value, MergeRule Rule = MergeRule.Replace);

/// <summary>Anything with a stable id, as the base has it.</summary>
/// <param name="Container">The node it stands in, or null.</param>
/// <param name="IsLocked">The base author locked it: no layer may change it.</param>
internal sealed record BaseNode(string Id, string? Container, ImmutableSortedDictionary<string, BaseCell> Cells, bool IsLocked = false);

/// <summary>The root under all layers: nodes in document order, containers before what they contain.</summary>
internal sealed record BaseCourse(ImmutableArray<BaseNode> Nodes);

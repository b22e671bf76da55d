using System.Collections.Immutable;

namespace CourseForge.Questions;

/// <summary>How what a learner writes is compared with what is right.</summary>
/// <param name="Accepted">All that counts as right, the answer that is shown first.</param>
internal sealed record WrittenRules(ImmutableArray<string> Accepted, bool IgnoreCase, SpaceRule Spaces);

/// <summary>How blanks count in what a learner writes.</summary>
internal enum SpaceRule
{
    /// <summary>Those at the ends do not count, several are one.</summary>
    Collapse,
    Ignore,
    Exact,
}

using System.Collections.Immutable;
using CourseForge.Syntax;

namespace CourseForge.Model;

/// <summary>What a law or an accrediting body asks of a course, held against that course.</summary>
/// <param name="Law">The law that asks for it; null where something else does.</param>
/// <param name="Source">Where it was read; null where nobody said.</param>
public sealed record Mandate(
    MandateSyntax Syntax,
    Statute? Law,
    Publication? Source,
    ImmutableArray<MandateTopic> Topics
);

/// <summary>A topic, and where the course teaches it.</summary>
/// <param name="Lessons">In the order of the course; empty where the course has none of them.</param>
public sealed record MandateTopic(MandateTopicSyntax Syntax, ImmutableArray<Lesson> Lessons);

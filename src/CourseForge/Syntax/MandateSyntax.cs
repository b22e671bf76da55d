using System.Collections.Immutable;
using CourseForge.Text;

namespace CourseForge.Syntax;

/// <summary>
/// What a law or an accrediting body asks of a training: topics, hours, who may teach. Written in an overlay, for the
/// courses that are to meet it; it changes nothing of them, and is held against them.
/// </summary>
/// <param name="Courses">The courses that are to meet it.</param>
/// <param name="Law">The law that asks for it; null where something else does.</param>
/// <param name="Source">Where it was read.</param>
/// <param name="Teachers">Who may teach, in the words of the mandate or close to them; null where it says nothing.</param>
/// <param name="Approval">The number under which the training was approved; null until it has been.</param>
/// <param name="From">The first day on which it holds; null = from ever.</param>
/// <param name="Until">The first day on which it no longer holds; null = open.</param>
public sealed record MandateSyntax(
    Located<string> Id,
    string Title,
    ImmutableArray<Located<string>> Courses,
    Located<string>? Law,
    Located<string>? Source,
    MandateHoursSyntax? Hours,
    string? Teachers,
    string? Approval,
    Located<DateOnly>? From,
    Located<DateOnly>? Until,
    ImmutableArray<MandateTopicSyntax> Topics,
    CurrencySyntax Currency,
    SourceSpan Span
);

/// <summary>The least hours that a mandate asks for, by kind; null where it names none of that kind.</summary>
/// <param name="Total">Of the whole course.</param>
/// <param name="Classroom">Of lessons that are given in a room.</param>
public sealed record MandateHoursSyntax(Located<decimal>? Total, Located<decimal>? Classroom);

/// <param name="Text">The topic, as the mandate names it.</param>
/// <param name="Lessons">The lessons that teach it.</param>
public sealed record MandateTopicSyntax(string Text, ImmutableArray<Located<string>> Lessons, SourceSpan Span);

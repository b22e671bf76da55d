using System.Collections.Immutable;
using CourseForge.Syntax;

namespace CourseForge.Questions;

/// <summary>What the player needs to know of a question; the other half is the type's file in its questions/.</summary>
internal sealed record AnswerEncoding
{
    /// <summary>How many letters its response is made of; 0 when it is written.</summary>
    public required int Options { get; init; }

    /// <summary>The most characters that its response takes in the state.</summary>
    public required int Size { get; init; }

    /// <summary>The right response.</summary>
    public required string Right { get; init; }

    /// <summary>Whether a partly right answer earns part of the points.</summary>
    public bool IsPartial { get; init; }

    /// <summary>How words that are written are compared; null where none are.</summary>
    public WrittenRules? Written { get; init; }

    /// <summary>Feedback by letter, as far as there is any; <c>*</c> for whatever is not right.</summary>
    public ImmutableArray<(string Letter, MarkdownContent Text)> Feedback { get; init; } = [];

    internal static ImmutableArray<(string Letter, MarkdownContent Text)> Given(
        IEnumerable<(string Letter, MarkdownContent? Text)> feedback
    ) => [.. feedback.Where(static item => item.Text is not null).Select(static item => (item.Letter, item.Text!))];
}

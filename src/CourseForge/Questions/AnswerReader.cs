using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Questions;

/// <summary>The record of a question, for the part that its type reads, and what several types check.</summary>
/// <param name="Id">The question's.</param>
internal sealed record AnswerReader(Located<string> Id, IRecordReader Record, DiagnosticBag Diagnostics)
{
    /// <summary>Answers are lettered a to z in learning management systems.</summary>
    private const int MostAnswers = 26;

    /// <summary>Whether there are two or more of what stands under a key; tells too few and too many.</summary>
    internal bool CheckCount(string key, int count)
    {
        // None at all was told already: the key is missing, has no value or an empty list.
        if (count == 1)
        {
            Diagnostics.Add(Codes.Yaml.TooFewAnswers, Record.KeySpan(key), key, "only one");
        }
        else if (count > MostAnswers)
        {
            Diagnostics.Add(Codes.Yaml.TooManyAnswers, Record.KeySpan(key), key, count);
        }

        return count > 1;
    }

    internal void CheckRepeats(string key, IEnumerable<MarkdownContent> contents) =>
        CheckRepeats(
            key,
            contents.Select(static content => (MarkdownText.Of(content, MarkdownTextOptions.Words), content.Span))
        );

    internal void CheckRepeats(string key, IEnumerable<(string Text, SourceSpan Span)> answers)
    {
        var seen = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
        foreach (var (text, span) in answers)
        {
            if (text.Length > 0 && !seen.TryAdd(SeenText.Of(text), span))
            {
                Diagnostics.Add(
                    Diagnostic
                        .Create(Codes.Yaml.RepeatedAnswer, span, YamlWords.Quote(text), key)
                        .WithRelated(seen[SeenText.Of(text)], "it stands here for the first time")
                );
            }
        }
    }
}

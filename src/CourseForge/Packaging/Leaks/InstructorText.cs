using CourseForge.Model;
using CourseForge.Questions;
using CourseForge.Syntax;
using CourseForge.Text;
using SourceSpan = CourseForge.Text.SourceSpan;

namespace CourseForge.Packaging.Leaks;

/// <summary>
/// What must not be found in a package: of each text for the instructor every sentence, title and role of two words and
/// more, and every run of eight words; of the reasons of answers, which are short and much like each other, sentences of
/// five.
/// </summary>
internal sealed class InstructorText
{
    internal const int RunLength = 8;
    private const int FewestWords = 2;
    private const int FewestWordsOfReasons = 5;

    /// <summary>Eight numbers in a row stand in every drawing.</summary>
    private const int FewestWithLetters = 5;

    /// <summary>How many letters a secret is looked up by.</summary>
    private const int KeyLength = 10;

    private readonly Dictionary<ulong, Secret> _long = [];
    private readonly Dictionary<(int, ulong), Secret> _short = [];
    private readonly int[] _shortLengths;
    private readonly KeyFilter _keys;

    internal InstructorText(Course course, WrittenWords words)
    {
        foreach (var content in Contents(course))
        {
            foreach (var (node, block) in WrittenWords.ForInstructor(content))
            {
                AddText(words.Of(node), block.Span, FewestWords);
                foreach (var shape in block.Kind.Attributes.Where(static one => one.Type == AttributeType.Text))
                {
                    if (block.Attribute(shape.Name) is { } value)
                    {
                        AddSentences(value.Value, WordRow.Of(value.Value), block.Span, FewestWords);
                    }
                }
            }
        }

        foreach (var question in course.AskedQuestions)
        {
            foreach (var content in Answers(question))
            {
                AddText(words.Of(content), question.Syntax.Span, FewestWordsOfReasons);
            }
        }

        _shortLengths = [.. _short.Keys.Select(static key => key.Item1).Distinct().Order()];
        _keys = new KeyFilter(_long.Keys);
    }

    internal bool IsEmpty => _long.Count == 0 && _short.Count == 0;

    /// <summary>Why answers are right or wrong: learners get it encoded, when they have answered.</summary>
    internal static IEnumerable<MarkdownContent> Answers(Question question) =>
        question.Encoding().Feedback.Select(static item => item.Text).Concat(question.Syntax.Rationale.OrNothing());

    /// <summary>The first secret in a text that is <paramref name="wanted"/>; null when there is none.</summary>
    internal Secret? FindIn(SearchedText text, Func<Secret, bool> wanted)
    {
        // Nearly all of the time of the check is spent here: a look at each word of each page.
        var sums = text.Sums;
        var edges = text.Edges;
        var keyPower = SearchedText.PowerOf(KeyLength);
        for (var at = 0; at < edges.Length; at++)
        {
            if (!edges[at])
            {
                continue;
            }

            foreach (var length in _shortLengths)
            {
                if (
                    at + length <= edges.Length
                    && text.IsEdge(at + length)
                    && _short.TryGetValue((length, text.Sum(at, length)), out var secret)
                    && wanted(secret)
                )
                {
                    return secret;
                }
            }

            if (at + KeyLength > edges.Length)
            {
                continue;
            }

            var key = sums[at + KeyLength] - (sums[at] * keyPower);
            if (!_keys.MayHold(key))
            {
                continue;
            }

            for (var secret = _long.GetValueOrDefault(key); secret is not null; secret = secret.Next)
            {
                if (
                    at + secret.Length <= edges.Length
                    && text.IsEdge(at + secret.Length)
                    && text.Sum(at, secret.Length) == secret.Sum
                    && wanted(secret)
                )
                {
                    return secret;
                }
            }
        }

        return null;
    }

    private static IEnumerable<MarkdownContent> Contents(Course course) =>
        course
            .Lessons.Select(static lesson => lesson.Content)
            .Concat(course.Modules.SelectMany(static module => new[] { module.Summary, module.Warning }))
            .Concat(course.Scenarios.SelectMany(static scenario => scenario.Syntax.Contents()))
            .Concat(
                course.Bindings.Blocks.Values.SelectMany(static binding =>
                    new[] { binding.Slot?.Content, binding.Slot?.Notes }
                )
            )
            .OfType<MarkdownContent>()
            .Distinct(ReferenceEqualityComparer.Instance)
            .Cast<MarkdownContent>();

    private void AddText(string text, SourceSpan place, int fewest)
    {
        var row = WordRow.Of(text);
        AddSentences(text, row, place, fewest);
        for (var i = 0; i + RunLength <= row.Words.Count; i++)
        {
            if (CountWithLetters(row, i, i + RunLength) >= FewestWithLetters)
            {
                Add(text, row, i, i + RunLength, place);
            }
        }
    }

    private void AddSentences(string text, WordRow row, SourceSpan place, int fewest)
    {
        var first = 0;
        foreach (var (start, end) in Sentences(text))
        {
            var after = first;
            while (after < row.Words.Count && row.Words[after].Start < end)
            {
                after++;
            }

            if (after - first >= fewest && CountWithLetters(row, first, after) >= Math.Min(fewest, 2))
            {
                Add(text, row, first, after, place, (start, end));
            }

            first = after;
        }
    }

    private static int CountWithLetters(WordRow row, int first, int after)
    {
        var count = 0;
        for (var i = first; i < after; i++)
        {
            count += row.Words[i].HasLetter ? 1 : 0;
        }

        return count;
    }

    /// <param name="sentence">Where it stands, when the words are a sentence and not a run.</param>
    private void Add(
        string text,
        WordRow row,
        int first,
        int after,
        SourceSpan place,
        (int Start, int End)? sentence = null
    )
    {
        var start = row.Words[first].FirstLetter;
        var length = row.Words[after - 1].EndOfLetters - start;
        if (length == 0)
        {
            return;
        }

        var (from, to) = sentence ?? (row.Words[first].Start, row.Words[after - 1].End);
        var sum = row.Letters.Sum(start, length);
        if (length < KeyLength)
        {
            _short.TryAdd((length, sum), Made());
            return;
        }

        var key = row.Letters.Sum(start, KeyLength);
        if (!_long.TryGetValue(key, out var other))
        {
            _long.Add(key, Made());
            return;
        }

        while (other.Length != length || other.Sum != sum)
        {
            if (other.Next is null)
            {
                other.Next = Made();
                return;
            }

            other = other.Next;
        }

        Secret Made() =>
            new(text, from, to, isRun: sentence is null)
            {
                Length = length,
                Sum = sum,
                Place = place,
            };
    }

    private static IEnumerable<(int Start, int End)> Sentences(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n')
            {
                yield return Trimmed(text, start, i);
                start = i + 1;
            }
            else if (
                text[i] is '\u3002' or '\uFF1F' or '\uFF01'
                || (
                    text[i] is '.' or '?' or '!'
                    && (i + 1 == text.Length || text[i + 1] is '\n' or ' ' or '"' or '\u201d' or '\u00BB' or ')')
                )
            )
            {
                yield return Trimmed(text, start, i + 1);
                start = i + 1;
            }
        }

        yield return Trimmed(text, start, text.Length);
    }

    private static (int Start, int End) Trimmed(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return (start, end);
    }
}

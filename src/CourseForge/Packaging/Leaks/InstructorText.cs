using CourseForge.Model;
using CourseForge.Questions;
using CourseForge.Syntax;
using CourseForge.Text;
using SourceSpan = CourseForge.Text.SourceSpan;

namespace CourseForge.Packaging.Leaks;

/// <summary>A stretch of words that is for the instructor alone.</summary>
/// <param name="Length">Letters.</param>
/// <param name="Words">As they were written.</param>
internal sealed record Secret(int Length, ulong Sum, string Words, SourceSpan Place);

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

    private readonly Dictionary<ulong, List<Secret>> _long = [];
    private readonly Dictionary<(int, ulong), Secret> _short = [];
    private readonly SortedSet<int> _shortLengths = [];
    private int[] _lengths = [];

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
                        AddSentences(value.Value, block.Span, FewestWords);
                    }
                }
            }
        }

        foreach (var question in course.Banks.SelectMany(static bank => bank.Questions))
        {
            foreach (var content in Answers(question))
            {
                AddText(words.Of(content), question.Syntax.Span, FewestWordsOfReasons);
            }
        }

        _lengths = [.. _shortLengths];
    }

    internal bool IsEmpty => _long.Count == 0 && _short.Count == 0;

    /// <summary>Why answers are right or wrong: learners get it encoded, when they have answered.</summary>
    internal static IEnumerable<MarkdownContent> Answers(Question question) =>
        question.Encoding().Feedback.Select(static item => item.Text).Concat(question.Syntax.Rationale.OrNothing());

    /// <summary>The secrets in a text, in their order.</summary>
    internal IEnumerable<Secret> FindIn(SearchedText text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!text.IsEdge(at))
            {
                continue;
            }

            foreach (var length in _lengths)
            {
                if (
                    at + length <= text.Length
                    && text.IsEdge(at + length)
                    && _short.TryGetValue((length, text.Sum(at, length)), out var secret)
                )
                {
                    yield return secret;
                }
            }

            if (at + KeyLength <= text.Length && _long.TryGetValue(text.Sum(at, KeyLength), out var list))
            {
                foreach (var secret in list)
                {
                    if (
                        at + secret.Length <= text.Length
                        && text.IsEdge(at + secret.Length)
                        && text.Sum(at, secret.Length) == secret.Sum
                    )
                    {
                        yield return secret;
                    }
                }
            }
        }
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
        AddSentences(text, place, fewest);
        AddRuns(text, place);
    }

    private void AddSentences(string text, SourceSpan place, int fewest)
    {
        foreach (var sentence in Sentences(text))
        {
            var words = Words(sentence);
            if (words.Count >= fewest && words.Count(HasLetter) >= Math.Min(fewest, 2))
            {
                Add(sentence, sentence, place);
            }
        }
    }

    private void AddRuns(string text, SourceSpan place)
    {
        var words = Words(text);
        for (var i = 0; i + RunLength <= words.Count; i++)
        {
            var run = words.GetRange(i, RunLength);
            if (run.Count(HasLetter) >= FewestWithLetters)
            {
                Add(string.Concat(run), string.Join(' ', run), place);
            }
        }
    }

    private void Add(string letters, string words, SourceSpan place)
    {
        var text = FileText.Row(letters);
        if (text.Length == 0)
        {
            return;
        }

        var secret = new Secret(text.Length, text.Sum(0, text.Length), words, place);
        if (text.Length < KeyLength)
        {
            _short.TryAdd((text.Length, secret.Sum), secret);
            _shortLengths.Add(text.Length);
            return;
        }

        if (!_long.TryGetValue(text.Sum(0, KeyLength), out var list))
        {
            _long.Add(text.Sum(0, KeyLength), list = []);
        }

        if (!list.Any(one => one.Length == secret.Length && one.Sum == secret.Sum))
        {
            list.Add(secret);
        }
    }

    private static bool HasLetter(string word) => word.Any(char.IsLetter);

    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var isPart =
                i < text.Length
                && (
                    char.IsLetterOrDigit(text[i])
                    || (start >= 0 && SearchedText.IsJoining(text[i]))
                    || char.GetUnicodeCategory(text[i]) == System.Globalization.UnicodeCategory.NonSpacingMark
                );
            var isAlone = i < text.Length && SearchedText.IsWordByItself(text[i]);
            if (start >= 0 && (!isPart || isAlone))
            {
                words.Add(text[start..i]);
                start = -1;
            }

            if (isAlone)
            {
                words.Add(text[i].ToString());
            }
            else if (isPart && start < 0)
            {
                start = i;
            }
        }

        return words;
    }

    private static IEnumerable<string> Sentences(string text)
    {
        foreach (var line in text.Split('\n'))
        {
            var start = 0;
            for (var i = 0; i < line.Length; i++)
            {
                if (
                    line[i] is '\u3002' or '\uFF1F' or '\uFF01'
                    || (
                        line[i] is '.' or '?' or '!'
                        && (i + 1 == line.Length || line[i + 1] is ' ' or '"' or '\u201d' or '\u00BB' or ')')
                    )
                )
                {
                    yield return line[start..(i + 1)].Trim();
                    start = i + 1;
                }
            }

            if (start < line.Length)
            {
                yield return line[start..].Trim();
            }
        }
    }
}

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

    private readonly Dictionary<Secret, Secret> _own = new(ReferenceEqualityComparer.Instance);

    /// <param name="files">Takes in the secrets that it does not have yet.</param>
    internal InstructorText(Course course, WrittenWords words, CheckedFiles files, int maxParallelism)
    {
        (MarkdownContent Content, SourceSpan? Place)[] texts =
        [
            .. Contents(course).Select(static content => (content, (SourceSpan?)null)),
            .. course.AskedQuestions.SelectMany(static question =>
                Answers(question).Select(content => (content, (SourceSpan?)question.Syntax.Span))
            ),
        ];
        var found = new List<Secret>[texts.Length];
        Parallel.For(0, texts.Length, new ParallelOptions { MaxDegreeOfParallelism = maxParallelism }, i =>
        {
            var (content, place) = texts[i];
            found[i] = place is { } question
                ? words.Read(content, files.Reasons, told => ReasonsIn(told.Of(content), question))
                : words.Read(content, files.Notes, told => NotesIn(content, told));
        });

        // In the order of the texts, whoever was read first.
        _own.EnsureCapacity(found.Sum(static secrets => secrets.Count));
        foreach (var own in found.SelectMany(static secrets => secrets))
        {
            _own.TryAdd(files.Secrets.Known(own), own);
        }
    }

    internal bool IsEmpty => _own.Count == 0;

    /// <summary>What is a secret in this course, as it stands in this course; null for one of another.</summary>
    /// <param name="secret">One of the index.</param>
    internal Secret? Own(Secret secret) => _own.GetValueOrDefault(secret);

    /// <summary>
    /// The first secret of this course in a text that is <paramref name="wanted"/>: the same whatever other courses
    /// put into the index.
    /// </summary>
    /// <param name="wanted">Given one of the index.</param>
    internal Secret? FirstIn(SearchedText text, Func<Secret, bool> wanted)
    {
        var alone = new SecretIndex();
        foreach (var (known, own) in _own)
        {
            if (wanted(known))
            {
                alone.Add(own.Copy());
            }
        }

        return alone.FindIn(text, static _ => true);
    }

    /// <summary>Why answers are right or wrong: learners get it encoded, when they have answered.</summary>
    internal static IEnumerable<MarkdownContent> Answers(Question question) =>
        question.Encoding().Feedback.Select(static item => item.Text).Concat(question.Syntax.Rationale.OrNothing());

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

    private static List<Secret> NotesIn(MarkdownContent content, WrittenWords words)
    {
        var found = new List<Secret>();
        foreach (var (node, block) in WrittenWords.ForInstructor(content))
        {
            AddText(words.Of(node), block.Span, FewestWords, found);
            foreach (var shape in block.Kind.Attributes.Where(static one => one.Type == AttributeType.Text))
            {
                if (block.Attribute(shape.Name) is { } value)
                {
                    AddSentences(value.Value, WordRow.Of(value.Value), block.Span, FewestWords, found);
                }
            }
        }

        return found;
    }

    private static List<Secret> ReasonsIn(string text, SourceSpan place)
    {
        var found = new List<Secret>();
        AddText(text, place, FewestWordsOfReasons, found);
        return found;
    }

    private static void AddText(string text, SourceSpan place, int fewest, List<Secret> found)
    {
        var row = WordRow.Of(text);
        AddSentences(text, row, place, fewest, found);
        for (var i = 0; i + RunLength <= row.Words.Count; i++)
        {
            if (CountWithLetters(row, i, i + RunLength) >= FewestWithLetters)
            {
                Add(text, row, i, i + RunLength, place, found);
            }
        }
    }

    private static void AddSentences(string text, WordRow row, SourceSpan place, int fewest, List<Secret> found)
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
                Add(text, row, first, after, place, found, (start, end));
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
    private static void Add(
        string text,
        WordRow row,
        int first,
        int after,
        SourceSpan place,
        List<Secret> found,
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
        var key = length < SecretIndex.KeyLength ? sum : row.Letters.Sum(start, SecretIndex.KeyLength);
        found.Add(
            new Secret(text, from, to, isRun: sentence is null)
            {
                Length = length,
                Sum = sum,
                Key = key,
                Place = place,
            }
        );
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

using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Model;
using CourseForge.Output;
using CourseForge.Questions;
using CourseForge.Syntax;
using CourseForge.Text;
using Markdig.Syntax;
using SourceSpan = CourseForge.Text.SourceSpan;

namespace CourseForge.Packaging.Leaks;

/// <summary>
/// Proves, for each package, that no sentence is in it that is for the instructor alone: notes, role briefs,
/// checklists, expected points, and why answers are right. It looks at the files themselves, whatever put them
/// together: themes, transcripts and pictures too.
/// </summary>
internal sealed class LeakCheck
{
    /// <summary>Shorter sentences are said by chance.</summary>
    private const int FewestWords = 5;
    private const int LargestText = 4 * 1024 * 1024;

    private readonly Course _course;
    private readonly List<(ulong[] Words, string Sentence, SourceSpan Place)> _secrets = [];
    private readonly Dictionary<ulong, List<int>> _byStart = [];
    private HashSet<int>? _open;

    internal LeakCheck(Course course)
    {
        _course = course;
        var options = new MarkdownTextOptions(Parameter: name => course.Bindings.Parameters.GetValueOrDefault(name));
        foreach (var lesson in course.Lessons)
        {
            foreach (var node in lesson.Content.Nodes)
            {
                AddSecrets(node, options);
            }
        }

        foreach (var question in course.Banks.SelectMany(static bank => bank.Questions))
        {
            foreach (var content in Answers(question))
            {
                AddSentences(MarkdownText.Of(content, options), question.Syntax.Span);
            }
        }
    }

    internal void Check(
        IReadOnlyList<OutputFile> files,
        IWorkspace workspace,
        int maxParallelism,
        DiagnosticBag diagnostics
    )
    {
        if (_secrets.Count == 0)
        {
            return;
        }

        var found = new int[files.Count];
        Parallel.For(0, files.Count, new ParallelOptions { MaxDegreeOfParallelism = maxParallelism }, i =>
        {
            found[i] = files[i] switch
            {
                GeneratedFile { Path: var path } file when IsText(path) => Find(file.Content.Span),
                CopiedFile { Length: <= LargestText, Path: var path } file when IsText(path) => Find(
                    workspace.Read(file.Source)
                ),
                _ => -1,
            };
        });
        for (var i = 0; i < found.Length; i++)
        {
            if (found[i] >= 0)
            {
                var (_, sentence, place) = _secrets[found[i]];
                diagnostics.Add(Codes.Packaging.InstructorText, place, files[i].Path, sentence);
            }
        }
    }

    private static bool IsText(string path) =>
        Path.GetExtension(path)
            is ".html"
                or ".js"
                or ".css"
                or ".json"
                or ".xml"
                or ".svg"
                or ".vtt"
                or ".srt"
                or ".txt";

    private static IEnumerable<MarkdownContent> Answers(Question question) =>
        question.Encoding().Feedback.Select(static item => item.Text).Concat(question.Syntax.Rationale.OrNothing());

    private void AddSecrets(Block node, MarkdownTextOptions options)
    {
        if (node is not ContainerBlock container)
        {
            return;
        }

        if (container.GetData(MarkdownData.Block) is BlockSyntax { IsInstructorOnly: true } block)
        {
            AddSentences(MarkdownText.Of(container, options), block.Span);
            return;
        }

        foreach (var child in container)
        {
            AddSecrets(child, options);
        }
    }

    private void AddSentences(string text, SourceSpan place)
    {
        foreach (var sentence in Sentences(text))
        {
            var words = PlainText.Of(sentence);
            if (words.Length >= FewestWords)
            {
                var start = Start(words, 0);
                if (!_byStart.TryGetValue(start, out var list))
                {
                    _byStart.Add(start, list = []);
                }

                list.Add(_secrets.Count);
                _secrets.Add((words, sentence, place));
            }
        }
    }

    private static IEnumerable<string> Sentences(string text)
    {
        foreach (var line in text.Split('\n'))
        {
            var start = 0;
            for (var i = 0; i < line.Length; i++)
            {
                if (line[i] is '.' or '?' or '!' && (i + 1 == line.Length || line[i + 1] is ' ' or '"' or '\u201d'))
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

    /// <summary>The first secret in a file; -1 when there is none.</summary>
    private int Find(ReadOnlySpan<byte> file)
    {
        var words = PlainText.Of(file);
        for (var i = 0; i + FewestWords <= words.Length; i++)
        {
            foreach (var secret in _byStart.TryGetValue(Start(words, i), out var list) ? list : [])
            {
                if (words.AsSpan(i).StartsWith(_secrets[secret].Words) && !IsOpen(secret))
                {
                    return secret;
                }
            }
        }

        return -1;
    }

    /// <summary>
    /// Instructors are told to say what learners read: a sentence that the learners' own text has is no secret. Looked
    /// at only when one is found.
    /// </summary>
    private bool IsOpen(int secret)
    {
        lock (_secrets)
        {
            return (_open ??= FindOpen()).Contains(secret);
        }
    }

    private HashSet<int> FindOpen()
    {
        var open = new HashSet<int>();
        var options = MarkdownTextOptions.Learner with
        {
            Parameter = name => _course.Bindings.Parameters.GetValueOrDefault(name),
        };
        foreach (var text in OpenContents().Select(content => MarkdownText.Of(content, options)).Concat(OpenTexts()))
        {
            var words = PlainText.Of(text);
            for (var i = 0; i + FewestWords <= words.Length; i++)
            {
                foreach (var secret in _byStart.TryGetValue(Start(words, i), out var list) ? list : [])
                {
                    if (words.AsSpan(i).StartsWith(_secrets[secret].Words))
                    {
                        open.Add(secret);
                    }
                }
            }
        }

        return open;
    }

    private IEnumerable<MarkdownContent> OpenContents() =>
        new[] { _course.Summary, _course.Settings.Description, _course.Settings.Disclaimer, _course.Survey?.Intro }
            .Concat(_course.Modules.SelectMany(static module => new[] { module.Summary, module.Warning }))
            .Concat(_course.Lessons.Select(static lesson => lesson.Content))
            .Concat(
                _course.Bindings.Blocks.Values.SelectMany(static binding =>
                    new[] { binding.Slot?.Content, binding.Slot?.Notes }
                )
            )
            .Concat(_course.Terms.Select(static term => term.Syntax.Definition))
            .Concat(_course.Contacts.SelectMany(static contact => contact.Syntax.Contents()))
            .Concat(_course.Statutes.SelectMany(static statute => statute.Contents()))
            .Concat(_course.Scenarios.SelectMany(static scenario => scenario.Syntax.Contents()))
            .Concat(
                _course
                    .Banks.SelectMany(static bank => bank.Questions)
                    .SelectMany(static question => question.Syntax.Contents().Except(Answers(question)))
            )
            .OfType<MarkdownContent>();

    private IEnumerable<string> OpenTexts() =>
        _course
            .Objectives.Select(static objective => objective.Text)
            .Concat(_course.Lessons.SelectMany(static lesson => new[] { lesson.Title, lesson.Warning ?? "" }))
            .Concat(
                _course
                    .Lessons.SelectMany(static lesson => lesson.Content.Media)
                    .Select(media => _course.Bindings.Fill(media.AltText))
            )
            .Concat(_course.Survey?.Items.Select(static item => item.Text.Value) ?? []);

    private static ulong Start(ReadOnlySpan<ulong> words, int at)
    {
        var hash = 17ul;
        for (var i = at; i < at + FewestWords; i++)
        {
            hash = (hash * 0x9E3779B97F4A7C15) ^ words[i];
        }

        return hash;
    }
}

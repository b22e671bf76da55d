using CourseForge.Text;
using System.Buffers;
using System.Globalization;
using System.Text.Json;
using CourseForge.Model;

namespace CourseForge.Rendering;

/// <summary>assets/course.js: what the player knows of the course. See docs/player.md.</summary>
internal sealed class CourseScript
{
    internal const string Path = "assets/course.js";
    private const int DescriptionLength = 240;

    private static readonly string[] WordsOfThePlayer =
    [
        "seen", "current", "resume", "start", "progress", "complete", "notRecorded", "notRecordedReason", "chooseFirst", "correct", "incorrect",
        "partly", "tryAgain", "answered", "yourAnswer", "closeDefinition", "warningPassed", "reviewMode",
    ];

    private readonly RenderContext _context;
    private readonly List<(Question Question, PlannedLesson Page)> _questions = [];

    internal CourseScript(RenderContext context)
    {
        _context = context;
        var known = new HashSet<QuestionId>();
        foreach (var page in context.Plan.Lessons)
        {
            foreach (var question in page.Facts.Questions)
            {
                if (known.Add(question.Id))
                {
                    _questions.Add((question, page));
                }
            }
        }
    }

    /// <summary>
    /// The longest that the learner's state can get, by the grammar of the player's core/state.js: version, fingerprint, bookmark, seconds and
    /// their separators; 5 for each page; for each question its key, attempts, letters and separator.
    /// </summary>
    internal int WorstCaseState =>
        24 + (5 * _context.Plan.Lessons.Length)
        + _questions.Sum(static item => 7 + (QuestionForm.TypeOf(item.Question) == "multiple" ? QuestionForm.OptionsOf(item.Question) : 1));

    internal byte[] ToBytes()
    {
        var buffer = new ArrayBufferWriter<byte>(16 * 1024);
        buffer.Write("globalThis.courseForgeCourse = "u8);

        // The default encoder leaves nothing that could end a script element or a line.
        using (var json = new Utf8JsonWriter(buffer))
        {
            Write(json);
        }

        buffer.Write(";\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    private void Write(Utf8JsonWriter json)
    {
        var course = _context.Course;
        json.WriteStartObject();
        json.WriteString("id", course.Id.Value);
        json.WriteString("version", course.Settings.Version.Value);
        json.WriteString("title", course.Title);
        json.WriteString("language", _context.Language);
        json.WriteString("fingerprint", Fingerprint());
        WritePages(json);
        WriteQuestions(json);
        json.WriteStartArray("objectives");
        foreach (var objective in course.Objectives)
        {
            json.WriteStartObject();
            json.WriteString("id", objective.Id.Value);
            json.WriteString("description", objective.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("completion");
        json.WriteNumber("lessons", course.Completion.Lessons);
        json.WriteNumber("checks", CompletionRule.ChecksOf(_context));
        json.WriteEndObject();
        json.WriteString("quickExit", course.Settings.QuickExit?.Value);
        json.WriteStartObject("strings");
        foreach (var word in WordsOfThePlayer)
        {
            json.WriteString(word, _context.Words[word]);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WritePages(Utf8JsonWriter json)
    {
        var keys = StableKey.ForAll(_context.Plan.Lessons.Select(static lesson => lesson.Lesson.Id.Value));
        json.WriteStartArray("pages");
        foreach (var page in _context.Plan.Lessons)
        {
            json.WriteStartObject();
            json.WriteString("key", keys[page.Lesson.Id.Value]);
            json.WriteString("id", page.Lesson.Id.Value);
            json.WriteString("href", page.Href);
            json.WriteString("title", page.Lesson.Title);
            json.WriteBoolean("required", true);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteQuestions(Utf8JsonWriter json)
    {
        var keys = StableKey.ForAll(_questions.Select(static item => item.Question.Id.Value));
        json.WriteStartArray("questions");
        foreach (var (question, page) in _questions)
        {
            json.WriteStartObject();
            json.WriteString("key", keys[question.Id.Value]);
            json.WriteString("id", question.Id.Value);
            json.WriteString("page", page.Lesson.Id.Value);
            json.WriteString("type", QuestionForm.TypeOf(question));
            json.WriteNumber("points", question.Syntax.Points);
            json.WriteNumber("options", QuestionForm.OptionsOf(question));
            json.WriteStartArray("objectives");
            foreach (var objective in question.Objectives)
            {
                json.WriteStringValue(objective.Id.Value);
            }

            json.WriteEndArray();
            json.WriteString("description", Shortened.To(DescriptionLength, question.Syntax.StemText));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Changes when the state's pages or questions do; wording does not count.</summary>
    private string Fingerprint()
    {
        var hash = Fnv.Start;
        foreach (var page in _context.Plan.Lessons)
        {
            hash = Fnv.Continue(Fnv.Continue(hash, page.Lesson.Id.Value), "\n");
        }

        foreach (var (question, _) in _questions)
        {
            hash = Fnv.Continue(hash, string.Create(CultureInfo.InvariantCulture, $"{question.Id}:{QuestionForm.TypeOf(question)}:{QuestionForm.OptionsOf(question)}\n"));
        }

        return hash.ToString("x8", CultureInfo.InvariantCulture);
    }
}

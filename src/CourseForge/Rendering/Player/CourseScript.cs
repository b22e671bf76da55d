using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using CourseForge.Model;
using CourseForge.Questions;
using CourseForge.Rendering.Markup;
using CourseForge.Rendering.Pages;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Rendering.Player;

/// <summary>assets/course.js: what the player knows of the course. See docs/player.md.</summary>
internal sealed class CourseScript
{
    internal const string Path = "assets/course.js";
    private const int DescriptionLength = 240;

    private readonly CourseRenderContext _context;
    private readonly SourceSet _sources;
    private readonly ImmutableArray<(Question Question, PlannedLesson? Page)> _questions;

    internal CourseScript(CourseRenderContext context, SourceSet sources)
    {
        _context = context;
        _sources = sources;
        _questions = QuestionsOf(context.Plan);
    }

    /// <summary>Those of lessons, then those that only assessments draw.</summary>
    internal static ImmutableArray<(Question Question, PlannedLesson? Page)> QuestionsOf(PagePlan plan)
    {
        var questions = ImmutableArray.CreateBuilder<(Question, PlannedLesson?)>();
        var known = new HashSet<QuestionId>();
        foreach (var page in plan.Lessons)
        {
            foreach (var question in page.Facts.Questions)
            {
                if (known.Add(question.Id))
                {
                    questions.Add((question, page));
                }
            }
        }

        foreach (var question in plan.Assessments.SelectMany(static assessment => assessment.Pool))
        {
            if (known.Add(question.Id))
            {
                questions.Add((question, null));
            }
        }

        return questions.DrainToImmutable();
    }

    internal static ImmutableArray<Scenario> ScenariosOf(PagePlan plan) =>
        [.. plan.Lessons.SelectMany(static page => page.Facts.Scenarios).DistinctBy(static scenario => scenario.Id)];

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
        json.WriteString("edition", course.PackageVersion);
        json.WriteString("record", SourcesDigest.Of(_sources));
        json.WriteString("title", course.Title);
        json.WriteString("language", _context.Language);
        var graded = course
            .Assessments.Where(static assessment =>
                assessment.Syntax is { Kind: AssessmentKind.Post, PassMark: not null }
            )
            .ToArray();
        if (graded is [{ Syntax.PassMark: { } mark }])
        {
            json.WriteNumber("passMark", mark.Value);
        }
        else
        {
            json.WriteNull("passMark");
        }

        json.WriteString("fingerprint", Fingerprint());
        WritePages(json);
        json.WriteStartArray("modules");
        foreach (var module in course.Modules)
        {
            json.WriteStringValue(module.Title);
        }

        json.WriteEndArray();
        WriteQuestions(json);
        WriteObjectives(json);
        WriteAssessments(json);
        WriteSurvey(json);
        WriteScenarios(json);
        WriteCompletion(json);
        json.WriteString("quickExit", course.Settings.QuickExit?.Value);
        json.WriteStartObject("strings");
        foreach (var word in PlayerWords.Names)
        {
            json.WriteString(word, _context.Words[word]);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WritePages(Utf8JsonWriter json)
    {
        var plan = _context.Plan;
        IEnumerable<(string Id, string Href, string Title, Lesson? Lesson)> pages =
        [
            .. plan.Lessons.Select(static page =>
                (page.Lesson.Id.Value, page.Href, page.Lesson.Title, (Lesson?)page.Lesson)
            ),
            .. plan.Assessments.Select(static page => (page.PageId, page.Href, page.Assessment.Title, (Lesson?)null)),
            .. plan.Others.Select(page => (page.PageId, page.Href, page.Title(_context), (Lesson?)null)),
        ];
        var keys = StateKey.ForAll(pages.Select(static page => page.Id));
        var modules = _context.Course.Modules.Select(static (module, at) => (module.Id, at)).ToDictionary();
        json.WriteStartArray("pages");
        foreach (var (id, href, title, lesson) in pages)
        {
            json.WriteStartObject();
            json.WriteString("key", keys[id]);
            json.WriteString("id", id);
            json.WriteString("href", href);
            json.WriteString("title", title);
            json.WriteBoolean("required", lesson is not null);
            if (lesson is not null)
            {
                json.WriteNumber("module", modules[lesson.Module]);
                json.WriteStartArray("objectives");
                foreach (var objective in lesson.Objectives)
                {
                    json.WriteStringValue(objective.Id.Value);
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteObjectives(Utf8JsonWriter json)
    {
        var keys = StateKey.ForAll(_context.Course.Objectives.Select(static objective => objective.Id.Value));
        json.WriteStartArray("objectives");
        foreach (var objective in _context.Course.Objectives)
        {
            json.WriteStartObject();
            json.WriteString("key", keys[objective.Id.Value]);
            json.WriteString("id", objective.Id.Value);
            json.WriteString("description", objective.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteAssessments(Utf8JsonWriter json)
    {
        var keys = StateKey.ForAll(_context.Plan.Assessments.Select(static assessment => assessment.Assessment.Id));
        var places = new Dictionary<QuestionId, int>();
        foreach (var (question, _) in _questions)
        {
            places.Add(question.Id, places.Count);
        }

        json.WriteStartArray("assessments");
        foreach (var planned in _context.Plan.Assessments)
        {
            var (assessment, syntax) = (planned.Assessment, planned.Assessment.Syntax);
            json.WriteStartObject();
            json.WriteString("key", keys[assessment.Id]);
            json.WriteString("id", assessment.Id);
            json.WriteString("page", planned.PageId);
            json.WriteString("title", assessment.Title);
            json.WriteString("kind", syntax.Kind.Written());
            json.WriteStartArray("draw");
            foreach (var draw in assessment.Draw)
            {
                json.WriteStartObject();
                json.WriteString("objective", draw.Objective.Id.Value);
                json.WriteNumber("count", draw.Count);
                json.WriteStartArray("pool");
                foreach (var question in assessment.PoolOf(draw))
                {
                    json.WriteNumberValue(places[question.Id]);
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            WriteNumberOrNull("passMark", syntax.PassMark?.Value);
            WriteNumberOrNull("attempts", syntax.Attempts);
            json.WriteBoolean("shuffle", syntax.Shuffle);
            WriteNumberOrNull("minutes", syntax.TimeLimit);
            json.WriteNumber("extension", syntax.TimeExtension);
            json.WriteNumber("delay", syntax.Delay);
            json.WriteString("review", syntax.Review.Written());
            json.WriteEndObject();
        }

        json.WriteEndArray();

        void WriteNumberOrNull(string name, int? number)
        {
            if (number is { } value)
            {
                json.WriteNumber(name, value);
            }
            else
            {
                json.WriteNull(name);
            }
        }
    }

    private void WriteSurvey(Utf8JsonWriter json)
    {
        if (_context.Course.Survey is not { } survey)
        {
            json.WriteNull("survey");
            return;
        }

        var keys = StateKey.ForAll(survey.Items.Select(static item => item.Id.Value));
        json.WriteStartObject("survey");
        json.WriteString("id", survey.Id.Value);
        json.WriteString("page", PlannedPage.Survey.PageId);
        json.WriteStartArray("items");
        foreach (var item in survey.Items)
        {
            json.WriteStartObject();
            json.WriteString("key", keys[item.Id.Value]);
            json.WriteString("id", item.Id.Value);
            json.WriteString("type", item.Answer.Type);
            json.WriteString("description", Shortened.To(DescriptionLength, item.Text.Value));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteScenarios(Utf8JsonWriter json)
    {
        var scenarios = ScenariosOf(_context.Plan);
        var keys = StateKey.ForAll(scenarios.Select(static scenario => scenario.Id.Value));
        json.WriteStartArray("scenarios");
        foreach (var scenario in scenarios)
        {
            json.WriteStartObject();
            json.WriteString("key", keys[scenario.Id.Value]);
            json.WriteString("id", scenario.Id.Value);
            json.WriteString(
                "page",
                _context.Plan.Lessons.First(page => page.Facts.Scenarios.Contains(scenario)).Lesson.Id.Value
            );
            json.WriteNumber("size", new ScenarioKey(scenario).Size);
            json.WriteStartArray("objectives");
            foreach (var objective in scenario.Objectives)
            {
                json.WriteStringValue(objective.Id.Value);
            }

            json.WriteEndArray();
            json.WriteStartArray("decisions");
            foreach (var node in scenario.Syntax.Nodes.Where(static node => !node.Choices.IsEmpty))
            {
                json.WriteStartObject();
                json.WriteString("id", node.Id.Value);
                json.WriteString("description", Shortened.To(DescriptionLength, $"{scenario.Title}: {node.Title}"));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteCompletion(Utf8JsonWriter json)
    {
        var rule = _context.Course.Completion;
        json.WriteStartObject("completion");
        json.WriteNumber("lessons", rule.Lessons);
        WriteList("required", rule.Required.Select(static lesson => lesson.Value));
        json.WriteNumber("minutes", rule.Minutes?.Value ?? 0);
        json.WriteNumber("checks", CompletionRule.ChecksOf(_context));
        WriteList("taken", rule.Taken.Select(static assessment => assessment.Value));
        WriteList("passed", rule.Passed.Select(static assessment => assessment.Value));
        WriteList("played", CompletionRule.PlayedOf(_context).Select(static scenario => scenario.Id.Value));
        json.WriteBoolean("survey", rule.Survey is not null);
        json.WriteBoolean("optOut", CompletionRule.HasOptOut(_context));
        json.WriteEndObject();

        void WriteList(string name, IEnumerable<string> values)
        {
            json.WriteStartArray(name);
            foreach (var value in values)
            {
                json.WriteStringValue(value);
            }

            json.WriteEndArray();
        }
    }

    private void WriteQuestions(Utf8JsonWriter json)
    {
        var keys = StateKey.ForAll(_questions.Select(static item => item.Question.Syntax.TrackedId));
        json.WriteStartArray("questions");
        foreach (var (question, page) in _questions)
        {
            json.WriteStartObject();
            json.WriteString("key", keys[question.Syntax.TrackedId]);
            json.WriteString("id", question.Id.Value);
            if (question.Syntax.Revision is not null)
            {
                json.WriteString("tracked", question.Syntax.TrackedId);
            }

            json.WriteString("page", page?.Lesson.Id.Value);
            var answer = question.Encoding();
            json.WriteString("type", question.Type().Name);
            json.WriteNumber("points", question.Syntax.Points);
            json.WriteNumber("options", answer.Options);
            json.WriteNumber("size", answer.Size);
            json.WriteBoolean("caseMatters", answer.Written is { IgnoreCase: false });
            json.WriteStartArray("objectives");
            foreach (var objective in question.Objectives)
            {
                json.WriteStringValue(objective.Id.Value);
            }

            json.WriteEndArray();
            json.WriteString(
                "description",
                Shortened.To(DescriptionLength, _context.Course.Bindings.Fill(question.Syntax.StemText))
            );
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Changes when the state's pages or questions do; wording does not count.</summary>
    private string Fingerprint()
    {
        var hash = Fnv1a.Start;
        foreach (var page in _context.Plan.Lessons)
        {
            hash = Fnv1a.Continue(Fnv1a.Continue(hash, page.Lesson.Id.Value), "\n");
        }

        foreach (var (question, _) in _questions)
        {
            hash = Fnv1a.Continue(
                hash,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{question.Syntax.TrackedId}:{question.Type().Name}:{question.Encoding().Options}\n"
                )
            );
        }

        return hash.ToString("x8", CultureInfo.InvariantCulture);
    }
}

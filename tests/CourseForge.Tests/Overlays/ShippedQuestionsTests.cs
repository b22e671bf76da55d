using CourseForge.Authoring.Workspaces;
using CourseForge.Questions.Single;
using CourseForge.Syntax;

namespace CourseForge.Tests.Overlays;

/// <summary>What the tests of the shipped curriculum ask: other things than its lessons, and the law of the place.</summary>
public sealed class ShippedQuestionsTests
{
    private static readonly Lazy<ParsedCurriculum> Shared = new(() =>
        Compiler.Parse(new DiskWorkspace(RepositoryFiles.At("curricula", "human-trafficking")), new CompileOptions())
    );

    public static TheoryData<string, string> Editions =>
        new()
        {
            { "california", "us-ca" },
            { "florida", "us-fl" },
            { "georgia", "us-ga" },
            { "illinois", "us-il" },
            { "new-york", "us-ny" },
            { "ohio", "us-oh" },
            { "texas", "us-tx" },
            { "washington", "us-wa" },
            { "england-and-wales", "gb-eng" },
            { "canada", "ca" },
            { "ireland", "ie" },
            { "germany", "de" },
        };

    [Theory]
    [MemberData(nameof(Editions))]
    public void A_final_test_draws_three_of_at_least_four_questions_on_the_law_of_the_place(string target, string layer)
    {
        var result = Compiler.Bind(Shared.Value, new CompileOptions { Target = target, Course = "first-response" });
        Assert.False(result.HasErrors, CaseFile.Describe(result.Diagnostics));
        var final = Assert.Single(Assert.Single(result.Courses).Assessments, test =>
            test.Syntax.Kind == AssessmentKind.Post
        );
        var draw = Assert.Single(final.Draw, draw => draw.Objective.Id.Value == "lo-apply-local-law");
        Assert.True(draw.Count >= 3);
        var pool = final.PoolOf(draw).Select(question => question.Id.Value).ToList();
        Assert.True(pool.Count >= 4, string.Join(", ", pool));
        Assert.All(pool, id => Assert.StartsWith(layer + ":", id, StringComparison.Ordinal));
    }

    /// <summary>Whoever learned a lesson's answer by heart has not answered a question of a test.</summary>
    [Theory]
    [MemberData(nameof(Editions))]
    public void No_test_asks_what_a_lesson_asks(string target, string layer)
    {
        Assert.NotEmpty(layer);
        var result = Compiler.Bind(Shared.Value, new CompileOptions { Target = target });
        foreach (var course in result.Courses)
        {
            var lessons = course.Questions.Select(question => question.Id.Value).ToHashSet(StringComparer.Ordinal);
            Assert.NotEmpty(lessons);
            foreach (var test in course.Assessments)
            {
                Assert.DoesNotContain(test.Pool, question => lessons.Contains(question.Id.Value));
            }
        }
    }

    [Fact]
    public void Whoever_picks_the_longest_answer_fails_every_final_test()
    {
        var result = Compiler.Bind(Shared.Value, new CompileOptions());
        Assert.False(result.HasErrors, CaseFile.Describe(result.Diagnostics));
        var questions = result.Courses.SelectMany(course => course.Banks).SelectMany(bank => bank.Questions);
        Assert.True(questions.Select(question => question.Id).Distinct().Count() >= 320);
        foreach (var test in result.Courses.SelectMany(course => course.Assessments))
        {
            var guesses = test
                .Pool.Select(question => question.Syntax.Answer)
                .OfType<SingleAnswer>()
                .Select(answer => answer.Options.MaxBy(option => option.PlainText.Length)!.IsCorrect)
                .ToList();
            Assert.True(
                guesses.Count(isRight => isRight) * 2 < guesses.Count,
                $"{test.Title}: {guesses.Count(isRight => isRight)} of {guesses.Count}"
            );
        }
    }
}

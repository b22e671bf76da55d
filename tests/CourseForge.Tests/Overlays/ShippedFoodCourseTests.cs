using CourseForge.Authoring.Workspaces;

namespace CourseForge.Tests.Overlays;

/// <summary>curricula/food-allergens: a course of another trade, whose law differs by place in another way.</summary>
public sealed class ShippedFoodCourseTests
{
    private static readonly string Folder = RepositoryFiles.At("curricula", "food-allergens");

    private static readonly Lazy<ParsedCurriculum> Shared = new(() =>
        Compiler.Parse(new DiskWorkspace(Folder), new CompileOptions())
    );

    [Theory]
    [InlineData("wales", "fourteen", "gb-wls:guide")]
    [InlineData("california", "major food allergens", "us-ca:person-in-charge")]
    public void An_edition_has_its_two_hours_its_law_and_what_is_asked_of_it(
        string target,
        string asked,
        string mandate
    )
    {
        var result = Compiler.Bind(Shared.Value, new CompileOptions { Target = target });
        Assert.False(result.HasErrors, CaseFile.Describe(result.Diagnostics));
        var course = Assert.Single(result.Courses);
        Assert.Equal(120, course.Lessons.Sum(lesson => lesson.Minutes.Value));
        Assert.Equal(mandate, Assert.Single(course.Mandates).Syntax.Id.Value);
        Assert.All(course.Mandates[0].Topics, topic => Assert.NotEmpty(topic.Lessons));
        Assert.Contains(course.AskedQuestions, question =>
            question.Syntax.StemText.Contains(asked, StringComparison.OrdinalIgnoreCase)
        );
    }

    /// <summary>Nobody answers for a place that nobody wrote about.</summary>
    [Fact]
    public void The_course_without_a_place_has_no_law()
    {
        var result = Compiler.Bind(Shared.Value, new CompileOptions());
        Assert.False(result.HasErrors, CaseFile.Describe(result.Diagnostics));
        Assert.Empty(Assert.Single(result.Courses).Statutes);
        Assert.Empty(result.Courses[0].Mandates);
    }

    [Fact]
    public void No_word_of_the_other_course_has_come_along()
    {
        foreach (var file in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories))
        {
            var text = File.ReadAllText(file);
            foreach (var word in (string[])["trafficking", "victim", "exploit", "police", "survivor"])
            {
                Assert.DoesNotContain(word, text, StringComparison.OrdinalIgnoreCase);
            }
        }
    }
}

using System.Collections.Immutable;
using CourseForge.Checking.Words;
using CourseForge.Model;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Checking;

/// <summary>What a check may look at: all of the curriculum, and every course linked.</summary>
public sealed record CheckContext(CurriculumSyntax Curriculum, ImmutableArray<Course> Courses, SourceSet Sources, CompileOptions Options)
{
    // Several checks read the same words; they are taken out of the tree once.
    private readonly Dictionary<MarkdownContent, Prose> _prose = new(ReferenceEqualityComparer.Instance);

    internal DateOnly AsOf => Options.AsOf ?? Curriculum.Settings.AsOf.Value;

    internal bool IsEnglish => Curriculum.Settings.Language.Value.Split('-')[0].Equals("en", StringComparison.OrdinalIgnoreCase);

    internal IEnumerable<LessonSyntax> Lessons => Curriculum.Modules.SelectMany(module => module.Lessons);

    internal IEnumerable<QuestionSyntax> Questions => Curriculum.Banks.SelectMany(bank => bank.Questions);

    /// <summary>What learners read of a text.</summary>
    internal Prose LearnerText(MarkdownContent content)
    {
        if (!_prose.TryGetValue(content, out var prose))
        {
            _prose.Add(content, prose = Prose.Of(content));
        }

        return prose;
    }
}

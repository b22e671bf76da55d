using System.Collections.Immutable;
using CourseForge.Layout;
using CourseForge.Linting.Media;
using CourseForge.Linting.Wording;
using CourseForge.Model;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Linting;

/// <summary>What a check may look at: all of the curriculum, and every course linked.</summary>
internal sealed record LintContext(
    CurriculumSyntax Curriculum,
    ImmutableArray<Course> Courses,
    SourceSet Sources,
    CompileOptions Options
)
{
    private readonly SensitiveWords _sensitiveWords = new(
        Curriculum.Settings.SensitiveWords.Select(static word => word.Value)
    );

    private readonly Dictionary<MarkdownContent, List<Located<string>>> _sensitive = new(
        ReferenceEqualityComparer.Instance
    );

    internal DateOnly AsOf => Options.AsOf ?? Curriculum.Settings.AsOf.Value;

    internal bool IsEnglish =>
        Curriculum.Settings.Language.Value.Split('-')[0].Equals("en", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Every piece of Markdown of the curriculum with anything in it beside words, gathered once for the many checks of
    /// that; most are a plain sentence.
    /// </summary>
    internal ImmutableArray<MarkdownContent> WithMarkup { get; } =
    [.. Curriculum.AllContents().Where(static content => content.PlainText is null)];

    /// <summary>Every path to a media file that an author wrote.</summary>
    internal ImmutableArray<Located<string>> MediaPaths =>
        _mediaPaths.IsDefault
            ? _mediaPaths = [
                .. Curriculum.Settings.Brand?.Logo is { } logo ? [logo] : (ReadOnlySpan<Located<string>>)[],
                .. Curriculum.Settings.Certificate.Signature is { } signature
                    ? [signature]
                    : (ReadOnlySpan<Located<string>>)[],
                .. Curriculum.Settings.Cover is { } cover ? [cover] : (ReadOnlySpan<Located<string>>)[],
                .. MediaReferences.In(WithMarkup),
            ]
            : _mediaPaths;

    private ImmutableArray<Located<string>> _mediaPaths;

    internal IEnumerable<LessonSyntax> Lessons => Curriculum.Modules.SelectMany(module => module.Lessons);

    internal IEnumerable<QuestionSyntax> Questions => Curriculum.Banks.SelectMany(bank => bank.Questions);

    /// <summary>
    /// Whether a place matters to what is compiled. When that is one course, the files of other courses, and of modules
    /// that it does not list, do not.
    /// </summary>
    internal bool Concerns(SourceSpan place)
    {
        if (Options.Course is not { } wanted)
        {
            return true;
        }

        var listed = Curriculum
            .Courses.Where(course => course.Id.Value == wanted)
            .SelectMany(course => course.Modules)
            .Select(id => id.Value)
            .ToHashSet(StringComparer.Ordinal);
        return !Curriculum.Courses.Any(course => course.File == place.File && course.Id.Value != wanted)
            && !Curriculum.Modules.Any(module => module.File == place.File && !listed.Contains(module.Id.Value));
    }

    /// <summary>
    /// Whether the length of a course, or what it says of it, can be mended where it is looked at: in the base; by layers
    /// that set hours or minutes, bring lessons or take them out, or make the changes that a refresher shows; or by whoever
    /// chose an audience, a tier or a time. Else it is told to the base's author, and the author of a layer could only
    /// pass it on.
    /// </summary>
    internal bool CanMendLength(Course course) =>
        course.Variant.IsBase
        || Options.Audience is not null
        || Options.Tier is not null
        || course.Whole is not null
        || course.Refresher is not null
        || IsOfLayer(course.Hours.Span)
        || course.Lessons.Any(static lesson => IsOfLayer(lesson.Minutes.Span))
        || Curriculum.Composition.Absent.Values.Any(absent =>
            absent.Module is { } module
            && Curriculum
                .Courses.Where(one => one.Id.Value == course.Id.Value)
                .Any(one => one.Modules.Any(listed => listed.Value == module))
        );

    private static bool IsOfLayer(SourceSpan place) => place.File is { } file && CurriculumLayout.IsLayer(file.Path);

    /// <summary>
    /// Looks at the words of all lessons, once for all checks of them. The words themselves are not kept: they take more
    /// memory than all else that checks need.
    /// </summary>
    internal void ReadLessons()
    {
        MarkdownContent[] contents = [.. Lessons.Select(lesson => lesson.Content)];
        var found = new List<Located<string>>[contents.Length];
        Parallel.For(0, contents.Length, new ParallelOptions { MaxDegreeOfParallelism = Options.MaxParallelism }, i =>
        {
            found[i] = Readings.Take(contents[i], _sensitiveWords);
        });
        for (var i = 0; i < contents.Length; i++)
        {
            _sensitive.TryAdd(contents[i], found[i]);
        }
    }

    /// <summary>The sensitive words that learners read in a text.</summary>
    internal List<Located<string>> SensitiveIn(MarkdownContent content) =>
        _sensitive.TryGetValue(content, out var found) ? found : _sensitiveWords.In(Prose.Of(content));
}

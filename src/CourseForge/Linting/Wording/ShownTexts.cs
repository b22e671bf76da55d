using CourseForge.Linting.Media;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Linting.Wording;

/// <summary>
/// Every text that a variant shows to learners or instructors, in one list, each piece with its place: running text,
/// titles, options, attributes, texts instead of pictures, and words in pictures, transcripts, captions and tables. Records about law, contacts and
/// publications are not among them: they are of a place, and say so.
/// </summary>
internal static class ShownTexts
{
    /// <summary>A text, and how a part of it is found in its file.</summary>
    /// <param name="Span">Told where a part begins and how long it is.</param>
    internal readonly record struct ShownText(string Text, Func<int, int, SourceSpan> Span);

    internal static IEnumerable<ShownText> Of(LintContext context)
    {
        var curriculum = context.Curriculum;
        var contents = Contents(curriculum).ToList();
        foreach (var passage in contents.SelectMany(content => Prose.OfAll(content).Passages))
        {
            yield return new(passage.Text, passage.Span);
        }

        foreach (var content in contents)
        {
            foreach (var media in content.Media)
            {
                yield return Whole(media.AltText, media.Span);
            }

            foreach (
                var attribute in content
                    .Blocks.WithDescendants()
                    .SelectMany(block =>
                        block.Attributes.OrderBy(static pair => pair.Value.Span).Select(static pair => pair.Value)
                    )
            )
            {
                yield return Whole(attribute);
            }
        }

        foreach (var text in Titles(curriculum))
        {
            yield return text;
        }

        var shown = MediaReferences.In(contents).Select(static path => path.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var file in context.Sources.Media.Where(file => shown.Contains(file.Path.Value)))
        {
            foreach (var words in file.Words)
            {
                yield return words.Span.Length == words.Value.Length ? InPlace(words) : Whole(words);
            }
        }
    }

    private static IEnumerable<MarkdownContent> Contents(CurriculumSyntax curriculum) =>
        curriculum
            .Settings.Contents()
            .Concat(curriculum.Courses.SelectMany(static course => course.Summary.OrNothing()))
            .Concat(curriculum.Modules.SelectMany(static module => module.Contents()))
            .Concat(
                curriculum
                    .Banks.SelectMany(static bank => bank.Questions)
                    .SelectMany(static question => question.Contents())
            )
            .Concat(curriculum.Terms.Select(static term => term.Definition))
            .Concat(curriculum.Surveys.SelectMany(static survey => survey.Intro.OrNothing()))
            .Concat(curriculum.Scenarios.SelectMany(static scenario => scenario.Contents()))
            .Concat(
                curriculum
                    .Composition.Slots.Values.OrderBy(static slot => slot.Origin.Span)
                    .SelectMany(static slot => slot.Content.OrNothing().Concat(slot.Notes.OrNothing()))
            );

    private static IEnumerable<ShownText> Titles(CurriculumSyntax curriculum)
    {
        foreach (var course in curriculum.Courses)
        {
            yield return Whole(course.Title);
            foreach (var assessment in course.Assessments)
            {
                yield return Whole(assessment.Title);
            }
        }

        foreach (var objective in curriculum.Objectives)
        {
            yield return Whole(objective.Text);
        }

        foreach (var module in curriculum.Modules)
        {
            yield return Whole(module.Title);
            foreach (var lesson in module.Lessons)
            {
                yield return Whole(lesson.Title, lesson.Id.Span);
                if (lesson.Warning is { } warning)
                {
                    yield return Whole(warning);
                }
            }
        }

        foreach (var bank in curriculum.Banks)
        {
            yield return Whole(bank.Title);
            foreach (var question in bank.Questions)
            {
                foreach (var text in question.Answer.PlainTexts)
                {
                    yield return Whole(text.Value, text.Span.IsNowhere ? question.Span : text.Span);
                }
            }
        }

        foreach (var survey in curriculum.Surveys)
        {
            yield return Whole(survey.Title);
            foreach (var item in survey.Items)
            {
                yield return Whole(item.Text);
            }
        }

        foreach (var scenario in curriculum.Scenarios)
        {
            yield return Whole(scenario.Title);
            foreach (var node in scenario.Nodes)
            {
                yield return Whole(node.Title, node.Id.Span);
                foreach (var choice in node.Choices)
                {
                    yield return Whole(choice.Text, choice.Span);
                }
            }
        }

        foreach (var slot in curriculum.Composition.Slots.Values.OrderBy(static slot => slot.Origin.Span))
        {
            if (slot.Value is { } value)
            {
                yield return Whole(value);
            }
        }
    }

    /// <summary>A text that is written as it is read, so that its parts have places of their own.</summary>
    private static ShownText InPlace(Located<string> text)
    {
        var written = text.Value;
        return new(written.Replace("\r\n", "\n", StringComparison.Ordinal), (at, length) =>
            text.Span.Part(Place(at), Place(at + length) - Place(at))
        );

        // A line end of two characters is read as one.
        int Place(int at)
        {
            var place = 0;
            for (; at > 0; place++)
            {
                at -= written.AsSpan(place).StartsWith("\r\n") ? 0 : 1;
            }

            return place;
        }
    }

    private static ShownText Whole(Located<string> text) => Whole(text.Value, text.Span);

    private static ShownText Whole(string text, SourceSpan span) => new(text, (_, _) => span);
}

using CourseForge.Model;
using CourseForge.Syntax;

namespace CourseForge.Packaging.Leaks;

/// <summary>
/// All that learners of a course are meant to read: what stands there is no secret, whoever else says it. Instructors
/// are told to say what learners read.
/// </summary>
internal static class LearnerText
{
    /// <summary>Each of them may hold blocks for the instructor, which learners do not read.</summary>
    internal static IEnumerable<MarkdownContent> Contents(Course course)
    {
        course = course.Whole ?? course;
        return new[] { course.Summary, course.Settings.Description, course.Settings.Disclaimer, course.Survey?.Intro }
            .Concat(course.Modules.SelectMany(static module => new[] { module.Summary, module.Warning }))
            .Concat(course.Lessons.Select(static lesson => lesson.Content))
            .Concat(
                course.Bindings.Blocks.Values.SelectMany(static binding =>
                    new[] { binding.Slot?.Content, binding.Slot?.Notes }
                )
            )
            .Concat(course.Terms.Select(static term => term.Syntax.Definition))
            .Concat(course.Contacts.SelectMany(static contact => contact.Syntax.Contents()))
            .Concat(course.Statutes.SelectMany(static statute => statute.Contents()))
            .Concat(course.Scenarios.SelectMany(static scenario => scenario.Syntax.Contents()))
            .Concat(
                course.AskedQuestions.SelectMany(static question =>
                    question.Syntax.Contents().Except(InstructorText.Answers(question))
                )
            )
            .OfType<MarkdownContent>();
    }

    /// <summary>Titles, names and other values.</summary>
    internal static IEnumerable<string> Words(Course course)
    {
        course = course.Whole ?? course;
        return new string?[]
        {
            course.Title,
            course.Audience.Title,
            course.Settings.Title.Value,
            course.Settings.Publisher,
            course.Settings.Licence,
            course.Settings.Brand?.LogoAlt?.Value,
            course.Survey?.Title.Value,
        }
            .Concat(course.Settings.Certificate.Parts.Select(static part => part.Value))
            .Concat(course.Objectives.Select(static objective => objective.Text))
            .Concat(course.Modules.Select(static module => module.Title))
            .Concat(course.Lessons.SelectMany(static lesson => new[] { lesson.Title, lesson.Warning }))
            .Concat(course.Assessments.Select(static assessment => assessment.Title))
            .Concat(course.Scenarios.Select(static scenario => scenario.Title))
            .Concat(
                course.Scenarios.SelectMany(static scenario =>
                    scenario
                        .Syntax.People.Select(static one => one.Value)
                        .Concat([scenario.Syntax.Place?.Value ?? "", scenario.Syntax.Time?.Value ?? ""])
                )
            )
            .Concat(
                course.Scenarios.SelectMany(static scenario =>
                    scenario.Syntax.Nodes.SelectMany(static node =>
                        node.Choices.Select(static choice => choice.Text).Append(node.Title)
                    )
                )
            )
            .Concat(course.Terms.SelectMany(static term => term.Syntax.Also.Append(term.Name)))
            .Concat(
                course.AskedQuestions.Select(static question =>
                    string.Join(' ', question.Answer.PlainTexts.Select(static text => text.Value))
                )
            )
            .Concat(course.Contacts.SelectMany(Texts))
            .Concat(course.Sources.SelectMany(static source => new[] { source.Title, source.Syntax.Publisher }))
            .Concat(course.Statutes.SelectMany(static statute => new[] { statute.Title, statute.Cite }))
            .Concat(course.Jurisdictions.Values.Select(static place => place.Name))
            .Concat(course.Bindings.Parameters.Values)
            .Concat(course.Survey?.Items.Select(static item => item.Text.Value) ?? [])
            .OfType<string>();
    }

    private static IEnumerable<string?> Texts(Contact contact) =>
        contact.Syntax.Phones.Select(static phone => phone.Label).Append(contact.Name).Append(contact.Syntax.Hours);
}

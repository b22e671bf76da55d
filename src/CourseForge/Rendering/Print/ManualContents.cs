using CourseForge.Model;
using CourseForge.Rendering.Markup;
using CourseForge.Rendering.Pages;
using CourseForge.Rendering.Templates;
using CourseForge.Syntax;
using CourseForge.Views;

namespace CourseForge.Rendering.Print;

/// <summary>The contents of the manual, and the index of ids.</summary>
internal static class ManualContents
{
    /// <summary>The parts after the modules, by their ids in the document.</summary>
    internal static readonly string[] Parts =
    [
        "matrix",
        "differences",
        "cut",
        "key",
        "law",
        "contacts",
        "sources",
        "forms",
        "glossary",
        "index",
    ];

    internal static string WordOf(string part) =>
        part switch
        {
            "matrix" => "objectiveMatrix",
            "key" => "answerKey",
            "differences" => "differencesFromBase",
            "cut" => "whatWasLeftOut",
            "sources" => "sourcesOfCourse",
            "index" => "indexOfIds",
            _ => part,
        };

    internal static ContentsView[] Of(
        CourseRenderContext context,
        PlanView[] plans,
        KeyBankView[] banks,
        bool hasDue,
        bool hasDifferences
    )
    {
        var words = context.Words;
        var entries = new List<ContentsView> { Entry("howToUse", "how-to-use"), Entry("atAGlance", "glance") };
        if (hasDue)
        {
            entries.Add(Entry("checkBeforeTeaching", "due"));
        }

        if (RefresherViews.Title(context) is { } changed)
        {
            entries.Add(new ContentsView(null, changed, "changed", []));
        }

        foreach (var plan in plans)
        {
            var lessons = plan.Lessons.Select(static lesson => new ContentsView(
                lesson.Number,
                lesson.Title,
                ElementIds.Lesson(lesson.Id),
                []
            ));
            if (plan.Cards.Length > 0)
            {
                lessons = lessons.Append(new ContentsView(null, words["cutOutPages"], "cards-" + plan.Id, []));
            }

            entries.Add(new ContentsView(plan.Number, plan.Title, "module-" + plan.Id, [.. lessons]));
        }

        foreach (var part in Parts.Where(part => part == "differences" ? hasDifferences : Has(context, part, banks)))
        {
            var inside = part switch
            {
                "key" => banks.Select(static bank => new ContentsView(null, bank.Title, "bank-" + bank.Id, [])),
                "forms" => new[]
                {
                    ("signIn", "form-sign-in"),
                    ("observation", "form-observation"),
                    ("survey", "form-survey"),
                }
                    .Where(form => form.Item2 != "form-survey" || context.Course.Survey is not null)
                    .Select(form => new ContentsView(null, words[form.Item1], form.Item2, [])),
                _ => [],
            };
            entries.Add(new ContentsView(null, words[WordOf(part)], part, [.. inside]));
        }

        return [.. entries];

        ContentsView Entry(string word, string target) => new(null, words[word], target, []);
    }

    /// <summary>In ordinal order, as one looks an id up.</summary>
    internal static IEnumerable<IndexView> Index(CourseRenderContext context, KeyBankView[] banks)
    {
        var course = context.Course;
        var entries = new List<IndexView>();
        entries.AddRange(
            course.Modules.Select(module => Entry(module.Id.Value, "module", "module-" + module.Id.Value))
        );
        foreach (var lesson in course.Lessons)
        {
            entries.Add(Entry(lesson.Id.Value, "indexLesson", ElementIds.Lesson(lesson.Id.Value)));
            entries.AddRange(
                lesson
                    .Content.Blocks.WithDescendants()
                    .Where(block =>
                        block.Id is not null
                        && block.Kind is not (BlockKind.Brief or BlockKind.Observer)
                        && !course.Bindings.LeftOut.Contains(block)
                    )
                    .Select(block => new IndexView(
                        block.Id!.Value.Value,
                        Labels.Of(context, block.Kind),
                        ElementIds.InLesson(lesson.Id.Value, block.Id.Value.Value)
                    ))
            );
        }

        entries.AddRange(
            course.Objectives.Select(objective =>
                Entry(objective.Id.Value, "indexObjective", ElementIds.Objective(objective.Id.Value))
            )
        );
        entries.AddRange(
            banks
                .SelectMany(static bank => bank.Questions)
                .Select(question => Entry(question.Id, "question", "key-" + question.Id))
        );
        entries.AddRange(
            course.Statutes.Select(statute =>
                Entry(statute.Id.Value, "indexStatute", ElementIds.Statute(statute.Id.Value))
            )
        );
        entries.AddRange(
            course.Contacts.Select(contact =>
                Entry(contact.Id.Value, "indexContact", ElementIds.Contact(contact.Id.Value))
            )
        );
        entries.AddRange(
            context.Plan.Home.Sources.Select(source =>
                Entry(source.Id.Value, "indexSource", ElementIds.Source(source.Id.Value))
            )
        );
        entries.AddRange(
            course.Terms.Select(term => Entry(term.Id.Value, "indexTerm", ElementIds.Term(term.Id.Value)))
        );
        return entries.OrderBy(static entry => entry.Id, StringComparer.Ordinal);

        IndexView Entry(string id, string word, string target) => new(id, context.Words[word], target);
    }

    private static bool Has(CourseRenderContext context, string part, KeyBankView[] banks) =>
        part switch
        {
            "key" => banks.Length > 0,
            "cut" => context.Course.Cut is not null,
            "law" => !context.Course.Statutes.IsEmpty,
            "contacts" => !context.Course.Contacts.IsEmpty,
            "sources" => context.Plan.Home.Sources.Count > 0,
            "glossary" => !context.Course.Terms.IsEmpty,
            _ => true,
        };
}

using System.Collections.Immutable;
using CourseForge.Text;

namespace CourseForge.Syntax;

/// <summary>Every place where a thing gets an id. One list for all who must know what there is.</summary>
public static class DefinedNames
{
    /// <summary>Those of the curriculum itself, without what layers add.</summary>
    public static IEnumerable<WrittenName> OfBase(CurriculumSyntax curriculum) =>
        Settings(curriculum.Settings)
            .Concat(curriculum.Courses.SelectMany(Course))
            .Concat(Records(curriculum))
            .Concat(curriculum.Scenarios.SelectMany(Scenario))
            .Concat(curriculum.Banks.SelectMany(Bank))
            .Concat(curriculum.Surveys.SelectMany(Survey))
            .Concat(curriculum.Modules.SelectMany(Module));

    /// <summary>Layers, the places where they apply, and what they add.</summary>
    public static IEnumerable<WrittenName> OfLayers(CurriculumSyntax curriculum)
    {
        foreach (var place in curriculum.Jurisdictions)
        {
            yield return Name(SymbolKind.Jurisdiction, place.Id, place.Name, place);
        }

        foreach (var layer in curriculum.Layers)
        {
            yield return Name(
                layer.Target is null ? SymbolKind.Overlay : SymbolKind.Target,
                layer.Id,
                layer.Title,
                layer
            );
            foreach (var name in layer.Claims.SelectMany(Claim).Concat(layer.Mandates.Select(Mandate)))
            {
                yield return name with
                {
                    IsOfLayer = true,
                };
            }
        }
    }

    private static IEnumerable<WrittenName> Settings(SettingsSyntax settings) =>
        settings
            .Audiences.Select(one => Name(SymbolKind.Audience, one.Id, one.Title, one))
            .Concat(settings.Domains.Select(one => Name(SymbolKind.Domain, one.Id, one.Title, one)))
            .Concat(settings.Parameters.Select(one => Name(SymbolKind.Parameter, one.Id, one.Value.Value, one)));

    private static IEnumerable<WrittenName> Course(CourseSyntax course) =>
        course
            .Assessments.Select(one =>
                Name(SymbolKind.Assessment, one.Id, one.Title.Value, one) with
                {
                    Scope = course.Id.Value,
                }
            )
            .Prepend(Name(SymbolKind.Course, course.Id, course.Title.Value, course));

    private static IEnumerable<WrittenName> Records(CurriculumSyntax curriculum) =>
        curriculum
            .Objectives.Select(one => Name(SymbolKind.Objective, one.Id, one.Text.Value, one))
            .Concat(curriculum.Terms.Select(one => Name(SymbolKind.Term, one.Id, one.Term.Value, one)))
            .Concat(curriculum.Contacts.Select(one => Name(SymbolKind.Contact, one.Id, one.Name.Value, one)))
            .Concat(curriculum.Sources.Select(one => Name(SymbolKind.Source, one.Id, one.Title.Value, one)))
            .Concat(curriculum.Statutes.Select(one => Name(SymbolKind.Statute, one.Id, one.Title.Value, one)))
            .Concat(curriculum.Composition.Mandates.Select(Mandate));

    private static WrittenName Mandate(MandateSyntax mandate) =>
        Name(SymbolKind.Mandate, mandate.Id, mandate.Title, mandate);

    private static IEnumerable<WrittenName> Scenario(ScenarioSyntax scenario) =>
        scenario
            .Nodes.Select(node =>
                Name(SymbolKind.ScenarioNode, node.Id, node.Title, node) with
                {
                    Scope = scenario.Id.Value,
                }
            )
            .Prepend(Name(SymbolKind.Scenario, scenario.Id, scenario.Title.Value, scenario));

    private static IEnumerable<WrittenName> Bank(BankSyntax bank) =>
        bank
            .Questions.Select(question => Name(SymbolKind.Question, question.Id, question.StemText, question))
            .Prepend(Name(SymbolKind.Bank, bank.Id, bank.Title.Value, bank));

    private static IEnumerable<WrittenName> Survey(SurveySyntax survey) =>
        survey
            .Items.Select(item => Name(SymbolKind.SurveyItem, item.Id, item.Text.Value, item))
            .Prepend(Name(SymbolKind.Survey, survey.Id, survey.Title.Value, survey));

    private static IEnumerable<WrittenName> Module(ModuleSyntax module) =>
        module
            .Lessons.SelectMany(lesson =>
                InText(lesson.Content, lesson.Id.Value)
                    .Prepend(Name(SymbolKind.Lesson, lesson.Id, lesson.Title, lesson))
            )
            .Prepend(Name(SymbolKind.Module, module.Id, module.Title.Value, module));

    private static IEnumerable<WrittenName> InText(MarkdownContent content, string lesson) =>
        content
            .Blocks.WithDescendants()
            .Where(static block => block.Id is not null)
            .Select(block =>
                Name(SymbolKind.Block, block.Id!.Value, block.Title ?? $"::: {block.Kind.Name}", block) with
                {
                    Scope = lesson,
                }
            )
            .Concat(
                content
                    .Headings.Where(static heading => heading.Id is not null)
                    .Select(heading =>
                        Name(SymbolKind.Section, heading.Id!.Value, heading.Text, heading) with
                        {
                            Scope = lesson,
                        }
                    )
            );

    private static IEnumerable<WrittenName> Claim(ClaimSyntax claim) =>
        claim switch
        {
            InsertSyntax insert => InText(insert.Content, insert.Target.Value)
                .Prepend(
                    Name(
                        insert.Lesson is null ? SymbolKind.Section : SymbolKind.Lesson,
                        insert.Target,
                        insert.Title?.Value,
                        insert
                    )
                ),
            RecordClaimSyntax { Replaces: false, Record: TermSyntax one } =>
            [
                Name(SymbolKind.Term, claim.Target, one.Term.Value, one),
            ],
            RecordClaimSyntax { Replaces: false, Record: ContactSyntax one } =>
            [
                Name(SymbolKind.Contact, claim.Target, one.Name.Value, one),
            ],
            RecordClaimSyntax { Replaces: false, Record: PublicationSyntax one } =>
            [
                Name(SymbolKind.Source, claim.Target, one.Title.Value, one),
            ],
            RecordClaimSyntax { Replaces: false, Record: StatuteSyntax one } =>
            [
                Name(SymbolKind.Statute, claim.Target, one.Title.Value, one),
            ],
            RecordClaimSyntax { Replaces: false, Record: QuestionSyntax one } =>
            [
                Name(SymbolKind.Question, claim.Target, one.StemText, one),
            ],
            _ => Enumerable.Empty<WrittenName>(),
        };

    private static WrittenName Name(SymbolKind kind, Located<string> id, string? title, object syntax) =>
        new(kind, id)
        {
            IsDefinition = true,
            Title = string.IsNullOrWhiteSpace(title) ? null : title,
            Syntax = syntax,
        };
}

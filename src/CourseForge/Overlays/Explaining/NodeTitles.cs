using CourseForge.Overlays.Nodes;
using CourseForge.Overlays.Resolution;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Overlays.Explaining;

/// <summary>What nodes are called, and where the parts of them stand.</summary>
internal static class NodeTitles
{
    private const int Length = 80;

    /// <param name="bringer">The claim that brings a node that the base does not have.</param>
    internal static string? Of(NodeInfo? info, Claim? bringer)
    {
        var title = info?.Syntax switch
        {
            OutlineNode section => section.Heading?.Text ?? section.Block?.Title,
            { } syntax => Of(syntax),
            null => bringer?.Syntax switch
            {
                InsertSyntax insert => insert.Title?.Value,
                RecordClaimSyntax record => Of(record.Record),
                // Of a node that the base has, or of none.
                _ => null,
            },
        };
        return string.IsNullOrEmpty(title) ? null : Shortened.To(Length, title);
    }

    /// <summary>The line of a cell, as near as the syntax knows it.</summary>
    internal static SourceSpan Place(NodeInfo info, string facet) =>
        (info.Syntax, facet) switch
        {
            (CourseSyntax course, Facets.Title) => course.Title.Span,
            (CourseSyntax course, Facets.Hours) => course.Hours.Span,
            (ModuleSyntax module, Facets.Title) => module.Title.Span,
            (ModuleSyntax module, Facets.Minutes) => module.Minutes.Span,
            (LessonSyntax lesson, Facets.Minutes) => lesson.Minutes.Span,
            (ParameterDefinitionSyntax parameter, Facets.Value) => parameter.Value.Span,
            (ObjectiveSyntax objective, Facets.Text) => objective.Text.Span,
            (CourseSyntax course, _) => course
                .Assessments.FirstOrDefault(one => facet.StartsWith(one.Id.Value + ".", StringComparison.Ordinal))
                ?.Id.Span
                ?? info.Id.Span,
            (ScenarioSyntax scenario, _) => scenario
                .Nodes.FirstOrDefault(node => facet.StartsWith(node.Id.Value + ".", StringComparison.Ordinal))
                ?.Id.Span
                ?? info.Id.Span,
            _ => info.Id.Span,
        };

    private static string? Of(object syntax) =>
        syntax switch
        {
            CourseSyntax course => course.Title.Value,
            ModuleSyntax module => module.Title.Value,
            LessonSyntax lesson => lesson.Title,
            ObjectiveSyntax objective => objective.Text.Value,
            ParameterDefinitionSyntax parameter => parameter.Description,
            TermSyntax term => term.Term.Value,
            ContactSyntax contact => contact.Name.Value,
            PublicationSyntax source => source.Title.Value,
            StatuteSyntax statute => statute.Title.Value,
            QuestionSyntax question => question.StemText,
            SurveySyntax survey => survey.Title.Value,
            SurveyItemSyntax item => item.Text.Value,
            ScenarioSyntax scenario => scenario.Title.Value,
            AudienceSyntax audience => audience.Title,
            DomainSyntax domain => domain.Title,
            BlockSyntax block => block.Title,
            SettingsSyntax => null,
            _ => throw new InvalidOperationException($"no such node: {syntax.GetType().Name}"),
        };
}

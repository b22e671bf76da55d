using CourseForge.Text;

namespace CourseForge.Syntax;

/// <summary>Everything that has an id.</summary>
public enum SymbolKind
{
    Objective,
    Question,
    Bank,
    Term,
    Contact,
    Source,
    Statute,
    Module,
    Lesson,
    Block,
    Course,
    Survey,
    SurveyItem,
    Scenario,
    Audience,
    Domain,
    Mandate,
    Parameter,

    // From here on ids are unique among their like only: in a lesson, a course, a scenario, or for a kind.

    /// <summary>A heading with an id, in its lesson.</summary>
    Section,

    /// <summary>In its course.</summary>
    Assessment,

    /// <summary>In its scenario.</summary>
    ScenarioNode,
    Jurisdiction,
    Overlay,
    Target,

    /// <summary>Of a name that is only used: anything that overlays can speak of.</summary>
    Any,
}

public static class SymbolKinds
{
    /// <summary>Whether no two things of such kinds may have one id, whichever of these kinds they are.</summary>
    public static bool IsUniqueOverKinds(this SymbolKind kind) => kind <= SymbolKind.Parameter;

    /// <summary>Whether each such thing is a file of its own, with what it consists of.</summary>
    public static bool IsFile(this SymbolKind kind) =>
        kind
            is SymbolKind.Course
                or SymbolKind.Module
                or SymbolKind.Bank
                or SymbolKind.Survey
                or SymbolKind.Scenario
                or SymbolKind.Overlay
                or SymbolKind.Target;

    /// <summary>The kind in a sentence.</summary>
    public static string Word(this SymbolKind kind) => kind.Written().Replace('-', ' ');

    public static string WordWithArticle(this SymbolKind kind) =>
        (
            kind is SymbolKind.Objective or SymbolKind.Audience or SymbolKind.Assessment or SymbolKind.Overlay
                ? "an "
                : "a "
        ) + kind.Word();

    /// <summary>What stands before the id in a link, for kinds that can be linked to.</summary>
    public static string? LinkPrefix(this SymbolKind kind) =>
        kind switch
        {
            SymbolKind.Objective => "obj:",
            SymbolKind.Statute => "law:",
            SymbolKind.Term => "term:",
            SymbolKind.Contact => "contact:",
            SymbolKind.Source => "source:",
            SymbolKind.Lesson => "lesson:",
            SymbolKind.Question
            or SymbolKind.Bank
            or SymbolKind.Module
            or SymbolKind.Block
            or SymbolKind.Course
            or SymbolKind.Survey
            or SymbolKind.SurveyItem
            or SymbolKind.Scenario
            or SymbolKind.Audience
            or SymbolKind.Domain
            or SymbolKind.Mandate
            or SymbolKind.Parameter
            or SymbolKind.Section
            or SymbolKind.Assessment
            or SymbolKind.ScenarioNode
            or SymbolKind.Jurisdiction
            or SymbolKind.Overlay
            or SymbolKind.Target
            or SymbolKind.Any => null,
            _ => throw new InvalidOperationException($"no such kind: {kind}"),
        };
}

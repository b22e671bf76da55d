using System.Diagnostics;
using CourseForge.Text;

namespace CourseForge.Binding;

/// <summary>Everything that has an id.</summary>
internal enum SymbolKind
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
    Parameter,
}

internal static class SymbolKinds
{
    /// <summary>The kind in a sentence.</summary>
    public static string Word(this SymbolKind kind) => kind.Written().Replace('-', ' ');

    public static string WordWithArticle(this SymbolKind kind) =>
        (kind is SymbolKind.Objective or SymbolKind.Audience ? "an " : "a ") + kind.Word();

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
            or SymbolKind.Parameter => null,
            _ => throw new InvalidOperationException($"no such kind: {kind}"),
        };
}

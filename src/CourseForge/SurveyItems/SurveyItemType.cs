using System.Collections.Immutable;
using CourseForge.Formatting;
using CourseForge.Syntax;
using CourseForge.Views;

namespace CourseForge.SurveyItems;

/// <summary>
/// One type of survey item: all that the compiler knows of it. Phases ask the list <see cref="SurveyItemTypes"/>, so
/// that nothing but the type's own folder decides by type.
/// </summary>
internal abstract class SurveyItemType
{
    /// <summary>
    /// What authors write after <c>type:</c>. The player's file in <c>questions/</c> and the theme's template in
    /// <c>survey-items/</c> have the same name.
    /// </summary>
    internal abstract string Name { get; }

    /// <summary>What it is, in one sentence for the JSON Schema.</summary>
    internal abstract string About { get; }

    /// <summary>What one answers with, in a few words for the list of types in the JSON Schema.</summary>
    internal abstract string AnsweredWith { get; }

    /// <summary>The keys that it adds to those of every item.</summary>
    internal abstract ImmutableArray<KeyShape> Keys { get; }

    /// <summary>What its template is given.</summary>
    internal abstract ViewType ViewType { get; }

    internal abstract SurveyAnswerSyntax Decode(IRecordReader record);

    /// <summary>Adds the keys of the answer to those of every item: the way back from <see cref="Decode"/>.</summary>
    internal abstract YamlPairs Format(SurveyAnswerSyntax answer, YamlPairs pairs);

    internal abstract ItemView View(SurveyItemSyntax item, ISurveyPage page);

    /// <summary>What is ticked on paper; nothing where the answer is written.</summary>
    internal abstract string[] Print(SurveyAnswerSyntax answer, ISurveyPage page);
}

/// <summary>A type whose answers are <typeparamref name="TAnswer"/>.</summary>
internal abstract class SurveyItemType<TAnswer> : SurveyItemType
    where TAnswer : SurveyAnswerSyntax
{
    internal sealed override YamlPairs Format(SurveyAnswerSyntax answer, YamlPairs pairs) =>
        Format((TAnswer)answer, pairs);

    internal sealed override ItemView View(SurveyItemSyntax item, ISurveyPage page) =>
        View((TAnswer)item.Answer, item, page);

    internal sealed override string[] Print(SurveyAnswerSyntax answer, ISurveyPage page) =>
        Print((TAnswer)answer, page);

    protected abstract YamlPairs Format(TAnswer answer, YamlPairs pairs);

    protected abstract ItemView View(TAnswer answer, SurveyItemSyntax item, ISurveyPage page);

    protected abstract string[] Print(TAnswer answer, ISurveyPage page);
}

using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics;
using CourseForge.SurveyItems.Likert;
using CourseForge.SurveyItems.Text;
using CourseForge.Syntax;

namespace CourseForge.SurveyItems;

/// <summary>
/// All types of survey items, in the order in which messages and schemas list them. A new one is registered here.
/// </summary>
internal static class SurveyItemTypes
{
    internal static readonly ImmutableArray<SurveyItemType> All = [new LikertItem(), new TextItem()];

    private static readonly FrozenDictionary<string, SurveyItemType> ByName = All.ToFrozenDictionary(
        static type => type.Name,
        StringComparer.Ordinal
    );

    /// <summary>The parser lets no other name through.</summary>
    internal static SurveyItemType Named(string? name) =>
        name is not null && ByName.TryGetValue(name, out var type)
            ? type
            : throw new UnreachableException($"no type of survey item is named {name}");

    internal static SurveyItemType Type(this SurveyItemSyntax item) => Named(item.Answer.Type);
}

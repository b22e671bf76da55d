using System.Collections.Immutable;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Blocks;

/// <summary>Attributes that several kinds have.</summary>
internal static class BlockAttributes
{
    internal static readonly AttributeShape Title = new("title", AttributeType.Text, "Its heading.");

    internal static readonly AttributeShape Minutes = new("minutes", AttributeType.Minutes, "Time in the classroom.");

    internal static readonly AttributeShape Sensitive = new(
        "sensitive",
        AttributeType.Flag,
        "Its lesson needs a content warning."
    );

    internal static readonly AttributeShape Source = new(
        "source",
        AttributeType.Id,
        "The source that it rests on.",
        Names: SymbolKind.Source
    );

    internal static readonly AttributeShape Poster = new(
        "poster",
        AttributeType.Flag,
        "It also goes on the poster for the public."
    );

    internal static readonly AttributeShape Card = new(
        "card",
        AttributeType.Flag,
        "It also goes on the back of pocket cards."
    );

    /// <summary>Also of lessons and sections.</summary>
    internal static readonly AttributeShape Slide = new(
        SlideText.Attribute,
        AttributeType.Text,
        "What slides show of it: no, yes, or words of their own with '|' between the points."
    );

    /// <summary>Every block may have these.</summary>
    internal static readonly ImmutableArray<AttributeShape> Common =
    [
        new("audience", AttributeType.Ids, "Only for these audiences.", Names: SymbolKind.Audience),
        new("tier", AttributeType.Word, "Only in courses of this tier.", Words: EnumWords.Of<Tier>()),
        new("delivery", AttributeType.Word, "How it is meant to be taken.", Words: EnumWords.Of<Delivery>()),
        Slide,
    ];
}

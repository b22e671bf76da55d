using System.Collections.Immutable;
using CourseForge.Parsing.Markdown;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Parsing.Overlays;

/// <summary>What a claim in Markdown says of its text.</summary>
internal enum ClaimBlockVerb
{
    Replace,
    Before,
    After,
    FirstIn,
    LastIn,
    Note,
    Fill,
    Define,
    Decide,
}

/// <summary>The one table of what an overlay may say in Markdown: <c>::: verb #id {attributes}</c>.</summary>
internal static class ClaimVerbs
{
    /// <summary>Every claim may have these.</summary>
    internal static readonly ImmutableArray<AttributeShape> Terms =
    [
        new("from", AttributeType.Date, "The first day on which it holds."),
        new("until", AttributeType.Date, "The first day on which it no longer holds."),
        new("pending", AttributeType.Flag, "It rests on law that is not in force."),
        new("cite", AttributeType.Id, "The law that it rests on.", Names: SymbolKind.Statute),
        new("source", AttributeType.Id, "Where it was read.", Names: SymbolKind.Source),
        new("confidence", AttributeType.Word, "How well it was checked.", Words: EnumWords.Of<Confidence>()),
        new("checked", AttributeType.Date, "The day on which someone checked it."),
        new("checked-by", AttributeType.Text, "Who checked it: a person or an office. Learners do not see it."),
        new("review-by", AttributeType.Date, "The day by which someone must check it again."),
        new("because", AttributeType.Text, "Why."),
    ];

    /// <summary>What only a new lesson has.</summary>
    internal static readonly ImmutableArray<AttributeShape> Lesson =
    [
        .. ModuleDecoder.LessonAttributes.Select(shape => shape with { Required = false }),
    ];

    private static readonly ImmutableArray<AttributeShape> Insert =
    [
        new("id", AttributeType.Id, "The id of what is new.", Required: true),
        new("title", AttributeType.Text, "Its heading."),
        .. Lesson,
    ];

    private static readonly ImmutableArray<AttributeShape> Decision =
    [
        new("use", AttributeType.Id, "The layer whose text holds.", Names: SymbolKind.Overlay),
        new("because", AttributeType.Text, "Why.", Required: true),
    ];

    internal static ImmutableArray<AttributeShape> AttributesOf(ClaimBlockVerb verb) =>
        verb switch
        {
            _ when IsInsert(verb) => Insert,
            ClaimBlockVerb.Decide => Decision,
            ClaimBlockVerb.Replace or ClaimBlockVerb.Note or ClaimBlockVerb.Fill or ClaimBlockVerb.Define => [],
            _ => throw new InvalidOperationException($"no such verb: {verb}"),
        };

    internal static bool IsInsert(ClaimBlockVerb verb) =>
        verb is ClaimBlockVerb.Before or ClaimBlockVerb.After or ClaimBlockVerb.FirstIn or ClaimBlockVerb.LastIn;

    /// <summary>What the verb says, in a sentence.</summary>
    internal static string SummaryOf(ClaimBlockVerb verb) =>
        verb switch
        {
            ClaimBlockVerb.Replace =>
                "Another text in the place of that of a lesson, section or block, or of a node of a scenario.",
            ClaimBlockVerb.Before => "New text or a new lesson before something.",
            ClaimBlockVerb.After => "New text or a new lesson behind something.",
            ClaimBlockVerb.FirstIn => "New text or a new lesson at the beginning of something.",
            ClaimBlockVerb.LastIn => "New text or a new lesson at the end of something.",
            ClaimBlockVerb.Note => "A local note behind something, visibly the layer's own.",
            ClaimBlockVerb.Fill => "What goes into a slot.",
            ClaimBlockVerb.Define => "What a term of the glossary means here.",
            ClaimBlockVerb.Decide => "What holds where layers below disagree.",
            _ => throw new InvalidOperationException($"no such verb: {verb}"),
        };
}

using System.Collections.Immutable;

namespace CourseForge.Syntax;

/// <summary>What a word that can be written is.</summary>
public enum WritingWordKind
{
    /// <summary>A kind of block, or a verb of an overlay.</summary>
    Block,

    /// <summary>An attribute, or a key of YAML.</summary>
    Key,

    /// <summary>One of some words.</summary>
    Value,
}

/// <summary>A word that can be written at a place.</summary>
/// <param name="Text">The word.</param>
/// <param name="Summary">What it is for, in a sentence.</param>
/// <param name="Insert">What is written for it, with <c>$0</c> where one goes on writing; null = the word.</param>
public sealed record WritingWord(WritingWordKind Kind, string Text, string Summary, string? Insert = null)
{
    /// <summary>Something has to be written there.</summary>
    public bool IsRequired { get; init; }

    /// <summary>More for people: an example, the default. Null = nothing.</summary>
    public string? Details { get; init; }
}

/// <summary>What can be written at a place of a text, finished or not.</summary>
/// <param name="Start">Where the word begins that is being written.</param>
/// <param name="End">Where it ends.</param>
public sealed record WritingPlace(int Start, int End)
{
    /// <summary>The words that there are.</summary>
    public ImmutableArray<WritingWord> Words { get; init; } = [];

    /// <summary>Of what ids can stand there.</summary>
    public ImmutableArray<SymbolKind> Names { get; init; } = [];

    /// <summary>Where ids are unique within something only: the id of the lesson, course or scenario.</summary>
    public string Scope { get; init; } = "";

    /// <summary>The verb of an overlay whose aim stands there; null where none does.</summary>
    public string? Verb { get; init; }

    /// <summary>The aim has a value of it behind a point, such as <c>first-response.hours</c>.</summary>
    public bool TakesFacet { get; init; }

    /// <summary>What is written behind an id.</summary>
    public string After { get; init; } = "";
}

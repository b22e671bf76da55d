using System.Collections.Immutable;

namespace CourseForge.Syntax;

/// <summary>What a scalar is read as. The key decides, never the look of the value.</summary>
internal enum ScalarKind
{
    Text,
    Markdown,
    Id,
    StatuteId,

    /// <summary>The id of something that is written elsewhere, in an overlay perhaps.</summary>
    NodeId,

    /// <summary>An id, and after points what of it is meant.</summary>
    Cell,

    /// <summary>A curriculum and the versions of it that will do.</summary>
    Requirement,
    CheckName,
    Integer,
    Decimal,
    Percentage,
    Flag,
    Date,
    PartialDate,

    /// <summary>A time of day, such as 09:00.</summary>
    Time,
    Choice,
    Version,
    Language,
    Country,
    Url,
    Email,
    Colour,
    MediaPath,
    FontList,
}

/// <summary>
/// What may stand after a key: a closed family. The parser, the JSON Schemas and the messages are all driven by it.
/// </summary>
internal abstract record ValueShape;

/// <param name="Noun">What to write, for messages: "a whole number from 1 to 100".</param>
internal sealed record ScalarShape(ScalarKind Kind, string Noun) : ValueShape
{
    public decimal Minimum { get; init; } = decimal.MinValue;

    public decimal Maximum { get; init; } = decimal.MaxValue;

    /// <summary>Of what it is the id, where that is written elsewhere; null where it is no id, or gives one.</summary>
    public SymbolKind? Names { get; init; }

    /// <summary>What becomes of a parameter in it.</summary>
    public ParameterUse Parameters { get; init; } = ParameterPlaces.In(Kind);

    /// <summary>The allowed words of a choice; the extra words of a percentage or a date.</summary>
    public ImmutableArray<string> Words { get; init; } = [];
}

/// <param name="IsUnique">No item may be repeated (binding says so; YAML editors go by the schema).</param>
internal sealed record ListShape(ValueShape Item, int Minimum = 0, bool IsUnique = false) : ValueShape;

/// <summary>Keys chosen by the author, all with values of one shape.</summary>
internal sealed record MapShape(ScalarShape Key, ValueShape Value, int Minimum = 0) : ValueShape;

/// <summary>
/// What may be written in more than one way: short as a scalar, in full as a mapping, several times as a list.
/// </summary>
internal sealed record EitherShape(ScalarShape? Scalar, ValueShape? Mapping, ListShape? List) : ValueShape;

/// <param name="Id">Its name in the JSON Schemas.</param>
/// <param name="Noun">With its article, for messages: "a course".</param>
internal sealed record RecordShape(string Id, string Noun, string Description, ImmutableArray<KeyShape> Keys)
    : ValueShape
{
    internal KeyShape? Find(string name)
    {
        foreach (var key in Keys)
        {
            if (string.Equals(key.Name, name, StringComparison.Ordinal))
            {
                return key;
            }
        }

        return null;
    }
}

/// <summary>A record whose keys depend on one of them, such as <c>type</c> of a question.</summary>
/// <param name="Variants">In the order of the discriminator's words.</param>
internal sealed record VariantShape(
    string Id,
    string Noun,
    string Description,
    KeyShape Discriminator,
    ImmutableArray<RecordShape> Variants
) : ValueShape;

internal sealed record KeyShape(string Name, ValueShape Value, string Description)
{
    public bool IsRequired { get; init; }

    /// <summary>What counts when the key is left out, as an author would write it.</summary>
    public string? Default { get; init; }

    public string? Example { get; init; }
}

/// <summary>One kind of document.</summary>
/// <param name="Pattern">Where such files stand.</param>
/// <param name="Schema">The file name of its JSON Schema; null for front matter, which YAML editors do not see.</param>
internal sealed record DocumentShape(string Title, string Pattern, string? Schema, RecordShape Record);

using System.Collections.Immutable;
using CourseForge.Syntax;

namespace CourseForge.Formatting;

// Formatting: syntax back to text, in one house style. What is printed here and parsed again is the same syntax.

/// <summary>
/// A YAML value to be written: a closed family. Unlike a <see cref="YamlNode"/> it has no place, and it may carry
/// comments.
/// </summary>
public abstract record YamlPart
{
    /// <summary>A value that was read, to be written again.</summary>
    internal static YamlPart Of(YamlNode node) =>
        node switch
        {
            YamlScalar { IsPlain: true } scalar => new YamlWord(scalar.Value),
            YamlScalar scalar => new YamlText(scalar.Value),
            YamlSequence sequence => new YamlList([.. sequence.Items.Select(Of)]),
            YamlMapping mapping => new YamlMap([
                .. mapping.Entries.Select(entry => new YamlPair(entry.Key.Value, Of(entry.Value))),
            ]),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}

/// <summary>
/// Text. Where a plain scalar would be another thing to some reader (<c>988</c>, <c>NO</c>, <c>24:00</c>), it stands in
/// quotes.
/// </summary>
public sealed record YamlText(string Value) : YamlPart;

/// <summary>
/// A number, date, flag or null, or what was plain before: without quotes, unless YAML itself would stumble over it.
/// </summary>
public sealed record YamlWord(string Value) : YamlPart;

/// <summary>On one line in brackets where all items are short words, otherwise an item a line.</summary>
public sealed record YamlList(ImmutableArray<YamlPart> Items) : YamlPart;

public sealed record YamlMap(ImmutableArray<YamlPair> Pairs) : YamlPart;

/// <param name="Comment">Lines above the key, without their <c>#</c>; null for none.</param>
public sealed record YamlPair(string Key, YamlPart Value, string? Comment = null);

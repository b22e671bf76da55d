using System.Collections.Immutable;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using CourseForge.Diagnostics;
using CourseForge.Parsing.Markdown;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Parsing.Yaml;

/// <summary>
/// A record with its keys, read by type. Everything that does not fit its shape was told when the record was opened, so
/// nothing here reports or throws: what is missing or wrong comes as its default from the shape, or as an empty value
/// that the error barrier never lets through.
/// </summary>
internal sealed class YamlRecord : IRecordReader
{
    private readonly YamlMapping _mapping;
    private readonly RecordShape _shape;
    private readonly DiagnosticBag _diagnostics;
    private readonly bool _rawHtml;

    private YamlRecord(YamlMapping mapping, RecordShape shape, SourceSpan head, bool rawHtml, DiagnosticBag diagnostics)
    {
        _mapping = mapping;
        _shape = shape;
        _rawHtml = rawHtml;
        _diagnostics = diagnostics;
        Head = head;
    }

    /// <summary>The record's name: its id where it has one, otherwise its start.</summary>
    internal SourceSpan Head { get; }

    /// <summary>The whole record.</summary>
    public SourceSpan Span => _mapping.Span;

    /// <summary>Checks a document against its shape, all the way down, and opens it.</summary>
    internal static YamlRecord Open(YamlMapping mapping, RecordShape shape, bool rawHtml, DiagnosticBag diagnostics)
    {
        var head = mapping.Span.Part(0, 0);
        new ShapeChecker(diagnostics).CheckRecord(mapping, shape, head);
        return new YamlRecord(mapping, shape, head, rawHtml, diagnostics);
    }

    /// <summary>
    /// The shape of a record whose keys depend on one of them; null when that one is missing or unknown.
    /// </summary>
    internal static RecordShape? VariantOf(YamlMapping mapping, VariantShape shape) =>
        shape.Discriminator.Value is ScalarShape words
        && ShapeChecker.Find(mapping, shape.Discriminator.Name)?.Value is YamlScalar written
        && words.Words.IndexOf(written.Value.Trim()) is var index and >= 0
            ? shape.Variants[index]
            : null;

    internal bool Has(string key) => Node(key) is not null;

    /// <summary>The place of a key, or the record's head when it is not written.</summary>
    public SourceSpan KeySpan(string key) => ShapeChecker.Find(_mapping, key)?.Key.Span ?? Head;

    /// <summary>Text, an id, a word: one line, without blanks around it.</summary>
    public Located<string> Text(string key) => OptionalText(key) ?? new Located<string>(Default(key) ?? "", Head);

    internal Located<string>? OptionalText(string key) => Node(key) is YamlScalar scalar ? OneLine(scalar) : null;

    /// <summary>Text whose place nobody asks for.</summary>
    public string? Words(string key)
    {
        Debug.Assert(!IsReplaced(_shape.Find(key)?.Value), "what takes in parameters is read as Markdown");
        return OptionalText(key)?.Value;
    }

    private static bool IsReplaced(ValueShape? shape) =>
        shape is ScalarShape { Parameters: ParameterUse.Replaced }
        || (shape is ListShape list && IsReplaced(list.Item));

    /// <summary>Text over several lines, as it is.</summary>
    internal string? Lines(string key) => Node(key) is YamlScalar scalar ? scalar.Value : null;

    internal Located<int> Integer(string key) =>
        OptionalInteger(key) ?? new Located<int>(ScalarText.TryInteger(Default(key), out var value) ? value : 0, Head);

    internal Located<int>? OptionalInteger(string key) =>
        OptionalText(key) is { } text && ScalarText.TryInteger(text.Value, out var value)
            ? new Located<int>(value, text.Span)
            : null;

    public Located<decimal> Decimal(string key) =>
        OptionalDecimal(key)
        ?? new Located<decimal>(ScalarText.TryDecimal(Default(key), out var value) ? value : 0, Head);

    internal Located<decimal>? OptionalDecimal(string key) =>
        OptionalText(key) is { } text && ScalarText.TryDecimal(text.Value, out var value)
            ? new Located<decimal>(value, text.Span)
            : null;

    /// <summary>A percentage; the words all and none are 100 and 0.</summary>
    internal int Percentage(string key) =>
        (Words(key) ?? Default(key)) switch
        {
            "all" => 100,
            { } text when ScalarText.TryInteger(text, out var value) => value,
            _ => 0,
        };

    public bool? OptionalFlag(string key) => ScalarText.TryFlag(Words(key) ?? "", out var value) ? value : null;

    public bool Flag(string key) => ScalarText.TryFlag(Words(key) ?? Default(key) ?? "", out var value) && value;

    internal Located<DateOnly> Date(string key) => OptionalDate(key) ?? new Located<DateOnly>(default, Head);

    internal Located<DateOnly>? OptionalDate(string key) =>
        OptionalText(key) is { } text && IsoDate.TryRead(text.Value, out var date)
            ? new Located<DateOnly>(date, text.Span)
            : null;

    /// <summary>One of an enum's words.</summary>
    public Located<T> Choice<T>(string key)
        where T : struct, Enum =>
        OptionalChoice<T>(key) ?? new Located<T>(EnumWords.Read<T>(Default(key)) ?? default, Head);

    internal Located<T>? OptionalChoice<T>(string key)
        where T : struct, Enum =>
        OptionalText(key) is { } text && EnumWords.Read<T>(text.Value) is { } value
            ? new Located<T>(value, text.Span)
            : null;

    public MarkdownContent Markdown(string key) =>
        OptionalMarkdown(key) ?? Read(new YamlScalar("", true, EmptyMap(), Head));

    public MarkdownContent? OptionalMarkdown(string key) => Node(key) is YamlScalar scalar ? Read(scalar) : null;

    /// <summary>A list of texts or ids.</summary>
    internal ImmutableArray<Located<string>> List(string key)
    {
        if (Node(key) is not YamlSequence sequence)
        {
            return [];
        }

        var items = ImmutableArray.CreateBuilder<Located<string>>(sequence.Items.Length);
        foreach (var item in sequence.Items)
        {
            if (item is YamlScalar scalar)
            {
                items.Add(OneLine(scalar));
            }
        }

        return items.ToImmutable();
    }

    /// <summary>A list of texts whose places nobody asks for.</summary>
    public ImmutableArray<string> WordList(string key)
    {
        Debug.Assert(!IsReplaced(_shape.Find(key)?.Value), "what takes in parameters is read as Markdown");
        return [.. List(key).Select(item => item.Value)];
    }

    /// <summary>A list of Markdown values.</summary>
    public ImmutableArray<MarkdownContent> MarkdownList(string key)
    {
        if (Node(key) is not YamlSequence sequence)
        {
            return [];
        }

        var items = ImmutableArray.CreateBuilder<MarkdownContent>(sequence.Items.Length);
        foreach (var item in sequence.Items)
        {
            if (item is YamlScalar scalar)
            {
                items.Add(Read(scalar));
            }
        }

        return items.ToImmutable();
    }

    internal YamlRecord? Record(string key) =>
        Node(key) is YamlMapping mapping && _shape.Find(key)?.Value is { } shape
            ? Open(mapping, shape, KeySpan(key))
            : null;

    IRecordReader? IRecordReader.Record(string key) => Record(key);

    IEnumerable<IRecordReader> IRecordReader.Records(string key) => Records(key);

    /// <summary>A list of records.</summary>
    internal ImmutableArray<YamlRecord> Records(string key)
    {
        if (Node(key) is not YamlSequence sequence || _shape.Find(key)?.Value is not ListShape list)
        {
            return [];
        }

        var items = ImmutableArray.CreateBuilder<YamlRecord>(sequence.Items.Length);
        foreach (var item in sequence.Items)
        {
            if (item is YamlMapping mapping && Open(mapping, list.Item, mapping.Span.Part(0, 1)) is { } record)
            {
                items.Add(record);
            }
        }

        return items.ToImmutable();
    }

    /// <summary>Records by the ids that the author chose, in written order.</summary>
    internal ImmutableArray<(Located<string> Id, YamlRecord Record)> Map(string key)
    {
        if (Node(key) is not YamlMapping mapping || _shape.Find(key)?.Value is not MapShape map)
        {
            return [];
        }

        var items = ImmutableArray.CreateBuilder<(Located<string>, YamlRecord)>(mapping.Entries.Length);
        foreach (var entry in mapping.Entries)
        {
            if (entry.Value is YamlMapping value && Open(value, map.Value, entry.Key.Span) is { } record)
            {
                items.Add((OneLine(entry.Key), record));
            }
        }

        return items.ToImmutable();
    }

    /// <summary>Texts, numbers or words by the ids that the author chose, in written order.</summary>
    public ImmutableArray<(Located<string> Id, Located<string> Value)> TextMap(string key)
    {
        if (Node(key) is not YamlMapping mapping)
        {
            return [];
        }

        var items = ImmutableArray.CreateBuilder<(Located<string>, Located<string>)>(mapping.Entries.Length);
        foreach (var entry in mapping.Entries)
        {
            if (entry.Value is YamlScalar value)
            {
                items.Add((OneLine(entry.Key), OneLine(value)));
            }
        }

        return items.ToImmutable();
    }

    /// <summary>The entries of a map or list whose values can be short, in full or several, in written order.</summary>
    internal ImmutableArray<YamlClaim> Claims(string key)
    {
        var claims = ImmutableArray.CreateBuilder<YamlClaim>();
        if (_shape.Find(key)?.Value is { } shape)
        {
            switch (Node(key))
            {
                case YamlMapping mapping
                    when (shape as MapShape ?? (shape as EitherShape)?.Mapping as MapShape) is { } map:
                    foreach (var entry in mapping.Entries)
                    {
                        AddClaims(OneLine(entry.Key), entry.Value, map.Value, isOne: true, claims);
                    }

                    break;
                case YamlSequence sequence:
                    foreach (var item in sequence.Items)
                    {
                        if (item is YamlScalar scalar)
                        {
                            var id = OneLine(scalar);
                            claims.Add(new YamlClaim(id, null, null, null, id.Span));
                        }
                    }

                    break;
            }
        }

        return claims.ToImmutable();
    }

    private void AddClaims(
        Located<string> id,
        YamlNode node,
        ValueShape shape,
        bool isOne,
        ImmutableArray<YamlClaim>.Builder claims
    )
    {
        switch (node)
        {
            case YamlScalar scalar:
                claims.Add(
                    new YamlClaim(id, OneLine(scalar), () => Read(scalar), null, isOne ? id.Span : scalar.Span)
                    {
                        ReadAs = (_, bag) => Read(scalar, bag),
                    }
                );
                break;
            case YamlMapping mapping
                when Open(mapping, shape is EitherShape either ? either.Mapping ?? shape : shape, id.Span)
                    is { } record:
                claims.Add(
                    new YamlClaim(
                        id,
                        record.OptionalText("value"),
                        () => record.Markdown("value"),
                        record,
                        isOne ? id.Span : record.OptionalText("value")?.Span ?? mapping.Span.Part(0, 1)
                    )
                    {
                        ReadAs = record.ReadText,
                    }
                );
                break;
            case YamlSequence sequence when ((shape as EitherShape)?.List ?? shape as ListShape) is { } list:
                foreach (var item in sequence.Items)
                {
                    AddClaims(id, item, list.Item, isOne: false, claims);
                }

                break;
        }
    }

    private YamlNode? Node(string key) => ShapeChecker.Find(_mapping, key)?.Value;

    private string? Default(string key) => _shape.Find(key)?.Default;

    private YamlRecord? Open(YamlMapping mapping, ValueShape shape, SourceSpan head) =>
        shape switch
        {
            RecordShape record => new YamlRecord(mapping, record, head, _rawHtml, _diagnostics),
            VariantShape variant when VariantOf(mapping, variant) is { } record => new YamlRecord(
                mapping,
                record,
                head,
                _rawHtml,
                _diagnostics
            ),
            VariantShape => null,
            // Written in full where it could have been written short.
            EitherShape { Mapping: { } full } => Open(mapping, full, head),
            _ => throw new InvalidOperationException($"{shape.GetType().Name} is no record"),
        };

    private MarkdownContent Read(YamlScalar scalar, DiagnosticBag? diagnostics = null) =>
        MarkdownReader.Read(scalar.Value, scalar.Map, MarkdownKind.Value, _rawHtml, diagnostics ?? _diagnostics);

    private MarkdownContent ReadText(string key, DiagnosticBag diagnostics) =>
        Node(key) is YamlScalar scalar
            ? Read(scalar, diagnostics)
            : Read(new YamlScalar("", true, EmptyMap(), Head), diagnostics);

    private TextMap EmptyMap() =>
        Head.File is { } file
            ? CourseForge.Text.TextMap.Slice(file, Head.Start, 0)
            : new TextMap(NoFile, [new TextMap.Segment(0, 0)], 0);

    private static readonly SourceFile NoFile = new(new CoursePath(""), "");

    /// <summary>Line ends become blanks: a title over two lines is one title.</summary>
    private static Located<string> OneLine(YamlScalar scalar)
    {
        var value = scalar.Value;
        var from = 0;
        while (from < value.Length && char.IsWhiteSpace(value[from]))
        {
            from++;
        }

        var trimmed = value.AsSpan(from).TrimEnd();
        var text = trimmed.Length == value.Length ? value : trimmed.ToString();
        return new Located<string>(text.Replace('\n', ' '), scalar.Map.Span(from, trimmed.Length));
    }
}

/// <summary>One entry of a map in a layer.</summary>
/// <param name="Value">What was written short, or as <c>value</c>.</param>
/// <param name="ReadMarkdown">Reads the same as Markdown.</param>
/// <param name="Record">What was written in full; null for the short way.</param>
/// <param name="Span">The id; of several entries under one id, each one's own place.</param>
internal sealed record YamlClaim(
    Located<string> Id,
    Located<string>? Value,
    Func<MarkdownContent>? ReadMarkdown,
    YamlRecord? Record,
    SourceSpan Span
)
{
    /// <summary>
    /// Reads a text of the entry as Markdown, and says what is wrong with it into a bag of its own: of the entry in
    /// full the one under a key, of the short way the only one.
    /// </summary>
    internal Func<string, DiagnosticBag, MarkdownContent>? ReadAs { get; init; }
}

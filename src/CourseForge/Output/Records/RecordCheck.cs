using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using CourseForge.Text;

namespace CourseForge.Output.Records;

/// <summary>
/// Holds a JSON text against the shape of a type before it is read, because the serializer stops at the first thing
/// that does not fit, says so in words of C#, and passes over members that it does not know.
/// </summary>
internal ref struct RecordCheck
{
    /// <summary>A file of another kind would have one for every line.</summary>
    private const int Most = 10;

    private const int LongestName = 60;

    private readonly ReadOnlySpan<byte> _json;
    private readonly JsonSerializerOptions _options;
    private readonly SourceFile _file;

    // Where the reader stands: names of members, and indices of elements in brackets.
    private readonly List<string> _path = [];
    private readonly HashSet<string> _told = [];
    private Utf8JsonReader _reader;
    private int _nameStart;
    private int _nameLength;

    internal RecordCheck(CoursePath path, ReadOnlySpan<byte> json, JsonSerializerOptions options)
    {
        _json = json;
        _options = options;
        _file = new SourceFile(path, Encoding.UTF8.GetString(json));
        _reader = new Utf8JsonReader(json);
    }

    /// <summary>What cannot be read, each with its place.</summary>
    internal List<(SourceSpan Span, string Problem)> Damages { get; } = [];

    /// <summary>Members that the type does not have; one that all elements of a list have is there once.</summary>
    internal List<(SourceSpan Span, string Name)> Unknown { get; } = [];

    internal void Run(Type type)
    {
        if (_json.IsEmpty)
        {
            Damages.Add((_file.Start, "it is empty"));
            return;
        }

        if (!Utf8.IsValid(_json))
        {
            Damages.Add((SpanOf(ValidLength(), 0), "what stands here is no UTF-8"));
            return;
        }

        try
        {
            _reader.Read();
            Value(type, canBeNull: false);

            // Throws when there is more.
            _reader.Read();
        }
        catch (JsonException problem)
        {
            var place = OffsetOf(problem);
            Damages.Add(
                (
                    SpanOf(place, 0),
                    _json[place..].Trim(" \t\r\n"u8).IsEmpty
                        ? "it ends before it is complete"
                        : "what stands here is no JSON"
                )
            );
        }
    }

    /// <summary>The reader stands on the first token of the value, and then on its last.</summary>
    private void Value(Type type, bool canBeNull)
    {
        if (_reader.TokenType == JsonTokenType.Null && canBeNull)
        {
            return;
        }

        var shape = _options.GetTypeInfo(Nullable.GetUnderlyingType(type) ?? type);
        switch (shape.Kind)
        {
            case JsonTypeInfoKind.Object when Is(JsonTokenType.StartObject, "an object"):
                Members(shape);
                break;
            case JsonTypeInfoKind.Dictionary when Is(JsonTokenType.StartObject, "an object"):
                Entries(shape.ElementType!);
                break;
            case JsonTypeInfoKind.Enumerable when Is(JsonTokenType.StartArray, "a list"):
                Elements(shape.ElementType!);
                break;
            case JsonTypeInfoKind.None:
                Leaf(shape.Type);
                break;
        }
    }

    private void Members(JsonTypeInfo shape)
    {
        var start = (int)_reader.TokenStartIndex;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (NextName(seen) is { } name)
        {
            var member = shape.Properties.FirstOrDefault(property => property.Name == name);
            _path.Add(name);
            if (member is null)
            {
                if (Unknown.Count < Most && _told.Add(Where(withIndices: false)))
                {
                    Unknown.Add((SpanOf(_nameStart, _nameLength), Where()));
                }

                _reader.Skip();
            }
            else
            {
                var type = member.PropertyType;
                Value(type, type.IsValueType ? Nullable.GetUnderlyingType(type) is not null : member.IsSetNullable);
            }

            _path.RemoveAt(_path.Count - 1);
        }

        foreach (var member in shape.Properties)
        {
            if (member.IsRequired && !seen.Contains(member.Name))
            {
                Damaged($"{Subject()} lacks '{member.Name}'", start, 1);
            }
        }
    }

    private void Entries(Type type)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (NextName(seen) is { } name)
        {
            _path.Add(name);
            Value(type, canBeNull: false);
            _path.RemoveAt(_path.Count - 1);
        }
    }

    private void Elements(Type type)
    {
        for (var i = 0; _reader.Read() && _reader.TokenType != JsonTokenType.EndArray; i++)
        {
            _path.Add(string.Create(CultureInfo.InvariantCulture, $"[{i}]"));
            Value(type, canBeNull: false);
            _path.RemoveAt(_path.Count - 1);
        }
    }

    /// <summary>Goes to the value of the next member; null at the end of the object.</summary>
    private string? NextName(HashSet<string> seen)
    {
        _reader.Read();
        if (_reader.TokenType == JsonTokenType.EndObject)
        {
            return null;
        }

        _nameStart = (int)_reader.TokenStartIndex;

        // The reader has taken the colon, too.
        _nameLength = _reader.ValueSpan.Length + 2;
        var name = Text() ?? "";
        if (!seen.Add(name))
        {
            Damaged($"{Subject()} has '{Shown(name)}' twice");
        }

        _reader.Read();
        return name;
    }

    private void Leaf(Type type)
    {
        if (type == typeof(string))
        {
            if (Is(JsonTokenType.String, "a text"))
            {
                Text();
            }
        }
        else if (type == typeof(DateOnly))
        {
            if (Is(JsonTokenType.String, "a day") && Text() is { } day && !IsoDate.TryRead(day, out _))
            {
                Damaged($"{Subject()} is '{Shown(day)}', which is no day (such as 2026-01-31)");
            }
        }
        else if (type == typeof(bool))
        {
            if (_reader.TokenType is not (JsonTokenType.True or JsonTokenType.False))
            {
                Is(JsonTokenType.True, "true or false");
            }
        }
        else if (type == typeof(int))
        {
            if (Is(JsonTokenType.Number, "a whole number") && !_reader.TryGetInt32(out _))
            {
                Damaged($"{Subject()} is no whole number of a size that can be");
            }
        }
        else if (type == typeof(long))
        {
            if (Is(JsonTokenType.Number, "a whole number") && !_reader.TryGetInt64(out _))
            {
                Damaged($"{Subject()} is no whole number of a size that can be");
            }
        }
        else
        {
            throw new InvalidOperationException($"Records hold no {type}, or this check must learn it");
        }
    }

    /// <summary>What the reader stands on; null, and told, where an escape stands for half of a character.</summary>
    private string? Text()
    {
        try
        {
            return _reader.GetString();
        }
        catch (InvalidOperationException)
        {
            Damaged($"{Subject()} holds half of a character");
            return null;
        }
    }

    /// <summary>Whether a value is of a kind; when it is not, that is told and the value passed over.</summary>
    private bool Is(JsonTokenType kind, string expected)
    {
        if (_reader.TokenType == kind)
        {
            return true;
        }

        var found = _reader.TokenType switch
        {
            JsonTokenType.StartObject => "an object",
            JsonTokenType.StartArray => "a list",
            JsonTokenType.String => "a text",
            JsonTokenType.Number => "a number",
            JsonTokenType.Null => "null",
            JsonTokenType.True => "true",
            JsonTokenType.False => "false",
            var other => throw new InvalidOperationException($"No value begins with {other}"),
        };
        Damaged($"{Subject()} is {found}, and {expected} belongs there");
        _reader.Skip();
        return false;
    }

    /// <summary>Tells of the token that the reader stands on.</summary>
    private void Damaged(string problem)
    {
        // Quotes are no part of the value of a text.
        var quotes = _reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName ? 2 : 0;
        Damaged(problem, (int)_reader.TokenStartIndex, _reader.ValueSpan.Length + quotes);
    }

    private void Damaged(string problem, int start, int length)
    {
        if (Damages.Count < Most)
        {
            Damages.Add((SpanOf(start, length), problem));
        }
    }

    private readonly string Subject() => _path.Count == 0 ? "the whole" : $"'{Where()}'";

    /// <summary><c>subject[3].name</c>.</summary>
    private readonly string Where(bool withIndices = true)
    {
        var text = new StringBuilder();
        foreach (var step in _path)
        {
            var isIndex = step.StartsWith('[');
            text.Append(text.Length == 0 || isIndex ? "" : ".").Append(isIndex && !withIndices ? "[]" : Shown(step));
        }

        return text.ToString();
    }

    private static string Shown(string name) => Shortened.To(LongestName, name);

    /// <summary>From bytes to characters.</summary>
    private readonly SourceSpan SpanOf(int start, int length) =>
        _file.Span(Encoding.UTF8.GetCharCount(_json[..start]), Encoding.UTF8.GetCharCount(_json.Slice(start, length)));

    private readonly int ValidLength()
    {
        Utf8.ToUtf16(_json, new char[_json.Length], out var read, out _, replaceInvalidSequences: false);
        return read;
    }

    private readonly int OffsetOf(JsonException problem)
    {
        var offset = 0;
        for (var line = problem.LineNumber ?? 0; line > 0; line--)
        {
            offset += _json[offset..].IndexOf((byte)'\n') + 1;
        }

        return Math.Min(offset + (int)(problem.BytePositionInLine ?? 0), _json.Length);
    }
}

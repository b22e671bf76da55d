using System.Text;
using System.Text.Json;

namespace CourseForge.Authoring.Scaffolding;

/// <summary>
/// Puts what is missing into a JSON file that a person wrote, with comments as editors allow them. All that stands there
/// stays, letter for letter.
/// </summary>
internal sealed class JsonMerge
{
    private static readonly JsonReaderOptions s_lenient = new()
    {
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    private readonly byte[] _text;
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Container> _containers = new(StringComparer.Ordinal);

    /// <param name="End">Where its closing bracket stands, in bytes.</param>
    /// <param name="Last">Where its last value ends, or its opening bracket where it has none.</param>
    /// <param name="Names">The names in it, or the texts of an array.</param>
    private sealed record Container(int End, int Last, HashSet<string> Names, bool IsEmpty);

    private JsonMerge(byte[] text) => _text = text;

    /// <summary>Null when it is no object that can be read.</summary>
    internal static JsonMerge? Read(string text)
    {
        var merge = new JsonMerge(Encoding.UTF8.GetBytes(text));
        try
        {
            merge.Scan();
            return merge._containers.TryGetValue("", out var file) && merge._text[file.End] == (byte)'}' ? merge : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The value of a key at the top, as it is written; null where there is none.</summary>
    internal string? ValueOf(string key) => _values.GetValueOrDefault(key);

    /// <summary>Whether a key at the top has an object or an array.</summary>
    internal bool IsContainer(string key) => _containers.ContainsKey(key);

    /// <summary>Whether the object or array of a key at the top has a name or a text.</summary>
    internal bool Has(string key, string name) =>
        _containers.TryGetValue(key, out var container) && container.Names.Contains(name);

    /// <summary>The text with lines put at the end of objects and arrays.</summary>
    /// <param name="lines">By the key of the object or array, the empty one for the file itself; without commas.</param>
    internal string With(IReadOnlyDictionary<string, List<string>> lines)
    {
        var text = new List<byte>(_text);
        foreach (
            var (key, added) in lines
                .Where(pair => pair.Value.Count > 0)
                .OrderByDescending(pair => _containers[pair.Key].End)
        )
        {
            var container = _containers[key];
            var indent = key.Length == 0 ? "  " : "    ";
            var isFirst = container.IsEmpty;
            var insert = new StringBuilder();
            foreach (var line in added)
            {
                insert.Append(isFirst || HasComma(container) && insert.Length == 0 ? "" : ",");
                insert.Append('\n').Append(indent).Append(line);
                isFirst = false;
            }

            var at = HasComma(container) ? CommaBehind(container) + 1 : container.Last;
            var isOneLine = !_text.AsSpan(container.Last, container.End - container.Last).Contains((byte)'\n');
            insert.Append(isOneLine ? "\n" + indent[2..] : "");
            text.InsertRange(at, Encoding.UTF8.GetBytes(insert.ToString()));
        }

        return Encoding.UTF8.GetString([.. text]);
    }

    private bool HasComma(Container container) => CommaBehind(container) >= 0;

    private int CommaBehind(Container container)
    {
        var at = container.Last;
        while (at < container.End && (_text[at] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t'))
        {
            at++;
        }

        return !container.IsEmpty && at < container.End && _text[at] == (byte)',' ? at : -1;
    }

    private void Scan()
    {
        var reader = new Utf8JsonReader(_text, s_lenient);
        var open = new Stack<(string? Key, int Last, HashSet<string> Names, bool IsEmpty)>();
        string? key = null;
        while (reader.Read())
        {
            var (start, end) = ((int)reader.TokenStartIndex, (int)reader.BytesConsumed);
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject or JsonTokenType.StartArray:
                    open.Push(
                        (
                            open.Count switch
                            {
                                0 => "",
                                1 => key,
                                _ => null,
                            },
                            end,
                            [],
                            true
                        )
                    );
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    var (name, last, names, isEmpty) = open.Pop();
                    if (name is not null)
                    {
                        _containers[name] = new Container(start, last, names, isEmpty);
                    }

                    Ends(open, end, null);
                    break;
                case JsonTokenType.PropertyName:
                    key = open.Count == 1 ? reader.GetString() : key;
                    open.Peek().Names.Add(reader.GetString() ?? "");
                    break;
                default:
                    if (open.Count == 1 && key is not null)
                    {
                        _values[key] = Encoding.UTF8.GetString(_text.AsSpan(start, end - start));
                    }

                    Ends(open, end, reader.TokenType == JsonTokenType.String ? reader.GetString() : null);
                    break;
            }
        }
    }

    /// <summary>A value has ended: the next one of what it stands in comes behind it.</summary>
    private static void Ends(
        Stack<(string? Key, int Last, HashSet<string> Names, bool IsEmpty)> open,
        int end,
        string? text
    )
    {
        if (!open.TryPop(out var around))
        {
            return;
        }

        if (text is not null)
        {
            around.Names.Add(text);
        }

        open.Push((around.Key, end, around.Names, false));
    }
}

using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace CourseForge.Authoring.Printing;

/// <summary>
/// As much of a PDF as we need, of those that Chromium writes (ISO 32000-1 with a plain cross-reference table and no
/// object streams): pages, named destinations, dates.
/// </summary>
internal sealed class PdfFile
{
    private readonly byte[] _bytes;
    private readonly int[] _offsets;
    private readonly PdfDictionary _trailer;
    private readonly Dictionary<int, int> _pages = [];

    private PdfFile(byte[] bytes, int[] offsets, PdfDictionary trailer)
    {
        (_bytes, _offsets, _trailer) = (bytes, offsets, trailer);
        CountPages(Root()["Pages"], 0);
    }

    public byte[] Bytes => _bytes;

    public int Pages => _pages.Count;

    /// <summary>Null when it is not such a file.</summary>
    public static PdfFile? Read(byte[] bytes)
    {
        try
        {
            var start = bytes.AsSpan().LastIndexOf("startxref"u8);
            var parser = new PdfParser(bytes, start + "startxref"u8.Length);
            parser.Seek((int)parser.Number());
            parser.Keyword("xref");
            var first = (int)parser.Number();
            var offsets = new int[first + (int)parser.Number()];
            for (var i = first; i < offsets.Length; i++)
            {
                offsets[i] = (int)parser.Number();
                parser.Number();
                parser.Word();
            }

            parser.Keyword("trailer");
            return parser.Value() is PdfDictionary trailer ? new PdfFile(bytes, offsets, trailer) : null;
        }
        catch (Exception problem)
            when (problem
                    is FormatException
                        or ArgumentOutOfRangeException
                        or IndexOutOfRangeException
                        or InvalidCastException
                        or OverflowException
            )
        {
            return null;
        }
    }

    /// <summary>Where each name is that a link in the document leads to.</summary>
    public IReadOnlyDictionary<string, PdfPlace> Destinations()
    {
        var found = new Dictionary<string, PdfPlace>(StringComparer.Ordinal);
        if (Resolve(Root()["Dests"]) is PdfDictionary named)
        {
            foreach (var (name, value) in named.Entries)
            {
                if (
                    Resolve(value) is PdfArray { Items: [PdfReference page, .. var place] }
                    && _pages.TryGetValue(page.Number, out var number)
                )
                {
                    found[name] = new PdfPlace(number, place is [_, _, var y, ..] ? Points(y) : 0);
                }
            }
        }

        return found;
    }

    private static double Points(object? value) =>
        value switch
        {
            int whole => whole,
            string written
                when double.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) =>
                number,
            _ => 0,
        };

    /// <summary>Sets both dates in place: they have a fixed length.</summary>
    public void SetDates(DateOnly date)
    {
        if (_trailer["Info"] is not PdfReference info)
        {
            return;
        }

        var at = _offsets[info.Number];
        var end = at + _bytes.AsSpan(at).IndexOf("endobj"u8);
        var text = Encoding.ASCII.GetBytes(date.ToString("yyyyMMdd", CultureInfo.InvariantCulture) + "000000+00'00'");
        foreach (var key in (string[])["/CreationDate (D:", "/ModDate (D:"])
        {
            var place = _bytes.AsSpan(at, end - at).IndexOf(Encoding.ASCII.GetBytes(key));
            if (place >= 0 && _bytes[at + place + key.Length + text.Length] == (byte)')')
            {
                text.CopyTo(_bytes.AsSpan(at + place + key.Length));
            }
        }
    }

    /// <inheritdoc cref="PdfNodes"/>
    public void NumberNodes() => PdfNodes.Number(_bytes);

    private PdfDictionary Root() =>
        Resolve(_trailer["Root"]) as PdfDictionary ?? throw new FormatException("no catalog");

    private object? Resolve(object? value)
    {
        if (value is not PdfReference reference)
        {
            return value;
        }

        var parser = new PdfParser(_bytes, _offsets[reference.Number]);
        parser.Number();
        parser.Number();
        parser.Keyword("obj");
        return parser.Value();
    }

    private void CountPages(object? node, int depth)
    {
        if (depth > 64 || Resolve(node) is not PdfDictionary dictionary)
        {
            throw new FormatException("no page tree");
        }

        if (Resolve(dictionary["Kids"]) is PdfArray kids)
        {
            foreach (var kid in kids.Items)
            {
                CountPages(kid, depth + 1);
            }
        }
        else if (node is PdfReference page)
        {
            _pages.Add(page.Number, _pages.Count + 1);
        }
    }
}

/// <summary>A place in a document.</summary>
/// <param name="Page">Its number, from 1.</param>
/// <param name="FromBottom">In points, from the lower edge of the page.</param>
internal readonly record struct PdfPlace(int Page, double FromBottom);

internal sealed record PdfReference(int Number);

internal sealed record PdfArray(List<object?> Items);

internal sealed record PdfDictionary(Dictionary<string, object?> Entries)
{
    public object? this[string key] => Entries.GetValueOrDefault(key);
}

/// <summary>
/// Reads the objects of a PDF: names and references as they are, strings and numbers as far as they are asked for.
/// </summary>
internal ref struct PdfParser(ReadOnlySpan<byte> bytes, int at)
{
    private const int MostDepth = 100;
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _at = at;
    private int _depth;

    public void Seek(int offset) => _at = offset;

    public long Number()
    {
        SkipSpace();
        if (!Utf8Parser.TryParse(_bytes[_at..], out long number, out var length))
        {
            throw new FormatException("no number");
        }

        _at += length;
        return number;
    }

    public string Word()
    {
        SkipSpace();
        var start = _at;
        while (
            _at < _bytes.Length
            && !IsSpace(_bytes[_at])
            && _bytes[_at]
                is not ((byte)'/' or (byte)'<' or (byte)'>' or (byte)'[' or (byte)']' or (byte)'(' or (byte)')')
        )
        {
            _at++;
        }

        return Encoding.ASCII.GetString(_bytes[start.._at]);
    }

    public void Keyword(string word)
    {
        if (Word() != word)
        {
            throw new FormatException($"no {word}");
        }
    }

    public object? Value()
    {
        SkipSpace();
        if (++_depth > MostDepth)
        {
            throw new FormatException("too deep");
        }

        object? value = _bytes[_at] switch
        {
            (byte)'<' when _bytes[_at + 1] == (byte)'<' => Dictionary(),
            (byte)'[' => Array(),
            (byte)'/' => Name(),
            (byte)'(' => SkipString(),
            (byte)'<' => SkipHex(),
            _ => NumberOrReference(),
        };
        _depth--;
        return value;
    }

    private PdfDictionary Dictionary()
    {
        _at += 2;
        var entries = new Dictionary<string, object?>(StringComparer.Ordinal);
        while (true)
        {
            SkipSpace();
            if (_bytes[_at] == (byte)'>')
            {
                _at += 2;
                return new PdfDictionary(entries);
            }

            entries[Name()] = Value();
        }
    }

    private PdfArray Array()
    {
        _at++;
        var items = new List<object?>();
        while (true)
        {
            SkipSpace();
            if (_bytes[_at] == (byte)']')
            {
                _at++;
                return new PdfArray(items);
            }

            items.Add(Value());
        }
    }

    private string Name()
    {
        if (_bytes[_at] != (byte)'/')
        {
            throw new FormatException("no name");
        }

        _at++;
        var word = Word();
        if (!word.Contains('#', StringComparison.Ordinal))
        {
            return word;
        }

        var name = new List<byte>();
        for (var i = 0; i < word.Length; i++)
        {
            if (
                word[i] == '#'
                && i + 2 < word.Length
                && byte.TryParse(
                    word.AsSpan(i + 1, 2),
                    NumberStyles.HexNumber,
                    CultureInfo.InvariantCulture,
                    out var code
                )
            )
            {
                name.Add(code);
                i += 2;
            }
            else
            {
                name.Add((byte)word[i]);
            }
        }

        return Encoding.UTF8.GetString([.. name]);
    }

    private object? SkipString()
    {
        var open = 0;
        do
        {
            switch (_bytes[_at])
            {
                case (byte)'\\':
                    _at++;
                    break;
                case (byte)'(':
                    open++;
                    break;
                case (byte)')':
                    open--;
                    break;
            }

            _at++;
        } while (open > 0);

        return null;
    }

    private object? SkipHex()
    {
        _at += _bytes[_at..].IndexOf((byte)'>') + 1;
        return null;
    }

    private object? NumberOrReference()
    {
        var word = Word();
        if (!int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return word.Length > 0 ? word : throw new FormatException("no value");
        }

        var after = _at;
        if (int.TryParse(Word(), NumberStyles.None, CultureInfo.InvariantCulture, out _) && Word() == "R")
        {
            return new PdfReference(number);
        }

        _at = after;
        return number;
    }

    private void SkipSpace()
    {
        while (IsSpace(_bytes[_at]))
        {
            _at++;
        }
    }

    private static bool IsSpace(byte value) => value is 0 or 9 or 10 or 12 or 13 or 32;
}

using System.Buffers;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace CourseForge.Packaging.Leaks;

/// <summary>
/// Every text in a file that somebody could read: what stands between tags, and by itself each comment, attribute and
/// instruction, without the ways of writing that markup has (references, escapes, tags within words).
/// </summary>
internal static partial class FileText
{
    /// <summary>Markup that is held in an attribute of markup, which is held in a comment: no program writes more.</summary>
    private const int MostLayers = 4;

    /// <summary>How many bytes an archive may unpack to: one that promises more is meant to do harm.</summary>
    private const long MostUnpacked = 64_000_000;

    private static readonly SearchValues<char> s_pathData = SearchValues.Create(
        "MmZzLlHhVvCcSsQqTtAa0123456789eE+-., \t\r\n"
    );

    /// <param name="into">Is emptied and takes the text.</param>
    internal static SearchedText Of(ReadOnlySpan<byte> file, SearchedText into)
    {
        into.Cleared();
        AddAll(file, into);
        return into;
    }

    /// <summary>
    /// The texts of an archive, such as the document of a word processor, and of archives in it; of its photographs
    /// nothing. Null for what is no archive, or holds more than anybody writes.
    /// </summary>
    /// <param name="into">Is emptied and takes the text.</param>
    internal static SearchedText? OfArchive(Stream file, SearchedText into)
    {
        try
        {
            var left = MostUnpacked;
            return AddArchive(file, into.Cleared(), ref left, 0) ? into : null;
        }
        catch (Exception problem) when (problem is InvalidDataException or IOException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>Whether all of an archive could be read.</summary>
    /// <param name="left">How many bytes it may still unpack to.</param>
    private static bool AddArchive(Stream file, SearchedText searched, ref long left, int layer)
    {
        if (layer > MostLayers)
        {
            return false;
        }

        using var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        foreach (var entry in archive.Entries)
        {
            if (PackedKinds.IsPicture(entry.FullName))
            {
                continue;
            }

            using var stream = entry.Open();
            var bytes = new byte[Math.Min(entry.Length, left) + 1];
            var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            left -= length;
            if (length == bytes.Length || left <= 0)
            {
                return false;
            }

            if (bytes.AsSpan().StartsWith("PK\u0003\u0004"u8))
            {
                using var inner = new MemoryStream(bytes, 0, length);
                if (!AddArchive(inner, searched, ref left, layer + 1))
                {
                    return false;
                }
            }
            else
            {
                AddAll(bytes.AsSpan()[..length], searched);
            }
        }

        return true;
    }

    /// <summary>A text, and once more without what parts its sentences: times, links, escapes of addresses.</summary>
    private static void AddAll(ReadOnlySpan<byte> file, SearchedText searched)
    {
        // Pages are large enough that memory of their own for each would keep the collector busy.
        var letters = ArrayPool<char>.Shared.Rent(file.Length + 1);
        try
        {
            AddAll(Decode(file, letters), searched);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(letters);
        }
    }

    private static void AddAll(ReadOnlySpan<char> text, SearchedText searched)
    {
        Add(text, searched, 0);
        foreach (var other in OtherReadings.Of(text))
        {
            Add(other, searched, 0);
        }
    }

    /// <summary>Each text of a file by itself, however it is written.</summary>
    /// <param name="into">Is emptied and takes the texts.</param>
    internal static SearchedText Of(IEnumerable<string> texts, SearchedText into)
    {
        into.Cleared();
        foreach (var text in texts)
        {
            AddAll(text, into);
        }

        return into;
    }

    /// <summary>Each text of a list by itself.</summary>
    internal static SearchedText Of(IEnumerable<string> texts)
    {
        var searched = new SearchedText();
        foreach (var text in texts)
        {
            searched.Add(text);
        }

        return searched;
    }

    /// <param name="letters">Room for as many letters as the file has bytes.</param>
    private static ReadOnlySpan<char> Decode(ReadOnlySpan<byte> file, char[] letters)
    {
        if (file.StartsWith<byte>([0xFF, 0xFE, 0, 0]))
        {
            return Encoding.UTF32.GetString(file);
        }

        if (file.StartsWith<byte>([0xFF, 0xFE]) || file.StartsWith<byte>([0xFE, 0xFF]))
        {
            return (file[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(file);
        }

        // Without a mark, every other byte of most texts in two bytes a letter is zero.
        var head = file[..Math.Min(file.Length, 256)];
        var (even, odd) = (0, 0);
        for (var i = 0; i < head.Length; i++)
        {
            if (head[i] == 0)
            {
                _ = i % 2 == 0 ? even++ : odd++;
            }
        }

        if (Math.Max(even, odd) * 4 > head.Length)
        {
            return (odd > even ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(file);
        }

        var length =
            Utf8.ToUtf16(file, letters, out _, out var written, replaceInvalidSequences: false) == OperationStatus.Done
                ? written
                : Encoding.Latin1.GetChars(file, letters);
        return letters.AsSpan(0, length);
    }

    private static void Add(ReadOnlySpan<char> text, SearchedText searched, int layer)
    {
        if (text.Contains('<'))
        {
            var inside = layer == 0 ? searched.Inside : [];
            inside.Clear();
            Between(text, searched, inside);
            searched.Add("");
            foreach (var (start, length) in inside)
            {
                Inside(text.Slice(start, length), searched, layer);
            }
        }
        else
        {
            searched.Add(Plain(text));
        }
    }

    /// <summary>What stands between tags, as one text; tags may part words or stand between them.</summary>
    private static void Between(ReadOnlySpan<char> text, SearchedText searched, List<(int Start, int Length)> inside)
    {
        var from = 0;
        for (var at = text.IndexOf('<'); at >= 0; at = Next(text, at))
        {
            var (start, end, after) = Tag(text, at);
            if (after < 0)
            {
                if (++at >= text.Length)
                {
                    break;
                }

                continue;
            }

            searched.Take(Plain(text[from..at]));
            if (end > start)
            {
                inside.Add((start, end - start));
            }

            from = at = after;
            if (at >= text.Length)
            {
                break;
            }
        }

        searched.Take(Plain(text[Math.Min(from, text.Length)..]));

        static int Next(ReadOnlySpan<char> text, int from) =>
            text[from..].IndexOf('<') is >= 0 and var found ? from + found : -1;
    }

    /// <summary>What a tag, comment, instruction or CDATA section holds; After is -1 when it is none.</summary>
    private static (int Start, int End, int After) Tag(ReadOnlySpan<char> text, int at) =>
        text[at..] switch
        {
            ['<', '!', '-', '-', ..] => Until(text, "-->", at + 4),
            ['<', '!', '[', 'C', 'D', 'A', 'T', 'A', '[', ..] => (0, 0, at + 9),
            ['<', '?', ..] => Until(text, "?>", at + 2),
            ['<', '!' or '/' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_' or >= (char)0x80, ..] => Element(
                text,
                at
            ),
            _ => (0, 0, -1),
        };

    private static (int, int, int) Until(ReadOnlySpan<char> text, string mark, int from)
    {
        var length = from > text.Length ? -1 : text[from..].IndexOf(mark, StringComparison.Ordinal);
        return length < 0
            ? (Math.Min(from, text.Length), text.Length, text.Length)
            : (from, from + length, from + length + mark.Length);
    }

    private static (int, int, int) Element(ReadOnlySpan<char> text, int at)
    {
        for (var i = at + 1; i < text.Length; i++)
        {
            var found = text[i..].IndexOfAny('>', '"', '\'');
            if (found < 0)
            {
                break;
            }

            i += found;
            if (text[i] == '>')
            {
                return (at + 1, i, i + 1);
            }

            if (text[i - 1] is '=' or ' ' or '\t' or '\r' or '\n')
            {
                var length = text[(i + 1)..].IndexOf(text[i]);
                if (length < 0)
                {
                    break;
                }

                i += 1 + length;
            }
        }

        // A quotation mark without its partner: then it is the next '>' that ends the tag.
        var end = text[at..].IndexOf('>');
        return end < 0 ? (0, 0, -1) : (at + 1, at + end, at + end + 1);
    }

    /// <summary>
    /// The words in a tag: as a whole, for what stands without quotation marks, and each value by itself, which may hold
    /// markup in turn.
    /// </summary>
    private static void Inside(ReadOnlySpan<char> inside, SearchedText searched, int layer)
    {
        inside = WithoutPathData(inside);
        if (inside.IndexOfAny(" \t\r\n=") < 0 && inside.Length < 64)
        {
            return;
        }

        searched.Add(Plain(inside));
        if (layer < MostLayers && inside.IndexOfAny('&', '%', '<') >= 0)
        {
            var tag = inside.ToString();
            foreach (Match value in Values().Matches(tag))
            {
                Value(value.Groups["value"].Value, searched, layer);
            }

            if (tag.Contains('<', StringComparison.Ordinal))
            {
                Add(tag, searched, layer + 1);
            }
        }
    }

    /// <summary>
    /// Of a shape what stands behind its points, of which each page has more than words: numbers, between them letters of
    /// which none stands beside another but behind the end of a part (SVG 2, 9.3.9).
    /// </summary>
    private static ReadOnlySpan<char> WithoutPathData(ReadOnlySpan<char> inside)
    {
        const string Begin = "path d=\"";
        if (!inside.StartsWith(Begin, StringComparison.Ordinal))
        {
            return inside;
        }

        var data = inside[Begin.Length..];
        var length = data.IndexOfAnyExcept(s_pathData);
        if (length < 0 || data[length] != '"')
        {
            return inside;
        }

        for (var i = 1; i < length; i++)
        {
            if (char.IsAsciiLetter(data[i]) && char.IsAsciiLetter(data[i - 1]) && data[i - 1] is not ('z' or 'Z'))
            {
                return inside;
            }
        }

        return data[(length + 1)..];
    }

    private static void Value(string value, SearchedText searched, int layer)
    {
        var read = References.Decode(value);
        if (
            read.Contains('<', StringComparison.Ordinal)
            || (read.Length < value.Length && read.Contains('&', StringComparison.Ordinal))
        )
        {
            Add(read, searched, layer + 1);
        }

        if (read.Contains('%', StringComparison.Ordinal))
        {
            searched.Add(Uri.UnescapeDataString(read));
        }
    }

    /// <summary>Without references of markup and escapes of scripts.</summary>
    private static ReadOnlySpan<char> Plain(ReadOnlySpan<char> written)
    {
        if (written.IndexOfAny('&', '\\') < 0)
        {
            return written;
        }

        var text = References.Decode(written.ToString());
        return text.Contains('\\', StringComparison.Ordinal)
            ? Escapes()
                .Replace(text, static found =>
                    found.Groups["code"] is { Success: true } code
                        ? (
                            (char)int.Parse(code.ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)
                        ).ToString()
                        : " "
                )
            : text;
    }

    [GeneratedRegex(
        """=\s*(?:"(?<value>[^"]*)"|'(?<value>[^']*)')""",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Values();

    [GeneratedRegex(
        """\\(?:u(?<code>[0-9a-fA-F]{4})|x(?<code>[0-9a-fA-F]{2})|[nrt])""",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Escapes();
}

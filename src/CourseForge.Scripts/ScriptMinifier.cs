namespace CourseForge.Scripts;

/// <summary>
/// The player's own scripts without comments, indents and blanks that mean nothing, and with the shorter of two
/// spellings (<see cref="ScriptSpelling"/>). Nothing is renamed or moved, and a line break stays wherever it could end a
/// statement. Made for scripts that are written here and whose tests run on the result; not for anybody else's.
/// </summary>
internal static class ScriptMinifier
{
    /// <summary>Behind these words, a slash begins a pattern and no division.</summary>
    internal static readonly string[] BeforePattern =
    [
        "return",
        "typeof",
        "case",
        "in",
        "of",
        "else",
        "do",
        "void",
        "delete",
        "throw",
        "new",
        "await",
        "yield",
    ];

    internal static byte[] Of(ReadOnlySpan<byte> source)
    {
        using var output = new MemoryStream(source.Length);
        Write(source, output);
        return ScriptSpelling.Shorten(output.GetBuffer().AsSpan(0, (int)output.Length));
    }

    private static void Write(ReadOnlySpan<byte> source, MemoryStream output)
    {
        var last = (byte)'\n';
        var before = (byte)'\n'; // the one before the last
        var token = 0..0; // the last one
        var at = 0;
        while (at < source.Length)
        {
            var end = SkipBlank(source, at, out var hasBreak);
            if (end > at)
            {
                at = end;
                if (at < source.Length && Separator(last, before, source[at], hasBreak) is var separator and not 0)
                {
                    output.WriteByte(separator);
                    (before, last) = (last, separator);
                }

                continue;
            }

            end = EndOfToken(source, at, token);
            output.Write(source[at..end]);
            (before, last) = (end - at > 1 ? source[end - 2] : last, source[end - 1]);
            (token, at) = (at..end, end);
        }
    }

    /// <summary>The end of the token that begins here.</summary>
    /// <param name="before">The token before it, which says what a slash begins.</param>
    internal static int EndOfToken(ReadOnlySpan<byte> source, int at, Range before) =>
        source[at] switch
        {
            (byte)'"' or (byte)'\'' => EndOfText(source, at),
            (byte)'`' => EndOfTemplate(source, at),
            (byte)'/' when BeginsPattern(source[before]) => EndOfPattern(source, at),
            var letter when IsWord(letter) => EndOfWord(source, at),
            _ => at + 1,
        };

    /// <summary>What must stand between two tokens that were apart: a line break, a blank, or nothing (0).</summary>
    private static byte Separator(byte last, byte before, byte next, bool hasBreak)
    {
        if (last == '\n')
        {
            return 0;
        }

        if (hasBreak)
        {
            // After these no statement can end, before those none can begin; but "++" and "--" may be the end of one.
            var goesOn =
                "{;,([.?:=&|*<!~^%"u8.Contains(last)
                || (last is (byte)'+' or (byte)'-' && before != last)
                || (last == '>' && before == '=')
                || "})],.;:?&|=*<>"u8.Contains(next);
            return goesOn && !(IsWord(last) && IsWord(next)) ? (byte)0 : (byte)'\n';
        }

        var touch =
            (IsWord(last) && IsWord(next))
            || (last == next && last is (byte)'+' or (byte)'-')
            || last == '/'
            || next == '/';
        return touch ? (byte)' ' : (byte)0;
    }

    /// <summary>The end of blanks and comments from here on.</summary>
    private static int SkipBlank(ReadOnlySpan<byte> source, int at, out bool hasBreak)
    {
        hasBreak = false;
        while (at < source.Length)
        {
            if (source[at] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
            {
                hasBreak |= source[at] == '\n';
                at++;
            }
            else if (source[at..].StartsWith("//"u8))
            {
                var end = source[at..].IndexOf((byte)'\n');
                at = end < 0 ? source.Length : at + end;
            }
            else if (source[at..].StartsWith("/*"u8))
            {
                var end = source[(at + 2)..].IndexOf("*/"u8);
                var comment = source[at..(end < 0 ? source.Length : at + 2 + end + 2)];
                hasBreak |= comment.Contains((byte)'\n');
                at += comment.Length;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    private static int EndOfText(ReadOnlySpan<byte> source, int at)
    {
        var quote = source[at];
        for (at++; at < source.Length && source[at] != quote; at++)
        {
            at += source[at] == '\\' ? 1 : 0;
        }

        return Math.Min(at + 1, source.Length);
    }

    /// <summary>With all that stands in its braces, as it is.</summary>
    private static int EndOfTemplate(ReadOnlySpan<byte> source, int at)
    {
        for (at++; at < source.Length && source[at] != '`'; at++)
        {
            if (source[at] == '\\')
            {
                at++;
            }
            else if (source[at..].StartsWith("${"u8))
            {
                var depth = 1;
                for (at += 2; at < source.Length; at++)
                {
                    depth += source[at] switch
                    {
                        (byte)'{' => 1,
                        (byte)'}' => -1,
                        _ => 0,
                    };
                    if (depth == 0)
                    {
                        break;
                    }

                    at = source[at] switch
                    {
                        (byte)'"' or (byte)'\'' => EndOfText(source, at) - 1,
                        (byte)'`' => EndOfTemplate(source, at) - 1,
                        _ => at,
                    };
                }
            }
        }

        return Math.Min(at + 1, source.Length);
    }

    /// <summary>A slash in brackets does not end it.</summary>
    private static int EndOfPattern(ReadOnlySpan<byte> source, int at)
    {
        var inBrackets = false;
        for (at++; at < source.Length && (source[at] != '/' || inBrackets); at++)
        {
            inBrackets = source[at] == '[' || (inBrackets && source[at] != ']');
            at += source[at] == '\\' ? 1 : 0;
        }

        return EndOfWord(source, Math.Min(at + 1, source.Length));
    }

    private static int EndOfWord(ReadOnlySpan<byte> source, int at)
    {
        while (at < source.Length && IsWord(source[at]))
        {
            at++;
        }

        return at;
    }

    /// <param name="token">The one before the slash.</param>
    private static bool BeginsPattern(ReadOnlySpan<byte> token)
    {
        if (token.IsEmpty)
        {
            return true;
        }

        if (!IsWord(token[0]))
        {
            return token[^1] is not ((byte)')' or (byte)']' or (byte)'}' or (byte)'"' or (byte)'\'' or (byte)'`');
        }

        foreach (var word in BeforePattern)
        {
            if (System.Text.Ascii.Equals(token, word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Letters of other alphabets count as letters.</summary>
    internal static bool IsWord(byte letter) =>
        letter
            is (>= (byte)'a' and <= (byte)'z')
                or (>= (byte)'A' and <= (byte)'Z')
                or (>= (byte)'0' and <= (byte)'9')
                or (byte)'_'
                or (byte)'$'
                or >= 0x80;
}

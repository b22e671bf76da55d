using System.Buffers;
using System.Text;

namespace CourseForge.Scripts;

/// <summary>
/// Tokens that can be written shorter and mean the same: a name for the text of a name, no comma before a bracket that
/// closes, no semicolon before a brace, no brackets around the one parameter of an arrow, one <c>let</c> for several,
/// also for <c>const</c>, which the type check has held to until then, the short name of the player's global, and short
/// names of variables (<see cref="ScriptNames"/>).
/// </summary>
internal static class ScriptSpelling
{
    private const int LongestName = 64;

    private static readonly SearchValues<byte> OfNames = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_$"u8
    );

    /// <summary>What may follow the brackets of these is an empty statement, whose semicolon is all of it.</summary>
    private static readonly string[] BeforeStatement = ["if", "for", "while", "with"];

    /// <param name="source">A script without comments and without blanks that mean nothing.</param>
    internal static byte[] Shorten(ReadOnlySpan<byte> source)
    {
        var tokens = TokensOf(source);
        var names = ScriptNames.Of(source, tokens);
        using var output = new MemoryStream(source.Length);
        var heads = new Stack<bool>(); // of the round brackets that are open: whether a statement follows their end
        var hasHead = false; // the round bracket that was closed last is such a one
        var declares = new Stack<bool>([false]); // in each open bracket: whether the statement declares names
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = source[tokens[i]];
            switch (token)
            {
                case [(byte)'('] when IsLoneParameter(source, tokens, i):
                    output.Write(Shorter(source[tokens[i + 1]], names));
                    i += 2;
                    continue;
                case [(byte)'(']:
                    heads.Push(IsAnyOf(At(source, tokens, i - 1), BeforeStatement));
                    declares.Push(false);
                    break;
                case [(byte)')']:
                    hasHead = heads.Count > 0 && heads.Pop();
                    Close();
                    break;
                case [(byte)'{']:
                    declares.Push(false);
                    break;
                case [(byte)'}']:
                    Close();
                    break;
                case [(byte)'[']
                    when IsNameInBrackets(source, tokens, i)
                        && (IsValue(At(source, tokens, i - 1), hasHead) || IsOptional(source, tokens, i)):
                    if (!IsOptional(source, tokens, i))
                    {
                        output.WriteByte((byte)'.');
                    }

                    output.Write(source[tokens[i + 1]][1..^1]);
                    i += 2;
                    continue;
                case [(byte)',']
                    when At(source, tokens, i + 1) is [(byte)')' or (byte)']' or (byte)'}']
                        && At(source, tokens, i - 1) is not [(byte)',' or (byte)'[']:
                    continue;
                case [(byte)';']
                    when At(source, tokens, i + 1) is [(byte)'}']
                        && !(At(source, tokens, i - 1) is [(byte)')'] && hasHead):
                    continue;
                case [(byte)';']:
                    if (declares.Peek() && IsDeclaration(At(source, tokens, i + 1)))
                    {
                        token = ","u8;
                        i += At(source, tokens, i + 2) is [(byte)' '] ? 2 : 1;
                        break;
                    }

                    Replace(false);
                    break;
                case [>= (byte)'a' and <= (byte)'z', ..]
                    when At(source, tokens, i - 1) is not [(byte)'.'] || At(source, tokens, i - 2) is [(byte)'.']:
                    if (IsDeclaration(token))
                    {
                        Replace(true);
                    }

                    token = Shorter(token, names);
                    break;
                default:
                    break;
            }

            output.Write(token);
        }

        return output.ToArray();

        void Replace(bool isDeclaration)
        {
            declares.Pop();
            declares.Push(isDeclaration);
        }

        void Close()
        {
            if (declares.Count > 1)
            {
                declares.Pop();
            }
        }
    }

    private static ReadOnlySpan<byte> Shorter(ReadOnlySpan<byte> word, Dictionary<string, byte[]> names)
    {
        if (word.SequenceEqual("const"u8))
        {
            return "let"u8;
        }

        if (word.SequenceEqual("courseForge"u8))
        {
            return "cf"u8;
        }

        Span<char> letters = stackalloc char[LongestName];
        return
            word.Length <= LongestName
            && Encoding.Latin1.TryGetChars(word, letters, out var length)
            && names.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(letters[..length], out var made)
            ? made
            : word;
    }

    private static bool IsDeclaration(ReadOnlySpan<byte> token) =>
        token.SequenceEqual("let"u8) || token.SequenceEqual("const"u8);

    private static List<Range> TokensOf(ReadOnlySpan<byte> source)
    {
        var tokens = new List<Range>(source.Length / 3);
        var before = 0..0;
        for (var at = 0; at < source.Length; )
        {
            var end = ScriptMinifier.EndOfToken(source, at, before);
            tokens.Add(at..end);
            if (source[at] is not ((byte)' ' or (byte)'\n'))
            {
                before = at..end;
            }

            at = end;
        }

        return tokens;
    }

    /// <summary>One name in round brackets, and an arrow: but not behind a word, which it would touch.</summary>
    private static bool IsLoneParameter(ReadOnlySpan<byte> source, List<Range> tokens, int at) =>
        At(source, tokens, at + 1) is [var first, ..]
        && ScriptMinifier.IsWord(first)
        && At(source, tokens, at + 2) is [(byte)')']
        && At(source, tokens, at + 3) is [(byte)'=']
        && At(source, tokens, at + 4) is [(byte)'>']
        && !(At(source, tokens, at - 1) is [.., var last] && ScriptMinifier.IsWord(last));

    /// <summary>The text of a name in square brackets, behind which no word begins.</summary>
    private static bool IsNameInBrackets(ReadOnlySpan<byte> source, List<Range> tokens, int at) =>
        At(source, tokens, at + 1) is [(byte)'"', .. var name, (byte)'"']
        && !name.IsEmpty
        && !char.IsAsciiDigit((char)name[0])
        && !name.ContainsAnyExcept(OfNames)
        && At(source, tokens, at + 2) is [(byte)']']
        && !(At(source, tokens, at + 3) is [var next, ..] && ScriptMinifier.IsWord(next));

    private static bool IsOptional(ReadOnlySpan<byte> source, List<Range> tokens, int at) =>
        At(source, tokens, at - 1) is [(byte)'.'] && At(source, tokens, at - 2) is [(byte)'?'];

    /// <summary>Whether square brackets behind it look into something.</summary>
    private static bool IsValue(ReadOnlySpan<byte> token, bool isHead) =>
        token is [.., var last]
        && ((last == ')' && !isHead) || last == ']' || ScriptMinifier.IsWord(last))
        && !char.IsAsciiDigit((char)token[0])
        && !IsAnyOf(token, ScriptMinifier.BeforePattern);

    private static bool IsAnyOf(ReadOnlySpan<byte> token, string[] words)
    {
        foreach (var word in words)
        {
            if (Ascii.Equals(token, word))
            {
                return true;
            }
        }

        return false;
    }

    private static ReadOnlySpan<byte> At(ReadOnlySpan<byte> source, List<Range> tokens, int at) =>
        at >= 0 && at < tokens.Count ? source[tokens[at]] : default;
}

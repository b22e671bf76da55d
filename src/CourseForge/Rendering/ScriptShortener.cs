namespace CourseForge.Rendering;

/// <summary>
/// Says the same with fewer characters in a script that <see cref="ScriptMinifier"/> has made: no semicolon before a
/// brace and no comma at the end of a list, one <c>const</c> for those that follow each other, no parentheses around a
/// single parameter, and a short name for the one global. A report from the field can still be read: every other name
/// stays. Made for the player, which Prettier formats: each statement ends with its semicolon, and no loop is empty.
/// </summary>
internal static class ScriptShortener
{
    /// <summary>What stands before the scripts that say <c>cf</c>.</summary>
    internal static ReadOnlySpan<byte> Prelude => "const cf=courseForge;"u8;

    private static ReadOnlySpan<byte> Global => "courseForge"u8;

    private static ReadOnlySpan<byte> Const => "const"u8;

    internal static byte[] Of(ReadOnlySpan<byte> script)
    {
        using var output = new MemoryStream(script.Length);
        var levels = new Stack<bool>([false]); // for each open bracket, whether a const statement is being written in it
        var before = 0..0;
        var token = 0..0;
        for (var at = 0; at < script.Length; )
        {
            if (script[at] is (byte)' ' or (byte)'\n')
            {
                if (script[at] == '\n')
                {
                    EndStatement(levels);
                }

                output.WriteByte(script[at++]);
                continue;
            }

            (before, token) = (token, at..ScriptMinifier.EndOfToken(script, at, script[token]));
            at = token.End.Value;
            var next = at < script.Length ? script[at] : (byte)0;
            switch (script[token])
            {
                case [(byte)';'] when EndStatement(levels) && NextWord(script, at).SequenceEqual(Const):
                    output.WriteByte((byte)',');
                    levels.Pop();
                    levels.Push(true);
                    at += Const.Length;
                    at += script[at] == ' ' ? 1 : 0;
                    break;
                case [(byte)';'] when next == '}':
                case [(byte)','] when (next is (byte)')' or (byte)']' or (byte)'}') && !IsHole(script[before]):
                    break;
                case [(byte)'(']
                    when !ScriptMinifier.IsWord(LastOf(script[before])) && Parameter(script, at) is var length and > 0:
                    output.Write(script.Slice(at, length));
                    token = at..(at + length);
                    at += length + 1;
                    break;
                case var word when word.SequenceEqual(Global) && LastOf(script[before]) != '.':
                    output.Write("cf"u8);
                    break;
                case var word:
                    if (word.SequenceEqual(Const) && BeginsStatement(script[before]))
                    {
                        levels.Pop();
                        levels.Push(true);
                    }
                    else if (word is [(byte)'(' or (byte)'[' or (byte)'{'])
                    {
                        levels.Push(false);
                    }
                    else if (word is [(byte)')' or (byte)']' or (byte)'}'])
                    {
                        levels.Pop();
                    }

                    output.Write(word);
                    break;
            }
        }

        return output.ToArray();
    }

    /// <summary>Whether it was a const statement.</summary>
    private static bool EndStatement(Stack<bool> levels)
    {
        var wasConst = levels.Pop();
        levels.Push(false);
        return wasConst;
    }

    /// <summary>How long the one parameter of an arrow function is whose parenthesis was just opened, or 0.</summary>
    private static int Parameter(ReadOnlySpan<byte> script, int at)
    {
        var name = NextWord(script, at);
        return script[(at + name.Length)..].StartsWith(")=>"u8) ? name.Length : 0;
    }

    private static ReadOnlySpan<byte> NextWord(ReadOnlySpan<byte> script, int at)
    {
        var end = at;
        while (end < script.Length && ScriptMinifier.IsWord(script[end]))
        {
            end++;
        }

        return script[at..end];
    }

    private static bool BeginsStatement(ReadOnlySpan<byte> before) =>
        LastOf(before) is 0 or (byte)';' or (byte)'{' or (byte)'}';

    /// <summary>A comma behind these is an element that is left out.</summary>
    private static bool IsHole(ReadOnlySpan<byte> before) => LastOf(before) is (byte)'[' or (byte)',';

    private static byte LastOf(ReadOnlySpan<byte> token) => token.IsEmpty ? (byte)0 : token[^1];
}

using System.Collections.Frozen;
using System.Text;

namespace CourseForge.Scripts;

/// <summary>
/// Short names for variables and parameters of one file. A name gets one when it is declared there and never anything
/// else: no property, no key, no part of a pattern, nothing in a template text. Then all its places can be renamed at
/// once, whatever its scopes are, since no short name stood in the file before. Functions and properties keep their
/// names, so that a report from the field can be read.
/// </summary>
internal static class ScriptNames
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz";

    /// <summary>Words that are no names, and names of the browser that a file may both declare and mean.</summary>
    private static readonly FrozenSet<string> Kept = new[]
    {
        "let",
        "const",
        "var",
        "function",
        "return",
        "if",
        "else",
        "for",
        "of",
        "in",
        "new",
        "typeof",
        "void",
        "delete",
        "true",
        "false",
        "null",
        "undefined",
        "this",
        "class",
        "extends",
        "async",
        "await",
        "try",
        "catch",
        "finally",
        "throw",
        "while",
        "do",
        "switch",
        "case",
        "default",
        "break",
        "continue",
        "yield",
        "instanceof",
        "static",
        "get",
        "set",
        "super",
        "with",
        "as",
        "cf",
        "courseForge",
        "window",
        "document",
        "location",
        "history",
        "navigator",
        "console",
        "globalThis",
        "parent",
        "top",
        "self",
        "name",
        "event",
        "status",
        "origin",
        "length",
        "print",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The short name of each name that has one.</summary>
    internal static Dictionary<string, byte[]> Of(ReadOnlySpan<byte> source, List<Range> all)
    {
        var text = Encoding.Latin1.GetString(source);
        var tokens = all.FindAll(token => text[token.Start.Value] is not (' ' or '\n'));
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var declared = new HashSet<string>(StringComparer.Ordinal);
        var fixedNames = new HashSet<string>(StringComparer.Ordinal);
        var brackets = new Stack<int>(); // tokens that opened what is open
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = text.AsSpan(tokens[i]);
            switch (token[0])
            {
                case '(' or '[' or '{':
                    brackets.Push(i);
                    break;
                case ')' or ']' or '}':
                    var opened = brackets.Count > 0 ? brackets.Pop() : 0;
                    if (token[0] == ')' && TakesParameters(text, tokens, opened, i))
                    {
                        Declare(opened, i);
                    }

                    break;
                case '`':
                    KeepWords(token);
                    break;
                default:
                    if (IsName(token))
                    {
                        Look(i, token.ToString());
                    }

                    break;
            }
        }

        return Short(counts, declared, fixedNames);

        void Look(int i, string name)
        {
            counts[name] = counts.GetValueOrDefault(name) + 1;
            var before = At(text, tokens, i - 1);
            var next = At(text, tokens, i + 1);
            var isInBraces = brackets.Count > 0 && text[tokens[brackets.Peek()].Start.Value] == '{';
            if (
                Kept.Contains(name)
                || (before is "." && At(text, tokens, i - 2) is not ".")
                || before is "function" or "class"
                || (next is ":" && before is not "?")
                || (isInBraces && before is "{" or "," && next is "}" or "," or "=" or "(")
                || (isInBraces && before is "async" or "get" or "set" && next is "(")
            )
            {
                fixedNames.Add(name);
            }
            else if (before is "let" or "const")
            {
                declared.Add(name);
            }
        }

        void Declare(int from, int to)
        {
            for (var i = from + 1; i < to; i++)
            {
                var token = text.AsSpan(tokens[i]);
                if (
                    IsName(token)
                    && At(text, tokens, i - 1) is "(" or ","
                    && At(text, tokens, i + 1) is ")" or "," or "="
                )
                {
                    declared.Add(token.ToString());
                }
            }
        }

        void KeepWords(ReadOnlySpan<char> template)
        {
            for (var at = 0; at < template.Length; at++)
            {
                var end = at;
                while (end < template.Length && ScriptMinifier.IsWord((byte)template[end]))
                {
                    end++;
                }

                if (end > at)
                {
                    fixedNames.Add(template[at..end].ToString());
                    at = end;
                }
            }
        }
    }

    private static Dictionary<string, byte[]> Short(
        Dictionary<string, int> counts,
        HashSet<string> declared,
        HashSet<string> fixedNames
    )
    {
        var names = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        var next = 0;
        foreach (
            var (name, _) in counts
                .Where(pair => pair.Key.Length > 1 && declared.Contains(pair.Key) && !fixedNames.Contains(pair.Key))
                .OrderByDescending(static pair => pair.Value)
                .ThenBy(static pair => pair.Key, StringComparer.Ordinal)
        )
        {
            string made;
            do
            {
                made =
                    next < Letters.Length
                        ? Letters[next].ToString()
                        : $"{Letters[(next / Letters.Length) - 1]}{Letters[next % Letters.Length]}";
                next++;
            } while (counts.ContainsKey(made) || fixedNames.Contains(made) || Kept.Contains(made));

            if (made.Length < name.Length)
            {
                names.Add(name, Encoding.ASCII.GetBytes(made));
            }
        }

        return names;
    }

    /// <summary>Whether round brackets hold the parameters of a function.</summary>
    private static bool TakesParameters(string text, List<Range> tokens, int from, int to) =>
        (At(text, tokens, to + 1) is "=" && At(text, tokens, to + 2) is ">")
        || At(text, tokens, from - 2) is "function"
        || At(text, tokens, from - 1) is "function";

    private static bool IsName(ReadOnlySpan<char> token) => char.IsAsciiLetterLower(token[0]);

    private static ReadOnlySpan<char> At(string text, List<Range> tokens, int at) =>
        at >= 0 && at < tokens.Count ? text.AsSpan(tokens[at]) : default;
}

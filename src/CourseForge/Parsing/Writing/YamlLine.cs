using System.Collections.Immutable;

namespace CourseForge.Parsing.Writing;

/// <summary>One line of YAML, taken apart without the lines around it.</summary>
/// <param name="Dashes">The columns of the <c>-</c> that begin items, from 0.</param>
/// <param name="Column">Of the key or value.</param>
/// <param name="Key">Null where there is none.</param>
/// <param name="Value">What stands behind the key.</param>
/// <param name="Rest">Everything behind the dashes.</param>
internal sealed record YamlLine(ImmutableArray<int> Dashes, int Column, string? Key, string Value, string Rest)
{
    internal bool IsEmpty => Rest.Length == 0 && Dashes.IsEmpty || Rest.StartsWith('#');

    internal static YamlLine Read(string line)
    {
        line = line.TrimEnd('\r', '\n');
        var dashes = ImmutableArray.CreateBuilder<int>();
        var at = 0;
        while (true)
        {
            while (at < line.Length && line[at] == ' ')
            {
                at++;
            }

            if (at < line.Length && line[at] == '-' && (at + 1 == line.Length || line[at + 1] == ' '))
            {
                dashes.Add(at++);
            }
            else
            {
                break;
            }
        }

        var rest = line[at..];
        return KeyEnd(rest) is var end and > 0
            ? new YamlLine(dashes.ToImmutable(), at, rest[..end].Trim('"', '\''), rest[(end + 1)..].TrimStart(), rest)
            : new YamlLine(dashes.ToImmutable(), at, null, "", rest);
    }

    /// <summary>Where the colon behind a key stands; 0 where there is none.</summary>
    private static int KeyEnd(string rest)
    {
        if (rest.Length > 0 && rest[0] is '"' or '\'' && rest.IndexOf(rest[0], 1) is var quote and > 0)
        {
            return quote + 1 < rest.Length && rest[quote + 1] == ':' ? quote + 1 : 0;
        }

        for (var i = 1; i < rest.Length; i++)
        {
            if (rest[i] == ':' && (i + 1 == rest.Length || rest[i + 1] == ' '))
            {
                return i;
            }
        }

        return 0;
    }
}

using System.Globalization;
using System.Text;

namespace CourseForge.Text;

/// <summary>
/// Names of hosts that look like others: letters of several scripts in one name, letters of another script that are
/// drawn alike, forms of letters that browsers read as the plain ones.
/// </summary>
internal static class HostNames
{
    private const string Encoded = "xn--";

    /// <summary>Letters of Cyrillic and Greek that look like Latin ones (after Unicode's confusables).</summary>
    private const string LooksLatin = "асԁеһіјӏорԛѕԝхуъьҽпгѵѡαικνρυωηοτ";

    private enum Script
    {
        None,
        Latin,
        Greek,
        Cyrillic,
        EastAsian,
        Other,
    }

    /// <summary>What is wrong with a host's name, as the end of a sentence; null when nothing is.</summary>
    internal static string? Disguise(string host)
    {
        if (host.Contains('%', StringComparison.Ordinal))
        {
            return "has a host that is written with '%'";
        }

        if (IsOddNumber(host))
        {
            return $"has a number for its host ('{host}')";
        }

        var labels = host.TrimEnd('.').Split('.');
        var names = new string[labels.Length];
        for (var i = 0; i < labels.Length; i++)
        {
            if (!labels[i].StartsWith(Encoded, StringComparison.OrdinalIgnoreCase))
            {
                names[i] = labels[i];
            }
            else if (Punycode.Decode(labels[i][Encoded.Length..]) is { } name)
            {
                names[i] = name;
            }
            else
            {
                return $"has a part that nobody can read ('{labels[i]}')";
            }
        }

        // Of a name whose end is written in the same script everybody expects its letters.
        var ending = ScriptsOf(names[^1]);
        foreach (var name in names)
        {
            if (LookOf(name, ending) is { } problem)
            {
                return problem;
            }
        }

        return null;
    }

    /// <summary>Characters without a look of their own, wherever they stand in an address.</summary>
    internal static bool IsInvisible(Rune rune) =>
        Rune.IsControl(rune)
        || Rune.IsWhiteSpace(rune)
        || rune.Value
            is 0xAD
                or 0x34F
                or 0x61C
                or 0x115F
                or 0x1160
                or 0x17B4
                or 0x17B5
                or (>= 0x180B and <= 0x180E)
                or (>= 0x200B and <= 0x200F)
                or (>= 0x202A and <= 0x202E)
                or (>= 0x2060 and <= 0x206F)
                or 0x2800
                or 0x3164
                or (>= 0xFE00 and <= 0xFE0F)
                or 0xFEFF
                or 0xFFA0
                or (>= 0xE0000 and <= 0xE0FFF);

    private static string? LookOf(string name, HashSet<Script> ending)
    {
        foreach (var rune in name.EnumerateRunes())
        {
            if (IsInvisible(rune))
            {
                return $"has a character in its host that nobody sees (U+{rune.Value:X4})";
            }

            if (!IsNamePart(rune))
            {
                return $"has a character in its host that looks like another one: '{rune}' (U+{rune.Value:X4})";
            }
        }

        var scripts = ScriptsOf(name);
        scripts.Remove(Script.None);
        if (
            scripts.Count > 1
            && !(scripts.Count == 2 && scripts.Contains(Script.Latin) && scripts.Contains(Script.EastAsian))
        )
        {
            return $"mixes letters of several scripts in its host: '{name}'";
        }

        return
            scripts.Overlaps([Script.Cyrillic, Script.Greek])
            && !scripts.Overlaps(ending)
            && name.All(static one =>
                !char.IsLetter(one) || LooksLatin.Contains(char.ToLowerInvariant(one), StringComparison.Ordinal)
            )
            ? $"has a host whose letters only look like Latin ones: '{name}'"
            : null;
    }

    /// <summary>Letters, marks and digits as they are, and not as signs that browsers fold into them.</summary>
    private static bool IsNamePart(Rune rune) =>
        rune.Value is '-' or '_' or '[' or ']' or ':' or 0xB7 or 0x30FB
        || (
            (
                Rune.IsLetterOrDigit(rune)
                || Rune.GetUnicodeCategory(rune)
                    is UnicodeCategory.NonSpacingMark
                        or UnicodeCategory.SpacingCombiningMark
            )
            && rune.Value
                is not (
                    0xAA
                    or 0xBA
                    or (>= 0x250 and <= 0x2FF)
                    or (>= 0x1D00 and <= 0x1DBF)
                    or (>= 0x2000 and <= 0x2BFF)
                    or (>= 0xA720 and <= 0xA7FF)
                    or (>= 0xFB00 and <= 0xFB4F)
                    or (>= 0xFF00 and <= 0xFFEF)
                    or (>= 0x1D400 and <= 0x1D7FF)
                    or (>= 0x1F100 and <= 0x1F1FF)
                )
        );

    private static HashSet<Script> ScriptsOf(string name) => [.. name.EnumerateRunes().Select(ScriptOf)];

    private static Script ScriptOf(Rune rune) =>
        !Rune.IsLetter(rune)
            ? Script.None
            : rune.Value switch
            {
                < 0x250 or (>= 0x1E00 and <= 0x1EFF) => Script.Latin,
                (>= 0x370 and <= 0x3FF) or (>= 0x1F00 and <= 0x1FFF) => Script.Greek,
                (>= 0x400 and <= 0x52F)
                or (>= 0x1C80 and <= 0x1C8F)
                or (>= 0x2DE0 and <= 0x2DFF)
                or (>= 0xA640 and <= 0xA69F) => Script.Cyrillic,
                (>= 0x2E80 and <= 0x9FFF)
                or (>= 0xAC00 and <= 0xD7FF)
                or (>= 0xF900 and <= 0xFAFF)
                or (>= 0x20000 and <= 0x3FFFF) => Script.EastAsian,
                _ => Script.Other,
            };

    /// <summary>Browsers read 2130706433, 0x7f.1 and 0177.0.0.1 as addresses of machines.</summary>
    private static bool IsOddNumber(string host)
    {
        var parts = host.TrimEnd('.').Split('.');
        var isNumber = parts.All(static part =>
            part.Length > 0
            && (
                part.All(char.IsAsciiDigit)
                || (part.StartsWith("0x", StringComparison.OrdinalIgnoreCase) && part.Skip(2).All(char.IsAsciiHexDigit))
            )
        );
        return isNumber
            && !(parts.Length == 4 && parts.All(static part => part.Length <= 3 && (part == "0" || part[0] != '0')));
    }
}

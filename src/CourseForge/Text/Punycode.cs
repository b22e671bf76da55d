using System.Text;

namespace CourseForge.Text;

/// <summary>Names of hosts in letters of the world, as they are written in ASCII (RFC 3492).</summary>
internal static class Punycode
{
    private const int Base = 36;
    private const int TMin = 1;
    private const int TMax = 26;
    private const int Skew = 38;
    private const int Damp = 700;
    private const int InitialBias = 72;
    private const int InitialN = 128;

    /// <summary>The letters that a label stands for, behind its <c>xn--</c>; null when it stands for none.</summary>
    internal static string? Decode(string label)
    {
        var runes = new List<int>();
        var dash = label.LastIndexOf('-');
        foreach (var character in label.AsSpan(0, Math.Max(dash, 0)))
        {
            if (!char.IsAscii(character))
            {
                return null;
            }

            runes.Add(character);
        }

        long n = InitialN;
        long i = 0;
        var bias = InitialBias;
        for (var at = dash + 1; at < label.Length; )
        {
            var old = i;
            long weight = 1;
            for (var k = Base; ; k += Base)
            {
                if (at >= label.Length || DigitOf(label[at++]) is not { } digit)
                {
                    return null;
                }

                i += digit * weight;
                var threshold = Math.Clamp(k - bias, TMin, TMax);
                if (i > int.MaxValue)
                {
                    return null;
                }

                if (digit < threshold)
                {
                    break;
                }

                weight *= Base - threshold;
                if (weight > int.MaxValue)
                {
                    return null;
                }
            }

            var count = runes.Count + 1;
            bias = Adapted((int)(i - old), count, old == 0);
            n += i / count;
            i %= count;
            if (n > int.MaxValue || !Rune.IsValid((int)n))
            {
                return null;
            }

            runes.Insert((int)i++, (int)n);
        }

        return runes.Count == 0 ? null : string.Concat(runes.Select(static rune => new Rune(rune).ToString()));
    }

    private static int? DigitOf(char character) =>
        character switch
        {
            >= 'a' and <= 'z' => character - 'a',
            >= 'A' and <= 'Z' => character - 'A',
            >= '0' and <= '9' => character - '0' + 26,
            _ => null,
        };

    private static int Adapted(int delta, int count, bool isFirst)
    {
        delta = isFirst ? delta / Damp : delta / 2;
        delta += delta / count;
        var k = 0;
        while (delta > (Base - TMin) * TMax / 2)
        {
            delta /= Base - TMin;
            k += Base;
        }

        return k + ((Base - TMin + 1) * delta / (delta + Skew));
    }
}

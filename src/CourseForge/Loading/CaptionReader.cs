using System.Text.RegularExpressions;
using CourseForge.Text;

namespace CourseForge.Loading;

/// <summary>
/// Whether a file of captions is one that browsers read (WebVTT, W3C 2019, 4): its first line, and times that can be
/// read and go forward.
/// </summary>
internal static partial class CaptionReader
{
    /// <summary>The first thing that is wrong; null when nothing is.</summary>
    internal static CaptionFault? Check(SourceFile file)
    {
        var text = file.Text;
        var first = LineAt(text, 0);
        if (!Header().IsMatch(first))
        {
            return new CaptionFault(
                file.Span(0, first.Length),
                Cue().IsMatch(text)
                    ? "the first line is not 'WEBVTT', as in captions of the form SRT"
                    : "the first line is not 'WEBVTT'"
            );
        }

        var cues = 0;
        for (var at = 0; at < text.Length; at = Next(text, at))
        {
            var line = LineAt(text, at);
            if (!line.Contains("-->", StringComparison.Ordinal))
            {
                continue;
            }

            cues++;
            var place = file.Span(at, line.Length);
            if (Times().Match(line) is not { Success: true } times)
            {
                return new CaptionFault(
                    place,
                    line.Contains(',', StringComparison.Ordinal)
                        ? "a time has a full stop in front of its thousandths, not a comma"
                        : "a time is written 00:01.500 or 01:00:01.500"
                );
            }

            if (Thousandths(times, 1) >= Thousandths(times, 5))
            {
                return new CaptionFault(place, "the words end before they begin");
            }
        }

        return cues == 0 ? new CaptionFault(file.Span(0, first.Length), "there are no words with times in it") : null;
    }

    /// <summary>Seconds, begun ones too, to the end of the last words.</summary>
    internal static int? End(SourceFile file)
    {
        long last = 0;
        for (var at = 0; at < file.Text.Length; at = Next(file.Text, at))
        {
            if (Times().Match(LineAt(file.Text, at)) is { Success: true } times)
            {
                last = Math.Max(last, Thousandths(times, 5));
            }
        }

        return last is > 0 and < int.MaxValue ? (int)((last + 999) / 1000) : null;
    }

    private static long Thousandths(Match times, int group)
    {
        var hours = times.Groups[group].Length > 0 ? long.Parse(times.Groups[group].ValueSpan, null) : 0;
        return (((hours * 60) + int.Parse(times.Groups[group + 1].ValueSpan, null)) * 60_000)
            + (int.Parse(times.Groups[group + 2].ValueSpan, null) * 1000)
            + int.Parse(times.Groups[group + 3].ValueSpan, null);
    }

    private static string LineAt(string text, int at) =>
        text[at..(text.AsSpan(at).IndexOfAny('\r', '\n') is var end and >= 0 ? at + end : text.Length)];

    private static int Next(string text, int at)
    {
        var end = text.AsSpan(at).IndexOfAny('\r', '\n');
        return end < 0 ? text.Length : at + end + 1;
    }

    [GeneratedRegex(@"^WEBVTT([ \t].*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Header();

    [GeneratedRegex(
        @"^\s*(?:([0-9]{2,9}):)?([0-5][0-9]):([0-5][0-9])\.([0-9]{3})[ \t]+-->[ \t]+(?:([0-9]{2,9}):)?([0-5][0-9]):([0-5][0-9])\.([0-9]{3})([ \t].*)?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Times();

    [GeneratedRegex(@"[0-9],[0-9]{3}[ \t]*-->", RegexOptions.CultureInvariant)]
    private static partial Regex Cue();
}

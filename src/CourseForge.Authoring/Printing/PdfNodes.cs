using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CourseForge.Authoring.Printing;

/// <summary>
/// The names of table heads in a tagged PDF, <c>(node00000277)</c>: numbers that the browser gave to nodes of the page,
/// which differ from run to run and with what the page went through before. Here each gets its place in the document
/// instead, and lists of them are put in that order, as a tree of names must be (ISO 32000-2, 7.9.6).
/// </summary>
internal static partial class PdfNodes
{
    /// <summary>Changes the bytes in place: all that is written has the length of what stood there.</summary>
    internal static void Number(byte[] pdf)
    {
        // Each byte one character, so that places in the text are places in the file.
        var text = Encoding.Latin1.GetString(pdf);
        var ranks = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Match found in Owner().Matches(text).Concat(Name().Matches(text)))
        {
            var name = found.Groups["name"].Value;
            ranks.TryAdd(name, (ranks.Count + 1).ToString("D8", CultureInfo.InvariantCulture));
        }

        foreach (Match found in Name().Matches(text))
        {
            Encoding.ASCII.GetBytes(ranks[found.Groups["name"].Value], pdf.AsSpan(found.Groups["name"].Index));
        }

        text = Encoding.Latin1.GetString(pdf);
        foreach (Match list in Heads().Matches(text))
        {
            Sort(list.Groups["items"]);
        }

        if (Names().Matches(text) is [var names])
        {
            var sorted = Sort(names.Groups["items"]);
            if (Limits().Match(text) is { Success: true } limits)
            {
                var ends = $"{sorted[0][..Length]} {sorted[^1][..Length]}";
                Encoding.ASCII.GetBytes(ends, pdf.AsSpan(limits.Groups["items"].Index));
            }
        }

        string[] Sort(Group items)
        {
            var parts = Item().Matches(items.Value).Select(static item => item.Value.Trim()).ToArray();
            Array.Sort(parts, StringComparer.Ordinal);
            Encoding.ASCII.GetBytes(string.Join(' ', parts), pdf.AsSpan(items.Index));
            return parts;
        }
    }

    /// <summary>Of "(node00000277)".</summary>
    private const int Length = 14;

    [GeneratedRegex(@"\(node(?<name>[0-9]{8})\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Name();

    /// <summary>A table head with its own name.</summary>
    [GeneratedRegex(@"/ID \(node(?<name>[0-9]{8})\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Owner();

    [GeneratedRegex(
        @"/Headers \[(?<items>\(node[0-9]{8}\)( \(node[0-9]{8}\))+)\]",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Heads();

    [GeneratedRegex(
        @"/Names \[(?<items>\(node[0-9]{8}\) [0-9]+ 0 R( \(node[0-9]{8}\) [0-9]+ 0 R)*)\]",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Names();

    [GeneratedRegex(
        @"/Limits \[(?<items>\(node[0-9]{8}\) \(node[0-9]{8}\))\]",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Limits();

    [GeneratedRegex(@"\(node[0-9]{8}\)( [0-9]+ 0 R)?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Item();
}

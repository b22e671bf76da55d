using System.Globalization;

namespace CourseForge.Authoring.Printing;

/// <summary>
/// Paper earns its pages: a part of a document that begins and ends on pages of its own (<c>data-part</c>), and of which
/// only a little would stand on its last page, is set a little smaller, so that it needs a page less, or a little larger,
/// so that this page is worth turning to. No size differs so much that readers see it.
/// </summary>
/// <param name="count">How many parts there are.</param>
/// <param name="height">Of a page, in points.</param>
internal sealed class PartFit(int count, double height)
{
    /// <summary>How far down from the upper edge of the sheet a last page must go, as a share of it: a third of the text, and
    /// a little more, since letters end before their line does.</summary>
    internal const double Least = 0.38;

    internal const double Smallest = 0.9;
    internal const double Largest = 1.12;

    /// <summary>How much of the height the margins of print.css take, above and in all.</summary>
    private const double Head = 0.06;

    private const double Margins = 0.115;

    /// <summary>The share of a last page that is aimed at where text is set larger.</summary>
    private const double Aim = 0.42;

    /// <summary>What keeps together may not do as reckoned: then a hundredth more is tried, and another.</summary>
    private const int Tries = 3;

    private const double Step = 0.012;

    private readonly Part[] _parts = [.. Enumerable.Range(0, count).Select(static _ => new Part())];

    private sealed class Part
    {
        internal double Size { get; set; } = 1;

        internal int MostPages { get; set; }

        internal Queue<double>? Left { get; set; }
    }

    /// <summary>
    /// Puts an empty link that leads to itself at both ends of each part, since a PDF says of what is linked to where it
    /// is; gives the number of parts. They take no room, and are taken out again before the document is printed.
    /// </summary>
    internal const string Mark = """
        (() => {
          const parts = document.querySelectorAll('[data-part]');
          parts.forEach((part, i) => {
            for (const [end, put] of [['begin', 'prepend'], ['end', 'append']]) {
              const mark = document.createElement('a');
              mark.id = `part-mark-${end}-${i}`;
              mark.href = '#' + mark.id;
              mark.style.position = 'absolute';
              part[put](mark);
            }
          });
          return parts.length;
        })()
        """;

    internal const string Unmark = "document.querySelectorAll('[id^=part-mark-]').forEach(mark => mark.remove())";

    internal static bool IsMark(string id) => id.StartsWith("part-mark-", StringComparison.Ordinal);

    internal static string Begin(int part) => string.Create(CultureInfo.InvariantCulture, $"part-mark-begin-{part}");

    internal static string End(int part) => string.Create(CultureInfo.InvariantCulture, $"part-mark-end-{part}");

    /// <summary>The sizes to print next, of all parts; null when nothing is left to be tried.</summary>
    internal double[]? Next(IReadOnlyDictionary<string, PdfPlace> places)
    {
        var isChanged = false;
        for (var i = 0; i < _parts.Length; i++)
        {
            if (!places.TryGetValue(Begin(i), out var begin) || !places.TryGetValue(End(i), out var end))
            {
                continue;
            }

            var part = _parts[i];
            var pages = end.Page - begin.Page + 1;
            var down = 1 - (end.FromBottom / height);
            if (part.MostPages == 0)
            {
                part.MostPages = pages;
            }

            if (pages == 1 || (down >= Least && pages <= part.MostPages))
            {
                continue;
            }

            part.Left ??= new Queue<double>(Sizes(pages, Math.Max(0, (down - Head) / (1 - Margins))));
            var size = part.Left.TryDequeue(out var next) ? next : 1;
            isChanged |= size != part.Size;
            part.Size = size;
        }

        return isChanged ? [.. _parts.Select(static part => part.Size)] : null;
    }

    /// <summary>Sets the sizes.</summary>
    internal static string Set(double[] sizes)
    {
        var list = string.Join(',', sizes.Select(static size => size.ToString("0.###", CultureInfo.InvariantCulture)));
        return $"[{list}].forEach((size, i) => (document.querySelectorAll('[data-part]')[i].style.zoom = size))";
    }

    /// <summary>What is tried, the least change first. Text of a size takes the square of it in room.</summary>
    /// <param name="fill">The share of the last page.</param>
    private static IEnumerable<double> Sizes(int pages, double fill)
    {
        var smaller = Math.Sqrt((pages - 1) / (pages - 1 + fill)) - (Step / 4);
        var larger = Math.Sqrt((pages - 1 + Aim) / (pages - 1 + fill));
        return Enumerable
            .Range(0, Tries)
            .SelectMany(i => (double[])[smaller - (i * Step), larger + (i * Step)])
            .Where(static size => size is >= Smallest and <= Largest)
            .OrderBy(static size => Math.Abs(1 - size));
    }
}

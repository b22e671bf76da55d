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

    internal double[] Sizes => [.. _parts.Select(static part => part.Size)];

    /// <summary>The sizes to print next, of all parts; null when nothing is left to be tried.</summary>
    /// <param name="places">Where each part begins and ends; null of what takes no room.</param>
    internal double[]? Next(IReadOnlyList<(PdfPlace Begin, PdfPlace End)?> places)
    {
        var isChanged = false;
        for (var i = 0; i < _parts.Length; i++)
        {
            if (places[i] is not var (begin, end))
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

            // What is smaller and yet takes as many pages has been pushed off an earlier one, which is nearly empty then.
            var most = part.Size < 1 ? part.MostPages - 1 : part.MostPages;
            if (pages == 1 || (down >= Least && pages <= most))
            {
                continue;
            }

            part.Left ??= new Queue<double>(Tried(pages, Math.Max(0, (down - Head) / (1 - Margins))));
            var size = part.Left.TryDequeue(out var next) ? next : 1;
            isChanged |= size != part.Size;
            part.Size = size;
        }

        return isChanged ? Sizes : null;
    }

    /// <summary>What is tried, the least change first. Text of a size takes the square of it in room.</summary>
    /// <param name="fill">The share of the last page.</param>
    private static IEnumerable<double> Tried(int pages, double fill)
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

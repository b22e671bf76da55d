using System.Text;
using System.Text.Json;

namespace CourseForge.Authoring.Printing;

/// <summary>
/// Finds out on which page everything comes to stand, and sets the sizes of parts so that no page is nearly empty. Each time
/// only pieces of the document (<see cref="DocumentPieces"/>) that are still open are printed for it.
/// </summary>
/// <param name="height">Of a page, in points.</param>
/// <param name="evaluate">Runs a script in the page.</param>
/// <param name="print">Prints what the page shows, without tags.</param>
internal sealed class DocumentMeasure(
    double height,
    Func<string, Task<JsonElement>> evaluate,
    Func<Task<PdfFile>> print
)
{
    /// <param name="Pages">How many it takes.</param>
    /// <param name="Places">On which of its pages, from 0, each name is that a link leads to.</param>
    private sealed record PieceMeasure(int Pages, Dictionary<string, int> Places);

    private PieceMeasure?[] _measures = [];

    /// <summary>The page, from 1, of each name that a link leads to. The document then has the sizes that were found.</summary>
    internal async Task<Dictionary<string, int>> Pages()
    {
        var parts = DocumentPieces.Read(await evaluate(DocumentPieces.Find).ConfigureAwait(false));
        _measures = new PieceMeasure?[parts.Length];
        var fits = Array.ConvertAll(parts, count => new PartFit(count, height));
        while (Enumerable.Range(0, parts.Length).Where(i => _measures[i] is null).ToList() is { Count: > 0 } open)
        {
            await evaluate(DocumentPieces.Show(open)).ConfigureAwait(false);
            var pdf = await print().ConfigureAwait(false);
            var places = pdf.Destinations();
            var script = new StringBuilder();
            var end = pdf.Pages + 1;
            foreach (var i in Enumerable.Reverse(open))
            {
                // What takes no room has no place.
                var begin = places.TryGetValue(DocumentPieces.Begin(i), out var first) ? first.Page : end;
                if (fits[i].Next(PartsOf(i, parts[i], places)) is { } sizes)
                {
                    script.Append(DocumentPieces.Set(i, sizes));
                }
                else
                {
                    _measures[i] = new PieceMeasure(end - begin, Within(places, begin, end));
                }

                end = begin;
            }

            await evaluate(script.ToString()).ConfigureAwait(false);
        }

        await evaluate(DocumentPieces.Restore).ConfigureAwait(false);
        return Joined();
    }

    private static (PdfPlace Begin, PdfPlace End)?[] PartsOf(
        int piece,
        int parts,
        IReadOnlyDictionary<string, PdfPlace> places
    ) =>
        [
            .. Enumerable
                .Range(0, parts)
                .Select(part =>
                    places.TryGetValue(DocumentPieces.Begin(piece, part), out var begin)
                    && places.TryGetValue(DocumentPieces.End(piece, part), out var end)
                        ? (begin, end)
                        : ((PdfPlace, PdfPlace)?)null
                ),
        ];

    private static Dictionary<string, int> Within(IReadOnlyDictionary<string, PdfPlace> places, int begin, int end) =>
        places
            .Where(pair => pair.Value.Page >= begin && pair.Value.Page < end && !DocumentPieces.IsMark(pair.Key))
            .ToDictionary(static pair => pair.Key, pair => pair.Value.Page - begin, StringComparer.Ordinal);

    private Dictionary<string, int> Joined()
    {
        var pages = new Dictionary<string, int>(StringComparer.Ordinal);
        var first = 1;
        foreach (var measure in _measures)
        {
            foreach (var (name, page) in measure!.Places)
            {
                pages[name] = first + page;
            }

            first += measure.Pages;
        }

        return pages;
    }
}

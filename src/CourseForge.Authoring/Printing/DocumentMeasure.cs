using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace CourseForge.Authoring.Printing;

/// <summary>
/// Finds out on which page everything comes to stand, and sets the sizes of parts so that no page is nearly empty. Of each
/// piece of the document (<see cref="DocumentPieces"/>) it is found once in a run; only pieces that are not known yet are
/// printed for it.
/// </summary>
/// <param name="known">What other documents of the run have found.</param>
/// <param name="look">All that the layout follows from beside the HTML: paper, scale, style, fonts.</param>
/// <param name="pictures">The digest of each picture, by the path under which a piece names it.</param>
/// <param name="height">Of a page, in points.</param>
/// <param name="evaluate">Runs a script in the page.</param>
/// <param name="print">Prints what the page shows, without tags.</param>
internal sealed class DocumentMeasure(
    PieceMeasures known,
    string look,
    IReadOnlyDictionary<string, string> pictures,
    double height,
    Func<string, Task<JsonElement>> evaluate,
    Func<Task<PdfFile>> print
)
{
    private (string Html, int Parts)[] _pieces = [];
    private PieceMeasure?[] _measures = [];

    /// <summary>The page, from 1, of each name that a link leads to. The document then has the sizes that were found.</summary>
    internal async Task<Dictionary<string, int>> Pages()
    {
        (var page, _pieces) = DocumentPieces.Read(await evaluate(DocumentPieces.Find).ConfigureAwait(false));
        _measures = new PieceMeasure?[_pieces.Length];
        var keys = _pieces.Select(piece => Key(page, piece.Html)).ToArray();
        while (Array.Exists(_measures, static measure => measure is null))
        {
            var open = Enumerable.Range(0, keys.Length).Where(i => _measures[i] is null).ToList();
            var own = open.Where(i => known.Claim(keys[i])).ToList();
            try
            {
                await Measure(own).ConfigureAwait(false);
            }
            finally
            {
                own.ForEach(i => known.Give(keys[i], _measures[i]));
            }

            foreach (var i in open)
            {
                _measures[i] ??= await known.Found(keys[i]).ConfigureAwait(false);
            }
        }

        var sizes = _measures.Select(static (measure, i) => DocumentPieces.Set(i, measure!.Sizes));
        await evaluate(string.Concat(sizes) + DocumentPieces.Restore).ConfigureAwait(false);
        return Joined();
    }

    /// <summary>Prints until no part ends on a page that is nearly empty; each time only pieces that are still open.</summary>
    private async Task Measure(List<int> pieces)
    {
        var fits = pieces.ToDictionary(static i => i, i => new PartFit(_pieces[i].Parts, height));
        for (var open = pieces; open.Count > 0; open = [.. open.Where(i => _measures[i] is null)])
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
                if (fits[i].Next(PartsOf(i, places)) is { } sizes)
                {
                    script.Append(DocumentPieces.Set(i, sizes));
                }
                else
                {
                    _measures[i] = new PieceMeasure(fits[i].Sizes, end - begin, Within(places, begin, end));
                }

                end = begin;
            }

            await evaluate(script.ToString()).ConfigureAwait(false);
        }
    }

    private (PdfPlace Begin, PdfPlace End)?[] PartsOf(int piece, IReadOnlyDictionary<string, PdfPlace> places) =>
        [
            .. Enumerable
                .Range(0, _pieces[piece].Parts)
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

    private string Key(string page, string html)
    {
        var all = new StringBuilder(look).Append('\0').Append(page).Append('\0').Append(html);
        foreach (var (path, digest) in pictures)
        {
            if (html.Contains(path, StringComparison.Ordinal))
            {
                all.Append('\0').Append(path).Append('\0').Append(digest);
            }
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all.ToString())));
    }
}

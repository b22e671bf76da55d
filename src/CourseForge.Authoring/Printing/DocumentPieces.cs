using System.Globalization;
using System.Text.Json;

namespace CourseForge.Authoring.Printing;

/// <summary>
/// What is done to a page in the browser so that its pieces can be measured. A piece is what begins on a page of its own
/// and is followed by one that does too: a chapter, or several that share a page. It may be printed alone, and comes out
/// as it does in the whole document. Within it stand any number of parts (<c>data-part</c>), see <see cref="PartFit"/>.
/// </summary>
internal static class DocumentPieces
{
    /// <summary>Finds the pieces and puts marks into the page. Gives what <see cref="Read"/> reads.</summary>
    /// <remarks>
    /// A mark is an empty link that leads to itself, since a PDF says of what is linked to where it is. Marks take no
    /// room, and are taken out again before the document is printed.
    /// </remarks>
    internal const string Find = """
        (() => {
          const root = document.body.children.length === 1 ? document.body.firstElementChild : document.body;
          const pieces = [];
          let after = 'page';
          for (const child of root.children) {
            const style = getComputedStyle(child);
            const isOwn = /page|left|right|recto|verso/;
            if (isOwn.test(style.breakBefore) || isOwn.test(after) || !pieces.length) pieces.push([]);
            pieces.at(-1).push(child);
            after = style.breakAfter;
          }
          const mark = (element, put, id) => {
            const link = document.createElement('a');
            link.id = 'print-mark-' + id;
            link.href = '#' + link.id;
            link.style.position = 'absolute';
            element[put](link);
          };
          const parts = piece => piece.flatMap(top => [...(top.matches('[data-part]') ? [top] : []), ...top.querySelectorAll('[data-part]')]);
          pieces.forEach((piece, i) => {
            parts(piece).forEach((part, j) => {
              mark(part, 'prepend', `begin-${i}-${j}`);
              mark(part, 'append', `end-${i}-${j}`);
            });
            mark(piece[0], 'prepend', `piece-${i}`);
          });
          window.printPieces = pieces;
          window.printParts = pieces.map(parts);
          return printParts.map(found => found.length);
        })()
        """;

    /// <summary>Makes the page what it was, but for the sizes of its parts.</summary>
    internal const string Restore =
        "printPieces.flat().forEach(top => top.style.removeProperty('display')); document.querySelectorAll('[id^=print-mark-]').forEach(mark => mark.remove())";

    private const string Prefix = "print-mark-";

    internal static bool IsMark(string name) => name.StartsWith(Prefix, StringComparison.Ordinal);

    internal static string Begin(int piece) => Name("piece", piece);

    internal static string Begin(int piece, int part) => Name("begin", piece, part);

    internal static string End(int piece, int part) => Name("end", piece, part);

    /// <summary>The number of parts of each piece.</summary>
    internal static int[] Read(JsonElement found) =>
        [.. found.EnumerateArray().Select(static parts => parts.GetInt32())];

    /// <summary>Leaves only these pieces on the page.</summary>
    internal static string Show(IEnumerable<int> pieces) =>
        $$"""
            (shown => printPieces.forEach((piece, i) => piece.forEach(top => {
              if (shown.includes(i)) top.style.removeProperty('display');
              else top.style.setProperty('display', 'none', 'important');
            })))([{{string.Join(',', pieces)}}])
            """;

    /// <summary>Sets the sizes of a piece's parts.</summary>
    internal static string Set(int piece, IReadOnlyList<double> sizes)
    {
        var list = string.Join(',', sizes.Select(static size => size.ToString("0.###", CultureInfo.InvariantCulture)));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"[{list}].forEach((size, i) => (printParts[{piece}][i].style.zoom = size));"
        );
    }

    private static string Name(string kind, params int[] numbers) => $"{Prefix}{kind}-{string.Join('-', numbers)}";
}

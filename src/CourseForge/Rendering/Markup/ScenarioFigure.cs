using System.Globalization;
using CourseForge.Rendering.Player;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Rendering.Markup;

/// <summary>
/// A scenario drawn as ranks of boxes with an arrow for each choice, from top to bottom. It is drawn in its own units
/// and scaled to the page, so it is never wider than the page; a long one is drawn in parts. A choice that leads back,
/// or to another part, names the number of its target instead.
/// </summary>
internal sealed class ScenarioFigure(
    ScenarioNodeSyntax[] nodes,
    IReadOnlyDictionary<string, int> numbers,
    Func<ScenarioOutcome, string> outcomes
)
{
    internal const int BoxWidth = 160;
    internal const int GapX = 30;
    private const int BoxHeight = 58;
    private const int GapY = 58;
    private const int CharactersInLine = 22;
    private const int Margin = 12;

    /// <summary>
    /// For a page of the course: without points, and with what the player marks a way by. <c>data-at</c> is the place of a
    /// node, from 0; <c>data-ways</c> are the choices whose way runs there, each a place and a letter.
    /// </summary>
    internal bool IsPlayed { get; init; }

    internal void Write(TextWriter writer)
    {
        foreach (var part in ScenarioLayout.Of(nodes))
        {
            Write(part, writer);
        }
    }

    private void Write(ScenarioLayout layout, TextWriter writer)
    {
        var width = (int)Math.Ceiling(layout.Width) + (2 * Margin);
        var height =
            (layout.Ranks.Count * (BoxHeight + GapY))
            - GapY
            + (2 * Margin)
            + (layout.Ranks[^1].Exists(static spot => !spot.Node.Choices.IsEmpty) ? GapY : 0);
        var meaning = IsPlayed ? "aria-hidden=\"true\" focusable=\"false\"" : "role=\"img\"";
        writer.Write(
            string.Create(
                CultureInfo.InvariantCulture,
                $"<svg class=\"tree\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" {meaning}>\n"
            )
        );
        foreach (var spot in layout.Ranks.SelectMany(static rank => rank))
        {
            WriteWays(layout, spot, writer);
        }

        foreach (var spot in layout.Ranks.SelectMany(static rank => rank).Where(static spot => spot.IsBox))
        {
            WriteBox(spot, writer);
        }

        writer.Write("</svg>");
    }

    private static int Top(ScenarioLayout.Spot spot) => Margin + (spot.Rank * (BoxHeight + GapY));

    private static double Middle(ScenarioLayout.Spot spot) => spot.X + Margin;

    private void WriteWays(ScenarioLayout layout, ScenarioLayout.Spot spot, TextWriter writer)
    {
        if (!spot.IsBox)
        {
            var x = Middle(spot);
            var ways = Ways(layout.WaysThrough(spot));
            WriteLine(x, Top(spot), x, Top(spot) + BoxHeight, ways, writer);
            WriteWay(x, Top(spot) + BoxHeight, spot, spot.Below[0], ways, writer);
            return;
        }

        for (var i = 0; i < spot.Node.Choices.Length; i++)
        {
            // Ways leave a box side by side, so that each can be told by its letter.
            var x = Middle(spot) - (BoxWidth / 2d) + (BoxWidth * (i + 1d) / (spot.Node.Choices.Length + 1));
            var y = Top(spot) + BoxHeight;
            var target = spot.Node.Choices[i].Target.Value;
            if (layout.FirstOf(spot, target) is { } next)
            {
                WriteWay(x, y, spot, next, Ways([(spot.Node, i)]), writer);
            }
            else if (numbers.TryGetValue(target, out var number))
            {
                WriteText(x, y + 38, "letter", $"→ {number.ToString(CultureInfo.InvariantCulture)}", writer);
            }

            writer.Write(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"<circle class=\"letter\"{Ways([(spot.Node, i)])} cx=\"{x:0.#}\" cy=\"{y + 13}\" r=\"9\"/>"
                )
            );
            WriteText(x, y + 17, "letter", Letters.At(i), writer);
            writer.Write('\n');
        }
    }

    /// <summary>
    /// From the foot of one rank to the head of the next; ways arrive side by side, in the order of where they come
    /// from.
    /// </summary>
    private static void WriteWay(
        double x,
        double y,
        ScenarioLayout.Spot from,
        ScenarioLayout.Spot to,
        string ways,
        TextWriter writer
    )
    {
        var arrivals = to.Above.OrderBy(static spot => spot.X).ToList();
        var end = to.IsBox
            ? Middle(to) - (BoxWidth / 2d) + (BoxWidth * (arrivals.IndexOf(from) + 1d) / (arrivals.Count + 1))
            : Middle(to);
        var bottom = Top(to);
        var half = (bottom + y + 20) / 2;
        var leaves = y + (from.IsBox ? 20 : 0);
        // The line ends where its arrow head begins.
        var arrives = bottom - (to.IsBox ? 6 : 0);
        writer.Write(
            string.Create(CultureInfo.InvariantCulture, $"<path class=\"way\"{ways} d=\"M{x:0.#} {y:0.#}V{leaves:0.#}")
        );
        writer.Write(
            string.Create(
                CultureInfo.InvariantCulture,
                $"C{x:0.#} {half:0.#} {end:0.#} {half:0.#} {end:0.#} {arrives:0.#}\"/>"
            )
        );
        if (to.IsBox)
        {
            writer.Write(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"<path class=\"tip\" d=\"M{end - 4:0.#} {bottom - 8}h8L{end:0.#} {bottom}z\"/>"
                )
            );
        }

        writer.Write('\n');
    }

    /// <summary>The attribute that names them, on pages.</summary>
    private string Ways(IEnumerable<(ScenarioNodeSyntax Node, int Choice)> ways) =>
        IsPlayed
            ? $" data-ways=\"{string.Join(' ', ways.Select(way => PlaceOf(way.Node) + Letters.At(way.Choice)))}\""
            : "";

    private string PlaceOf(ScenarioNodeSyntax node) =>
        (numbers[node.Id.Value] - 1).ToString(CultureInfo.InvariantCulture);

    private static void WriteLine(double x1, double y1, double x2, double y2, string ways, TextWriter writer) =>
        writer.Write(
            string.Create(
                CultureInfo.InvariantCulture,
                $"<path class=\"way\"{ways} d=\"M{x1:0.#} {y1:0.#}L{x2:0.#} {y2:0.#}\"/>"
            )
        );

    private void WriteBox(ScenarioLayout.Spot spot, TextWriter writer)
    {
        var node = spot.Node;
        var isEnding = node.Choices.IsEmpty;
        var left = Middle(spot) - (BoxWidth / 2d);
        var radius = isEnding ? BoxHeight / 2 : 5;
        writer.Write(isEnding ? "<rect class=\"ending\"" : "<rect class=\"box\"");
        writer.Write(IsPlayed ? $" data-at=\"{PlaceOf(node)}\"" : "");
        writer.Write(
            string.Create(
                CultureInfo.InvariantCulture,
                $" x=\"{left:0.#}\" y=\"{Top(spot)}\" width=\"{BoxWidth}\" height=\"{BoxHeight}\" rx=\"{radius}\"/>"
            )
        );
        var lines = Wrap($"{numbers[node.Id.Value].ToString(CultureInfo.InvariantCulture)}. {node.Title}");
        if (node.Outcome is { } outcome)
        {
            lines = lines.Count > 2 ? [lines[0], lines[1].TrimEnd('…') + "…"] : lines;
            lines.Add(
                outcomes(outcome)
                    + (node.Score is { } score && !IsPlayed ? $" ({score.ToString(CultureInfo.InvariantCulture)})" : "")
            );
        }

        var top = Top(spot) + (BoxHeight / 2) - ((lines.Count - 1) * 8) + 4;
        for (var i = 0; i < lines.Count; i++)
        {
            WriteText(
                Middle(spot),
                top + (i * 16),
                isEnding && i == lines.Count - 1 ? "verdict" : null,
                lines[i],
                writer
            );
        }

        writer.Write('\n');
    }

    private static void WriteText(double x, double y, string? style, string text, TextWriter writer)
    {
        writer.Write(
            string.Create(
                CultureInfo.InvariantCulture,
                $"<text x=\"{x:0.#}\" y=\"{y:0.#}\"{(style is null ? "" : $" class=\"{style}\"")}>"
            )
        );
        HtmlText.Write(writer, text);
        writer.Write("</text>");
    }

    private static List<string> Wrap(string title)
    {
        var lines = new List<string> { "" };
        foreach (var word in title.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var cut = word.Length > CharactersInLine ? word[..(CharactersInLine - 1)] + "…" : word;
            if (lines[^1].Length > 0 && lines[^1].Length + 1 + cut.Length > CharactersInLine)
            {
                if (lines.Count == 3)
                {
                    lines[^1] = (lines[^1].Length < CharactersInLine ? lines[^1] : lines[^1][..^1]) + "…";
                    return lines;
                }

                lines.Add(cut);
            }
            else
            {
                lines[^1] += lines[^1].Length == 0 ? cut : " " + cut;
            }
        }

        return lines;
    }
}

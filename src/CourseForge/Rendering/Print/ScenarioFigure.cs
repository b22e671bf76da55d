using System.Globalization;
using CourseForge.Syntax;

namespace CourseForge.Rendering.Print;

/// <summary>
/// A scenario drawn as rows of boxes, by their distance from the start, with an arrow for each choice. It is drawn in its own units and scaled
/// to the page, so it is never wider than the page; a row of many boxes is broken into several.
/// </summary>
internal sealed class ScenarioFigure(ScenarioNodeSyntax[] nodes, Dictionary<string, int> numbers, Func<ScenarioOutcome, string> outcomes)
{
    private const int BoxWidth = 170;
    private const int BoxHeight = 64;
    private const int GapX = 40;
    private const int GapY = 62;
    private const int MostInRow = 4;
    private const int CharactersInLine = 23;
    private const int Margin = 24;

    internal void Write(TextWriter writer)
    {
        var rows = Rows();
        var places = new Dictionary<string, (int X, int Y)>(StringComparer.Ordinal);
        var columns = rows.Max(static row => row.Count);
        var width = (columns * BoxWidth) + ((columns - 1) * GapX) + (2 * Margin);
        for (var y = 0; y < rows.Count; y++)
        {
            var rowWidth = (rows[y].Count * BoxWidth) + ((rows[y].Count - 1) * GapX);
            for (var x = 0; x < rows[y].Count; x++)
            {
                places[rows[y][x].Id.Value] = (((width - rowWidth) / 2) + (x * (BoxWidth + GapX)), Margin + (y * (BoxHeight + GapY)));
            }
        }

        var height = (rows.Count * BoxHeight) + ((rows.Count - 1) * GapY) + (2 * Margin);
        writer.Write(string.Create(
            CultureInfo.InvariantCulture,
            $"<svg class=\"tree\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" role=\"img\"><defs><marker id=\"tip\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"8\" markerHeight=\"8\" orient=\"auto-start-reverse\"><path d=\"M0 0L8 4L0 8z\"/></marker></defs>\n"));
        foreach (var node in nodes)
        {
            for (var i = 0; i < node.Choices.Length; i++)
            {
                if (places.TryGetValue(node.Choices[i].Target.Value, out var target))
                {
                    WriteArrow(places[node.Id.Value], target, i, node.Choices.Length, writer);
                }
            }
        }

        foreach (var node in nodes)
        {
            WriteBox(node, places[node.Id.Value], writer);
        }

        writer.Write("</svg>");
    }

    /// <summary>Decisions by distance from the start, what cannot be reached after them, and all endings in the last rows.</summary>
    private List<List<ScenarioNodeSyntax>> Rows()
    {
        var byId = new Dictionary<string, ScenarioNodeSyntax>(StringComparer.Ordinal);
        foreach (var node in nodes)
        {
            byId.TryAdd(node.Id.Value, node);
        }

        var seen = new HashSet<string>(StringComparer.Ordinal) { nodes[0].Id.Value };
        var rows = new List<List<ScenarioNodeSyntax>>();
        var endings = new List<ScenarioNodeSyntax>();
        var row = new List<ScenarioNodeSyntax> { nodes[0] };
        while (row.Count > 0)
        {
            Add(rows, [.. row.Where(static node => !node.Choices.IsEmpty)]);
            endings.AddRange(row.Where(static node => node.Choices.IsEmpty));
            row = [.. row.SelectMany(static node => node.Choices).Select(choice => byId.GetValueOrDefault(choice.Target.Value)).OfType<ScenarioNodeSyntax>().Where(node => seen.Add(node.Id.Value))];
        }

        var lost = nodes.Where(node => seen.Add(node.Id.Value)).ToList();
        Add(rows, [.. lost.Where(static node => !node.Choices.IsEmpty)]);
        Add(rows, [.. endings, .. lost.Where(static node => node.Choices.IsEmpty)]);
        return rows;
    }

    private static void Add(List<List<ScenarioNodeSyntax>> rows, List<ScenarioNodeSyntax> row)
    {
        for (var start = 0; start < row.Count; start += MostInRow)
        {
            rows.Add(row.GetRange(start, Math.Min(MostInRow, row.Count - start)));
        }
    }

    private void WriteBox(ScenarioNodeSyntax node, (int X, int Y) at, TextWriter writer)
    {
        var isEnding = node.Choices.IsEmpty;
        writer.Write(string.Create(
            CultureInfo.InvariantCulture,
            $"<rect class=\"{(isEnding ? "ending" : "node")}\" x=\"{at.X}\" y=\"{at.Y}\" width=\"{BoxWidth}\" height=\"{BoxHeight}\" rx=\"{(isEnding ? BoxHeight / 2 : 6)}\"/>"));
        var lines = Wrap($"{numbers[node.Id.Value]}. {node.Title}");
        if (node.Outcome is { } outcome)
        {
            lines = lines.Count > 2 ? [lines[0], lines[1].TrimEnd('…') + "…"] : lines;
            lines.Add(outcomes(outcome) + (node.Score is { } score ? $" ({score.ToString(CultureInfo.InvariantCulture)})" : ""));
        }

        var top = at.Y + (BoxHeight / 2) - ((lines.Count - 1) * 8) + 4;
        for (var i = 0; i < lines.Count; i++)
        {
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"<text x=\"{at.X + (BoxWidth / 2)}\" y=\"{top + (i * 16)}\"{(isEnding && i == lines.Count - 1 ? " class=\"outcome\"" : "")}>"));
            HtmlText.Write(writer, lines[i]);
            writer.Write("</text>");
        }

        writer.Write('\n');
    }

    private static void WriteArrow((int X, int Y) from, (int X, int Y) to, int index, int count, TextWriter writer)
    {
        // Arrows leave a box side by side, so that each can be told by its letter.
        var x1 = from.X + (BoxWidth * (index + 1) / (count + 1));
        var isDown = to.Y > from.Y;
        var y1 = isDown ? from.Y + BoxHeight : from.Y;
        var x2 = to.X + (BoxWidth * (index + 1) / (count + 1));
        var y2 = isDown ? to.Y : to.Y + BoxHeight;
        if (to.Y == from.Y)
        {
            (y1, y2) = (from.Y, to.Y);
        }

        var bend = isDown ? GapY / 2 : to.Y == from.Y ? -GapY / 2 : -GapY;
        writer.Write(string.Create(
            CultureInfo.InvariantCulture,
            $"<path class=\"way\" marker-end=\"url(#tip)\" d=\"M{x1} {y1}C{x1} {y1 + bend} {x2} {y2 - (isDown ? bend : -Math.Abs(bend))} {x2} {y2}\"/>"));
        writer.Write(string.Create(
            CultureInfo.InvariantCulture,
            $"<circle class=\"letter\" cx=\"{x1}\" cy=\"{y1 + (isDown ? 13 : -13)}\" r=\"9\"/><text class=\"letter\" x=\"{x1}\" y=\"{y1 + (isDown ? 17 : -9)}\">{(char)('a' + index)}</text>\n"));
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

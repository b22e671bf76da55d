using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using CourseForge.Cli.Reporting.Text;
using CourseForge.Model;
using CourseForge.Syntax;
using CourseForge.Text;
using static CourseForge.Cli.Reporting.Coverage.CoverageSigns;

namespace CourseForge.Cli.Reporting.Coverage;

/// <summary>
/// One page to put on a wall or into a mail: no script, nothing from elsewhere, and every colour has its sign and its
/// words. Targets down, slots across, all on one screen; with many targets their places stand for them until a filter
/// asks for less.
/// </summary>
internal static class CoverageHtml
{
    /// <summary>With more targets than that, a screen shows their places first.</summary>
    private const int MostRows = 40;

    public static void Write(CoverageGrid grid, TextWriter output)
    {
        var title = $"Coverage of {grid.Title}";
        var isLarge = grid.Columns.Length > MostRows;
        // Of many targets each has a place and a layer of its own; a choice for each would be as long as the list.
        var least = isLarge ? 2 : 1;
        ImmutableArray<CoveredPlace> places =
        [
            .. grid
                .Columns.SelectMany(static column => column.Coverage.Places)
                .GroupBy(static place => place.Id)
                .Where(group => group.Count() >= least)
                .Select(static group => group.First())
                .OrderBy(static place => place.Level)
                .ThenBy(static place => place.Name, StringComparer.Ordinal),
        ];
        ImmutableArray<string> layers =
        [
            .. grid
                .Columns.SelectMany(static column => column.Coverage.Layers)
                .GroupBy(static layer => layer, StringComparer.Ordinal)
                .Where(group => group.Count() >= least)
                .Select(static group => group.Key)
                .Order(StringComparer.Ordinal),
        ];
        output.Write(
            $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
            <title>{Text(title)}</title>
            <style>
            {CoverageStyle.Of(places.Length, layers.Length, isLarge)}
            </style>
            </head>
            <body>
            <main>
            <h1>{Text(title)}</h1>
            <p>{Count(
                grid.Columns.Length,
                grid.Columns.All(static column => column.Name == column.Day) ? "day" : "target"
            )}, {Count(grid.Rows.Length, "slot")}{(
                grid.DayOfAll is { } day ? $" on {day}" : ""
            )}: {Text(CoverageWords.Counts(grid))}.</p>

            """.ReplaceLineEndings(
                "\n"
            )
        );
        WriteTiles(grid, output);
        WriteFilters(places, layers, output);
        WriteMap(grid, places, layers, isLarge, output);
        WriteWork(grid, output);
        WriteOpen(grid, output);
        WriteSlots(grid, output);
        output.Write("<h2>The signs</h2>\n<dl class=\"signs\">\n");
        foreach (var state in Enum.GetValues<CoverageState>().Reverse())
        {
            output.Write(
                $"<dt class=\"{Class(state)}\">{Sign(state)} {Words(state)}</dt><dd>{Text(CoverageWords.Meaning(state))}</dd>\n"
            );
        }

        output.Write("</dl>\n</main>\n</body>\n</html>\n");
    }

    /// <summary>The verdict: what is wrong, what asks for a look, what may be filled, what is done.</summary>
    private static void WriteTiles(CoverageGrid grid, TextWriter output)
    {
        (string Look, string Words)[] tiles =
        [
            ("bad", "wrong, missing or not known"),
            ("care", "to be looked at"),
            ("open", "open: may stay empty, could be filled"),
            ("good", "filled, kept or taken over"),
        ];
        var counts = grid.Counts.ToLookup(static count => Tile(count.State), static count => count.Count);
        output.Write("<ul class=\"tiles\">\n");
        foreach (var (look, words) in tiles)
        {
            output.Write(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"<li class=\"{look}\"><b>{counts[look].Sum()}</b> {words}</li>\n"
                )
            );
        }

        output.Write("</ul>\n");
    }

    private static void WriteFilters(
        ImmutableArray<CoveredPlace> places,
        ImmutableArray<string> layers,
        TextWriter output
    )
    {
        output.Write("<form class=\"filters\">\n<fieldset><legend>Show</legend><div class=\"choices\">");
        Choice("s", "s-all", "everything", true);
        Choice("s", "s-work", "only what is to be done", false);
        Choice("s", "s-open", "only what is open", false);
        output.Write("<label><input type=\"checkbox\" id=\"words\"> words beside the signs</label></div></fieldset>\n");
        Fieldset("Place", "p", [.. places.Select(static place => place.Name)]);
        Fieldset("Layer", "y", layers);
        output.Write("</form>\n");

        void Fieldset(string legend, string name, ImmutableArray<string> values)
        {
            output.Write($"<fieldset><legend>{legend}</legend><div class=\"choices\">");
            Choice(name, name + "-all", "all", true);
            for (var i = 0; i < values.Length; i++)
            {
                Choice(name, string.Create(CultureInfo.InvariantCulture, $"{name}{i}"), values[i], false);
            }

            output.Write("</div></fieldset>\n");
        }

        void Choice(string name, string id, string words, bool isChosen) =>
            output.Write(
                $"<label><input type=\"radio\" name=\"{name}\" id=\"{id}\"{(isChosen ? " checked" : "")}> {Text(words)}</label>"
            );
    }

    private static void WriteMap(
        CoverageGrid grid,
        ImmutableArray<CoveredPlace> places,
        ImmutableArray<string> layers,
        bool isLarge,
        TextWriter output
    )
    {
        output.Write("<div class=\"map\" tabindex=\"0\" role=\"region\" aria-label=\"Slots and how they stand\">\n");
        output.Write("<table class=\"dots\">\n<thead><tr><th scope=\"col\">Target</th>\n");
        foreach (var row in grid.ConcernedRows)
        {
            var decided = row.MustDecide ? "must be decided" : "may stay empty";
            var about = Text($"{row.Title} ({row.Id}): {row.Level.Written()}, {decided}");
            output.Write(
                $"<th scope=\"col\" class=\"slant\" title=\"{about}\"><span><b>{Text(row.Title)}</b></span></th>\n"
            );
        }

        output.Write("</tr></thead>\n<tbody>\n");
        if (isLarge)
        {
            foreach (var group in grid.Columns.GroupBy(static column => PlaceOf(column.Coverage)?.Name ?? "no place"))
            {
                WriteSum(grid, group.Key, [.. group], output);
            }
        }

        foreach (var column in grid.Columns)
        {
            WriteTarget(grid, column, places, layers, output);
        }

        output.Write("</tbody>\n</table>\n</div>\n");
        var rest = grid.Rows.Length - grid.ConcernedRows.Length;
        output.Write(rest == 0 ? "" : $"<p>{Count(rest, "slot")} more, of no concern here, stand in the tables.</p>\n");
    }

    /// <summary>All targets of a place: the worst of each slot, and in how many of them somebody has to do something.</summary>
    private static void WriteSum(
        CoverageGrid grid,
        string place,
        ImmutableArray<CoverageColumn> columns,
        TextWriter output
    )
    {
        output.Write(
            $"<tr class=\"sum\"><th scope=\"row\">{Text(place)} <small>{Count(columns.Length, "target")}</small></th>"
        );
        foreach (var row in grid.ConcernedRows)
        {
            var states = columns.Select(column => StateOf(column.Find(row.Id))).ToList();
            var worst = states.Max();
            var work = states.Count(state => CoverageWords.IsWork(state) || state == CoverageState.Open);
            var words = Text($"{row.Title}: {Words(worst)}");
            var number = work > 0 ? work.ToString(CultureInfo.InvariantCulture) : "";
            output.Write(
                $"<td class=\"{Class(worst)}\" title=\"{words}\">{Sign(worst)}{number}<span class=\"words\"> {words}</span></td>"
            );
        }

        output.Write("</tr>\n");
    }

    private static void WriteTarget(
        CoverageGrid grid,
        CoverageColumn column,
        ImmutableArray<CoveredPlace> places,
        ImmutableArray<string> layers,
        TextWriter output
    )
    {
        var states = grid.Rows.Select(row => StateOf(column.Find(row.Id))).ToList();
        var classes = string.Join(
            ' ',
            Marks(states)
                .Prepend("target")
                .Concat(column.Coverage.Places.Select(place => ChoiceAt('p', places.IndexOf(place))))
                .Concat(column.Coverage.Layers.Select(layer => ChoiceAt('y', layers.IndexOf(layer))))
                .Where(static mark => mark.Length > 0)
        );
        var below =
            column.Name == column.Day ? Text(column.Coverage.Variant)
            : grid.DayOfAll is null ? column.Day
            : "";
        output.Write(
            $"<tr class=\"{classes}\"><th scope=\"row\">{Text(column.Name)}{(below.Length == 0 ? "" : $"<small>{below}</small>")}</th>"
        );
        foreach (var row in grid.ConcernedRows)
        {
            WriteCell(row, column, column.Find(row.Id), layers, output);
        }

        output.Write("</tr>\n");
    }

    private static void WriteCell(
        CoveredSlot row,
        CoverageColumn column,
        SlotCoverage? cell,
        ImmutableArray<string> layers,
        TextWriter output
    )
    {
        var state = StateOf(cell);
        var first = cell?.Findings[0];
        var by = first?.Layer is { } layer ? $"<small>{Text(layer)}</small>" : "";
        var on = first?.On is { } date
            ? $"<small>{CoverageWords.WhatDayIs(state, date, column.Coverage.Day)} {IsoDate.Text(date)}</small>"
            : "";
        var classes = string.Join(
            ' ',
            Marks([state])
                .Prepend(Class(state))
                .Concat(first?.Layer is { } author ? [ChoiceAt('y', layers.IndexOf(author))] : [])
                .Where(static mark => mark.Length > 0)
        );
        var hint = Text(
            $"{row.Title}: {Words(state)}"
                + (first?.Layer is null ? "" : $", {first.Layer}")
                + (
                    first?.On is { } day
                        ? $", {CoverageWords.WhatDayIs(state, day, column.Coverage.Day)} {IsoDate.Text(day)}"
                        : ""
                )
        );
        output.Write(
            $"<td class=\"{classes}\" title=\"{hint}\">{Sign(state)}<span class=\"words\"> {Text(row.Title)}: {Words(state)}{by}{on}</span></td>"
        );
    }

    /// <summary>Whether somebody has to do something (w), or could (o).</summary>
    private static IEnumerable<string> Marks(IReadOnlyCollection<CoverageState> states)
    {
        if (states.Any(CoverageWords.IsWork))
        {
            yield return "w";
        }

        if (states.Any(static state => state is CoverageState.Open or CoverageState.Unknown or CoverageState.Missing))
        {
            yield return "o";
        }
    }

    /// <summary>Where a target belongs among many: its state, or what is widest of it.</summary>
    private static CoveredPlace? PlaceOf(VariantCoverage coverage) =>
        coverage.Places.LastOrDefault(static place => place.Level <= JurisdictionLevel.State)
        ?? coverage.Places.FirstOrDefault();

    private static void WriteWork(CoverageGrid grid, TextWriter output)
    {
        var items = grid.Work.ToList();
        output.Write($"<h2>What is to be done ({items.Count.ToString(CultureInfo.InvariantCulture)})</h2>\n");
        if (items.Count == 0)
        {
            output.Write("<p>Nothing is wrong, and nothing waits for a look.</p>\n");
            return;
        }

        output.Write("<ul>\n");
        foreach (var work in items)
        {
            var slots = Text(string.Join(", ", work.Slots.Select(slot => slot.Title)));
            var columns = Text(string.Join(", ", work.Columns));
            output.Write($"<li><strong>{slots}</strong> in {columns}: {Text(work.Sentence)} ");
            output.Write($"<code>{Text(grid.Place(work.Finding))}</code></li>\n");
        }

        output.Write("</ul>\n");
    }

    /// <summary>Empty slots that may stay so: nobody has to, and learners are told that nothing is there.</summary>
    private static void WriteOpen(CoverageGrid grid, TextWriter output)
    {
        var open = grid
            .Cells.Where(static cell => StateOf(cell.Cell) == CoverageState.Open)
            .GroupBy(static cell => cell.Row)
            .Select(static group => (Slot: group.Key, Columns: group.Select(static cell => cell.Column.Name).ToList()))
            .ToList();
        output.Write(
            $"<h2>What could still be filled ({open.Sum(static one => one.Columns.Count).ToString(CultureInfo.InvariantCulture)})</h2>\n"
        );
        if (open.Count == 0)
        {
            output.Write("<p>No slot is empty.</p>\n");
            return;
        }

        output.Write("<p>These may stay empty; learners read there that nobody has filled them in.</p>\n<ul>\n");
        foreach (var (slot, columns) in open)
        {
            output.Write(
                $"<li><details><summary>{Text(slot.Title)}: {Count(columns.Count, "target")}</summary>{Text(string.Join(", ", columns))}</details></li>\n"
            );
        }

        output.Write("</ul>\n");
    }

    private static void WriteSlots(CoverageGrid grid, TextWriter output)
    {
        output.Write(
            "<h2>Slot by slot</h2>\n<div class=\"map\" tabindex=\"0\" role=\"region\" aria-label=\"Slot by slot\">\n"
        );
        output.Write(
            "<table class=\"bars\">\n<thead><tr><th scope=\"col\">Slot</th><th scope=\"col\">Wrong or missing</th>"
        );
        output.Write("<th scope=\"col\">To be looked at</th><th scope=\"col\">Open</th><th scope=\"col\">Filled</th>");
        output.Write("<td class=\"bar\" aria-hidden=\"true\"></td></tr></thead>\n<tbody>\n");
        foreach (var row in grid.Rows)
        {
            var tiles = grid.Columns.Select(column => Tile(StateOf(column.Find(row.Id)))).ToList();
            var decided = row.MustDecide ? "must be decided" : "may stay empty";
            output.Write($"<tr><th scope=\"row\">{Text(row.Title)} <code>{Text(row.Id)}</code><br>");
            output.Write($"<span class=\"soft\">{row.Level.Written()}, {decided}</span></th>");
            string[] looks = ["bad", "care", "open", "good"];
            foreach (var look in looks)
            {
                output.Write($"<td>{tiles.Count(tile => tile == look).ToString(CultureInfo.InvariantCulture)}</td>");
            }

            output.Write("<td class=\"bar\" aria-hidden=\"true\">");
            foreach (var look in looks)
            {
                if (tiles.Count(tile => tile == look) is var number and > 0)
                {
                    var share = 100d * number / tiles.Count;
                    output.Write(
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"<span class=\"{look}\" style=\"width:{share:0.##}%\"></span>"
                        )
                    );
                }
            }

            output.Write("</td></tr>\n");
        }

        output.Write("</tbody>\n</table>\n</div>\n");
    }

    private static CoverageState StateOf(SlotCoverage? cell) => cell?.Worst ?? CoverageState.NotConcerned;

    private static string Count(int number, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? "" : "s")}");

    private static string Text(string text) => WebUtility.HtmlEncode(ConsoleSafe.Text(text));
}

using System.Globalization;
using System.Net;
using CourseForge.Cli.Reporting.Text;
using CourseForge.Model;
using CourseForge.Text;

namespace CourseForge.Cli.Reporting.Coverage;

/// <summary>
/// One page to put on a wall or into a mail: no script, nothing from elsewhere, and every colour has its symbol and its
/// word.
/// </summary>
internal static class CoverageHtml
{
    private const string Style = """
        :root{color-scheme:light dark;--ink:#1b1f24;--paper:#fff;--line:#b6bec8;
          --head:#eef1f4;--good:#d8ecd9;--calm:#e7ecf3;--care:#fbe7a6;--bad:#f6c5bf}
        @media (prefers-color-scheme:dark){:root{--ink:#e8eaed;--paper:#15181c;--line:#4b535d;
          --head:#20252b;--good:#1f4226;--calm:#263040;--care:#5a4706;--bad:#6e2018}}
        body{margin:1.5rem;font:1rem/1.45 system-ui,sans-serif;color:var(--ink);background:var(--paper)}
        h1{font-size:1.5rem;margin:0 0 .25rem}h2{font-size:1.15rem;margin:2rem 0 .5rem}
        .map{overflow:auto;max-height:85vh;border:1px solid var(--line)}
        table{border-collapse:separate;border-spacing:0;font-size:.875rem}
        th,td{border-right:1px solid var(--line);border-bottom:1px solid var(--line);
          padding:.3rem .5rem;text-align:left;vertical-align:top}
        thead th{position:sticky;top:0;background:var(--head);z-index:2}
        tbody th{position:sticky;left:0;background:var(--head);z-index:1;min-width:11rem;font-weight:600}
        thead th:first-child{left:0;z-index:3}
        td{white-space:nowrap}small{display:block;font-weight:400}
        .good{background:var(--good)}.calm{background:var(--calm)}
        .care{background:var(--care)}.bad{background:var(--bad);font-weight:700}
        .symbol{display:inline-block;min-width:1.2em;text-align:center}
        dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem .75rem;margin:0}dt{padding:0 .4rem}dd{margin:0}
        li{margin:.25rem 0}code{font:.875em ui-monospace,monospace}
        a:focus-visible,.map:focus-visible{outline:3px solid currentColor;outline-offset:2px}
        @media print{.map{max-height:none;overflow:visible;border:0}thead th,tbody th{position:static}
          body{margin:0}table{font-size:.6rem}.good,.calm,.care,.bad{print-color-adjust:exact}}
        """;

    public static void Write(CoverageGrid grid, TextWriter output)
    {
        var title = $"Coverage of {grid.Title}";
        output.Write(
            $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>{Text(title)}</title>
            <style>
            {Style}
            </style>
            </head>
            <body>
            <main>
            <h1>{Text(title)}</h1>
            <p>{Text(
                string.Join(
                    ", ",
                    grid.Counts.Select(count =>
                        string.Create(CultureInfo.InvariantCulture, $"{count.Count} {Words(count.State)}")
                    )
                )
            )}.</p>
            <div class="map" tabindex="0" role="region" aria-label="Slots and how they stand">
            <table>
            <thead><tr><th scope="col">Slot</th>

            """.ReplaceLineEndings(
                "\n"
            )
        );
        foreach (var column in grid.Columns)
        {
            var below = column.Name == column.Day ? Text(column.Coverage.Variant) : column.Day;
            output.Write($"<th scope=\"col\">{Text(column.Name)}<small>{below}</small></th>\n");
        }

        output.Write("</tr></thead>\n<tbody>\n");
        foreach (var row in grid.Rows)
        {
            var decided = row.MustDecide ? "must be decided" : "may stay empty";
            output.Write($"<tr><th scope=\"row\">{Text(row.Title)}<small><code>{Text(row.Id)}</code></small>");
            output.Write($"<small>{row.Level.Written()}, {decided}</small></th>\n");
            foreach (var column in grid.Columns)
            {
                WriteCell(column, column.Find(row.Id), output);
            }

            output.Write("</tr>\n");
        }

        output.Write("</tbody>\n</table>\n</div>\n");
        WriteWork(grid, output);
        output.Write("<h2>The signs</h2>\n<dl>\n");
        foreach (var state in Enum.GetValues<CoverageState>().Reverse())
        {
            output.Write(
                $"<dt class=\"{Class(state)}\">{Sign(state)} {Words(state)}</dt><dd>{Text(CoverageWords.Meaning(state))}</dd>\n"
            );
        }

        output.Write("</dl>\n</main>\n</body>\n</html>\n");
    }

    private static void WriteCell(CoverageColumn column, SlotCoverage? cell, TextWriter output)
    {
        var state = cell?.Worst ?? CoverageState.NotConcerned;
        var first = cell?.Findings[0];
        var by = first?.Layer is { } layer ? $"<small>{Text(layer)}</small>" : "";
        var on = first?.On is { } date
            ? $"<small>{WhatDayIs(state, date, column.Coverage.Day)} {IsoDate.Text(date)}</small>"
            : "";
        output.Write($"<td class=\"{Class(state)}\">{Sign(state)} {Words(state)}{by}{on}</td>\n");
    }

    /// <summary>What the date of a cell is: the end of what holds, its beginning, or the day of a review.</summary>
    private static string WhatDayIs(CoverageState state, DateOnly date, DateOnly day) =>
        state switch
        {
            CoverageState.Filled => "until",
            CoverageState.Expired => date <= day ? "until" : "from",
            _ => "due",
        };

    private static void WriteWork(CoverageGrid grid, TextWriter output)
    {
        output.Write("<h2>What is to be done</h2>\n");
        var items = grid.Work.ToList();
        if (items.Count == 0)
        {
            output.Write("<p>Nothing.</p>\n");
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

    private static string Sign(CoverageState state) =>
        $"<span class=\"symbol\" aria-hidden=\"true\">{CoverageWords.Symbol(state)}</span>";

    private static string Words(CoverageState state) => state.Written().Replace('-', ' ');

    private static string Class(CoverageState state) =>
        CoverageWords.IsGrave(state) ? "bad"
        : CoverageWords.IsWork(state) ? "care"
        : state is CoverageState.Filled or CoverageState.Kept ? "good"
        : state == CoverageState.Inherited ? "calm"
        : "none";

    private static string Text(string text) => WebUtility.HtmlEncode(ConsoleSafe.Text(text));
}

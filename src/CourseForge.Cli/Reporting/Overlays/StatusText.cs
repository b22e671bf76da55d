using System.Text.Json;
using CourseForge.Authoring.Overlays;
using CourseForge.Cli.Reporting.Text;
using CourseForge.Diagnostics;
using CourseForge.Model;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Cli.Reporting.Overlays;

/// <summary>How a layer stands, for people and for scripts.</summary>
internal static class StatusText
{
    private const int ShownLength = 100;

    internal static void Write(ReviewedLayer reviewed, AnsiStyle paint, TextWriter output)
    {
        WriteFindings(reviewed, paint, output);
        WriteRest(reviewed, paint, output);
    }

    /// <summary>Many layers, in a line each: those first in which there is most to look at.</summary>
    internal static void WriteLines(IReadOnlyCollection<ReviewedLayer> layers, AnsiStyle paint, TextWriter output)
    {
        var width = layers.Select(static layer => layer.Name.Length).DefaultIfEmpty(0).Max();
        var lines = layers
            .Select(static layer => (layer, counts: Counts(layer)))
            .OrderByDescending(static line => line.counts.ToLookAt)
            .ThenByDescending(static line => line.counts.Unreviewed)
            .ThenBy(static line => line.layer.Name, StringComparer.Ordinal)
            .ToList();
        foreach (var (layer, (ok, unreviewed, toLookAt)) in lines.Where(static line => line.counts.Ok < All(line)))
        {
            var states = layer
                .Findings.Where(static finding => finding.State > DriftState.Unreviewed)
                .GroupBy(static finding => finding.State)
                .OrderByDescending(static group => group.Key)
                .Select(static group => $"{group.Count()} {group.Key.Written()}");
            var words = string.Join(", ", toLookAt > 0 ? states : []);
            output.WriteLine(
                $"{paint.Bold(layer.Name.PadRight(width))}  {words}{(words.Length > 0 && unreviewed > 0 ? ", " : "")}"
                    + $"{(unreviewed > 0 ? $"{unreviewed} not reviewed" : "")}, {ok} unchanged"
            );
        }

        var clean = lines.Count(static line => line.counts.Ok == All(line));
        output.WriteLine(
            $"{DiagnosticCounts.Counted(layers.Count, "layer", "layers")}: {clean} reviewed and unchanged, {layers.Count - clean} to look at"
        );

        static int All((ReviewedLayer Layer, (int Ok, int Unreviewed, int ToLookAt) Counts) line) =>
            line.Layer.Findings.Length;
    }

    private static (int Ok, int Unreviewed, int ToLookAt) Counts(ReviewedLayer layer)
    {
        var ok = layer.Findings.Count(static finding =>
            finding.State is DriftState.Ok or DriftState.SameNow or DriftState.WillChange
        );
        var unreviewed = layer.Findings.Count(static finding => finding.State == DriftState.Unreviewed);
        return (ok, unreviewed, layer.Findings.Length - ok - unreviewed);
    }

    /// <summary>What is to be looked at, the most urgent first.</summary>
    internal static void WriteFindings(ReviewedLayer reviewed, AnsiStyle paint, TextWriter output)
    {
        foreach (
            var finding in reviewed
                .Findings.Where(finding => finding.State is not (DriftState.Ok or DriftState.Unreviewed))
                .OrderByDescending(finding => finding.State)
                .ThenBy(finding => finding.Cell, StringComparer.Ordinal)
        )
        {
            Write(finding, reviewed, paint, output);
            output.WriteLine();
        }
    }

    private static void WriteRest(ReviewedLayer reviewed, AnsiStyle paint, TextWriter output)
    {
        var unreviewed = reviewed
            .Findings.Where(finding => finding.State == DriftState.Unreviewed)
            .Select(finding => finding.Cell)
            .ToList();
        if (unreviewed.Count > 0)
        {
            output.WriteLine(
                $"{paint.Bold("NOT REVIEWED")}: nobody has said yet that what '{reviewed.Name}' says about these was written "
                    + "with their text in view"
            );
            foreach (var cell in unreviewed)
            {
                output.WriteLine("  " + cell);
            }

            output.WriteLine(
                $"  -> {Suggest.OverlayDiff(reviewed.Name, "ID")}, then  {Suggest.WithoutTool(Suggest.OverlayAccept(reviewed.Name, "ID..."))}"
            );
            output.WriteLine();
        }

        var settings = reviewed.Curriculum.Settings;
        var ok = reviewed.Findings.Count(finding =>
            finding.State is DriftState.Ok or DriftState.SameNow or DriftState.WillChange
        );
        output.WriteLine(
            $"{reviewed.Name} on {IsoDate.Text(reviewed.Day)}, {settings.Id} {settings.Version}: "
                + $"{ok} reviewed and unchanged, {unreviewed.Count} not reviewed, "
                + $"{reviewed.Findings.Length - ok - unreviewed.Count} to look at"
        );
    }

    private static void Write(LayerFinding finding, ReviewedLayer reviewed, AnsiStyle paint, TextWriter output)
    {
        var layer = reviewed.Name;
        var since = finding.Review is { } review
            ? $" since {IsoDate.Text(review.Reviewed)} (base {review.Base} -> {reviewed.Curriculum.Settings.Version})"
            : "";
        var name = paint.Bold(finding.Cell);
        switch (finding.State)
        {
            case DriftState.Changed or DriftState.Waived:
                var waived =
                    finding.State == DriftState.Waived ? $", waived until {IsoDate.Text(finding.On!.Value)}" : "";
                output.WriteLine($"{name}    CHANGED{waived}{since}{(finding.IsLaw ? ", law" : "")}");
                var (then, now) = TextDifference.Of(finding.Review!.Text, finding.Now ?? "", ShownLength);
                Line("then", then);
                Line("now", now);
                if (finding.Yours is { } yours)
                {
                    Line("yours", yours);
                }

                if (finding.IsTranslation)
                {
                    output.WriteLine("  it is not shown: readers see the original until it is accepted");
                }

                if (finding.Lapsed is { } waiver)
                {
                    output.WriteLine(
                        $"  the waiver by {waiver.By} lapsed on {IsoDate.Text(waiver.Until)}: {waiver.Because}"
                    );
                }

                Next(
                    Suggest.WithoutTool(Suggest.OverlayDiff(layer, finding.Cell)),
                    Suggest.WithoutTool(Suggest.OverlayAccept(layer, finding.Cell)),
                    Suggest.WithoutTool(Suggest.OverlayTake(layer, finding.Cell))
                );
                break;
            case DriftState.Retitled:
                output.WriteLine($"{name}    UNDER ANOTHER TITLE{since}");
                var (before, after) = TextDifference.Of(
                    string.Join(" > ", finding.Review!.Titles!.Value),
                    string.Join(" > ", finding.Titles),
                    ShownLength
                );
                Line("then", before);
                Line("now", after);
                Next(
                    Suggest.WithoutTool(Suggest.OverlayDiff(layer, finding.Cell)),
                    Suggest.WithoutTool(Suggest.OverlayAccept(layer, finding.Cell))
                );
                break;
            case DriftState.New:
                output.WriteLine($"{paint.Bold(finding.Node)}    NEW in {finding.Other}, no decision");
                Line("text", finding.Now ?? "");
                var own = finding.IsSlot ? $"fill: {{{finding.Node}: \"...\"}}" : $"::: replace #{finding.Node}";
                output.WriteLine($"  -> keep: [{finding.Node}] | {own} | not-applicable: {{{finding.Node}: why}}");
                break;
            case DriftState.Renamed:
                output.WriteLine($"{paint.Bold(finding.Other ?? finding.Node)}    RENAMED to {finding.Node}");
                Next($"overlay fix-ids {layer}");
                break;
            case DriftState.Gone:
                output.WriteLine($"{name}    GONE{since}{(finding.Other is { } why ? ": " + why : "")}");
                Line("then", finding.Review?.Text ?? "");
                Next(Suggest.WithoutTool(Suggest.OverlayTake(layer, finding.Cell)));
                break;
            case DriftState.RuleChanged:
                output.WriteLine($"{name}    RULE CHANGED{since}: {finding.Other}");
                Next(Suggest.WithoutTool(Suggest.OverlayTake(layer, finding.Cell)));
                break;
            case DriftState.SameNow:
                output.WriteLine($"{name}    SAME NOW: the text below says what you say");
                Next(Suggest.WithoutTool(Suggest.OverlayTake(layer, finding.Cell)));
                break;
            case DriftState.WillChange when finding.Upcoming is { } upcoming:
                output.WriteLine($"{name}    WILL CHANGE {IsoDate.Text(finding.On!.Value)}");
                var (today, later) = TextDifference.Of(finding.Now ?? "", upcoming, ShownLength);
                Line("now", today);
                Line("from " + IsoDate.Text(finding.On!.Value), later);
                Next($"overlay accept {layer} {finding.Cell} --ahead --note \"...\"");
                break;
            case DriftState.WillChange:
                output.WriteLine($"{name}    WILL CHANGE {IsoDate.Text(finding.On!.Value)} (by your own dates)");
                break;
        }

        if (finding.IsEdited)
        {
            output.WriteLine("  the text stored in the lock file is not one that was accepted: accept it anew");
        }

        void Line(string label, string text) => output.WriteLine($"  {label + ":", -7}{Short(text)}");

        void Next(params string[] commands) => output.WriteLine("  -> " + string.Join(" | ", commands));
    }

    /// <summary>One layer as an object; several as <c>{"layers": [...]}</c>.</summary>
    internal static void WriteJson(IReadOnlyList<ReviewedLayer> layers, TextWriter output) =>
        output.Write(
            ReadableJson.Text(json =>
            {
                if (layers is [var one])
                {
                    WriteJson(json, one);
                    return;
                }

                json.WriteStartObject();
                json.WriteStartArray("layers");
                foreach (var layer in layers)
                {
                    WriteJson(json, layer);
                }

                json.WriteEndArray();
                json.WriteEndObject();
            })
        );

    private static void WriteJson(Utf8JsonWriter json, ReviewedLayer reviewed)
    {
        json.WriteStartObject();
        json.WriteString("layer", reviewed.Name);
        json.WriteString("curriculum", reviewed.Curriculum.Settings.Id.Value);
        json.WriteString("version", reviewed.Curriculum.Settings.Version.Value);
        json.WriteString("asOf", IsoDate.Text(reviewed.Day));
        json.WriteStartArray("findings");
        foreach (var finding in reviewed.Findings)
        {
            json.WriteStartObject();
            json.WriteString("cell", finding.Cell);
            json.WriteString("id", finding.Node);
            json.WriteString("state", finding.State.Written());
            json.WriteBoolean("law", finding.IsLaw);
            Text("then", finding.Review?.Text);
            Text("now", finding.Now);
            Text("yours", finding.Yours);
            Text("on", finding.On is { } day ? IsoDate.Text(day) : null);
            Text("upcoming", finding.Upcoming);
            Text("other", finding.Other);
            Text("reviewed", finding.Review is { } review ? IsoDate.Text(review.Reviewed) : null);
            Text("by", finding.Review?.By);
            Text("base", finding.Review?.Base);
            Text("note", finding.Review?.Note);
            json.WriteStartArray("places");
            foreach (var claim in finding.Claims)
            {
                json.WriteStringValue(Place(claim));
            }

            json.WriteEndArray();
            json.WriteEndObject();

            void Text(string name, string? value)
            {
                if (value is not null)
                {
                    json.WriteString(name, value);
                }
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    internal static string Place(ClaimSyntax claim) =>
        claim.Target.Span is { File: { } file, Position.Line: var line }
            ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{file.Path.Value}:{line}")
            : "";

    private static string Short(string text)
    {
        var line = TextDifference.OneLine(text);
        return line.Length == 0 ? "(nothing)"
            : line.Length > ShownLength + 2 ? string.Concat(line.AsSpan(0, ShownLength - 1), "…")
            : line;
    }
}

using System.Text.Json;
using System.Xml.Linq;
using CourseForge.Cli;

namespace CourseForge.Tests.Cli;

/// <summary>What commands say of many targets at once: lists, filters, one line each, calendars and feeds.</summary>
public sealed class ManyTargetsTests : IDisposable
{
    private readonly ToolRun _run = new();

    public ManyTargetsTests()
    {
        CoverageWorld.Write(_run);
        _run.Write(
            "sample/statutes.yaml",
            """
            statutes:
              xa:one:
                title: A law; with a comma, and more than a calendar puts into one line of seventy-five bytes
                cite: Law 1
                jurisdiction: xa
                versions:
                  - {from: 2010-01-01, until: 2027-01-01, summary: Within a day.}
                  - from: 2027-01-01
                    cite: "Law 1; as amended, and with a citation that is longer than one line of a calendar may ever be"
                    summary: Within an hour.
                url: https://example.org/
                confidence: verified
                checked: 2025-12-01
                review-by: 2026-06-01

            """
        );
        var module = File.ReadAllText(_run.At("sample", "modules", "basics.md"));
        _run.Write(
            "sample/modules/basics.md",
            module.Replace("Water boils.", "See [](law:xa:one).", StringComparison.Ordinal)
        );
    }

    private string Told => _run.Out.ToString();

    public void Dispose() => _run.Dispose();

    [Fact]
    public void Scripts_are_told_everything_that_a_target_file_says()
    {
        Assert.Equal(ExitCode.Clean, _run.Run("list", "sample", "--targets", "--output", "json"));
        using var json = JsonDocument.Parse(Told);
        var target = json.RootElement.GetProperty("targets")[0];
        Assert.Equal(
            [
                "id",
                "title",
                "layers",
                "audience",
                "tier",
                "language",
                "as-of",
                "with-pending",
                "courses",
                "places",
                "owner",
                "path",
            ],
            target.EnumerateObject().Select(property => property.Name)
        );
        Assert.NotEmpty(target.GetProperty("places").EnumerateArray());
        Assert.StartsWith("targets/", target.GetProperty("path").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Coverage_can_be_cut_to_a_place_and_to_states()
    {
        _run.Run("coverage", "sample", "--output", "json");
        var (columns, slots) = Grid();
        Assert.True(columns.Length > 1 && slots.Length > 1, Told);
        Assert.Equal(ExitCode.Clean, _run.Run("coverage", "sample", "--in", "xa", "--output", "json"));
        var (inPlace, _) = Grid();
        Assert.True(inPlace.Length < columns.Length && inPlace.Length > 0);
        Assert.Equal(ExitCode.Clean, _run.Run("coverage", "sample", "--in", "nation", "--output", "json"));
        Assert.Equal(columns, Grid().Columns);
        Assert.Equal(ExitCode.Clean, _run.Run("coverage", "sample", "--show", "missing", "--output", "json"));
        var (missing, wanted) = Grid();
        Assert.True(wanted.Length < slots.Length && wanted.Length > 0);
        Assert.True(missing.Length <= columns.Length);
        Assert.Equal(ExitCode.Usage, _run.Run("coverage", "sample", "--in", "nations"));
        Assert.Contains("did you mean 'nation'?", _run.Error.ToString(), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Usage, _run.Run("coverage", "sample", "--show", "mising"));
        Assert.Contains("--show does not know the state 'mising'", _run.Error.ToString(), StringComparison.Ordinal);
        foreach (var form in new[] { "text", "markdown", "csv", "html", "junit" })
        {
            Assert.Equal(ExitCode.Clean, _run.Run("coverage", "sample", "--show", "untranslated", "--output", form));
        }
    }

    [Fact]
    public void How_all_layers_stand_is_one_line_each()
    {
        Assert.Equal(ExitCode.Clean, _run.Run("overlay", "status", "--all", "--path", "sample"));
        Assert.Matches("[0-9]+ layers: [0-9]+ reviewed and unchanged, [0-9]+ to look at\n$", Told);
        Assert.Contains("not reviewed", Told, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Usage, _run.Run("overlay", "status", "--path", "sample"));
        Assert.Equal(ExitCode.Usage, _run.Run("overlay", "status", "xa", "--all", "--path", "sample"));
        Assert.Equal(ExitCode.Clean, _run.Run("overlay", "status", "--all", "--path", "sample", "--output", "json"));
        using var json = JsonDocument.Parse(Told);
        Assert.True(json.RootElement.GetProperty("layers").GetArrayLength() > 1);
    }

    [Fact]
    public void A_date_that_many_targets_share_is_told_once()
    {
        KeepSound();
        Assert.Equal(ExitCode.Clean, _run.Run("timeline", "sample", "--all"));
        Assert.Single(Told.Split('\n'), line => line.StartsWith("2027-01-01  xa:one", StringComparison.Ordinal));
        Assert.Equal(ExitCode.Usage, _run.Run("timeline", "sample", "--all", "--layer", "xa"));
    }

    [Fact]
    public void A_calendar_has_each_date_as_an_event_that_it_knows_again()
    {
        KeepSound();
        Assert.Equal(ExitCode.Clean, _run.Run("timeline", "sample", "--all", "--output", "ics"));
        var calendar = Told;
        Assert.StartsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", calendar, StringComparison.Ordinal);
        Assert.EndsWith("END:VEVENT\r\nEND:VCALENDAR\r\n", calendar, StringComparison.Ordinal);
        Assert.All(calendar.Split("\r\n"), line => Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.DoesNotContain("\n", calendar.Replace("\r\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        var unfolded = calendar.Replace("\r\n ", "", StringComparison.Ordinal);
        Assert.Contains("DTSTART;VALUE=DATE:20270101\r\n", unfolded, StringComparison.Ordinal);
        Assert.Contains(
            "SUMMARY:xa:one: another text holds: Law 1\\; as amended\\, and",
            unfolded,
            StringComparison.Ordinal
        );
        var ids = unfolded.Split("\r\n").Where(line => line.StartsWith("UID:", StringComparison.Ordinal)).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        _run.Run("timeline", "sample", "--all", "--output", "ics");
        Assert.Equal(calendar, Told);
    }

    [Fact]
    public void A_feed_has_each_date_as_an_entry()
    {
        KeepSound();
        Assert.Equal(ExitCode.Clean, _run.Run("timeline", "sample", "--all", "--output", "atom"));
        XNamespace atom = "http://www.w3.org/2005/Atom";
        var feed = XDocument.Parse(Told).Root!;
        Assert.Equal(atom + "feed", feed.Name);
        Assert.StartsWith("urn:uuid:", feed.Element(atom + "id")!.Value, StringComparison.Ordinal);
        var entries = feed.Elements(atom + "entry").ToList();
        Assert.Contains(entries, entry =>
            entry
                .Element(atom + "title")!
                .Value.StartsWith("2027-01-01: xa:one: another text holds", StringComparison.Ordinal)
        );
        Assert.All(entries, entry => Assert.Matches("^[0-9-]{10}T00:00:00Z$", entry.Element(atom + "updated")!.Value));
    }

    /// <summary>Without the targets that have errors, which have no dates.</summary>
    private void KeepSound()
    {
        File.Delete(_run.At("sample", "targets", "beta.yaml"));
        File.Delete(_run.At("sample", "targets", "joint.yaml"));
    }

    private (string?[] Columns, string?[] Slots) Grid()
    {
        using var json = JsonDocument.Parse(Told);
        return (
            [
                .. json
                    .RootElement.GetProperty("columns")
                    .EnumerateArray()
                    .Select(column => column.GetProperty("name").GetString()),
            ],
            [
                .. json
                    .RootElement.GetProperty("slots")
                    .EnumerateArray()
                    .Select(slot => slot.GetProperty("id").GetString()),
            ]
        );
    }
}

using System.Collections.Immutable;
using CourseForge.Authoring.Workspaces;
using CourseForge.Diagnostics;
using CourseForge.Overlays.Drift;
using CourseForge.Overlays.Resolution;
using CourseForge.Parsing.Overlays;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Tests.Overlays;

/// <summary>What was reviewed comes back from overlay.lock as it was, whatever it was.</summary>
public sealed class LockTextTests
{
    [Fact]
    public void Every_text_of_the_shipped_curriculum_comes_back_as_it_was()
    {
        var parsed = Compiler.Parse(
            new DiskWorkspace(RepositoryFiles.At("curricula", "human-trafficking")),
            new CompileOptions()
        );
        var cells = parsed
            .Nodes.Value.Course.Nodes.SelectMany(node =>
                node.Cells.Select(cell => (Id: new CellId(node.Id, cell.Key), cell.Value.Value))
            )
            .ToList();
        Assert.True(cells.Count > 500);
        foreach (var (id, text) in cells)
        {
            // A cell's value is canonical already: the digest in a lock and the value in a comparison are of one text.
            Assert.True(
                id.Facet is "objectives" or "questions" or "contacts" or "statutes" || text == NormalizedText.Of(text),
                id.ToString()
            );
        }

        Check(cells.ToDictionary(cell => cell.Id.ToString(), cell => NormalizedText.Of(cell.Value)));
    }

    [Fact]
    public void Odd_texts_come_back_as_they_were() =>
        Check(
            new Dictionary<string, string>
            {
                ["aa.text"] = "# not a heading",
                ["ab.text"] = "- a: b\n- 'c'\n  - \"d\" # e",
                ["ac.text"] = "```\n  code   {with: braces}\n\n    and more\n```\n\nWords.",
                ["ad.text"] = "> quoted\n>\n> - twice",
                ["ae.text"] = "",
                ["us:one.statute"] = "| a | b |\n| --- | --- |\n| c | " + new string('d', 300) + " |",
                ["af.text"] = string.Join(
                    ' ',
                    Enumerable
                        .Range(0, 200)
                        .Select(i =>
                            i % 9 == 0 ? "- " + i
                            : i % 7 == 0 ? i + ". x"
                            : i % 5 == 0 ? "# y"
                            : "word" + i
                        )
                ),
                ["ag.text"] = "---\n\n::: note {title=\"A: b\"}\nWords\n:::",
            }.ToDictionary(pair => pair.Key, pair => NormalizedText.Of(pair.Value))
        );

    [Fact]
    public void Reasons_and_names_come_back_and_the_layout_is_one()
    {
        var review = Review("aa.text", "Words.") with
        {
            By = "J. \"Doe\": \\ #1",
            Note = "- yes: no",
            Waiver = new WaiverSyntax(new DateOnly(2027, 1, 1), "Why, {not}", "me"),
        };
        var text = ReviewFileText.Of([review, Review("ab.text", "Other.") with { Contains = ["us:x", "ba"] }]);
        var read = Read(text);
        Assert.Equal(
            (review.By, review.Note, review.Waiver),
            (read["aa.text"].By, read["aa.text"].Note, read["aa.text"].Waiver)
        );
        Assert.Equal<string>(["ba", "us:x"], read["ab.text"].Contains);
        Assert.Equal(text, ReviewFileText.Of(read.Values));
    }

    private static void Check(Dictionary<string, string> texts)
    {
        var written = ReviewFileText.Of(texts.Select(pair => Review(pair.Key, pair.Value)));
        var read = Read(written);
        foreach (var (cell, text) in texts)
        {
            Assert.Equal(text, NormalizedText.Of(read[cell].Text));
        }

        Assert.True(
            written
                .Split('\n')
                .Where(line =>
                    !line.Contains('|', StringComparison.Ordinal)
                    && !line.Contains("](", StringComparison.Ordinal)
                    && !line.Contains(":::", StringComparison.Ordinal)
                )
                .Max(line => line.Length) < 400
        );
    }

    private static ReviewSyntax Review(string cell, string text) =>
        new()
        {
            Cell = new Located<string>(cell, default),
            Accepted = [NormalizedText.Digest(text)],
            Text = text,
            Base = "1.0.0",
            Reviewed = new DateOnly(2026, 1, 1),
            By = null,
            Note = null,
            Waiver = null,
            Span = default,
        };

    private static ImmutableDictionary<string, ReviewSyntax> Read(string text)
    {
        var bag = new DiagnosticBag();
        var reviews = ReviewFileDecoder
            .Decode(new SourceFile(new CoursePath("overlays/xa/overlay.lock"), text), bag)
            .Reviews;
        Assert.Equal("", CaseFile.Describe(bag.ToSorted()));
        return reviews;
    }
}

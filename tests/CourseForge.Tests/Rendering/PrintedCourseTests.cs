using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CourseForge.Authoring.Workspaces;
using CourseForge.Diagnostics;
using CourseForge.Output;

namespace CourseForge.Tests.Rendering;

/// <summary>What the shipped course's documents say for a target, as HTML; the PDF is the browser's.</summary>
[Trait("Speed", "Slow")]
public sealed class PrintedCourseTests
{
    [Fact]
    public void The_manual_says_who_decided_what_on_what_authority()
    {
        using var manual = Print("texas", "first-response", PrintKind.Manual);
        var rows = manual.QuerySelectorAll("#differences tbody tr").Select(Text).ToList();
        Assert.Contains(rows, row =>
            row.Contains("first-response.hours", StringComparison.Ordinal)
            && row.Contains("at least", StringComparison.Ordinal)
            && row.Contains("1701.253", StringComparison.Ordinal)
        );
        Assert.Contains(rows, row =>
            row.Contains("local-penalty", StringComparison.Ordinal)
            && row.Contains("from 2025-09-01", StringComparison.Ordinal)
            && row.Contains("Sources disagree", StringComparison.Ordinal)
        );
        Assert.Contains(
            "Texas · Answers for it: CourseForge project",
            manual.QuerySelectorAll("#differences .layers li").Select(Text)
        );
        Assert.Contains(manual.QuerySelectorAll("#law h3"), heading => heading.TextContent == "Texas");
        Assert.Contains("/ texas /", Text(manual.QuerySelector(".cover-facts")!), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("england-and-wales")]
    [InlineData("canada")]
    public void What_is_taken_out_for_one_reason_is_one_row_and_names_no_law_of_another_country(string target)
    {
        using var manual = Print(target, "first-response", PrintKind.Manual);
        var rows = manual.QuerySelectorAll("#differences tbody tr").Select(Text).ToList();
        Assert.Contains(rows, row => row.StartsWith("Parts that are left out: ", StringComparison.Ordinal));
        var text = Text(manual.Body!);
        foreach (
            var word in (string[])["U.S.C.", "-usc-", "-cfr-", "United States federal law", "Law of the United States"]
        )
        {
            Assert.DoesNotContain(word, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_accreditation_packet_has_the_change_log_and_the_dates_of_the_law()
    {
        using var packet = Print("texas", "first-response", PrintKind.Accreditation);
        Assert.Contains(
            "0.1.0 2026-11-21 First version",
            Text(packet.QuerySelector(".change-log tbody tr")!),
            StringComparison.Ordinal
        );
        Assert.All(packet.QuerySelectorAll(".reviewers tbody tr").Select(Text).ToList(), row =>
            Assert.EndsWith("Nobody yet –", row, StringComparison.Ordinal)
        );
        Assert.Contains(
            "Penal Code § 43.05, compelling prostitution 7.3 The law where you work",
            Text(packet.QuerySelector("#mandates")!),
            StringComparison.Ordinal
        );
        Assert.Equal(4, packet.QuerySelectorAll(".reviewers tbody tr").Length);
        var days = packet.QuerySelectorAll(".law-changes tbody tr").Select(Text).ToList();
        Assert.Contains(days, row =>
            row.StartsWith("2025-12-04 Tex. Penal Code § 8.09", StringComparison.Ordinal)
            && row.EndsWith("in force", StringComparison.Ordinal)
        );
        Assert.Equal(
            days.OrderByDescending(row => row[..10], StringComparer.Ordinal).Select(row => row[..10]),
            days.Select(row => row[..10])
        );
    }

    [Theory]
    [InlineData(PrintKind.Manual)]
    [InlineData(PrintKind.Workbook)]
    [InlineData(PrintKind.Accreditation)]
    [InlineData(PrintKind.Handout)]
    public void A_refresher_prints_what_changed_for_the_target(PrintKind kind)
    {
        using var document = Print("texas", "yearly-refresher", kind);
        Assert.Contains("What changed since November 21, 2025", Text(document.Body!), StringComparison.Ordinal);
        Assert.Contains("December 4, 2025", Text(document.Body!), StringComparison.Ordinal);
        Assert.Contains("§ 8.09", Text(document.Body!), StringComparison.Ordinal);
    }

    /// <summary>54 mm hold twelve lines; what is more goes on a second card.</summary>
    [Fact]
    public void No_pocket_card_holds_more_than_fits()
    {
        using var cards = Print("pelican-bend-police", "first-response", PrintKind.Card);
        var sections = cards.QuerySelectorAll(".pocket section");
        // Three sheets of eight whole sets of three, and their backs.
        Assert.Equal(48, sections.Length);
        Assert.All(sections, section =>
            Assert.True(section.QuerySelectorAll("p").Sum(line => 1 + (Text(line).Length / 50)) <= 14)
        );
    }

    /// <summary>Also where a handout itself names a contact: with its mark, and with the number in one piece.</summary>
    [Fact]
    public void A_contact_named_on_a_handout_has_its_mark_and_its_number_in_one_piece()
    {
        using var handout = Print("pelican-bend-police", "first-response", PrintKind.Handout);
        var hotlines = handout
            .QuerySelectorAll(".who, .call tbody")
            .Where(who => Text(who).StartsWith("National Human Trafficking Hotline", StringComparison.Ordinal))
            .ToList();
        Assert.True(hotlines.Count > 1);
        Assert.All(hotlines, who => Assert.NotNull(who.QuerySelector(".mark")));
        Assert.All(hotlines, who => Assert.NotEmpty(who.QuerySelectorAll(".reach-number")));
        Assert.Equal(hotlines.Count, Text(handout.Body!).Split("1-888-373-7888").Length - 1);
    }

    private static string Text(IElement element) =>
        string.Join(
            ' ',
            string.Join(' ', element.Descendants().OfType<IText>().Select(text => text.Data))
                .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );

    private static IHtmlDocument Print(string target, string course, PrintKind kind)
    {
        var workspace = new DiskWorkspace(RepositoryFiles.At("curricula", "human-trafficking"));
        var options = new CompileOptions
        {
            Target = target,
            Course = course,
            MaxParallelism = 2,
        };
        var result = Compiler.Analyse(workspace, options);
        Assert.False(result.HasErrors, CaseFile.Describe(result.Diagnostics));
        var diagnostics = new DiagnosticBag();
        var document = Compiler.RenderPrint(
            Assert.Single(result.Courses),
            kind,
            result.Sources,
            RenderedCourse.Themes,
            workspace,
            options,
            diagnostics
        );
        Assert.NotNull(document);
        return new HtmlParser().ParseDocument(
            Encoding.UTF8.GetString(
                document.Files.OfType<GeneratedFile>().Single(file => file.Path == document.Main).Content.Span
            )
        );
    }
}

using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CourseForge.Diagnostics;
using CourseForge.Output;
using CourseForge.Rendering.Markup;

namespace CourseForge.Tests.Rendering;

/// <summary>A record says on paper what it says on screen: each number on its line, with its label and its mark.</summary>
public sealed class ContactsOnPaperTests
{
    private const string Contacts = """
        contacts:
          c-line:
            name: Help line
            kind: hotline
            phones:
              - {number: 1-800-222-1222, label: Voice}
              - {number: "711", label: Relay, short: yes}
            text-to: "741741"
            url: https://help.example.org/chat
            hours: Day and night
            languages: [en, es]
            confidence: verified
            checked: 2026-01-01
          c-text-only:
            name: Text line
            kind: hotline
            text-to: "85258"
            confidence: secondary
            checked: 2026-01-01
          c-tip:
            name: Tip line
            kind: police
            phones:
              - {number: 1-866-347-2423, label: In the US}
              - {number: 1-802-872-6199, label: From abroad}
            confidence: unverified
            checked: 2026-01-01
        """;

    [Fact]
    public void A_card_has_one_number_a_line_with_its_label()
    {
        using var card = Print(PrintKind.Card, out _);
        var lines = card.QuerySelectorAll(".pocket section:first-child .reach-line").Select(Text).ToList();
        Assert.Contains("Voice: 1-800-222-1222", lines);
        Assert.Contains("Relay: 711", lines);
        Assert.Contains("Text: 741741", lines);
        Assert.Contains("Hours: Day and night", lines);
        Assert.Contains("Website: help.example.org/chat", lines);
        Assert.All(card.QuerySelectorAll(".reach-line"), line =>
            Assert.InRange(line.QuerySelectorAll(".reach-number").Length, 0, 1)
        );
    }

    [Fact]
    public void A_card_marks_what_is_not_sure_and_leaves_off_what_nobody_verified()
    {
        using var card = Print(PrintKind.Card, out var diagnostics);
        var text = Text(card.Body!);
        Assert.DoesNotContain("347-2423", text, StringComparison.Ordinal);
        Assert.Contains("write it here", text, StringComparison.Ordinal);
        Assert.Contains("Text line (Check before use", text, StringComparison.Ordinal);
        Assert.NotEmpty(card.QuerySelectorAll(".pocket .write-line"));
        Assert.Equal(["CF5022", "CF5085"], diagnostics.Select(static one => one.Code).Order(StringComparer.Ordinal));
        var told = diagnostics.Single(static one => one.Code == "CF5022");
        Assert.Equal(Severity.Warning, told.Severity);
        Assert.Equal("contacts.yaml:26:17", told.Span.ToString());
    }

    [Fact]
    public void A_handout_has_every_number_with_its_label_and_mark_and_a_line_for_an_open_slot()
    {
        using var handout = Print(PrintKind.Handout, out var diagnostics);
        Assert.Empty(diagnostics);
        var tip = handout
            .QuerySelectorAll(".call tbody")
            .Single(who => Text(who).StartsWith("Tip line", StringComparison.Ordinal));
        Assert.NotNull(tip.QuerySelector(".mark"));
        Assert.Equal(
            ["In the US 1-866-347-2423", "From abroad 1-802-872-6199"],
            tip.QuerySelectorAll("tr")
                .Where(row => row.QuerySelector(".reach-number") is not null)
                .Select(row => string.Join(' ', row.QuerySelectorAll("td").Select(Text)))
        );
        Assert.Equal("On call", Text(handout.QuerySelector(".call-open th")!));
        Assert.Single(handout.QuerySelectorAll(".slots .write-line"));
        Assert.Equal("(802) 555-0123", Text(handout.QuerySelector(".number-in-text")!));
    }

    [Theory]
    [InlineData("Call 1-800-222-1222.", "1-800-222-1222")]
    [InlineData("Call (802) 555-0123 now", "(802) 555-0123")]
    [InlineData("+44 20 7946 0958", "+44 20 7946 0958")]
    [InlineData("020 7946 0958 or 1-800-222-1222", "020 7946 0958|1-800-222-1222")]
    [InlineData("In 2025 there were 300", "")]
    [InlineData("18 U.S.C. § 1591", "")]
    [InlineData("a12-3456789", "")]
    [InlineData("12345678", "")]
    [InlineData("1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16", "")]
    public void Numbers_in_a_text_are_kept_in_one_piece(string text, string numbers)
    {
        using var writer = new StringWriter();
        PrintedNumber.Write(writer, text);
        using var document = new HtmlParser().ParseDocument($"<p>{writer}</p>");
        Assert.Equal(text, document.QuerySelector("p")!.TextContent);
        Assert.Equal(
            numbers,
            string.Join('|', document.QuerySelectorAll(".number-in-text").Select(number => number.TextContent))
        );
    }

    /// <summary>More lines than a card has go on the next one, with the name on each.</summary>
    [Fact]
    public void A_contact_with_more_numbers_than_a_card_holds_is_told_on_several()
    {
        var numbers = string.Join(
            "\n",
            Enumerable.Range(0, 14).Select(i => $"      - {{number: 1-800-222-12{i + 10}, label: Office {i}}}")
        );
        using var card = Print(
            PrintKind.Card,
            out _,
            $"""
            contacts:
              c-line:
                name: Help line
                kind: hotline
                phones:
            {numbers}
                confidence: verified
                checked: 2026-01-01
              c-tip: {"{name: Tip, kind: police, phones: [{number: 1-800-222-1222}], confidence: verified, checked: 2026-01-01}"}
            """
        );
        var sections = card.QuerySelectorAll(".pocket section").Take(2).ToList();
        Assert.All(sections, section => Assert.InRange(section.QuerySelectorAll(".reach-line").Length, 1, 10));
        Assert.Equal(15, sections.Sum(section => section.QuerySelectorAll(".reach-number").Length));
    }

    private static string Text(IElement element) =>
        string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public void A_card_has_on_its_back_what_is_marked_for_it_and_a_code_that_leads_to_the_contacts()
    {
        const string Address = "https://training.example.org/first-aid/contacts.html";
        using var card = Print(
            PrintKind.Card,
            out var told,
            handout: "{title=\"Keep this\" card}",
            settings: $"contacts-url: {Address}"
        );
        Assert.DoesNotContain(told, static one => one.Code is "CF5085" or "CF5086");
        var fronts = card.QuerySelectorAll(".pocket:not(.pocket-backs) section");
        var backs = card.QuerySelectorAll(".pocket-backs section");
        Assert.True(fronts.Length > 0 && fronts.Length % 8 == 0);
        Assert.Equal(fronts.Length, backs.Length);
        Assert.All(backs, static back => Assert.Contains("Keep this", Text(back), StringComparison.Ordinal));
        Assert.Equal(Address, Decoded(backs[0].QuerySelector("svg.code")!));

        using var discreet = Print(
            PrintKind.Card,
            out _,
            handout: "{title=\"Keep this\" card}",
            settings: $"contacts-url: {Address}\ncard: discreet"
        );
        Assert.Empty(discreet.QuerySelectorAll("svg.code, .pocket h2"));
        Assert.NotEmpty(discreet.QuerySelectorAll(".pocket-backs section"));
    }

    [Fact]
    public void What_does_not_fit_on_the_back_of_a_card_is_told()
    {
        var steps = string.Join('\n', Enumerable.Range(1, 20).Select(static step => $"{step}. Do the next thing."));
        using var card = Print(PrintKind.Card, out var told, handout: "{title=\"Keep this\" card}\n\n" + steps + "\n");
        Assert.Contains(told, static one => one.Code == "CF5086");
    }

    /// <summary>What a reader of codes makes of the drawing.</summary>
    private static string Decoded(IElement code)
    {
        var side = int.Parse(code.GetAttribute("viewBox")!.Split(' ')[2], CultureInfo.InvariantCulture);
        var modules = new ZXing.Common.BitMatrix(side - 8);
        foreach (Match run in Regex.Matches(code.LastElementChild!.GetAttribute("d")!, "M(\\d+) (\\d+)h(\\d+)v1"))
        {
            var (x, y, length) = (Number(run, 1), Number(run, 2), Number(run, 3));
            for (var i = 0; i < length; i++)
            {
                modules[x + i - 4, y - 4] = true;
            }
        }

        return new ZXing.QrCode.Internal.Decoder().decode(modules, null).Text;

        static int Number(Match run, int group) => int.Parse(run.Groups[group].Value, CultureInfo.InvariantCulture);
    }

    private static IHtmlDocument Print(
        PrintKind kind,
        out System.Collections.Immutable.ImmutableArray<Diagnostic> diagnostics,
        string contacts = Contacts,
        string handout = "{title=\"Keep this\"}",
        string settings = ""
    )
    {
        var workspace = new MemoryWorkspace();
        workspace.Add("contacts.yaml", Encoding.UTF8.GetBytes(contacts));
        workspace.Add(
            "modules/basics.md",
            Encoding.UTF8.GetBytes(
                $$"""
                ---
                module: basics
                title: Basics
                objectives: [lo-basics]
                minutes: 6
                ---

                ## The first lesson {#first-lesson minutes=6 objectives="lo-basics"}

                ::: contacts c-line c-tip
                :::

                :::: handout {{handout}}
                Call (802) 555-0123.

                ::: slot {#slot-on-call title="On call" type=phone level=agency decide=may}
                Who answers at night.
                :::
                ::::

                ::: check q-boil q-freeze
                :::
                """
            )
        );
        workspace.Add(
            "curriculum.yaml",
            Encoding.UTF8.GetBytes(
                $$"""
                id: sample
                title: A sample curriculum
                version: 1.0.0
                language: en
                publisher: Example Agency
                country: US
                as-of: 2026-01-01
                audiences:
                  everyone: {title: Everyone}
                {{settings}}
                """
            )
        );
        MinimalCurriculum.Complete(workspace);
        if (ReferenceEquals(contacts, Contacts))
        {
            // All three are on the card of a course that shows them.
            workspace.Add(
                "modules/basics.md",
                Encoding.UTF8.GetBytes(
                    Encoding
                        .UTF8.GetString(workspace.Read(new CourseForge.Text.CoursePath("modules/basics.md"))!)
                        .Replace("c-line c-tip", "c-line c-text-only c-tip", StringComparison.Ordinal)
                )
            );
        }

        var result = Compiler.Analyse(workspace, new CompileOptions { MaxParallelism = 2 });
        Assert.False(result.HasErrors, CaseFile.Describe(result.Diagnostics));
        var bag = new DiagnosticBag();
        var document = Compiler.RenderPrint(
            Assert.Single(result.Courses),
            kind,
            result.Sources,
            RenderedCourse.Themes,
            workspace,
            new CompileOptions(),
            bag
        );
        diagnostics = bag.ToSorted();
        Assert.NotNull(document);
        return new HtmlParser().ParseDocument(
            Encoding.UTF8.GetString(
                document.Files.OfType<GeneratedFile>().Single(file => file.Path == document.Main).Content.Span
            )
        );
    }
}

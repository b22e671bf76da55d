using CourseForge.Cli.Reporting.Text;
using CourseForge.Diagnostics;
using CourseForge.Text;

namespace CourseForge.Tests.Cli;

/// <summary>What people see, at a width of 80.</summary>
public sealed class TextReporterTests
{
    [Fact]
    public void Shows_place_line_carets_hint_and_related_places()
    {
        var output = new StringWriter { NewLine = "\n" };
        TextReporter.Write(SampleReport.Create("") with { NotShown = 7 }, output, 80, new AnsiStyle(false));
        Assert.Equal(
            """
            error CF6903: there is no room left to write 'dist/a.zip'
              help: Make room.

            modules/basics.md:1:1: warning CF4101: the lesson takes 90 minutes
              1 | ## First
                | ^^^^^^^^
              help: Split the lesson.
              objectives.yaml:2:3: note: an objective, 'lo-one', is here

            modules/basics.md:3:46: error CF3101: no objective has the id 'LO-1.21'
              3 |     After this you can [stop: 100%, safely](obj:LO-1.21).
                |                                                 ^^^^^^^
              hint: did you mean 'lo-one'?

            media/x.png:1:1: info CF4102: nothing shows it
              help: Delete it.

            ... and 7 more (--max-diagnostics 0 shows all)

            """,
            output.ToString()
        );
    }

    [Fact]
    public void Colours_are_plain_escape_sequences()
    {
        var output = new StringWriter { NewLine = "\n" };
        TextReporter.Write(SampleReport.Create(""), output, 80, new AnsiStyle(true));
        Assert.StartsWith("\x1b[1;31merror CF6903\x1b[0m: ", output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("日本語 text", 4, 4, "  1 | 日本語 text\n    |        ^^^^")]
    [InlineData("日本語 text", 1, 2, "  1 | 日本語 text\n    |   ^^^^")]
    [InlineData("a\tb\tc", 4, 1, "  1 | a   b   c\n    |         ^")]
    [InlineData("a\tb", 1, 1, "  1 | a   b\n    |  ^^^")]
    [InlineData("e\u0301te\u0301 x", 6, 1, "  1 | e\u0301te\u0301 x\n    |     ^")]
    [InlineData("😀😀 x", 5, 1, "  1 | 😀😀 x\n    |      ^")]
    [InlineData("a\u001b[31mb", 6, 1, "  1 | a\u241b[31mb\n    |       ^")]
    [InlineData("a\u202eb", 1, 1, "  1 | a<U+202E>b\n    |  ^^^^^^^^")]
    [InlineData("one line", 3, 0, "  1 | one line\n    |    ^")]
    [InlineData("one line", 8, 0, "  1 | one line\n    |         ^")]
    [InlineData("one\ntwo\nthree", 1, 9, "  1 | one\n    |  ^^")]
    [InlineData("one\r\ntwo", 5, 3, "  2 | two\n    | ^^^")]
    public void Carets_stand_below_what_is_meant(string line, int start, int length, string expected) =>
        Assert.Equal(expected, SampleReport.Text(line, start, length));

    [Fact]
    public void A_long_line_is_clipped_around_the_carets()
    {
        var line = string.Concat(Enumerable.Repeat("0123456789", 100));
        var shown = SampleReport.Text(line[..500] + "HERE" + line[500..], 500, 4, width: 60);
        Assert.Equal(
            """
              1 | ...345678901234567890123456789HERE01234567890123456...
                |                               ^^^^
            """,
            shown
        );
    }

    [Fact]
    public void A_long_line_with_a_problem_at_its_start_is_clipped_at_its_end()
    {
        var shown = SampleReport.Text("HERE " + new string('x', 10_000_000), 0, 4, width: 40).Split('\n');
        Assert.StartsWith("  1 | HERE xxx", shown[0], StringComparison.Ordinal);
        Assert.EndsWith("xxx...", shown[0], StringComparison.Ordinal);
        Assert.True(shown[0].Length <= 40);
        Assert.Equal("    | ^^^^", shown[1]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(37)]
    [InlineData(499)]
    [InlineData(500)]
    [InlineData(999)]
    [InlineData(1000)]
    public void The_carets_stay_under_the_same_character_wherever_the_line_is_clipped(int start)
    {
        var text = new char[1000];
        Array.Fill(text, '.');
        if (start < 1000)
        {
            text[start] = '#';
        }

        var lines = SampleReport.Text(new string(text), start, 1, width: 80).Split('\n');
        Assert.All(lines, line => Assert.True(line.Length <= 80, line));
        if (start < 1000)
        {
            Assert.Equal(
                lines[0].IndexOf('#', StringComparison.Ordinal),
                lines[1].IndexOf('^', StringComparison.Ordinal)
            );
        }
    }

    [Fact]
    public void Words_of_authors_cannot_command_the_terminal()
    {
        var file = new SourceFile(new CoursePath("a\u001b]0;x.md"), "x");
        var output = new StringWriter();
        TextReporter.Write(
            SampleReport.Of(
                "",
                [file],
                Diagnostic.Create(SampleReport.Unknown, file.Span(0, 1), "\u001b[2J\u202e").WithHint("\u0007")
            ),
            output,
            80,
            new AnsiStyle(false)
        );
        Assert.DoesNotContain(output.ToString(), character => character is '\u001b' or '\u0007' or '\u202e');
    }
}

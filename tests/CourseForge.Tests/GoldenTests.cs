namespace CourseForge.Tests;

public sealed class GoldenTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("golden").FullName;

    [Fact]
    public void What_was_made_stands_beside_the_golden_file_until_the_two_agree()
    {
        var file = Path.Combine(_folder, "page.html");
        Assert.Contains("does not exist", Golden.Problem(file, "one\n"), StringComparison.Ordinal);
        Assert.Equal("one\n", File.ReadAllText(file + ".received"));

        File.WriteAllText(file, "two\n");
        Assert.NotNull(Golden.Problem(file, "one\n"));
        Assert.True(File.Exists(file + ".received"));

        Assert.Null(Golden.Problem(file, "two\n"));
        Assert.False(File.Exists(file + ".received"));
    }

    [Fact]
    public void The_message_shows_the_lines_that_differ_with_their_numbers_and_what_stands_around_them()
    {
        var lines = Enumerable.Range(1, 20).Select(i => $"line {i}").ToArray();
        string[] made = [.. lines[..9], "line ten", .. lines[10..], "one more "];
        Assert.Equal(
            """
                 8  line 8
                 9  line 9
            -   10  line 10
            +   10  line ten
                11  line 11
                12  line 12
              ...
                19  line 19
                20  line 20
            +   21  one more·

            """,
            Golden.Difference(string.Join('\n', lines), string.Join('\n', made))
        );
    }

    [Fact]
    public void A_long_line_is_cut_shortly_before_the_place_where_it_differs()
    {
        var start = new string('a', 5000);
        var difference = Golden.Difference(start + "b" + start, start + "c" + start);
        Assert.All(difference.Split('\n'), line => Assert.True(line.Length < 200, line));
        Assert.Contains("ab", difference, StringComparison.Ordinal);
        Assert.Contains("ac", difference, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_line_ends_and_blanks_at_the_end_of_a_line_are_seen()
    {
        Assert.NotEmpty(Golden.Difference("one\r\ntwo\r\n", "one\ntwo\n"));
        Assert.Contains("one··", Golden.Difference("one  \ntwo", "one\ntwo"), StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}

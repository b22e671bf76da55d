using CourseForge.Text;
using FsCheck;
using FsCheck.Fluent;

namespace CourseForge.Tests;

public sealed class TextEditTests
{
    private readonly SourceFile _file = new(new CoursePath("a.yaml"), "one two three");

    [Fact]
    public void Edits_are_made_in_the_order_of_their_places()
    {
        var edits = new TextEditSet();
        Assert.True(edits.TryAdd([Edit(8, 5, "3"), Edit(0, 3, "1")]));
        Assert.True(edits.TryAdd([Edit(4, 0, "and ")]));
        Assert.Equal("1 and two 3", edits.Apply(_file));
        Assert.Equal([_file], edits.Files);
    }

    [Fact]
    public void Edits_in_the_way_of_others_are_refused_with_all_that_belong_to_them()
    {
        var edits = new TextEditSet();
        Assert.True(edits.TryAdd([Edit(4, 3, "2")]));
        Assert.False(edits.TryAdd([Edit(0, 3, "1"), Edit(6, 4, "x")]));
        Assert.False(edits.TryAdd([Edit(4, 0, "x")]));
        Assert.False(edits.TryAdd([Edit(5, 0, "x")]));
        Assert.False(edits.TryAdd([Edit(8, 1, "x"), Edit(8, 1, "y")]));
        Assert.False(edits.TryAdd([new TextEdit(default, "x")]));
        Assert.False(edits.TryAdd([Edit(12, 5, "x")]));
        Assert.True(edits.TryAdd([Edit(7, 0, "!")]));
        Assert.Equal("one 2! three", edits.Apply(_file));
    }

    [Fact]
    public void A_file_without_edits_stays()
    {
        var edits = new TextEditSet();
        Assert.False(edits.TryAdd([Edit(0, 1, "x"), Edit(0, 1, "y")]));
        Assert.Empty(edits.Files);
        Assert.Equal(_file.Text, edits.Apply(_file));
    }

    [Theory]
    [InlineData("a\r\nb\r\n", "x\r\ny\r\nb\r\n")]
    [InlineData("a\nb\n", "x\ny\nb\n")]
    [InlineData("a", "x\ny")]
    public void New_lines_end_as_those_of_the_file(string text, string expected)
    {
        var file = new SourceFile(new CoursePath("a.md"), text);
        var edits = new TextEditSet();
        Assert.True(edits.TryAdd([new TextEdit(file.Span(0, 1), "x\ny")]));
        Assert.Equal(expected, edits.Apply(file));
    }

    [Fact]
    public void A_diff_shows_each_change_with_the_lines_around_it()
    {
        var before = string.Concat(Enumerable.Range(1, 20).Select(i => $"line {i}\n"));
        var after = before.Replace("line 3\n", "line three\n").Replace("line 18\n", "").Replace("line 20\n", "line 20");
        Assert.Equal(
            """
            --- a/x/a.md
            +++ b/x/a.md
            @@ -1,6 +1,6 @@
             line 1
             line 2
            -line 3
            +line three
             line 4
             line 5
             line 6
            @@ -15,6 +15,5 @@
             line 15
             line 16
             line 17
            -line 18
             line 19
            -line 20
            +line 20
            \ No newline at end of file

            """,
            UnifiedDiff.Of("x/a.md", before, after)
        );
        Assert.Equal("", UnifiedDiff.Of("x/a.md", before, before));
        Assert.Equal("--- a/a\n+++ b/a\n@@ -0,0 +1,1 @@\n+x\n", UnifiedDiff.Of("a", "", "x\n"));
        Assert.Equal("--- a/a\n+++ b/a\n@@ -1,1 +0,0 @@\n-x\n", UnifiedDiff.Of("a", "x\n", ""));
    }

    [Fact]
    public void Any_diff_leads_from_the_one_text_to_the_other()
    {
        var lines = Gen.Elements("a\n", "b\n", "c\n", "\n").ListOf().Select(all => string.Concat(all));
        Prop.ForAll(lines.Two().ToArbitrary(), pair =>
                Assert.Equal(pair.Item2, Patched(pair.Item1, UnifiedDiff.Of("a", pair.Item1, pair.Item2)))
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20_261_128, 3));
    }

    /// <summary>Follows a diff line by line.</summary>
    private static string Patched(string text, string diff)
    {
        var old = text.Split('\n').SkipLast(1).ToList();
        var result = new List<string>();
        var at = 0;
        foreach (var line in diff.Split('\n').SkipLast(1).Skip(2))
        {
            if (line.StartsWith("@@", StringComparison.Ordinal))
            {
                var numbers = line.Split(' ')[1][1..].Split(',').Select(int.Parse).ToArray();
                var start = numbers[1] == 0 ? numbers[0] : numbers[0] - 1;
                result.AddRange(old[at..start]);
                at = start;
                continue;
            }

            if (line[0] is ' ' or '-')
            {
                Assert.Equal(old[at++], line[1..]);
            }

            if (line[0] is ' ' or '+')
            {
                result.Add(line[1..]);
            }
        }

        return string.Concat(result.Concat(old[at..]).Select(line => line + "\n"));
    }

    private TextEdit Edit(int start, int length, string text) => new(_file.Span(start, length), text);
}

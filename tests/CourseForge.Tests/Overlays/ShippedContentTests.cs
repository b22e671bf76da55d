using System.Text.RegularExpressions;

namespace CourseForge.Tests.Overlays;

/// <summary>What the shipped curriculum on trafficking teaches, and what it must not.</summary>
public sealed partial class ShippedContentTests
{
    private static readonly string Folder = RepositoryFiles.At("curricula", "human-trafficking");

    /// <summary>Claims that are often made in training and that no source that was read bears out.</summary>
    [Theory]
    [InlineData(@"\b(25|30) ?(%|per cent|percent)")]
    [InlineData(@"decisively increased|(significant|marked) (de|in)crease")]
    [InlineData(@"(raises|improves|higher|improved) (identification|prosecution) rates?")]
    [InlineData(@"trafficking is (the|an) (illegal )?trade")]
    [InlineData(@"millions (of (people|victims) )?(each|every) year")]
    [InlineData(@"lower crime rates?|eradicat")]
    [InlineData(@"learning styles?")]
    [InlineData(@"\bdrones?\b|dark[ -]?web")]
    [InlineData(@"Combatting Human Trafficking Program|Human Trafficking Prevention Law")]
    [InlineData(@"NYPD|Dallas (PD|police)|San Diego Human Trafficking")]
    public void What_nothing_bears_out_is_not_taught(string claim)
    {
        var pattern = new Regex(claim, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        foreach (var kind in (string[])["modules", "questions", "scenarios", "overlays", "courses"])
        {
            foreach (var file in Directory.EnumerateFiles(Path.Combine(Folder, kind), "*", SearchOption.AllDirectories))
            {
                var found = pattern.Match(File.ReadAllText(file));
                Assert.False(found.Success, $"{Path.GetRelativePath(Folder, file)}: {found.Value}");
            }
        }
    }

    /// <summary>The table in the curriculum's readme leads to lessons that are there.</summary>
    [Fact]
    public void Every_lesson_of_the_table_of_topics_is_there()
    {
        var readme = File.ReadAllText(Path.Combine(Folder, "README.md")).ReplaceLineEndings("\n");
        var table = readme[readme.IndexOf("## What was asked for", StringComparison.Ordinal)..];
        table = table[..table.IndexOf("\nWhat is **not**", StringComparison.Ordinal)];
        var modules = string.Concat(
            Directory.EnumerateFiles(Path.Combine(Folder, "modules"), "*.md").Select(File.ReadAllText)
        );
        var ids = Id().Matches(table).Select(match => match.Groups[1].Value).Where(id => id != "yearly-refresher");
        Assert.True(ids.Count() > 60);
        Assert.All(ids, id => Assert.Contains($"{{#{id} minutes=", modules, StringComparison.Ordinal));
    }

    [GeneratedRegex("`([a-z-]+)`")]
    private static partial Regex Id();
}

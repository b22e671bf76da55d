using System.Collections.Immutable;
using System.Globalization;
using CourseForge.Model;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Tests.Model;

/// <summary>Which text of a law a course shows on a day.</summary>
public sealed class StatuteStateTests
{
    [Theory]
    [InlineData("2010-01-01..2027-01-01 InForce; 2027-01-01 InForce", "2026-12-31", false, "0 InForce")]
    [InlineData("2010-01-01..2027-01-01 InForce; 2027-01-01 InForce", "2027-01-01", false, "1 InForce")]
    [InlineData("2010-01-01 InForce; 2027-01-01 InForce", "2027-01-01", false, "1 InForce")]
    [InlineData("2010-01-01 InForce; 2027-01-01 Repealed", "2027-01-01", false, "1 Repealed")]
    [InlineData("2010-01-01..2027-01-01 InForce", "2027-01-01", false, "0 Repealed, past")]
    [InlineData("2027-01-01 InForce", "2026-01-01", false, "0 Enacted, to come")]
    [InlineData("2027-01-01 Pending", "2026-01-01", false, "0 Pending, to come")]
    [InlineData("2010-01-01 InForce; 2026-01-01 Pending", "2026-06-01", false, "0 InForce")]
    [InlineData("2010-01-01 InForce; 2026-01-01 Pending", "2026-06-01", true, "1 Pending")]
    [InlineData("2010-01-01 InForce; 2026-01-01..2026-06-01 Pending", "2026-06-01", true, "0 InForce")]
    [InlineData("2010-01-01 InForce; 2027-01-01 Pending", "2026-06-01", true, "0 InForce")]
    [InlineData(
        "2010-01-01..2027-01-01 InForce; 2026-04-02..2027-01-01 Enacted; 2027-01-01 InForce",
        "2026-06-01",
        false,
        "0 InForce"
    )]
    [InlineData(
        "2010-01-01..2027-01-01 InForce; 2026-04-02..2027-01-01 Enacted; 2027-01-01 InForce",
        "2026-06-01",
        true,
        "1 Enacted"
    )]
    [InlineData(
        "2010-01-01..2027-01-01 InForce; 2026-04-02..2027-01-01 Enacted; 2027-01-01 InForce",
        "2027-01-01",
        true,
        "2 InForce"
    )]
    [InlineData("2010-01-01 InForce; 2026-01-01 Pending; 2027-01-01 InForce", "2027-06-01", true, "2 InForce")]
    [InlineData("2010-01-01 InForce; 2026-01-01 Enjoined", "2026-06-01", false, "1 Enjoined")]
    [InlineData("2026-01-01 Pending", "2026-06-01", false, "0 Pending")]
    public void The_day_decides(string versions, string day, bool withPending, string expected) =>
        Assert.Equal(
            expected,
            Describe(Law(versions), StatuteState.On(Law(versions), Day(day), withPending), Day(day))
        );

    [Fact]
    public void What_a_law_is_differs_only_from_one_change_to_the_next()
    {
        var law = Law(
            "2010-01-01..2010-02-01 Enacted; 2010-02-01..2010-03-01 InForce; 2010-02-10 Pending; 2010-03-05..2010-03-20 Enjoined; 2010-03-20 Repealed"
        );
        foreach (var withPending in new[] { false, true })
        {
            var changes = StatuteState.Changes(law, withPending).ToDictionary(change => change.Day);
            for (var day = Day("2009-12-01"); day < Day("2010-05-01"); day = day.AddDays(1))
            {
                var today = StatuteState.On(law, day, withPending);
                var yesterday = StatuteState.On(law, day.AddDays(-1), withPending);
                Assert.Equal(today != yesterday, changes.ContainsKey(day));
                Assert.True(
                    !changes.TryGetValue(day, out var change) || (change.Before == yesterday && change.After == today)
                );
            }
        }
    }

    [Fact]
    public void Readers_are_told_of_what_is_to_come_and_of_what_is_announced()
    {
        var law = Law(
            "2009-01-01..2010-01-01 Pending; 2010-01-01 InForce; 2026-01-01 Pending; 2027-01-01 InForce; 2030-01-01 Repealed"
        );
        var day = Day("2026-06-01");
        var others = StatuteState.On(law, day, false).Others(law, day);
        Assert.Equal([2, 3, 4], others.Select(version => law.Versions.IndexOf(version)));

        // Where the proposed text is shown, what really holds must not be hidden.
        others = StatuteState.On(law, day, true).Others(law, day);
        Assert.Equal([1, 3, 4], others.Select(version => law.Versions.IndexOf(version)));
    }

    private static StatuteSyntax Law(string versions)
    {
        var read = versions
            .Split("; ")
            .Select(
                (text, index) =>
                {
                    var words = text.Split(' ');
                    var days = words[0].Split("..");
                    return new StatuteVersionSyntax(
                        new Located<DateOnly>(Day(days[0]), default),
                        days.Length > 1 ? new Located<DateOnly>(Day(days[1]), default) : null,
                        Enum.Parse<StatuteStatus>(words[1]),
                        default
                    );
                }
            );
        var text = new Located<string>("us:x", default);
        return new StatuteSyntax
        {
            Id = text,
            Title = text,
            Cite = text,
            Jurisdiction = text,
            Summary = null,
            Versions = [.. read],
            Source = null,
            Url = null,
            Currency = new CurrencySyntax(default, null, null),
            Span = default,
        };
    }

    private static string Describe(StatuteSyntax law, StatuteState state, DateOnly day) =>
        $"{law.Versions.IndexOf(state.Version!)} {state.Status}{(state.Holds ? "" : state.Version!.From.Value > day ? ", to come" : ", past")}";

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}

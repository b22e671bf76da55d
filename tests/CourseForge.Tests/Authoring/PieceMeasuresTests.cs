using CourseForge.Authoring.Printing;

namespace CourseForge.Tests.Authoring;

/// <summary>A piece that documents share is measured by one of them; if that fails, by another.</summary>
public sealed class PieceMeasuresTests
{
    [Fact]
    public async Task One_measures_and_the_others_wait()
    {
        var known = new PieceMeasures();
        Assert.True(known.Claim("piece"));
        Assert.False(known.Claim("piece"));
        var found = known.Found("piece");
        Assert.False(found.IsCompleted);
        var measure = new PieceMeasure([1], 2, new Dictionary<string, int> { ["a"] = 1 });
        known.Give("piece", measure);
        Assert.Same(measure, await found);
        Assert.False(known.Claim("piece"));
        Assert.Same(measure, await known.Found("piece"));
    }

    [Fact]
    public async Task What_could_not_be_measured_may_be_tried_by_another()
    {
        var known = new PieceMeasures();
        Assert.True(known.Claim("piece"));
        var waiting = known.Found("piece");
        known.Give("piece", null);
        Assert.Null(await waiting);
        Assert.True(known.Claim("piece"));
    }

    [Fact]
    public async Task Of_what_nobody_measures_nothing_is_found() =>
        Assert.Null(await new PieceMeasures().Found("piece"));
}

using CourseForge.Text;

namespace CourseForge.Tests;

public sealed class CaretRangeTests
{
    [Theory]
    [InlineData("^1", "1.0.0", true)]
    [InlineData("^1", "1.99.0", true)]
    [InlineData("^1", "2.0.0", false)]
    [InlineData("^1.2", "1.1.9", false)]
    [InlineData("^1.2", "1.2.0", true)]
    [InlineData("^1.2", "1.10.0", true)]
    [InlineData("^1.2.3", "1.2.2", false)]
    [InlineData("^1.2.3", "1.3.0", true)]
    [InlineData("^0", "0.9.0", true)]
    [InlineData("^0", "1.0.0", false)]
    [InlineData("^0.3", "0.3.7", true)]
    [InlineData("^0.3", "0.4.0", false)]
    [InlineData("^0.0", "0.0.9", true)]
    [InlineData("^0.0", "0.1.0", false)]
    [InlineData("^0.0.3", "0.0.3", true)]
    [InlineData("^0.0.3", "0.0.4", false)]
    [InlineData("^0.0.0", "0.0.1", false)]
    // What is on its way to a release counts as that release: an overlay for 1.2 is written before 1.2 is out.
    [InlineData("^1.2", "1.2.0-rc.1", true)]
    [InlineData("^1.2", "2.0.0-rc.1", false)]
    [InlineData("^1.2", "1.4.0+california.asof20261121", true)]
    public void Says_which_versions_fit(string range, string version, bool fits) =>
        Assert.Equal(fits, CaretRange.IsMet(range, version));

    [Theory]
    [InlineData("1.2")]
    [InlineData("^")]
    [InlineData("^1.")]
    [InlineData("^.1")]
    [InlineData("^1..2")]
    [InlineData("^1.2.3.4")]
    [InlineData("^1.2-rc")]
    [InlineData("^ 1")]
    [InlineData("^-1")]
    [InlineData("^2147483647")]
    [InlineData("^99999999999")]
    [InlineData("~1.2")]
    [InlineData("[1.0,2.0)")]
    public void Anything_else_is_no_range(string text) => Assert.Null(CaretRange.Parse(text));
}

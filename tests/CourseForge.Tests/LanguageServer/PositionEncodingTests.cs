using CourseForge.LanguageServer.Documents;
using CourseForge.LanguageServer.Protocol;
using CourseForge.Text;

namespace CourseForge.Tests.LanguageServer;

/// <summary>Places in texts with letters of every width.</summary>
public sealed class PositionEncodingTests
{
    private static readonly SourceFile File = new(new CoursePath("modules/x.md"), "ab\r\nñ€😀z\rlast");

    [Theory]
    [InlineData("utf-16", 4)]
    [InlineData("utf-8", 9)]
    [InlineData("utf-32", 3)]
    public void A_letter_is_counted_in_the_units_that_were_agreed_on(string unit, int character)
    {
        var encoding = PositionEncoding.Negotiate([unit]);
        var offset = File.Text.IndexOf('z', StringComparison.Ordinal);

        Assert.Equal(new Position(1, character), encoding.Position(File, offset));
        Assert.Equal(offset, encoding.Offset(File, new Position(1, character)));
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-8")]
    [InlineData("utf-32")]
    public void Every_place_between_letters_comes_back_as_it_was(string unit)
    {
        var encoding = PositionEncoding.Negotiate([unit]);
        for (var offset = 0; offset <= File.Length; offset++)
        {
            if (
                (offset > 0 && char.IsHighSurrogate(File.Text[offset - 1]))
                || (offset > 0 && File.Text[offset - 1] == '\r' && File.Text[Math.Min(offset, File.Length - 1)] == '\n')
            )
            {
                continue;
            }

            Assert.Equal(offset, encoding.Offset(File, encoding.Position(File, offset)));
        }
    }

    [Theory]
    [InlineData(1, 99, 9)]
    [InlineData(99, 0, 14)]
    [InlineData(-1, 3, 0)]
    [InlineData(2, -5, 10)]
    public void A_place_that_is_not_there_is_the_nearest_one(int line, int character, int offset) =>
        Assert.Equal(offset, new PositionEncoding(PositionUnit.Utf16).Offset(File, new Position(line, character)));
}

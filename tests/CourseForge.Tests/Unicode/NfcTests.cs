using System.Globalization;
using CourseForge.Text.Unicode;

namespace CourseForge.Tests.Unicode;

public sealed class NfcTests
{
    public static TheoryData<string, string> Pairs()
    {
        var pairs = new TheoryData<string, string>();
        foreach (
            var line in File.ReadLines(RepositoryFiles.At("tests", "CourseForge.Tests", "Unicode", "nfc.txt"))
                .Where(line => line[0] != '#')
        )
        {
            var fields = line.Split(';');
            pairs.Add(fields[0], fields[1]);
        }

        return pairs;
    }

    [Fact]
    public void Composes_as_others_do()
    {
        foreach (var pair in Pairs())
        {
            var (written, composed) = (Text((string)pair[0]!), Text((string)pair[1]!));
            var codes = Nfc.Of(written)
                .EnumerateRunes()
                .Select(rune => rune.Value.ToString("X4", CultureInfo.InvariantCulture));
            Assert.True(composed == Nfc.Of(written), $"{pair[0]} gave {string.Join(' ', codes)}, not {pair[1]}");
            Assert.Equal(composed, Nfc.Of(composed));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("plain words")]
    [InlineData("“Quoted” – naïve café, §§ 1–3…")]
    public void What_is_composed_already_is_the_same_object(string text) => Assert.Same(text, Nfc.Of(text));

    [Theory]
    [InlineData("\u2126 \u212A", "\u03A9 K")]
    [InlineData("a\u0323\u0307", "\u1EA1\u0307")]
    [InlineData("a\u0307\u0323", "\u1EA1\u0307")]
    [InlineData("\u1112\u1161\u11AB\u1100\u116E\u11A8", "\uD55C\uAD6D")]
    public void Marks_have_one_order_and_syllables_follow_their_rule(string written, string composed) =>
        Assert.Equal(composed, Nfc.Of(written));

    private static string Text(string points) =>
        string.Concat(
            points
                .Split(' ')
                .Select(point =>
                    char.ConvertFromUtf32(
                        int.Parse(point, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)
                    )
                )
        );
}

using CourseForge.Text.Unicode;

namespace CourseForge.Tests.Unicode;

/// <summary>Orders as dictionaries of these languages have them (CLDR root collation and its tailorings).</summary>
public sealed class AlphabetTests
{
    [Theory]
    [InlineData("en", "act|Ångström|Child|élan|Element|zone")]
    [InlineData("es", "nube|ñandú|oficina|órgano|zona")]
    [InlineData("de", "Aktion|Änderung|Fuß|Fussel|Öl|Zeuge")]
    [InlineData("sv-FI", "arbete|zon|ånger|ärende|öde")]
    [InlineData("da", "arbejde|zone|ægte|øre|åben")]
    [InlineData("cs", "cena|čas|hrad|chléb|jaro")]
    [InlineData("pl", "lato|łza|mama")]
    [InlineData("tr", "hak|Irmak|İnsan|jandarma")]
    [InlineData("ru", "и|йод|край")]
    [InlineData("en", "ice cream|iceberg")]
    public void Words_stand_as_in_a_dictionary(string language, string sorted)
    {
        var words = sorted.Split('|');
        Assert.Equal(words, words.Reverse().Order(Alphabet.Of(language)));
    }

    [Theory]
    [InlineData("en", "Ångström", "A")]
    [InlineData("sv", "ånger", "Å")]
    [InlineData("es", "ñandú", "Ñ")]
    [InlineData("es", "órgano", "O")]
    [InlineData("cs", "chléb", "Ch")]
    [InlineData("tr", "insan", "İ")]
    [InlineData("el", "άνθρωπος", "Α")]
    [InlineData("ar", "طفل", "ط")]
    [InlineData("en", "(in) danger", "I")]
    [InlineData("en", "24-hour rule", "#")]
    [InlineData("zh", "儿童", "#")]
    public void Each_word_has_its_letter(string language, string word, string letter) =>
        Assert.Equal(letter, Alphabet.Of(language).LetterOf(word));
}

using CourseForge.Parsing.Markdown;

namespace CourseForge.Tests.Parsing.Markdown;

public sealed class RawHtmlTests
{
    [Theory]
    [InlineData("<p>Fine &amp; <b>bold</b></p>", "<p>Fine &amp; <b>bold</b></p>")]
    [InlineData("<script>alert(1)</script>x", "x")]
    [InlineData("<STYLE>p{}</STYLE>x", "x")]
    [InlineData("<iframe src=//evil></iframe>", "")]
    [InlineData("<p onclick=\"x()\" STYLE='a:b' class=c id=d>x</p>", "<p>x</p>")]
    [InlineData("<a href=\" java&#10;script:alert(1)\">x</a>", "<a>x</a>")]
    [InlineData("<a href=\"data:text/html,x\">x</a>", "<a>x</a>")]
    [InlineData("<a href=\"//evil.example\">x</a>", "<a>x</a>")]
    [InlineData(
        "<a href=\"https://example.org/?a=1&amp;b=2\">x</a>",
        "<a href=\"https://example.org/?a=1&amp;b=2\">x</a>"
    )]
    [InlineData("<form action=x><input name=y><button>z</button></form>", "z")]
    [InlineData("<svg><script>alert(1)</script></svg><math><mtext></mtext></math>", "")]
    [InlineData("<img src=x onerror=alert(1)>", "")]
    [InlineData("<div><p>open", "<div><p>open</p></div>")]
    [InlineData("</div></main>x", "x")]
    [InlineData("<abbr title=\"a&quot;onclick=&quot;b\">x</abbr>", "<abbr title=\"a&quot;onclick=&quot;b\">x</abbr>")]
    [InlineData("<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>", "")]
    [InlineData("<template><script>alert(1)</script></template>", "")]
    public void Keeps_what_is_on_the_list(string html, string expected)
    {
        var dropped = new List<string>();
        Assert.StartsWith(expected, RawHtml.Sanitise(html, dropped));
        Assert.DoesNotContain("script", RawHtml.Sanitise(html, []), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("onerror", RawHtml.Sanitise(html, []), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Sanitising_twice_changes_nothing()
    {
        const string Html = "<table><tr><td colspan=2>a<td>b</table><ul><li>c<li>d</ul>&lt;script&gt;";
        var once = RawHtml.Sanitise(Html, []);
        Assert.Equal(once, RawHtml.Sanitise(once, []));
    }

    [Theory]
    [InlineData("<b>", "<b>")]
    [InlineData("<a href='https://example.org' onclick=x>", "<a href=\"https://example.org\">")]
    [InlineData("</b >", "</b>")]
    [InlineData("<br/>", "<br>")]
    [InlineData("<script>", null)]
    [InlineData("</script>", null)]
    [InlineData("<?php ?>", null)]
    [InlineData("<!DOCTYPE x>", null)]
    public void A_tag_among_words_is_kept_or_dropped(string tag, string? expected) =>
        Assert.Equal(expected, RawHtml.SanitiseTag(tag, [])?.Text);
}

using CourseForge.Diagnostics;
using CourseForge.Rendering.Templates;

namespace CourseForge.Tests.Rendering;

/// <summary>Templates read as HTML: what may stand where, and what no page may have.</summary>
[Trait("Speed", "Slow")]
public sealed class ThemeMarkupTests
{
    /// <summary>All that is shipped is right, and told so in every theme over it.</summary>
    [Fact]
    public void The_shipped_theme_has_nothing_wrong()
    {
        Assert.Empty(CheckedTheme.Told());
        // Each file as one of the curriculum's own, too: what is told only of those is told of these.
        Assert.Empty(
            CheckedTheme.Told([
                .. ThemeFiles
                    .Paths(ThemeFiles.Default)
                    .Where(static path => path.EndsWith(".sbn-html", StringComparison.Ordinal))
                    .Select(static path => ($"theme/{path}", CheckedTheme.Shipped(path))),
            ])
        );
    }

    [Theory]
    [InlineData("<p>{{ page.title }}</p>")]
    [InlineData("<p title=\"{{ page.title }}\" data-x='{{ page.title }}'>x</p>")]
    [InlineData("<p title='a > b {{ page.title }}' hidden>x</p>")]
    [InlineData(
        "<p class=\"a{{ if page.title }} b{{ else if page.asOf }} c{{ end }}\"{{ if page.next }} hidden{{ end }}>x</p>"
    )]
    [InlineData("<input value={{ if page.next }}\"a\"{{ else }}\"b\"{{ end }} disabled>")]
    [InlineData("<a href=\"{{ page.root }}index.html\">x</a><a href='#{{ page.title }}'>x</a>")]
    [InlineData("<a href=\"https://example.org/{{ page.title }}\">x</a><a href=\"https://{{ page.title }}\">x</a>")]
    [InlineData(
        "<a href=\"mailto:{{ page.publisher }}\">x</a><a href=\"tel:911\">x</a><a href=\"http://example.org\">x</a>"
    )]
    [InlineData("<a href=\"{{ page.quickExit }}\">x</a><a href=\"{{ page.root }}{{ page.next.href }}\">x</a>")]
    [InlineData("<a href=\"{{ if page.next }}{{ page.root }}{{ page.next.href }}{{ else }}#main{{ end }}\">x</a>")]
    [InlineData("<a href=\"{{ if page.next }}{{ page.root }}{{ end }}index.html\">x</a>")]
    [InlineData("<img src=\"{{ page.root }}{{ page.logo }}\" alt=\"{{ page.logoAlt }}\">")]
    [InlineData("<img src=\"{{ page.root }}assets/theme.css?v={{ page.courseVersion }}\" alt=\"\">")]
    [InlineData(
        "<a href=\"javascript.html\">x</a><a href=\"./javascript:x\">x</a><p title=\"javascript: the good parts\">x</p>"
    )]
    [InlineData("<p styled data-style=\"x\">x</p><one-thing></one-thing>")]
    [InlineData("<!-- <p title=x\" {{ page.title }} --><p>x</p><!-- > -->")]
    [InlineData("{{ if page.logo }}<a href=\"#x\">{{ end }}x{{ if page.logo }}</a>{{ end }}")]
    [InlineData("<ul><li>a<li>b</ul><p>a<p>b<table><tr><td>x</table><br/><hr>")]
    [InlineData(
        "<svg viewBox=\"0 0 1 1\"><title>{{ page.title }}</title><path d=\"M0 0\"/><g><path d=\"M0 0\"/></g></svg>"
    )]
    [InlineData("<script type=\"application/ld+json\">{\"a\": \"<b>\"}</script>")]
    [InlineData("<p>1 < 2 <3 a<b </p>a &lt; b <b>x</b>", "b")]
    [InlineData(
        "{{ for m in page.modules }}<p{{ if for.first }} class=\"first\"{{ end }}>{{ m.title }}</p>{{ else }}x{{ end }}"
    )]
    [InlineData("<P TITLE=\"{{ page.title }}\">x</p><IMG SRC=\"{{ page.root }}assets/theme.css\" ALT=''>")]
    [InlineData("<form><textarea>{{ page.title }}</textarea><button type=submit>x</button></form>")]
    [InlineData("<a href=index.html class=a>x</a>")]
    [InlineData("{{ include 'open' }}x{{ include 'close' }}")]
    [InlineData("<p title=\"{{ include 'words' }}\">x</p>")]
    [InlineData("<link rel=\"license\" href=\"https://creativecommons.org/licenses/by/4.0/\">")]
    public void What_is_harmless_is_not_told(string footer, string? _ = null) =>
        Assert.Empty(
            CheckedTheme.Told(
                (CheckedTheme.Footer, footer.Replace("a<b ", "a< b ", StringComparison.Ordinal)),
                ("theme/partials/open.sbn-html", "<div class=\"wide\"><section>"),
                ("theme/partials/close.sbn-html", "</section></div>"),
                ("theme/partials/words.sbn-html", "{{ strings.version }}, {{ strings.next }}"),
                // Taken in, so that they are used.
                (
                    "theme/partials/new-window.sbn-html",
                    "{{ include 'open' }}{{ include 'close' }}{{ include 'words' }}"
                )
            )
        );

    [Theory]
    // Markup where text stands, and text where neither stands.
    [InlineData("<p title=\"{{ page.body }}\">x</p>", "1:14 CF5015", "'page.body' is markup", "lesson")]
    [InlineData(
        "<title>{{ page.body }}</title>",
        "1:11 CF5015",
        "'page.body' is markup: it can't stand in <title>",
        "lesson"
    )]
    [InlineData(
        "<!-- {{ page.body }} -->",
        "1:9 CF5015",
        "'page.body' is markup: it can't stand in a comment",
        "lesson"
    )]
    [InlineData("<p title={{ page.title }}>x</p>", "1:13 CF5015", "| write title=\"{{ page.title }}\"")]
    [InlineData("<p title=a{{ page.title }}>x</p>", "1:14 CF5015", "no quotes around it")]
    [InlineData("<p {{ page.title }}>x</p>", "1:7 CF5015", "stands in the tag <p>")]
    [InlineData("<p{{ page.title }}>x</p>", "1:6 CF5015", "stands in the tag <p>")]
    [InlineData("<p data-{{ page.title }}=\"x\">x</p>", "1:12 CF5015", "stands in the tag <p>")]
    [InlineData("<{{ page.title }}>x", "1:5 CF5015", "stands in a tag")]
    [InlineData("</{{ page.title }}>x", "1:6 CF5015", "stands in a tag")]
    [InlineData("<script type=\"application/json\">\"{{ page.title }}\"</script>", "1:37 CF5015", "in <script>")]
    [InlineData("<a href=\"{{ page.title }}\">x</a>", "1:13 CF5015", "'page.title' is no address")]
    [InlineData("<a href=\" {{ page.root }}{{ page.title }}\">x</a>", "1:29 CF5015", "'page.title' is no address")]
    [InlineData("<a href=\"java{{ page.title }}\">x</a>", "1:17 CF5015", "'java' and 'page.title'")]
    [InlineData("<a href=\"/{{ page.title }}\">x</a>", "1:14 CF5015", "'/' and 'page.title'")]
    [InlineData("<img src=\"{{ page.quickExit }}\" alt=\"\">", "1:14 CF5015", "leads out of the package")]
    [InlineData("<link rel=\"stylesheet\" href=\"{{ page.quickExit }}\">", "1:33 CF5015", "leads out of the package")]
    [InlineData("<form action=\"{{ strings.next }}\"></form>", "1:18 CF5015", "no address")]
    [InlineData("<svg><a xlink:href=\"{{ page.title }}\">x</a></svg>", "1:24 CF5015", "no address")]
    [InlineData("<p title={{ \"a b\" }}>x</p>", "1:13 CF5015", "no quotes")]
    [InlineData(
        "<script src=\"{{ page.root }}{{ page.logo }}\"></script>",
        "1:32 CF5015",
        "what 'src' of <script> loads"
    )]
    [InlineData(
        "<script src=\"{{ page.root }}assets/{{ page.kind }}.js\"></script>",
        "1:39 CF5015",
        "what 'src' of <script> loads"
    )]
    [InlineData(
        "<img srcset=\"{{ page.root }}assets/{{ page.title }}\" alt=\"\">",
        "1:39 CF5015",
        "what 'srcset' of <img> loads"
    )]
    // Scripts and styles, and what is loaded.
    [InlineData("<!--><script>alert(1)</script>-->", "1:6 CF5017", "no script stands in a page")]
    [InlineData("<!-- x --!><script>alert(1)</script>-->", "1:12 CF5017", "no script stands in a page")]
    [InlineData("<script>alert(1)</script>", "1:1 CF5017", "no script stands in a page")]
    [InlineData("<SCRIPT type=\"module\">alert(1)</SCRIPT>", "1:1 CF5017", "no script stands in a page")]
    [InlineData("<p onclick=\"x()\">x</p>", "1:4 CF5017", "'onclick' holds a script")]
    [InlineData("<p{{ if page.next }} ONclick=x(){{ end }}>x</p>", "1:22 CF5017", "'onclick' holds a script")]
    [InlineData("<svg/onload=x()></svg>", "1:6 CF5017", "'onload' holds a script")]
    [InlineData("<p style=\"color: red\">x</p>", "1:4 CF5017", "no style stands in a page")]
    [InlineData("<style>p { }</style>", "1:1 CF5017", "no style stands in a page")]
    [InlineData("<a href=\"javascript:x()\">x</a>", "1:10 CF5017", "'javascript:' is no address of a page")]
    [InlineData("<a href=\" JaVa\tScript:x()\">x</a>", "1:12 CF5017", "is no address of a page")]
    [InlineData("<a href=\"java&#115;cript:x()\">x</a>", "1:14 CF5017", "with its own characters")]
    [InlineData("<a href=javascript:x()>x</a>", "1:9 CF5017", "'javascript:' is no address of a page")]
    [InlineData(
        "<a href=\"{{ page.root }}javascript:x()\">x</a>",
        "1:25 CF5017",
        "'javascript:' is no address of a page"
    )]
    [InlineData("<a href=\"data:text/html,x\">x</a>", "1:10 CF5017", "'data:' is no address of a page")]
    [InlineData(
        "<svg><a><set attributeName=\"href\" to=\"javascript:x()\"/></a></svg>",
        "1:39 CF5017",
        "no address of a page"
    )]
    [InlineData("<img src=\"https://example.org/x.png\" alt=\"\">", "1:11 CF5017", "'src' of <img>")]
    [InlineData("<img src=\"//example.org/x.png\" alt=\"\">", "1:12 CF5017", "'src' of <img>")]
    [InlineData("<img src=\"data:image/png;base64,x\" alt=\"\">", "1:11 CF5017", "'src' of <img>")]
    [InlineData(
        "<img srcset=\"{{ page.root }}assets/a.png 1x, https://example.org/x.png 2x\" alt=\"\">",
        "1:46 CF5017",
        "'srcset' of <img>"
    )]
    [InlineData("<link rel=stylesheet href=\"https://fonts.googleapis.com/x\">", "1:22 CF5017", "'href' of <link>")]
    [InlineData("<script src=\"https://example.org/x.js\"></script>", "1:14 CF5017", "'src' of <script>")]
    [InlineData("<iframe src=\"https://example.org\"></iframe>", "1:14 CF5017", "'src' of <iframe>")]
    [InlineData("<iframe srcdoc=\"<p>{{ page.title }}\"></iframe>", "1:9 CF5017", "'srcdoc'")]
    [InlineData("<form action=\"https://example.org\"></form>", "1:15 CF5017", "'action' of <form>")]
    [InlineData("<a href=\"#x\" ping=\"https://example.org\">x</a>", "1:20 CF5017", "'ping' of <a>")]
    [InlineData("<base href=\"https://example.org/\">", "1:1 CF5017", "<base>")]
    [InlineData("<object data=\"x.swf\"></object>", "1:1 CF5017", "<object>")]
    [InlineData("<meta http-equiv=\"refresh\" content=\"0;url=https://example.org\">", "1:7 CF5017", "http-equiv")]
    // Quotes, tags and comments without end.
    [InlineData(
        "<a href=\"{{ page.root }}index.html>home</a><p class=\"x\">y</p>",
        "1:9 CF5016",
        "the quote that opens here"
    )]
    [InlineData("<p title=\"x>y", "1:10 CF5016", "the quote that opens here, of 'title', is never closed")]
    [InlineData("<p>x</p><p class=\"x\"", "1:9 CF5016", "the tag that begins here has no '>'")]
    [InlineData("<p>x</p><!-- note", "1:9 CF5016", "has no '-->'")]
    [InlineData("<textarea>x", "1:1 CF5016", "'<textarea>' has no '</textarea>'")]
    [InlineData("<p class=\"a\"\">x</p>", "1:13 CF5016", "cannot stand here in a tag")]
    [InlineData("<p class=a\">x</p>", "1:11 CF5016", "cannot stand here in a tag")]
    [InlineData(
        "<p{{ if page.next }} title=\"x{{ end }}>x</p>",
        "1:6 CF5016",
        "in the value of 'title' or in the tag <p>"
    )]
    [InlineData("{{ for m in page.modules }}<p {{ end }}>x", "1:4 CF5016", "stands in the tag <p> or between tags")]
    [InlineData("{{ if page.next }}<!-- {{ else }} --> {{ end }}x", "1:4 CF5016", "in a comment or between tags")]
    [InlineData(
        "<a href=\"{{ if page.next }}java{{ end }}script:x\">x</a>",
        "1:13 CF5016",
        "the beginning of an address"
    )]
    [InlineData("<p cla{{ if page.next }}{{ end }}ss=\"x\">x</p>", "1:34 CF5016", "put together of pieces")]
    // Elements.
    [InlineData("<footer><div><b>x</footer>", "1:9 CF5018", "'<div>' is never closed")]
    [InlineData("<footer>x</footer></div>", "1:19 CF5018", "'</div>' closes nothing")]
    [InlineData("<footer><div/>x</footer>", "1:9 CF5018", "'<div>' is never closed")]
    [InlineData("{{ if page.next }}<p></p></span>{{ end }}", "1:26 CF5018", "'</span>' closes nothing")]
    // Files.
    [InlineData("<img src=\"{{ page.root }}assets/nope.png\" alt=\"\">", "1:6 CF5019", "'assets/nope.png'")]
    [InlineData(
        "<link rel=\"stylesheet\" href=\"{{ page.root }}assets/brnad.css\">",
        "1:24 CF5019",
        "did you mean 'assets/brand.css'"
    )]
    public void What_is_wrong_is_told_at_its_place(string footer, string place, string what, string? page = null)
    {
        var path = CheckedTheme.Footer;
        var told = CheckedTheme.Told(
            page is null
                ? [(path, footer)]
                : [(path = "theme/pages/lesson.sbn-html", footer + CheckedTheme.Shipped("pages/lesson.sbn-html"))]
        );
        Assert.StartsWith($"{path}:{place} ", told[0], StringComparison.Ordinal);
        Assert.Contains(what, told[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("default-src 'none'", "'base-uri 'none'' is missing")]
    [InlineData("default-src 'self' https:; base-uri 'none'; form-action 'none'", "'default-src' lets in https:")]
    [InlineData(
        "default-src 'none'; script-src 'self' 'unsafe-inline'; base-uri 'none'; form-action 'none'",
        "lets in 'unsafe-inline'"
    )]
    [InlineData("default-src 'none'; connect-src https:; base-uri 'none'; form-action 'none'", "lets in https:")]
    [InlineData("{{ page.title }}", "a part of it is filled in")]
    public void A_weaker_policy_is_told(string policy, string what)
    {
        var head = System.Text.RegularExpressions.Regex.Replace(
            CheckedTheme.Shipped("partials/head.sbn-html"),
            "content=\"default-src[^\"]*\"",
            _ => $"content=\"{policy}\""
        );
        var told = Assert.Single(CheckedTheme.Told(("theme/partials/head.sbn-html", head)));
        Assert.StartsWith("theme/partials/head.sbn-html:6:44 CF5017", told, StringComparison.Ordinal);
        Assert.Contains(what, told, StringComparison.Ordinal);
    }

    [Fact]
    public void A_policy_that_is_stricter_is_welcome()
    {
        var head = CheckedTheme
            .Shipped("partials/head.sbn-html")
            .Replace("media-src 'self'; ", "media-src 'none'; ", StringComparison.Ordinal);
        Assert.Empty(CheckedTheme.Told(("theme/partials/head.sbn-html", head)));
    }

    [Theory]
    [InlineData("<meta http-equiv=\"Content-Security-Policy\".*\n", "", "3:1 CF5017", "has no Content Security Policy")]
    [InlineData(
        "(<meta http-equiv=\"Content-Security-Policy\".*\n)",
        "{{ if page.publisher }}\n$1{{ end }}\n",
        "3:1 CF5017",
        "has no Content Security Policy"
    )]
    [InlineData(
        "(<meta http-equiv=\"Content-Security-Policy\".*\n)",
        "<!-- $1 -->",
        "3:1 CF5017",
        "has no Content Security Policy"
    )]
    [InlineData(
        "(<meta charset)",
        "<link rel=\"stylesheet\" href=\"{{ page.root }}assets/theme.css\">\n$1",
        "7:1 CF5017",
        "stands behind <link>"
    )]
    public void A_page_keeps_its_policy(string what, string by, string place, string message)
    {
        var head = System.Text.RegularExpressions.Regex.Replace(
            CheckedTheme.Shipped("partials/head.sbn-html"),
            what,
            by
        );
        var told = Assert.Single(CheckedTheme.Told(("theme/partials/head.sbn-html", head)));
        Assert.StartsWith($"theme/partials/head.sbn-html:{place}", told, StringComparison.Ordinal);
        Assert.Contains(message, told, StringComparison.Ordinal);
    }

    /// <summary>Where browsers do not heed it.</summary>
    [Theory]
    [InlineData("<body>")]
    [InlineData("<noscript>")]
    public void A_policy_stands_in_the_head(string before)
    {
        var head = CheckedTheme
            .Shipped("partials/head.sbn-html")
            .Replace("<meta http-equiv", before + "<meta http-equiv", StringComparison.Ordinal);
        Assert.Contains(CheckedTheme.Told(("theme/partials/head.sbn-html", head)), static told =>
            told.Contains("in the head only", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Nothing_is_filled_into_a_style_of_the_report()
    {
        var report = CheckedTheme
            .Shipped("report.sbn-html")
            .Replace("<body>", "<body style=\"{{ page.title }}\">", StringComparison.Ordinal);
        Assert.Contains(
            "stands in a style",
            Assert.Single(CheckedTheme.Told(("theme/report.sbn-html", report))),
            StringComparison.Ordinal
        );
    }

    /// <summary>One page of each kind of its own: launch page, print and report have policies of their own.</summary>
    [Theory]
    [InlineData("pages/launch.sbn-html")]
    [InlineData("partials/print-head.sbn-html")]
    [InlineData("report.sbn-html")]
    public void Each_kind_of_page_keeps_its_policy(string path)
    {
        var text = string.Join(
            '\n',
            CheckedTheme
                .Shipped(path)
                .Split('\n')
                .Where(static line => !line.Contains("Security-Policy", StringComparison.Ordinal))
        );
        Assert.Contains("CF5017", Assert.Single(CheckedTheme.Told(("theme/" + path, text))), StringComparison.Ordinal);
    }

    /// <summary>A mistake in a partial of the curriculum is told there, not in a page of ours that takes it in.</summary>
    [Theory]
    [InlineData("theme/partials/toc.sbn-html", "<aside>x</aside></div>", ":1:17 CF5018")]
    [InlineData("theme/partials/toc.sbn-html", "<aside><div>x</aside>", ":1:8 CF5018")]
    [InlineData("theme/partials/toc.sbn-html", "<aside>{{ it.title }}</aside>", ":1:11 CF5007")]
    [InlineData("theme/partials/toc.sbn-html", "<aside>x</aside", ":1:9 CF5016")]
    [InlineData("theme/partials/new-window.sbn-html", "<b>x", ":1:1 CF5018")]
    public void What_is_wrong_is_told_in_the_file_of_the_curriculum(string path, string text, string place)
    {
        var told = Assert.Single(CheckedTheme.Told((path, text)));
        Assert.StartsWith(path + place, told, StringComparison.Ordinal);
    }
}

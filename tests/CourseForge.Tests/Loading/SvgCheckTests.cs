using System.Text;
using CourseForge.Authoring.Workspaces;
using CourseForge.Loading.Svg;
using CourseForge.Text;

namespace CourseForge.Tests.Loading;

/// <summary>What a browser makes of the bytes of a picture counts, not how it is spelt.</summary>
public sealed class SvgCheckTests
{
    private const string Open =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">";

    public static TheoryData<string> Hostile =>
        [
            // Everything that runs.
            $"{Open}<script>x()</script></svg>",
            $"{Open}<script href=\"data:text/javascript,x()\"/></svg>",
            "<s:svg xmlns:s=\"http://www.w3.org/2000/svg\"><s:script>x()</s:script></s:svg>",
            "<?x \"?><svg xmlns=\"http://www.w3.org/2000/svg\"><script>x()</script></svg>",
            "<svg xmlns=\"http://www.w3.org/2000/svg\"><?p <!-- ?><script>x()</script><!-- --></svg>",
            $"{Open}<metadata><script>x()</script></metadata></svg>",
            $"{Open}<title><script>x()</script></title></svg>",
            $"{Open}<style><script>x()</script></style></svg>",
            $"{Open}<h:script xmlns:h=\"http://www.w3.org/1999/xhtml\">x()</h:script></svg>",
            $"{Open}<rect onclick=\"x()\"/></svg>",
            $"{Open}<rect\n onmouseover\n=\n'x()'/></svg>",
            $"{Open}<animate onbegin=\"x()\" attributeName=\"x\" dur=\"1s\"/></svg>",
            "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"x()\"/>",
            $"{Open}<handler type=\"text/javascript\">x()</handler></svg>",
            // Addresses in every spelling.
            $"{Open}<a href=\"javascript:x()\"><text>a</text></a></svg>",
            $"{Open}<a xlink:href=\"JaVaScRiPt:x()\"><text>a</text></a></svg>",
            $"{Open}<a href=\"java&#115;cript:x()\"><text>a</text></a></svg>",
            $"{Open}<a href=\"java&#10;script:x()\"><text>a</text></a></svg>",
            $"{Open}<a href=\" &#x1F; javascript:x()\"><text>a</text></a></svg>".Replace("&#x1F;", "&#x9;"),
            $"{Open}<a href=\"data:text/html,&lt;script>x()&lt;/script>\"><text>a</text></a></svg>",
            $"{Open}<a href=\"https://user@other.example/\"><text>a</text></a></svg>",
            "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:q=\"http://www.w3.org/1999/xlink\"><a q:href=\"javascript:x()\"/></svg>",
            $"{Open}<a ping=\"https://other.example/\" href=\"#a\"/></svg>",
            $"{Open}<a xml:base=\"javascript:\" href=\"#a\"/></svg>",
            $"{Open}<set attributeName=\"href\" to=\"javascript:x()\"/></svg>",
            $"{Open}<animate attributeName=\"xlink:href\" values=\"#a;javascript:x()\"/></svg>",
            $"{Open}<animate attributeName=\" href \" to=\"#a\"/></svg>",
            $"{Open}<animate attributeName=\"fill\" values=\"red;javascript:x()\"/></svg>",
            $"{Open}<set attributeName=\"style\" to=\"fill:red\"/></svg>",
            $"{Open}<set attributeName=\"onclick\" to=\"x()\"/></svg>",
            // Everything from elsewhere.
            $"{Open}<image href=\"https://other.example/t.png\"/></svg>",
            $"{Open}<image href=\"//other.example/t.png\"/></svg>",
            $"{Open}<image href=\"t.png\"/></svg>",
            $"{Open}<image href=\"data:image/svg+xml;base64,PHN2Zy8+\"/></svg>",
            $"{Open}<use href=\"https://other.example/x.svg#a\"/></svg>",
            $"{Open}<use href=\"data:image/png;base64,AAAA\"/></svg>",
            $"{Open}<use xlink:href=\"x.svg#a\"/></svg>",
            $"{Open}<filter><feImage href=\"https://other.example/\"/></filter></svg>",
            $"{Open}<linearGradient href=\"x.svg#g\"/></svg>",
            $"{Open}<textPath href=\"x.svg#g\"/></svg>",
            $"{Open}<rect fill=\"url(https://other.example/#a)\"/></svg>",
            $"{Open}<rect filter=\"url(#a) url(x.svg#b)\"/></svg>",
            $"{Open}<rect style=\"mask:url('x.svg#m')\"/></svg>",
            $"{Open}<rect style=\"background:u\\72l(https://other.example/)\"/></svg>",
            $"{Open}<rect style=\"background:-webkit-image-set('https://other.example/x.png' 1x)\"/></svg>",
            $"{Open}<set attributeName=\"fill\" to=\"url(https://other.example/#a)\"/></svg>",
            $"{Open}<style>@import url(https://other.example/x.css);</style></svg>",
            $"{Open}<style>@\\69mport 'x.css';</style></svg>",
            $"{Open}<style><![CDATA[ rect {{ fill: url(\"https://other.example/#a\") }} ]]></style></svg>",
            $"{Open}<style>@font-face {{ font-family: a; src: url(https://other.example/a.woff) }}</style></svg>",
            "<?xml-stylesheet href=\"https://other.example/x.css\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>",
            "<?xml-stylesheet type=\"text/xsl\" href=\"#x\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>",
            $"{Open}<font-face-uri href=\"https://other.example/\"/></svg>",
            $"{Open}<cursor href=\"https://other.example/\"/></svg>",
            // Other documents, and what sends.
            $"{Open}<foreignObject/></svg>",
            $"{Open}<form xmlns=\"http://www.w3.org/1999/xhtml\" action=\"https://other.example/\"/></svg>",
            $"{Open}<iframe xmlns=\"http://www.w3.org/1999/xhtml\" src=\"x\"/></svg>",
            $"{Open}<iframe src=\"x\"/></svg>",
            $"{Open}<audio src=\"x.mp3\"/><video/></svg>",
            $"{Open}<m:math xmlns:m=\"http://www.w3.org/1998/Math/MathML\"/></svg>",
            $"{Open}<x:any xmlns:x=\"urn:nobody-knows\"/></svg>",
            $"{Open}<rect made-up=\"1\"/></svg>",
        ];

    public static TheoryData<string> Unreadable =>
        [
            "",
            "Words.",
            "<svg xmlns=\"http://www.w3.org/2000/svg\">",
            "<svg xmlns=\"http://www.w3.org/2000/svg\">&nbsp;</svg>",
            "<svg/>",
            "<html xmlns=\"http://www.w3.org/1999/xhtml\"><script>x()</script></html>",
            "<!DOCTYPE svg [<!ENTITY j \"java\">]><svg xmlns=\"http://www.w3.org/2000/svg\"><a href=\"&j;script:x()\"/></svg>",
            "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"x.dtd\" [<!ATTLIST svg onload CDATA \"x()\">]><svg xmlns=\"http://www.w3.org/2000/svg\"/>",
            "<!DOCTYPE svg SYSTEM \"https://other.example/x.dtd\"><svg xmlns=\"http://www.w3.org/2000/svg\"/>",
            "<!DOCTYPE html><svg xmlns=\"http://www.w3.org/2000/svg\"/>",
            "<?xml version=\"1.0\" encoding=\"utf-7\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>",
            "<svg xmlns=\"http://www.w3.org/2000/svg\">" + new string('x', 100) + Nested(300) + "</svg>",
        ];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Whatever_runs_fetches_or_sends_is_told(string svg)
    {
        Assert.Contains(Find("media/a.svg", svg), problem => problem.IsActive);
        Assert.Contains(Find("media/A.SVG", svg), problem => problem.IsActive);
    }

    [Theory]
    [MemberData(nameof(Unreadable))]
    public void What_cannot_be_read_is_told(string svg) =>
        Assert.Contains(Find("media/a.svg", svg), problem => !problem.IsActive);

    [Fact]
    public void Two_bytes_a_letter_hide_nothing()
    {
        const string Svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>x()</script></svg>";
        foreach (var encoding in (Encoding[])[Encoding.Unicode, Encoding.BigEndianUnicode])
        {
            byte[] marked = [.. encoding.GetPreamble(), .. encoding.GetBytes(Svg)];
            Assert.Contains(Find("media/a.svg", marked), problem => problem.IsActive);

            // Without the mark only some browsers would guess.
            Assert.NotEmpty(Find("media/a.svg", encoding.GetBytes(Svg)));
        }
    }

    [Fact]
    public void Compressed_and_broken_bytes_are_told()
    {
        Assert.NotEmpty(Find("media/a.svg", [0x1F, 0x8B, 8, 0, 0, 0, 0, 0]));
        Assert.NotEmpty(
            Find("media/a.svg", [.. "<svg xmlns=\"http://www.w3.org/2000/svg\"><title>"u8, 0xE9, .. "</title></svg>"u8])
        );
    }

    [Fact]
    public void No_size_is_a_reason_not_to_look()
    {
        var svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>x()</script></svg>" + new string(' ', 16_000_001);
        Assert.NotEmpty(Find("media/a.svg", svg));
    }

    [Fact]
    public void A_link_of_the_curriculum_is_harmless_and_one_of_an_overlay_is_not()
    {
        const string Svg = $"{Open}<a href=\"https://example.org/\"><text>a</text></a></svg>";
        Assert.Empty(Find("media/a.svg", Svg));
        Assert.NotEmpty(Find("overlays/xa/media/a.svg", Svg));
    }

    [Fact]
    public void The_place_is_that_of_the_part()
    {
        var problem = Assert.Single(Find("media/a.svg", $"<!DOCTYPE svg>\r\n{Open}\r\n  <rect onclick='x()'/></svg>"));
        Assert.Equal((3, 9), problem.Place.Position);
        Assert.Equal("onclick", problem.What);
    }

    private static string Nested(int depth) =>
        string.Concat(Enumerable.Repeat("<g>", depth)) + string.Concat(Enumerable.Repeat("</g>", depth));

    private static PictureProblem[] Find(string path, string svg) => Find(path, Encoding.UTF8.GetBytes(svg));

    private static PictureProblem[] Find(string path, byte[] bytes)
    {
        var workspace = new MemoryWorkspace().Add(path, bytes);
        return SvgCheck.Find(workspace, workspace.List()[0]);
    }
}

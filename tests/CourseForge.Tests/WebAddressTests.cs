using CourseForge.Text;

namespace CourseForge.Tests;

/// <summary>Addresses that lead elsewhere than they look, and many that only look odd.</summary>
public sealed class WebAddressTests
{
    [Theory]
    [InlineData("https://other.example\\@good.example/")]
    [InlineData("https://good.example\\.other.example/")]
    [InlineData("https:\\\\other.example/")]
    [InlineData("https://user:pw@other.example/")]
    [InlineData("https://good.example@other.example/")]
    [InlineData("https://good.example%40other.example/")]
    [InlineData("https://@other.example/")]
    [InlineData("https:/other.example/")]
    [InlineData("https:other.example")]
    [InlineData("https:///other.example/")]
    [InlineData("https://ex%61mple.org/")]
    [InlineData("https://ex\u00ADample.org/")]
    [InlineData("https://ex\u200Bample.org/")]
    [InlineData("https://example.org/\u202Efdp.exe")]
    [InlineData("https://example\u3002org/")]
    [InlineData("https://\uFF45xample.org/")]
    [InlineData("https://good.example\u2044x.other.example/")]
    [InlineData("https://good.example\uFF0Fx.other.example/")]
    [InlineData("https://\u0430pple.example/")]
    [InlineData("https://\u0430\u0440\u0440\u04CF\u0435.com/")]
    [InlineData("https://xn--80ak6aa92e.com/")]
    [InlineData("https://xn--pple-43d.com/")]
    [InlineData("https://xn--\u0430/")]
    [InlineData("https://\u03BF\u03BD\u03B1.com/")]
    [InlineData("https://g\u0251ogle.example/")]
    [InlineData("https://\uD835\uDC1Axample.org/")]
    [InlineData("https://2130706433/")]
    [InlineData("https://0x7f.1/")]
    [InlineData("https://0177.0.0.1/")]
    [InlineData("https://example.org/%0d%0aSet-Cookie:x")]
    [InlineData("mailto:x%0d%0aBcc:y@other.example")]
    [InlineData("mailto:x@good.example?bcc=y@other.example")]
    [InlineData("mailto:x@good.example?subject=a&BCC=y@other.example")]
    [InlineData("mailto:x@good.example?subject=a%0Ab")]
    [InlineData("mailto:x@\u0430pple.example")]
    public void Addresses_in_disguise_are_told(string address)
    {
        Assert.NotNull(WebAddress.Disguise(address));
        Assert.False(WebAddress.IsPlain(address));
    }

    [Theory]
    [InlineData("https://example.org")]
    [InlineData("HTTPS://Example.ORG:8443/a?b=c&d=e%20f#g")]
    [InlineData("https://example.org/@name/1")]
    [InlineData("https://example.org/a?mail=x@y.example")]
    [InlineData("https://example.org/#@x")]
    [InlineData("https://127.0.0.1:8000/")]
    [InlineData("https://[2001:db8::1]/")]
    [InlineData("https://sub_domain.example.org./")]
    [InlineData("https://m\u00FCnchen.de/")]
    [InlineData("https://xn--mnchen-3ya.de/")]
    [InlineData("https://\u043F\u0440\u0438\u043C\u0435\u0440.\u0440\u0444/")]
    [InlineData("https://xn--e1afmkfd.xn--p1ai/")]
    [InlineData("https://\u0430\u0440\u0440.\u0440\u0444/")]
    [InlineData("https://\u0430\u0432\u0442\u043E.com/")]
    [InlineData("https://\u4F8B\u3048.jp/")]
    [InlineData("https://go\u97D3\u56FD.kr/")]
    [InlineData("https://uk.wikipedia.org/wiki/\u041F\u0440\u0430\u0432\u043E")]
    [InlineData("https://example.org/caf\u00E9%C3%A9/%E2%82%AC")]
    [InlineData("mailto:x@good.example?subject=A%20question&body=B")]
    [InlineData("mailto:x@m\u00FCnchen.de")]
    public void Addresses_as_they_are_are_not(string address)
    {
        Assert.Null(WebAddress.Disguise(address));
        Assert.True(WebAddress.IsPlain(address));
    }

    [Theory]
    [InlineData("https://good.example", "https://other.example/", true)]
    [InlineData("www.good.example", "https://other.example/", true)]
    [InlineData("help@good.example", "mailto:help@other.example", true)]
    [InlineData("https://good.example/help", "https://www.good.example/a", false)]
    [InlineData("www.good.example", "http://help.good.example", false)]
    [InlineData("good.example is down", "https://other.example/", false)]
    [InlineData("section 3.4", "https://other.example/", false)]
    [InlineData("help@good.example", "mailto:help@good.example?subject=a", false)]
    public void Words_that_are_an_address_are_the_one_that_is_led_to(string words, string address, bool isOther) =>
        Assert.Equal(isOther, WebAddress.HostIn(words) is { } host && !WebAddress.LeadsTo(address, host));
}

using CourseForge.Packaging;

namespace CourseForge.Tests.Packaging;

/// <summary>
/// No page leaves without its Content-Security-Policy (CF6011), whatever a template made of it: the proof that stands
/// behind the check of templates.
/// </summary>
public sealed class PagePolicyTests
{
    private const string Rest = "base-uri 'none'; form-action 'none'";

    [Theory]
    [InlineData($"default-src 'none'; script-src 'self'; style-src 'self'; {Rest}")]
    [InlineData($"default-src 'none'; {Rest}")]
    [InlineData($"Default-Src 'none';; img-src 'self'; {Rest};")]
    public void A_policy_that_allows_no_more_is_right(string policy) =>
        Assert.Null(PagePolicyCheck.Problem(Page(policy), mayConnect: false));

    [Theory]
    [InlineData($"default-src 'none'; script-src 'self' https://other.example; {Rest}")]
    [InlineData($"default-src 'none'; script-src 'unsafe-inline'; {Rest}")]
    [InlineData($"default-src 'self'; {Rest}")]
    [InlineData($"default-src *; {Rest}")]
    [InlineData("default-src 'none'; base-uri 'none'")]
    [InlineData($"default-src 'none'; connect-src https:; {Rest}")]
    public void A_policy_that_allows_more_is_told(string policy) =>
        Assert.NotNull(PagePolicyCheck.Problem(Page(policy), mayConnect: false));

    [Fact]
    public void A_page_without_one_or_with_one_behind_a_script_is_told()
    {
        Assert.NotNull(PagePolicyCheck.Problem("<!doctype html><title>A</title><p>B", mayConnect: false));
        var late = Page($"default-src 'none'; {Rest}")
            .Replace("<head>", "<head><script src=\"a.js\"></script>", StringComparison.Ordinal);
        Assert.NotNull(PagePolicyCheck.Problem(late, mayConnect: false));
    }

    [Fact]
    public void Only_the_page_that_is_launched_may_speak_to_a_record_store()
    {
        var page = Page($"default-src 'none'; connect-src https: http:; {Rest}");
        Assert.Null(PagePolicyCheck.Problem(page, mayConnect: true));
        Assert.NotNull(PagePolicyCheck.Problem(page, mayConnect: false));
    }

    private static string Page(string policy) =>
        $"<!doctype html><html><head><meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\"><title>A</title></head><body></body></html>";
}

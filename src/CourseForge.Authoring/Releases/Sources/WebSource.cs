using System.Globalization;
using System.Net;
using CourseForge.Diagnostics;
using CourseForge.Layout;
using CourseForge.Syntax;

namespace CourseForge.Authoring.Releases.Sources;

/// <summary>
/// A folder of releases on the web, by its list curricula.json, or one release there. No cookies, no passwords, and no
/// other host than the one that was written.
/// </summary>
internal sealed class WebSource : ReleaseSource
{
    private const int MaxList = 16_000_000;
    private const long MaxFile = uint.MaxValue;
    private const int MaxRedirects = 5;

    private readonly ReleaseSourceSyntax _from;
    private readonly Uri _address;
    private readonly ReleaseStore _store;
    private readonly AuthoringHost _host;
    private readonly TimeSpan _patience;

    public WebSource(ReleaseSourceSyntax from, Uri address, ReleaseStore store, AuthoringHost host)
    {
        (_from, _store, _host) = (from, store, host);
        _patience = PatienceOf(host);
        _address =
            HasOnlyOneAt(address) || address.AbsolutePath.EndsWith('/') ? address : new Uri(address.AbsoluteUri + "/");
    }

    public override bool HasOnlyOne => HasOnlyOneAt(_address);

    public override IReadOnlyList<OfferedRelease> Offers(string id)
    {
        if (HasOnlyOne)
        {
            // Which version it is stands in the file alone.
            var release = Download(_address, new ExpectedRelease(id, null, null));
            return [new OfferedRelease(release.Identity.Version, release.Digest)];
        }

        var list = new Uri(_address, CurriculumLayout.ReleaseIndex);
        using var content = new MemoryStream();
        Read(list, content, MaxList);
        return FolderSource.Listed(id, content.ToArray(), list.AbsoluteUri);
    }

    public override Release Fetch(string id, OfferedRelease offer, string? digest) =>
        Download(
            HasOnlyOne ? _address : new Uri(_address, Uri.EscapeDataString(offer.Name)),
            new ExpectedRelease(id, offer.Version, digest ?? offer.Digest)
        );

    /// <summary>How long nothing may come before it is given up: COURSEFORGE_TIMEOUT in seconds, or 30.</summary>
    internal static TimeSpan PatienceOf(AuthoringHost host) =>
        int.TryParse(
            host.Variable("COURSEFORGE_TIMEOUT"),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var seconds
        ) && seconds is > 0 and <= 3600
            ? TimeSpan.FromSeconds(seconds)
            : TimeSpan.FromSeconds(30);

    private static bool HasOnlyOneAt(Uri address) =>
        address.AbsolutePath.EndsWith(CurriculumLayout.ReleaseExtension, StringComparison.Ordinal);

    private Release Download(Uri address, ExpectedRelease expected)
    {
        var (_, release) = _store.AddFetched(_host, path =>
        {
            using (var file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite))
            {
                Read(address, file, MaxFile);
            }

            return _store.AddZip(path, address.AbsoluteUri, expected, _from, _host);
        });
        return release;
    }

    private void Read(Uri address, Stream target, long most)
    {
        using var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ConnectTimeout = _patience,
        };
        using var client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        client.DefaultRequestHeaders.UserAgent.ParseAdd("courseforge");
        using var stop = new CancellationTokenSource();
        using var interruption = _host.OnInterruption(stop.Cancel);
        try
        {
            ReadAsync(client, address, target, most, stop).GetAwaiter().GetResult();
        }
        catch (Exception problem)
            when (problem is HttpRequestException or IOException or OperationCanceledException or NotSupportedException)
        {
            throw NotReached(
                address,
                problem is OperationCanceledException
                    ? string.Create(
                        CultureInfo.InvariantCulture,
                        $"nothing came for {_patience.TotalSeconds:F0} seconds"
                    )
                    // What lies behind says more than that the connection was not made.
                    : problem.GetBaseException().Message.TrimEnd('.')
            );
        }
    }

    private async Task ReadAsync(HttpClient client, Uri address, Stream target, long most, CancellationTokenSource stop)
    {
        var asked = address;
        for (var redirects = 0; ; redirects++)
        {
            stop.CancelAfter(_patience);
            using var response = await client
                .GetAsync(asked, HttpCompletionOption.ResponseHeadersRead, stop.Token)
                .ConfigureAwait(false);
            if ((int)response.StatusCode is >= 300 and < 400 && response.Headers.Location is { } location)
            {
                asked = Followed(address, new Uri(asked, location), redirects);
                continue;
            }

            if (response.StatusCode != HttpStatusCode.OK)
            {
                throw NotReached(address, Meaning(response.StatusCode));
            }

            using var content = await response.Content.ReadAsStreamAsync(stop.Token).ConfigureAwait(false);
            var buffer = new byte[64 * 1024];
            long length = 0;
            for (int read; ; length += read)
            {
                stop.CancelAfter(_patience);
                read = await content.ReadAsync(buffer, stop.Token).ConfigureAwait(false);
                if (read == 0)
                {
                    return;
                }

                if (length + read > most)
                {
                    throw NotReached(address, "more comes than such a file can hold");
                }

                await target.WriteAsync(buffer.AsMemory(0, read), stop.Token).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Whoever was named answers; somebody else was not asked.</summary>
    private static Uri Followed(Uri address, Uri next, int redirects) =>
        (next.Scheme, next.Host, next.Port) != (address.Scheme, address.Host, address.Port)
            ? throw NotReached(
                address,
                $"it leads to another host, {next.GetLeftPart(UriPartial.Authority)}; write that address if it is the right one"
            )
        : redirects >= MaxRedirects ? throw NotReached(address, "it leads round in a circle")
        : next;

    private static string Meaning(HttpStatusCode code) =>
        code switch
        {
            HttpStatusCode.NotFound or HttpStatusCode.Gone => "there is no such file",
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => "it is not for everybody",
            HttpStatusCode.ProxyAuthenticationRequired => "the proxy asks for a name and a password",
            _ => string.Create(CultureInfo.InvariantCulture, $"the server answers with {(int)code}"),
        };

    private static ReleaseException NotReached(Uri address, string why) =>
        new(Diagnostic.Create(Codes.Dependencies.NotReached, default, address.AbsoluteUri, why));
}

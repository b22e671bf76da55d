using CourseForge.Serving.Http;
using CourseForge.Serving.Packages;
using Microsoft.AspNetCore.Http;

namespace CourseForge.Serving;

/// <summary>
/// One package of any maker in a browser, with the panel of a learning system. Its scripts are other people's: they run
/// under an address of their own, apart from every preview, and this server takes nothing that they send.
/// </summary>
public sealed class PackageServer : IAsyncDisposable
{
    private readonly LoopbackServer _server;
    private readonly OpenedPackage _package;

    private PackageServer(LoopbackServer server, OpenedPackage package)
    {
        (_server, _package) = (server, package);
    }

    public Uri Address => new($"http://127.0.0.1:{_server.Port}/");

    public int Port => _server.Port;

    /// <summary>Begins to listen; null when no port is free. The package is closed with the server.</summary>
    public static async Task<PackageServer?> StartAsync(OpenedPackage package, int port) =>
        await LoopbackServer.StartAsync(port, context => Handle(context, package)).ConfigureAwait(false) is { } server
            ? new PackageServer(server, package)
            : null;

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync().ConfigureAwait(false);
        _package.Dispose();
    }

    private static Task Handle(HttpContext context, OpenedPackage package)
    {
        var path = context.Request.Path.Value ?? "/";
        if (path == "/")
        {
            return PreviewSite.Window(context, "package.html");
        }

        return path.Split('/', 3) switch
        {
            ["", "_", "sw.js"] => PreviewSite.Worker(context),
            ["", "_", var name] when SiteFiles.Find(name) is { } file => Answers.Send(
                context,
                Answers.TypeOf(name),
                file
            ),
            ["", "package", var inside] => PackageSite.Serve(context, package, inside),
            _ => Answers.NotThere(context, "There is nothing here. The package begins at /."),
        };
    }
}

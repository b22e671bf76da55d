using System.Collections.Immutable;
using CourseForge.Authoring;
using CourseForge.Authoring.Watching;
using CourseForge.Serving.Http;
using CourseForge.Serving.Previewing;

namespace CourseForge.Serving;

/// <summary>What is to be shown, and where.</summary>
public sealed record PreviewRequest
{
    /// <summary>The full path of the curriculum folder.</summary>
    public required string Folder { get; init; }

    /// <summary>Of a project, the releases that it uses are found with it.</summary>
    public required AuthoringHost Host { get; init; }

    /// <summary>What all views have in common.</summary>
    public required CompileOptions Options { get; init; }

    /// <summary>What the first window shows.</summary>
    public required ViewChoice View { get; init; }

    /// <summary>The port that is tried first; 0 = one that the system chooses.</summary>
    public int Port { get; init; } = PreviewServer.UsualPort;

    /// <summary>Look at the folder now and then instead of waiting to be told.</summary>
    public bool Polls { get; init; }

    public WatchPace Pace { get; init; } = new();
}

/// <summary>A curriculum in a browser while it is written.</summary>
public sealed class PreviewServer : IAsyncDisposable
{
    public const int UsualPort = 4400;

    /// <summary>How many ports are tried, one after the other.</summary>
    public const int Tries = 20;

    private readonly CancellationTokenSource _stop = new();
    private readonly EventStreams _events;
    private readonly FolderWatch _watch;
    private readonly LoopbackServer _server;
    private readonly ViewChoice _first;
    private Task _loop = Task.CompletedTask;

    private PreviewServer(
        LiveCurriculum curriculum,
        FolderWatch watch,
        LoopbackServer server,
        EventStreams events,
        ViewChoice first
    )
    {
        (Curriculum, _watch, _server, _events, _first) = (curriculum, watch, server, events, first);
    }

    public LiveCurriculum Curriculum { get; }

    public int Port => _server.Port;

    /// <summary>Whether the system tells of changes; else the folder is looked at several times a second.</summary>
    public bool IsTold => _watch.IsTold;

    /// <summary>The first view, as it stands.</summary>
    public LiveView First => Curriculum.View(_first);

    /// <summary>The address to open.</summary>
    public Uri Address =>
        new($"http://127.0.0.1:{Port}/" + (_first.ToString() is var view and not "-" ? $"?view={view}" : ""));

    /// <summary>Begins to listen; null when no port is free.</summary>
    /// <param name="tell">Told of every change, on a thread of its own.</param>
    public static async Task<PreviewServer?> StartAsync(PreviewRequest request, Action<LiveNews> tell)
    {
        // Before the first look, so that nothing is lost that is saved meanwhile.
        var watch = new FolderWatch(request.Folder, request.Pace, request.Polls);
        var events = new EventStreams();
        var curriculum = new LiveCurriculum(request.Folder, request.Options, request.Host);
        var site = new PreviewSite(curriculum, events);
        if (await LoopbackServer.StartAsync(request.Port, site.Handle).ConfigureAwait(false) is not { } server)
        {
            watch.Dispose();
            return null;
        }

        var preview = new PreviewServer(curriculum, watch, server, events, request.View);
        preview._loop = Task.Run(() =>
            LiveLoop.Run(curriculum, watch, preview.Watched, news => preview.Tell(news, tell), preview._stop.Token)
        );
        return preview;
    }

    /// <summary>Runs until it is stopped.</summary>
    public async Task WaitAsync(CancellationToken stop)
    {
        try
        {
            await _loop.WaitAsync(stop).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // That is how it ends.
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        await WaitAsync(CancellationToken.None).ConfigureAwait(false);
        await _server.DisposeAsync().ConfigureAwait(false);
        _watch.Dispose();
        _stop.Dispose();
    }

    /// <summary>What windows show; the first view also when no window is open, for the terminal.</summary>
    private IEnumerable<ViewChoice> Watched()
    {
        var open = _events.Topics.Select(ViewChoice.Parse).OfType<ViewChoice>().ToList();
        return open.Count > 0 ? open : [_first];
    }

    private void Tell(LiveNews news, Action<LiveNews> tell)
    {
        var views = news.IsThere ? news.Views : [.. Watched().Select(Curriculum.View)];
        foreach (var view in views)
        {
            _events.Tell(view.Choice.ToString(), StateJson.News(view, news.Changed, news.IsThere, news.Took));
        }

        tell(news);
    }
}

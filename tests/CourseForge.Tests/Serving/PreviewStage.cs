using System.Net;
using System.Text.Json;
using CourseForge.Authoring;
using CourseForge.Authoring.Watching;
using CourseForge.Serving;
using CourseForge.Serving.Previewing;
using CourseForge.Tests.Cli;

namespace CourseForge.Tests.Serving;

/// <summary>A preview of the minimal curriculum in a folder of its own, and a client that asks it.</summary>
internal sealed class PreviewStage : IAsyncDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false });
    private readonly ToolRun _files = new();
    private readonly List<LiveNews> _news = [];

    // Not a time that anything is held to: only so that a fault ends the run.
    private readonly CancellationTokenSource _end = new(TimeSpan.FromMinutes(1));

    private PreviewStage()
    {
        Folder = _files.WriteMinimal();
    }

    public string Folder { get; }

    public AuthoringHost Host => _files.Surroundings(TextWriter.Null);

    public PreviewServer Server { get; private set; } = null!;

    public CancellationToken End => _end.Token;

    public static async Task<PreviewStage> OpenAsync(ViewChoice? view = null)
    {
        var stage = new PreviewStage();
        stage.Server = Assert.IsType<PreviewServer>(
            await PreviewServer.StartAsync(
                new PreviewRequest
                {
                    Folder = stage.Folder,
                    Host = stage.Host,
                    Options = new CompileOptions { MaxParallelism = 2 },
                    View = view ?? new ViewChoice(),
                    Port = 0,
                    Pace = new WatchPace { Poll = TimeSpan.FromMilliseconds(20) },
                },
                stage.Hear
            )
        );
        return stage;
    }

    public async Task<(HttpStatusCode Status, string Body, HttpResponseMessage Response)> Ask(
        string path,
        HttpMethod? method = null,
        params (string Name, string Value)[] headers
    )
    {
        using var request = new HttpRequestMessage(
            method ?? HttpMethod.Get,
            new Uri($"http://127.0.0.1:{Server.Port}{path}")
        );
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        var response = await _client.SendAsync(request, End);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(End), response);
    }

    public async Task<JsonElement> State(string view = "-") =>
        JsonDocument.Parse((await Ask("/_/state?view=" + view)).Body).RootElement;

    /// <summary>Waits for news after something was done.</summary>
    public async Task<LiveNews> After(Action change, Predicate<LiveNews>? wanted = null)
    {
        int heard;
        lock (_news)
        {
            heard = _news.Count;
        }

        change();
        while (true)
        {
            lock (_news)
            {
                if (_news.Skip(heard).FirstOrDefault(news => wanted?.Invoke(news) ?? true) is { } news)
                {
                    return news;
                }
            }

            await Task.Delay(5, End);
        }
    }

    public string At(string path) => Path.Combine(Folder, path);

    public void Edit(string path, Func<string, string> edit) =>
        File.WriteAllText(At(path), edit(File.ReadAllText(At(path))));

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        _client.Dispose();
        _end.Dispose();
        _files.Dispose();
    }

    private void Hear(LiveNews news)
    {
        lock (_news)
        {
            _news.Add(news);
        }
    }
}

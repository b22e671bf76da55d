using System.Globalization;
using CourseForge.Diagnostics;
using CourseForge.Output;

namespace CourseForge.Authoring.Printing;

/// <summary>
/// Prints the documents of a build with one browser. It starts at once, beside everything else; a browser that hangs or
/// ends is replaced once.
/// </summary>
internal sealed class Printer : IDisposable
{
    public const string PatienceVariable = "COURSEFORGE_BROWSER_TIMEOUT";
    private const int DefaultPatience = 120;

    private readonly string? _path;
    private readonly string? _named;
    private readonly TimeSpan _patience;
    private readonly Lock _gate = new();

    /// <summary>More tabs than processors would each take longer and need memory together.</summary>
    private readonly SemaphoreSlim _tabs = new(Math.Max(2, Environment.ProcessorCount));
    private Task<Browser>? _browser;
    private int _attempts;
    private bool _isDisposed;

    /// <param name="named">What <c>--browser</c> says.</param>
    public Printer(string? named, AuthoringHost host)
    {
        _named = named ?? host.Variable(BrowserFinder.Variable);
        _path = BrowserFinder.Find(named, host);
        _patience = TimeSpan.FromSeconds(
            int.TryParse(
                host.Variable(PatienceVariable),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var seconds
            )
            && seconds > 0
                ? seconds
                : DefaultPatience
        );
        if (_path is not null)
        {
            _browser = Start(_path);
        }
    }

    /// <summary>The printed document, or what stood in the way. Never throws for what a browser does.</summary>
    public async Task<(PrintedFile? File, Diagnostic? Problem)> Print(
        PrintDocument document,
        Func<OutputFile, byte[]?> read,
        PaperSize paper,
        string shownName
    )
    {
        if (_path is null)
        {
            var missing = Diagnostic.Create(Codes.Printing.NoBrowser, default, shownName);
            return (null, string.IsNullOrEmpty(_named) ? missing : missing.WithHint($"'{_named}' is not there"));
        }

        await _tabs.WaitAsync().ConfigureAwait(false);
        try
        {
            return await Print(_path, document, read, paper, shownName).ConfigureAwait(false);
        }
        finally
        {
            _tabs.Release();
        }
    }

    private async Task<(PrintedFile? File, Diagnostic? Problem)> Print(
        string path,
        PrintDocument document,
        Func<OutputFile, byte[]?> read,
        PaperSize paper,
        string shownName
    )
    {
        var reason = "";
        for (var attempt = 1; attempt <= 2; attempt++)
        {
            Task<Browser>? browser = null;
            try
            {
                browser = Current();
                var tools = (await browser.ConfigureAwait(false)).Tools;
                var print = new PagePrinter(tools, document, read, paper).Print(document.Course.AsOf);
                print.Unawaited();
                return (await print.WaitAsync(_patience).ConfigureAwait(false), null);
            }
            catch (Exception problem)
                when (problem
                        is PrintException
                            or TimeoutException
                            or KeyNotFoundException
                            or InvalidOperationException
                            or FormatException
                )
            {
                reason =
                    problem is TimeoutException
                        ? string.Create(
                            CultureInfo.InvariantCulture,
                            $"it took longer than {_patience.TotalSeconds:0} seconds"
                        )
                        : problem.Message.TrimEnd('.');
                Replace(browser);
            }
        }

        return (null, Diagnostic.Create(Codes.Printing.PrintFailed, default, shownName, path, reason));
    }

    /// <summary>Ends the browser. Called from the signal handler too.</summary>
    public void Dispose()
    {
        Task<Browser>? browser;
        lock (_gate)
        {
            _isDisposed = true;
            browser = _browser;
            _browser = null;
        }

        End(browser);
    }

    private Task<Browser> Current()
    {
        lock (_gate)
        {
            return _browser ?? throw new PrintException("the build was stopped");
        }
    }

    /// <summary>Several prints may find the same browser dead: the first one replaces it.</summary>
    private void Replace(Task<Browser>? failed)
    {
        lock (_gate)
        {
            if (failed is null || _isDisposed || !ReferenceEquals(failed, _browser) || _path is null || _attempts > 1)
            {
                return;
            }

            _browser = Start(_path);
        }

        End(failed);
    }

    private Task<Browser> Start(string path)
    {
        _attempts++;
        var patience = _patience < TimeSpan.FromSeconds(30) ? _patience : TimeSpan.FromSeconds(30);
        return Task.Factory.StartNew(
            () => Browser.Start(path, patience),
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default
        );
    }

    private static void End(Task<Browser>? browser)
    {
        try
        {
            browser?.GetAwaiter().GetResult().Dispose();
        }
        catch (PrintException)
        {
            // It never ran.
        }
    }
}

using System.Diagnostics;

namespace CourseForge.Authoring.Printing;

/// <summary>One running browser with a profile of its own, which goes with it.</summary>
internal sealed class Browser : IDisposable
{
    private static readonly string[] Switches =
    [
        "--headless",
        "--disable-gpu",
        "--no-first-run",
        "--no-default-browser-check",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-extensions",
        "--disable-default-apps",
        "--disable-quic",
        "--mute-audio",
        "--hide-scrollbars",
        "--disable-dev-shm-usage",
        "--font-render-hinting=none",
        "--disable-features=Translate,MediaRouter,OptimizationHints",
        // What the documents are made of is handed over, not loaded: no name may be looked up.
        "--host-resolver-rules=MAP * ~NOTFOUND",
    ];

    private readonly Process _process;
    private readonly BrowserProfile _profile;
    private readonly Queue<string> _talk;
    private readonly Task _heard;
    private bool _isDisposed;

    private Browser(Process process, DevTools tools, BrowserProfile profile, (Queue<string> Talk, Task Heard) said)
    {
        (_process, Tools, _profile, (_talk, _heard)) = (process, tools, profile, said);
    }

    public DevTools Tools { get; }

    /// <exception cref="PrintException">It does not start, or does not answer in time.</exception>
    public static Browser Start(string path, TimeSpan patience)
    {
        BrowserProfile? profile = null;
        Browser? browser = null;
        try
        {
            profile = BrowserProfile.Create();
            browser = OperatingSystem.IsWindows() ? OverSocket(path, profile, patience) : OverPipes(path, profile);
            if (!Answers(browser.Tools, patience))
            {
                throw new PrintException($"it did not answer within {patience.TotalSeconds:0} seconds");
            }

            return browser;
        }
        catch (Exception problem)
            when (problem
                    is PrintException
                        or AggregateException
                        or System.ComponentModel.Win32Exception
                        or IOException
                        or UnauthorizedAccessException
                        or InvalidOperationException
            )
        {
            var words = browser?.LastWords();
            browser?.Dispose();
            profile?.Dispose();
            var reason = (problem as AggregateException)?.InnerException ?? problem;
            throw new PrintException(words is null ? reason.Message : $"{reason.Message} ({words})", problem);
        }
    }

    private static bool Answers(DevTools tools, TimeSpan patience)
    {
        var answer = tools.Send(null, "Browser.getVersion");
        answer.Unawaited();
        return answer.Wait(patience);
    }

    public void Dispose()
    {
        lock (_talk)
        {
            if (_isDisposed)
            {
                return;
            }

            _isDisposed = true;
        }

        try
        {
            Tools.Tell(null, "Browser.close");
            if (!_process.WaitForExit(TimeSpan.FromSeconds(2)))
            {
                _process.Kill(entireProcessTree: true);
            }
        }
        catch (Exception problem)
            when (problem
                    is PrintException
                        or InvalidOperationException
                        or System.ComponentModel.Win32Exception
                        or AggregateException
            )
        {
            TryKill();
        }

        Tools.Dispose();
        _process.Dispose();
        _profile.Dispose();
    }

    private void TryKill()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (Exception problem)
            when (problem is InvalidOperationException or System.ComponentModel.Win32Exception or AggregateException)
        {
            // It ended by itself.
        }
    }

    private static Browser OverPipes(string path, BrowserProfile profile)
    {
        // The protocol wants the pipes at descriptors 3 and 4; the shell puts them there, since .NET gives a child only
        // the first three.
        var start = new ProcessStartInfo("/bin/sh")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add("exec \"$0\" \"$@\" 3<&0 4>&1 </dev/null >/dev/null");
        start.ArgumentList.Add(path);
        AddSwitches(start, profile);
        start.ArgumentList.Add("--remote-debugging-pipe");
        start.ArgumentList.Add("about:blank");
        var process = Process.Start(start) ?? throw new PrintException("it could not be started");
        var said = Listen(process, null);
        return new Browser(
            process,
            new DevTools(new PipeChannel(process.StandardInput.BaseStream, process.StandardOutput.BaseStream)),
            profile,
            said
        );
    }

    private static Browser OverSocket(string path, BrowserProfile profile, TimeSpan patience)
    {
        const string Announcement = "DevTools listening on ";
        var start = new ProcessStartInfo(path) { RedirectStandardError = true, UseShellExecute = false };
        AddSwitches(start, profile);
        start.ArgumentList.Add("--remote-debugging-port=0");
        start.ArgumentList.Add("about:blank");
        var process = Process.Start(start) ?? throw new PrintException("it could not be started");
        var address = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var said = Listen(process, line =>
        {
            if (line.StartsWith(Announcement, StringComparison.Ordinal))
            {
                address.TrySetResult(line[Announcement.Length..].Trim());
            }
        });
        if (!address.Task.Wait(patience))
        {
            process.Kill(entireProcessTree: true);
            throw new PrintException($"it did not answer within {patience.TotalSeconds:0} seconds");
        }

        return new Browser(process, new DevTools(SocketChannel.Connect(address.Task.Result, patience)), profile, said);
    }

    private static void AddSwitches(ProcessStartInfo start, BrowserProfile profile)
    {
        foreach (var one in Switches)
        {
            start.ArgumentList.Add(one);
        }

        if (OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess)
        {
            // Chromium refuses to run as root with its sandbox, as in most build containers. Scripts and network are
            // off all the same.
            start.ArgumentList.Add("--no-sandbox");
        }

        start.ArgumentList.Add("--user-data-dir=" + profile.Path);
    }

    /// <summary>Keeps the last lines that the browser said, for the case that it ends.</summary>
    private static (Queue<string> Talk, Task Heard) Listen(Process process, Action<string>? hear)
    {
        var talk = new Queue<string>();
        var lines = new ShortLines(line =>
        {
            hear?.Invoke(line);
            lock (talk)
            {
                talk.Enqueue(line);
                if (talk.Count > 5)
                {
                    talk.Dequeue();
                }
            }
        });
        var heard = Task.Factory.StartNew(
            () => lines.Read(process.StandardError),
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default
        );
        return (talk, heard);
    }

    private string? LastWords()
    {
        if (_process.WaitForExit(TimeSpan.FromMilliseconds(300)))
        {
            // What it said last may still be on its way.
            _heard.Wait(TimeSpan.FromSeconds(1));
        }

        lock (_talk)
        {
            return _talk.TryPeek(out _) ? _talk.Last().Trim() : null;
        }
    }
}

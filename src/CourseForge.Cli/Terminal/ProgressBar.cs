using Spectre.Console;

namespace CourseForge.Cli.Terminal;

/// <summary>
/// A bar on a terminal, once a build has taken longer than a moment. Spectre.Console is loaded only then.
/// </summary>
internal sealed class ProgressBar : IProgress<CompileProgress>, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Refresh = TimeSpan.FromMilliseconds(80);

    private readonly ToolHost _surroundings;
    private readonly ManualResetEventSlim _done = new();
    private readonly Thread _thread;
    private readonly Lock _gate = new();
    private CompileProgress _latest;

    private ProgressBar(ToolHost host)
    {
        _surroundings = host;
        _thread = new Thread(Wait) { IsBackground = true, Name = "progress" };
        _thread.Start();
    }

    /// <summary>Null where nobody would see it.</summary>
    public static ProgressBar? For(ToolHost host, string? colour) =>
        host.ErrorIsTerminal && host.Colours(colour, isTerminal: true) ? new ProgressBar(host) : null;

    public void Report(CompileProgress value)
    {
        lock (_gate)
        {
            _latest = value;
        }
    }

    /// <summary>Takes the bar away; the terminal is free when this returns.</summary>
    public void Dispose()
    {
        _done.Set();
        _thread.Join();
    }

    private void Wait()
    {
        if (!_done.Wait(Patience))
        {
            Show();
        }
    }

    private void Show()
    {
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Out = new AnsiConsoleOutput(_surroundings.Error),
                Ansi = AnsiSupport.Yes,
                Interactive = InteractionSupport.Yes,
            }
        );
        console.Profile.Width = _surroundings.Width;
        console
            .Progress()
            .AutoClear(true)
            .AutoRefresh(true)
            .Columns(
                new SpinnerColumn(),
                new TaskDescriptionColumn { Alignment = Justify.Left },
                new ProgressBarColumn(),
                new ElapsedTimeColumn()
            )
            .Start(context =>
            {
                var task = context.AddTask("Building");
                while (!_done.Wait(Refresh))
                {
                    Update(task);
                }
            });
    }

    private void Update(ProgressTask task)
    {
        CompileProgress latest;
        lock (_gate)
        {
            latest = _latest;
        }

        task.Description =
            latest.Total > 0 ? $"{latest.Phase} {latest.Done}/{latest.Total}" : latest.Phase ?? "Building";
        task.IsIndeterminate = latest.Total == 0;
        task.MaxValue = Math.Max(1, latest.Total);
        task.Value = latest.Done;
    }
}

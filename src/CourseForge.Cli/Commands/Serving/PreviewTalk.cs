using System.Collections.Immutable;
using System.Globalization;
using CourseForge.Cli.Reporting;
using CourseForge.Cli.Reporting.Text;
using CourseForge.Diagnostics;
using CourseForge.Serving.Previewing;

namespace CourseForge.Cli.Commands.Serving;

/// <summary>What a preview says on the terminal: errors, in full, and in one line that all is well.</summary>
internal sealed class PreviewTalk(string folder, string? colour, ToolHost host)
{
    /// <summary>More than this scrolls away what matters; check shows all.</summary>
    private const int MostErrors = 20;

    private readonly Lock _gate = new();

    public void Begin(LiveView view)
    {
        lock (_gate)
        {
            Show(view);
        }
    }

    public void Tell(LiveNews news)
    {
        lock (_gate)
        {
            if (!news.IsThere)
            {
                host.Error.WriteLine("the folder is gone; the last page stays, until it is back");
                return;
            }

            var what = news.Changed switch
            {
                [] => "the folder is back",
                [var one] => ConsoleSafe.Text(one),
                [var first, ..] =>
                    $"{ConsoleSafe.Text(first)} and {DiagnosticCounts.Counted(news.Changed.Length - 1, "other", "others")}",
            };
            host.Error.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"{what}: {news.Took.TotalMilliseconds:0} ms")
            );
            foreach (var view in news.Views)
            {
                Show(view);
            }
        }
    }

    private void Show(LiveView view)
    {
        if (view.Refusal is { } refusal)
        {
            host.Error.WriteLine(ConsoleSafe.Text(refusal));
        }

        var counts = DiagnosticCounts.Of(view.Diagnostics);
        if (counts.Errors == 0)
        {
            return;
        }

        ImmutableArray<Diagnostic> errors = [.. view.Diagnostics.Where(static one => one.Severity == Severity.Error)];
        ImmutableArray<Diagnostic> shown = [.. errors.Take(MostErrors)];
        var report = new Report(
            "serve",
            shown,
            errors.Length - shown.Length,
            counts,
            ReportOptions.Prefix(folder, host),
            []
        );
        Reporters.Write(OutputForm.Text, report, host.Error, host, colour);
        host.Error.WriteLine(counts.Summary());
        if (view is { Course: not null, IsCurrent: false })
        {
            host.Error.WriteLine("the browser shows the last page that could be made");
        }
    }
}

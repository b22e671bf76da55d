using System.CommandLine;
using CourseForge.Authoring;
using CourseForge.Authoring.Sessions;
using CourseForge.Authoring.Watching;
using CourseForge.Cli.Reporting;
using CourseForge.Cli.Reporting.Text;

namespace CourseForge.Cli.Commands;

/// <summary>--watch: does it again whenever something is saved, until it is stopped.</summary>
internal sealed class WatchOption
{
    private readonly Option<bool> _watch = CommandLine.Flag(
        "--watch",
        "Check again whenever a file is saved, until Ctrl-C."
    );

    public void AddTo(Command command) => command.Options.Add(_watch);

    /// <exception cref="UsageException">With something that cannot go on for ever.</exception>
    public bool IsAsked(ParseResult line, OutputForm form, bool mends)
    {
        if (!line.GetValue(_watch))
        {
            return false;
        }

        if (OutputForms.IsDocument(form))
        {
            throw new UsageException("--watch has no end, and a document needs one", "use --output text or short");
        }

        return mends
            ? throw new UsageException(
                "--watch with --fix would write while you write",
                "run --fix by itself, then --watch"
            )
            : true;
    }

    /// <param name="check">Looks at the curriculum as it is now, and tells what there is to tell.</param>
    public static int Run(string folder, AuthoringSession session, Func<AuthoringSession, int> check, ToolHost host)
    {
        // Before the first look, so that nothing is lost that is saved meanwhile.
        using var watch = new FolderWatch(folder);
        var code = check(session);
        host.Error.WriteLine(
            watch.IsTold
                ? "watching for changes; Ctrl-C ends"
                : "watching for changes by looking at the folder now and then; Ctrl-C ends"
        );
        try
        {
            while (true)
            {
                var change = watch.NextAsync(host.Stopping).GetAwaiter().GetResult();
                if (!change.IsThere)
                {
                    host.Error.WriteLine("the folder is gone; waiting for it to come back");
                    continue;
                }

                host.Error.WriteLine();
                host.Error.WriteLine($"changed: {Named(change)}");
                code = Again(session, check, host) ?? code;
            }
        }
        catch (OperationCanceledException)
        {
            return code;
        }
    }

    /// <summary>What was asked for may be gone for a while: a target that is being renamed.</summary>
    private static int? Again(AuthoringSession session, Func<AuthoringSession, int> check, ToolHost host)
    {
        try
        {
            session.Refresh();
            return check(session);
        }
        catch (RequestException problem)
        {
            host.Error.WriteLine(
                $"{ConsoleSafe.Text(problem.Message)}{(problem.Hint is { } hint ? "; " + ConsoleSafe.Text(hint) : "")}"
            );
            return null;
        }
    }

    private static string Named(FolderChange change) =>
        change.Paths switch
        {
            [] => "the folder",
            [var one] => ConsoleSafe.Text(one),
            [var first, ..] =>
                $"{ConsoleSafe.Text(first)} and {DiagnosticCounts.Counted(change.Paths.Length - 1, "other", "others")}",
        };
}

using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using System.Security.Cryptography;
using CourseForge.Authoring;
using CourseForge.Cli.Commands;
using CourseForge.Cli.Reporting;
using CourseForge.Cli.Reporting.Text;
using CourseForge.Diagnostics;

namespace CourseForge.Cli;

/// <summary>
/// One run of the tool: reads the command line, hands over to a command, and is the last to catch what was not
/// expected.
/// </summary>
internal static class Tool
{
    /// <summary>In bytes: what a course of some hundred lessons needs.</summary>
    private const long UncollectedBytes = 48_000_000;

    /// <summary>
    /// The whole process. What fails before a run can begin, or after it has ended, is told in one line too: a system
    /// that allows no more files to be open, an output that is gone.
    /// </summary>
    public static int RunProcess(string[] words)
    {
        try
        {
            LargePages.Ask();
            LetGather();
            // Loading the library that counts digests takes as long as all else before the first file is read.
            var digests = words is ["build", ..] ? Task.Run(static () => SHA256.HashData([])) : Task.CompletedTask;
            using var host = ToolHost.OfProcess();
            var code = Run(words, host);
            // Libraries are not to be loading while the process ends.
            digests.Wait();
            return code;
        }
#pragma warning disable CA1031 // There is no host to report to, so a stack trace would be all that a user sees.
        catch (Exception problem)
#pragma warning restore CA1031
        {
            return TellWithoutHost(problem);
        }
    }

    /// <summary>
    /// Of a small course nothing is collected: it is built before that pays. A collection while all is in use cost a tenth
    /// of such a build. Where memory is scarce it is collected as usual.
    /// </summary>
    private static void LetGather()
    {
        if (GC.GetGCMemoryInfo().TotalAvailableMemoryBytes > 10 * UncollectedBytes)
        {
            GC.TryStartNoGCRegion(UncollectedBytes);
        }
    }

    private static int TellWithoutHost(Exception problem)
    {
        var cause = problem;
        while (cause is TypeInitializationException { InnerException: { } inner })
        {
            cause = inner;
        }

        try
        {
            Console.Error.WriteLine($"courseforge: cannot run: {ConsoleSafe.Text(cause.Message)}");
        }
#pragma warning disable CA1031 // Nothing is left to say it with; the exit code says it.
        catch (Exception)
#pragma warning restore CA1031
        {
            // Nobody can be told.
        }

        return ExitCode.Errors;
    }

    public static int Run(string[] words, ToolHost host)
    {
        try
        {
            // Asked by scripts on every run: answered before the command line is built.
            var code = ExitCode.Clean;
            if (words is ["--version"])
            {
                host.Out.WriteLine(ToolVersion.Text);
            }
            else
            {
                code = Follow(words, host);
            }

            host.Out.Flush();
            return code;
        }
        catch (LostOutputException lost)
        {
            host.Error.WriteLine($"courseforge: standard output cannot be written: {lost.Message}");
            return ExitCode.Errors;
        }
        catch (RequestException problem)
        {
            return RefuseUsage(words, problem, host);
        }
        catch (OperationCanceledException)
        {
            host.AwaitEnd();
            return ExitCode.Interrupted;
        }
#pragma warning disable CA1031 // The one place where everything is caught: a user never sees a stack trace that was not asked for.
        catch (Exception bug)
#pragma warning restore CA1031
        {
            ReportBug(words, bug, host);
            return ExitCode.Bug;
        }
    }

    private static int Follow(string[] words, ToolHost host)
    {
        var root = CommandLine.Build();
        if (words is [var first, ..] && first.StartsWith("[suggest", StringComparison.Ordinal))
        {
            foreach (var completion in CommandLine.Completions(root, words))
            {
                host.Out.WriteLine(completion);
            }

            return ExitCode.Clean;
        }

        // "help build" is "build --help", as everywhere.
        var isAbout = words is ["help", ..];
        words =
            words is ["help", .. var about] ? [.. about.Where(word => word is not ("help" or "--help")), "--help"]
            : words.Length == 0 ? ["--help"]
            : words;

        var line = CommandLine.Parse(root, words);
        if (isAbout && line.Tokens.FirstOrDefault(static token => token.Type == TokenType.Argument) is { } surplus)
        {
            throw new UsageException($"'{surplus.Value}' is one argument too many");
        }

        if (line.Action is HelpAction)
        {
            ShowHelp(line, host);
            return ExitCode.Clean;
        }

        return line.CommandResult.Command is ToolCommand command
            ? command.Run(line, host)
            : throw new UsageException("no command is given");
    }

    private static void ShowHelp(ParseResult line, ToolHost host)
    {
        line.Invoke(
            new InvocationConfiguration
            {
                Output = host.Out,
                Error = host.Error,
                EnableDefaultExceptionHandler = false,
            }
        );
        if (line.CommandResult.Command is not ToolCommand { Examples: { Count: > 0 } examples })
        {
            return;
        }

        host.Out.WriteLine("Examples:");
        foreach (var (example, meaning) in examples)
        {
            host.Out.WriteLine($"  {example}");
            host.Out.WriteLine($"      {meaning}");
        }

        host.Out.WriteLine();
    }

    private static int RefuseUsage(string[] words, RequestException problem, ToolHost host)
    {
        host.Error.WriteLine($"courseforge: {ConsoleSafe.Text(problem.Message)}");
        if (problem.Hint is { } hint)
        {
            host.Error.WriteLine($"  {ConsoleSafe.Text(hint)}");
        }

        foreach (var choice in problem.Choices)
        {
            host.Error.WriteLine($"    {ConsoleSafe.Text(choice)}");
        }

        var command = "";
        Command level = CommandLine.Build();
        foreach (var word in words)
        {
            if (level.Subcommands.FirstOrDefault(sub => sub.Name == word) is not { } sub)
            {
                break;
            }

            command += word + " ";
            level = sub;
        }

        host.Error.WriteLine($"See: courseforge {command}--help");
        ErrorDocument.WriteRefusal(
            ErrorDocument.FormIn(words),
            command.TrimEnd(),
            ConsoleSafe.Text(problem.Message),
            problem.Hint is { } advice ? ConsoleSafe.Text(advice) : null,
            host
        );
        host.Out.Flush();
        return ExitCode.Usage;
    }

    private static void ReportBug(string[] words, Exception bug, ToolHost host)
    {
        var error = host.Error;
        error.WriteLine(
            DiagnosticText.Line(
                Diagnostic.Create(Codes.Internal.Bug, default, bug.GetType().Name, ConsoleSafe.Text(bug.Message))
            )
        );
        error.WriteLine(
            "  This is a bug in courseforge, not in your course. Nothing that was finished before has been changed."
        );
        error.WriteLine(
            $"  Please report it with the version ({ToolVersion.Text}) and this command line: courseforge {ConsoleSafe.Text(string.Join(' ', words))}"
        );
        if (words.Contains("--debug"))
        {
            error.WriteLine(bug);
        }
        else
        {
            error.WriteLine("  Run it again with --debug and add the trace that it prints.");
        }
    }
}

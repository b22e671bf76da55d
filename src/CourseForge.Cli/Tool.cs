using System.CommandLine;
using System.CommandLine.Help;
using CourseForge.Cli.Commands;
using CourseForge.Cli.Reporting;
using CourseForge.Diagnostics;

namespace CourseForge.Cli;

/// <summary>
/// One run of the tool: reads the command line, hands over to a command, and is the last to catch what was not
/// expected.
/// </summary>
internal static class Tool
{
    public static int Run(string[] words, Surroundings surroundings)
    {
        try
        {
            // Asked by scripts on every run: answered before the command line is built.
            var code = ExitCode.Clean;
            if (words is ["--version"])
            {
                surroundings.Out.WriteLine(ToolVersion.Text);
            }
            else
            {
                code = Follow(words, surroundings);
            }

            surroundings.Out.Flush();
            return code;
        }
        catch (LostOutputException lost)
        {
            surroundings.Error.WriteLine($"courseforge: standard output cannot be written: {lost.Message}");
            return ExitCode.Errors;
        }
        catch (UsageException problem)
        {
            return RefuseUsage(words, problem, surroundings);
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
#pragma warning disable CA1031 // The one place where everything is caught: a user never sees a stack trace that was not asked for.
        catch (Exception bug)
#pragma warning restore CA1031
        {
            ReportBug(words, bug, surroundings);
            return ExitCode.Bug;
        }
    }

    private static int Follow(string[] words, Surroundings surroundings)
    {
        var root = CommandLine.Build();
        if (words.Length == 0)
        {
            words = ["--help"];
        }

        var line = CommandLine.Parse(root, words);
        if (line.Action is HelpAction)
        {
            ShowHelp(line, surroundings);
            return ExitCode.Clean;
        }

        return line.CommandResult.Command is ToolCommand command
            ? command.Run(line, surroundings)
            : throw new UsageException("no command is given");
    }

    private static void ShowHelp(ParseResult line, Surroundings surroundings)
    {
        line.Invoke(
            new InvocationConfiguration
            {
                Output = surroundings.Out,
                Error = surroundings.Error,
                EnableDefaultExceptionHandler = false,
            }
        );
        if (line.CommandResult.Command is not ToolCommand { Examples: { Count: > 0 } examples })
        {
            return;
        }

        surroundings.Out.WriteLine("Examples:");
        foreach (var (example, meaning) in examples)
        {
            surroundings.Out.WriteLine($"  {example}");
            surroundings.Out.WriteLine($"      {meaning}");
        }

        surroundings.Out.WriteLine();
    }

    private static int RefuseUsage(string[] words, UsageException problem, Surroundings surroundings)
    {
        surroundings.Error.WriteLine($"courseforge: {Visible.Text(problem.Message)}");
        if (problem.Hint is { } hint)
        {
            surroundings.Error.WriteLine($"  {Visible.Text(hint)}");
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

        surroundings.Error.WriteLine($"See: courseforge {command}--help");
        return ExitCode.Usage;
    }

    private static void ReportBug(string[] words, Exception bug, Surroundings surroundings)
    {
        var error = surroundings.Error;
        error.WriteLine(
            DiagnosticText.Line(
                Diagnostic.Create(Codes.Internal.Bug, default, bug.GetType().Name, Visible.Text(bug.Message))
            )
        );
        error.WriteLine(
            "  This is a bug in courseforge, not in your course. Nothing that was finished before has been changed."
        );
        error.WriteLine(
            $"  Please report it with the version ({ToolVersion.Text}) and this command line: courseforge {Visible.Text(string.Join(' ', words))}"
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

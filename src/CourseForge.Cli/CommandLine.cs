using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using CourseForge.Cli.Commands;
using CourseForge.Cli.Commands.Adding;
using CourseForge.Cli.Commands.Building;
using CourseForge.Cli.Commands.Overlays;
using CourseForge.Cli.Commands.Releases;
using CourseForge.Cli.Commands.Serving;
using CourseForge.Cli.Commands.ThemeCommands;
using CourseForge.Text;

namespace CourseForge.Cli;

/// <summary>The commands there are, and a strict reading of the words after <c>courseforge</c>.</summary>
internal static class CommandLine
{
    public static readonly Option<string> Color = Choice(
        "--color",
        "Colours: auto (on a terminal, unless NO_COLOR is set), always or never.",
        "auto",
        "always",
        "never"
    );

    public static readonly Option<bool> Debug = Flag(
        "--debug",
        "When courseforge itself fails, show the stack trace to report."
    );

    static CommandLine()
    {
        Color.Recursive = true;
        Debug.Recursive = true;
    }

    public static Command Build() =>
        new("courseforge", "Compiles a curriculum of plain text into LMS packages and web courses.")
        {
            new NewCommand(),
            new AddCommand(),
            new CheckCommand(),
            new BuildCommand(),
            new ServeCommand(),
            new VerifyCommand(),
            new LspCommand(),
            new ListCommand(),
            new TimelineCommand(),
            new CoverageCommand(),
            new ExplainCommand(),
            new SchemaCommand(),
            new InitEditorCommand(),
            new OverlayCommand(),
            new PackCommand(),
            new RestoreCommand(),
            new UpdateCommand(),
            new ThemeCommand(),
            new HelpOption("--help", "-h") { Description = "Show help." },
            new Option<bool>("--version") { Description = "Show the version.", Arity = ArgumentArity.Zero },
            Color,
            Debug,
        };

    /// <summary>
    /// Parses without response files (an @ may start a path) and without bundled short options, and refuses what the
    /// parser would swallow.
    /// </summary>
    public static ParseResult Parse(Command root, IReadOnlyList<string> words)
    {
        var line = CommandLineParser.Parse(
            root,
            words,
            new ParserConfiguration { EnablePosixBundling = false, ResponseFileTokenReplacer = null }
        );
        var command = line.CommandResult.Command;
        RefuseUnknownOptions(line, command);
        RefuseValuesOfFlags(words, command);

        // Before help: a script that asks whether a command exists must not be told yes.
        if (command.Subcommands.Count > 0 && line.UnmatchedTokens is [var unknown, ..])
        {
            throw new UsageException(
                $"'{unknown}' is not a command{(command.Parents.Any() ? " of " + PathOf(command) : "")}",
                DidYouMean(unknown, command.Subcommands.Select(sub => sub.Name))
                    ?? (unknown == "version" ? "write --version" : null)
                    ?? "commands: " + string.Join(", ", command.Subcommands.Select(sub => sub.Name))
            );
        }

        if (line.Action is HelpAction)
        {
            return line;
        }

        if (line.UnmatchedTokens is [var word, ..])
        {
            throw new UsageException(
                $"'{word}' is one argument too many",
                command.Options.Any(static option => option.Name == "--path")
                    ? $"a curriculum's folder is named by its option here: --path {word}"
                    : null
            );
        }

        return line.Errors is [var error, ..] ? throw new UsageException(Reworded(error)) : line;
    }

    /// <summary>
    /// What could stand next, for the completion of shells: <c>[suggest] che</c>, or <c>[suggest:3] "che"</c> with the
    /// place of the cursor, as dotnet-suggest asks.
    /// </summary>
    public static IEnumerable<string> Completions(Command root, IReadOnlyList<string> words)
    {
        var text = string.Join(' ', words.Skip(1));
        text = text.StartsWith(root.Name + " ", StringComparison.Ordinal) ? text[(root.Name.Length + 1)..] : text;
        var line = CommandLineParser.Parse(root, text);
        return line.GetCompletions(text.Length).Select(completion => completion.Label).Distinct(StringComparer.Ordinal);
    }

    /// <summary>An option that takes one of a few words.</summary>
    public static Option<string> Choice(string name, string description, params string[] words)
    {
        var option = new Option<string>(name) { Description = description, HelpName = string.Join('|', words) };
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
            {
                if (!words.Contains(token.Value))
                {
                    result.AddError(
                        $"{name} takes {string.Join(", ", words[..^1])} or {words[^1]}, not '{token.Value}'"
                    );
                }
            }
        });
        return option;
    }

    /// <summary>An option without a value.</summary>
    public static Option<bool> Flag(string name, string description) =>
        new(name) { Description = description, Arity = ArgumentArity.Zero };

    /// <summary>
    /// System.CommandLine takes an unknown option for an argument or a value; after <c>--</c> words may start with a
    /// hyphen. What has a blank in it is no option, but a title or a reason.
    /// </summary>
    private static void RefuseUnknownOptions(ParseResult line, Command command)
    {
        foreach (var token in line.Tokens)
        {
            if (token.Type == TokenType.DoubleDash)
            {
                return;
            }

            if (
                token.Type == TokenType.Argument
                && token.Value.Length > 1
                && token.Value[0] == '-'
                && !token.Value.Contains(' ', StringComparison.Ordinal)
            )
            {
                var name = token.Value.Split('=', ':')[0];
                throw new UsageException(
                    $"'{name}' is not an option of {PathOf(command)}",
                    DidYouMean(name, OptionNames(command))
                );
            }
        }
    }

    /// <summary><c>--strict=no</c> would be read as the flag and an argument "no".</summary>
    private static void RefuseValuesOfFlags(IReadOnlyList<string> words, Command command)
    {
        foreach (
            var word in words
                .TakeWhile(word => word != "--")
                .Where(word => word.StartsWith("--", StringComparison.Ordinal))
        )
        {
            var name = word.Split('=', ':')[0];
            if (
                name.Length < word.Length
                && command.Options.Any(option => option.Name == name && option.Arity.MaximumNumberOfValues == 0)
            )
            {
                throw new UsageException($"{name} takes no value", $"write {name}, or leave it out");
            }
        }
    }

    private static string Reworded(ParseError error)
    {
        var symbol = error.SymbolResult switch
        {
            OptionResult { Option: var option } => option.Name,
            ArgumentResult { Argument: var argument } => argument.Name,
            _ => null,
        };
        return error.Message.StartsWith("Required argument missing for option", StringComparison.Ordinal)
                ? $"{symbol} needs a value"
            : error.Message.StartsWith("Required argument", StringComparison.Ordinal)
            || (
                error.Message.StartsWith("Option ", StringComparison.Ordinal)
                && error.Message.EndsWith("is required.", StringComparison.Ordinal)
            )
                ? $"{symbol ?? error.Message.Split('\'')[1]} is missing"
            : error.Message.StartsWith("Required command", StringComparison.Ordinal) ? "no command is given"
            : error.Message.Contains("expects a single argument", StringComparison.Ordinal)
                ? $"{symbol} is given more than once"
            : error.Message.StartsWith("Cannot parse argument", StringComparison.Ordinal)
                ? $"{symbol} needs another kind of value than '{error.SymbolResult?.Tokens[^1].Value}'"
            : error.Message;
    }

    private static string? DidYouMean(string word, IEnumerable<string> candidates) =>
        NearestName.Of(word, candidates) is { } near ? $"did you mean '{near}'?" : null;

    private static IEnumerable<string> OptionNames(Command command) =>
        command
            .Options.Concat(
                command.Parents.OfType<Command>().SelectMany(parent => parent.Options.Where(option => option.Recursive))
            )
            .Append(Color)
            .Append(Debug)
            .Where(option => !option.Hidden)
            .Select(option => option.Name)
            .Distinct();

    /// <summary>The words that lead to a command: <c>courseforge theme data</c>.</summary>
    public static string PathOf(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent
            ? PathOf(parent) + " " + command.Name
            : command.Name;
}

using System.CommandLine;
using System.Globalization;
using CourseForge.Authoring.Building;

namespace CourseForge.Cli.Commands.Building;

/// <summary>The options of <c>courseforge build</c> that say what is built.</summary>
internal sealed class BuildOptions
{
    private readonly Option<string?> _course = new("--course")
    {
        Description = "Build this course only (a course id).",
        HelpName = "ID",
    };
    private readonly VariantOptions _variants = new();
    private readonly Option<bool> _all = CommandLine.Flag(
        "--all",
        "Build the base and every target of targets/. Without it: the base, or what --target or --layer name."
    );
    private readonly Option<string?> _audience = new("--audience")
    {
        Description = "Build for this audience instead of the course's own.",
        HelpName = "ID",
    };
    private readonly Option<string?> _asOf = AsOfOption.Create();
    private readonly Option<bool> _withPending = WithPendingOption.Create();
    private readonly Option<bool> _locked = CommandLine.Flag(
        "--locked",
        "For what is published: refuse to build unless --as-of pins the date, and while a text on which law hangs has changed under a layer unseen."
    );
    private readonly Option<bool> _force = CommandLine.Flag(
        "--force",
        "Build also when nothing has changed since the last build of the same. Without it such a build is said to be up to date."
    );
    private readonly Option<string?> _minutes = new("--minutes")
    {
        Description =
            "Cut courses to at most so many minutes: core lessons stay, extended ones as far as there is time.",
        HelpName = "N",
    };
    private readonly Option<string?> _jobs = new("--jobs")
    {
        Description = "How much to do at once. Default: one job per processor. The packages do not depend on it.",
        HelpName = "N",
    };

    public BuildOptions()
    {
        Limit(_jobs, 1024, "a number from 1 to 1024");
        Limit(_minutes, 100_000, "a number of minutes");
    }

    /// <param name="output">Stands between those that choose and those that cut, as --help shows them.</param>
    public void AddTo(Command command, OutputOptions output)
    {
        Add(_course, _all, _audience);
        output.AddPackagesTo(command);
        Add(_asOf, _withPending, _locked);
        output.AddContentsTo(command);
        Add(_minutes);
        output.AddPrintingTo(command);
        Add(_force, _jobs);

        void Add(params Option[] options)
        {
            foreach (var option in options)
            {
                command.Options.Add(option);
            }
        }
    }

    public void AddVariantsTo(Command command) => _variants.AddTo(command);

    /// <summary>What the command line asks for, or a refusal to guess.</summary>
    public BuildRequest Request(
        ParseResult line,
        string source,
        OutputOptions output,
        bool isStrict,
        PhaseClock clock,
        ToolHost host
    )
    {
        var asOf = AsOfOption.Value(line, _asOf);
        if (line.GetValue(_locked) && asOf is null)
        {
            throw new UsageException(
                "--locked needs --as-of",
                "a build is only repeatable when its date is written down: --as-of YYYY-MM-DD"
            );
        }

        if (line.GetValue(_all) && _variants.Any(line))
        {
            throw new UsageException("--all already builds every target", "leave out --target and --layer, or --all");
        }

        var options = new CompileOptions
        {
            Course = line.GetValue(_course),
            Audience = line.GetValue(_audience),
            AsOf = asOf,
            Locked = line.GetValue(_locked),
            Minutes = Number(line, _minutes),
            WithPending = line.GetValue(_withPending),
            Strict = isStrict,
            MaxParallelism = Number(line, _jobs) ?? host.Processors,
            Progress = clock,
        };
        return output.Request(line, source, options, host) with
        {
            AllVariants = line.GetValue(_all),
            Variants = _variants.Choice(line),
            Force = line.GetValue(_force),
        };
    }

    private static int? Number(ParseResult line, Option<string?> option) =>
        line.GetValue(option) is { } number ? int.Parse(number, CultureInfo.InvariantCulture) : null;

    private static void Limit(Option<string?> option, int most, string what) =>
        option.Validators.Add(result =>
        {
            if (
                result.Tokens is [var token]
                && (
                    !int.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                    || number < 1
                    || number > most
                )
            )
            {
                result.AddError($"{option.Name} takes {what}, not '{token.Value}'");
            }
        });
}

using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using CourseForge.Cli.Reporting;
using CourseForge.Diagnostics;
using CourseForge.Text;

namespace CourseForge.Cli.Commands;

/// <summary>The options that say how diagnostics are shown, the same for check and build.</summary>
internal sealed class ReportOptions
{
    private const int DefaultMaximum = 100;

    private readonly Option<bool> _strict = CommandLine.Flag("--strict", "Treat warnings as errors.");

    private readonly Option<string> _output = CommandLine.Choice(
        "--output",
        "How diagnostics are written: text (people), short (one line each), json, sarif (2.1.0), junit, github (annotations).",
        OutputForms.Words
    );

    private readonly Option<string?> _maximum = new("--max-diagnostics")
    {
        Description =
            "How many to show at most; 0 = all. Default: 100 for text, short and github; all for json, sarif and junit.",
        HelpName = "N",
    };

    public void AddTo(Command command)
    {
        command.Options.Add(_strict);
        command.Options.Add(_output);
        command.Options.Add(_maximum);
        _maximum.Validators.Add(result =>
        {
            if (
                result.Tokens is [var token]
                && !int.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out _)
            )
            {
                result.AddError($"--max-diagnostics takes a number from 0 on, not '{token.Value}'");
            }
        });
    }

    public bool IsStrict(ParseResult line) => line.GetValue(_strict);

    public OutputForm Form(ParseResult line) => OutputForms.Parse(line.GetValue(_output));

    /// <summary>Puts together what there is to say. When there is too much of it, errors go before warnings.</summary>
    public Report Report(
        ParseResult line,
        string command,
        ImmutableArray<Diagnostic> diagnostics,
        ImmutableArray<SourceFile> files,
        string folder,
        ToolHost host
    )
    {
        var maximum =
            line.GetValue(_maximum) is { } number ? int.Parse(number, CultureInfo.InvariantCulture)
            : OutputForms.IsDocument(Form(line)) ? 0
            : DefaultMaximum;
        var shown = diagnostics;
        if (maximum > 0 && diagnostics.Length > maximum)
        {
            var places = Enumerable
                .Range(0, diagnostics.Length)
                .OrderByDescending(i => diagnostics[i].Severity)
                .ThenBy(i => i)
                .Take(maximum)
                .Order();
            shown = [.. places.Select(i => diagnostics[i])];
        }

        return new Report(
            command,
            shown,
            diagnostics.Length - shown.Length,
            DiagnosticCounts.Of(diagnostics),
            Prefix(folder, host),
            files
        );
    }

    /// <summary>How the user would write the folder from where they are: the shorter way.</summary>
    public static string Prefix(string folder, ToolHost host)
    {
        var relative = Path.GetRelativePath(host.CurrentDirectory, folder).Replace('\\', '/');
        var absolute = folder.Replace('\\', '/');
        relative =
            relative.StartsWith("..", StringComparison.Ordinal) && absolute.Length < relative.Length
                ? absolute
                : relative;
        return relative == "." ? "" : relative.TrimEnd('/') + "/";
    }
}

using System.CommandLine;
using System.Globalization;
using CourseForge.Cli.Reporting.Text;
using CourseForge.Diagnostics;
using CourseForge.Serving;
using CourseForge.Serving.Previewing;

namespace CourseForge.Cli.Commands.Serving;

/// <summary>What the first window shows, and where the server listens.</summary>
internal sealed class ServeOptions
{
    private readonly Option<string?> _course = Named("--course", "The course that is shown first.", "ID");
    private readonly VariantOptions _variants = new();
    private readonly Option<string?> _audience = Named(
        "--audience",
        "For this audience instead of the course's own.",
        "ID"
    );
    private readonly Option<string?> _minutes = Named("--minutes", "Cut to at most so many minutes.", "N");
    private readonly Option<string?> _asOf = AsOfOption.Create();
    private readonly Option<bool> _withPending = WithPendingOption.Create();
    private readonly Option<string?> _port = Named(
        "--port",
        "The port to listen on, or the next one that is free. Default: 4400.",
        "N"
    );

    private readonly Option<bool> _open = CommandLine.Flag("--open", "Open the address in a browser.");

    public Option<bool> Polls { get; } =
        CommandLine.Flag(
            "--poll",
            "Look at the folder now and then, for folders on a network that tell of no changes."
        );

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _open, _port, _course })
        {
            command.Options.Add(option);
        }

        _variants.AddTo(command);
        foreach (var option in new Option[] { _audience, _minutes, _asOf, _withPending, Polls })
        {
            command.Options.Add(option);
        }

        Number(_minutes, 1, 100_000);
        Number(_port, 1, ushort.MaxValue);
    }

    public ViewChoice View(ParseResult line)
    {
        var variant = _variants.One(line);
        return new ViewChoice
        {
            Course = line.GetValue(_course),
            Target = variant.Targets.FirstOrDefault(),
            Layers = variant.Layers,
            Audience = line.GetValue(_audience),
            Minutes = Value(line, _minutes),
            AsOf = AsOfOption.Value(line, _asOf),
            WithPending = line.GetValue(_withPending),
        };
    }

    /// <summary>The port that is tried first.</summary>
    public int Port(ParseResult line) => Value(line, _port) ?? PreviewServer.UsualPort;

    /// <summary>The address is data; all else is talk.</summary>
    public void Announce(Uri address, string words, ParseResult line, ToolHost host)
    {
        host.Out.WriteLine(address.AbsoluteUri);
        host.Out.Flush();
        if (address.Port != Port(line))
        {
            host.Error.WriteLine($"port {Port(line)} is taken; this is port {address.Port}");
        }

        host.Error.WriteLine(words);
        if (line.GetValue(_open) && BrowserOpening.Open(address, host) is { } problem)
        {
            Tell(Diagnostic.Create(Codes.Serving.NoBrowser, default, ConsoleSafe.Text(problem)), host);
        }
    }

    public int TellNoPort(ParseResult line, ToolHost host)
    {
        var first = Port(line);
        var last = Math.Min(first + PreviewServer.Tries - 1, ushort.MaxValue);
        Tell(Diagnostic.Create(Codes.Serving.NoPort, default, first, last), host);
        return ExitCode.Errors;
    }

    private static void Tell(Diagnostic diagnostic, ToolHost host) =>
        host.Error.WriteLine(DiagnosticText.Line(diagnostic));

    private static int? Value(ParseResult line, Option<string?> option) =>
        line.GetValue(option) is { } number ? int.Parse(number, CultureInfo.InvariantCulture) : null;

    private static Option<string?> Named(string name, string description, string help) =>
        new(name) { Description = description, HelpName = help };

    private static void Number(Option<string?> option, int least, int most) =>
        option.Validators.Add(result =>
        {
            if (
                result.Tokens is [var token]
                && (
                    !int.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                    || number < least
                    || number > most
                )
            )
            {
                result.AddError(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{option.Name} takes a number from {least} to {most}, not '{token.Value}'"
                    )
                );
            }
        });
}

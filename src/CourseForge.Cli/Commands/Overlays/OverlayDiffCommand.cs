using System.CommandLine;
using CourseForge.Authoring.Overlays;
using CourseForge.Cli.Reporting.Overlays;
using CourseForge.Cli.Reporting.Text;
using CourseForge.Diagnostics;
using CourseForge.Model;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Cli.Commands.Overlays;

/// <summary><c>courseforge overlay diff</c>: then, now and yours.</summary>
internal sealed class OverlayDiffCommand : ToolCommand
{
    private readonly Argument<string> _layer = OverlayCommand.LayerArgument();
    private readonly Argument<string[]> _ids = OverlayCommand.IdsArgument();
    private readonly Option<string?> _path = OverlayCommand.PathOption();
    private readonly Option<string?> _asOf = AsOfOption.Create();

    public OverlayDiffCommand()
        : base("diff", "Shows the text that was reviewed, the text there is now, and the layer's own.")
    {
        Arguments.Add(_layer);
        Arguments.Add(_ids);
        Options.Add(_path);
        Options.Add(_asOf);
    }

    public override IReadOnlyList<(string Line, string Meaning)> Examples =>
        [("courseforge overlay diff us-ca who-reports", "word by word: [-gone-] and {+come+}, then what us-ca says")];

    public override int Run(ParseResult line, ToolHost host)
    {
        if (
            OverlayCommand.Find(
                line,
                line.GetValue(_path),
                line.GetValue(_layer) ?? "",
                AsOfOption.Value(line, _asOf),
                host
            )
            is not { } reviewed
        )
        {
            return ExitCode.Errors;
        }

        var paint = new AnsiStyle(host.Colours(line.GetValue(CommandLine.Color), host.OutIsTerminal));
        foreach (var finding in reviewed.Named(line.GetValue(_ids) ?? []))
        {
            Write(finding, paint, host.Out);
        }

        return ExitCode.Clean;
    }

    private static void Write(LayerFinding finding, AnsiStyle paint, TextWriter output)
    {
        output.WriteLine($"{paint.Bold(finding.Cell)}    {finding.State.Written()}");
        var now = finding.Now ?? "";
        if (finding.Review is { } review && review.Text != now)
        {
            Part(
                $"then (reviewed {IsoDate.Text(review.Reviewed)}, base {review.Base}) and now",
                WordDiff.Of(
                    review.Text,
                    now,
                    gone => paint.Level(Severity.Error, $"[-{gone}-]"),
                    come => paint.Hint($"{{+{come}+}}")
                )
            );
        }
        else
        {
            Part(finding.Review is null ? "now (never reviewed)" : "now, as it was reviewed", now);
        }

        if (finding.Upcoming is { } upcoming)
        {
            Part(
                $"from {IsoDate.Text(finding.On!.Value)} on",
                WordDiff.Of(
                    now,
                    upcoming,
                    gone => paint.Level(Severity.Error, $"[-{gone}-]"),
                    come => paint.Hint($"{{+{come}+}}")
                )
            );
        }

        foreach (var claim in finding.Claims)
        {
            output.WriteLine($"  yours: {StatusText.Place(claim)}");
        }

        if (finding.Yours is { } yours)
        {
            Part(null, yours);
        }

        output.WriteLine();

        void Part(string? title, string text)
        {
            if (title is not null)
            {
                output.WriteLine($"  {title}:");
            }

            foreach (var row in text.Split('\n'))
            {
                output.WriteLine(row.Length == 0 ? "" : "    " + row);
            }
        }
    }
}

using System.CommandLine;
using System.Globalization;
using CourseForge.Authoring.Building;
using CourseForge.Authoring.Releases;
using CourseForge.Authoring.Workspaces;
using CourseForge.Cli.Reporting;
using CourseForge.Cli.Reporting.Text;
using CourseForge.Layout;

namespace CourseForge.Cli.Commands.Releases;

/// <summary><c>courseforge pack</c>: a release of a curriculum or of overlays, for others to build on.</summary>
internal sealed class PackCommand : ToolCommand
{
    private readonly Argument<string?> _path = PathArgument.Create();
    private readonly Option<string> _out = new("--out")
    {
        Description = "The folder that the release is put into. Default: dist.",
        HelpName = "DIR",
    };
    private readonly Option<bool> _index = CommandLine.Flag(
        "--index",
        $"Also write {CurriculumLayout.ReleaseIndex}, the list of all releases in that folder, for a web server."
    );

    public PackCommand()
        : base("pack", "Makes a release of a curriculum, or of the overlays of a project, for others to build on.")
    {
        Arguments.Add(_path);
        Options.Add(_out);
        Options.Add(_index);
    }

    public override IReadOnlyList<(string Line, string Meaning)> Examples =>
        [
            ("courseforge pack curricula/first-aid", "dist/first-aid-1.2.0.curriculum.zip"),
            (
                "courseforge pack curricula/first-aid --out releases --index",
                "beside earlier releases, with the list that other agencies' courseforge reads"
            ),
        ];

    public override int Run(ParseResult line, ToolHost host)
    {
        var folder = CurriculumFolder.Find(line.GetValue(_path), host);
        var shown = line.GetValue(_out) is { Length: > 0 } named ? named : "dist";
        var output = host.FullPath(shown);
        ReleasePackingResult result;
        try
        {
            var options = new CompileOptions { MaxParallelism = host.Processors };
            result = ReleasePacking.Run(folder, output, line.GetValue(_index), options, host);
        }
        catch (WriteFailureException failure)
        {
            FailureText.Write(failure, host.Error);
            return ExitCode.Errors;
        }

        if (result is not { Path: { } path, Manifest: { } manifest })
        {
            Analysis.Report(line, result.Diagnostics, new([.. result.Files], [], []), line.GetValue(_path), host);
            host.Error.WriteLine("nothing was packed");
            return ExitCode.Errors;
        }

        host.Out.WriteLine($"{shown.TrimEnd('/', '\\')}/{Path.GetFileName(path)}");
        host.Out.Flush();
        var count = DiagnosticCounts.Counted(manifest.Files.Length, "file", "files");
        var size = new FileInfo(path).Length / 1024.0;
        host.Error.WriteLine(
            result.IsUpToDate
                ? $"{manifest.Id} {manifest.Version} is there already, with the same content"
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"packed {manifest.Id} {manifest.Version}: {count}, {size:F0} kB, sha256 {manifest.Sha256}"
                )
        );
        if (manifest.Licence is null)
        {
            host.Error.WriteLine("it names no licence; others need one to build on it");
        }

        if (line.GetValue(_index))
        {
            var releases = DiagnosticCounts.Counted(result.Indexed, "release", "releases");
            host.Error.WriteLine($"{CurriculumLayout.ReleaseIndex} lists {releases}");
        }

        return ExitCode.Clean;
    }
}

using System.CommandLine;
using CourseForge.Authoring.Verifying;
using CourseForge.Authoring.Workspaces;
using CourseForge.Cli.Reporting;
using CourseForge.Diagnostics;

namespace CourseForge.Cli.Commands;

/// <summary><c>courseforge verify</c>: whether a package, of any maker, is one that learning systems take.</summary>
internal sealed class VerifyCommand : ToolCommand
{
    private readonly Argument<string> _package = new("PACKAGE")
    {
        Description = "A zip of SCORM 1.2, SCORM 2004 or cmi5, or the folder that one was unpacked into.",
    };
    private readonly LmsOption _lms = new(
        "The learning system that it is for, so that what this one does not take is told, too"
    );
    private readonly Option<string?> _schemas = new("--schemas")
    {
        Description = "Also hold the manifest against the schema documents (.xsd) of this folder.",
        HelpName = "DIR",
    };
    private readonly Option<string?> _sources = new("--sources")
    {
        Description = "The curriculum it was built from: it is built again, and must be the same, byte for byte.",
        HelpName = "PATH",
    };
    private readonly ReportOptions _report = new();

    public VerifyCommand()
        : base("verify", "Says what is wrong with a package of SCORM or cmi5, whoever made it.")
    {
        Arguments.Add(_package);
        _lms.AddTo(this);
        Options.Add(_schemas);
        Options.Add(_sources);
        _report.AddTo(this);
    }

    public override IReadOnlyList<(string Line, string Meaning)> Examples =>
        [
            ("courseforge verify course.zip", "what learning systems and learners would stumble over"),
            ("courseforge verify course.zip --lms moodle --strict", "for Moodle; warnings end with 1, too"),
            ("courseforge verify course.zip --schemas adl/scorm12", "by the schema documents of the standard, too"),
            (
                "courseforge verify dist/first-aid-1.2.0-scorm12.zip --sources curricula/first-aid",
                "whether these sources give this very package"
            ),
        ];

    public override int Run(ParseResult line, ToolHost host)
    {
        var package = line.GetValue(_package) ?? "";
        var path = host.FullPath(package.Length == 0 ? "." : package);
        if (!File.Exists(path) && !Directory.Exists(path))
        {
            throw new UsageException($"there is no file or folder '{package}'", "name the package: a zip, or a folder");
        }

        var result = PackageVerification.Run(
            new VerifyRequest
            {
                Path = path,
                Lms = _lms.Of(line),
                Schemas = line.GetValue(_schemas) is { } schemas ? host.FullPath(schemas) : null,
                Sources = line.GetValue(_sources) is { } sources ? CurriculumFolder.Find(sources, host) : null,
                ToolVersion = ToolVersion.Text,
            },
            host
        );
        var told = Strictness.Apply(result.Diagnostics, _report.IsStrict(line));
        var report = _report.Report(line, "verify", told, result.Files, path, host);
        if (result.Standard.Length > 0)
        {
            var units = DiagnosticCounts.Counted(result.Units, "unit", "units");
            var files = DiagnosticCounts.Counted(result.Files.Length, "file", "files");
            var maker = result.Tool is { } tool ? $", built by {tool}" : "";
            host.Error.WriteLine(
                result.Units > 0 ? $"{result.Standard}, {units}, {files}{maker}" : $"{result.Standard}, {files}{maker}"
            );
        }

        return CheckSummary.Write(report, _report.Form(line), null, line.GetValue(CommandLine.Color), host);
    }
}

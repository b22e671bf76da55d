using System.CommandLine;
using CourseForge.Authoring.Workspaces;
using CourseForge.Serving;

namespace CourseForge.Cli.Commands.Serving;

/// <summary><c>courseforge serve</c>: the course in a browser while it is written, or a package as a learning system has it.</summary>
internal sealed class ServeCommand : ToolCommand
{
    private readonly Argument<string?> _path = new("PATH")
    {
        Arity = ArgumentArity.ZeroOrOne,
        Description =
            "The curriculum folder, its curriculum.yaml, or a package (.zip). Without it: the current folder.",
    };
    private readonly ServeOptions _options = new();

    public ServeCommand()
        : base("serve", "Shows a curriculum in a browser, and shows it anew when a file is saved.")
    {
        Arguments.Add(_path);
        _options.AddTo(this);
    }

    public override IReadOnlyList<(string Line, string Meaning)> Examples =>
        [
            ("courseforge serve curricula/first-aid --open", "the course in your browser; it follows what you save"),
            (
                "courseforge serve curricula/first-aid --target northtown",
                "as the learners of a target see it; the window can change that"
            ),
            (
                "courseforge serve course.zip --open",
                "a SCORM or cmi5 package of any maker, with a learning system's panel"
            ),
        ];

    public override int Run(ParseResult line, ToolHost host)
    {
        var path = line.GetValue(_path);
        return
            path is not null
            && path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase)
            && File.Exists(host.FullPath(path))
            ? PackageServing.Run(host.FullPath(path), _options, line, host)
            : ServeCurriculum(CurriculumFolder.Find(path, host), line, host);
    }

    private int ServeCurriculum(string folder, ParseResult line, ToolHost host)
    {
        var request = new PreviewRequest
        {
            Folder = folder,
            Host = host,
            Options = new CompileOptions { MaxParallelism = host.Processors },
            View = _options.View(line),
            Port = _options.Port(line),
            Polls = line.GetValue(_options.Polls),
        };
        var talk = new PreviewTalk(folder, line.GetValue(CommandLine.Color), host);
        if (PreviewServer.StartAsync(request, talk.Tell).GetAwaiter().GetResult() is not { } server)
        {
            return _options.TellNoPort(line, host);
        }

        try
        {
            server.First.Choice.Require(server.Curriculum.Parsed);
            talk.Begin(server.First);
            _options.Announce(
                server.Address,
                server.IsTold
                    ? "the page follows what you save; Ctrl-C ends"
                    : "the page follows what you save, looking at the folder now and then; Ctrl-C ends",
                line,
                host
            );
            server.WaitAsync(host.Stopping).GetAwaiter().GetResult();
            return ExitCode.Clean;
        }
        finally
        {
            server.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    }
}

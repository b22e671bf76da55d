using System.CommandLine;
using CourseForge.Cli.Reporting.Text;
using CourseForge.Diagnostics;
using CourseForge.Serving;
using CourseForge.Serving.Packages;

namespace CourseForge.Cli.Commands.Serving;

/// <summary>A package of any maker in a browser, until it is stopped.</summary>
internal static class PackageServing
{
    public static int Run(string path, ServeOptions options, ParseResult line, ToolHost host)
    {
        var problems = new DiagnosticBag();
        var package = OpenedPackage.Open(File.OpenRead(path), problems);
        foreach (var problem in problems.ToSorted())
        {
            host.Error.WriteLine(
                $"{ConsoleSafe.Text(Path.GetFileName(path))}: {ConsoleSafe.Text(DiagnosticText.Line(problem))}"
            );
        }

        if (package is null)
        {
            return ExitCode.Errors;
        }

        if (PackageServer.StartAsync(package, options.Port(line)).GetAwaiter().GetResult() is not { } server)
        {
            package.Dispose();
            return options.TellNoPort(line, host);
        }

        try
        {
            options.Announce(server.Address, "nothing of the package is unpacked; Ctrl-C ends", line, host);
            host.Stopping.WaitHandle.WaitOne();
            return ExitCode.Clean;
        }
        finally
        {
            server.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    }
}

using System.Runtime.InteropServices;

namespace CourseForge.Cli.Terminal;

/// <summary>While it lives, Ctrl-C and a polite kill clean up before the process ends.</summary>
internal sealed class Interruption : IDisposable
{
    private readonly List<PosixSignalRegistration> _registrations = [];

    /// <param name="cleanUp">Runs on the signal's own thread, while the command may still be working.</param>
    public Interruption(ToolHost host, Action cleanUp)
    {
        if (!host.IsProcess)
        {
            return;
        }

        foreach (var signal in (ReadOnlySpan<PosixSignal>)[PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP])
        {
            _registrations.Add(PosixSignalRegistration.Create(signal, context =>
                {
                    context.Cancel = true;
                    host.BeginEnd();
                    cleanUp();
                    host.Error.WriteLine("courseforge: stopped; what was there before is as it was");
                    Environment.Exit(
                        context.Signal switch
                        {
                            PosixSignal.SIGINT => ExitCode.Interrupted,
                            PosixSignal.SIGHUP => ExitCode.HungUp,
                            _ => ExitCode.Terminated,
                        }
                    );
                }));
        }
    }

    public void Dispose()
    {
        foreach (var registration in _registrations)
        {
            registration.Dispose();
        }
    }
}

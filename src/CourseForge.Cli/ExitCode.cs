namespace CourseForge.Cli;

/// <summary>What the process tells its caller.</summary>
internal static class ExitCode
{
    public const int Clean = 0;

    /// <summary>Errors in the course, or the output could not be written.</summary>
    public const int Errors = 1;

    public const int Usage = 2;

    /// <summary>Our bug (EX_SOFTWARE of sysexits.h).</summary>
    public const int Bug = 70;

    /// <summary>Stopped by Ctrl-C: 128 and the number of SIGINT, as shells count.</summary>
    public const int Interrupted = 130;

    /// <summary>The terminal is gone: 128 and the number of SIGHUP.</summary>
    public const int HungUp = 129;

    /// <summary>128 and the number of SIGTERM.</summary>
    public const int Terminated = 143;
}

using System.Globalization;
using System.Text;
using CourseForge.Authoring;
using CourseForge.Cli.Terminal;

namespace CourseForge.Cli;

/// <summary>
/// Everything a command knows of the process it runs in: where to write, how wide a line is, the folder, the date, the
/// environment. Tests hand in their own; the data goes to <see cref="Out"/>, all talk to <see cref="Error"/>.
/// </summary>
internal sealed class ToolHost : AuthoringHost, IDisposable
{
    internal const int WidthOfNoTerminal = 120;

    /// <summary>Seconds since 1970 in which what is made counts as made (reproducible-builds.org/specs/source-date-epoch).</summary>
    private const string SourceDate = "SOURCE_DATE_EPOCH";

    private volatile bool _isEnding;

    public required TextWriter Out { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>Standard input, for commands that read it.</summary>
    public Func<Stream> OpenInput { get; init; } = static () => Stream.Null;

    /// <summary>Standard output as bytes, for commands that speak a protocol there and write nothing to <see cref="Out"/>.</summary>
    public Func<Stream> OpenOutput { get; init; } = static () => Stream.Null;

    public bool OutIsTerminal { get; init; }

    public bool ErrorIsTerminal { get; init; }

    public int Width { get; init; } = WidthOfNoTerminal;

    /// <summary>True for the real process: only then may signals be caught.</summary>
    public bool IsProcess { get; init; }

    public static ToolHost OfProcess()
    {
        var outIsTerminal = !Console.IsOutputRedirected;
        var errorIsTerminal = !Console.IsErrorRedirected;
        if (OperatingSystem.IsWindows() && (outIsTerminal || errorIsTerminal))
        {
            // Consoles there start in a code page of the last century.
            Console.OutputEncoding = Encoding.UTF8;
        }

        return new ToolHost
        {
            // Not Console.Out: that flushes every line and takes its encoding from the locale.
            Out = Writer(new StandardStream(Console.OpenStandardOutput(), isData: true), autoFlush: false),
            Error = Writer(new StandardStream(Console.OpenStandardError(), isData: false), autoFlush: true),
            OpenInput = Console.OpenStandardInput,
            OpenOutput = Console.OpenStandardOutput,
            CurrentDirectory = WorkingFolder(),
            Today = DayOf(Environment.GetEnvironmentVariable(SourceDate)),
            Variable = Environment.GetEnvironmentVariable,
            OutIsTerminal = outIsTerminal,
            ErrorIsTerminal = errorIsTerminal,
            Width = outIsTerminal || errorIsTerminal ? Math.Max(40, WindowWidth()) : WidthOfNoTerminal,
            Processors = Environment.ProcessorCount,
            IsProcess = true,
        };
    }

    /// <summary>
    /// Whether to colour what goes to a stream, from --color, NO_COLOR (no-color.org) and the stream itself.
    /// </summary>
    public bool Colours(string? choice, bool isTerminal) =>
        choice switch
        {
            "always" => true,
            "never" => false,
            _ => isTerminal
                && string.IsNullOrEmpty(Variable("NO_COLOR"))
                && Variable("TERM") != "dumb"
                && UnderstandsEscapes(),
        };

    /// <summary>A signal ends the process, as soon as everything is cleaned up.</summary>
    internal void BeginEnd() => _isEnding = true;

    /// <summary>
    /// For a command whose work was taken away: when a signal did so, its own thread ends the process, with its own exit
    /// code.
    /// </summary>
    internal void AwaitEnd()
    {
        if (_isEnding)
        {
            Thread.Sleep(Timeout.Infinite);
        }
    }

    public override IDisposable OnInterruption(Action cleanUp) => new Interruption(this, cleanUp);

    public void Dispose()
    {
        Out.Flush();
        Error.Flush();
    }

    private static StreamWriter Writer(Stream stream, bool autoFlush) =>
        new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 4096)
        {
            AutoFlush = autoFlush,
            NewLine = "\n",
        };

    /// <summary>
    /// Empty when it was removed under our feet: <see cref="AuthoringHost.FullPath"/> says so to commands that need it.
    /// </summary>
    private static string WorkingFolder()
    {
        try
        {
            return Directory.GetCurrentDirectory();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    /// <summary>The day that new files and reviews are given; no package depends on it.</summary>
    private static DateOnly DayOf(string? seconds)
    {
        if (string.IsNullOrEmpty(seconds))
        {
            return DateOnly.FromDateTime(DateTime.Today);
        }

        return
            long.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var since)
            && since <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            ? DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(since).UtcDateTime)
            : throw new FormatException($"{SourceDate} is '{seconds}', which is no number of seconds since 1970");
    }

    private static int WindowWidth()
    {
        try
        {
            return Console.WindowWidth;
        }
        catch (IOException)
        {
            return WidthOfNoTerminal;
        }
    }

    /// <summary>Old Windows consoles print escape sequences as text; the newer hosts announce themselves.</summary>
    private bool UnderstandsEscapes() =>
        !OperatingSystem.IsWindows()
        || Variable("WT_SESSION") is not null
        || Variable("TERM") is not null
        || Variable("TERM_PROGRAM") is not null
        || Variable("ConEmuANSI") == "ON";
}

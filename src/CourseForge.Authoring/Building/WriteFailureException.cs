using CourseForge.Diagnostics;

namespace CourseForge.Authoring.Building;

/// <summary>Something could not be written; carries the diagnostic that says so.</summary>
public sealed class WriteFailureException(Diagnostic diagnostic, Exception? cause = null)
    : Exception(diagnostic.Message, cause)
{
    // errno of Linux and macOS (ENOSPC, EDQUOT) and the HRESULTs of ERROR_DISK_FULL and ERROR_HANDLE_DISK_FULL.
    private static readonly int[] FullCodes = [28, 122, 69, unchecked((int)0x80070070), unchecked((int)0x80070027)];

    public Diagnostic Diagnostic { get; } = diagnostic;

    /// <summary>Whether an exception says that the system would not write, as opposed to a bug of ours.</summary>
    public static bool IsAboutWriting(Exception problem) =>
        problem is IOException or UnauthorizedAccessException or System.Security.SecurityException;

    public static WriteFailureException Of(string path, Exception problem) =>
        problem as WriteFailureException
        ?? new(
            problem is IOException && FullCodes.Contains(problem.HResult)
                ? Diagnostic.Create(Codes.Writing.DiskFull, default, path)
                : Diagnostic.Create(Codes.Writing.NotWritable, default, path, Reason(problem)),
            problem
        );

    private static string Reason(Exception problem) =>
        problem switch
        {
            UnauthorizedAccessException => "the system does not allow it",
            DirectoryNotFoundException => "its folder does not exist",
            PathTooLongException => "the path is too long for this system",
            _ => problem.Message.TrimEnd('.'),
        };
}

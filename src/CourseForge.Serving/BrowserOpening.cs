using System.ComponentModel;
using System.Diagnostics;
using CourseForge.Authoring;

namespace CourseForge.Serving;

/// <summary>Shows an address in the user's browser, which is the user's: it is not ended with us.</summary>
public static class BrowserOpening
{
    /// <summary>Null, or why it could not be shown.</summary>
    public static string? Open(Uri address, AuthoringHost host)
    {
        var program =
            host.Variable("BROWSER") is { Length: > 0 } named ? named
            : OperatingSystem.IsMacOS() ? "open"
            : "xdg-open";
        var isUsual = OperatingSystem.IsWindows() && host.Variable("BROWSER") is null or "";
        if (!isUsual && !IsThere(program, host))
        {
            return $"there is no program '{program}'";
        }

        try
        {
            using var process = Process.Start(
                isUsual ? new ProcessStartInfo(address.AbsoluteUri) { UseShellExecute = true }
                : OperatingSystem.IsWindows() ? new ProcessStartInfo(program, address.AbsoluteUri)
                : Quiet(program, address)
            );
            return null;
        }
        catch (Exception problem) when (problem is Win32Exception or InvalidOperationException or IOException)
        {
            return problem.Message;
        }
    }

    /// <summary>
    /// What a browser says of itself belongs on no terminal. A pipe that nobody reads would end some of them, so the
    /// shell leads it nowhere.
    /// </summary>
    private static ProcessStartInfo Quiet(string program, Uri address) =>
        new("/bin/sh", ["-c", "exec \"$0\" \"$1\" >/dev/null 2>&1 </dev/null", program, address.AbsoluteUri]);

    private static bool IsThere(string program, AuthoringHost host) =>
        program.Contains(Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? File.Exists(program)
            : (host.Variable("PATH") ?? "")
                .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
                .Any(folder =>
                    File.Exists(Path.Combine(folder, program)) || File.Exists(Path.Combine(folder, program + ".exe"))
                );
}

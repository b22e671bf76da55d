using System.Diagnostics;

namespace CourseForge.Tests.Cli;

/// <summary>Poppler's programs, which say what is in a PDF.</summary>
internal static class Poppler
{
    internal static string Run(string program, params string[] words)
    {
        try
        {
            using var process = Process.Start(
                new ProcessStartInfo(program, words) { RedirectStandardOutput = true, RedirectStandardError = true }
            )!;
            process.BeginErrorReadLine();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return output;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new InvalidOperationException(
                $"This test reads PDFs with {program}. Install poppler (on Debian: apt-get install poppler-utils), or run build/test, which does."
            );
        }
    }

    internal static string[] Pages(string pdf) => Run("pdftotext", "-layout", pdf, "-").TrimEnd('\f').Split('\f');

    internal static string Folded(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

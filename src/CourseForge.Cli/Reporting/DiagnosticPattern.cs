using System.Text;

namespace CourseForge.Cli.Reporting;

internal static class DiagnosticPattern
{
    /// <summary>A message of the table as a reader sees it: <c>no objective has the id '…'</c>.</summary>
    public static string Readable(string pattern)
    {
        var text = new StringBuilder(pattern.Length);
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] is '{' or '}' && i + 1 < pattern.Length && pattern[i + 1] == pattern[i])
            {
                text.Append(pattern[i++]);
            }
            else if (pattern[i] == '{' && pattern.IndexOf('}', i) is var end and > 0)
            {
                text.Append('…');
                i = end;
            }
            else
            {
                text.Append(pattern[i]);
            }
        }

        return text.ToString();
    }
}

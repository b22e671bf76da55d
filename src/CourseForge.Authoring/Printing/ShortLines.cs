using System.Text;

namespace CourseForge.Authoring.Printing;

/// <summary>Reads lines to the end of a stream, and of each no more than a person would read.</summary>
/// <param name="hear">Called with each line that says something.</param>
internal sealed class ShortLines(Action<string> hear)
{
    private const int Longest = 4096;

    public void Read(TextReader reader)
    {
        var line = new StringBuilder();
        var buffer = new char[4096];
        try
        {
            while (reader.Read(buffer) is var count and > 0)
            {
                foreach (var c in buffer.AsSpan(0, count))
                {
                    if (c is '\n' or '\r')
                    {
                        Say(line);
                    }
                    else if (line.Length < Longest)
                    {
                        line.Append(c);
                    }
                }
            }
        }
        catch (Exception problem) when (problem is IOException or ObjectDisposedException)
        {
            // The process is gone.
        }

        Say(line);
    }

    private void Say(StringBuilder line)
    {
        if (line.Length > 0)
        {
            hear(line.ToString());
            line.Clear();
        }
    }
}

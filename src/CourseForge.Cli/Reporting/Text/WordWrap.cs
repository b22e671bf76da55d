namespace CourseForge.Cli.Reporting.Text;

internal static class WordWrap
{
    /// <summary>
    /// Writes words in lines of a width, each with an indent; the first line starts with <paramref name="lead"/>
    /// instead.
    /// </summary>
    public static void Write(TextWriter output, string text, int width, string lead, string indent)
    {
        var used = lead.Length;
        output.Write(lead);
        var isFirst = true;
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!isFirst && used + 1 + word.Length > width)
            {
                output.WriteLine();
                output.Write(indent);
                used = indent.Length;
                isFirst = true;
            }

            if (!isFirst)
            {
                output.Write(' ');
                used++;
            }

            output.Write(word);
            used += word.Length;
            isFirst = false;
        }

        output.WriteLine();
    }
}

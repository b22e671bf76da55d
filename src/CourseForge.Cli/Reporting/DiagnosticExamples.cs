namespace CourseForge.Cli.Reporting;

/// <summary>
/// The examples of docs/diagnostics.md, which travels inside the tool: one text for readers of the docs and of
/// <c>explain</c>.
/// </summary>
internal static class DiagnosticExamples
{
    private const string Resource = "docs/diagnostics.md";
    private const string Start = "Example";
    private const string Fence = "~~~~";

    /// <summary>The lines of a code's example, without the Markdown around them; empty when it has none.</summary>
    public static IReadOnlyList<string> Of(string code)
    {
        using var stream = typeof(DiagnosticExamples).Assembly.GetManifestResourceStream(Resource);
        if (stream is null)
        {
            return [];
        }

        var lines = new List<string>();
        using var reader = new StreamReader(stream);
        bool isInEntry = false,
            isInExample = false,
            isInFence = false;
        while (reader.ReadLine() is { } line)
        {
            if (
                line.StartsWith("## ", StringComparison.Ordinal)
                || (line.StartsWith("### ", StringComparison.Ordinal) && !isInFence)
            )
            {
                if (isInEntry && !isInFence)
                {
                    break;
                }

                isInEntry |= line.StartsWith($"### {code} ", StringComparison.Ordinal);
            }
            else if (isInEntry && !isInFence && line.StartsWith(Start, StringComparison.Ordinal))
            {
                isInExample = true;
            }

            if (!isInExample)
            {
                continue;
            }

            if (line.StartsWith(Fence, StringComparison.Ordinal))
            {
                isInFence = !isInFence;
            }
            else if (isInFence)
            {
                lines.Add("  " + line);
            }
            else if (line.Length > 0 && !line.StartsWith(Start, StringComparison.Ordinal))
            {
                lines.Add(line.Replace("`", "", StringComparison.Ordinal));
            }
        }

        return lines;
    }
}

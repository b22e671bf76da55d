namespace CourseForge.Cli.Reporting;

/// <summary>The forms of --output.</summary>
internal enum OutputForm
{
    Text,
    Short,
    Json,
    Sarif,
    Junit,
    Github,
}

internal static class OutputForms
{
    public static readonly string[] Words = ["text", "short", "json", "sarif", "junit", "github"];

    public static OutputForm Parse(string? word) => (OutputForm)Math.Max(0, Array.IndexOf(Words, word ?? "text"));

    /// <summary>
    /// Whether the form is for programs that keep what they are told: they get all diagnostics unless told otherwise.
    /// </summary>
    public static bool IsDocument(OutputForm form) => form is OutputForm.Json or OutputForm.Sarif or OutputForm.Junit;
}

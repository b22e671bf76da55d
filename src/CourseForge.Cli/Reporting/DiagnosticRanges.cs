namespace CourseForge.Cli.Reporting;

internal static class DiagnosticRanges
{
    /// <summary>What a range of codes is about, as a heading.</summary>
    public static string Of(string code) =>
        code[2] switch
        {
            '1' => "CF1xxx: finding and reading files",
            '2' => "CF2xxx: how YAML and Markdown are written",
            '3' when code[3] == '0' => "CF30xx: putting layers together",
            '3' => "CF31xx: names and what they stand for",
            '4' => "CF4xxx: checks of the content (their levels can be set)",
            '5' => "CF5xxx: pages and themes",
            '6' when code[3] == '9' => "CF69xx: writing the output",
            '6' when code[3] == '8' => "CF68xx: printing",
            '6' => "CF6xxx: packages",
            _ => "CF9xxx: bugs of courseforge itself",
        };
}

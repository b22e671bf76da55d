using CourseForge.Diagnostics;

namespace CourseForge.Cli.Reporting.Text;

/// <summary>
/// The few colours of the text form, as plain escape sequences: loading a console library for them would cost more than
/// the check.
/// </summary>
internal readonly record struct AnsiStyle(bool IsOn)
{
    public string Bold(string text) => In("1", text);

    public string Dim(string text) => In("2", text);

    public string Hint(string text) => In("36", text);

    public string Level(Severity severity, string text) =>
        In(
            severity switch
            {
                Severity.Error => "1;31",
                Severity.Warning => "1;33",
                _ => "1;34",
            },
            text
        );

    private string In(string code, string text) => IsOn && text.Length > 0 ? $"\x1b[{code}m{text}\x1b[0m" : text;
}

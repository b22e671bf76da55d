using CourseForge.Diagnostics;
using CourseForge.Text;

namespace CourseForge.Rendering.Templates.Checking;

/// <summary>What Scriban says of a file that it cannot read, in our words.</summary>
internal static class ScribanMessages
{
    private static readonly (string Part, string What, string? Write)[] Known =
    [
        (
            "else condition must be preceded",
            "this 'if' or 'for' has its 'else' already, or none begins here",
            "join the two, or end the first with {{ end }}"
        ),
        (
            "Expecting <expression>",
            "a name is missing in this tag",
            "write what it is about: {{ if page.next }}, {{ for item in page.modules }}"
        ),
        (
            "to the right of the operator",
            "behind this operator a name is missing: a condition stands in one line",
            "write both sides of && and || in the same line"
        ),
        ("Expecting 'in' word", "this loop has no 'in'", "write {{ for item in page.modules }}"),
        (
            "loop variable <for.",
            "of a loop there are for.index, for.first and for.last",
            "write {{ for.index }}, which counts from 0"
        ),
        (
            "dot operator is expected",
            "behind a dot stands the name of a part",
            "write page.title, without quotes or brackets"
        ),
        ("Unexpected end of file", "a tag is not ended", "end it with }}"),
        ("Expecting <EOL>", "this tag says more than one thing", "write a tag for each"),
    ];

    internal static Diagnostic Told(SourceSpan span, string message)
    {
        if (message.Contains("depth limit", StringComparison.OrdinalIgnoreCase))
        {
            return Diagnostic
                .Create(
                    Codes.Rendering.TemplateLimit,
                    span,
                    $"what this tag says is nested more than {2 * ThemeLanguage.MaxDepth} deep (parentheses, '!', '&&', 'else if' and the like)"
                )
                .WithHint("ask less in one tag");
        }

        foreach (var (part, what, write) in Known)
        {
            if (message.Contains(part, StringComparison.OrdinalIgnoreCase))
            {
                return Diagnostic.Create(Codes.Rendering.TemplateSyntax, span, what).WithHint(write);
            }
        }

        return Diagnostic.Create(Codes.Rendering.TemplateSyntax, span, InOurVoice(message));
    }

    /// <summary>Without the capital letter and the stop, and without saying that it was reading.</summary>
    private static string InOurVoice(string message)
    {
        var start =
            message.StartsWith("Error while parsing ", StringComparison.Ordinal)
            && message.IndexOf(": ", StringComparison.Ordinal) is var colon and > 0
                ? colon + 2
                : 0;
        message = message[start..].TrimEnd('.', ' ');
        return char.ToLowerInvariant(message[0]) + message[1..];
    }
}

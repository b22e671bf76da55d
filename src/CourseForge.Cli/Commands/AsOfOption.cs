using System.CommandLine;
using System.Globalization;

namespace CourseForge.Cli.Commands;

internal static class AsOfOption
{
    private const string Form = "yyyy-MM-dd";

    public static Option<string?> Create()
    {
        var option = new Option<string?>("--as-of") { Description = "Take the law at this date instead of the curriculum's as-of.", HelpName = "YYYY-MM-DD" };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !DateOnly.TryParseExact(token.Value, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            {
                result.AddError($"--as-of takes a date such as 2026-01-31, not '{token.Value}'");
            }
        });
        return option;
    }

    public static DateOnly? Value(ParseResult line, Option<string?> option) =>
        line.GetValue(option) is { } text ? DateOnly.ParseExact(text, Form, CultureInfo.InvariantCulture) : null;
}

using System.CommandLine;
using CourseForge.Text;

namespace CourseForge.Cli.Commands;

internal static class AsOfOption
{
    public static Option<string?> Create()
    {
        var option = new Option<string?>("--as-of")
        {
            Description = "Take the law at this date instead of the curriculum's as-of.",
            HelpName = "YYYY-MM-DD",
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !IsoDate.TryRead(token.Value, out _))
            {
                result.AddError($"--as-of takes a date such as 2026-01-31, not '{token.Value}'");
            }
        });
        return option;
    }

    public static DateOnly? Value(ParseResult line, Option<string?> option) =>
        IsoDate.TryRead(line.GetValue(option), out var date) ? date : null;
}

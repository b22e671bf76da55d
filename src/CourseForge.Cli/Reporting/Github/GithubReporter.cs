using System.Globalization;
using System.Text;
using CourseForge.Authoring.Workspaces;
using CourseForge.Cli.Reporting.Sarif;
using CourseForge.Cli.Reporting.Text;
using CourseForge.Diagnostics;

namespace CourseForge.Cli.Reporting.Github;

/// <summary>Workflow commands of GitHub Actions, which show as annotations on the changed lines.</summary>
internal static class GithubReporter
{
    public static void Write(Report report, TextWriter output, ToolHost host)
    {
        var prefix = PrefixIn(report.Prefix, host);
        foreach (var diagnostic in report.Diagnostics)
        {
            var line = new StringBuilder("::").Append(
                diagnostic.Severity switch
                {
                    Severity.Error => "error",
                    Severity.Warning => "warning",
                    _ => "notice",
                }
            );
            line.Append(' ');
            if (diagnostic.Span.File is { } file)
            {
                line.Append("file=").Append(Property(prefix + file.Path.Value)).Append(',');
            }

            if (SarifRegion.Of(diagnostic.Span) is { } region)
            {
                line.Append(Position(region)).Append(',');
            }

            line.Append("title=").Append(Property($"{diagnostic.Code} {diagnostic.Descriptor.Name}")).Append("::");
            line.Append(
                Data(
                    $"{ConsoleSafe.Text(diagnostic.Message)}\n{ConsoleSafe.Text(diagnostic.Hint ?? diagnostic.Descriptor.Fix)}"
                )
            );
            output.WriteLine(line.ToString());
        }

        if (report.NotShown > 0)
        {
            output.WriteLine(
                $"::notice title=courseforge::{report.NotShown} more are not shown (--max-diagnostics 0 shows all)"
            );
        }
    }

    /// <summary>Columns are only allowed within one line; the end is the last column, not the one after it.</summary>
    private static string Position(SarifRegion region)
    {
        var lines = string.Create(CultureInfo.InvariantCulture, $"line={region.Line},endLine={region.EndLine}");
        return region.Line == region.EndLine
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{lines},col={region.Column},endColumn={Math.Max(region.Column, region.EndColumn - 1)}"
            )
            : lines;
    }

    /// <summary>Annotations need paths from the root of the repository, wherever the step runs.</summary>
    private static string PrefixIn(string prefix, ToolHost host)
    {
        var folder = host.FullPath(prefix.Length == 0 ? "." : prefix);
        if (
            host.Variable("GITHUB_WORKSPACE") is not { Length: > 0 } root
            || !RealPath.IsWithin(folder.TrimEnd('/', '\\'), root.TrimEnd('/', '\\'))
        )
        {
            return prefix;
        }

        var relative = Path.GetRelativePath(root, folder).Replace('\\', '/').TrimEnd('/');
        return relative == "." ? "" : relative + "/";
    }

    private static string Data(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal)
            .Replace("\r", "%0D", StringComparison.Ordinal)
            .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}

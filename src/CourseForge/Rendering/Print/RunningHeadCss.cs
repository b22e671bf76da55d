using System.Globalization;
using System.Text;

namespace CourseForge.Rendering.Print;

/// <summary>
/// print/heads.css: what stands in the margins of the pages. The text differs from course to course, so it cannot stand
/// in the theme.
/// </summary>
internal static class RunningHeadCss
{
    internal const string Path = "print/heads.css";

    /// <summary>Millimetres from one thumb index to the next, and where they begin again at the top.</summary>
    private const int TabStep = 16;

    private const int TabRoom = 208;

    /// <param name="stamp">What every page must warn of, or null: sheets get lost from their cover.</param>
    /// <param name="heads">The running head by name of the page, which is also the class of the section that uses
    /// it.</param>
    internal static byte[] ToBytes(string foot, string of, string? stamp, IEnumerable<RunningHead> heads)
    {
        var css = new StringBuilder();
        css.Append(
            CultureInfo.InvariantCulture,
            $"@page {{ @bottom-left {{ content: {Quoted(foot)}; }} @bottom-right {{ content: counter(page) {Quoted($" {of} ")} counter(pages); }} }}\n"
        );
        if (stamp is not null)
        {
            css.Append(CultureInfo.InvariantCulture, $"@page {{ @top-right {{ content: {Quoted(stamp)}; }} }}\n");
        }

        foreach (var (page, head, tab) in heads)
        {
            css.Append(
                CultureInfo.InvariantCulture,
                $"@page {page} {{ @top-left {{ content: {Quoted(head)}; }} }}\n.{page} {{ page: {page}; }}\n"
            );
            if (tab is { } thumb)
            {
                // Each a step below the one before, so that the edge of the closed manual shows the modules.
                css.Append(
                    CultureInfo.InvariantCulture,
                    $"@page {page} {{ @right-top {{ content: \"{thumb.Number}\"; padding-top: {thumb.Number * TabStep % TabRoom}mm; }} }}\n"
                );
            }
        }

        css.Append(
            "@page :first { @top-left { content: none; } @top-right { content: none; } @bottom-left { content: none; } @bottom-right { content: none; } }\n"
        );
        return Encoding.UTF8.GetBytes(css.ToString());
    }

    /// <summary>CSS Syntax 3, 4.3.5: in a string, quotes, backslashes and line ends are escaped.</summary>
    private static string Quoted(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var character in text)
        {
            if (character is '"' or '\\' or '<' || char.IsControl(character))
            {
                quoted.Append(CultureInfo.InvariantCulture, $"\\{(int)character:x} ");
            }
            else
            {
                quoted.Append(character);
            }
        }

        return quoted.Append('"').ToString();
    }
}

/// <param name="Page">Name of the page, which is also the class of the section that uses it.</param>
/// <param name="Tab">What stands on the outer edge, to find a module by; null where nothing does.</param>
internal readonly record struct RunningHead(string Page, string Head, ThumbTab? Tab = null);

/// <param name="Number">Of the module, from 1.</param>
internal readonly record struct ThumbTab(int Number);

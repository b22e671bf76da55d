using System.Text;
using System.Text.RegularExpressions;
using CourseForge.Diagnostics;
using CourseForge.Output;
using CourseForge.Packaging.Cmi5;

namespace CourseForge.Packaging;

/// <summary>
/// Every page of a package carries the Content-Security-Policy of the shipped theme, or a narrower one, before anything
/// that it could forbid: nothing from elsewhere, no script in the page, no form. Only the page that cmi5 launches may
/// speak to its record store.
/// </summary>
internal static partial class PagePolicyCheck
{
    private const string LaunchPage = "launch.html";

    /// <summary>How many bytes of a page are looked at first.</summary>
    private const int HeadLength = 2048;

    private static readonly Dictionary<string, string[]> s_allowed = new(StringComparer.OrdinalIgnoreCase)
    {
        ["default-src"] = ["'none'"],
        ["script-src"] = ["'self'", "'none'"],
        ["style-src"] = ["'self'", "'none'"],
        ["img-src"] = ["'self'", "'none'"],
        ["media-src"] = ["'self'", "'none'"],
        ["font-src"] = ["'self'", "'none'"],
        ["frame-src"] = ["'self'", "'none'"],
        ["connect-src"] = ["'none'"],
        ["base-uri"] = ["'none'"],
        ["form-action"] = ["'none'"],
    };

    /// <summary>What no other directive stands in for, so that it must be there.</summary>
    private static readonly string[] s_needed = ["default-src", "base-uri", "form-action"];

    internal static void Check(
        IReadOnlyList<OutputFile> files,
        IPackageFormat format,
        CoursePages pages,
        DiagnosticBag diagnostics
    )
    {
        byte[] known = [];
        foreach (var file in files.OfType<GeneratedFile>())
        {
            if (
                file.Path.EndsWith(".html", StringComparison.OrdinalIgnoreCase)
                && Problem(
                    file.Content.Span,
                    format is Cmi5Format && System.IO.Path.GetFileName(file.Path) == LaunchPage,
                    ref known
                )
                    is { } problem
            )
            {
                diagnostics.Add(Codes.Packaging.PageWithoutPolicy, Packager.PlaceOf(pages), file.Path, problem);
            }
        }
    }

    /// <summary>A policy stands in the head of a page, so the rest is read only of a page that has none there.</summary>
    /// <param name="known">The beginning of the last page that was right: nearly all begin alike.</param>
    private static string? Problem(ReadOnlySpan<byte> page, bool mayConnect, ref byte[] known)
    {
        if (!mayConnect && known.Length > 0 && page.StartsWith(known))
        {
            return null;
        }

        var head = Encoding.UTF8.GetString(page[..Math.Min(page.Length, HeadLength)]);
        if (Policy().Match(head) is not { Success: true } found)
        {
            return Problem(Encoding.UTF8.GetString(page), mayConnect);
        }

        var problem = Problem(head, mayConnect);
        if (problem is null && !mayConnect)
        {
            known = Encoding.UTF8.GetBytes(head[..(found.Index + found.Length)]);
        }

        return problem;
    }

    /// <summary>What is wrong with the policy of a page, in words; null when nothing is.</summary>
    internal static string? Problem(string page, bool mayConnect)
    {
        if (Policy().Match(page) is not { Success: true } found)
        {
            return "it has none";
        }

        foreach (Match tag in Tags().Matches(page[..found.Index]))
        {
            if (tag.Groups["name"].Value.ToLowerInvariant() is not ("html" or "head" or "meta" or "title"))
            {
                return $"<{tag.Groups["name"].Value}> stands before it";
            }
        }

        var directives = System
            .Net.WebUtility.HtmlDecode(found.Groups["policy"].Value)
            .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(static directive => directive.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .ToList();
        foreach (var directive in directives)
        {
            var isOpen =
                mayConnect
                && directive[0].Equals("connect-src", StringComparison.OrdinalIgnoreCase)
                && directive.Skip(1).All(static source => source is "http:" or "https:" or "'self'");
            if (
                !isOpen
                && !(
                    s_allowed.TryGetValue(directive[0], out var sources)
                    && directive.Length > 1
                    && directive.Skip(1).All(sources.Contains)
                )
            )
            {
                return $"'{string.Join(' ', directive)}' allows more";
            }
        }

        return
            s_needed.FirstOrDefault(needed =>
                !directives.Exists(directive => directive[0].Equals(needed, StringComparison.OrdinalIgnoreCase))
            )
                is { } missing
            ? $"it has no '{missing}'"
            : null;
    }

    [GeneratedRegex(
        """<meta\s+http-equiv="Content-Security-Policy"\s+content="(?<policy>[^"]*)"\s*/?>""",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Policy();

    [GeneratedRegex("""<(?<name>[a-zA-Z][^\s/>]*)""", RegexOptions.CultureInvariant)]
    private static partial Regex Tags();
}

namespace CourseForge.Rendering.Templates.Checking;

/// <summary>
/// What a page's Content Security Policy must keep: nothing runs or loads but what is in the package. It may be
/// stricter than the theme's.
/// </summary>
internal static class PagePolicy
{
    internal const string Header = "content-security-policy";
    private static readonly string[] Needed = ["default-src", "base-uri", "form-action"];

    /// <summary>What a policy lets in or lacks; null when it is as strict as it must be.</summary>
    /// <param name="kind">Of the page: the launch page may speak to a server, the report has its style in itself.</param>
    internal static string? Problem(string policy, TemplateKind kind)
    {
        var missing = Needed.ToList();
        foreach (
            var directive in policy.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        )
        {
            var parts = directive.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            var name = parts[0].ToLowerInvariant();
            missing.Remove(name);
            if (
                (name.Contains("-src", StringComparison.Ordinal) || name is "base-uri" or "form-action")
                && parts.Skip(1).FirstOrDefault(source => !IsAllowed(name, source, kind)) is { } source
            )
            {
                return $"'{name}' lets in {source}";
            }
        }

        return missing.Count == 0 ? null : $"'{missing[0]} 'none'' is missing";
    }

    private static bool IsAllowed(string directive, string source, TemplateKind kind) =>
        source.ToLowerInvariant() is "'none'" or "'self'"
        || (kind == TemplateKind.Launch && directive == "connect-src" && source is "http:" or "https:")
        || (
            kind == TemplateKind.Report
            && directive.StartsWith("style-src", StringComparison.Ordinal)
            && source == "'unsafe-inline'"
        );
}

/// <summary>What a template makes, as far as safety differs.</summary>
internal enum TemplateKind
{
    /// <summary>A part of a page: a block, the answer of a question, a mark.</summary>
    Part,

    Page,

    /// <summary>The page that owns the session with a learning system.</summary>
    Launch,

    Printed,

    /// <summary>The report of a build: one file, with its style in it.</summary>
    Report,
}

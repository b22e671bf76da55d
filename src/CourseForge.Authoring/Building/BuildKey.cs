using System.Collections.Immutable;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using CourseForge.Authoring.Printing;
using CourseForge.Authoring.Releases;

namespace CourseForge.Authoring.Building;

/// <summary>
/// Everything that what a build makes depends on, as one digest: the files of the curriculum, what was asked for, the
/// tool, and, where something is printed, the browser. Two builds with the same key make the same bytes.
/// </summary>
internal sealed class BuildKey
{
    /// <summary>How long a browser may take to say its version.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly BuildRequest _request;
    private readonly AuthoringHost _host;
    private readonly string? _asked;

    public BuildKey(BuildRequest request, AuthoringHost host)
    {
        _request = request;
        _host = host;
        var text = new StringBuilder();
        AddTool(text);
        AddRequest(text, request);
        if (!request.Prints.IsEmpty)
        {
            if (BrowserFinder.Find(request.Browser, host) is not { } browser || VersionOf(browser) is not { } version)
            {
                return;
            }

            Add(text, "browser", browser, version);
        }

        _asked = text.ToString();
    }

    /// <summary>
    /// SHA-256 in lower-case hexadecimal, with the files as they are now; null when it cannot be known: a browser that
    /// does not tell its version, a file that cannot be read.
    /// </summary>
    public string? Now()
    {
        var text = new StringBuilder(_asked);
        return _asked is not null && AddFiles(text, _request, _host)
            ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))
            : null;
    }

    /// <summary>
    /// A build of the tool itself, more exactly than its version: the compiler that makes assemblies gives each another
    /// id when its source is another. The runtime counts because it compresses.
    /// </summary>
    private static void AddTool(StringBuilder text)
    {
        Add(text, "runtime", Environment.Version.ToString());
        foreach (
            var type in new[]
            {
                typeof(Compiler),
                typeof(BuildKey),
                typeof(Markdig.Markdown),
                typeof(YamlDotNet.Core.Parser),
                typeof(Scriban.Template),
            }
        )
        {
            Add(text, "module", type.Module.ModuleVersionId.ToString());
        }
    }

    private static void AddRequest(StringBuilder text, BuildRequest request)
    {
        var options = request.Options;
        Add(text, "course", options.Course);
        Add(text, "audience", options.Audience);
        Add(text, "tier", options.Tier?.ToString());
        Add(text, "target", options.Target);
        Add(text, "layers", [.. options.Layers]);
        Add(text, "as-of", options.AsOf?.DayNumber.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Add(text, "minutes", options.Minutes?.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Add(
            text,
            "switches",
            $"{options.WithPending} {options.Locked} {options.LooksAhead} {options.Strict} {request.AllVariants} {request.Loose} {request.Keep}"
        );
        Add(text, "targets", [.. request.Variants.Targets]);
        Add(text, "variant-layers", [.. request.Variants.Layers]);
        Add(text, "formats", [.. request.Formats.Select(static format => format.Name)]);
        Add(text, "prints", [.. request.Prints.Select(static kind => kind.ToString())]);
        Add(text, "paper", request.Paper?.Name);
        Add(text, "lms", request.Lms.Name);
        Add(text, "version", request.ToolVersion);
        Add(text, "shown", request.ShownOutput);
        foreach (var schema in request.Schemas)
        {
            Add(text, "schema", schema.Path, Convert.ToHexStringLower(SHA256.HashData(schema.Content.Span)));
        }
    }

    /// <summary>False when a file went away meanwhile, or cannot be read.</summary>
    private static bool AddFiles(StringBuilder text, BuildRequest request, AuthoringHost host)
    {
        var workspace = ProjectWorkspace.OpenFolder(request.Source, request.Options.Locked, host);
        var entries = workspace.List().Sort(static (a, b) => string.CompareOrdinal(a.Path.Value, b.Path.Value));
        var digests = new string?[entries.Length];
        Parallel.For(
            0,
            entries.Length,
            new ParallelOptions { MaxDegreeOfParallelism = request.Options.MaxParallelism },
            i =>
            {
                if (entries[i].Kind == WorkspaceEntryKind.File)
                {
                    digests[i] = DigestOf(workspace, entries[i]);
                }
            }
        );
        for (var i = 0; i < entries.Length; i++)
        {
            var entry = entries[i];
            if (entry.Kind == WorkspaceEntryKind.File && digests[i] is null)
            {
                return false;
            }

            Add(text, entry.Kind.ToString(), entry.Path.Value, entry.LeadsTo?.Value ?? "", digests[i] ?? "");
            if (workspace.OriginOf(entry.Path) is { } origin)
            {
                Add(text, "origin", origin);
            }
        }

        return true;
    }

    private static string? DigestOf(IWorkspace workspace, WorkspaceEntry entry)
    {
        try
        {
            using var stream = workspace.Open(entry.Path);
            return stream is null ? null : Convert.ToHexStringLower(SHA256.HashData(stream));
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Programs are often scripts that start others, so that their own bytes tell nothing.</summary>
    private static string? VersionOf(string browser)
    {
        try
        {
            using var process = Process.Start(
                new ProcessStartInfo(browser, "--version")
                {
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                    UseShellExecute = false,
                }
            );
            if (process is null)
            {
                return null;
            }

            var version = process.StandardOutput.ReadToEndAsync();
            _ = process.StandardError.ReadToEndAsync();
            if (!process.WaitForExit(Patience))
            {
                process.Kill(entireProcessTree: true);
                return null;
            }

            return process.ExitCode == 0 && version.Result.Length > 0 ? version.Result : null;
        }
        catch (Exception problem)
            when (problem is System.ComponentModel.Win32Exception or InvalidOperationException or AggregateException)
        {
            return null;
        }
    }

    /// <summary>With their lengths, so that no two lists of values read alike.</summary>
    private static void Add(StringBuilder text, string name, params ReadOnlySpan<string?> values)
    {
        text.Append(name);
        foreach (var value in values)
        {
            text.Append(' ').Append(value?.Length ?? -1).Append(':').Append(value);
        }

        text.Append('\n');
    }
}

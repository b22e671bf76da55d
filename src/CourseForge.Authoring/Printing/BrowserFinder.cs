namespace CourseForge.Authoring.Printing;

/// <summary>
/// Where a browser that can print may be: what the user named, then the usual places. Headless shells first, since they
/// start and print faster.
/// </summary>
internal static class BrowserFinder
{
    public const string Variable = "COURSEFORGE_BROWSER";

    private static readonly string[] Names =
    [
        "chromium-headless-shell",
        "chrome-headless-shell",
        "headless_shell",
        "chromium",
        "chromium-browser",
        "google-chrome-stable",
        "google-chrome",
        "microsoft-edge-stable",
        "microsoft-edge",
    ];

    private static readonly string[] MacApplications =
    [
        "Google Chrome.app/Contents/MacOS/Google Chrome",
        "Chromium.app/Contents/MacOS/Chromium",
        "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ];

    private static readonly string[] WindowsPrograms =
    [
        @"Google\Chrome\Application\chrome.exe",
        @"Chromium\Application\chrome.exe",
        @"Microsoft\Edge\Application\msedge.exe",
    ];

    /// <summary>The path of a browser, or null when there is none.</summary>
    /// <param name="named">What <c>--browser</c> says.</param>
    public static string? Find(string? named, AuthoringHost host)
    {
        if (named is not null)
        {
            return Existing(named, host);
        }

        if (host.Variable(Variable) is { Length: > 0 } variable)
        {
            return Existing(variable, host);
        }

        return Places(host).FirstOrDefault(File.Exists);
    }

    /// <summary>A path, or a name that is looked up as the shell would.</summary>
    private static string? Existing(string named, AuthoringHost host)
    {
        if (named.AsSpan().IndexOfAny('/', '\\') < 0 && OnPath([named], host).FirstOrDefault(File.Exists) is { } found)
        {
            return found;
        }

        var path = host.FullPath(named);
        return File.Exists(path) ? path : null;
    }

    private static IEnumerable<string> Places(AuthoringHost host)
    {
        foreach (var place in OnPath(Names, host))
        {
            yield return place;
        }

        if (OperatingSystem.IsMacOS())
        {
            foreach (
                var folder in new[] { "/Applications", Path.Combine(host.Variable("HOME") ?? "/", "Applications") }
            )
            {
                foreach (var application in MacApplications)
                {
                    yield return Path.Combine(folder, application);
                }
            }
        }
        else if (OperatingSystem.IsWindows())
        {
            foreach (var variable in new[] { "ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA" })
            {
                foreach (
                    var program in host.Variable(variable) is { Length: > 0 } folder
                        ? WindowsPrograms.Select(program => Path.Combine(folder, program))
                        : []
                )
                {
                    yield return program;
                }
            }
        }
        else
        {
            yield return "/opt/google/chrome/chrome";
            yield return "/opt/microsoft/msedge/msedge";
            yield return "/snap/bin/chromium";
        }
    }

    private static IEnumerable<string> OnPath(string[] names, AuthoringHost host)
    {
        var folders = (host.Variable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var ending = OperatingSystem.IsWindows() ? ".exe" : "";
        foreach (var name in names)
        {
            foreach (var folder in folders.Where(Path.IsPathFullyQualified))
            {
                yield return Path.Combine(
                    folder,
                    name + (name.EndsWith(ending, StringComparison.OrdinalIgnoreCase) ? "" : ending)
                );
            }
        }
    }
}

using System.Text.RegularExpressions;
using CourseForge.Diagnostics;
using CourseForge.Text;

namespace CourseForge.Authoring.Verifying.Contents;

/// <summary>
/// Looks at the text of a script for the few forms by which it can be known what it does. It is not run and not parsed,
/// so what a script puts together from pieces is not seen.
/// </summary>
internal static partial class ScriptLook
{
    /// <param name="span">The place of what begins at an offset of the script with a length.</param>
    /// <param name="isOurs">Of a package of courseforge, whose use of the browser's storage is documented.</param>
    public static ApiWords Look(string script, Func<int, int, SourceSpan> span, bool isOurs, DiagnosticBag diagnostics)
    {
        CheckRequests(script, span, diagnostics);
        CheckOutside(script, span, diagnostics);
        if (!isOurs)
        {
            CheckStorage(script, span, diagnostics);
        }

        return WordsOf(script);
    }

    private const int LongestComment = 400;

    private static void CheckRequests(string script, Func<int, int, SourceSpan> span, DiagnosticBag diagnostics)
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var match in Request().Matches(script).Cast<Match>())
        {
            var host = match.Groups["host"];
            if (!IsComment(script, match.Index) && told.Add(host.Value))
            {
                diagnostics.Add(Codes.PackageContents.AsksElsewhere, span(host.Index, host.Length), host.Value);
            }
        }
    }

    private static void CheckOutside(string script, Func<int, int, SourceSpan> span, DiagnosticBag diagnostics)
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var match in Outside().Matches(script).Cast<Match>())
        {
            var words = Quoted.Of(match.Value);
            if (!IsComment(script, match.Index) && told.Add(words))
            {
                diagnostics.Add(Codes.PackageContents.LooksOutside, span(match.Index, match.Length), words);
            }
        }
    }

    private static void CheckStorage(string script, Func<int, int, SourceSpan> span, DiagnosticBag diagnostics)
    {
        var match = Storage().Match(script);
        if (match.Success && !IsComment(script, match.Index))
        {
            diagnostics.Add(
                Codes.PackageContents.StorageShared,
                span(match.Index, match.Length),
                match.Value.Contains("cookie", StringComparison.Ordinal) ? "document.cookie" : match.Groups[1].Value
            );
        }
    }

    private static ApiWords WordsOf(string script)
    {
        var words = ApiWords.None;
        if (script.Contains("API", StringComparison.Ordinal))
        {
            words |= Api12().IsMatch(script) ? ApiWords.Api12 : ApiWords.None;
            words |= script.Contains("API_1484_11", StringComparison.Ordinal) ? ApiWords.Api2004 : ApiWords.None;
        }

        // Wrappers put the names together: "LMS" and "Initialize".
        var hasBegin = Begin().IsMatch(script);
        var hasEnd = script.Contains("Terminate", StringComparison.Ordinal);
        words |= hasBegin ? ApiWords.Begin2004 : ApiWords.None;
        words |= hasEnd ? ApiWords.End2004 : ApiWords.None;
        words |=
            script.Contains("LMSInitialize", StringComparison.Ordinal)
            || (hasBegin && script.Contains("LMS", StringComparison.Ordinal))
                ? ApiWords.Begin12
                : ApiWords.None;
        words |=
            script.Contains("LMSFinish", StringComparison.Ordinal)
            || (script.Contains("Finish", StringComparison.Ordinal) && script.Contains("LMS", StringComparison.Ordinal))
                ? ApiWords.End12
                : ApiWords.None;
        if (
            script.Contains("fetch", StringComparison.Ordinal)
            && script.Contains("endpoint", StringComparison.Ordinal)
            && script.Contains("registration", StringComparison.Ordinal)
        )
        {
            words |= ApiWords.Cmi5;
        }

        words |= script.Contains("initialized", StringComparison.OrdinalIgnoreCase)
            ? ApiWords.BeginCmi5
            : ApiWords.None;
        words |= script.Contains("terminated", StringComparison.OrdinalIgnoreCase) ? ApiWords.EndCmi5 : ApiWords.None;
        return words;
    }

    /// <summary>In a line that is a comment from its beginning, or after two slashes that are no part of an address.</summary>
    private static bool IsComment(string script, int at)
    {
        // Not farther back: a script can be one line of megabytes.
        var before = script.AsSpan(Math.Max(0, at - LongestComment), Math.Min(at, LongestComment));
        before = before[(before.LastIndexOf('\n') + 1)..].Trim();
        return before.StartsWith("*")
            || before.StartsWith("//")
            || before.StartsWith("/*")
            || before.Contains(" // ", StringComparison.Ordinal);
    }

    /// <summary>Who is asked: an address, behind one of the forms in which a request is written.</summary>
    private const string Host =
        """\s*["'`](?:https?:|wss?:)?//(?<host>[A-Za-z0-9.-]+\.[A-Za-z]{2,}|localhost|\d+\.\d+\.\d+\.\d+)""";

    private const string Call =
        """\bfetch\s*\(|\.open\s*\(\s*["'](?:GET|POST|PUT|get|post|put)["']\s*,|\bimportScripts\s*\(|\bimport\s*\(""";

    private const string Made = @"\bnew\s+(?:WebSocket|EventSource|Worker|SharedWorker)\s*\(|\bsendBeacon\s*\(";

    private const string Library =
        @"\$\.(?:get|post|getJSON|getScript)\s*\(|\b(?:axios|ajax)(?:\.\w+)?\s*\((?:\s*\{\s*url\s*:)?|\.src\s*=|\burl\s*:";

    [GeneratedRegex($"(?:{Call}|{Made}|{Library}){Host}", RegexOptions.ExplicitCapture)]
    private static partial Regex Request();

    private const string Reached = "document|location|frames|close|history|resizeTo|moveTo|eval";

    [GeneratedRegex(
        @"(?<![\w$.])(?:window\s*\.\s*)?(?:parent|top|opener)\s*\.\s*(?:"
            + Reached
            + @")\b(?=\s*[.(\[=])|\bdocument\.domain\s*="
    )]
    private static partial Regex Outside();

    [GeneratedRegex(@"\b(localStorage|sessionStorage|indexedDB)\s*[.\[]|\bdocument\.cookie\s*=")]
    private static partial Regex Storage();

    [GeneratedRegex("""(?:\.\s*API\b(?!\s*_)|\[\s*["']API["']\s*\]|["']API["'])""")]
    private static partial Regex Api12();

    [GeneratedRegex(@"Initialize\b")]
    private static partial Regex Begin();
}

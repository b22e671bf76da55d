using CourseForge.Authoring.Packages;
using CourseForge.Diagnostics;

namespace CourseForge.Authoring.Verifying.Contents;

/// <summary>
/// Whether the units of a package speak to the learning system, in the words of the standard that the manifest names.
/// Looks at the scripts that a launch page loads; where these do not speak, at all scripts of the package, because a
/// script may load another one.
/// </summary>
internal sealed class ApiRules(
    IReadOnlyDictionary<string, ContentFacts> facts,
    string format,
    string title,
    DiagnosticBag diagnostics
)
{
    private readonly ApiWords _anywhere = facts.Values.Aggregate(ApiWords.None, static (words, one) =>
        words | one.Words
    );

    private ApiWords Own =>
        format switch
        {
            "scorm12" => ApiWords.Api12,
            "scorm2004-3" or "scorm2004-4" => ApiWords.Api2004,
            _ => ApiWords.Cmi5,
        };

    private (ApiWords Word, string Call)[] Calls =>
        format switch
        {
            "scorm12" => [(ApiWords.Begin12, "LMSInitialize"), (ApiWords.End12, "LMSFinish")],
            "scorm2004-3" or "scorm2004-4" => [(ApiWords.Begin2004, "Initialize"), (ApiWords.End2004, "Terminate")],
            _ => [(ApiWords.BeginCmi5, "'initialized'"), (ApiWords.EndCmi5, "'terminated'")],
        };

    /// <param name="path">The launch page, which is in the package.</param>
    public void Check(string path)
    {
        var near = WordsFrom(path);
        var words = near.HasFlag(Own) ? near : _anywhere;
        var place = PackageIndex.PlaceOf(path);
        if (!words.HasFlag(Own))
        {
            if (OtherOf(words) is { } other)
            {
                diagnostics.Add(Codes.PackageContents.OtherApi, place, title, Quoted.Of(path), other);
            }
            else
            {
                diagnostics.Add(Codes.PackageContents.NoApi, place, Quoted.Of(path), NameOf(format));
            }

            return;
        }

        // What begins and ends a session may stand in another script than what finds the API.
        foreach (var (word, call) in Calls)
        {
            if (!(words | _anywhere).HasFlag(word))
            {
                diagnostics.Add(Codes.PackageContents.CallMissing, place, Quoted.Of(path), call);
            }
        }
    }

    private ApiWords WordsFrom(string path)
    {
        var words = ApiWords.None;
        var seen = new HashSet<string>(StringComparer.Ordinal) { path };
        var open = new Stack<string>([path]);
        while (open.TryPop(out var next))
        {
            if (facts.TryGetValue(next, out var found))
            {
                words |= found.Words;
                foreach (var other in found.LeadsTo.Where(seen.Add))
                {
                    open.Push(other);
                }
            }
        }

        return words;
    }

    private static string? OtherOf(ApiWords words) =>
        words.HasFlag(ApiWords.Api2004) ? "SCORM 2004"
        : words.HasFlag(ApiWords.Api12) ? "SCORM 1.2"
        : words.HasFlag(ApiWords.Cmi5) ? "cmi5"
        : null;

    private static string NameOf(string format) =>
        format switch
        {
            "scorm12" => "the object API of SCORM 1.2",
            "scorm2004-3" or "scorm2004-4" => "the object API_1484_11 of SCORM 2004",
            _ => "the launch parameters fetch, endpoint and registration of cmi5",
        };
}

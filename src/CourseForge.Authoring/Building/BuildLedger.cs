using System.Collections.Immutable;
using System.Text.Json;
using CourseForge.Text;

namespace CourseForge.Authoring.Building;

/// <summary>
/// courseforge-build.json: which files of the output folder which build made, so that the next build of the same thing
/// can remove what it does not make any more, and nothing else.
/// </summary>
internal sealed class BuildLedger(ImmutableArray<BuildLedger.Entry> entries)
{
    public const string FileName = "courseforge-build.json";

    /// <summary>
    /// One package and the files that belong to it, relative to the output folder; without a course, the report of the
    /// build.
    /// </summary>
    internal sealed record Entry(
        string Curriculum,
        string Course,
        string Target,
        string Audience,
        string Format,
        ImmutableArray<string> Files
    )
    {
        public bool IsSameProduct(Entry other) =>
            (Curriculum, Course, Target, Audience, Format)
            == (other.Curriculum, other.Course, other.Target, other.Audience, other.Format);
    }

    public ImmutableArray<Entry> Entries { get; } = entries;

    /// <summary>The ledger of a folder; an empty one when there is none, or none that can be read.</summary>
    public static BuildLedger Read(string folder)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, FileName)));
            return new BuildLedger([
                .. document
                    .RootElement.GetProperty("packages")
                    .EnumerateArray()
                    .Select(ReadEntry)
                    .Where(entry => entry.Files.Length > 0),
            ]);
        }
        catch (Exception problem)
            when (problem
                    is IOException
                        or UnauthorizedAccessException
                        or JsonException
                        or KeyNotFoundException
                        or InvalidOperationException
            )
        {
            // Someone edited or removed it: nothing is stale then, since we remove only what we know we made.
            return new BuildLedger([]);
        }
    }

    /// <summary>
    /// This ledger after a build: products made now replace their old entries; courses that the curriculum no longer
    /// has are dropped.
    /// </summary>
    /// <param name="courses">All courses that the curriculum has now.</param>
    public (BuildLedger Ledger, ImmutableArray<string> Stale) After(
        string curriculum,
        IReadOnlySet<string> courses,
        ImmutableArray<Entry> made
    )
    {
        var kept = Entries.Where(entry =>
            entry.Curriculum != curriculum
            || ((entry.Course.Length == 0 || courses.Contains(entry.Course)) && !made.Any(entry.IsSameProduct))
        );
        var ledger = new BuildLedger([
            .. kept.Concat(made)
                .OrderBy(entry => entry.Curriculum, StringComparer.Ordinal)
                .ThenBy(entry => entry.Files[0], StringComparer.Ordinal),
        ]);
        var current = ledger.Entries.SelectMany(entry => entry.Files).ToHashSet(StringComparer.Ordinal);
        return (
            ledger,
            [.. Entries.SelectMany(entry => entry.Files).Where(file => !current.Contains(file)).Distinct()]
        );
    }

    public byte[] ToBytes() =>
        ReadableJson.Bytes(json =>
        {
            json.WriteStartObject();
            json.WriteString(
                "about",
                "Written by courseforge build: the files here that it made, and will replace or remove."
            );
            json.WriteStartArray("packages");
            foreach (var entry in Entries)
            {
                json.WriteStartObject();
                json.WriteString("curriculum", entry.Curriculum);
                json.WriteString("course", entry.Course);
                if (entry.Target.Length > 0)
                {
                    json.WriteString("target", entry.Target);
                }

                json.WriteString("audience", entry.Audience);
                json.WriteString("format", entry.Format);
                json.WriteStartArray("files");
                foreach (var file in entry.Files)
                {
                    json.WriteStringValue(file);
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });

    private static Entry ReadEntry(JsonElement element) =>
        new(
            Text(element, "curriculum"),
            Text(element, "course"),
            element.TryGetProperty("target", out var target) ? target.GetString() ?? "" : "",
            Text(element, "audience"),
            Text(element, "format"),
            [
                .. element
                    .GetProperty("files")
                    .EnumerateArray()
                    .Select(file => file.GetString() ?? "")
                    .Where(file => file.Length > 0),
            ]
        );

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? "";
}

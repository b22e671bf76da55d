using System.Collections.Immutable;
using System.Text.Json;

namespace CourseForge.Packaging.LmsProfiles;

/// <summary>
/// How one learning system wants to be told, and what it takes: a data file in Profiles/, in which every difference
/// from the generic one has a reason and a source.
/// </summary>
public sealed record LmsProfile
{
    public required string Name { get; init; }

    public required string Title { get; init; }

    /// <summary>The LMS formats that it plays; empty = all.</summary>
    public required ImmutableArray<string> Formats { get; init; }

    /// <summary>SCORM 1.2: the status of a course that is complete and passed.</summary>
    public required string Passed { get; init; }

    /// <summary>Whether "failed" is written when no attempt is left.</summary>
    public required bool Failed { get; init; }

    /// <summary>The exit value when a complete course is left.</summary>
    public required string Exit { get; init; }

    /// <summary><c>all</c>: each answer is one more; <c>last</c>: an answer given again replaces the one before; <c>none</c>.</summary>
    public required string Interactions { get; init; }

    /// <summary>Minutes after which the time is saved although nothing happened; 0 = never.</summary>
    public required int Heartbeat { get; init; }

    /// <summary>
    /// Whether an attempt that was completed opens again for reading only: what a course asks for after its completion
    /// is never asked then.
    /// </summary>
    public required bool ClosesCompleted { get; init; }

    /// <summary>The size it takes; null = not known.</summary>
    public required int? Megabytes { get; init; }

    /// <summary>How many files it takes; null = not known.</summary>
    public required int? Files { get; init; }

    public required ImmutableArray<LmsNote> Notes { get; init; }

    public required ImmutableArray<LmsDifference> Differences { get; init; }

    /// <summary>What it does not take though the standard allows it; packages of ours have none of it.</summary>
    public required ImmutableArray<LmsQuirk> Quirks { get; init; }

    private const string Folder = "profiles/";

    /// <summary>The names there are, in ordinal order but for the generic one, which comes first.</summary>
    public static ImmutableArray<string> Names { get; } =
    ["generic", "canvas", "cornerstone", "ilias", "moodle", "scorm-cloud", "successfactors"];

    /// <summary>The one that fits any system as far as the standards do.</summary>
    public static LmsProfile Generic { get; } = Load("generic");

    /// <summary>Null when there is none of that name.</summary>
    public static LmsProfile? Find(string name) =>
        name == Generic.Name ? Generic
        : Names.Contains(name) ? Load(name)
        : null;

    private static LmsProfile Load(string name)
    {
        using var stream = typeof(LmsProfile).Assembly.GetManifestResourceStream($"{Folder}{name}.json")
            ?? throw new InvalidOperationException($"The profile {name} is not in the compiler");
        using var document = JsonDocument.Parse(stream);
        var root = document.RootElement;
        var profile = new LmsProfile
        {
            Name = name,
            Title = Text(root, "title"),
            Formats = [],
            Passed = "passed",
            Failed = false,
            Exit = "suspend",
            Interactions = "all",
            Heartbeat = 0,
            ClosesCompleted = false,
            Megabytes = null,
            Files = null,
            Notes =
            [
                .. root.GetProperty("notes")
                    .EnumerateArray()
                    .Select(static note => new LmsNote(Text(note, "say"), Text(note, "why"), Text(note, "source"))),
            ],
            Quirks =
            [
                .. (root.TryGetProperty("quirks", out var quirks) ? quirks.EnumerateArray() : []).Select(
                    static quirk => new LmsQuirk(Text(quirk, "element"), Text(quirk, "say"), Text(quirk, "source"))
                ),
            ],
            Differences =
            [
                .. root.GetProperty("differences")
                    .EnumerateArray()
                    .Select(static difference => new LmsDifference(
                        Text(difference, "setting"),
                        difference.GetProperty("value").GetRawText(),
                        Text(difference, "why"),
                        Text(difference, "source")
                    )),
            ],
        };
        return root.GetProperty("differences")
            .EnumerateArray()
            .Aggregate(profile, static (one, difference) =>
                one.With(Text(difference, "setting"), difference.GetProperty("value"))
            );
    }

    private LmsProfile With(string setting, JsonElement value) =>
        setting switch
        {
            "formats" => this with
            {
                Formats = [.. value.EnumerateArray().Select(static format => format.GetString() ?? "")],
            },
            "passed" => this with { Passed = value.GetString() ?? "" },
            "failed" => this with { Failed = value.GetBoolean() },
            "exit" => this with { Exit = value.GetString() ?? "" },
            "interactions" => this with { Interactions = value.GetString() ?? "" },
            "heartbeat" => this with { Heartbeat = value.GetInt32() },
            "closes-completed" => this with { ClosesCompleted = value.GetBoolean() },
            "megabytes" => this with { Megabytes = value.GetInt32() },
            "files" => this with { Files = value.GetInt32() },
            _ => throw new InvalidOperationException($"The profile {Name} sets '{setting}', which there is not"),
        };

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? "";
}

/// <summary>What the people who import a package should know.</summary>
public sealed record LmsNote(string Say, string Why, string Source);

/// <summary>Something in a manifest that the system does not take.</summary>
/// <param name="Element">The name of the element by which it is known.</param>
/// <param name="Say">What it does not take, in a few words.</param>
public sealed record LmsQuirk(string Element, string Say, string Source);

/// <summary>One difference from the generic profile.</summary>
/// <param name="Value">As JSON.</param>
public sealed record LmsDifference(string Setting, string Value, string Why, string Source);

using System.Collections.Immutable;
using CourseForge.Syntax;

namespace CourseForge;

/// <summary>
/// Everything the result depends on besides the files: the compiler has no clock, environment or culture of its own.
/// </summary>
public sealed record CompileOptions
{
    /// <summary>
    /// The course to link and check; null = all. All files are read in any case. One that the curriculum does not have
    /// gives no course.
    /// </summary>
    public string? Course { get; init; }

    /// <summary>
    /// The audience to compile for; null, or one that the curriculum does not have = the course's own.
    /// </summary>
    public string? Audience { get; init; }

    /// <summary>How deep the courses go; null = as each course says.</summary>
    public Tier? Tier { get; init; }

    /// <summary>The target to compile; null = the base, or <see cref="Layers"/>.</summary>
    public string? Target { get; init; }

    /// <summary>Layers to compile without a target; they bring what they build on.</summary>
    public ImmutableArray<string> Layers { get; init; } = [];

    /// <summary>The date the law is taken at; null = the curriculum's <c>as-of</c>.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Whether law that is not in force counts; every page says so then.</summary>
    public bool WithPending { get; init; }

    /// <summary>
    /// For what is published: what law hangs on must not have changed since a layer's owner reviewed it.
    /// </summary>
    public bool Locked { get; init; }

    /// <summary>
    /// Cuts each course to at most so many minutes: core lessons stay, extended ones as far as there is time. Null =
    /// the whole course.
    /// </summary>
    public int? Minutes { get; init; }

    /// <summary>
    /// Whether the coming days are tried on which a claim begins or ends: that composes and links the curriculum once
    /// for each.
    /// </summary>
    public bool LooksAhead { get; init; } = true;

    /// <summary>
    /// Whether what was bound is looked through by the checks (CF4xxx) at once; else <see cref="Compiler.Checked"/> does
    /// so later, for those who want to see a page before they are told what is wrong with others.
    /// </summary>
    public bool Checks { get; init; } = true;

    /// <summary>Raises warnings to errors.</summary>
    public bool Strict { get; init; }

    /// <summary>How many files or pages are worked on at once. The result does not depend on it.</summary>
    public int MaxParallelism { get; init; } = 1;

    /// <summary>
    /// Told when a phase starts and when items of it are done, so that the caller can show progress and take times.
    /// </summary>
    public IProgress<CompileProgress>? Progress { get; init; }
}

/// <summary>Where the compiler is.</summary>
/// <param name="Phase">The phase's name: Loading, Parsing, Overlays, Binding, Linting, Rendering, Packaging.</param>
/// <param name="Done">Items done in it.</param>
/// <param name="Total">Items in it; 0 when not counted.</param>
public readonly record struct CompileProgress(string Phase, int Done, int Total);

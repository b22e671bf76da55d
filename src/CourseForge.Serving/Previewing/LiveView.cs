using System.Collections.Concurrent;
using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Model;
using CourseForge.Output;
using CourseForge.Rendering.Pages;

namespace CourseForge.Serving.Previewing;

/// <summary>One view of a curriculum as it stands: what can be shown, and what is wrong with it.</summary>
public sealed class LiveView
{
    private readonly ConcurrentDictionary<(PrintKind, string), Lazy<PrintDocument?>> _documents = new();

    internal LiveView(ViewChoice choice, int revision, BoundCurriculum? bound, LiveCourse? course)
    {
        (Choice, Revision, Bound, Course) = (choice, revision, bound, course);
    }

    public ViewChoice Choice { get; }

    /// <summary>Counts the changes since the preview began.</summary>
    public int Revision { get; }

    /// <summary>Null where the curriculum has no such view.</summary>
    public BoundCurriculum? Bound { get; }

    /// <summary>The last course that could be made; null until there was one.</summary>
    public LiveCourse? Course { get; }

    /// <summary>
    /// Everything that there is to say about the view, in order of place. The checks are made when it is first asked for:
    /// of a large curriculum they take longer than all that a page needs.
    /// </summary>
    public ImmutableArray<Diagnostic> Diagnostics => AllDiagnostics.Value;

    internal Lazy<ImmutableArray<Diagnostic>> AllDiagnostics { get; init; } = new(() => []);

    /// <summary>Why there is no such view: a target that was renamed. Else null.</summary>
    public string? Refusal { get; init; }

    /// <summary>Whether what is shown is what is written.</summary>
    public bool IsCurrent => Course?.Revision == Revision;

    /// <summary>Whether something stands in the way of showing what is written.</summary>
    public bool HasErrors => Refusal is not null || !IsCurrent;

    internal Lazy<VariantCoverage?> Coverage { get; init; } = new(() => null);

    /// <summary>A document for paper; null when it cannot be made. Made once for each revision.</summary>
    internal PrintDocument? Document(PrintKind kind, string part, Func<PrintDocument?> make) =>
        _documents.GetOrAdd((kind, part), _ => new Lazy<PrintDocument?>(make)).Value;
}

/// <summary>A course that can be shown.</summary>
/// <param name="Workspace">Where its media is.</param>
public sealed record LiveCourse(
    int Revision,
    BoundCurriculum Bound,
    Course Course,
    CourseSite Site,
    IWorkspace Workspace
);

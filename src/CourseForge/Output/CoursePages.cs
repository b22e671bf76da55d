using System.Collections.Immutable;
using CourseForge.Model;

namespace CourseForge.Output;

/// <summary>
/// What rendering gives and every package format takes: the pages, assets and media of one variant, the same bytes for
/// all formats.
/// </summary>
/// <param name="Files">In ordinal order of paths: pages, assets, media. Without build record, host, driver and
/// manifest.</param>
/// <param name="LaunchPage">The host page for LMS formats (launch.html), rendered from the theme.</param>
/// <param name="ConnectedLaunchPage">The same page, allowed to speak to a server: for cmi5.</param>
/// <param name="HostScript">Builds the host script for a driver name ("scorm12").</param>
/// <param name="State">What the learner's state is made of at most.</param>
public sealed record CoursePages(
    Course Course,
    ImmutableArray<OutputFile> Files,
    GeneratedFile LaunchPage,
    GeneratedFile ConnectedLaunchPage,
    Func<string, GeneratedFile> HostScript,
    ImmutableArray<StatePart> State
)
{
    /// <summary>Characters that the learner's state can take at most.</summary>
    public int WorstCaseState => State.Sum(static part => part.Characters);

    /// <summary>The shipped theme's words in the course's language: learners read them on every page.</summary>
    public ImmutableArray<string> OwnWords { get; init; } = [];

    /// <summary>
    /// For packages in which a learning system launches each module by itself: the pages of each, complete in
    /// themselves. Else empty.
    /// </summary>
    public ImmutableArray<CoursePages> Parts { get; init; } = [];

    /// <summary>
    /// With the pages of each module; null when one cannot be rendered. What there is to say of them has been said of
    /// the whole.
    /// </summary>
    internal CoursePages? WithParts(Func<Course, CoursePages?> render)
    {
        var parts = ImmutableArray.CreateBuilder<CoursePages>();
        foreach (var part in CourseParts.Of(Course))
        {
            if (render(part) is not { } pages)
            {
                return null;
            }

            parts.Add(pages);
        }

        return this with
        {
            Parts = parts.ToImmutable(),
        };
    }
}

/// <summary>A part of the learner's state, for authors who must cut: "assessment 'post'".</summary>
public sealed record StatePart(string What, int Characters);

using System.Collections.Immutable;
using System.Diagnostics;
using CourseForge.Authoring.Watching;

namespace CourseForge.Serving.Previewing;

/// <summary>Something happened to a curriculum that is looked at.</summary>
/// <param name="Changed">The files, from its folder.</param>
/// <param name="IsThere">False: the folder is gone.</param>
/// <param name="Views">Those that are looked at, as they stand now.</param>
/// <param name="Took">From the moment when the files were still until all views were made.</param>
public sealed record LiveNews(
    ImmutableArray<string> Changed,
    bool IsThere,
    ImmutableArray<LiveView> Views,
    TimeSpan Took
);

/// <summary>From a saved file to news about what is looked at, until it is stopped.</summary>
internal static class LiveLoop
{
    /// <summary>
    /// A text with errors is often one that is still being written: it is told only when nothing followed for so long.
    /// </summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromMilliseconds(120);

    /// <param name="watched">The views that somebody looks at.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static async Task Run(
        LiveCurriculum curriculum,
        FolderWatch watch,
        Func<IEnumerable<ViewChoice>> watched,
        Action<LiveNews> tell,
        CancellationToken stop
    )
    {
        var next = watch.NextAsync(stop);
        var changed = new SortedSet<string>(StringComparer.Ordinal);
        while (true)
        {
            var change = await next.ConfigureAwait(false);
            next = watch.NextAsync(stop);
            var start = Stopwatch.GetTimestamp();
            changed.UnionWith(change.Paths);
            if (!change.IsThere)
            {
                tell(new LiveNews([.. changed], false, [], default));
                changed.Clear();
                continue;
            }

            curriculum.Refresh();
            ImmutableArray<LiveView> views = [.. watched().Select(curriculum.View)];
            var took = Stopwatch.GetElapsedTime(start);
            if (views.Any(static view => view.HasErrors))
            {
                await Task.WhenAny(next, Task.Delay(s_patience, stop)).ConfigureAwait(false);
                if (next.IsCompletedSuccessfully)
                {
                    continue;
                }
            }

            tell(new LiveNews([.. changed], true, views, took));
            changed.Clear();
        }
    }
}

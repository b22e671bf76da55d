using System.Collections.Concurrent;

namespace CourseForge.Authoring.Printing;

/// <summary>What has been found of a piece of a document.</summary>
/// <param name="Sizes">Of its parts.</param>
/// <param name="Pages">How many it takes.</param>
/// <param name="Places">On which of its pages, from 0, each name is that a link leads to.</param>
internal sealed record PieceMeasure(double[] Sizes, int Pages, IReadOnlyDictionary<string, int> Places);

/// <summary>
/// What is known of pieces that several documents of a run share, so that each is measured once. Where a piece is being
/// measured for one document, others wait for it.
/// </summary>
/// <remarks>
/// A key must say all that a piece's layout follows from: then the same document gets the same bytes, whatever was printed
/// with it.
/// </remarks>
internal sealed class PieceMeasures
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource<PieceMeasure?>> _known = new(
        StringComparer.Ordinal
    );

    /// <summary>True for whoever is to measure it, and then must call <see cref="Give"/>.</summary>
    internal bool Claim(string key) =>
        _known.TryAdd(key, new TaskCompletionSource<PieceMeasure?>(TaskCreationOptions.RunContinuationsAsynchronously));

    /// <param name="measure">Null when it could not be measured: somebody else may try.</param>
    internal void Give(string key, PieceMeasure? measure)
    {
        if (_known.TryGetValue(key, out var known) && known.TrySetResult(measure) && measure is null)
        {
            _known.TryRemove(key, out _);
        }
    }

    /// <summary>What another document found of it; null when that failed.</summary>
    internal Task<PieceMeasure?> Found(string key) =>
        _known.TryGetValue(key, out var known) ? known.Task : Task.FromResult<PieceMeasure?>(null);
}

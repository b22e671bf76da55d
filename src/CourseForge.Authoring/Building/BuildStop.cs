namespace CourseForge.Authoring.Building;

/// <summary>
/// What is to be cleaned up when a build is stopped from outside. It is asked for before there is anything to clean up,
/// so that no moment is left in which a signal would leave a browser or a half-written file behind.
/// </summary>
internal sealed class BuildStop
{
    private readonly Lock _gate = new();
    private readonly List<Action> _cleanUps = [];
    private bool _isStopped;

    /// <summary>Gives back what <paramref name="start"/> made, and cleans it up when the build is stopped.</summary>
    /// <exception cref="OperationCanceledException">The build has been stopped; nothing was started.</exception>
    public T Starting<T>(Func<T> start, Action<T> cleanUp)
    {
        lock (_gate)
        {
            if (_isStopped)
            {
                throw new OperationCanceledException();
            }

            var made = start();
            _cleanUps.Add(() => cleanUp(made));
            return made;
        }
    }

    /// <summary>Cleans up, the last thing first. Called from the signal's thread while the build may still work.</summary>
    public void Stop()
    {
        Action[] cleanUps;
        lock (_gate)
        {
            _isStopped = true;
            cleanUps = [.. _cleanUps.AsEnumerable().Reverse()];
            _cleanUps.Clear();
        }

        foreach (var cleanUp in cleanUps)
        {
            cleanUp();
        }
    }
}

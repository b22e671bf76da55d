using System.Collections.Immutable;
using System.Diagnostics;

namespace CourseForge.Authoring.Building;

/// <summary>
/// Takes the time of each phase from the reports of the compiler, and passes them on to a progress bar.
/// </summary>
public sealed class PhaseClock(IProgress<CompileProgress>? next) : IProgress<CompileProgress>
{
    private readonly List<PhaseTime> _phases = [];
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly Lock _gate = new();
    private string? _phase;
    private TimeSpan _since;

    public TimeSpan Elapsed => _watch.Elapsed;

    public void Report(CompileProgress value)
    {
        Enter(value.Phase);

        next?.Report(value);
    }

    /// <summary>The times so far, in the order in which the phases began; ends the current one.</summary>
    public ImmutableArray<PhaseTime> Stop()
    {
        Enter(null);
        return [.. _phases];
    }

    private void Enter(string? phase)
    {
        lock (_gate)
        {
            if (phase == _phase)
            {
                return;
            }

            var now = _watch.Elapsed;
            if (_phase is { } ended)
            {
                var index = _phases.FindIndex(item => item.Phase == ended);
                var time = now - _since;
                if (index < 0)
                {
                    _phases.Add(new PhaseTime(ended, time));
                }
                else
                {
                    _phases[index] = new PhaseTime(ended, _phases[index].Time + time);
                }
            }

            _phase = phase;
            _since = now;
        }
    }
}

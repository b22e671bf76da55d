using System.Collections.Immutable;
using CourseForge.Text;

namespace CourseForge.Diagnostics;

/// <summary>
/// Collects diagnostics of one phase or one slot of a parallel loop. Costs nothing while empty. Not a way for phases to
/// talk.
/// </summary>
public sealed class DiagnosticBag
{
    private List<Diagnostic>? _items;

    public bool HasErrors { get; private set; }

    public int Count => _items?.Count ?? 0;

    public void Add(Diagnostic diagnostic)
    {
        (_items ??= []).Add(diagnostic);
        HasErrors |= diagnostic.Severity == Severity.Error;
    }

    public void Add(DiagnosticDescriptor descriptor, SourceSpan span, params ReadOnlySpan<object?> arguments) =>
        Add(Diagnostic.Create(descriptor, span, arguments));

    public void AddRange(DiagnosticBag other) => AddRange(other._items ?? []);

    public void AddRange(IEnumerable<Diagnostic> others)
    {
        ArgumentNullException.ThrowIfNull(others);
        foreach (var diagnostic in others)
        {
            Add(diagnostic);
        }
    }

    /// <summary>
    /// Looks at each again, in order of places, when more is known than at the time of adding. Levels stay as they are.
    /// </summary>
    public void Change(Func<Diagnostic, Diagnostic> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        if (_items is null)
        {
            return;
        }

        _items.Sort((one, other) => one.CompareTo(other));
        for (var i = 0; i < _items.Count; i++)
        {
            _items[i] = change(_items[i]);
        }
    }

    /// <summary>All of them, sorted, exact repeats removed.</summary>
    public ImmutableArray<Diagnostic> ToSorted()
    {
        if (_items is null)
        {
            return [];
        }

        var sorted = _items.ToArray();
        Array.Sort(sorted, (a, b) => a.CompareTo(b));
        var result = ImmutableArray.CreateBuilder<Diagnostic>(sorted.Length);
        foreach (var diagnostic in sorted)
        {
            if (result.Count == 0 || result[^1].CompareTo(diagnostic) != 0)
            {
                result.Add(diagnostic);
            }
        }

        return result.ToImmutable();
    }
}

using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Model;
using CourseForge.Syntax;

namespace CourseForge.Binding;

/// <summary>Objectives and their parents.</summary>
internal static class ObjectiveTree
{
    public static (Dictionary<string, Objective> ById, ImmutableArray<Objective> List) Link(ImmutableArray<ObjectiveSyntax> written, NameResolver names, DiagnosticBag diagnostics)
    {
        var inOrder = written.Sort((a, b) => a.Id.Span.CompareTo(b.Id.Span));
        var syntax = new Dictionary<string, ObjectiveSyntax>(inOrder.Length, StringComparer.Ordinal);
        foreach (var objective in inOrder)
        {
            syntax.TryAdd(objective.Id.Value, objective);
        }

        var byId = new Dictionary<string, Objective>(inOrder.Length, StringComparer.Ordinal);
        var list = ImmutableArray.CreateBuilder<Objective>(inOrder.Length);
        foreach (var objective in inOrder)
        {
            ObjectiveId? parent = null;
            if (objective.Parent is { } parentId && names.Resolve(SymbolKind.Objective, parentId, syntax) is not null && !IsOwnAncestor(objective, syntax, diagnostics))
            {
                parent = new ObjectiveId(parentId.Value);
            }

            var linked = new Objective(new ObjectiveId(objective.Id.Value), objective.Text.Value, objective.Level, parent, objective);
            if (byId.TryAdd(objective.Id.Value, linked))
            {
                list.Add(linked);
            }
        }

        return (byId, list.DrainToImmutable());
    }

    private static bool IsOwnAncestor(ObjectiveSyntax objective, Dictionary<string, ObjectiveSyntax> syntax, DiagnosticBag diagnostics)
    {
        var path = new List<string> { objective.Id.Value };
        for (var current = objective; current.Parent is { } parent && syntax.TryGetValue(parent.Value, out var next); current = next)
        {
            path.Add(parent.Value);
            if (parent.Value == objective.Id.Value)
            {
                // Told once for the whole ring, at the member that stands first by name.
                if (path.TrueForAll(id => string.CompareOrdinal(objective.Id.Value, id) <= 0))
                {
                    diagnostics.Add(Codes.Binding.ObjectiveCycle, objective.Parent!.Value.Span, objective.Id.Value, string.Join(" → ", path));
                }

                return true;
            }

            // A ring further up, of which this one is not a part, is told there.
            if (path.Count > syntax.Count + 1)
            {
                return true;
            }
        }

        return false;
    }
}

using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Model;
using CourseForge.Syntax;

namespace CourseForge.Binding;

/// <summary>Objectives and their parents.</summary>
internal static class ObjectiveTree
{
    public static (Dictionary<string, Objective> ById, ImmutableArray<Objective> List) Link(
        ImmutableArray<ObjectiveSyntax> objectives,
        ImmutableArray<DomainSyntax> domains,
        NameResolver names,
        DiagnosticBag diagnostics
    )
    {
        var inOrder = objectives.Sort((a, b) => a.Id.Span.CompareTo(b.Id.Span));
        var syntax = new Dictionary<string, ObjectiveSyntax>(inOrder.Length, StringComparer.Ordinal);
        foreach (var objective in inOrder)
        {
            syntax.TryAdd(objective.Id.Value, objective);
        }

        var domainById = domains
            .DistinctBy(static domain => domain.Id.Value)
            .ToDictionary(static domain => domain.Id.Value, StringComparer.Ordinal);
        var parents = Parents(inOrder, syntax, diagnostics);
        var byId = new Dictionary<string, Objective>(inOrder.Length, StringComparer.Ordinal);
        var list = ImmutableArray.CreateBuilder<Objective>(inOrder.Length);
        foreach (var objective in inOrder)
        {
            if (objective.Parent is { } written)
            {
                names.Resolve(SymbolKind.Objective, written, syntax);
            }

            if (objective.Domain is { } domain)
            {
                names.Resolve(SymbolKind.Domain, domain, domainById);
            }

            ObjectiveId? parent = parents.TryGetValue(objective.Id.Value, out var known)
                ? new ObjectiveId(known)
                : null;
            var linked = new Objective(
                new ObjectiveId(objective.Id.Value),
                objective.Text.Value,
                objective.Level,
                parent,
                objective
            );
            if (byId.TryAdd(objective.Id.Value, linked))
            {
                list.Add(linked);
            }
        }

        return (byId, list.DrainToImmutable());
    }

    /// <summary>
    /// The parents that make a tree. Every chain is walked once, since where an earlier one led is known.
    /// </summary>
    private static Dictionary<string, string> Parents(
        ImmutableArray<ObjectiveSyntax> inOrder,
        Dictionary<string, ObjectiveSyntax> syntax,
        DiagnosticBag diagnostics
    )
    {
        var parents = new Dictionary<string, string>(StringComparer.Ordinal);
        var walked = new HashSet<string>(StringComparer.Ordinal);
        foreach (var start in inOrder)
        {
            var path = new List<string>();
            var onPath = new HashSet<string>(StringComparer.Ordinal);
            for (var current = start; walked.Add(current.Id.Value); )
            {
                path.Add(current.Id.Value);
                onPath.Add(current.Id.Value);
                if (current.Parent is not { } parent || !syntax.TryGetValue(parent.Value, out var next))
                {
                    break;
                }

                if (onPath.Contains(parent.Value))
                {
                    ReportRing([.. path.Skip(path.IndexOf(parent.Value))], syntax, diagnostics);
                    break;
                }

                parents[current.Id.Value] = parent.Value;
                current = next;
            }
        }

        return parents;
    }

    /// <summary>Told once, at the member that stands first by name, wherever the walk came in.</summary>
    private static void ReportRing(
        ImmutableArray<string> ring,
        Dictionary<string, ObjectiveSyntax> syntax,
        DiagnosticBag diagnostics
    )
    {
        var first = ring.IndexOf(ring.Order(StringComparer.Ordinal).First());
        var inOrder = ring.Skip(first).Concat(ring.Take(first)).Append(ring[first]);
        var objective = syntax[ring[first]];
        diagnostics.Add(
            Codes.Binding.ObjectiveCycle,
            objective.Parent?.Span ?? objective.Id.Span,
            objective.Id.Value,
            string.Join(" → ", inOrder)
        );
    }
}

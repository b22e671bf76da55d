using CourseForge.Diagnostics;
using CourseForge.Syntax;

namespace CourseForge.Overlays.Nodes;

/// <summary>What the base's author says about overlays in curriculum.yaml must be about something.</summary>
internal static class BaseTables
{
    internal static void Check(CurriculumSyntax curriculum, Lazy<CurriculumNodes> nodes, DiagnosticBag diagnostics)
    {
        var settings = curriculum.Settings;
        foreach (var rule in settings.Rules)
        {
            var cell = rule.Cell.Value;
            var point = cell.IndexOf('.', StringComparison.Ordinal);
            if (point < 0 || nodes.Value.Course.Find(cell[..point])?.Cells.ContainsKey(cell[(point + 1)..]) != true)
            {
                var cells = nodes.Value.Course.Find(point < 0 ? cell : cell[..point]) is { } node
                    ? node.Cells.Keys.Select(facet => $"{node.Id}.{facet}")
                    : nodes.Value.Ids;
                diagnostics.Add(
                    Diagnostic
                        .Create(
                            Codes.Overlays.UnknownRuleCell,
                            rule.Cell.Span,
                            cell,
                            "rules",
                            "a part of something in the curriculum"
                        )
                        .WithNearest(cell, cells)
                );
            }
        }

        foreach (
            var (id, key) in settings
                .Locks.Select(held => (held.Target, "lock"))
                .Concat(settings.StubRequired.Select(required => (required, "stub-required")))
        )
        {
            if (nodes.Value.Find(id.Value) is null)
            {
                diagnostics.Add(
                    Diagnostic
                        .Create(
                            Codes.Overlays.UnknownRuleCell,
                            id.Span,
                            id.Value,
                            key,
                            "the id of something in the curriculum"
                        )
                        .WithNearest(id.Value, nodes.Value.Ids)
                );
            }
        }
    }
}

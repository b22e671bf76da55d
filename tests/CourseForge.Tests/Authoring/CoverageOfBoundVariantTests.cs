using CourseForge.Authoring;
using CourseForge.Authoring.Sessions;
using CourseForge.Diagnostics;
using CourseForge.Model;

namespace CourseForge.Tests.Authoring;

/// <summary>A build resolves each variant once: what binding found out about slots is what coverage would.</summary>
[Trait("Speed", "Slow")]
public sealed class CoverageOfBoundVariantTests
{
    private static readonly AuthoringHost Host = new()
    {
        CurrentDirectory = RepositoryFiles.Root,
        Today = new DateOnly(2026, 1, 31),
        Variable = static _ => null,
    };

    [Fact]
    public void Coverage_taken_from_a_bound_variant_is_that_of_a_second_look()
    {
        var folder = Directory
            .GetDirectories(RepositoryFiles.At("curricula"))
            .First(folder => Directory.Exists(Path.Combine(folder, "targets")));
        var session = AuthoringSession.OfFolder(folder, new CompileOptions { MaxParallelism = 2 }, Host);
        var variants = VariantChoice.AllOf(session.Parsed.Syntax, session.Options);

        Assert.True(variants.Length > 1);
        foreach (var variant in variants)
        {
            var bound = Compiler.Bind(session.Parsed, variant);
            var again = Compiler.Cover(session.Parsed, variant, new DiagnosticBag());

            Assert.False(bound.HasErrors);
            Assert.NotEmpty(again!.Slots);
            Assert.Equal(Lines(again), Lines(Compiler.Cover(session.Parsed, bound, variant)!));
        }
    }

    private static IEnumerable<string> Lines(VariantCoverage coverage) =>
        coverage
            .Slots.SelectMany(slot => slot.Findings.Select(finding => $"{slot.Slot} {finding}"))
            .Prepend($"{coverage.Variant} {coverage.Title} {coverage.Day:O}");
}

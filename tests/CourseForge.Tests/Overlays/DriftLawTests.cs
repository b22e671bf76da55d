using FsCheck;
using FsCheck.Fluent;

namespace CourseForge.Tests.Overlays;

[Trait("Speed", "Slow")]
public sealed class DriftLawTests
{
    public static TheoryData<string> Laws() => [.. DriftLaws.All.Keys];

    [Theory]
    [MemberData(nameof(Laws))]
    public void Holds_of_every_stack(string law) =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(OverlayLawTests.Stacks),
            Prop.ForAll(OverlayWorld.Arbitrary, world => DriftLaws.All[law](world, DriftLaws.Right))
        );

    public static TheoryData<string> Mutants() => [.. DriftMutants.All.Keys];

    [Theory]
    [MemberData(nameof(Mutants))]
    public void Catches_a_check_in_which(string mutant)
    {
        var wrong = DriftMutants.All[mutant];
        Assert.Contains(Enumerable.Range(0, 3000).Select(seed => new OverlayWorldMaker(seed).Make()), world =>
            DriftLaws.All.Values.Any(law => !law(world, wrong))
        );
    }
}

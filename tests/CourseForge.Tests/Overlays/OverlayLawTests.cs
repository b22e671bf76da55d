using System.Collections.Immutable;
using CourseForge.Overlays.Resolution;
using FsCheck;
using FsCheck.Fluent;

namespace CourseForge.Tests.Overlays;

[Trait("Speed", "Slow")]
public sealed class OverlayLawTests
{
    /// <summary>COURSEFORGE_STACKS=100000 tries that many stacks for each law instead of a thousand.</summary>
    internal static readonly int Stacks = int.TryParse(
        Environment.GetEnvironmentVariable("COURSEFORGE_STACKS"),
        out var stacks
    )
        ? stacks
        : 1000;

    public static TheoryData<string> Laws() => [.. OverlayLaws.All.Keys];

    [Theory]
    [MemberData(nameof(Laws))]
    public void Holds_of_every_stack(string law) =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(Stacks),
            Prop.ForAll(OverlayWorld.Arbitrary, world => OverlayLaws.All[law](world, OverlayLaws.Right))
        );

    public static TheoryData<string> Mutants() => [.. OverlayMutants.All.Keys];

    [Theory]
    [MemberData(nameof(Mutants))]
    public void Catches_a_resolver_in_which(string mutant)
    {
        var wrong = OverlayMutants.All[mutant];
        var worlds = Enumerable.Range(0, 6000).Select(seed => new OverlayWorldMaker(seed).Make());
        // Where it errs the laws most likely see it, and these worlds are few: they are tried before all others.
        var erring = worlds.Where(world => !OverlayLaws.Same(wrong(world), OverlayLaws.Right(world)));
        Assert.True(erring.Any(IsCaught) || worlds.Any(IsCaught), "no law catches it");

        bool IsCaught(OverlayWorld world) => OverlayLaws.All.Values.Any(law => !law(world, wrong));
    }

    /// <summary>
    /// Found in the 50,934th of 100,000 stacks: claims that are alike but for their end had no order.
    /// </summary>
    [Fact]
    public void Claims_that_differ_in_their_end_alone_are_told_in_one_order()
    {
        var node = new BaseNode(
            "n0",
            null,
            ImmutableSortedDictionary<string, BaseCell>.Empty.Add("text", new BaseCell("base"))
        );
        var presence = new CellId("n0", CellId.Presence);
        Claim[] away =
        [
            new()
            {
                Layer = "l1",
                Verb = ClaimVerb.NotApplicable,
                Cell = presence,
                Value = "",
                Period = default,
            },
            new()
            {
                Layer = "l1",
                Verb = ClaimVerb.NotApplicable,
                Cell = presence,
                Value = "",
                Period = new Period(null, OverlayWorld.Start.AddDays(9)),
            },
        ];
        var other = new Layer(
            "l2",
            [],
            [
                new Claim
                {
                    Layer = "l2",
                    Verb = ClaimVerb.Replace,
                    Cell = new CellId("n0", "text"),
                    Value = "value",
                    Period = default,
                },
            ]
        );
        Assert.Equal(Told(away), Told([.. away.Reverse()]));

        IEnumerable<Claim> Told(Claim[] claims) =>
            OverlayLaws
                .Right(
                    new OverlayWorld(
                        new BaseGraph([node]),
                        [new Layer("l1", [], [.. claims]), other],
                        OverlayWorld.Start
                    )
                )
                .Problems.SelectMany(problem => problem.Claims);
    }

    [Fact]
    public void Most_stacks_are_accepted_and_a_good_part_is_not()
    {
        // Laws about accepted results would say nothing if every random stack were refused.
        var worlds = Enumerable.Range(0, 1000).Select(seed => new OverlayWorldMaker(seed).Make()).ToList();
        var accepted = worlds.Count(world => OverlayLaws.Accepted(OverlayLaws.Right(world)));
        Assert.InRange(accepted, 400, 900);
    }
}

using CourseForge.Diagnostics;
using CourseForge.Model;

namespace CourseForge.Tests.Overlays;

public sealed class ExplainTests
{
    private const string Jurisdictions = """
        jurisdictions:
          us: {name: United States, level: country}
          xa: {name: Xanadu, level: state, parents: [us]}
          xb: {name: Xebec, level: state, parents: [us]}
        """;

    [Fact]
    public void Tells_every_claim_on_a_cell_with_its_fate()
    {
        var cell = Explain(
            "basic.title",
            "us",
            "set: {basic.title: [{value: Old, until: 2020-01-01}, {value: Federal, from: 2020-01-01}]}",
            "set: {basic.title: {value: State, because: It is ours.}}"
        )
            .Cells.Single();
        Assert.Equal("The basic course", cell.BaseValue);
        Assert.Equal("State", cell.Value);
        Assert.Equal(("xa", "set"), (cell.Winner!.Layer, cell.Winner.Verb));
        Assert.Equal(
            [("us", Fate.NotInForce), ("us", Fate.Superseded), ("xa", Fate.Wins)],
            cell.Claims.Select(claim => (claim.Layer, claim.Fate))
        );
        Assert.Equal("xa", cell.Claims[1].By!.Layer);
        Assert.Equal("It is ours.", cell.Claims[2].Terms.Because!.Value.Value);
        Assert.Equal("overlays/xa/overlay.yaml:6", Place(cell.Claims[2].Span));
        Assert.Equal("courses/basic.yaml:2", Place(cell.BasePlace));
    }

    [Fact]
    public void Tells_what_it_can_of_layers_that_disagree()
    {
        var explanation = Explain("basic.title", "", "set: {basic.title: One}", "set: {basic.title: Other}");
        var cell = explanation.Cells.Single();
        Assert.Null(cell.Value);
        Assert.Equal("CF3010", Assert.Single(cell.Codes));
        Assert.All(cell.Claims, claim => Assert.Equal((Fate.Disputed, "CF3010"), (claim.Fate, claim.Code)));
        Assert.Equal(
            "CF3010",
            explanation.Problems.Single(problem => problem.Severity == Diagnostics.Severity.Error).Code
        );
    }

    [Fact]
    public void Tells_who_took_a_node_out_and_who_locked_one()
    {
        var all = Explain(
            null,
            "us",
            "lock: {q-boil: It is asked everywhere.}",
            "not-applicable: {q-freeze: Nothing freezes here., first-lesson: {because: Nor boils.}}"
        );
        Assert.Equal(
            ("us", "It is asked everywhere."),
            all.Nodes.Where(node => node.Id == "q-boil")
                .SelectMany(node => node.Locks)
                .Select(held => (held.Layer, held.Because))
                .Single()
        );
        var gone = all.Nodes.Single(node => node.Id == "q-freeze");
        Assert.Equal((NodePresence.Absent, "xa"), (gone.Presence, gone.RemovedBy!.Layer));
        Assert.Equal(
            ["first-lesson.presence", "q-boil.question", "q-freeze.presence"],
            all.Cells.Select(cell => cell.Name)
        );
    }

    [Theory]
    [InlineData("q-bol", "did you mean 'q-boil'?")]
    [InlineData("basic.tittle", "did you mean 'basic.title'?")]
    public void Offers_what_is_near(string id, string advice) => Assert.Equal(advice, Explain(id, "us", "", "").Advice);

    private static string Place(Text.SourceSpan span) => $"{span.File?.Path}:{span.Position.Line}";

    /// <param name="parent">What xa builds on: the first layer, or nothing, and then the other one is xb.</param>
    private static Explanation Explain(string? id, string parent, string first, string second)
    {
        var lower = parent.Length > 0 ? parent : "xb";
        var workspace = MinimalCurriculum
            .Workspace()
            .Add("jurisdictions.yaml", Jurisdictions)
            .Add($"overlays/{lower}/overlay.yaml", Layer(lower, "", first))
            .Add("overlays/xa/overlay.yaml", Layer("xa", parent, second));
        var options = new CompileOptions { Layers = ["xa", lower] };
        return Compiler.Explain(Compiler.Parse(workspace, options), options, id);
    }

    private static string Layer(string id, string parent, string claims) =>
        $"layer: {id}\ntitle: Layer {id}\njurisdiction: {id}\nbuilds-on: [{parent}]\nowner: Somebody\n{claims}\n";
}

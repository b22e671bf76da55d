using System.Collections.Immutable;
using System.Globalization;
using CourseForge.Overlays.Resolution;
using CourseForge.Syntax;
using FsCheck;
using FsCheck.Fluent;

namespace CourseForge.Tests.Overlays;

/// <summary>A small course, layers in a DAG, and a day: what the laws are about.</summary>
internal sealed record OverlayWorld(BaseGraph Course, ImmutableArray<Layer> Layers, DateOnly Day)
{
    internal static readonly DateOnly Start = new(2026, 1, 1);

    internal LayerStack Stack => Close([.. Layers.Select(layer => layer.Id)]);

    internal IEnumerable<Claim> Claims => Layers.SelectMany(layer => layer.Claims);

    internal LayerStack Close(params string[] wanted)
    {
        var problems = new List<Problem>();
        return LayerStack.Close(Layers.ToDictionary(layer => layer.Id), wanted, problems)
            ?? throw new InvalidOperationException(problems[0].Kind.ToString());
    }

    /// <summary>The same world with other claims in it.</summary>
    internal OverlayWorld Map(Func<Claim, IEnumerable<Claim>> change) =>
        this with
        {
            Layers = [.. Layers.Select(layer => layer with { Claims = [.. layer.Claims.SelectMany(change)] })],
        };

    internal OverlayWorld Without(Func<Claim, bool> unwanted) => Map(claim => unwanted(claim) ? [] : [claim]);

    /// <summary>The same world with other ids for what the base has, and layers that have followed.</summary>
    internal OverlayWorld Renamed(Func<string, string> rename) =>
        (
            this with
            {
                Course = new BaseGraph([
                    .. Course.Nodes.Select(node =>
                        node with
                        {
                            Id = rename(node.Id),
                            Container = node.Container is { } container ? rename(container) : null,
                        }
                    ),
                ]),
            }
        ).Map(claim =>
            [
                claim with
                {
                    Cell = claim.Cell with { Node = rename(claim.Cell.Node) },
                    Anchor = claim.Anchor is { } anchor ? (rename(anchor.Node), anchor.Side) : null,
                },
            ]
        );

    /// <summary>The same world with other texts in the base.</summary>
    internal OverlayWorld Edited(Func<CellId, BaseCell, string> edit) =>
        this with
        {
            Course = new BaseGraph([
                .. Course.Nodes.Select(node =>
                    node with
                    {
                        Cells = node.Cells.ToImmutableSortedDictionary(
                            cell => cell.Key,
                            cell => new BaseCell(edit(new CellId(node.Id, cell.Key), cell.Value), cell.Value.Rule)
                        ),
                    }
                ),
            ]),
        };

    /// <summary>A layer on top of all others.</summary>
    internal OverlayWorld OnTop(string id, params Claim[] claims) =>
        this with
        {
            Layers = Layers.Add(new Layer(id, [.. Layers.Select(layer => layer.Id)], [.. claims])),
        };

    internal static Arbitrary<OverlayWorld> Arbitrary { get; } =
        Arb.From(Gen.Choose(int.MinValue, int.MaxValue).Select(seed => new OverlayWorldMaker(seed).Make()), world =>
            Smaller(world)
        );

    /// <summary>One claim fewer, one childless layer fewer.</summary>
    private static IEnumerable<OverlayWorld> Smaller(OverlayWorld world)
    {
        foreach (
            var layer in world.Layers.Where(layer => !world.Layers.Any(other => other.BuildsOn.Contains(layer.Id)))
        )
        {
            yield return world with
            {
                Layers = world.Layers.Remove(layer),
            };
        }

        foreach (var claim in world.Claims)
        {
            yield return world.Without(other => ReferenceEquals(other, claim));
        }
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"day {Day:yyyy-MM-dd}\n")
        + string.Join(
            '\n',
            Course.Nodes.Select(node =>
            {
                var locked = node.IsLocked ? "LOCKED " : "";
                var cells = node.Cells.Select(cell => $"{cell.Key}={cell.Value.Value}/{cell.Value.Rule}");
                return $"node {node.Id} in {node.Container} {locked}{string.Join(' ', cells)}";
            })
        )
        + "\n"
        + string.Join(
            '\n',
            Layers.Select(layer =>
                $"layer {layer.Id} on [{string.Join(' ', layer.BuildsOn)}]\n"
                + string.Join(
                    '\n',
                    layer.Claims.Select(claim =>
                    {
                        var period = string.Create(
                            CultureInfo.InvariantCulture,
                            $"{claim.Period.From:yyyy-MM-dd}..{claim.Period.Until:yyyy-MM-dd}"
                        );
                        var pending = claim.IsPending ? " pending" : "";
                        return $"  {claim.Verb} {claim.Cell} '{claim.Value}' {period}{pending} {claim.Use} {claim.Anchor}";
                    })
                )
            )
        );
}

/// <summary>
/// Random worlds: 2 to 8 nodes with containers, 0 to 5 layers, a few claims each, dates, pending law, locks.
/// </summary>
internal sealed class OverlayWorldMaker(int seed)
{
    private readonly Random _random = new(seed);

    internal OverlayWorld Make()
    {
        var nodes = Nodes();
        var layers = new List<Layer>();
        var count = _random.Next(6);
        for (var i = 0; i < count; i++)
        {
            var id = $"l{i}";
            var parents = layers.Where(_ => _random.Next(3) == 0).Select(layer => layer.Id).ToImmutableArray();
            layers.Add(new Layer(id, parents, Claims(id, nodes, layers)));
        }

        return new OverlayWorld(new BaseGraph(nodes), [.. layers], OverlayWorld.Start.AddDays(_random.Next(4)));
    }

    private ImmutableArray<BaseNode> Nodes()
    {
        var nodes = ImmutableArray.CreateBuilder<BaseNode>();
        var count = 2 + _random.Next(7);
        for (var i = 0; i < count; i++)
        {
            var container = i > 0 && _random.Next(2) == 0 ? nodes[_random.Next(i)].Id : null;
            var cells = ImmutableSortedDictionary<string, BaseCell>.Empty.Add("text", new BaseCell($"base {i}"));
            if (_random.Next(3) == 0)
            {
                cells = cells.Add(
                    "minutes",
                    new BaseCell("10", _random.Next(2) == 0 ? MergeRule.AtLeast : MergeRule.AtMost)
                );
            }

            if (_random.Next(4) == 0)
            {
                cells = cells.Add("links", new BaseCell("a\nb", MergeRule.AddOnly));
            }

            nodes.Add(new BaseNode($"n{i}", container, cells, _random.Next(12) == 0));
        }

        return nodes.ToImmutable();
    }

    private ImmutableArray<Claim> Claims(string layer, ImmutableArray<BaseNode> nodes, List<Layer> others)
    {
        var claims = ImmutableArray.CreateBuilder<Claim>();
        var count = _random.Next(5);
        for (var i = 0; i < count; i++)
        {
            var inserted = others
                .SelectMany(other => other.Claims)
                .Where(claim => claim.Verb == ClaimVerb.Insert)
                .Select(claim => claim.Cell.Node)
                .ToList();
            var node =
                inserted.Count > 0 && _random.Next(5) == 0
                    ? inserted[_random.Next(inserted.Count)]
                    : nodes[_random.Next(nodes.Length)].Id;
            var facet = nodes
                .FirstOrDefault(other => other.Id == node)
                ?.Cells.Keys.ElementAt(_random.Next(nodes.First(other => other.Id == node).Cells.Count))
                ?? "text";
            claims.Add(Claim(layer, node, facet, i) with { Period = Period(), IsPending = _random.Next(10) == 0 });
        }

        return claims.ToImmutable();
    }

    private Claim Claim(string layer, string node, string facet, int number)
    {
        var text = new CellId(node, "text");
        var presence = new CellId(node, CellId.Presence);
        return facet switch
        {
            "minutes" => new Claim
            {
                Layer = layer,
                Verb = _random.Next(2) == 0 ? ClaimVerb.AtLeast : ClaimVerb.AtMost,
                Cell = new CellId(node, facet),
                Value = (5 + _random.Next(10)).ToString(CultureInfo.InvariantCulture),
                Period = default,
            },
            "links" => new Claim
            {
                Layer = layer,
                Verb = ClaimVerb.Add,
                Cell = new CellId(node, facet),
                Value = $"x{_random.Next(3)}",
                Period = default,
            },
            _ => _random.Next(10) switch
            {
                < 4 => new Claim
                {
                    Layer = layer,
                    Verb = ClaimVerb.Replace,
                    Cell = text,
                    Value = $"value {_random.Next(3)}",
                    Period = default,
                },
                4 => new Claim
                {
                    Layer = layer,
                    Verb = ClaimVerb.Note,
                    Cell = text,
                    Value = $"note of {layer}.{number}",
                    Period = default,
                },
                5 or 6 => new Claim
                {
                    Layer = layer,
                    Verb = ClaimVerb.Insert,
                    Cell = new CellId($"{layer}:{number}", "text"),
                    Value = $"inserted by {layer}.{number}",
                    Period = default,
                    Anchor = (node, (InsertPlace)_random.Next(4)),
                },
                7 => new Claim
                {
                    Layer = layer,
                    Verb = ClaimVerb.NotApplicable,
                    Cell = presence,
                    Value = "",
                    Period = default,
                },
                8 => new Claim
                {
                    Layer = layer,
                    Verb = _random.Next(2) == 0 ? ClaimVerb.Restore : ClaimVerb.Keep,
                    Cell = presence,
                    Value = "",
                    Period = default,
                },
                _ => new Claim
                {
                    Layer = layer,
                    Verb = ClaimVerb.Lock,
                    Cell = text,
                    Value = "",
                    Period = default,
                },
            },
        };
    }

    private Period Period()
    {
        var from = _random.Next(4);
        return _random.Next(3) switch
        {
            0 => new Period(OverlayWorld.Start.AddDays(from), OverlayWorld.Start.AddDays(from + 1 + _random.Next(3))),
            1 => new Period(OverlayWorld.Start.AddDays(_random.Next(2)), null),
            _ => CourseForge.Overlays.Resolution.Period.Always,
        };
    }
}

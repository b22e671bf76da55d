using CourseForge.Syntax;

namespace CourseForge.Rendering.Markup;

/// <summary>
/// Where the boxes of a scenario stand: in ranks, each below all that lead to it. A way over several ranks gets a place
/// of its own in each rank that it crosses, so that no line runs behind a box; ways to one box share these places.
/// After Sugiyama, Tagawa and Toda (1981), in its simplest form.
/// </summary>
internal sealed class ScenarioLayout
{
    /// <summary>More would make the letters too small on the page.</summary>
    private const int MostBoxesInRank = 4;

    /// <summary>A figure of more ranks is drawn in parts, a page each.</summary>
    private const int MostRanks = 12;

    private const int Sweeps = 12;

    /// <summary>A box, or the place where a way crosses a rank.</summary>
    internal sealed class Spot(ScenarioNodeSyntax node, bool isBox, int rank)
    {
        internal ScenarioNodeSyntax Node { get; } = node;

        internal bool IsBox { get; } = isBox;

        internal int Rank { get; } = rank;

        /// <summary>The middle.</summary>
        internal double X { get; set; }

        internal List<Spot> Above { get; } = [];

        internal List<Spot> Below { get; } = [];

        internal double Width => IsBox ? ScenarioFigure.BoxWidth : 0;
    }

    private readonly Dictionary<string, Spot> _boxes = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Id, int Rank), Spot> _crossings = [];

    private ScenarioLayout(IEnumerable<(ScenarioNodeSyntax Node, int Rank)> nodes)
    {
        foreach (var (node, rank) in nodes)
        {
            Ranks.AddRange(
                Enumerable.Range(0, Math.Max(0, rank + 1 - Ranks.Count)).Select(static _ => new List<Spot>())
            );
            var spot = new Spot(node, true, rank);
            _boxes.Add(node.Id.Value, spot);
            Ranks[rank].Add(spot);
        }

        foreach (var box in _boxes.Values.ToArray())
        {
            foreach (var choice in box.Node.Choices)
            {
                if (_boxes.GetValueOrDefault(choice.Target.Value) is { } target && target.Rank > box.Rank)
                {
                    Join(box, Next(target, box.Rank + 1));
                }
            }
        }

        Order();
        Place();
    }

    internal List<List<Spot>> Ranks { get; } = [];

    internal double Width => Ranks.SelectMany(static rank => rank).Max(static spot => spot.X + (spot.Width / 2));

    internal Spot? Box(string id) => _boxes.GetValueOrDefault(id);

    /// <summary>
    /// Where a choice leads first: its target, or the place where its way crosses the next rank. Null when it leads up,
    /// or to another part.
    /// </summary>
    internal Spot? FirstOf(Spot from, string target) =>
        _boxes.GetValueOrDefault(target) is { } box && box.Rank > from.Rank
            ? box.Rank == from.Rank + 1
                ? box
                : _crossings[(target, from.Rank + 1)]
            : null;

    /// <summary>The choices whose ways cross a rank at this place, which ways to one box share.</summary>
    internal IEnumerable<(ScenarioNodeSyntax Node, int Choice)> WaysThrough(Spot crossing) =>
        _boxes
            .Values.Where(box => box.Rank < crossing.Rank)
            .SelectMany(static box => box.Node.Choices.Select((choice, i) => (box.Node, choice, i)))
            .Where(way => way.choice.Target.Value == crossing.Node.Id.Value)
            .Select(static way => (way.Node, way.i));

    /// <summary>The figure, or its parts, from top to bottom.</summary>
    internal static IEnumerable<ScenarioLayout> Of(ScenarioNodeSyntax[] nodes)
    {
        var ranked = RanksOf(nodes);
        var last = ranked.Max(static pair => pair.Rank);
        var parts = (last / MostRanks) + 1;
        var height = (last + parts) / parts;
        for (var top = 0; top <= last; top += height)
        {
            yield return new ScenarioLayout(
                ranked
                    .Where(pair => pair.Rank >= top && pair.Rank < top + height)
                    .Select(pair => (pair.Node, pair.Rank - top))
            );
        }
    }

    /// <summary>
    /// Each node below all that lead to it, leaving out ways that lead back; a full rank sends its next one further
    /// down.
    /// </summary>
    private static List<(ScenarioNodeSyntax Node, int Rank)> RanksOf(ScenarioNodeSyntax[] nodes)
    {
        var byId = new Dictionary<string, ScenarioNodeSyntax>(StringComparer.Ordinal);
        foreach (var node in nodes)
        {
            byId.TryAdd(node.Id.Value, node);
        }

        var order = TopDown(nodes, byId);
        var position = order
            .Select(static (node, i) => (node.Id.Value, i))
            .ToDictionary(static pair => pair.Value, static pair => pair.i, StringComparer.Ordinal);
        var ranks = new int[order.Count];
        var full = new List<int>();
        for (var i = 0; i < order.Count; i++)
        {
            while (full.Count <= ranks[i] || full[ranks[i]] == MostBoxesInRank)
            {
                if (full.Count <= ranks[i])
                {
                    full.Add(0);
                }
                else
                {
                    ranks[i]++;
                }
            }

            full[ranks[i]]++;
            foreach (var choice in order[i].Choices)
            {
                if (position.TryGetValue(choice.Target.Value, out var target) && target > i)
                {
                    ranks[target] = Math.Max(ranks[target], ranks[i] + 1);
                }
            }
        }

        return [.. order.Select((node, i) => (node, ranks[i]))];
    }

    /// <summary>
    /// So that every way leads forward but those that close a circle: backwards as a walk into the depth leaves the
    /// nodes.
    /// </summary>
    private static List<ScenarioNodeSyntax> TopDown(
        ScenarioNodeSyntax[] nodes,
        Dictionary<string, ScenarioNodeSyntax> byId
    )
    {
        var left = new List<ScenarioNodeSyntax>();
        var seen = new HashSet<string>(StringComparer.Ordinal);

        // From the last root to the first, and from the last choice to the first: turned around, the start and first
        // choices come first.
        foreach (
            var root in nodes
                .Reverse()
                .Where(node => node != nodes[0])
                .Where(node => !nodes.Any(other => other.Choices.Any(choice => choice.Target.Value == node.Id.Value)))
                .Append(nodes[0])
                .Concat(nodes)
        )
        {
            var open = new Stack<(ScenarioNodeSyntax Node, int Next)>();
            if (seen.Add(root.Id.Value))
            {
                open.Push((root, root.Choices.Length));
            }

            while (open.TryPop(out var at))
            {
                if (at.Next == 0)
                {
                    left.Add(at.Node);
                    continue;
                }

                open.Push((at.Node, at.Next - 1));
                if (
                    byId.GetValueOrDefault(at.Node.Choices[at.Next - 1].Target.Value) is { } target
                    && seen.Add(target.Id.Value)
                )
                {
                    open.Push((target, target.Choices.Length));
                }
            }
        }

        left.Reverse();
        return left;
    }

    /// <summary>The target, or the place where ways to it cross the rank, with those in the ranks below.</summary>
    private Spot Next(Spot target, int rank)
    {
        if (rank == target.Rank)
        {
            return target;
        }

        if (!_crossings.TryGetValue((target.Node.Id.Value, rank), out var crossing))
        {
            crossing = new Spot(target.Node, false, rank);
            _crossings.Add((target.Node.Id.Value, rank), crossing);
            Ranks[rank].Add(crossing);
            Join(crossing, Next(target, rank + 1));
        }

        return crossing;
    }

    private static void Join(Spot above, Spot below)
    {
        if (!above.Below.Contains(below))
        {
            above.Below.Add(below);
            below.Above.Add(above);
        }
    }

    /// <summary>
    /// Sorts each rank by the middle of its neighbours, down and up, a few times: fewer ways cross then. The best order
    /// seen is kept.
    /// </summary>
    private void Order()
    {
        var best = Ranks.Select(static rank => rank.ToArray()).ToArray();
        var fewest = Crossings();
        for (var sweep = 0; sweep < Sweeps && fewest > 0; sweep++)
        {
            var isDown = sweep % 2 == 0;
            foreach (
                var r in isDown ? Enumerable.Range(1, Ranks.Count - 1) : Enumerable.Range(0, Ranks.Count - 1).Reverse()
            )
            {
                var places = Ranks[isDown ? r - 1 : r + 1]
                    .Select(static (spot, i) => (spot, i))
                    .ToDictionary(static pair => pair.spot, static pair => pair.i);
                var sorted = Ranks[r]
                    .Select(
                        (spot, i) =>
                            (
                                spot,
                                Middle: (isDown ? spot.Above : spot.Below) is { Count: > 0 } near
                                    ? near.Average(one => places[one])
                                    : i
                            )
                    )
                    .OrderBy(static pair => pair.Middle)
                    .Select(static pair => pair.spot)
                    .ToList();
                Ranks[r].Clear();
                Ranks[r].AddRange(sorted);
            }

            if (Crossings() is var now && now < fewest)
            {
                (fewest, best) = (now, [.. Ranks.Select(static rank => rank.ToArray())]);
            }
        }

        for (var r = 0; r < Ranks.Count; r++)
        {
            Ranks[r].Clear();
            Ranks[r].AddRange(best[r]);
        }
    }

    private int Crossings()
    {
        var count = 0;
        for (var r = 0; r + 1 < Ranks.Count; r++)
        {
            var ways = Ranks[r]
                .SelectMany((spot, i) => spot.Below.Select(below => (From: i, To: Ranks[r + 1].IndexOf(below))))
                .ToList();
            for (var i = 0; i < ways.Count; i++)
            {
                for (var j = i + 1; j < ways.Count; j++)
                {
                    count += (ways[i].From - ways[j].From) * (ways[i].To - ways[j].To) < 0 ? 1 : 0;
                }
            }
        }

        return count;
    }

    /// <summary>
    /// Each spot as near as can be to the middle of its neighbours, in the order of its rank and without touching the
    /// next one.
    /// </summary>
    private void Place()
    {
        foreach (var rank in Ranks)
        {
            Spread(rank, rank.Select(static _ => 0d).ToArray());
        }

        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            var isDown = sweep % 2 == 0;
            foreach (var rank in isDown ? Ranks : Enumerable.Reverse(Ranks))
            {
                Spread(
                    rank,
                    [
                        .. rank.Select(spot =>
                            (isDown ? spot.Above : spot.Below) is { Count: > 0 } near
                                ? near.Average(static one => one.X)
                                : spot.X
                        ),
                    ]
                );
            }
        }

        var left = Ranks.SelectMany(static rank => rank).Min(static spot => spot.X - (spot.Width / 2));
        foreach (var spot in Ranks.SelectMany(static rank => rank))
        {
            spot.X -= left;
        }
    }

    /// <summary>
    /// The places nearest to the wanted ones, by least squares: neighbours that would touch are moved together.
    /// </summary>
    private static void Spread(List<Spot> rank, double[] wanted)
    {
        // With the room that the spots before need taken off, the places only have to rise.
        var room = new double[rank.Count];
        for (var i = 1; i < rank.Count; i++)
        {
            room[i] = room[i - 1] + ((rank[i - 1].Width + rank[i].Width) / 2) + ScenarioFigure.GapX;
        }

        var groups = new List<(double Sum, int Count)>();
        for (var i = 0; i < rank.Count; i++)
        {
            groups.Add((wanted[i] - room[i], 1));
            while (groups.Count > 1 && groups[^2].Sum / groups[^2].Count > groups[^1].Sum / groups[^1].Count)
            {
                groups[^2] = (groups[^2].Sum + groups[^1].Sum, groups[^2].Count + groups[^1].Count);
                groups.RemoveAt(groups.Count - 1);
            }
        }

        var at = 0;
        foreach (var (sum, count) in groups)
        {
            for (var i = 0; i < count; i++, at++)
            {
                rank[at].X = (sum / count) + room[at];
            }
        }
    }
}

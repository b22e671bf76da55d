using System.Collections.Immutable;
using CourseForge.Model;
using CourseForge.Views;

namespace CourseForge.Blocks;

/// <summary>statute and law-table.</summary>
internal sealed record StatutesBlockView(BlockFrame Frame, StatuteView[] Statutes) : BlockView(Frame)
{
    internal static ViewType Schema { get; } = new("statute or law-table",
    [
        .. Common<StatutesBlockView>(),
        Property<StatutesBlockView>.List("statutes", "The laws.", static () => StatuteView.Schema, static block => block.Statutes),
    ]);

    internal override ViewType Type => Schema;

    /// <summary>The laws as printed matter names them.</summary>
    internal static LinkView[] Links(ImmutableArray<Statute> statutes) =>
    [
        .. statutes.Select(static statute => new LinkView($"{statute.Cite}: {statute.Title}", ElementIds.Statute(statute.Id.Value))),
    ];
}

using System.Collections.Immutable;
using CourseForge.Syntax;

namespace CourseForge.Blocks;

/// <summary>The block kinds there are. A new kind is a folder beside this file and a line here.</summary>
internal static class BlockKinds
{
    /// <summary>In the order in which documentation and manuals name them.</summary>
    internal static ImmutableArray<BlockKindDefinition> All { get; } =
    [
        new NoteBlock(),
        new WarningBlock(),
        new KeyPointBlock(),
        new StepsBlock(),
        new MilestonesBlock(),
        new AccordionBlock(),
        new TabsBlock(),
        new FlipCardsBlock(),
        new HotspotsBlock(),
        new GalleryBlock(),
        new CompareBlock(),
        new HandoutBlock(),
        new FollowupBlock(),
        new StatementBlock(),
        new CaseBlock(),
        new DiscussionBlock(),
        new PointsBlock(),
        new ActivityBlock(),
        new RoleplayBlock(),
        new BriefBlock(),
        new ObserverBlock(),
        new DebriefBlock(),
        new TabletopBlock(),
        new InjectBlock(),
        new ExpectedBlock(),
        new InstructorBlock(),
        new CheckBlock(),
        new ScenarioBlock(),
        new ContactsBlock(),
        new StatuteBlock(),
        new LawTableBlock(),
        new SlotBlock(),
    ];

    private static readonly Dictionary<string, BlockKindDefinition> ByName = All.ToDictionary(
        static kind => kind.Name,
        StringComparer.Ordinal
    );

    /// <summary>The kind that authors write so; null for any other word.</summary>
    internal static BlockKindDefinition? Find(string name) => ByName.GetValueOrDefault(name);

    /// <summary>What phases ask a block's kind for.</summary>
    internal static BlockKindDefinition Definition(this BlockSyntax block) => (BlockKindDefinition)block.Kind;
}

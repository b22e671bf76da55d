using System.Collections.Immutable;
using static CourseForge.Syntax.BlockKind;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Parsing.Markdown;

/// <summary>The one table of block kinds: what the reader accepts and what the documentation lists.</summary>
internal static class BlockTable
{
    /// <summary>Every block may have these.</summary>
    internal static readonly ImmutableArray<AttributeShape> Common =
    [
        new("audience", AttributeType.Ids, "Only for these audiences."),
        new("tier", AttributeType.Word, "Only in courses of this tier.", Words: EnumWords.Of<Tier>()),
        new("delivery", AttributeType.Word, "How it is meant to be taken.", Words: EnumWords.Of<Delivery>()),
    ];

    private static readonly AttributeShape Title = new("title", AttributeType.Text, "Its heading.");
    private static readonly AttributeShape RequiredTitle = Title with { Required = true };
    private static readonly AttributeShape Minutes = new("minutes", AttributeType.Minutes, "Time in the classroom.");
    private static readonly AttributeShape Sensitive = new("sensitive", AttributeType.Flag, "Its lesson needs a content warning.");
    private static readonly AttributeShape Confidence = new("confidence", AttributeType.Word, "How well it was checked.", Words: EnumWords.Of<Confidence>());
    private static readonly AttributeShape Source = new("source", AttributeType.Id, "The source that it rests on.");

    private static readonly ImmutableArray<BlockKind> Records = [Claim, Contacts, Statute, LawTable, Slot];
    private static readonly ImmutableArray<BlockKind> Asides = [Note, BlockKind.Warning, Handout, .. Records];
    private static readonly ImmutableArray<BlockKind> Teaching = [.. Asides, Instructor];
    private static readonly ImmutableArray<BlockKind> Anywhere = [];

    internal static readonly ImmutableArray<BlockShape> All =
    [
        new(Note, "note", "An aside.", BlockBody.Required, BlockArguments.None, BlockId.Optional, [Title], Anywhere, Records,
            "::: note {title=\"Why this matters\"}\nIndicators are never proof.\n:::"),
        new(BlockKind.Warning, "warning", "A safety point: what to do and what not to do.", BlockBody.Required, BlockArguments.None, BlockId.Optional, [Title], Anywhere, Records,
            "::: warning {title=\"At the scene\"}\n**Do not** question people in front of each other.\n:::"),
        new(Handout, "handout", "Text that also goes on the one-page handout.", BlockBody.Required, BlockArguments.None, BlockId.Optional, [Title], Anywhere, [Note, BlockKind.Warning, .. Records],
            "::: handout {title=\"First minutes\"}\n1. Stop and look.\n2. Speak alone.\n:::"),
        // A claim without source is reported by a check, so that a curriculum can set its level.
        new(Claim, "claim", "A statistic or legal statement, with its source.", BlockBody.Required, BlockArguments.None, BlockId.Optional, [Source, Confidence], Anywhere, [],
            "::: claim {source=src-report confidence=secondary}\nFew victims report what happened to them at first contact.\n:::"),
        new(Case, "case", "A case study: fictional, or with a source.", BlockBody.Required, BlockArguments.None, BlockId.Optional,
            [Title, new("fictional", AttributeType.Flag, "Invented, and shown as such."), Source, Sensitive, Minutes], Anywhere, [.. Teaching, Discussion, Check, Points],
            "::: case {#case-diner title=\"The diner\" fictional}\nA cook tells you that his passport is in the safe.\n:::"),
        new(Discussion, "discussion", "A prompt to talk about.", BlockBody.Required, BlockArguments.None, BlockId.Optional, [Title, Minutes], Anywhere, [.. Teaching, Points],
            ":::: discussion {#disc-choices title=\"What choice?\" minutes=3}\nWhat choices can you offer?\n\n::: points\n- Where to sit.\n- Whether to go on.\n:::\n::::"),
        new(Points, "points", "The points that an instructor expects.", BlockBody.Required, BlockArguments.None, BlockId.Optional, [Title], [Discussion, Activity, Case], Asides,
            ":::: discussion {#disc-points title=\"What helps?\"}\nWhat helps?\n\n::: points\n- Time.\n:::\n::::"),
        new(Activity, "activity", "Something to do.", BlockBody.Required, BlockArguments.None, BlockId.Optional, [Title, Minutes, Sensitive], Anywhere, [.. Teaching, Case, Discussion, Check, Points, Debrief],
            "::: activity {#act-sort title=\"Sort the cards\" minutes=5}\nSort the cards into three groups.\n:::"),
        new(Roleplay, "roleplay", "A role-play: its text is the setting, which learners see; briefs, observer and debrief are for the instructor.", BlockBody.Required, BlockArguments.None, BlockId.Optional,
            [Title, Minutes, Sensitive], Anywhere, [.. Teaching, Brief, Observer, Debrief],
            ":::: roleplay {#rp-door title=\"At the door\" minutes=10}\nTwo officers knock.\n\n::: brief {role=\"Officer\"}\nYou want to see everyone.\n:::\n\n::: observer\n- [ ] Spoke to each person alone.\n:::\n\n::: debrief\nWhat made it easier to talk?\n:::\n::::"),
        new(Brief, "brief", "The private brief of one role.", BlockBody.Required, BlockArguments.None, BlockId.Optional,
            [new("role", AttributeType.Text, "Whose brief it is.", Required: true)], [Roleplay], Asides,
            ":::: roleplay {#rp-brief title=\"The call\"}\nA call comes in.\n\n::: brief {role=\"Caller\"}\nYou are afraid to give your name.\n:::\n::::"),
        new(Observer, "observer", "What observers tick off.", BlockBody.Required, BlockArguments.None, BlockId.Optional, [Title], [Roleplay, Tabletop], Asides,
            ":::: roleplay {#rp-observer title=\"The call\"}\nA call comes in.\n\n::: observer\n- [ ] Asked an open question.\n:::\n::::"),
        new(Debrief, "debrief", "Questions for afterwards.", BlockBody.Required, BlockArguments.None, BlockId.Optional, [Title, Minutes], [Roleplay, Tabletop, Activity], Asides,
            ":::: roleplay {#rp-debrief title=\"The call\"}\nA call comes in.\n\n::: debrief\nWhat would you do otherwise?\n:::\n::::"),
        new(Tabletop, "tabletop", "A table-top exercise: its text is the setting, injects follow by the clock.", BlockBody.Required, BlockArguments.None, BlockId.Optional,
            [Title, Minutes, Sensitive], Anywhere, [.. Teaching, Inject, Observer, Debrief],
            "::::: tabletop {#tt-motel title=\"The motel\" minutes=10}\nIt is 2 a.m.\n\n:::: inject {at=5 title=\"A second call\" to=\"Patrol\"}\nThe clerk calls again.\n\n::: expected\nPatrol asks for back-up.\n:::\n::::\n:::::"),
        new(Inject, "inject", "News that the instructor brings in at a minute.", BlockBody.Required, BlockArguments.None, BlockId.Optional,
            [new("at", AttributeType.Number, "Minutes from the start.", Required: true), Title, new("to", AttributeType.Text, "Who gets it.")], [Tabletop], [.. Asides, Expected],
            ":::: tabletop {#tt-inject title=\"The motel\"}\nIt is 2 a.m.\n\n::: inject {at=0}\nThe clerk calls.\n:::\n::::"),
        new(Expected, "expected", "What the instructor expects after an inject.", BlockBody.Required, BlockArguments.None, BlockId.Optional, [], [Inject], Asides,
            "::::: tabletop {#tt-expected title=\"The motel\"}\nIt is 2 a.m.\n\n:::: inject {at=0}\nThe clerk calls.\n\n::: expected\nOne car goes.\n:::\n::::\n:::::"),
        new(Instructor, "instructor", "Notes for the instructor.", BlockBody.Required, BlockArguments.None, BlockId.Optional, [Title, Minutes], Anywhere, Asides,
            "::: instructor {minutes=5 title=\"Teaching notes\"}\nAsk before you explain.\n:::"),
        new(Check, "check", "Questions inline.", BlockBody.None, new(true, false, null, "the ids of questions"), BlockId.Optional, [Title], Anywhere, [],
            "::: check q-one q-two\n:::"),
        new(BlockKind.Scenario, "scenario", "A branching scenario.", BlockBody.None, new(false, false, null, "the id of a scenario"), BlockId.Optional, [Title], Anywhere, [],
            "::: scenario sc-roadside\n:::"),
        new(Contacts, "contacts", "Contact cards.", BlockBody.None, new(true, false, "kind", "the ids of contacts"), BlockId.Optional,
            [Title, new("kind", AttributeType.Word, "All contacts of a kind, in place of ids.", Words: EnumWords.Of<ContactKind>())], Anywhere, [],
            "::: contacts national-hotline\n:::"),
        new(Statute, "statute", "Law cards.", BlockBody.None, new(true, true, null, "the ids of statutes"), BlockId.Optional, [Title], Anywhere, [],
            "::: statute us:18-usc-1591\n:::"),
        new(LawTable, "law-table", "A table of the statutes.", BlockBody.None, BlockArguments.None, BlockId.Optional,
            [Title, new("jurisdiction", AttributeType.Id, "Only those of one jurisdiction.")], Anywhere, [],
            "::: law-table {jurisdiction=us}\n:::"),
        new(Slot, "slot", "A hole that a jurisdiction fills; its text is guidance.", BlockBody.Required, BlockArguments.None, BlockId.Required,
            [
                RequiredTitle,
                new("type", AttributeType.Word, "What goes into it.", Words: ["text", "phone", "url", "date", "hours", "choice"]),
                new("choices", AttributeType.Text, "For a choice: what to choose from, separated by '|'."),
                new("level", AttributeType.Word, "Who fills it.", Words: EnumWords.Of<JurisdictionLevel>()),
                new("decide", AttributeType.Word, "Whether it must be filled.", Words: ["must", "may"]),
            ],
            Anywhere, [],
            "::: slot {#slot-on-call title=\"Victim advocate on call\" type=phone level=agency decide=must}\nThe number that patrol calls at night.\n:::"),
    ];

    private static readonly Dictionary<string, BlockShape> ByName = All.ToDictionary(shape => shape.Name, StringComparer.Ordinal);

    private static readonly Dictionary<BlockKind, BlockShape> ByKind = All.ToDictionary(shape => shape.Kind);

    internal static BlockShape? Find(string name) => ByName.GetValueOrDefault(name);

    internal static BlockShape Of(BlockKind kind) => ByKind[kind];
}

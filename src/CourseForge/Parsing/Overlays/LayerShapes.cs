using System.Collections.Immutable;
using static CourseForge.Parsing.Yaml.Shapes;
using static CourseForge.Syntax.KeyShapes;
using CourseForge.Parsing.Yaml;
using CourseForge.Syntax;

namespace CourseForge.Parsing.Overlays;

/// <summary>
/// The part of the table of shapes that is about overlays, targets and jurisdictions. A curriculum without them never
/// makes it.
/// </summary>
internal static class LayerShapes
{
    private static readonly ScalarShape Value = new(ScalarKind.Text, "a value") { Parameters = ParameterUse.ByCell };
    private static readonly ScalarShape LanguageTag = new(ScalarKind.Language, "a language code such as en or pt-BR");
    private static readonly ScalarShape Number = new(ScalarKind.Decimal, "a number");

    private static readonly KeyShape From = Optional("from", Date, "The first day on which it holds. Left out: from ever.", "2026-07-01");
    private static readonly KeyShape Until = Optional("until", Date, "The first day on which it no longer holds. Left out: open.", "2027-01-01");
    private static readonly KeyShape Pending = Optional("pending", Flag, "Whether it rests on law that is not in force: it then counts only when asked for.") with { Default = "no", Example = "yes" };
    private static readonly KeyShape Cite = Optional("cite", Law, "The law that it rests on.", "us-vt:12-519");
    private static readonly KeyShape Because = Optional("because", Value, "Why, for whoever reviews it.", "Counsel memo of 2026-02-01");
    private static readonly KeyShape Reason = Because with { IsRequired = true };

    private static readonly ImmutableArray<KeyShape> Terms =
        [From, Until, Pending, Cite, Optional("source", Ref("a source", SymbolKind.Source), "Where it was read.", "src-code"), .. Currency];

    private static readonly RecordShape Why = new("reason", "a reason", "Why, and from when until when.",
        [Reason, Optional("hide", Flag, "Leave it out without a word, instead of a line that says that it does not apply.") with { Default = "no", Example = "yes" }, .. Terms]);

    private static readonly RecordShape Restored = Why with { Id = "restored", Keys = [Reason, .. Terms] };

    private static readonly ImmutableArray<KeyShape> Claims =
    [
        Optional("fill", Fills(), "What goes into slots, by their ids."),
        Optional("set", Values(Cell, Value), "The value of a parameter, or of a facet such as some-lesson.title."),
        Optional("at-least", Values(Cell, Number), "A floor under a number for which the curriculum allows one."),
        Optional("at-most", Values(Cell, Number), "A ceiling over a number for which the curriculum allows one."),
        Optional("add", new MapShape(Cell, new ListShape(new EitherShape(Node, Full(Node), null), 1)), "More elements of a list that the curriculum lets overlays add to."),
        Optional("define", Values(Node, Shapes.Markdown), "What terms of the glossary mean here."),
        Optional("statutes", Records(Law, Statutes, Pending, Because), "Laws, new or in place of one: as in statutes.yaml."),
        Optional("contacts", Records(Node, Contacts, From, Until, Pending, Because), "Contacts, new or in place of one: as in contacts.yaml."),
        Optional("sources", Records(Node, Sources, Because), "Sources, new or in place of one: as in sources.yaml."),
        Optional("terms", Records(Node, Glossary, From, Until, Pending, Because), "Terms, new or in place of one: as in glossary.yaml."),
        Optional("question", Questions([Required("bank", Ref("a question bank", SymbolKind.Bank), "The bank that the question goes into.", "bank-basics")]), "New questions: as in a bank, with the bank that each goes into."),
        Optional("replace-question", Questions([]), "Questions in place of others, by their ids: as in a bank."),
        Optional("drop", Reasons(Restored), "Questions that are not asked here, each with the reason."),
        Optional("not-applicable", Reasons(Why), "What does not apply here, each with the reason."),
        Optional("restore", Reasons(Restored), "What applies here although a layer below says that it does not, each with the reason."),
        Optional("keep", Kept(), "What was reviewed and is right here as it is."),
        Optional("decide", Decisions(), "What holds where layers below disagree, each with the reason."),
        Optional("lock", new MapShape(Node, new EitherShape(Shapes.Text, Shapes.Lock, null)), "What no layer above may change, each with the reason and whom to ask."),
    ];

    private static readonly KeyShape Mandates = Optional("mandates", new MapShape(Node, new RecordShape("mandate", "a mandate", "What a law, or whoever accredits training, asks of it.",
    [
        Required("title", Shapes.Text, "What it is called.", "Basic training of first aiders"),
        Required("courses", new ListShape(Ref("a course", SymbolKind.Course), 1, IsUnique: true), "The courses that are to meet it.", "first-aid-basics"),
        Optional("cite", Law, "The law that asks for it.", "us-vt:12-519"),
        Optional("source", Ref("a source", SymbolKind.Source), "Where it was read.", "src-code"),
        Optional("hours", new RecordShape("mandate-hours", "hours", "The least hours, by kind.",
        [
            Optional("total", Number, "Of the whole course.", "4"),
            Optional("classroom", Number, "Of lessons that are given in a room (delivery=classroom).", "1"),
        ]), "The least hours that it asks for. Left out: it names none."),
        Optional("teachers", Shapes.Text, "Who may teach.", "An instructor whom the board has certified"),
        Optional("approval", Shapes.Text, "The number of the approval. Left out until there is one.", "TR-2026-0148"),
        From,
        Until,
        Required("topics", new ListShape(new RecordShape("mandate-topic", "a topic", "A topic that has to be taught.",
        [
            Required("text", Shapes.Text, "The topic, as the mandate names it.", "Bleeding and shock"),
            Required("lessons", new ListShape(Ref("a lesson", SymbolKind.Lesson), 1, IsUnique: true), "The lessons that teach it.", "first-aid-for-a-burn"),
        ]), 1), "The topics that have to be taught."),
        .. Currency,
    ])), "What training has to hold, by law or for its accreditation; held against the courses that it names.");

    private static readonly ImmutableArray<KeyShape> OverlayHead =
    [
        Required("layer", Id, "The id of the overlay: the name of its folder.", "us-vt"),
        Required("title", Shapes.Text, "What the overlay is for.", "Vermont"),
        Required("jurisdiction", Ref("a jurisdiction", SymbolKind.Jurisdiction), "Where it applies: a key of jurisdictions.yaml.", "us-vt"),
        Optional("language", LanguageTag, "The language that its texts are in (BCP 47), where that is not the curriculum's: the overlay is then a translation.", "es"),
        Optional("builds-on", new ListShape(Ref("a layer", SymbolKind.Overlay), IsUnique: true), "The overlays that this one may override. Left out: the curriculum alone.", "us"),
        .. Shared(),
    ];

    /// <summary>overlays/ID/overlay.yaml.</summary>
    internal static readonly RecordShape Overlay = new("overlay", "an overlay", "What a jurisdiction or agency changes in a curriculum.", [.. OverlayHead, .. Claims, Mandates]);

    /// <summary>Any other YAML file of an overlay.</summary>
    internal static readonly RecordShape OverlayClaims = new("overlay-claims", "a further file of an overlay", "More of what an overlay changes.", [.. Claims, Mandates]);

    /// <summary>For editors, which know a file by its folder only.</summary>
    internal static readonly RecordShape AnyOverlayFile = Overlay with { Keys = [.. Overlay.Keys.Select(key => key with { IsRequired = false })] };

    internal static readonly RecordShape Target = new("target", "a target", "What is built: a stack of overlays, the courses and the learners.",
    [
        Required("target", Id, "The id of the target: the name of its file.", "burlington-pd"),
        Required("title", Shapes.Text, "What is built, and for whom.", "Burlington Police"),
        Optional("layers", new ListShape(Ref("a layer", SymbolKind.Overlay), IsUnique: true), "The overlays; what those build on comes with them.", "us-vt"),
        Optional("courses", new ListShape(Ref("a course", SymbolKind.Course), 1, IsUnique: true), "The courses to build. Left out: all.", "first-aid-basics"),
        Optional("audience", Ref("an audience", SymbolKind.Audience), "For whom, instead of each course's own audience.", "office-staff"),
        Optional("tier", TierWord, "How deep, instead of each course's own tier.", "core"),
        Optional("language", LanguageTag, "The language (BCP 47).", "en"),
        Optional("as-of", Date, "The day whose law counts. Left out: today, or what the command line says.", "2026-11-21"),
        Optional("with-pending", Flag, "Whether law that is not in force counts; every page then says so.") with { Default = "no", Example = "no" },
        Optional("waive", new MapShape(Cell, ReviewFileShapes.Waiver), "Changes under the layers of the target that it tolerates for a time, by the name that 'overlay status' gives them."),
        .. Shared(),
        .. Claims,
    ]);

    internal static readonly RecordShape Jurisdictions = new("jurisdictions", "jurisdictions.yaml", "Countries, states, counties and agencies.",
    [
        Required("jurisdictions", new MapShape(Id, new RecordShape("jurisdiction", "a jurisdiction", "Someone whose law or rules apply.",
        [
            Required("name", Shapes.Text, "What it is called.", "Vermont"),
            Required("level", Choice<JurisdictionLevel>(), "What kind it is; slots name the level that fills them.", "state"),
            Optional("iso", Shapes.Text, "Its code in ISO 3166-1 or 3166-2.", "US-VT"),
            Optional("ocd", Shapes.Text, "Its Open Civic Data division id.", "ocd-division/country:us/state:vt"),
            Optional("formerly", new ListShape(Shapes.Text), "Names or keys that it had before.", "Republic of Vermont"),
            Optional("parents", new ListShape(Ref("a jurisdiction", SymbolKind.Jurisdiction), IsUnique: true), "The jurisdictions that it lies in.", "us"),
            Optional("words", new ListShape(Shapes.Text, IsUnique: true), "Words that make sense there and nowhere else: names of offices, laws, permits. The check 'foreign-word' finds them in what is built for other places.", "Green Mountain permit"),
        ]), 1), "The jurisdictions, by keys of your own, such as us-vt."),
    ]);

    /// <summary>The keys that make a file the head of an overlay.</summary>
    internal static bool IsHeadKey(string name) => OverlayHead.Any(key => key.Name == name);

    internal static bool IsTargetKey(string name) => name is "target" or "layers" or "courses";

    private static ImmutableArray<KeyShape> Shared() =>
    [
        Optional("for", new ScalarShape(ScalarKind.Requirement, "the id of a curriculum, and perhaps '^' with its lowest version"), "The curriculum that it was written for, and the lowest version.", "first-aid-at-work ^1.0"),
        Optional("owner", Shapes.Text, "Whom to ask about it.", "training@example.org"),
    ];

    /// <summary>A value, a value with its terms, or several of those for several times.</summary>
    private static MapShape Values(ScalarShape key, ScalarShape value)
    {
        var full = Full(value);
        return new MapShape(key, new EitherShape(value, full, new ListShape(full, 1)));
    }

    private static RecordShape Full(ScalarShape value) =>
        new("value", "a value", "A value, and what it rests on.", [Required("value", value, "The value.", value.Kind switch { ScalarKind.Decimal => "4", ScalarKind.NodeId => "us-vt:contact-centre", _ => "1-555-0142" }), .. Terms, Because]);

    /// <summary>A value, or that nobody knows it.</summary>
    private static MapShape Fills()
    {
        var full = new RecordShape("answer", "an answer", "What goes into a slot, and what it rests on; or that nobody knows.",
        [
            Optional("value", Value, "The value.", "1-555-0142"),
            Optional("known", Flag, "'no' where somebody searched and found no answer: the slot stays open, and says where was searched.") with { Default = "yes", Example = "yes" },
            Optional("searched", Value, "With 'known: no': where somebody searched, and when."),
            .. Terms,
            Because,
        ]);
        return new MapShape(Node, new EitherShape(Value, full, new ListShape(full, 1)));
    }

    private static MapShape Records(ScalarShape key, RecordShape file, params ImmutableArray<KeyShape> terms)
    {
        var entry = EntryOf(file);
        var record = entry with { Id = "layer-" + entry.Id, Keys = [.. entry.Keys, .. terms] };
        return new MapShape(key, new EitherShape(null, record, new ListShape(record, 1)));
    }

    private static MapShape Questions(ImmutableArray<KeyShape> own)
    {
        var question = Question with { Variants = [.. Question.Variants.Select(variant => variant with { Id = "layer-" + variant.Id, Keys = [.. variant.Keys, .. own, From, Until, Pending, Because] })] };
        return new MapShape(Node, new EitherShape(null, question, null));
    }

    private static MapShape Reasons(RecordShape full) => new(Node, new EitherShape(Value, full, new ListShape(full, 1)));

    private static EitherShape Kept()
    {
        var full = new RecordShape("kept", "a review", "Who found it right, and until when that holds.", [Because, .. Terms]);
        return new EitherShape(null, new MapShape(Node, new EitherShape(Shapes.Text, full, null)), new ListShape(Node, 1, IsUnique: true));
    }

    private static MapShape Decisions()
    {
        var full = new RecordShape("decision", "a decision", "What holds, and why.",
        [
            Optional("use", Ref("a layer", SymbolKind.Overlay), "The layer whose value holds.", "us-vt"),
            Optional("value", Value, "The value that holds.", "24 hours"),
            Reason,
            .. Terms,
        ]);
        return new MapShape(Cell, new EitherShape(null, full, new ListShape(full, 1)));
    }
}

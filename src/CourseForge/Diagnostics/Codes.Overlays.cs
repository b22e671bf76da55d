using System.Collections.Immutable;

namespace CourseForge.Diagnostics;

public static partial class Codes
{
    /// <summary>
    /// What overlays do to a curriculum and to each other. Rules R1 to R20 stand in docs/overlays.md.
    /// </summary>
    public static class Overlays
    {
        public static readonly DiagnosticDescriptor UnknownTarget = new(
            "CF3001", "overlay-unknown-id", Severity.Error,
            "nothing in the curriculum or in the layers has the id '{0}'",
            "A claim that aims at nothing would be lost without a word, and readers would get text that someone meant to change.",
            "Correct the id; 'courseforge list' and the files of the base show what there is. An id that a later version of the base brings needs that version.");

        public static readonly DiagnosticDescriptor ForeignNode = new(
            "CF3002", "overlay-foreign-id", Severity.Error,
            "'{0}' belongs to the layer '{1}', which '{2}' does not build on",
            "A layer may speak of the base, of itself and of the layers that it builds on (R3). Otherwise its meaning would depend on which other layers happen to be there.",
            "Add the layer to builds-on, or make the claim in a layer that builds on both.");

        public static readonly DiagnosticDescriptor MissingLayer = new(
            "CF3003", "overlay-missing-layer", Severity.Error,
            "there is no layer '{0}'{1}",
            "A stack is only complete with everything that it builds on (R1).",
            "Correct the name in builds-on or layers, or add its folder to the folder overlays.");

        public static readonly DiagnosticDescriptor Cycle = new(
            "CF3004", "overlay-cycle", Severity.Error,
            "the layer '{0}' builds on itself, by way of the layers that it builds on",
            "What builds on what decides who may override whom (R1, R4); in a circle nobody could.",
            "Take one of the builds-on entries out of the circle.");

        public static readonly DiagnosticDescriptor WithoutPrefix = new(
            "CF3005", "overlay-id-without-prefix", Severity.Error,
            "'{0}' is new, and does not carry the name of the layer '{1}'",
            "Ids that a layer adds begin with its name and a colon, so that the base and other layers can never come to use the same one.",
            "Put the layer's name before it; for a law, the name of its jurisdiction. If something that exists was meant, correct the id.");

        public static readonly DiagnosticDescriptor DuplicateNode = new(
            "CF3006", "overlay-id-clash", Severity.Error,
            "the id '{0}' is given twice",
            "An id must stand for one thing, or nobody could refer to it and nobody could tell which text holds.",
            "Give one of them another name behind the layer's prefix.");

        public static readonly DiagnosticDescriptor SaysTwice = new(
            "CF3007", "overlay-says-twice", Severity.Error,
            "the layer '{0}' says two things about {1} for the same days",
            "One layer may hold several claims on one cell only if their periods do not overlap: otherwise it contradicts itself.",
            "Give the first an 'until' that is the 'from' of the second, or remove one.");

        public static readonly DiagnosticDescriptor PeriodGap = new(
            "CF3008", "overlay-gap", Severity.Warning,
            "the layer '{0}' says nothing about {1} from {2} until {3}",
            "Between two dated values the text of the layers below shows again. That is rarely meant: most often one of the two days is a slip.",
            "Give the first an 'until' that is the 'from' of the second. If the gap is meant, say so with a value for those days.");

        public static readonly DiagnosticDescriptor AmbiguousId = new(
            "CF3009", "overlay-ambiguous-id", Severity.Error,
            "'{0}' is the id of several things in the base",
            "Within one page section ids need only differ from each other; an overlay needs one that is unique in the curriculum.",
            "Ask the base's author to give each its own id.");

        public static readonly DiagnosticDescriptor Dispute = new(
            "CF3010", "overlay-dispute", Severity.Error,
            "{0}: the layers disagree, and neither builds on the other: {1}",
            "Which law applies is a legal choice. A tool that picked one by order or by name would make that choice in secret (R6).",
            "Decide it in a layer above both, with the reason: see the hint.");

        public static readonly DiagnosticDescriptor NoteOnReplaced = new(
            "CF3011", "overlay-note-on-replaced", Severity.Error,
            "the note of '{0}' stands on {1}, which '{2}' replaced without either knowing the other",
            "The note was written for another text than the one that readers would see (R9).",
            "Replace the text, or repeat the note, in a layer that builds on both.");

        public static readonly DiagnosticDescriptor Locked = new(
            "CF3012", "overlay-locked", Severity.Error,
            "'{0}' is locked by {1}: {2}",
            "A lock says that nobody above or beside may change this text (R12), most often because it is quoted from the law.",
            "Add a note behind the text instead (::: note), or ask those who locked it.");

        public static readonly DiagnosticDescriptor ContainsLocked = new(
            "CF3013", "overlay-contains-locked", Severity.Error,
            "'{0}' cannot be taken out: '{1}' in it is locked by {2}: {3}",
            "A lock would be worth nothing if the module or lesson around it could be removed (R12).",
            "Take out the other parts one by one, or ask those who locked it.");

        public static readonly DiagnosticDescriptor LockOnDispute = new(
            "CF3014", "overlay-lock-on-dispute", Severity.Error,
            "'{0}' is locked while the layers below still disagree about it",
            "A lock freezes what its layer saw; here there is no one thing to see (R13).",
            "Decide it first, in the layer that locks it or below.");

        public static readonly DiagnosticDescriptor OnRemovedNode = new(
            "CF3015", "overlay-on-removed", Severity.Error,
            "'{0}' does not apply in '{1}', so the claim of '{2}' on it can have no effect",
            "The layer, or one that it builds on, took this node out, alone or with what it stands in (R11).",
            "Remove the claim, or write 'restore' for the node with a reason.");

        public static readonly DiagnosticDescriptor FloorAboveCeiling = new(
            "CF3016", "overlay-bounds-clash", Severity.Error,
            "{0}: what must be at least {1} may be at most {2}",
            "Floors and ceilings of all layers hold together, whoever builds on whom (R7).",
            "Correct the bound that is wrong; a layer cannot lower a floor of another one.");

        public static readonly DiagnosticDescriptor WrongVerb = new(
            "CF3017", "overlay-wrong-verb", Severity.Error,
            "{0} does not take '{1}': the base declares it as {2}",
            "How claims on a cell come together is the choice of the base's author (rules: in curriculum.yaml): a floor cannot be overridden, a value cannot be bounded.",
            "Write the verb that fits the rule, or ask the base's author to change the rule.");

        public static readonly DiagnosticDescriptor NothingToUse = new(
            "CF3018", "overlay-nothing-to-use", Severity.Error,
            "'{0}' cannot follow '{1}' for {2}: it does not build on it, or that layer is undecided itself",
            "'decide' with 'use' takes over what another layer below has settled.",
            "Name a layer below that has one value for it, or write 'value:' instead of 'use:'.");

        public static readonly DiagnosticDescriptor VerbDoesNotFit = new(
            "CF3019", "overlay-verb-does-not-fit", Severity.Error,
            "'{0}' does not take '{1}': {2}",
            "Every kind of thing has its own verbs, so that a slip in the id is noticed.",
            "Write the verb that the message names, or correct the id.");

        public static readonly DiagnosticDescriptor UnknownFacet = new(
            "CF3020", "overlay-unknown-facet", Severity.Error,
            "'{0}' has no '{1}' that a layer could change",
            "Behind the point stands which part of the thing is meant; without that part the claim would be lost.",
            "Write one of the parts that it has; the hint names them.");

        public static readonly DiagnosticDescriptor FacetNeeded = new(
            "CF3023", "overlay-facet-needed", Severity.Error,
            "'{0}' is {1}: say which part of it is meant",
            "It has several parts, and none that is always meant, so a guess could change the wrong one.",
            "Write the id, a point and the part, such as first-response.hours.");

        public static readonly DiagnosticDescriptor Renamed = new(
            "CF3021", "overlay-renamed-id", Severity.Warning,
            "'{0}' is called '{1}' now",
            "The base's author renamed it (renamed: in curriculum.yaml). The claim is taken for the new name, until the old one is forgotten.",
            "Run 'courseforge overlay fix-ids', or write the new id.");

        public static readonly DiagnosticDescriptor Retired = new(
            "CF3022", "overlay-retired-id", Severity.Error,
            "'{0}' is not in the curriculum any more",
            "The base's author retired it (retired: in curriculum.yaml), so the claim has nothing to change.",
            "Do what the author advises, then remove the claim.");

        public static readonly DiagnosticDescriptor Unpinned = new(
            "CF3024", "overlay-heading-without-id", Severity.Error,
            "there is no id '{0}'; a heading '{1}' has none",
            "Ids are never made up from headings: the next edit of the words would break every overlay.",
            "Ask the base's author to pin the heading with an id.");

        public static readonly DiagnosticDescriptor VersionNotMet = new(
            "CF3025", "overlay-version", Severity.Error,
            "the layer '{0}' is written for version {1}; the curriculum is {2}",
            "Its claims were reviewed against another version of the text.",
            "Review the layer ('courseforge overlay status'), then widen the range in 'for'.");

        public static readonly DiagnosticDescriptor OtherCurriculum = new(
            "CF3026", "overlay-other-curriculum", Severity.Error,
            "the layer '{0}' is written for the curriculum '{1}', this is '{2}'",
            "A layer that lands in the wrong curriculum would change whatever happens to have the same ids.",
            "Move the layer's folder into the other curriculum, or correct 'for'.");

        public static readonly DiagnosticDescriptor UnknownJurisdiction = new(
            "CF3027", "overlay-unknown-jurisdiction", Severity.Error,
            "jurisdictions.yaml has no '{0}'",
            "The jurisdiction says at which level a layer speaks, and so which slots it must fill.",
            "Add it to jurisdictions.yaml, or correct the name.");

        public static readonly DiagnosticDescriptor StubRequired = new(
            "CF3028", "overlay-stub-required", Severity.Error,
            "'{0}' may be taken out, but not hidden",
            "The base's author wants readers to see that something was taken out and why (stub-required: in curriculum.yaml).",
            "Leave out 'hide: yes', so that a stub with your reason stays.");

        public static readonly DiagnosticDescriptor InsertDoesNotFit = new(
            "CF3029", "overlay-insert-does-not-fit", Severity.Error,
            "'{0}' cannot stand {1} '{2}', which is {3}",
            "Lessons stand in modules, and text in lessons: anywhere else it would have no page to stand on.",
            "Choose another anchor or another side of it; the hint says which go together.");

        public static readonly DiagnosticDescriptor WrongSlotType = new(
            "CF3031", "slot-wrong-type", Severity.Error,
            "the slot '{0}' cannot take '{1}': it needs {2}",
            "People will dial the number, open the address or plan by the hours. Words such as 'unknown' or 'TBD' would count as an answer, and the slot as filled.",
            "Write a value of the slot's type, in quotes where YAML would read it otherwise. Where nobody knows, write `{known: no, searched: \"where, and when\"}`.");

        public static readonly DiagnosticDescriptor UnknownVariant = new(
            "CF3035", "unknown-variant", Severity.Error,
            "the curriculum has no {0} '{1}'",
            "Only what is written in the folders targets and overlays can be built; a name that means nothing would build the wrong thing.",
            "Correct the name, or write the file that is missing.");

        public static readonly DiagnosticDescriptor NotANumber = new(
            "CF3036", "overlay-not-a-number", Severity.Error,
            "'{0}' is not a number, as {1} must be",
            "The value is compared and added up, and what is not a number cannot be.",
            "Write digits, with a point before decimals: 4 or 1.5.");

        public static readonly DiagnosticDescriptor UnknownRuleCell = new(
            "CF3037", "rule-unknown-cell", Severity.Error,
            "'{0}' in {1} is not {2}",
            "A rule or lock on something that is not there would protect nothing, and its author would think it did.",
            "Correct the id; facets stand behind a point, such as first-response.hours.");

        public static readonly DiagnosticDescriptor CheckedBeforeFrom = new(
            "CF3050", "checked-before-from", Severity.Error,
            "{0} was checked on {1}, before its version of {2} began",
            "The curriculum says that it was reviewed as of a day on which that version holds, yet nobody has compared the text with the law since it came into force. Bills are changed, and days of entry into force are moved, up to the last day.",
            "Compare it with the official text and set 'checked' to that day, or correct 'from'.");

        public static readonly DiagnosticDescriptor TranslationOfOtherText = new(
            "CF3053", "translation-of-other-text", Severity.Warning,
            "the translation of '{1}' by '{0}' is not shown: it was made from '{2}', but {3} says '{4}'",
            "A translation holds for the very text that it was made from (R19). Shown beside another one it would tell readers something that is not so where they are. They see the text that holds, in the language that it is written in.",
            "Translate the text that stands there now; the hint says where. Then accept it, so that the tool knows what it was made from.");

        public static readonly DiagnosticDescriptor TranslationUnreviewed = new(
            "CF3054", "translation-unreviewed", Severity.Warning,
            "{1} translations by '{0}' are not shown, because nobody has said from which text they were made: {2}",
            "A translation holds for the very text that it was made from (R19), and overlay.lock remembers which one that was. Without it, a later change of the original would go unseen.",
            "Read each translation beside its original ('courseforge overlay diff'), then accept it by name: 'courseforge overlay accept LAYER ID... --note \"...\"'.");

        public static readonly DiagnosticDescriptor TranslationLanguage = new(
            "CF3055", "translation-language", Severity.Error,
            "the translation '{0}' is in '{1}', and {2}",
            "A translation has a part only in what is built in its language. Anywhere else all that it says would be lost without a word.",
            "Give the target the language of its translations, or leave the translation out of layers or builds-on.");

        public static readonly DiagnosticDescriptor TranslationOfMore = new(
            "CF3056", "translation-of-more", Severity.Error,
            "the translation '{0}' cannot say '{1}' of '{2}': {3}",
            "A translation says in another language what is there, and nothing else (R19): otherwise two readers of one course would be taught two things.",
            "Say it in a layer in the curriculum's language, and translate that.");

        public static readonly DiagnosticDescriptor SlotInReplaced = new(
            "CF3057", "slot-in-replaced-text", Severity.Error,
            "the slot '{0}' stands in a text that '{1}' puts on '{2}', where nobody could fill it",
            "Slots are filled by their ids, by whoever builds on the layer. A text that stands in place of another one can itself be replaced, and then what was filled in would be lost without a word.",
            "Add the slot as something new: in a passage of its own, before, after or inside of what you name.");

        public static readonly DiagnosticDescriptor NoCourseLeft = new(
            "CF3058", "variant-without-course", Severity.Error,
            "no course is left to build for '{0}': '{1}' takes out '{2}'",
            "A variant without a course is no package at all, and whoever waits for it would never be told.",
            "Take the entry out of not-applicable, restore the course in a layer above, or list another course under the target's courses.");

        public static readonly DiagnosticDescriptor ClaimWithoutPlace = new(
            "CF3059", "overlay-without-place", Severity.Warning,
            "'{0}': what '{2}' says with '{1}' holds, and no reader sees it: the text around it has another one in its place",
            "A slot, a list or a passage inside of a text goes with that text when a layer replaces it. Whoever answered the question would think that readers have the answer.",
            "Say it once more where readers see it: put the slot or the list into the new text, add a note, or replace only what stands beside it.");

        public static readonly DiagnosticDescriptor OtherChoices = new(
            "CF3062", "overlay-other-choices", Severity.Error,
            "the choices of '{0}' lead elsewhere or count otherwise: the course has {1}; the layer has {2}",
            "A layer says the choices of a scenario in other words. If they led elsewhere, somebody could end up where the story has no way on, and two learners with the same answers would get different points.",
            "Write a choice for each of the course's, in its order, with the same node in '( )' and the same score. A layer that is no translation may offer more behind them.");

        public static readonly DiagnosticDescriptor RefusedOn = new(
            "CF3060", "refused-on-day", Severity.Warning,
            "from {0} on '{1}' cannot be built: {2} ({3})",
            "On that day a claim of a layer begins or ends, and what is left then is an error. A course that is built now is valid up to that day, and the next build after it would be refused.",
            "Settle it now, in a layer that holds on that day too: decide, or change one of the two. 'check --as-of' with the day shows all of it.");

        public static ImmutableArray<DiagnosticDescriptor> All { get; } =
        [
            OtherChoices, UnknownTarget, ForeignNode, MissingLayer, Cycle, WithoutPrefix, DuplicateNode, SaysTwice, PeriodGap, AmbiguousId, Dispute, NoteOnReplaced, Locked, ContainsLocked, LockOnDispute,
            OnRemovedNode, FloorAboveCeiling, WrongVerb, NothingToUse, VerbDoesNotFit, UnknownFacet, Renamed, Retired, FacetNeeded, Unpinned, VersionNotMet, OtherCurriculum,
            UnknownJurisdiction, StubRequired, InsertDoesNotFit, WrongSlotType, UnknownVariant, NotANumber, UnknownRuleCell, CheckedBeforeFrom,
            TranslationOfOtherText, TranslationUnreviewed, TranslationLanguage, TranslationOfMore, SlotInReplaced, NoCourseLeft, ClaimWithoutPlace, RefusedOn,
        ];
    }
}

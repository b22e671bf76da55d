using System.Collections.Immutable;

namespace CourseForge.Diagnostics;

public static partial class Codes
{
    /// <summary>What the files of overlays and targets may hold (CF2300-CF2349).</summary>
    public static class OverlayFiles
    {
        public static readonly DiagnosticDescriptor NoHead = new(
            "CF2300", "overlay-without-head", Severity.Error,
            "the overlay '{0}' has no overlay.yaml",
            "An overlay.yaml says whose overlay it is and what it builds on. Without it, nothing in the folder could be put over any course.",
            "Create '{1}' with layer, title and jurisdiction.");

        public static readonly DiagnosticDescriptor LayerName = new(
            "CF2301", "layer-name", Severity.Error,
            "the overlay calls itself '{0}', but its folder is '{1}'",
            "An overlay is found by its folder, and its id begins the ids of all that it adds. Two names for one overlay would lead to both not being found.",
            "Rename the folder, or write the folder's name after 'layer'.");

        public static readonly DiagnosticDescriptor TargetName = new(
            "CF2302", "target-name", Severity.Error,
            "the target calls itself '{0}', but its file is '{1}'",
            "A target is built by its id and found by its file; packages carry the id for good. Both must be the same.",
            "Rename the file, or write the file's name without '.yaml' after 'target'.");

        public static readonly DiagnosticDescriptor SecondHead = new(
            "CF2303", "second-overlay-head", Severity.Error,
            "'{0}' belongs into the head of the overlay, which is '{1}'",
            "An overlay has one head. With two, nobody could say which of them holds.",
            "Move the key into overlay.yaml. Other files of the overlay hold only what it changes: fill, set, define and so on.");

        public static readonly DiagnosticDescriptor IdPrefix = new(
            "CF2304", "id-without-prefix", Severity.Error,
            "what an overlay adds has an id that begins with '{1}:', and '{0}' does not",
            "The curriculum and other overlays grow, too. Only with the overlay's own id in front can a new id never meet another one.",
            "Put the overlay's id and a colon in front of the id, here and where it is used.");

        public static readonly DiagnosticDescriptor PeriodEnd = new(
            "CF2305", "period-end", Severity.Error,
            "what begins on {0} ends on {1}: it would never hold",
            "After 'from' stands the first day, after 'until' the first on which it no longer holds. A period without a single day says nothing, so one of the dates must be wrong.",
            "Make 'until' a day after 'from', or leave it out while it holds.");

        public static readonly DiagnosticDescriptor OneDecision = new(
            "CF2306", "undecided-decision", Severity.Error,
            "the decision on '{0}' has {1}",
            "A decision says what holds: the value of one of the layers that disagree, or a value of its own. It can be only one of the two.",
            "Write 'use: ' with the id of a layer, or 'value: ' with the value that holds, and 'because: ' with the reason.");

        public static readonly DiagnosticDescriptor NullValue = new(
            "CF2307", "null-value", Severity.Error,
            "'{0}' is {1}: an overlay takes nothing away by leaving it empty",
            "In some tools an empty value deletes what was there before. Here every removal is said in words and with its reason, so that a reviewer can see it and a slip cannot do it.",
            "To remove something, write 'not-applicable: {id: reason}', for questions 'drop: {id: reason}'. Otherwise write the value, or delete the line.");

        public static readonly DiagnosticDescriptor MalformedRequirement = new(
            "CF2308", "malformed-requirement", Severity.Error,
            "{0} is not a curriculum with its lowest version",
            "An overlay says which curriculum it was written for. '^1.2' stands for version 1.2 and all later ones up to 2.0, because those with the same first number fit.",
            "Write the curriculum's id, a blank and the version: 'for: first-aid-at-work ^1.2'. The version may be left out.");

        public static readonly DiagnosticDescriptor TargetIsOverlay = new(
            "CF2309", "target-named-as-overlay", Severity.Error,
            "the target '{0}' has the id of an overlay",
            "A target is a layer, too: the topmost one. With one id for two layers, decisions and new ids could belong to either.",
            "Give the target an id of its own, for example the agency's name, and rename its file.");

        public static readonly DiagnosticDescriptor TextOutside = new(
            "CF2310", "text-outside-claim", Severity.Error,
            "this text belongs to no claim",
            "In an overlay's Markdown every text says what it does in the course: replace something, stand after something, fill a slot. Text that says nothing of the kind would be shown nowhere.",
            "Put it between '::: after #an-id {id=layer:name}' (or another claim) and ':::'.");

        public static readonly DiagnosticDescriptor UnknownVerb = new(
            "CF2311", "unknown-claim", Severity.Error,
            "'{0}' is not something that an overlay can do with a text",
            "An overlay's Markdown is made of claims: replace, before, after, first-in, last-in, note, fill, define and decide. What another word was meant to do would be a guess.",
            "Write replace, before, after, first-in, last-in, note, fill, define or decide. Numbers, records and reasons stand in overlay.yaml.");

        public static readonly DiagnosticDescriptor UnclosedClaim = new(
            "CF2312", "unclosed-claim", Severity.Error,
            "the claim '{0}' is not closed",
            "A claim ends at a line that holds only its colons. Without it, where its text ends would be a guess.",
            "Put a line with the same number of colons after its last line. A claim that holds blocks opens and closes with one colon more than they do.");

        public static readonly DiagnosticDescriptor NoTarget = new(
            "CF2313", "claim-without-target", Severity.Error,
            "the claim '{0}' does not say what it is about",
            "A claim is about one thing in the course, by its id. Without it the text has no place.",
            "Write the id after the word: '::: replace #an-id'. Ids stand in braces behind headings and blocks of the curriculum.");

        public static readonly DiagnosticDescriptor MalformedTarget = new(
            "CF2314", "malformed-target", Severity.Error,
            "'{0}' is not one id, which is what '{1}' takes",
            "One claim is about one thing, named by its id with '#' in front, so that readers and tools find it. Attributes stand in braces behind it.",
            "Write '::: replace #an-id {from=2027-01-01}': the word, one id, and what else there is in braces.");

        public static readonly DiagnosticDescriptor EmptyClaim = new(
            "CF2315", "empty-claim", Severity.Error,
            "the claim '{0}' has no text",
            "An empty text would leave a hole in the course. An overlay takes nothing away by leaving it empty.",
            "Write the text between the opening and the closing line. To remove something, write 'not-applicable' in overlay.yaml, with the reason.");

        public static readonly DiagnosticDescriptor LessonAttribute = new(
            "CF2316", "lesson-attribute-without-minutes", Severity.Error,
            "'{0}' is for a new lesson, and this has no minutes",
            "What has minutes is a new lesson with a page of its own; what has none becomes part of a lesson, which says for itself what it teaches and to whom.",
            "Add 'minutes=5' to make it a lesson, or delete the attribute.");

        public static readonly DiagnosticDescriptor SlotChoices = new(
            "CF2317", "slot-choices", Severity.Error,
            "this slot {0}",
            "Whoever fills a slot of the type 'choice' picks one of its choices, and the value is held against them.",
            "Write 'type=choice choices=\"Yes | No | It depends\"', or choose another type and leave the choices out.");

        public static readonly DiagnosticDescriptor MediaOutside = new(
            "CF2320", "media-outside-overlay", Severity.Error,
            "'{0}' leads out of '{1}/media', the overlay's own media",
            "An overlay may come from another organisation, so it brings its own images, sounds and videos and reaches no others. They stand in its folder media/.",
            "Put the file into the overlay's folder media/ and write its path from there: 'media/map.svg'.");

        public static readonly DiagnosticDescriptor RawHtml = new(
            "CF2321", "raw-html-in-overlay", Severity.Error,
            "raw HTML is not allowed in an overlay: '{0}'",
            "HTML can carry scripts and break pages and manuals. An overlay may come from another organisation, so 'raw-html' in curriculum.yaml does not count for it.",
            "Say it in Markdown. For a literal '<' write '&lt;' or '\\<'.");

        public static readonly DiagnosticDescriptor OneAnswer = new(
            "CF2318", "one-answer", Severity.Error,
            "what is filled into '{0}' has {1}",
            "A slot is answered with a value, or with the word that nobody knows it. An answer that is neither says nothing, and who searched in vain should not have to search again.",
            "Write 'value: ' with the answer; or 'known: no' and 'searched: ' with where somebody looked, and when.");

        public static readonly DiagnosticDescriptor TextOfTarget = new(
            "CF2319", "text-of-target", Severity.Error,
            "'{0}' is not read: a target says what it says in YAML",
            "The words in this file would be in no course, although whoever wrote them meant them for this one.",
            "Put the file into an overlay, overlays/NAME/text.md, and name that overlay under the target's layers.");

        public static ImmutableArray<DiagnosticDescriptor> All { get; } =
        [
            NoHead, LayerName, TargetName, SecondHead, IdPrefix, PeriodEnd, OneDecision, NullValue, MalformedRequirement, TargetIsOverlay,
            TextOutside, UnknownVerb, UnclosedClaim, NoTarget, MalformedTarget, EmptyClaim, LessonAttribute, SlotChoices, OneAnswer, TextOfTarget, MediaOutside, RawHtml,
        ];
    }
}

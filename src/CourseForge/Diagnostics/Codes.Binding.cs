using System.Collections.Immutable;

namespace CourseForge.Diagnostics;

public static partial class Codes
{
    /// <summary>Names that lead nowhere, to the wrong thing, or to two things.</summary>
    public static class Binding
    {
        public static readonly DiagnosticDescriptor UnknownId = new("CF3101", "unknown-id", Severity.Error,
            "no {0} has the id '{1}'",
            "A reference that leads nowhere would be a dead link, an empty card or a missing question in the course.",
            "Correct the id where it is used, or define it. Ids are compared letter by letter; `courseforge list` prints the ids that there are.");

        public static readonly DiagnosticDescriptor DuplicateId = new("CF3102", "duplicate-id", Severity.Error,
            "the id '{0}' is already taken by {1}",
            "An id names one thing in the whole curriculum, whatever its kind: learners' progress, links and overlays are tied to ids, and two things with one id could not be told apart.",
            "Give one of the two another id, and change the references that mean it. A prefix helps: lo- for objectives, q- for questions, bank- for banks.");

        public static readonly DiagnosticDescriptor WrongKind = new("CF3103", "wrong-kind", Severity.Error,
            "'{0}' is {1}, not {2}",
            "The id exists but names another kind of thing than is wanted here, so the wrong record would be shown.",
            "Use the prefix of the thing's own kind in a link (obj:, law:, term:, contact:, source:, lesson:), or name a thing of the kind that is wanted.");

        public static readonly DiagnosticDescriptor RetiredId = new("CF3104", "retired-id", Severity.Error,
            "the {0} '{1}' was retired",
            "The id stands under `retired:` in curriculum.yaml: it existed once and must not be used any more. The advice that the author left there says what to do instead.",
            "Follow the advice, or take the id off the `retired:` list if it is in use again.");

        public static readonly DiagnosticDescriptor UnknownParameter = new("CF3105", "unknown-parameter", Severity.Error,
            "no parameter is called '{0}'",
            "A parameter without a value would leave a hole in a sentence, perhaps where a phone number should be. CourseForge never prints a blank.",
            "Define it under `parameters:` in curriculum.yaml, correct its name, or write \\{{ for two literal braces.");

        public static readonly DiagnosticDescriptor UnknownSection = new("CF3106", "unknown-section", Severity.Error,
            "the lesson '{0}' has no section or block with the id '{1}'",
            "The link would open the lesson at its top and leave the reader to search for the place that was meant.",
            "Give the heading an id, as in `### Title {#id}`, or link to the lesson alone.");

        public static readonly DiagnosticDescriptor LessonNotInCourse = new("CF3107", "lesson-not-in-course", Severity.Error,
            "the lesson '{0}' is not in the course '{1}', which shows this link",
            "A package holds the pages of one course: a link to a lesson outside of it cannot be followed.",
            "Add the lesson's module to the course, take the link out, or put it into a block that only the other audience or tier sees.");

        public static readonly DiagnosticDescriptor QuestionUsedTwice = new("CF3109", "question-used-twice", Severity.Error,
            "the question '{0}' is asked twice in the course '{1}'",
            "A learner's answer is stored under the id of the question, so an answer in one place would show up in the other, and count once.",
            "Ask it in one place only, or write a second question with its own id.");

        public static readonly DiagnosticDescriptor CourseWithoutLessons = new("CF3110", "course-without-lessons", Severity.Error,
            "the course '{0}' has no lesson for the audience '{1}' in the tier {2}",
            "Every lesson of its modules is meant for another audience or for the extended tier, so a package of this course would have no page to show.",
            "Check `audience` and `tier` of the course, of its modules and of their lessons, or add a module that is meant for this audience.");

        public static readonly DiagnosticDescriptor ObjectiveCycle = new("CF3111", "objective-cycle", Severity.Error,
            "the objective '{0}' is its own ancestor: {1}",
            "Objectives form a tree: a broad one is reached through its parts. One that is a part of its own part would never be reached.",
            "Remove `parent` from the one of them that is the broadest.");

        public static readonly DiagnosticDescriptor NothingToShow = new("CF3112", "nothing-to-show", Severity.Error,
            "no {0} has the {1} '{2}', so the block would be empty",
            "A card list or a law table that shows nothing looks like a promise that was not kept, most of all on a contacts page.",
            "Correct the word, add such a record, or take the block out.");

        public static readonly DiagnosticDescriptor DuplicateSection = new("CF3113", "duplicate-section", Severity.Error,
            "the id '{0}' is already used in this lesson",
            "Sections and blocks of a lesson are places on one page. Of two places with one name, links would always lead to the first.",
            "Give one of the two another id, and change the links that mean it.");

        public static readonly DiagnosticDescriptor UnknownNode = new("CF3114", "unknown-node", Severity.Error,
            "the scenario '{0}' has no node '{1}'",
            "A choice that leads nowhere strands the learner in the middle of the story.",
            "Use the id of one of the scenario's `##` headings, or write the node that is missing.");

        public static readonly DiagnosticDescriptor DuplicateNode = new("CF3115", "duplicate-node", Severity.Error,
            "the scenario '{0}' already has a node '{1}'",
            "Choices name their target by its id, so two nodes with one id cannot be told apart.",
            "Give one of the two nodes another id, and change the choices that lead to it.");

        public static readonly DiagnosticDescriptor ListedTwice = new("CF3116", "listed-twice", Severity.Error,
            "'{0}' is listed twice",
            "A module can stand in a course only once, since each lesson is one page; and a bank or question that is listed twice adds nothing.",
            "Delete one of the two, or put the id there that was meant.");

        public static readonly DiagnosticDescriptor SingleBraces = new("CF3117", "single-braces", Severity.Error,
            "'{{{0}}}' in single braces does not take in the parameter '{0}'",
            "Learners would see the name in braces where the value should be, perhaps a phone number.",
            "Write two braces on each side, or '\\{' for a literal brace.");

        public static readonly DiagnosticDescriptor CompletionNotPossible = new("CF3118", "completion-not-possible", Severity.Error,
            "the completion rule of the course '{0}' asks for {1}, but {2}",
            "No learner could ever complete the course, and the learning system would show all of them as unfinished.",
            "Correct the name, take the part out of `completion`, or add to the course what it asks for.");

        public static readonly DiagnosticDescriptor LinkToAbsent = new("CF3119", "link-to-absent", Severity.Error,
            "'{0}' does not apply here: the layer '{1}' takes it out, and this text links to it",
            "Learners would follow a link to nothing, or read a sentence about something that their course does not have.",
            "Replace this text in the layer too, or keep what it links to.");

        public static readonly DiagnosticDescriptor CutTooShort = new("CF3120", "cut-too-short", Severity.Error,
            "the course '{0}' cannot be cut to {1} minutes: its core lessons take {2}",
            "A cut keeps every core lesson, since only the author can say what a course is nothing without; it leaves out lessons that are marked as extended.",
            "Ask for more minutes, or mark lessons that a short course can do without: ## Title {#id minutes=10 tier=extended}.");

        public static readonly DiagnosticDescriptor RefresherChain = new("CF3121", "refresher-of-refresher", Severity.Error,
            "the course '{0}' is to refresh '{1}', which is a refresher itself",
            "A refresher takes lessons out of a course. What it leaves out would be missing in a refresher of it, whatever changed there.",
            "Name the course that both refresh.");

        public static readonly DiagnosticDescriptor RefresherSince = new("CF3122", "refresher-since", Severity.Error,
            "'since' is {0}, and the course is taken at {1}",
            "A refresher shows what changed after the one day and up to the other, so `since` must be the earlier of the two.",
            "Set `since` to the day of the last training, or build with a later day: `as-of` of curriculum.yaml or of the target, or --as-of.");

        public static readonly DiagnosticDescriptor RefresherObjective = new("CF3123", "refresher-objective", Severity.Error,
            "no lesson of the course '{0}' works towards '{1}', so there is nothing to refresh it with",
            "A refresher has no lessons of its own. It takes those of the other course that name the objective, for its own audience and tier.",
            "Name an objective that lessons of that course have, set `tier: extended` if it is taught there only, or take it off the list.");

        public static readonly DiagnosticDescriptor RefresherEmpty = new("CF3124", "refresher-empty", Severity.Error,
            "the course '{0}' would be empty: nothing that '{1}' shows changed between {2} and {3}, and it asks for no objective",
            "A refresher is made of what changed and of the objectives that it names. With neither there is no page to show.",
            "List under `objectives` what is to be refreshed in any case, or set `since` to an earlier day. `courseforge timeline` prints the days on which something changes.");

        public static readonly DiagnosticDescriptor NothingChanged = new("CF3125", "nothing-changed", Severity.Info,
            "no dated change is known in what '{0}' shows between {1} and {2}",
            "The refresher says so on its page of changes, and is made of the objectives that it names. Only what has dates is known: versions of laws, and claims of overlays with `from` or `until`.",
            "Nothing needs doing if that is right. Otherwise give the law that changed its versions with their dates.");

        public static readonly DiagnosticDescriptor NothingLeft = new("CF3126", "nothing-left", Severity.Error,
            "nothing is left of the course '{0}': {1}",
            "Layers have hidden every lesson of the course, so its package would have no page to show, and whoever waits for it would never be told.",
            "Let something of it stand: take one of the entries out of not-applicable, leave out 'hide: yes' so that a line with the reason stays, or take out the course itself and build another one.");

        public static readonly DiagnosticDescriptor NotInVariant = new("CF3127", "course-not-in-variant", Severity.Error,
            "there is nothing to build: '{0}' does not have the course '{1}'",
            "A build that makes nothing and says that all is well leaves someone waiting for a package.",
            "Ask for a course that the target lists, or add the course to 'courses' of the target.");

        public static ImmutableArray<DiagnosticDescriptor> All { get; } =
        [
            UnknownId, DuplicateId, WrongKind, RetiredId, UnknownParameter, UnknownSection, LessonNotInCourse, QuestionUsedTwice,
            CourseWithoutLessons, ObjectiveCycle, NothingToShow, DuplicateSection, UnknownNode, DuplicateNode, ListedTwice, SingleBraces, CompletionNotPossible, LinkToAbsent, CutTooShort,
            RefresherChain, RefresherSince, RefresherObjective, RefresherEmpty, NothingChanged, NothingLeft, NotInVariant,
        ];
    }
}

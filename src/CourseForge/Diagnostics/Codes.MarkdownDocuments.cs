using System.Collections.Immutable;

namespace CourseForge.Diagnostics;

public static partial class Codes
{
    /// <summary>What can be wrong with a module or scenario file as a whole (CF2280-CF2299).</summary>
    public static class MarkdownDocuments
    {
        public static readonly DiagnosticDescriptor MissingFrontMatter = new(
            "CF2280", "missing-front-matter", Severity.Error,
            "the file does not begin with front matter",
            "The lines between two '---' at the top say what the file is: its id, title and time. Without them it cannot be placed in a course.",
            "Begin the file with a line '---', then 'module: an-id' (or 'scenario: an-id') and the other keys, then a line '---'.");

        public static readonly DiagnosticDescriptor UnclosedFrontMatter = new(
            "CF2281", "unclosed-front-matter", Severity.Error,
            "the front matter is not closed",
            "The front matter ends at the next line '---'. Without it, where the text begins is a guess.",
            "Put a line '---' after the last key, before the first '##'.");

        public static readonly DiagnosticDescriptor TextBeforeFirst = new(
            "CF2282", "text-before-first-lesson", Severity.Error,
            "text before the first '##' belongs to no {0}",
            "Every '##' begins a page; what stands before the first one has no page to be shown on.",
            "Move the text below the first '##', or into 'summary' or 'warning' of the front matter.");

        public static readonly DiagnosticDescriptor NothingInside = new(
            "CF2283", "no-lesson", Severity.Error,
            "the file has no {0}: no line begins with '## '",
            "A module without lessons has no pages, and a scenario without nodes has nothing to decide.",
            "Add a line '## Title {#an-id minutes=10}' at the beginning of a line, and text below it.");

        public static readonly DiagnosticDescriptor EmptyLesson = new(
            "CF2284", "empty-lesson", Severity.Error,
            "'{0}' has no text",
            "It would become a page without content, which learners have to open all the same.",
            "Write its text below the heading, or delete the heading.");

        public static readonly DiagnosticDescriptor MarkupInTitle = new(
            "CF2285", "markup-in-title", Severity.Error,
            "a title is plain words; '{0}' cannot stand in it",
            "Titles appear in menus, window titles, manifests and reports, where links, images and parameters cannot work.",
            "Write the title in words and put the link into the text.");

        public static readonly DiagnosticDescriptor ListedDocument = new(
            "CF2286", "listed-document", Severity.Error,
            "'{0}' cannot be read as a document: {1}",
            "Under 'documents' stand Markdown files that are read as they are, as modules. A file that is missing would be a module that is missing.",
            "Write the path from the curriculum folder, such as 'handbook.md' or 'guides/first-steps.md'.");

        public static readonly DiagnosticDescriptor DocumentWithoutTitle = new(
            "CF2287", "document-without-title", Severity.Error,
            "the document does not begin with a title",
            "A document has no front matter, so the module is called what its first heading says.",
            "Begin the file with a line '# Title'.");

        public static readonly DiagnosticDescriptor DocumentLink = new(
            "CF2288", "document-link", Severity.Error,
            "the link '{0}' leads nowhere: {1}",
            "Documents link to each other by file and heading, and a page of the course would have a link that nothing is behind.",
            "Write the path from this file, and behind '#' the words of the heading in small letters, with hyphens for blanks.");

        public static readonly DiagnosticDescriptor ChoiceWithoutTarget = new(
            "CF2290", "choice-without-target", Severity.Error,
            "this choice leads nowhere",
            "Every item in a node's list of choices begins with a link to the node that comes next; what follows the link is feedback.",
            "Write '- [What the learner does](the-next-node){score=1} Feedback.'.");

        public static readonly DiagnosticDescriptor TextAfterChoices = new(
            "CF2291", "text-after-choices", Severity.Error,
            "text after the choices would never be read",
            "The choices end a node: the learner takes one and goes on, so what stands behind them is never on the screen.",
            "Move the text above the choices, or into the feedback of one of them. A node has one list of choices.");

        public static readonly DiagnosticDescriptor EndingWithoutOutcome = new(
            "CF2292", "ending-without-outcome", Severity.Error,
            "'{0}' has no choices and no outcome",
            "A node without choices ends the scenario, and the learner is told there how it went.",
            "Add choices, or say 'outcome=good', 'outcome=fair' or 'outcome=poor' on its heading.");

        public static readonly DiagnosticDescriptor DecisionWithOutcome = new(
            "CF2293", "decision-with-outcome", Severity.Error,
            "'{0}' has choices, so it cannot have an outcome",
            "An outcome says how the story went, so only a node that ends it can have one; this one goes on with the learner's choice.",
            "Delete 'outcome' from the heading, or delete the choices.");

        public static ImmutableArray<DiagnosticDescriptor> All { get; } =
        [
            MissingFrontMatter, UnclosedFrontMatter, TextBeforeFirst, NothingInside, EmptyLesson, MarkupInTitle,
            ListedDocument, DocumentWithoutTitle, DocumentLink,
            ChoiceWithoutTarget, TextAfterChoices, EndingWithoutOutcome, DecisionWithOutcome,
        ];
    }
}

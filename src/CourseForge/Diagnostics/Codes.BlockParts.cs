using System.Collections.Immutable;

namespace CourseForge.Diagnostics;

public static partial class Codes
{
    /// <summary>What can be wrong with what blocks are made of: parts, items, places on pictures, times of recordings
    /// (CF2214-CF2219, CF2232-CF2239).</summary>
    public static class BlockParts
    {
        public static readonly DiagnosticDescriptor PartWithoutTitle = new(
            "CF2232", "part-without-title", Severity.Error,
            "this stands in the block '{0}' without being {1}: it has no title",
            "What learners choose from is the titles. Text without one could be reached by nobody.",
            "Write its title as a heading in front of it, and a sentence that introduces all of them before the block.");

        public static readonly DiagnosticDescriptor PartWithoutText = new(
            "CF2233", "part-without-text", Severity.Error,
            "'{0}' is {1} with nothing in it",
            "Learners would open it, or turn it over, and find nothing behind its title.",
            "Write its text, or take it out.");

        public static readonly DiagnosticDescriptor SinglePart = new(
            "CF2234", "single-part", Severity.Warning,
            "the block '{0}' has only one {1}",
            "Learners are asked to choose where there is nothing to choose from, and to press something to see what could simply be there.",
            "Write the rest of it, or take the block's lines away.");

        public static readonly DiagnosticDescriptor SameTitle = new(
            "CF2235", "same-title", Severity.Warning,
            "two {1} of the block '{0}' are called '{2}'",
            "Learners choose by the titles, and who sees or hears only these cannot tell the two apart.",
            "Give one of them another title, or make one of the two.");

        public static readonly DiagnosticDescriptor OutOfOrder = new(
            "CF2236", "timeline-out-of-order", Severity.Warning,
            "'{0}' stands behind '{1}' and is {2} it",
            "A timeline is read from one end to the other, and its line says that what stands behind comes later.",
            "Put it in its place, or correct one of the two.");

        public static readonly DiagnosticDescriptor NoSuchTime = new(
            "CF2218", "no-such-time", Severity.Warning,
            "'{0}' looks like {1}, and there is none such",
            "Learners would read a time that cannot be, and it is compared with no other milestone.",
            "Look it up in your source; write a day as 2024-02-29, a time as 23:59.");

        public static readonly DiagnosticDescriptor PicturePlace = new(
            "CF2237", "place-on-picture", Severity.Error,
            "the place of {0} {1}",
            "A place is two numbers, from 0 to 100: how far from the left and how far from the top of the picture, in hundredths of its width and height. So it fits the picture in every size.",
            "Write '{at=30,40}' for a third from the left and a little above the middle.");

        public static readonly DiagnosticDescriptor SamePlace = new(
            "CF2238", "same-place-on-picture", Severity.Error,
            "at {0} another mark covers this one",
            "Marks that lie on each other cannot be told apart, and the lower one cannot be pressed.",
            "Move one of them by four hundredths or more, or make one of the two.");

        public static readonly DiagnosticDescriptor DecorativeShown = new(
            "CF2239", "decorative-shown", Severity.Error,
            "'{0}' is shown to be looked at in a '{1}', but marked as decorative",
            "Pictures that say nothing are left out for those who do not see them. One that all others are asked to look at says something.",
            "Say what it shows: '![what it shows](media/file.jpg)'.");

        public static readonly DiagnosticDescriptor ItemWithoutLead = new(
            "CF2214", "item-without-lead", Severity.Error,
            "this item has no bold words at its beginning: {0} begins with {1}",
            "The bold words are shown apart from the rest: beside the line, on the front of the card, at the mark on the picture.",
            "Put '**' around them: '- **The front** and what stands behind it'.");

        public static readonly DiagnosticDescriptor LongTabTitle = new(
            "CF2215", "long-tab-title", Severity.Warning,
            "the title of this tab has {0} characters; there is room for {1}",
            "Tabs stand beside each other, and long titles push the others out of sight.",
            "Shorten it, or use 'accordion', whose titles stand one below the other.");

        public static readonly DiagnosticDescriptor RecordingTimes = new(
            "CF2216", "recording-times", Severity.Error,
            "times of a recording: {0} {1}",
            "A time of a recording is minutes and seconds, with hours in front where there are any. Chapters stand in the order in which they are heard, each a time and a title.",
            "Write '{at=1:20}' behind a question, and '{chapters=\"0:00 At the door | 1:20 Inside\"}' behind a recording.");

        public static readonly DiagnosticDescriptor QuestionPicture = new(
            "CF2217", "question-picture", Severity.Error,
            "the picture of the question '{0}' {1}",
            "Learners choose places on one picture. It is written as in a text, so that it has words for those who do not see it.",
            "Write 'picture: \"![what it shows](media/file.svg)\"'.");

        public static ImmutableArray<DiagnosticDescriptor> All { get; } =
        [
            PartWithoutTitle, PartWithoutText, SinglePart, SameTitle, OutOfOrder, PicturePlace, SamePlace, DecorativeShown,
            NoSuchTime, ItemWithoutLead, LongTabTitle, RecordingTimes, QuestionPicture,
        ];
    }
}

using System.Collections.Immutable;

namespace CourseForge.Diagnostics;

// A table may be long: one descriptor per thing that can be wrong in Markdown text (CF2201-CF2499).
public static partial class Codes
{
    public static class Markdown
    {
        public static readonly DiagnosticDescriptor TooDeep = new(
            "CF2201", "text-too-deep", Severity.Error,
            "the text is nested more than {0} levels deep here",
            "Lists, quotes, blocks, brackets and emphasis inside each other make sense for a few levels only. Text that goes far deeper is a slip or an attack, and could exhaust the memory of the machine.",
            "Take the text apart: end the outer lists, quotes or blocks before the inner ones begin. If it was not meant as nesting, put a backslash before the '[', '(', '*' or '>' signs.");

        public static readonly DiagnosticDescriptor ParagraphTooLong = new(
            "CF2202", "paragraph-too-long", Severity.Error,
            "this paragraph has more than {0} {1}",
            "No learner reads a paragraph of this size. It is usually a pasted file or a lost line end, and would take a long time to parse.",
            "Break the paragraph with blank lines, and a very long table into several. Text that is data belongs in a file under media/.");

        public static readonly DiagnosticDescriptor UnclosedParameter = new(
            "CF2204", "unclosed-parameter", Severity.Error,
            "'{{{{' opens a parameter, but no '}}}}' follows on this line",
            "'{{name}}' is replaced by the value of a parameter from curriculum.yaml. Without the closing braces, learners would see the braces.",
            "Close it with two braces: '{{name}}'. For two literal braces write '\\{{'.");

        public static readonly DiagnosticDescriptor MalformedParameter = new(
            "CF2205", "malformed-parameter", Severity.Error,
            "'{0}' is not a parameter: between the braces stands one name, such as '{{{{emergency-number}}}}'",
            "Between '{{' and '}}' stands the name of a parameter from curriculum.yaml: lower-case letters, digits and single hyphens.",
            "Write one parameter name, or '\\{{' for two literal braces.");

        public static readonly DiagnosticDescriptor MalformedAttributes = new(
            "CF2206", "malformed-attributes", Severity.Error,
            "'{0}' cannot be read as an attribute",
            "Attributes stand in braces on one line: '#id', 'name=value', 'name=\"a value with spaces\"' or a flag. Anything else would be ignored silently.",
            "Check quotes and the closing '}'. Values with spaces need quotes: title=\"Two workers\".");

        public static readonly DiagnosticDescriptor DuplicateAttribute = new(
            "CF2207", "duplicate-attribute", Severity.Error,
            "'{0}' is given twice",
            "Only one of the two values could be used, and it would not be clear which.",
            "Delete one of them. Several values of one attribute go into one pair of quotes, separated by spaces.");

        public static readonly DiagnosticDescriptor UnknownAttribute = new(
            "CF2208", "unknown-attribute", Severity.Error,
            "{1} has no attribute '{0}'",
            "An attribute that nothing reads is nearly always a misspelt one, and its intention would be lost silently.",
            "Use one of the attributes that the authoring guide lists for it, or delete this one.");

        public static readonly DiagnosticDescriptor WrongAttributeValue = new(
            "CF2209", "wrong-attribute-value", Severity.Error,
            "'{0}' must be {1}, but {2}",
            "The value decides how the course is built: how long a lesson takes, who sees a block, what leads where. A value of another kind would have to be guessed at.",
            "Write a value of the kind that the message names. Values with spaces stand in quotes.");

        public static readonly DiagnosticDescriptor MalformedId = new(
            "CF2210", "malformed-id", Severity.Error,
            "'{0}' is not an id",
            "Ids are lower-case letters, digits and single hyphens, begin with a letter and have at least two characters ('why-it-matters'). They become file names and addresses on every LMS, so nothing else is safe.",
            "Rewrite the id in that form. Ids of statutes have a jurisdiction before a colon: 'us:18-usc-1591'.");

        public static readonly DiagnosticDescriptor ParameterNotTaken = new(
            "CF2213", "parameter-not-taken", Severity.Error,
            "'{0}' would stay as it is: {1} takes in no parameter",
            "The value of a parameter is put into text that is read as Markdown, and nowhere else. In a title, an attribute, an address, an accepted answer or raw HTML learners would see the braces, or have to type them.",
            "Write the words themselves, or move what needs the parameter into text. What differs from place to place can also be a contact, a slot, or a value that an overlay sets.");

        public static readonly DiagnosticDescriptor StrayAttributes = new(
            "CF2211", "stray-attributes", Severity.Error,
            "'{0}' belongs to nothing and would be shown to learners as it is",
            "Attributes in braces stand on the line of a heading or of a block, or directly behind a link or an image, without a space.",
            "Move the braces to what they belong to, or write '\\{' for a literal brace.");

        public static readonly DiagnosticDescriptor MissingAttribute = new(
            "CF2212", "missing-attribute", Severity.Error,
            "{0} needs {1}",
            "Without it the lesson, block or media file cannot be placed, linked to, timed or understood by everyone.",
            "Add it in braces on the same line: '{#an-id minutes=5}'.");

        public static readonly DiagnosticDescriptor UnknownBlock = new(
            "CF2220", "unknown-block", Severity.Error,
            "there is no block '{0}'",
            "A block's name decides who sees it: an unknown block might show instructor notes to learners.",
            "Use one of the blocks that the authoring guide lists: an aside is a note, a quiz is a check.");

        public static readonly DiagnosticDescriptor UnclosedBlock = new(
            "CF2221", "unclosed-block", Severity.Error,
            "the block '{0}' is not closed",
            "A block ends at a line that holds only its colons. Without it, the block swallows the rest of the lesson.",
            "Put a line with the same number of colons after its last line. A block that holds another block opens and closes with one colon more than the inner one.");

        public static readonly DiagnosticDescriptor StrayFence = new(
            "CF2222", "stray-fence", Severity.Error,
            "'{0}' opens or closes nothing here",
            "A line of colons alone ends a block, but no block is open at this place that it could end; a block opens with at least three colons and a name, at the beginning of its line.",
            "Delete the line, or check the number of colons: a block closes with as many as it opened with.");

        public static readonly DiagnosticDescriptor SameFence = new(
            "CF2223", "same-fence", Severity.Error,
            "the block '{0}' is inside '{1}', which needs more colons than it",
            "The first closing line that is long enough ends the outer block. An outer block therefore opens and closes with one colon more than any block inside it.",
            "Open and close the outer block with one colon more: '::::' around ':::'. If it was meant to end earlier, close it before the inner block begins.");

        public static readonly DiagnosticDescriptor MisplacedBlock = new(
            "CF2224", "misplaced-block", Severity.Error,
            "the block '{0}' cannot stand {1}",
            "Some blocks have a meaning only within another one: a brief belongs to a role-play, an inject to a table-top.",
            "Move it into a block that takes it; the authoring guide says which.");

        public static readonly DiagnosticDescriptor UnexpectedArguments = new(
            "CF2225", "unexpected-arguments", Severity.Error,
            "the block '{0}' takes no '{1}' after its name",
            "Words after the name are ids of what the block shows, and this block shows only its own text. A title is an attribute.",
            "Delete the words or write them as an attribute: {title=\"...\"}.");

        public static readonly DiagnosticDescriptor MissingArguments = new(
            "CF2226", "missing-arguments", Severity.Error,
            "the block '{0}' needs {1} after its name",
            "The block shows records of the curriculum, named by their ids; without one it would be empty.",
            "Write the ids after the name, as in '::: check q-a q-b'.");

        public static readonly DiagnosticDescriptor MissingBody = new(
            "CF2227", "missing-body", Severity.Error,
            "the block '{0}' is empty",
            "An empty block would leave a box without content on the page, or a role without a brief.",
            "Write its text between the opening and the closing line, or delete the block.");

        public static readonly DiagnosticDescriptor UnexpectedBody = new(
            "CF2228", "unexpected-body", Severity.Error,
            "the block '{0}' takes no text of its own",
            "The block is filled from the records that it names; text in it would not be shown.",
            "Close the block on the next line with ':::' and put the text before or after it.");

        public static readonly DiagnosticDescriptor WrongBody = new(
            "CF2231", "wrong-body", Severity.Error,
            "the block '{0}' holds {1}; it takes {2} and nothing else",
            "A block with a form of its own can show only what has that form. Anything else in it would be lost, or shown as something that it is not.",
            "Write what the block takes, and put all else before or after the block.");

        public static readonly DiagnosticDescriptor BlockInValue = new(
            "CF2229", "block-in-value", Severity.Error,
            "{0} cannot stand in this text",
            "Values in YAML are shown in many places, where only paragraphs, lists, tables, marks and references fit.",
            "Use plain paragraphs and lists here; headings, blocks and footnotes belong into lessons.");

        public static readonly DiagnosticDescriptor UnclosedCode = new(
            "CF2230", "unclosed-code", Severity.Error,
            "the code that opens with '{0}' is not closed",
            "Without its closing line the code swallows the rest of the lesson.",
            "Put a line with the same signs (``` or ~~~) after its last line.");

        public static readonly DiagnosticDescriptor RawHtml = new(
            "CF2240", "raw-html", Severity.Error,
            "raw HTML is not allowed: '{0}'",
            "HTML in text breaks in manuals and other formats, can break the page's accessibility and can carry scripts.",
            "Say it in Markdown. For a literal '<' write '&lt;' or '\\<'. A curriculum can allow sanitised HTML with 'raw-html: yes' in curriculum.yaml.");

        public static readonly DiagnosticDescriptor UnsafeHtml = new(
            "CF2241", "unsafe-html", Severity.Warning,
            "{0} was dropped from the raw HTML",
            "Raw HTML is kept only as far as it is on the allow-list: no scripts, styles, frames, forms, event handlers or unknown addresses, and each piece must be complete in itself.",
            "Delete the part, or say it in Markdown.");

        public static readonly DiagnosticDescriptor TextAfterComment = new(
            "CF2242", "text-after-comment", Severity.Error,
            "text on the line of a comment would be lost: '{0}'",
            "A comment that begins a line takes the whole line in which it ends (CommonMark 0.31, 4.6).",
            "Put the text on a line of its own, after the comment.");

        public static readonly DiagnosticDescriptor UnclosedComment = new(
            "CF2243", "unclosed-comment", Severity.Error,
            "the comment is not closed",
            "Without '-->' everything up to the end of the lesson is a comment, and no learner would see it.",
            "End the comment with '-->', or delete the '<!--'.");

        public static readonly DiagnosticDescriptor ForbiddenScheme = new(
            "CF2250", "forbidden-link", Severity.Error,
            "links to {0} are refused",
            "Such addresses run code, carry hidden content, or reach into the learner's own machine or network.",
            "Link to an https: address, or put the file under media/.");

        public static readonly DiagnosticDescriptor UnknownScheme = new(
            "CF2251", "unknown-link-scheme", Severity.Error,
            "'{0}:' is not a kind of link that is known here",
            "Links go out of the course with https:, mailto: or tel:, or to things of the curriculum with obj:, law:, term:, contact:, source: or lesson:.",
            "Use one of these, or write the address as text if readers are to copy it.");

        public static readonly DiagnosticDescriptor RelativeLink = new(
            "CF2252", "relative-link", Severity.Error,
            "'{0}' is a link to a file or path",
            "Files move when the course is built. Links inside the course name what they lead to, so that they can be checked.",
            "Link to a lesson with '[text](lesson:its-id)', to one of its sections with '[text](lesson:its-id#section-id)', outside with 'https://...'.");

        public static readonly DiagnosticDescriptor MalformedReference = new(
            "CF2253", "malformed-reference", Severity.Error,
            "'{0}' is not an id that '{1}' can lead to",
            "Behind the colon stands the id of a thing of the curriculum, letter for letter as it was given there.",
            "Write the id: '[text](obj:lo-define)', '[text](law:us:18-usc-1591)', '[text](lesson:why-it-matters#a-section)'.");

        public static readonly DiagnosticDescriptor EmptyLink = new(
            "CF2254", "empty-link", Severity.Error,
            "this link has no {0}",
            "A link without target leads nowhere, and one without text cannot be seen or read aloud. Only references to records may leave out the text: they take the record's own name.",
            "Write both, the words and the address: '[text](https://example.org)'.");

        public static readonly DiagnosticDescriptor MediaPath = new(
            "CF2255", "media-path", Severity.Error,
            "'{0}' is not a path below media/",
            "Images, audio, video, captions and transcripts travel with the course and must not need a network or files elsewhere. Paths start at the curriculum folder.",
            "Put the file into the folder media/ and write its path from there: 'media/van.svg', without '..' and with '/' between the parts.");

        public static readonly DiagnosticDescriptor MediaType = new(
            "CF2256", "media-type", Severity.Error,
            "'{0}' has an ending that is no known kind of {1}",
            "The ending decides how browsers show the file. Browsers show svg, png, jpg, jpeg, gif, webp and avif images, play mp3, m4a, ogg, oga, opus and wav audio and mp4, m4v and webm video, and read vtt captions. Transcripts are plain text (txt): a page of HTML would run with the rights of the course, and Markdown would be shown with its marks.",
            "Convert the file to one of these, or correct its ending if it is one of them already.");

        public static readonly DiagnosticDescriptor MediaAttributes = new(
            "CF2257", "media-attributes", Severity.Error,
            "these attributes do not fit: {0}",
            "Captions and transcripts belong to audio and video; a decorative image has no alternative text, because it says nothing that the text does not say.",
            "Remove the attribute, or say in words what the image shows.");

        public static readonly DiagnosticDescriptor BrokenLink = new(
            "CF2258", "broken-link-syntax", Severity.Error,
            "'{0}' is not read as a link and would be shown to learners as it is",
            "A link or image is '[text](address)' without a space between the two, and its address holds no spaces and ends with ')'.",
            "Correct the address, or write '\\[' for a literal bracket.");

        public static readonly DiagnosticDescriptor UndefinedLabel = new(
            "CF2259", "undefined-link-label", Severity.Error,
            "the link label '{0}' is not defined in this lesson",
            "'[text][label]' takes its address from a line '[label]: address' of the same lesson; without it the brackets would be shown.",
            "Add the line to this lesson, correct the label, or write '\\[' for a literal bracket.");

        public static readonly DiagnosticDescriptor UnusedDefinition = new(
            "CF2260", "unused-link-definition", Severity.Warning,
            "the link definition '{0}' is not used in this lesson",
            "Definitions hold for one lesson only. One that nothing uses is left over, or its use is misspelt.",
            "Delete it, or use it: '[text][label]'.");

        public static readonly DiagnosticDescriptor UndefinedFootnote = new(
            "CF2261", "undefined-footnote", Severity.Error,
            "the footnote '{0}' is not defined in this lesson",
            "Footnotes hold for one lesson. Without its text the mark would be shown as it is written.",
            "Add a paragraph '[^name]: text' to this lesson.");

        public static readonly DiagnosticDescriptor UnusedFootnote = new(
            "CF2262", "unused-footnote", Severity.Error,
            "nothing in this lesson leads to the footnote '{0}'",
            "A footnote without a mark is not shown, so its text would be lost.",
            "Put '[^name]' where it belongs, or delete the footnote.");

        public static readonly DiagnosticDescriptor BadEntity = new(
            "CF2263", "bad-character-reference", Severity.Error,
            "'{0}' stands for a character that is not text",
            "Control characters and the like cannot be seen, and pages and packages may not hold them.",
            "Delete it, or write the character that was meant. For the letters themselves put a backslash in front: '\\&#1;'.");

        public static readonly DiagnosticDescriptor HeadingLevel = new(
            "CF2270", "heading-level", Severity.Error,
            "'{0}' is not a heading level to use here",
            "The module's title is in its front matter, '##' at the beginning of a line begins a lesson, and its sections are '###' and '####'.",
            "Use '###' or '####' for sections. A '##' must stand at the beginning of its line and outside of blocks, lists and quotes.");

        public static readonly DiagnosticDescriptor UnderlinedHeading = new(
            "CF2271", "underlined-heading", Severity.Error,
            "a line of '{0}' under text makes a heading that has no attributes",
            "Lessons and sections are found by '##' and '###' at the beginning of a line. A heading made by underlining cannot have an id, and is easily made by accident.",
            "Write '### Title'. For a rule between two paragraphs leave a blank line before the '---'.");

        public static readonly DiagnosticDescriptor EmptyHeading = new(
            "CF2273", "empty-heading", Severity.Error,
            "this heading has no words",
            "Headings are read aloud and listed in contents; an empty one is a hole there.",
            "Write a title behind the signs, or delete the line.");

        public static readonly DiagnosticDescriptor NoBreakSpace = new(
            "CF2274", "no-break-space", Severity.Error,
            "a no-break space stands behind '{0}', so that this is text and not {1}",
            "Word processors write no-break spaces that look like any other; Markdown knows only plain ones.",
            "Delete the space behind the sign and type it again.");

        public static readonly DiagnosticDescriptor DisguisedAddress = new(
            "CF2264", "disguised-address", Severity.Error,
            "this address {0}",
            "It leads elsewhere than it looks: a browser reads another host in it than people do, or people read other letters than a browser. That is how people are sent to pages that steal passwords, and how mail goes to somebody who was not named.",
            "Copy the address from the address bar of a browser and write it as it is: 'https://', the host in its own letters, '/' and the path. Names and passwords never stand in a link.");

        public static readonly DiagnosticDescriptor UnreadBlock = new(
            "CF2266", "unread-block", Severity.Error,
            "the block '{0}' is not read {1}: its words would be shown to everybody",
            "Blocks are read where a line begins with their colons, and not within raw HTML, code or a line of text. What was meant for the instructor, or for some readers, would be text for all.",
            "Put the block on lines of its own, with an empty line between it and the HTML. To show readers how such a block is written, leave out one of its colons.");

        public static readonly DiagnosticDescriptor OtherAddressInText = new(
            "CF2265", "other-address-in-text", Severity.Warning,
            "the words of this link name '{0}', but it leads to '{1}'",
            "Readers trust an address that they can read. Who prints the page copies the wrong one.",
            "Write the address that it leads to, or words that say what is there.");

        public static readonly DiagnosticDescriptor ShownAsItIs = new(
            "CF2275", "shown-as-it-is", Severity.Warning,
            "{0} looks like {1}, and is shown to learners as it is",
            "Markdown is written in many ways, and what one program reads is only signs to another. Here it is CommonMark with tables, footnotes, lists of tasks, ~~strike-through~~ and callouts such as '> [!NOTE]'; all else stays text.",
            "Write it as the hint says. Where the signs themselves are meant, put a backslash in front of the first one.");

        public static readonly DiagnosticDescriptor ExtraCells = new(
            "CF2276", "extra-cells", Severity.Warning,
            "this row has {0} cells, but the head of the table has {1}",
            "Every other row of the table, its head too, would get empty cells so that all are as wide as this one. Most often a line within a cell was taken for the end of the cell.",
            "Take the extra cells away, or give the head as many. Write '\\|' for a line that is text.");

        public static readonly DiagnosticDescriptor LinkTitle = new(
            "CF2277", "link-title", Severity.Warning,
            "the title '{0}' of this link is not shown",
            "Such words appear only while a mouse rests on the link: people with a keyboard, a touch screen or paper never see them, so pages leave them out. Pictures and recordings show theirs as a caption.",
            "Put the words into the text, or take them out.");

        public static readonly DiagnosticDescriptor SlideWords = new(
            "CF2267", "slide-words", Severity.Warning,
            "the text for the slide {0}",
            "A slide is read from the last row while somebody speaks. What does not fit at a glance is not read, and what is said is not heard.",
            "Write two to six short points with '|' between them, such as slide=\"Look first | Ask second\"; leave 'slide' out to let CourseForge choose; or write slide=no.");

        public static readonly DiagnosticDescriptor SlideOfInstructor = new(
            "CF2268", "slide-of-instructor", Severity.Error,
            "the block '{0}' is for the instructor only, and cannot be shown on a slide",
            "Slides are projected and handed on. What participants must not see is in the speaker's notes, which are another document.",
            "Leave 'slide' out, or move the words that participants may see out of the block.");

        public static ImmutableArray<DiagnosticDescriptor> All { get; } =
        [
            TooDeep, ParagraphTooLong, UnclosedParameter, MalformedParameter, MalformedAttributes, DuplicateAttribute, UnknownAttribute,
            WrongAttributeValue, MalformedId, ParameterNotTaken, StrayAttributes, MissingAttribute, UnknownBlock, UnclosedBlock, StrayFence, SameFence,
            MisplacedBlock, UnexpectedArguments, MissingArguments, MissingBody, UnexpectedBody, WrongBody, BlockInValue, UnclosedCode, RawHtml,
            UnsafeHtml, TextAfterComment, UnclosedComment, ForbiddenScheme, UnknownScheme, RelativeLink, MalformedReference, EmptyLink,
            MediaPath, MediaType, MediaAttributes, BrokenLink, UndefinedLabel, UnusedDefinition, UndefinedFootnote, UnusedFootnote, BadEntity, HeadingLevel,
            UnderlinedHeading, EmptyHeading, NoBreakSpace, DisguisedAddress, OtherAddressInText, UnreadBlock, ShownAsItIs, ExtraCells,
            LinkTitle,
            SlideWords, SlideOfInstructor,
        ];
    }
}

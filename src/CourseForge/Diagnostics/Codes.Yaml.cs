using System.Collections.Immutable;

namespace CourseForge.Diagnostics;

public static partial class Codes
{
    /// <summary>
    /// CF2001-CF2029 the text of YAML, CF2030-CF2099 its values, CF2100-CF2199 the files of a curriculum.
    /// </summary>
    public static class Yaml
    {
        public static readonly DiagnosticDescriptor Syntax = new("CF2001", "yaml-syntax", Severity.Error,
            "this YAML cannot be read: {0}",
            "YAML is made of 'key: value' lines and '- item' lists, and their indentation says what belongs to what. What stands here is neither, so what follows cannot be understood either.",
            "Look at this line and the one above it: a key needs a colon and a space, and what belongs to it is indented with two spaces.");

        public static readonly DiagnosticDescriptor Tab = new("CF2002", "yaml-tab", Severity.Error,
            "a tab stands in the indentation",
            "YAML counts spaces, and a tab is as wide as each editor likes: lines that look aligned to you would not be to the next reader.",
            "Replace the tab by two spaces. Most editors can do that for the whole file ('Convert indentation to spaces').");

        public static readonly DiagnosticDescriptor Anchor = new("CF2003", "yaml-anchor", Severity.Error,
            "{0} is a YAML anchor, which is not used here",
            "Anchors make one value appear in several places. A reader or reviewer of one line could no longer see what it holds.",
            "Write the value out in each place. If the text is meant to start with '&', put the whole value in double quotes.");

        public static readonly DiagnosticDescriptor Alias = new("CF2004", "yaml-alias", Severity.Error,
            "'{0}' is a YAML alias, which is not used here",
            "A value that starts with '*' stands for a value elsewhere in the file. Such copies hide what a line holds, and can be nested until they fill the memory of the machine.",
            "Repeat the value here. If the text is meant to start with '*', as in **bold**, put the whole value in double quotes or after '|' on a new line.");

        public static readonly DiagnosticDescriptor MergeKey = new("CF2005", "yaml-merge-key", Severity.Error,
            "'<<' is a YAML merge key, which is not used here",
            "A merge key pulls in keys from another record, so that this one no longer shows what it holds.",
            "Write the keys out in this record, even if another record has the same ones.");

        public static readonly DiagnosticDescriptor Tag = new("CF2006", "yaml-tag", Severity.Error,
            "{0} is a YAML tag, which is not used here",
            "Which type a value has is decided by its key. A tag would say it a second time, and could say something else.",
            "Remove the tag. If the text is meant to start with '!', put the whole value in double quotes.");

        public static readonly DiagnosticDescriptor ManyDocuments = new("CF2007", "yaml-many-documents", Severity.Error,
            "a second YAML document starts here",
            "One file holds one document. What follows the line '---' or '...' would be left out without a word.",
            "Remove the line, or move what follows into a file of its own.");

        public static readonly DiagnosticDescriptor DuplicateKey = new("CF2008", "duplicate-key", Severity.Error,
            "the key {0} stands here for the second time",
            "Only one of the two values could count, and nothing says which: readers of the file would take the one that they see first.",
            "Delete one of the two, or give it the key that was meant.");

        public static readonly DiagnosticDescriptor TooDeep = new("CF2009", "yaml-too-deep", Severity.Error,
            "more than {0} levels are nested here",
            "No document of a curriculum needs more than a handful of levels. One that goes this deep is broken, or was made to break the programs that read it.",
            "Flatten the document. A missing closing bracket on an earlier line can cause this as well.");

        public static readonly DiagnosticDescriptor ComplexKey = new("CF2012", "yaml-complex-key", Severity.Error,
            "a key must be a word, not a list or record",
            "A key is the name under which a value is looked up, so it is a word and not a list or record.",
            "Write 'key: value'. If this is text that starts with '[' or '{', put the whole value in double quotes.");

        public static readonly DiagnosticDescriptor MissingSpace = new("CF2013", "missing-space-after-colon", Severity.Error,
            "there is no space after the colon in {0}",
            "Without the space YAML reads the key, the colon and the value as one word, so the key would be missing.",
            "Put a space between the colon and the value. If the colon belongs to the text, put the whole text in double quotes.");

        public static readonly DiagnosticDescriptor ColonInValue = new("CF2014", "colon-in-value", Severity.Error,
            "the value {0} holds a colon and a space, which YAML takes for another key",
            "In a value without quotes, a colon with a space after it starts another key, so YAML cannot tell where this value ends.",
            "Put the whole value in double quotes, or write '|' after the key and the text on the next line, indented.");

        public static readonly DiagnosticDescriptor Indentation = new("CF2015", "bad-indentation", Severity.Error,
            "the indentation of {0} fits nothing above it",
            "Keys of one record start in the same column, and what belongs to a key is indented further than the key. A line in between belongs to nothing.",
            "Align the line with its neighbours, or indent it two spaces below the key that it belongs to. A key that already has a value on its own line can have nothing below it.");

        public static readonly DiagnosticDescriptor UnclosedQuote = new("CF2016", "unclosed-quote", Severity.Error,
            "the text that starts with {0} here is not closed",
            "A text in quotes goes on until the next quotation mark of its kind. Everything up to that one, many lines away perhaps, would become part of this value.",
            "Add the closing quotation mark. Inside double quotes write \\\" for a quotation mark, inside single quotes write '' for an apostrophe.");

        public static readonly DiagnosticDescriptor UnclosedBracket = new("CF2017", "unclosed-bracket", Severity.Error,
            "'{0}' is not closed by '{1}', or a comma is missing inside",
            "A list in brackets or a record in braces ends with its closing sign, and commas stand between its parts. Without them, the lines that follow would be read as parts of it.",
            "Add the closing sign or the comma. Text that itself starts with a bracket or holds a comma must stand in double quotes.");

        public static readonly DiagnosticDescriptor TextAfterQuote = new("CF2018", "text-after-quote", Severity.Error,
            "{0} stands after the closing quotation mark",
            "A value that starts with a quotation mark ends at the next one of its kind. What stands behind that would be lost.",
            "Put the whole value in quotes: \"She said 'no' and left\". For an apostrophe inside single quotes write it twice.");

        public static readonly DiagnosticDescriptor BadEscape = new("CF2019", "bad-escape", Severity.Error,
            "'{0}' means nothing inside double quotes",
            "Between double quotes a backslash starts an escape such as \\n (a new line) or \\\" (a quotation mark). This one stands for nothing.",
            "Write two backslashes, or use single quotes or '|', where a backslash is just a backslash.");

        public static readonly DiagnosticDescriptor NeedsQuotes = new("CF2020", "value-needs-quotes", Severity.Error,
            "the value {0} starts with '{1}', which YAML reads as a sign of its own",
            "At the start of a value the signs [ { * & ! % @ ` have a meaning of their own in YAML, so a text cannot begin with one of them.",
            "Put the whole value in double quotes, or write '|' after the key and the text on the next line, indented.");

        public static readonly DiagnosticDescriptor EmptyDocument = new("CF2021", "empty-document", Severity.Error,
            "there is nothing here but blank lines and comments",
            "The file is read for its keys. Without any it is most likely unfinished, or its lines were all turned into comments.",
            "Write the keys that this kind of file needs (docs/authoring.md lists them), or delete the file.");

        public static readonly DiagnosticDescriptor NotAMapping = new("CF2022", "not-a-mapping", Severity.Error,
            "a document consists of 'key: value' lines, but this one holds {0}",
            "Every document of a curriculum is a record of keys and values, so that each value can be found, checked and explained by its name.",
            "Write the keys that this kind of file has, each with a colon and a space.");

        public static readonly DiagnosticDescriptor TypographicQuotes = new("CF2023", "typographic-quotes", Severity.Warning,
            "the quotation marks of {0} become part of the text",
            "YAML knows only the straight marks \" and '. Those that word processors write are letters to it, and learners will see them.",
            "Replace them by straight ones, or leave them out. If they are meant to be seen, put the whole value, with them, in straight double quotes.");

        public static readonly DiagnosticDescriptor CutText = new("CF2024", "text-cut-off", Severity.Warning,
            "this text ends in front of '#': {0} is read as a comment",
            "In YAML a '#' behind a blank starts a comment, also in the middle of a sentence. What follows it would be missing from the course, and nobody would notice.",
            "Put the whole value in double quotes. If it is a comment, put it on a line of its own, or two blanks in front of the '#' and one behind it.");

        public static readonly DiagnosticDescriptor UnknownKey = new("CF2030", "unknown-key", Severity.Error,
            "'{0}' is not a key of {1}",
            "A key that nothing reads is most often a slip of the pen. What it says would be left out of the course without a word.",
            "Correct the spelling, or delete the line. docs/authoring.md lists the keys of every kind of file.");

        public static readonly DiagnosticDescriptor RefresherKeys = new("CF2077", "refresher-keys", Severity.Error,
            "'{0}' {1} in this course",
            "A course either lists its modules, or is a refresher, which takes its lessons from another course: what changed there since a day, and the objectives that it names.",
            "For a refresher write `refresher-of` (the other course) and `since` (a day), and no `modules`. For a course in its own right write `modules` alone.");

        public static readonly DiagnosticDescriptor MissingKey = new("CF2031", "missing-key", Severity.Error,
            "{0} needs the key '{1}'",
            "Without it the record cannot be shown, found or checked, so nothing is built rather than something with a hole in it.",
            "Add the key with a value. `courseforge schema` makes an editor offer it, and docs/authoring.md says what it is for.");

        public static readonly DiagnosticDescriptor EmptyValue = new("CF2032", "empty-value", Severity.Error,
            "'{0}' has no value",
            "A key without a value (or with null or ~) says neither that there is one nor that there is none, and the two mean different things in a course.",
            "Write the value, or delete the line if the key is optional. Text that reads null or ~ must stand in quotes.");

        public static readonly DiagnosticDescriptor WrongType = new("CF2033", "wrong-type", Severity.Error,
            "'{0}' takes {1}, but {2} stands here",
            "The key decides what its value may be: text, a list, or a record with keys of its own. Another kind of value cannot be read in its place.",
            "Write the value in the form that the message names; docs/authoring.md shows an example of each.");

        public static readonly DiagnosticDescriptor NotANumber = new("CF2034", "not-a-number", Severity.Error,
            "'{0}' takes {1}, not {2}",
            "The value is calculated with, so it must be a plain number: units, quotes and thousands separators would have to be guessed at.",
            "Write digits only, without quotes, unit or thousands separator; the decimal mark is a point.");

        public static readonly DiagnosticDescriptor OutOfRange = new("CF2035", "out-of-range", Severity.Error,
            "'{0}' must be {1}, not {2}",
            "A value outside the range is most likely a slip, such as a digit too many, or something that no learning management system can do.",
            "Write a value within the range that the message names.");

        public static readonly DiagnosticDescriptor NotADate = new("CF2036", "not-a-date", Severity.Error,
            "{1} is not a date ('{0}' takes {2})",
            "Dates decide which law holds and what is overdue for review, so they are never guessed at: 03/04/2026 is a different day in Boston and in London.",
            "Write year, month and day of a real day without quotes, such as 2026-11-21.");

        public static readonly DiagnosticDescriptor MalformedId = new("CF2037", "malformed-yaml-id", Severity.Error,
            "{0} cannot be an id",
            "Ids become file names, links and keys in learning management systems, which treat capitals, spaces and accents differently.",
            "Write lower-case letters, digits and single hyphens, starting with a letter, at least two characters: 'lo-first-aid'. The id of a law has a jurisdiction in front: 'us:18-usc-1591'.");

        public static readonly DiagnosticDescriptor UnknownWord = new("CF2038", "unknown-word", Severity.Error,
            "'{0}' takes {1}, not {2}",
            "Each of the words stands for something that CourseForge does. Another word would have no meaning, and leaving it out silently would change the course.",
            "Write one of the words that the message names, letter for letter.");

        public static readonly DiagnosticDescriptor NotAFlag = new("CF2039", "not-a-flag", Severity.Error,
            "'{0}' takes yes or no, not {1}",
            "A flag is on or off. YAML itself takes other words for it too, and reads some of them otherwise than people do, so only these two count.",
            "Write yes or no, in lower case and without quotes.");

        public static readonly DiagnosticDescriptor MalformedVersion = new("CF2040", "malformed-version", Severity.Error,
            "{0} is not a version",
            "Versions tell learners and partners which edition is newer, and stand in the names of packages. That only works when all are written alike.",
            "Write three numbers with points between them, such as 1.0.0. For a pre-release add a hyphen and a name: 1.1.0-draft.2.");

        public static readonly DiagnosticDescriptor MalformedLanguage = new("CF2041", "malformed-language", Severity.Error,
            "{0} is not a language code",
            "By this code screen readers choose the voice, browsers hyphenate, and CourseForge chooses the words on buttons.",
            "Write a language code of BCP 47 in lower case, with a country behind a hyphen when it matters: en, es, pt-BR.");

        public static readonly DiagnosticDescriptor MalformedCountry = new("CF2042", "malformed-country", Severity.Error,
            "{0} is not a country code",
            "The country decides how phone numbers are checked, and from where they are dialled.",
            "Write the two capital letters of ISO 3166-1: US, GB, NO.");

        public static readonly DiagnosticDescriptor MalformedUrl = new("CF2043", "malformed-url", Severity.Error,
            "{0} is not a web address",
            "Learners open links from a learning management system or from paper, so an address must be complete; one without its beginning leads nowhere.",
            "Write the whole address, starting with https://, without spaces.");

        public static readonly DiagnosticDescriptor MalformedEmail = new("CF2044", "malformed-email", Severity.Error,
            "{0} is not an e-mail address",
            "The address becomes a link that opens a mail program; with anything else in it, the mail would not be sent or go astray.",
            "Write it as name@example.org, without mailto: and without a name in front.");

        public static readonly DiagnosticDescriptor MalformedColour = new("CF2045", "malformed-colour", Severity.Error,
            "{0} is not a colour",
            "Brand colours go into the style sheet, and their contrast with the background is calculated, so they must be exact.",
            "Write # and six hexadecimal digits, in quotes (# starts a comment otherwise): \"#12457a\".");

        public static readonly DiagnosticDescriptor MalformedTime = new("CF2278", "malformed-time", Severity.Error,
            "{0} is not a time of day",
            "The day in the classroom is reckoned from it, minute by minute.",
            "Write hours and minutes of a day of 24 hours with two digits each, in quotes: \"09:00\".");

        public static readonly DiagnosticDescriptor ClassroomDay = new("CF2279", "classroom-day", Severity.Error,
            "the day in the classroom {0}",
            "Lessons, tests, breaks and lunch are laid between the start and the end of a day. What cannot be laid there would never take place.",
            "Give the day an end that is at least two hours after its start, and a lunch that lies between them.");

        public static readonly DiagnosticDescriptor MalformedPath = new("CF2046", "malformed-path", Severity.Error,
            "{0} is not a path to a media file",
            "Media is taken only from the curriculum's own media folder, so that a package holds everything it shows and nothing else.",
            "Write the path from the curriculum folder, with forward slashes and without '..': media/logo.svg.");

        public static readonly DiagnosticDescriptor MalformedFont = new("CF2047", "malformed-font", Severity.Error,
            "{0} is not a list of fonts",
            "The list goes into the style sheet as it is, so it may hold names of fonts and nothing that could end the rule.",
            "Write font names with commas between them, best first: Georgia, serif.");

        public static readonly DiagnosticDescriptor TooFew = new("CF2048", "too-few-items", Severity.Error,
            "'{0}' needs at least {1}",
            "With fewer there would be nothing to teach, to ask, to show or to compare, and the page or test would look broken.",
            "Add an item, or delete the key if it is optional.");

        public static readonly DiagnosticDescriptor OneCorrect = new("CF2060", "single-needs-one-correct", Severity.Error,
            "a single question has exactly one right option, but '{0}' has {1}",
            "A learner can choose only one option of a single question, so with two right ones an answer that is right would be marked as half right or wrong.",
            "Mark one option with 'correct: yes', or make it 'type: multiple'.");

        public static readonly DiagnosticDescriptor NoCorrect = new("CF2061", "no-correct-option", Severity.Error,
            "none of the options of '{0}' is marked as right",
            "Whatever a learner chose would be wrong, and the course could not be completed with full marks.",
            "Mark each right option with 'correct: yes'.");

        public static readonly DiagnosticDescriptor TooFewAnswers = new("CF2062", "too-few-answers", Severity.Error,
            "'{0}' holds {1}, but a question needs at least two",
            "With only one there is nothing to choose, to match or to put in order, so the question would test nothing.",
            "Add at least one more, or choose another type of question.");

        public static readonly DiagnosticDescriptor TooManyAnswers = new("CF2063", "too-many-answers", Severity.Error,
            "'{0}' holds {1} items, but at most 26 can be lettered a to z",
            "Learning management systems record answers by letter, and a learner cannot weigh that many at once.",
            "Split the question into two or more.");

        public static readonly DiagnosticDescriptor RepeatedAnswer = new("CF2064", "repeated-answer", Severity.Error,
            "{0} stands in '{1}' twice",
            "A learner cannot tell two equal answers apart, and may pick the one that counts as wrong.",
            "Delete one of the two, or change it to what was meant.");

        public static readonly DiagnosticDescriptor StatutePrefix = new("CF2065", "statute-prefix", Severity.Error,
            "the id '{0}' does not start with its jurisdiction '{1}'",
            "The part of the id before the colon says where a law applies, and readers rely on it. Two answers to that question cannot both be right.",
            "Make 'jurisdiction' and the part of the id before the colon the same. A new id must be changed where it is used, too.");

        public static readonly DiagnosticDescriptor VersionEnd = new("CF2066", "statute-version-end", Severity.Error,
            "the version from {0} ends on {1}, before it starts",
            "A version of a law holds from its first day until the day on which it no longer does. One that ends before it starts never held, so the dates must be wrong.",
            "Make 'until' a day after 'from', or leave it out while the version holds.");

        public static readonly DiagnosticDescriptor ReviewOrder = new("CF2067", "review-before-check", Severity.Error,
            "'review-by' ({0}) is not after 'checked' ({1})",
            "'checked' is when the record was last held against its source, 'review-by' when that must happen again, so it lies later.",
            "Correct one of the two dates in this record.");

        public static readonly DiagnosticDescriptor UnreachableContact = new("CF2068", "unreachable-contact", Severity.Error,
            "the contact '{0}' has no phones, text-to, url or email",
            "Readers turn to a contact card when they need help. A card without any way to reach the service leaves them alone at that moment.",
            "Add a way to reach it. A contact that someone else is to fill in says 'confidence: unverified', so that it is marked wherever it is shown.");

        public static readonly DiagnosticDescriptor UnknownStartUnread = new("CF2078", "unknown-start-unread", Severity.Error,
            "the law '{0}' says that nobody knows since when it holds, and not when it was read",
            "'from: unknown' shows the law as it was read on a day. Without that day, readers could not tell how old it is.",
            "Add 'checked: ' with the day on which someone read it, or look up the day on which it came into force.");

        public static readonly DiagnosticDescriptor UnsourcedStatute = new("CF2069", "unsourced-statute", Severity.Error,
            "the law '{0}' has neither a source nor a url",
            "Laws change, and courses are read for years. A reader must be able to look up the text, and a reviewer to check it.",
            "Add 'source: ' with the id of an entry in sources.yaml, or 'url: https://...' with the official text.");

        public static readonly DiagnosticDescriptor LogoWithoutText = new("CF2070", "logo-without-text", Severity.Error,
            "the logo has no 'logo-alt'",
            "Those who do not see the logo, because they use a screen reader or the picture does not load, get this text instead (WCAG 2.2, 1.1.1).",
            "Add 'logo-alt' with what the logo says, for example the agency's name.");

        public static readonly DiagnosticDescriptor VersionOrder = new("CF2071", "statute-version-order", Severity.Error,
            "the version from {0} does not come after the one above it, which holds {1}",
            "The course shows the version that holds on its date. Of versions that overlap or stand in another order, it could show the wrong one.",
            "List the versions oldest first, and let each begin on or after the day on which the one before it ends.");

        public static readonly DiagnosticDescriptor VersionGap = new("CF2072", "statute-version-gap", Severity.Warning,
            "no version of the law '{0}' is given from {1} until {2}",
            "On a day in between, the course would have no text to show, and readers could not tell whether the law was repealed for that time or the dates are wrong.",
            "Correct the dates. If the law really did not hold in that time, say so with a version of its own: 'status: repealed'.");

        public static readonly DiagnosticDescriptor ControlInValue = new("CF2027", "control-character-in-value", Severity.Error,
            "'{0}' holds the character U+{1}, which no page can show",
            "An escape such as \\x07 or \\uD800 puts a control character, or half of a character, into the text. HTML and XML do not allow it, and an LMS may refuse the whole package.",
            "Remove the escape, or write the character that was meant. For a new line use '|' and write over several lines.");

        public static readonly DiagnosticDescriptor NoCurriculum = new("CF2100", "no-curriculum-file", Severity.Error,
            "there is no curriculum.yaml",
            "curriculum.yaml says who publishes the curriculum, in which language and for whom; without it nothing can be built.",
            "Create curriculum.yaml at the top of the folder with id, title, version, language, publisher, as-of and audiences. 'courseforge new DIR' makes a folder that builds.");

        public static readonly DiagnosticDescriptor FixedCheck = new("CF2073", "fixed-check", Severity.Error,
            "the level of '{0}' cannot be changed: it stays an error",
            "What this check finds has no sensible package: a test that is shorter than it says, or a scenario that some learners never get out of. Building it anyway would only move the failure to the learners.",
            "Take the line out of `checks:`, and mend what the check tells.");

        public static readonly DiagnosticDescriptor UnknownCheck = new("CF2074", "unknown-check", Severity.Error,
            "there is no check '{0}'",
            "The level would be set for nothing, and the check that was meant would go on as before.",
            "Write the name of the check as its message shows it; `courseforge explain` lists all of them, under CF4xxx.");

        public static readonly DiagnosticDescriptor NoCourse = new("CF2101", "no-course", Severity.Error,
            "there is no course",
            "A course says which modules are taught to whom, and in how many hours. Without one there is nothing to build a package from.",
            "Create courses/basics.yaml with course, title, audience, hours and modules.");

        public static readonly DiagnosticDescriptor NoModule = new("CF2102", "no-module", Severity.Error,
            "there is no module",
            "Modules hold the lessons, which are the text that is taught. A curriculum without any has no pages.",
            "Create modules/first.md with front matter (module, title, objectives, minutes) and a '## Title {#lesson-id minutes=10}'.");

        public static readonly DiagnosticDescriptor StrayYml = new("CF2103", "yml-extension", Severity.Warning,
            "'{0}' is not read: YAML files of a curriculum end in .yaml",
            "Files are found by their ending. With two spellings of it, one file is easily there twice, and only one of them is read.",
            "Rename the file so that it ends in .yaml.");

        public static readonly DiagnosticDescriptor UnknownFile = new("CF2104", "unknown-file", Severity.Warning,
            "'{0}' is not read: no file of a curriculum stands there",
            "Only known places are read, so what this file says is missing from every course.",
            "Move or rename the file, or delete it. docs/authoring.md lists the files of a curriculum.");

        public static ImmutableArray<DiagnosticDescriptor> All { get; } =
        [
            Syntax, Tab, Anchor, Alias, MergeKey, Tag, ManyDocuments, DuplicateKey, TooDeep, ComplexKey, MissingSpace,
            ColonInValue, Indentation, UnclosedQuote, UnclosedBracket, TextAfterQuote, BadEscape, NeedsQuotes, EmptyDocument, NotAMapping, TypographicQuotes, CutText,
            UnknownKey, RefresherKeys, MissingKey, EmptyValue, WrongType, NotANumber, OutOfRange, NotADate, MalformedId, UnknownWord, NotAFlag,
            MalformedVersion, MalformedLanguage, MalformedCountry, MalformedUrl, MalformedEmail, MalformedColour, MalformedPath,
            MalformedFont, MalformedTime, ClassroomDay, TooFew, OneCorrect, NoCorrect, TooFewAnswers, TooManyAnswers, RepeatedAnswer,
            StatutePrefix, VersionEnd, ReviewOrder, UnreachableContact, UnsourcedStatute, UnknownStartUnread, LogoWithoutText, VersionOrder, VersionGap, ControlInValue, FixedCheck, UnknownCheck, NoCurriculum, NoCourse,
            NoModule, StrayYml, UnknownFile,
        ];
    }
}

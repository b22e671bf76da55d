using System.Collections.Immutable;

namespace CourseForge.Diagnostics;

public static partial class Codes
{
    /// <summary>CF2001-CF2029 the text of YAML, CF2030-CF2099 its values, CF2100-CF2199 the files of a curriculum.</summary>
    public static class Yaml
    {
        public static readonly DiagnosticDescriptor Syntax = new("CF2001", "yaml-syntax", Severity.Error,
            "this YAML cannot be read: {0}",
            "YAML is made of 'key: value' lines and '- item' lists; what stands here is neither.",
            "Look at this line and the one above it: a key needs a colon and a space, and what belongs to it is indented with two spaces.");

        public static readonly DiagnosticDescriptor Tab = new("CF2002", "yaml-tab", Severity.Error,
            "a tab stands in the indentation",
            "YAML counts spaces, and a tab is as wide as each editor likes, so that what looks aligned is not.",
            "Replace the tab by two spaces. Most editors can do that for the whole file ('Convert indentation to spaces').");

        public static readonly DiagnosticDescriptor Anchor = new("CF2003", "yaml-anchor", Severity.Error,
            "{0} is a YAML anchor, which is not used here",
            "Anchors make one value appear in several places, so that a reader and a reviewer cannot see what a line holds.",
            "Write the value out. If the text is meant to start with '&', put the whole value in double quotes.");

        public static readonly DiagnosticDescriptor Alias = new("CF2004", "yaml-alias", Severity.Error,
            "'{0}' is a YAML alias, which is not used here",
            "A value that starts with '*' stands for a value elsewhere; such copies can be nested until they fill the memory.",
            "Repeat the value here. If the text is meant to start with '*', as in **bold**, put the whole value in double quotes or after '|' on a new line.");

        public static readonly DiagnosticDescriptor MergeKey = new("CF2005", "yaml-merge-key", Severity.Error,
            "'<<' is a YAML merge key, which is not used here",
            "A merge key pulls in keys from elsewhere, so that the record no longer shows what it holds.",
            "Write the keys out in this record.");

        public static readonly DiagnosticDescriptor Tag = new("CF2006", "yaml-tag", Severity.Error,
            "{0} is a YAML tag, which is not used here",
            "The key decides the type of a value; a tag would say it twice.",
            "Remove the tag. If the text is meant to start with '!', put the whole value in double quotes.");

        public static readonly DiagnosticDescriptor ManyDocuments = new("CF2007", "yaml-many-documents", Severity.Error,
            "a second YAML document starts here",
            "One file holds one document; what follows '---' or '...' would be lost.",
            "Remove the line, or move what follows into a file of its own.");

        public static readonly DiagnosticDescriptor DuplicateKey = new("CF2008", "duplicate-key", Severity.Error,
            "the key {0} stands here for the second time",
            "Only one of the two values could count, and YAML does not say which.",
            "Delete or rename one of them.");

        public static readonly DiagnosticDescriptor TooDeep = new("CF2009", "yaml-too-deep", Severity.Error,
            "more than {0} levels are nested here",
            "No document of a curriculum needs more than a handful; deeper ones are broken or made to break tools.",
            "Flatten the document. A missing closing bracket on an earlier line can cause this as well.");

        public static readonly DiagnosticDescriptor ComplexKey = new("CF2012", "yaml-complex-key", Severity.Error,
            "a key must be a word, not a list or record",
            "Keys are looked up by their name.",
            "Write 'key: value'. If this is text that starts with '[' or '{', put the whole value in double quotes.");

        public static readonly DiagnosticDescriptor MissingSpace = new("CF2013", "missing-space-after-colon", Severity.Error,
            "there is no space after the colon in {0}",
            "Without the space YAML reads key and value as one word.",
            "Put a space between the colon and the value.");

        public static readonly DiagnosticDescriptor ColonInValue = new("CF2014", "colon-in-value", Severity.Error,
            "the value {0} holds a colon and a space, which YAML takes for another key",
            "A value without quotes ends where ': ' would start a new key.",
            "Put the whole value in double quotes, or write '|' after the key and the text on the next line, indented.");

        public static readonly DiagnosticDescriptor Indentation = new("CF2015", "bad-indentation", Severity.Error,
            "the indentation of {0} fits nothing above it",
            "Keys of one record start in the same column; what belongs to a key is indented further than the key.",
            "Align the line with its neighbours, or indent it two spaces below the key that it belongs to. A key that already has a value on its own line can have nothing below it.");

        public static readonly DiagnosticDescriptor UnclosedQuote = new("CF2016", "unclosed-quote", Severity.Error,
            "the text that starts with {0} here is not closed",
            "Everything up to the next quotation mark would become part of this value.",
            "Add the closing quotation mark. Inside double quotes write \\\" for a quotation mark, inside single quotes write '' for an apostrophe.");

        public static readonly DiagnosticDescriptor UnclosedBracket = new("CF2017", "unclosed-bracket", Severity.Error,
            "'{0}' is not closed by '{1}', or a comma is missing inside",
            "A list in brackets or a record in braces ends with its closing sign.",
            "Add the closing sign or the comma. Text that itself starts with a bracket or holds a comma must stand in double quotes.");

        public static readonly DiagnosticDescriptor TextAfterQuote = new("CF2018", "text-after-quote", Severity.Error,
            "{0} stands after the closing quotation mark",
            "A value that starts with a quotation mark ends at the next one.",
            "Put the whole value in quotes: \"She said 'no' and left\". For an apostrophe inside single quotes write it twice.");

        public static readonly DiagnosticDescriptor BadEscape = new("CF2019", "bad-escape", Severity.Error,
            "'{0}' means nothing inside double quotes",
            "Between double quotes a backslash starts an escape such as \\n or \\\".",
            "Write two backslashes, or use single quotes or '|', where a backslash is just a backslash.");

        public static readonly DiagnosticDescriptor NeedsQuotes = new("CF2020", "value-needs-quotes", Severity.Error,
            "the value {0} starts with '{1}', which YAML reads as a sign of its own",
            "Unquoted text must not start with one of [ { * & ! % @ `.",
            "Put the whole value in double quotes, or write '|' after the key and the text on the next line, indented.");

        public static readonly DiagnosticDescriptor EmptyDocument = new("CF2021", "empty-document", Severity.Error,
            "there is nothing in it but blank lines and comments",
            "The file is read for its keys; without any it is most likely unfinished.",
            "Write the required keys, or delete the file.");

        public static readonly DiagnosticDescriptor NotAMapping = new("CF2022", "not-a-mapping", Severity.Error,
            "it must consist of 'key: value' lines, but holds {0}",
            "Every document of a curriculum is a record of keys and values.",
            "Write the keys that this kind of file has, each with a colon and a space.");

        public static readonly DiagnosticDescriptor TypographicQuotes = new("CF2023", "typographic-quotes", Severity.Warning,
            "the quotation marks of {0} become part of the text",
            "YAML knows only the straight marks \" and '. Those that word processors write are letters to it, and learners will see them.",
            "Replace them by straight ones, or leave them out. If they are meant to be seen, put the whole value, with them, in straight double quotes.");

        public static readonly DiagnosticDescriptor UnknownKey = new("CF2030", "unknown-key", Severity.Error,
            "'{0}' is not a key of {1}",
            "A key that nobody reads is most often a slip of the pen, and its value would be lost silently.",
            "Correct the spelling, or delete the line. docs/authoring.md lists the keys of every kind of file.");

        public static readonly DiagnosticDescriptor MissingKey = new("CF2031", "missing-key", Severity.Error,
            "{0} needs the key '{1}'",
            "Without it the record cannot be used.",
            "Add the key, with a value of its kind.");

        public static readonly DiagnosticDescriptor EmptyValue = new("CF2032", "empty-value", Severity.Error,
            "'{0}' has no value",
            "A key without a value (or with null or ~) says neither yes nor no.",
            "Write the value, or delete the line if the key is optional. Text that reads null or ~ must stand in quotes.");

        public static readonly DiagnosticDescriptor WrongType = new("CF2033", "wrong-type", Severity.Error,
            "'{0}' takes {1}, but {2} stands here",
            "The key decides what its value may be.",
            "Write the value in the form that the key takes.");

        public static readonly DiagnosticDescriptor NotANumber = new("CF2034", "not-a-number", Severity.Error,
            "'{0}' takes {1}, not {2}",
            "The value is calculated with, so it must be a plain number.",
            "Write digits only, without quotes, unit or thousands separator; the decimal mark is a point.");

        public static readonly DiagnosticDescriptor OutOfRange = new("CF2035", "out-of-range", Severity.Error,
            "'{0}' must be {1}, not {2}",
            "Values outside the range are slips, or cannot be carried out by a learning management system.",
            "Write a value within the range.");

        public static readonly DiagnosticDescriptor NotADate = new("CF2036", "not-a-date", Severity.Error,
            "{1} is not a date ('{0}' takes {2})",
            "Dates decide which law holds and what is overdue, so they are never guessed at.",
            "Write year, month and day of a real day without quotes, such as 2026-11-21.");

        public static readonly DiagnosticDescriptor MalformedId = new("CF2037", "malformed-yaml-id", Severity.Error,
            "{0} cannot be an id",
            "Ids become file names, links and keys in learning management systems, which treat capitals, spaces and accents differently.",
            "Write lower-case letters, digits and single hyphens, starting with a letter, at least two characters: 'lo-first-aid'. The id of a law has a jurisdiction in front: 'us:18-usc-1591'.");

        public static readonly DiagnosticDescriptor UnknownWord = new("CF2038", "unknown-word", Severity.Error,
            "'{0}' takes {1}, not {2}",
            "Only these words have a meaning here.",
            "Write one of the words as they stand here.");

        public static readonly DiagnosticDescriptor NotAFlag = new("CF2039", "not-a-flag", Severity.Error,
            "'{0}' takes yes or no, not {1}",
            "A flag is on or off, and nothing else is guessed at.",
            "Write yes or no, without quotes.");

        public static readonly DiagnosticDescriptor MalformedVersion = new("CF2040", "malformed-version", Severity.Error,
            "{0} is not a version",
            "Versions are compared, to tell learners and partners what is newer.",
            "Write three numbers with points, such as 1.0.0; a pre-release may follow: 1.1.0-draft.2.");

        public static readonly DiagnosticDescriptor MalformedLanguage = new("CF2041", "malformed-language", Severity.Error,
            "{0} is not a language code",
            "Browsers, screen readers and hyphenation go by this code.",
            "Write a code of BCP 47: en, es, pt-BR.");

        public static readonly DiagnosticDescriptor MalformedCountry = new("CF2042", "malformed-country", Severity.Error,
            "{0} is not a country code",
            "Phone numbers are checked by the rules of this country.",
            "Write two capital letters (ISO 3166-1): US, GB, NO.");

        public static readonly DiagnosticDescriptor MalformedUrl = new("CF2043", "malformed-url", Severity.Error,
            "{0} is not a web address",
            "Only complete addresses can be followed from a learning management system.",
            "Write the whole address, starting with https://.");

        public static readonly DiagnosticDescriptor MalformedEmail = new("CF2044", "malformed-email", Severity.Error,
            "{0} is not an e-mail address",
            "The address becomes a link that opens a mail program.",
            "Write it as name@example.org, without mailto: and without a name in front.");

        public static readonly DiagnosticDescriptor MalformedColour = new("CF2045", "malformed-colour", Severity.Error,
            "{0} is not a colour",
            "Colours are checked for contrast, so they must be exact.",
            "Write # and six hexadecimal digits, in quotes (# starts a comment otherwise): \"#12457a\".");

        public static readonly DiagnosticDescriptor MalformedPath = new("CF2046", "malformed-path", Severity.Error,
            "{0} is not a path to a media file",
            "Media are taken only from the curriculum's own media folder.",
            "Write the path from the curriculum folder, with forward slashes: media/logo.svg.");

        public static readonly DiagnosticDescriptor MalformedFont = new("CF2047", "malformed-font", Severity.Error,
            "{0} is not a list of fonts",
            "The list goes into the style sheet as it is, so it may hold font names only.",
            "Write font names with commas between them, best first: Georgia, serif.");

        public static readonly DiagnosticDescriptor TooFew = new("CF2048", "too-few-items", Severity.Error,
            "'{0}' needs at least one item",
            "An empty list here would leave nothing to teach, ask or show.",
            "Add an item, or delete the key if it is optional.");

        public static readonly DiagnosticDescriptor OneCorrect = new("CF2060", "single-needs-one-correct", Severity.Error,
            "a single question has exactly one right option, but '{0}' has {1}",
            "A learner can choose only one option of a single question.",
            "Mark one option with 'correct: yes', or make it 'type: multiple'.");

        public static readonly DiagnosticDescriptor NoCorrect = new("CF2061", "no-correct-option", Severity.Error,
            "none of the options of '{0}' is marked as right",
            "Nobody could answer this question.",
            "Mark each right option with 'correct: yes'.");

        public static readonly DiagnosticDescriptor TooFewAnswers = new("CF2062", "too-few-answers", Severity.Error,
            "'{0}' holds {1}, but a question needs at least two",
            "With one there is nothing to choose, match or order.",
            "Add more, or choose another type of question.");

        public static readonly DiagnosticDescriptor TooManyAnswers = new("CF2063", "too-many-answers", Severity.Error,
            "'{0}' holds {1} items, but at most 26 can be lettered a to z",
            "Learning management systems record answers by letter.",
            "Split the question into two or more.");

        public static readonly DiagnosticDescriptor RepeatedAnswer = new("CF2064", "repeated-answer", Severity.Error,
            "{0} stands in '{1}' twice",
            "A learner cannot tell the two apart, and only one can be right.",
            "Change or delete one of them.");

        public static readonly DiagnosticDescriptor StatutePrefix = new("CF2065", "statute-prefix", Severity.Error,
            "the id '{0}' does not start with its jurisdiction '{1}'",
            "The part before the colon says where a law applies.",
            "Make the part before the colon and 'jurisdiction' the same.");

        public static readonly DiagnosticDescriptor VersionEnd = new("CF2066", "statute-version-end", Severity.Error,
            "the version from {0} ends on {1}, before it starts",
            "A version of a law holds from its first day until the day on which it no longer does.",
            "Make 'until' a day after 'from', or leave it out while the version holds.");

        public static readonly DiagnosticDescriptor ReviewOrder = new("CF2067", "review-before-check", Severity.Error,
            "'review-by' ({0}) is not after 'checked' ({1})",
            "A record is reviewed again after it was checked.",
            "Correct one of the two dates in this record.");

        public static readonly DiagnosticDescriptor UnreachableContact = new("CF2068", "unreachable-contact", Severity.Error,
            "the contact '{0}' has no phones, text-to, url or email",
            "A contact is there to be reached.",
            "Add a way to reach it. A contact that someone else is to fill in says 'confidence: unverified', so that it is marked wherever it is shown.");

        public static readonly DiagnosticDescriptor UnsourcedStatute = new("CF2069", "unsourced-statute", Severity.Error,
            "the law '{0}' has neither a source nor a url",
            "A reader must be able to look the law up.",
            "Add 'source: src-...' or 'url: https://...'.");

        public static readonly DiagnosticDescriptor LogoWithoutText = new("CF2070", "logo-without-text", Severity.Error,
            "the logo has no 'logo-alt'",
            "Those who do not see the logo hear this text instead.",
            "Add 'logo-alt' with what the logo says, for example the agency's name.");

        public static readonly DiagnosticDescriptor NoCurriculum = new("CF2100", "no-curriculum-file", Severity.Error,
            "there is no curriculum.yaml",
            "It says who publishes the curriculum and in which language; without it nothing can be built.",
            "Create curriculum.yaml at the top of the folder with id, title, version, language, publisher, as-of and audiences. 'courseforge new DIR' makes a folder that builds.");

        public static readonly DiagnosticDescriptor NoCourse = new("CF2101", "no-course", Severity.Error,
            "there is no course",
            "A course says which modules are delivered to whom.",
            "Create courses/basics.yaml with course, title, audience, hours and modules.");

        public static readonly DiagnosticDescriptor NoModule = new("CF2102", "no-module", Severity.Error,
            "there is no module",
            "Modules hold the text that is taught.",
            "Create modules/first.md with front matter (module, title, objectives, minutes) and a '## Title {#lesson-id minutes=10}'.");

        public static readonly DiagnosticDescriptor StrayYml = new("CF2103", "yml-extension", Severity.Warning,
            "'{0}' is not read: YAML files of a curriculum end in .yaml",
            "With two spellings of the extension a file is easily there twice.",
            "Rename the file so that it ends in .yaml.");

        public static readonly DiagnosticDescriptor UnknownFile = new("CF2104", "unknown-file", Severity.Warning,
            "'{0}' is not read: no file of a curriculum stands there",
            "Only known places are read, so what is in this file is missing from every course.",
            "Move or rename the file, or delete it. docs/authoring.md lists the files of a curriculum.");

        public static ImmutableArray<DiagnosticDescriptor> All { get; } =
        [
            Syntax, Tab, Anchor, Alias, MergeKey, Tag, ManyDocuments, DuplicateKey, TooDeep, ComplexKey, MissingSpace,
            ColonInValue, Indentation, UnclosedQuote, UnclosedBracket, TextAfterQuote, BadEscape, NeedsQuotes, EmptyDocument, NotAMapping, TypographicQuotes,
            UnknownKey, MissingKey, EmptyValue, WrongType, NotANumber, OutOfRange, NotADate, MalformedId, UnknownWord, NotAFlag,
            MalformedVersion, MalformedLanguage, MalformedCountry, MalformedUrl, MalformedEmail, MalformedColour, MalformedPath,
            MalformedFont, TooFew, OneCorrect, NoCorrect, TooFewAnswers, TooManyAnswers, RepeatedAnswer,
            StatutePrefix, VersionEnd, ReviewOrder, UnreachableContact, UnsourcedStatute, LogoWithoutText, NoCurriculum, NoCourse,
            NoModule, StrayYml, UnknownFile,
        ];
    }
}

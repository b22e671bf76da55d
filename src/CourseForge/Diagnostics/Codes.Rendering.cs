using System.Collections.Immutable;

namespace CourseForge.Diagnostics;

public static partial class Codes
{
    /// <summary>CF5xxx: themes and pages.</summary>
    public static class Rendering
    {
        public static readonly DiagnosticDescriptor UnknownTheme = new(
            "CF5001", "unknown-theme", Severity.Error,
            "there is no theme '{0}'",
            "A theme is the set of templates, words and styles that all pages are made with. Without it no page can be written.",
            "Name a theme that CourseForge ships, or leave 'theme' out of curriculum.yaml to take 'default'; to change single files, put them into the theme/ folder of the curriculum.");

        public static readonly DiagnosticDescriptor ShadowsNothing = new(
            "CF5002", "theme-file-shadows-nothing", Severity.Warning,
            "'{0}' stands for no file of the theme, so it is not used",
            "A file in theme/ replaces the theme's file of the same path. One that replaces nothing is usually misspelt, and then the change it was made for is missing from every page.",
            "Give it the path of the file that it should replace (docs/themes.md lists them), use it from another template as a partial, or delete it.");

        public static readonly DiagnosticDescriptor TemplateSyntax = new(
            "CF5003", "template-syntax", Severity.Error,
            "broken template: {0}",
            "A template with a broken tag cannot be rendered, and guessing what was meant would put wrong markup on every page. Templates know names, if, else, for, include and comments: a part of Scriban's language that cannot do harm.",
            "Write the tag as one of {{ name }}, {{ if name }} ... {{ else }} ... {{ end }}, {{ for item in list }} ... {{ end }}, {{ include 'partial' }} or {{# comment #}}, and close every block with {{ end }}.");

        public static readonly DiagnosticDescriptor UnknownTemplateName = new(
            "CF5004", "unknown-template-name", Severity.Error,
            "there is no '{0}' in {1}",
            "A template is given a fixed set of names. An unknown one would leave a silent gap on every page.",
            "Take a name that docs/theme-names.md lists for this template, or look at the data with 'courseforge theme data PAGE'. What a page has begins with 'page.', what a block has with 'block.', the theme's words with 'strings.', and what a partial was given with 'it.'.");

        public static readonly DiagnosticDescriptor UnknownPartial = new(
            "CF5005", "unknown-partial", Severity.Error,
            "there is no partial '{0}'",
            "A partial is a piece of template that others take in, a file in partials/. Without it the page cannot be written.",
            "Write the name of a file in partials/ without '.sbn-html', or add the file to theme/partials/ of the curriculum.");

        public static readonly DiagnosticDescriptor TemplateEscaping = new(
            "CF5006", "template-escaping", Severity.Error,
            "wrong escaping: {0}",
            "Plain text holds what authors wrote, with any '<' or '&' in it, and is always escaped; finished markup never is. Escaped twice, a page would show '&amp;' to the learner; unescaped, it would break or let a script in. So a theme cannot change it.",
            "Write the name alone, {{ name }}. docs/theme-names.md says which names are text and which are markup.");

        public static readonly DiagnosticDescriptor TemplateUse = new(
            "CF5007", "template-use", Severity.Error,
            "wrong use: {0}",
            "Texts are printed, flags are asked, lists are gone through and views have properties; anything else would print nothing or something meaningless.",
            "Use the name as its kind allows; docs/theme-names.md says what each name is.");

        public static readonly DiagnosticDescriptor WordsSyntax = new(
            "CF5008", "words-syntax", Severity.Error,
            "this line is not 'key: words'",
            "A file of words is flat: one key and its words a line, so that translators can work on it with any tool.",
            "Write the key, a colon, a space and the words, in quotes when they begin or end with a space, begin with one of [ { | > & * ! % @ or hold ': ' or ' #'.");

        public static readonly DiagnosticDescriptor UnknownWord = new(
            "CF5009", "unknown-theme-word", Severity.Warning,
            "no template and no script uses the word '{0}'",
            "A key that nothing uses is usually misspelt; then the words meant for a place never get there.",
            "Take a key from the theme's own strings/en.yaml.");

        public static readonly DiagnosticDescriptor NoWords = new(
            "CF5010", "no-words-for-language", Severity.Warning,
            "the theme has no words in '{0}': buttons and labels will be in English",
            "A page in one language with labels in another confuses readers, and screen readers pronounce the labels wrongly.",
            "Copy the theme's strings/en.yaml to theme/strings/ of the curriculum under the name of the language, and translate it.");

        public static readonly DiagnosticDescriptor LowContrast = new(
            "CF5011", "brand-contrast", Severity.Warning,
            "the brand colour {0} has a contrast of {1}:1 on {2}; text needs 4.5:1, so links and buttons take {3}",
            "Links and buttons take the brand colour. Below 4.5:1 many readers cannot make out the words (WCAG 2.2, 1.4.3), so they are given the nearest shade that can be read; the bar keeps the colour as it is written.",
            "Take the shade that the message names, or a darker one for 'primary' and a lighter one for 'primary-dark'.");

        public static readonly DiagnosticDescriptor StyleFromOutside = new(
            "CF5012", "style-from-outside", Severity.Warning,
            "pages load nothing from outside, so '{0}' will be missing",
            "A course must work without a network and must not tell others who reads it. Its pages therefore forbid the browser to load styles, fonts or pictures from other servers or from data addresses.",
            "Download the file, put it into theme/assets/ and write its name: url(\"font.woff2\").");

        public static readonly DiagnosticDescriptor OldTemplateLanguage = new(
            "CF5013", "old-template-language", Severity.Error,
            "'{0}' is written in Handlebars, the language of 0.1",
            "Templates are written in Scriban's language now and end in '.sbn-html'. The old tags mean nothing in it, and a page made from them would be wrong from top to bottom.",
            "See docs/themes.md: it shows the new language, with each old tag beside the new one. Or begin again from the file that CourseForge ships: 'courseforge theme new FILE' copies it.");

        public static readonly DiagnosticDescriptor TemplateLimit = new(
            "CF5014", "template-limit", Severity.Error,
            "this template goes too far: {0}",
            "A page that never ends, or that no browser could show, is a mistake in its template. Nothing is published with a page that was cut.",
            "Look at the loops and the partials at this place: usually a loop stands inside of another one over the same list, or a partial is taken in many times.");

        public static readonly DiagnosticDescriptor TemplatePlace = new(
            "CF5015", "template-place", Severity.Error,
            "wrong place: {0}",
            "What a page is given is escaped as text of HTML. That is safe between tags and in the quoted value of an attribute. Elsewhere (without quotes, in the name of a tag, in a script or a style, at the beginning of an address, or markup in an attribute) an author's words could become a part of the page's own code.",
            "Write text between tags or in an attribute with quotes, markup between tags only, and addresses in href and src: docs/theme-names.md says of each name what it is.");

        public static readonly DiagnosticDescriptor TemplateHtml = new(
            "CF5016", "template-html", Severity.Error,
            "broken HTML: {0}",
            "A quote, a tag or a comment that is not closed swallows what follows, up to the next one that looks like its end. A browser shows such a page without a word, with a part of it missing.",
            "Close every quote, tag and comment in the file that opens it, and in the same part of an 'if' or 'for'.");

        public static readonly DiagnosticDescriptor TemplateUnsafe = new(
            "CF5017", "template-unsafe", Severity.Error,
            "not safe: {0}",
            "A course runs in the learner's browser with the rights of the learning system, and tells nobody who reads it. Its pages therefore run no script and load no file but the package's own, and each carries a policy that makes the browser see to it.",
            "Keep the policy of partials/head.sbn-html. Put styles, pictures and fonts into theme/assets/; what needs a script is the player's business, by its data attributes.");

        public static readonly DiagnosticDescriptor TemplateElements = new(
            "CF5018", "template-elements", Severity.Warning,
            "elements do not match: {0}",
            "Where an element is not closed, or is closed without having been opened, each browser guesses in the same way, but seldom as it was meant: what follows stands inside of the wrong box.",
            "Close each element once, behind what it holds.");

        public static readonly DiagnosticDescriptor ThemeFileMissing = new(
            "CF5019", "theme-file-missing", Severity.Warning,
            "no file of the theme is '{0}'",
            "A picture, font or style sheet that is not there is missing on every page, and no browser says so.",
            "Put the file into theme/assets/ of the curriculum, or correct its name.");

        public static readonly DiagnosticDescriptor TemplateLacks = new(
            "CF5020", "template-lacks", Severity.Warning,
            "nothing on this page is or shows '{0}': {1}",
            "The player finds its parts of a page by their data attributes, and a course relies on some things to be shown. A theme that leaves one out makes pages that look right and do not work.",
            "Take the part over from the theme's own file: 'courseforge theme new FILE' copies it, and docs/themes.md says what each data attribute does.");

        public static readonly DiagnosticDescriptor WordsUse = new(
            "CF5021", "words-use", Severity.Warning,
            "the words of '{0}': {1}",
            "Words in braces, such as {count}, are filled in. Without them a sentence lacks its number or name; one that is not known is shown with its braces. A button or label without words can be neither read nor heard.",
            "Keep the words in braces that the theme's own strings/en.yaml has for this key, in whatever order the language needs; delete the line to keep the theme's words.");

        public static readonly DiagnosticDescriptor NumberLeftOffCard = new(
            "CF5022", "number-left-off-card", Severity.Warning,
            "nobody has verified the numbers of the contact '{0}': the card leaves them off and has a line to write on",
            "A card is carried for years and used in a hurry, where nobody can check a number or reads a mark beside it. A wrong one costs the minutes that count, or tells the wrong people.",
            "Check the numbers against the service's own page and set `confidence: verified` with the day, or write the right number on the cards before you hand them out. With --strict nothing is built until then.");

        public static readonly DiagnosticDescriptor NoSecondForm = new(
            "CF5080", "no-second-form", Severity.Warning,
            "the test '{0}' is printed in form A only: for '{1}' the banks have too few questions for two forms, and {2} in all are missing",
            "Forms A and B have no question in common, so that neighbours cannot copy. That takes twice as many questions for each objective as one form asks.",
            "Write more questions with this objective into the banks of the test, or draw fewer for it.");

        public static readonly DiagnosticDescriptor NoTestOnPaper = new(
            "CF5081", "no-test-on-paper", Severity.Warning,
            "the course '{0}' has no test that could be printed",
            "A test paper is made of the assessments before, within and after a course. Those that come long after it are taken on screen.",
            "Add an assessment to the course, or leave 'test-paper' out of --format.");

        public static readonly DiagnosticDescriptor LeftOffPoster = new(
            "CF5082", "contact-left-off-poster", Severity.Warning,
            "the contact '{0}' is not verified, and the poster leaves it off",
            "A poster hangs for years, and whoever reads it cannot check a number or ask what a mark means.",
            "Check the contact against the service's own page and set `confidence: verified` with the day; or write `poster: no` if the public is not to have it.");

        public static readonly DiagnosticDescriptor EmptyPoster = new(
            "CF5083", "empty-poster", Severity.Warning,
            "the poster of '{0}' has neither steps nor verified contacts: there is only room to write on it",
            "A poster shows the blocks that are marked for it and the contacts that were verified.",
            "Mark a 'handout' or 'steps' block with the word 'poster' in their braces, and verify the contacts that the public may call.");

        public static readonly DiagnosticDescriptor NothingOnPoster = new(
            "CF5084", "poster-without-steps", Severity.Info,
            "the poster of '{0}' says whom to call and not what to do: no block is marked for it",
            "People who read a poster want to know what to do first. Only what is marked for it stands on it.",
            "Put the word 'poster' into the braces of a 'handout' or 'steps' block that everybody may read, such as ::: steps {poster}.");

        public static readonly DiagnosticDescriptor BlankCards = new(
            "CF5085", "card-without-steps", Severity.Info,
            "the pocket cards of '{0}' have numbers in front and nothing on their back: no block is marked for it",
            "The back of a card has room for the few steps to take before one calls.",
            "Put the word 'card' into the braces of a short 'steps' or 'handout' block, such as ::: steps {card}.");

        public static readonly DiagnosticDescriptor CardTooLong = new(
            "CF5086", "card-too-long", Severity.Warning,
            "the back of the pocket cards has room for {0} lines, and '{1}' fills it with {2}: the last are cut off",
            "A card is as small as a bank card, 86 by 54 mm, and whoever needs it has no time to miss the last step.",
            "Mark a shorter block with 'card', such as five steps of six words each, or mark fewer blocks.");

        public static readonly DiagnosticDescriptor NoFont = new(
            "CF5070", "theme-font", Severity.Error,
            "'{0}' is no font: it does not begin as WOFF2, WOFF, TrueType or OpenType do",
            "Browsers leave such a file out without a word, and the pages stand in another font than you chose.",
            "Export the font again, best as WOFF2, or fetch the file anew where a page of errors was saved in its place.");

        public static readonly DiagnosticDescriptor NoPicture = new(
            "CF5071", "brand-picture", Severity.Error,
            "'{0}' is no picture, and '{1}' is one",
            "Pages and paper would show a broken picture in its place, at the top of everything that learners open.",
            "Save it as SVG, PNG, JPEG, WebP or AVIF, and write the path of that file.");

        public static ImmutableArray<DiagnosticDescriptor> All { get; } =
        [
            UnknownTheme, ShadowsNothing, TemplateSyntax, UnknownTemplateName, UnknownPartial, TemplateEscaping, TemplateUse,
            WordsSyntax, UnknownWord, NoWords, LowContrast, StyleFromOutside, OldTemplateLanguage, TemplateLimit,
            TemplatePlace, TemplateHtml, TemplateUnsafe, TemplateElements, ThemeFileMissing, TemplateLacks, WordsUse, NumberLeftOffCard,
            NoFont, NoPicture, NoSecondForm, NoTestOnPaper, LeftOffPoster, EmptyPoster,
            NothingOnPoster, BlankCards, CardTooLong,
        ];
    }
}

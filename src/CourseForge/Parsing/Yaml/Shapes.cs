using System.Diagnostics;
using System.Collections.Immutable;
using System.Text;
using CourseForge.Diagnostics;
using CourseForge.Parsing.Overlays;
using CourseForge.Parsing.Projects;
using CourseForge.Questions;
using CourseForge.SurveyItems;
using CourseForge.Syntax;
using CourseForge.Text;
using static CourseForge.Syntax.KeyShapes;

namespace CourseForge.Parsing.Yaml;

/// <summary>
/// The one table of what every document may hold (a table: long on purpose). The parser checks against it, the JSON
/// Schemas are printed from it.
/// </summary>
internal static class Shapes
{
    internal static readonly ScalarShape Text = KeyShapes.Text;
    internal static readonly ScalarShape Markdown = KeyShapes.Markdown;
    internal static readonly ScalarShape Id = new(ScalarKind.Id, "an id");
    internal static readonly ScalarShape Date = new(ScalarKind.Date, "a date such as 2026-11-21");
    private static readonly ScalarShape Time = new(ScalarKind.Time, "a time of day such as \"09:00\"");
    internal static readonly ScalarShape Node = Ref("something that is in the course", SymbolKind.Any);
    internal static readonly ScalarShape Cell = new(ScalarKind.Cell, "an id, with '.hours' or another facet after it") { Names = SymbolKind.Any };
    private static readonly ScalarShape Url = new(ScalarKind.Url, "a web address that starts with https://");
    internal static readonly ScalarShape Law = new(ScalarKind.StatuteId, "the id of a law") { Names = SymbolKind.Statute };
    private static readonly ScalarShape Country = new(ScalarKind.Country, "a country code of two capital letters");
    private static readonly ScalarShape Minutes = Whole(1, 10_000, "minutes");
    internal static readonly ScalarShape TierWord = Choice<Tier>();
    private static readonly ListShape Audiences = new(Ref("an audience", SymbolKind.Audience), 1, IsUnique: true);
    private static readonly ListShape Objectives = new(Ref("an objective", SymbolKind.Objective), 1, IsUnique: true);

    internal static readonly ImmutableArray<KeyShape> Currency =
    [
        Optional("confidence", Choice<Confidence>(), "How well this was checked. Anything but verified and verified-dated shows a visible 'check before use' mark.") with { Default = "unverified", Example = "verified" },
        Optional("checked", Date, "The day on which someone checked it.", "2026-11-21"),
        Optional("checked-by", Text, "Who checked it: a person or an office. Printed for instructors and accreditors; learners do not see it.", "Legal unit"),
        Optional("review-by", Date, "The day by which someone must check it again.", "2027-11-21"),
    ];

    /// <summary>Why something is locked.</summary>
    internal static readonly RecordShape Lock = new("lock", "a lock", "Why something is locked, and whether overlays may add notes to it.",
    [
        Required("because", Text, "The reason, and whom to ask.", "Quoted from the law, ask training@example.org"),
        Optional("notes", Flag, "Whether overlays may add notes after it.") with { Default = "yes", Example = "yes" },
    ]);

    internal static readonly RecordShape Curriculum = new("curriculum", "curriculum.yaml", "Who publishes the curriculum, and its settings.",
    [
        Required("id", Id, "The id of the curriculum; part of every package's identity, so never change it.", "first-aid-at-work"),
        Required("title", Text, "The title of the curriculum.", "First aid at work"),
        Required("version", new ScalarShape(ScalarKind.Version, "a version such as 1.0.0"), "The version of the content: major.minor.patch (SemVer).", "1.0.0"),
        Required("language", new ScalarShape(ScalarKind.Language, "a language code such as en or pt-BR"), "The language of the text (BCP 47).", "en"),
        Required("publisher", Text, "Who publishes it; stands on the first page.", "Northtown Training Unit"),
        Optional("licence", Text, "The licence of the content, as a name or SPDX id.", "CC-BY-4.0"),
        Optional("description", Markdown, "What the curriculum is about, in one or two sentences.", "First aid for people who are not medics."),
        Optional("disclaimer", Markdown, "Shown on the first page of every course.", "This is training material, not medical advice."),
        Optional("country", Country, "The country whose phone numbers need no country code (ISO 3166-1).", "US"),
        Optional("minutes-per-hour", Whole(30, 60, "minutes"), "How many minutes count as a training hour.") with { Default = "60", Example = "60" },
        Required("as-of", Date, "The day against which the content was last reviewed.", "2026-11-21"),
        Required("audiences", new MapShape(Id, new RecordShape("audience", "an audience", "A group of learners.", [Required("title", Text, "How the group is called in the course.", "Office staff")]), 1), "The groups of learners, by id."),
        Optional("domains", new MapShape(Id, new RecordShape("domain", "a domain", "An area of competence that objectives belong to.", [Required("title", Text, "How the domain is called.", "Recognise")]), 1), "The areas of competence that each course has to test, by id. Each objective then says its domain."),
        Optional("parameters", new MapShape(Id, new RecordShape("parameter", "a parameter", "A value that text takes in with {{id}}.",
        [
            Required("value", Text, "What appears in the text. Put numbers such as \"911\" in quotes.", "911"),
            Optional("description", Remark, "What the value stands for.", "Number that the public calls in an emergency"),
        ])), "Values that text takes in with {{id}}."),
        Optional("reading-level", new ScalarShape(ScalarKind.Decimal, "a school grade from 1 to 20") { Minimum = 1, Maximum = 20 }, "The highest Flesch-Kincaid grade that a lesson may have (English only).", "10"),
        Optional("sensitive-words", new ListShape(Text), "A lesson with one of these words needs a content warning.", "suicide"),
        Optional("raw-html", Flag, "Keep raw HTML in modules, cleaned of what is dangerous. Without it raw HTML is an error.") with { Default = "no", Example = "no" },
        Optional("quick-exit", Url, "Where the quick-exit control goes. Without it there is no such control.", "https://www.weather.gov/"),
        Optional("source-marks", Flag, "Tell learners below each passage of an overlay whose words they are, and on what law they rest.") with { Default = "no", Example = "yes" },
        Optional("documents", new ListShape(Text, 1, IsUnique: true), "Markdown files that are read as they stand, as modules: a path from the curriculum folder for each. Courses name them by their path without '.md', with hyphens for slashes.", "handbook.md"),
        Optional("theme", Id, "The look of the pages.") with { Default = "default", Example = "default" },
        Optional("cover", new ScalarShape(ScalarKind.MediaPath, "a path such as media/cover.jpg"), "The picture of the first page. Without it one is drawn from the brand and the id of the course.", "media/cover.jpg"),
        Optional("brand", new RecordShape("brand", "the brand", "Colours, fonts and logo of the publisher.",
        [
            Optional("primary", new ScalarShape(ScalarKind.Colour, "a colour such as \"#12457a\", in quotes"), "The main colour.", "#12457a"),
            Optional("primary-dark", new ScalarShape(ScalarKind.Colour, "a colour such as \"#8ab8ee\", in quotes"), "The main colour in dark mode.", "#8ab8ee"),
            Optional("logo", new ScalarShape(ScalarKind.MediaPath, "a path such as media/logo.svg"), "The logo.", "media/logo.svg"),
            Optional("logo-alt", Text, "What the logo says, for those who do not see it. Needed with a logo.", "Northtown Training Unit"),
            Optional("font", new ScalarShape(ScalarKind.FontList, "a list of font names"), "The fonts of the text, best first.", "Georgia, serif"),
            Optional("heading-font", new ScalarShape(ScalarKind.FontList, "a list of font names"), "The fonts of headings, best first.", "Verdana, sans-serif"),
        ]), "Colours, fonts and logo of the publisher."),
        Optional("certificate", new RecordShape("certificate", "the certificate", "What certificates say besides the course.",
        [
            Optional("provider", Text, "Who gives the course. Default: the publisher.", "Northtown Training Unit"),
            Optional("approval", Text, "The number under which an authority approved the course.", "TR-2026-0148"),
            Optional("signer", Text, "Who signs.", "Kim Park"),
            Optional("signer-title", Text, "What that person is.", "Head of training"),
            Optional("signature", new ScalarShape(ScalarKind.MediaPath, "a path such as media/signature.svg"), "A picture of the signature. It needs a signer.", "media/signature.svg"),
            Optional("note", Text, "A sentence, such as what the hours count for.", "Counts as 4 hours of first aid training."),
        ]), "What certificates say besides the course: who gives it, on whose approval, and who signs. Courses with 'certificate: yes' show it, and layers may set each part."),
        Optional("contacts-url", Url, "Where the contacts page of the course can be read: pocket cards show it as a QR code. Layers may set another.", "https://training.example.org/first-aid/contacts.html"),
        Optional("card", Choice<CardLook>(), "What pocket cards say besides the numbers: plain has a title and the version; discreet has neither, for people whose pockets are searched.") with { Default = "plain", Example = "discreet" },
        Optional("checks", new MapShape(new ScalarShape(ScalarKind.CheckName, "the name of a check"), Choice<Severity>()), "The level of single checks: off, info, warning or error."),
        Optional("active-pictures", new MapShape(new ScalarShape(ScalarKind.MediaPath, "a path such as media/chart.svg"), Text), "SVG pictures that may hold scripts, links or HTML, each with the reason: an error becomes a warning for that file."),
        Optional("changes", new ListShape(new RecordShape("change", "a change", "What one version changed.",
        [
            Required("version", new ScalarShape(ScalarKind.Version, "a version such as 1.2.0"), "The version.", "1.0.0"),
            Required("date", Date, "The day on which it was published.", "2026-11-21"),
            Required("what", Text, "What changed, in a sentence.", "First version."),
            Optional("by", Text, "Who made or approved it: a person or an office.", "Training unit"),
        ]), 1), "What changed from version to version, the latest first; printed in the accreditation packet."),
        Optional("reviewers", new ListShape(new RecordShape("reviewer", "a reviewer", "Somebody who is to read the curriculum before it is taught.",
        [
            Required("as", Text, "What somebody reads it as.", "A lawyer of the place"),
            Optional("review", new RecordShape("done-review", "a review", "The review, once it has happened.",
            [
                Required("by", Text, "Who read it: a person or an office.", "Legal unit"),
                Required("date", Date, "The day on which it was done.", "2026-11-21"),
                Optional("what", Text, "What was read. Left out: all of it.", "The lesson on local law"),
            ]), "The review. Left out until it has happened: the accreditation packet then says that nobody has."),
        ]), 1), "Who is to read it before it is taught, and who has; printed in the accreditation packet."),
        Optional("retired", new MapShape(Id, Remark), "Ids that once existed and must not be used again, each with what to do instead."),
        Optional("renamed", new MapShape(Id, Node), "Old ids, each with the new one, so that overlays can follow."),
        Optional("rules", new MapShape(Cell, Choice<MergeRule>()), "How overlays come together on a value such as first-response.hours: replace (the default), at-least, at-most or add-only."),
        Optional("lock", new MapShape(Node, new EitherShape(Text, Lock, null)), "What no overlay may change, each with the reason and whom to ask."),
        Optional("stub-required", new ListShape(Node, 1, IsUnique: true), "What an overlay may mark as not applicable, but not hide without saying so.", "reporting"),
    ]);

    internal static readonly RecordShape Course = new("course", "a course", "One course that can be delivered.",
    [
        Required("course", Id, "The id of the course; part of every package's identity, so never change it.", "first-aid-basics"),
        Required("title", Text, "The title of the course.", "First aid basics"),
        Optional("summary", Markdown, "What the course is about, for its first page.", "Half a day on what to do until help arrives."),
        Required("audience", Ref("an audience", SymbolKind.Audience), "For whom it is: an id from audiences in curriculum.yaml.", "office-staff"),
        Optional("tier", TierWord, "How deep it goes: extended includes core.") with { Default = "core", Example = "core" },
        Required("hours", new ScalarShape(ScalarKind.Decimal, "a number of hours from 0.1 to 1000") { Minimum = 0.1m, Maximum = 1000 }, "How many hours the course takes.", "4"),
        Optional("modules", new ListShape(Ref("a module", SymbolKind.Module), 1, IsUnique: true), "The modules, in order. A course has either these, or refresher-of and since.", "calling-for-help"),
        Optional("refresher-of", Ref("a course", SymbolKind.Course), "The course that this one refreshes: it takes that course's lessons on what changed, and on its objectives.", "first-aid-basics"),
        Optional("since", Date, "For a refresher: the day of which learners know the law. What changed after it is shown.", "2025-11-21"),
        Optional("objectives", Objectives, "What the course must teach and test. Default: all objectives of its modules. Of a refresher: what is to be refreshed beside what changed.", "lo-call-for-help"),
        Optional("assessments", new MapShape(Id, new RecordShape("assessment", "an assessment", "A test within the course.",
        [
            Required("title", Text, "The title of the assessment.", "Final assessment"),
            Required("kind", Choice<AssessmentKind>(), "Before the course (pre), after it (post), within it (check), or some time after its completion (delayed).", "post"),
            Required("banks", new ListShape(Ref("a question bank", SymbolKind.Bank), 1, IsUnique: true), "The banks from which questions are drawn.", "bank-basics"),
            Required("draw", new MapShape(Ref("an objective", SymbolKind.Objective), Whole(1, 200, "questions"), 1), "How many questions are drawn for each objective."),
            Optional("pass-mark", Whole(1, 100, "per cent"), "The score that is needed to pass.", "80"),
            Optional("attempts", Whole(1, 100, "attempts"), "How often a learner may try. Default: without limit.", "3"),
            Optional("shuffle", Flag, "Whether the order of questions and options changes.") with { Default = "yes", Example = "yes" },
            Optional("time-limit", Whole(1, 600, "minutes"), "The time for one attempt.", "30"),
            Optional("time-extension", Whole(0, 400, "per cent"), "How much more time a learner may ask for at the start: 50 makes 45 minutes of 30.") with { Default = "0", Example = "50" },
            Optional("delay", Whole(1, 730, "days"), "For a delayed one: how many days after the completion of the course it opens.") with { Default = "30", Example = "30" },
            Optional("review", Choice<ReviewPolicy>(), "When a learner sees the right answers.") with { Default = "after-attempt", Example = "after-attempt" },
        ])), "The tests of the course, by id (pre, post or another)."),
        Optional("survey", Ref("a survey", SymbolKind.Survey), "The survey at the end.", "survey-reaction"),
        Optional("packaging", Choice<PackagingKind>(), "What a learning system launches: the course as a whole (single), or each module by itself, in order (multi).") with { Default = "single", Example = "single" },
        Optional("completion", new RecordShape("completion", "the completion rule", "When the course counts as completed.",
        [
            Optional("lessons", new ScalarShape(ScalarKind.Percentage, "all or a percentage from 0 to 100") { Maximum = 100, Minimum = 0, Words = ["all"] }, "How many of the lessons must have been seen.") with { Default = "all", Example = "all" },
            Optional("checks", new ScalarShape(ScalarKind.Percentage, "all, none or a percentage from 0 to 100") { Maximum = 100, Minimum = 0, Words = ["all", "none"] }, "How many of the knowledge checks must have been answered.") with { Default = "all", Example = "all" },
            Optional("required", new ListShape(Ref("a lesson", SymbolKind.Lesson), 1, IsUnique: true), "Lessons that must have been seen, whatever the percentage.", "calling-an-ambulance"),
            Optional("minutes", Whole(1, 10_000, "minutes"), "How long the course must have been open.", "60"),
            Optional("take", new ListShape(Ref("an assessment", SymbolKind.Assessment), 1, IsUnique: true), "Assessments that must have been taken, well or badly.", "pre"),
            Optional("pass", new ListShape(Ref("an assessment", SymbolKind.Assessment), 1, IsUnique: true), "Assessments that must have been passed; each needs a pass mark.", "post"),
            Optional("play", new ListShape(Ref("a scenario", SymbolKind.Scenario), 1, IsUnique: true), "Scenarios that must have been played to one of their endings.", "sc-small-fire"),
            Optional("survey", Flag, "Whether the survey must have been sent.") with { Default = "no", Example = "yes" },
            Optional("opt-out", Flag, "Whether learners may leave out what stands behind a content warning: it counts as done, with the checks and scenarios in it.") with { Default = "no", Example = "yes" },
        ]), "When the course counts as completed: all of this. Default: all lessons seen and all checks answered."),
        Optional("certificate", Flag, "Whether there is a page to print when the course is completed.") with { Default = "no", Example = "yes" },
        Optional("classroom", new RecordShape("classroom", "the classroom", "The days of a course that is taught in a room, for the run of show.",
        [
            Optional("start", Time, "When a day begins.") with { Default = "09:00", Example = "\"09:00\"" },
            Optional("end", Time, "When a day ends at the latest.") with { Default = "17:00", Example = "\"17:00\"" },
            Optional("break-after", Whole(30, 240, "minutes"), "How long people sit before there is a break.") with { Default = "90", Example = "90" },
            Optional("break", Whole(5, 60, "minutes"), "How long a break is.") with { Default = "10", Example = "15" },
            Optional("lunch-at", Time, "When lunch begins, as near as lessons allow.") with { Default = "12:30", Example = "\"12:30\"" },
            Optional("lunch", Whole(0, 180, "minutes"), "How long lunch is; 0 = none.") with { Default = "60", Example = "45" },
        ]), "The days of a course that is taught in a room, for the run of show."),
    ]);

    internal static readonly RecordShape ObjectiveFile = new("objectives", "objectives.yaml", "The learning objectives.",
    [
        Required("objectives", new MapShape(Id, new RecordShape("objective", "an objective", "What a learner can do afterwards.",
        [
            Required("text", Text, "Starts with a verb of its level.", "Explain when to call the emergency services."),
            Required("level", Choice<BloomLevel>(), "The level of the revised Bloom taxonomy.", "understand"),
            Optional("parent", Ref("an objective", SymbolKind.Objective), "The broader objective that this one belongs to.", "lo-act-in-an-emergency"),
            Optional("domain", Ref("a domain", SymbolKind.Domain), "The area of competence that it belongs to: an id from domains in curriculum.yaml.", "respond"),
        ]), 1), "The objectives, by id."),
    ]);

    internal static readonly RecordShape Glossary = new("glossary", "glossary.yaml", "Terms and what they mean.",
    [
        Required("terms", new MapShape(Id, new RecordShape("term", "a term", "A word and what it means here.",
        [
            Required("term", Text, "The word as it is shown.", "Recovery position"),
            Required("definition", Markdown, "What it means, in one or two sentences.", "Lying on the side, so that the airway stays open."),
            Optional("also", new ListShape(Text), "Other forms of the word, for readers and search.", "side position"),
            Optional("source", Ref("a source", SymbolKind.Source), "Where the definition comes from.", "src-guidelines"),
        ])), "The terms, by id."),
    ]);

    internal static readonly RecordShape Contacts = new("contacts", "contacts.yaml", "Hotlines, services and authorities.",
    [
        Required("contacts", new MapShape(Id, new RecordShape("contact", "a contact", "Someone to call, write to or visit.",
        [
            Required("name", Text, "The name of the service.", "Poison information centre"),
            Required("kind", Choice<ContactKind>(), "What kind of service it is.", "health"),
            Optional("poster", Flag, "Whether a poster for the public shows it. Default: yes, but for police lines.", "yes"),
            Optional("description", Markdown, "What the service does.", "Advice after contact with a poison."),
            Optional("country", Country, "The country whose numbers these are. Default: country in curriculum.yaml.", "US"),
            Optional("phones", new ListShape(new RecordShape("phone", "a phone number", "A number to call.",
            [
                Required("number", Text, "The number, as people write it. Put short numbers in quotes.", "1-800-222-1222"),
                Optional("label", Text, "What the number is for.", "Voice"),
                Optional("short", Flag, "Whether it is a short code such as 711, which is not a full number.") with { Default = "no", Example = "no" },
            ])), "The numbers to call."),
            Optional("text-to", Text, "The number to send a text message to.", "233733"),
            Optional("url", Url, "The web site.", "https://www.poison.org/"),
            Optional("email", new ScalarShape(ScalarKind.Email, "an e-mail address"), "The e-mail address.", "help@example.org"),
            Optional("hours", Text, "When someone answers.", "24 hours a day, every day"),
            Optional("languages", new ListShape(new ScalarShape(ScalarKind.Language, "a language code such as en or es"), IsUnique: true), "The languages spoken there.", "en"),
            Optional("who", Markdown, "Who may call.", "Anyone."),
            Optional("source", Ref("a source", SymbolKind.Source), "Where the details come from.", "src-guidelines"),
            .. Currency,
        ])), "The contacts, by id."),
    ]);

    internal static readonly RecordShape Sources = new("sources", "sources.yaml", "Publications that claims rest on.",
    [
        Required("sources", new MapShape(Id, new RecordShape("source", "a source", "A publication.",
        [
            Required("title", Text, "The title of the publication.", "Guidelines for first aid"),
            Optional("publisher", Text, "Who published it.", "World Health Organization"),
            Optional("date", new ScalarShape(ScalarKind.PartialDate, "a year, a month such as 2020-10, or a date"), "When it was published: YYYY, YYYY-MM or YYYY-MM-DD.", "2020-10"),
            Optional("url", Url, "Where it can be read.", "https://example.org/guidelines"),
            Optional("note", Text, "What a reader should know about it.", "Chapter 2 read in the second edition."),
            .. Currency,
        ])), "The sources, by id."),
    ]);

    internal static readonly RecordShape Statutes = new("statutes", "statutes.yaml", "Laws, each with its dated versions.",
    [
        Required("statutes", new MapShape(Law, new RecordShape("statute", "a law", "A law.",
        [
            Required("title", Text, "What the law is called.", "Duty to rescue"),
            Required("cite", Text, "How the law is cited.", "12 V.S.A. § 519"),
            Required("jurisdiction", Id with { Names = SymbolKind.Jurisdiction }, "Where it applies: the part of its id before the colon.", "us-vt"),
            Optional("identifier", Text, "Its official identifier, when there is one: an ELI, an AKN address, a USLM path. For machines; people read the citation.", "/us/usc/t18/s1591"),
            Optional("summary", Markdown, "What it says, in plain words.", "Whoever can help without danger must help."),
            Required("versions", new ListShape(new RecordShape("statute-version", "a version of a law", "From when until when the law was so.",
            [
                Required("from", Date with { Noun = "a date such as 2026-11-21, or 'unknown'", Words = ["unknown"] }, "The first day. 'unknown' where nobody has looked it up: the law is then shown as it was read on the day under 'checked'.", "1967-03-22"),
                Optional("until", Date, "The first day on which it is no longer so. Left out: open.", "2030-01-01"),
                Optional("status", Choice<StatuteStatus>(), "What the law is in that time.") with { Default = "in-force", Example = "in-force" },
                Optional("enacted", Date, "The day on which this version was passed.", "1967-01-10"),
                Optional("applies-from", Date, "The first day whose facts it governs, where that is not 'from'.", "1967-07-01"),
                Optional("cite", Text, "How this version is cited, where that differs from the law's own citation.", "Act 12 of 1967, s. 519"),
                Optional("summary", Markdown, "What this version says, in plain words. Default: the law's own summary.", "Whoever can help without danger must help."),
                Optional("conflicts", new ListShape(new RecordShape("conflicting-text", "one of the conflicting texts", "One of several texts that claim to be the law at the same time.",
                [
                    Required("cite", Text, "How this text is cited.", "12 V.S.A. § 519, as amended by Act 7"),
                    Required("summary", Markdown, "What this text says, in plain words.", "Whoever can help must help."),
                ]), 2), "Texts that were enacted for the same time and cannot be read together. All are shown, none is chosen."),
            ]), 1), "The versions, oldest first."),
            Optional("source", Ref("a source", SymbolKind.Source), "Where the text was read. A law needs a source or a url.", "src-code"),
            Optional("url", Url, "Where the text can be read. A law needs a source or a url.", "https://example.org/statutes/519"),
            .. Currency,
        ])), "The laws, by id (jurisdiction, colon, name)."),
    ]);

    internal static readonly VariantShape Question = Questions();

    /// <summary>A record of a file that holds one map of records.</summary>
    internal static RecordShape EntryOf(RecordShape file) => file.Keys[0].Value is MapShape { Value: RecordShape entry } ? entry : throw new UnreachableException();

    internal static readonly RecordShape Bank = new("bank", "a question bank", "Questions that belong together.",
    [
        Required("bank", Id, "The id of the bank.", "bank-basics"),
        Required("title", Text, "The title of the bank.", "Basics"),
        Optional("use", Choice<QuestionUse>(), "Where its questions are asked, unless one says otherwise: in lessons (check) or in assessments (test). Default: in both.", "test"),
        Required("questions", new MapShape(Id, Question, 1), "The questions, by id."),
    ]);

    internal static readonly RecordShape Survey = new("survey", "a survey", "What learners are asked about the course.",
    [
        Required("survey", Id, "The id of the survey.", "survey-reaction"),
        Required("title", Text, "The title of the survey.", "What did you think?"),
        Optional("intro", Markdown, "What to say before the first item.", "Your answers are used to improve the course."),
        Required("items", new MapShape(Id, SurveyItem(), 1), "The items, by id, in order."),
    ]);

    internal static readonly RecordShape ModuleFrontMatter = new("module", "the front matter of a module", "What a module is, between its two --- lines.",
    [
        Required("module", Id, "The id of the module.", "calling-for-help"),
        Required("title", Text, "The title of the module.", "Calling for help"),
        Optional("summary", Markdown, "What the module is about, in one sentence.", "Whom to call, and what to say."),
        Required("objectives", Objectives, "What the module teaches.", "lo-call-for-help"),
        Required("minutes", Minutes, "How many minutes the module takes: the sum of its lessons.", "20"),
        Optional("audience", Audiences, "For whom it is. Default: for everyone.", "office-staff"),
        Optional("tier", TierWord, "How deep it goes: an extended module is left out of a core course.", "core"),
        Optional("warning", Markdown, "A content warning before every lesson of the module.", "This module shows injuries."),
    ]);

    internal static readonly RecordShape ScenarioFrontMatter = new("scenario", "the front matter of a scenario", "What a scenario is, between its two --- lines.",
    [
        Required("scenario", Id, "The id of the scenario.", "sc-fall-on-the-stairs"),
        Required("title", Text, "The title of the scenario.", "A fall on the stairs"),
        Required("objectives", Objectives, "What the scenario trains.", "lo-call-for-help"),
        Optional("minutes", Minutes, "How many minutes it takes.", "15"),
        Required("start", Id with { Names = SymbolKind.ScenarioNode }, "The id of the node that it starts with.", "the-stairs"),
        Optional("place", Text, "Where it happens.", "The stairs of an office"),
        Optional("time", Text, "When it happens.", "Monday, shortly before nine"),
        Optional("people", new ListShape(Text, 1, IsUnique: true), "Who is there besides the learner, each with what one sees at once.", "Ms Roy, from the second floor"),
        Optional("fictional", Flag, "Whether it is made up. If not, it needs a source.") with { Default = "no", Example = "yes" },
        Optional("source", Ref("a source", SymbolKind.Source), "Where the events were reported.", "src-report"),
        Optional("warning", Markdown, "A content warning before the scenario.", "Someone is badly hurt."),
    ]);

    /// <summary>Every kind of document.</summary>
    internal static ImmutableArray<DocumentShape> Documents =>
    [
        new("Curriculum", "curriculum.yaml", "curriculum.schema.json", Curriculum),
        new("Objectives", "objectives.yaml", "objectives.schema.json", ObjectiveFile),
        new("Glossary", "glossary.yaml", "glossary.schema.json", Glossary),
        new("Contacts", "contacts.yaml", "contacts.schema.json", Contacts),
        new("Sources", "sources.yaml", "sources.schema.json", Sources),
        new("Statutes", "statutes.yaml", "statutes.schema.json", Statutes),
        new("Course", "courses/*.yaml", "course.schema.json", Course),
        new("Question bank", "questions/*.yaml", "questions.schema.json", Bank),
        new("Survey", "surveys/*.yaml", "survey.schema.json", Survey),
        new("Jurisdictions", "jurisdictions.yaml", "jurisdictions.schema.json", LayerShapes.Jurisdictions),
        new("Overlay", "overlays/*/*.yaml", "overlay.schema.json", LayerShapes.AnyOverlayFile),
        new("Target", "targets/*.yaml", "target.schema.json", LayerShapes.Target),
        new("Project", "courseforge.yaml", "project.schema.json", ProjectShapes.Project),
        new("Module front matter", "modules/*.md", null, ModuleFrontMatter),
        new("Scenario front matter", "scenarios/*.md", null, ScenarioFrontMatter),
    ];

    private static VariantShape Questions()
    {
        var type = Required("type", new ScalarShape(ScalarKind.Choice, "a question type") { Words = [.. QuestionTypes.All.Select(static question => question.Name)] }, "How the question is answered.", "single");
        ImmutableArray<KeyShape> head =
        [
            type,
            Required("objectives", Objectives, "The objectives that the question tests.", "lo-call-for-help"),
            Optional("difficulty", Choice<Difficulty>(), "How hard it is.") with { Default = "medium", Example = "medium" },
            Optional("use", Choice<QuestionUse>(), "Where it is asked: in lessons (check) or in assessments (test). Default: as its bank says, or in both.", "check"),
            Optional("points", Whole(1, 100, "points"), "What a right answer counts.") with { Default = "1", Example = "1" },
            Required("stem", Markdown, "The question.", "What do you do first?"),
        ];
        ImmutableArray<KeyShape> tail =
        [
            Optional("rationale", Markdown, "Why the answer is right.", "Help that is on its way early saves lives."),
            Optional("source", Ref("a source", SymbolKind.Source), "What the answer rests on.", "src-guidelines"),
            Optional("law", new ListShape(Law, 1, IsUnique: true), "The laws that the answer rests on.", "us-vt:12-519"),
        ];
        return new VariantShape("question", "a question", "A question of a bank.", type,
        [
            .. QuestionTypes.All.Select(question =>
                new RecordShape($"question-{question.Name}", $"a {question.Name} question", question.About, [.. head, .. question.Keys, .. tail])),
        ]);
    }

    private static VariantShape SurveyItem()
    {
        var words = SurveyItemTypes.All.Select(static item => item.Name).ToImmutableArray();
        var answers = string.Join(" or ", SurveyItemTypes.All.Select(static item => $"{item.AnsweredWith} ({item.Name})"));
        var type = Required("type", new ScalarShape(ScalarKind.Choice, YamlWords.AnyOf(words)) { Words = words }, answers + ".", "likert");
        var text = Required("text", Text, "What is asked.", "The course will help me at work.");
        return new VariantShape("survey-item", "a survey item", "One thing that is asked.", type,
        [
            .. SurveyItemTypes.All.Select(item => new RecordShape($"survey-item-{item.Name}", $"a {item.Name} item", item.About, [type, text, .. item.Keys])),
        ]);
    }

    internal static ScalarShape Ref(string noun, SymbolKind kind) => new(ScalarKind.NodeId, $"the id of {noun}") { Names = kind };

    private static ScalarShape Whole(int minimum, int maximum, string unit) =>
        new(ScalarKind.Integer, $"a whole number from {minimum} to {maximum} ({unit})") { Minimum = minimum, Maximum = maximum };
}

using System.Collections.Immutable;

namespace CourseForge.Diagnostics;

public static partial class Codes
{
    /// <summary>
    /// Checks: what can be built but should not be shipped as it is. The name is the key under <c>checks:</c> in
    /// curriculum.yaml. Long, because it is a table: one entry a check.
    /// </summary>
    public static class Linting
    {
        public static readonly DiagnosticDescriptor ObjectiveNotTaught = new("CF4001", "objective-not-taught", Severity.Warning,
            "{0} teaches the objective '{1}'",
            "The course promises its learners and its accreditor something that no lesson is about.",
            "Name the objective in the `objectives` of the lesson that teaches it, or take it out of the course.");

        public static readonly DiagnosticDescriptor ObjectiveNotAssessed = new("CF4002", "objective-not-assessed", Severity.Warning,
            "the course '{0}' asks no question about the objective '{1}'",
            "Without a question in a check or an assessment nobody can tell whether learners reached the objective.",
            "Write a question with this objective, and put it into a check or into a bank of an assessment.");

        public static readonly DiagnosticDescriptor BankTooShallow = new("CF4003", "bank-too-shallow", Severity.Error,
            "the assessment '{0}' draws {1} for '{2}', but its banks hold {3}",
            "The assessment would come out shorter than it says, and its score would mean something else than its pass mark assumes.",
            "Write more questions for the objective, add a bank, or draw fewer.") { IsAlwaysError = true };

        public static readonly DiagnosticDescriptor BankShallowForAttempts = new("CF4004", "bank-shallow-for-attempts", Severity.Info,
            "the assessment '{0}' draws {1} for '{2}' in each of {3} attempts, but its banks hold {4}: learners who try again meet the same questions",
            "A second attempt with the same questions measures how well the first one is remembered, not what was learnt.",
            "Write enough questions for all attempts, or allow fewer attempts.");

        public static readonly DiagnosticDescriptor TestQuestionInLesson = new("CF4110", "test-question-in-lesson", Severity.Error,
            "the lesson '{0}' asks '{1}', which is for assessments (use: test)",
            "The lesson shows the answer and the reason, so an assessment with that question measures memory.",
            "Ask another question in the lesson, or write `use: check` on this one and another for the assessment.");

        public static readonly DiagnosticDescriptor TestAsksAgain = new("CF4111", "test-asks-again", Severity.Info,
            "{1} of the {2} that the assessment '{0}' draws from are asked in lessons, with their answers",
            "Who answers them shows what was remembered from the lesson, not what was learnt.",
            "Mark the questions of lessons with `use: check`, and write others with `use: test`.");

        public static readonly DiagnosticDescriptor ObjectiveWithoutDomain = new("CF4112", "objective-without-domain", Severity.Warning,
            "the objective '{0}' says no domain",
            "The curriculum names the areas of competence that each course tests; what is in none of them counts for none.",
            "Write `domain:` with an id from `domains` in curriculum.yaml.");

        public static readonly DiagnosticDescriptor DomainNotTested = new("CF4113", "domain-not-tested", Severity.Warning,
            "the assessment '{0}' of '{1}' draws no question of the domain '{2}' ({3})",
            "Learners could pass without having shown an area of competence that the curriculum says every course tests.",
            "Draw a question for an objective of that domain, and write one when there is none.");

        public static readonly DiagnosticDescriptor MandateTopicNotTaught = new("CF4114", "mandate-topic-not-taught", Severity.Error,
            "no lesson of '{0}' teaches the topic '{1}', which '{2}' asks for",
            "Whoever accredits the course, or checks it against the law, asks for each topic. A course that leaves one out does not count, and learners find out when it is too late.",
            "Write the lesson, or name under 'lessons' the one that teaches it. If the course was cut, give more minutes. For people who need no credit, write a course that the mandate does not name, or set 'checks: {mandate-topic-not-taught: warning}'.");

        public static readonly DiagnosticDescriptor MandateHoursMissed = new("CF4115", "mandate-hours-missed", Severity.Error,
            "the course '{0}' has {1}, and '{2}' asks for at least {3}",
            "The hours are asked for by law, or by whoever gives credit for the course: a certificate for less counts for nothing.",
            "Build the course without --minutes, or with enough of them. If the whole course is too short, write what is missing. For people who need no credit, write a course that the mandate does not name, or set 'checks: {mandate-hours-missed: warning}'.");

        public static readonly DiagnosticDescriptor ModuleMinutes = new("CF4005", "module-minutes", Severity.Warning,
            "the module '{0}' says {1}, but its lessons add up to {2}",
            "Instructors plan their day by the module's time, and certificates state it.",
            "Correct `minutes` of the module, or of its lessons.");

        public static readonly DiagnosticDescriptor CourseTooShort = new("CF4006", "course-hours-short", Severity.Warning,
            "the course '{0}' says {1} ({2}), but its lessons add up to {3}",
            "The hours stand on the certificate. Where a law asks for a number of hours, a course that falls short of it does not count.",
            "Add lessons, correct their minutes, or state fewer hours.");

        public static readonly DiagnosticDescriptor CourseTooLong = new("CF4007", "course-hours-long", Severity.Info,
            "the course '{0}' says {1} ({2}), but its lessons add up to {3}, more than a quarter above",
            "Learners who set aside the stated time will not finish, and instructors run out of their day.",
            "State more hours, or make the course shorter; lessons of the extended tier are left out of a core course.");

        public static readonly DiagnosticDescriptor MissingAlternative = new("CF4008", "missing-alt", Severity.Error,
            "{0} '{1}' has no words that say what it shows",
            "People who cannot see it hear nothing, or a file name (WCAG 2.2, 1.1.1). The words also stand in for it when the file does not load.",
            "Write ![what it shows](media/file). An image that only decorates is written ![](media/file){decorative}.");

        public static readonly DiagnosticDescriptor MissingCaptions = new("CF4009", "missing-captions", Severity.Error,
            "the {0} '{1}' has neither captions nor a transcript",
            "People who cannot hear, or sit where sound is not welcome, get nothing from it (WCAG 2.2, 1.2.1 and 1.2.2).",
            "Add {captions=media/file.vtt} or {transcript=media/file.txt} behind it.");

        public static readonly DiagnosticDescriptor HeadingJump = new("CF4010", "heading-jump", Severity.Warning,
            "the heading '{0}' is at level {1}, but the one above it is at level {2}",
            "Screen readers show headings as an outline; a missing level looks like a missing part (WCAG 2.2, 1.3.1).",
            "Use the next level: ### below ##, #### below ###.");

        public static readonly DiagnosticDescriptor VagueLinkText = new("CF4011", "vague-link-text", Severity.Warning,
            "the link text '{0}' does not say where the link goes",
            "Many people move from link to link and hear only its words (WCAG 2.2, 2.4.4); on paper nothing else is left of a link.",
            "Let the words name the target: [the hotline's website](https://...) in place of [click here](https://...).");

        public static readonly DiagnosticDescriptor BrokenLink = new("CF4012", "broken-link", Severity.Error,
            "nothing here has the id '{0}'",
            "The link does nothing when it is followed, and the reader does not learn why.",
            "Give the heading an id, as in `### Title {#id}`, correct the link, or name the lesson for a section elsewhere: lesson:other#id.");

        public static readonly DiagnosticDescriptor MissingMedia = new("CF4013", "missing-media", Severity.Error,
            "there is no file '{0}'",
            "Learners would see a broken picture or a player without sound. Capital and small letters count, as they do on most servers.",
            "Put the file there or correct the path. Paths begin at the curriculum folder: media/...");

        public static readonly DiagnosticDescriptor UnusedMedia = new("CF4014", "unused-media", Severity.Warning,
            "nothing uses the file '{0}'",
            "It is not put into any package. Often it is a leftover, or the sign of a mistyped path elsewhere.",
            "Delete the file, show it in a lesson, or correct the path that was meant to lead to it.");

        public static readonly DiagnosticDescriptor InsecureLink = new("CF4015", "insecure-link", Severity.Warning,
            "the link '{0}' is not https",
            "Anyone on the way can read and change what comes over http: for a person at risk that can be dangerous. Some networks block it.",
            "Write https:// when the site has it, or link to another site.");

        public static readonly DiagnosticDescriptor SensitiveWithoutWarning = new("CF4016", "sensitive-without-warning", Severity.Warning,
            "the lesson '{0}' needs a content warning: {1}",
            "Some learners have lived through what the course describes. A warning lets them choose the time and place, or skip the page.",
            "Add warning=\"...\" to the lesson, or `warning:` to its module. Say what is coming, without detail.");

        public static readonly DiagnosticDescriptor CaseNotSourced = new("CF4017", "case-not-sourced", Severity.Error,
            "{0} is neither fictional nor sourced",
            "Learners take a case for true. A real one without a source cannot be checked, and may harm the people in it.",
            "Write the flag `fictional` when it is made up (`fictional: yes` in a scenario), or source=... with the id of a source.");

        public static readonly DiagnosticDescriptor ClaimWithoutSource = new("CF4018", "claim-without-source", Severity.Error,
            "this claim has no source",
            "A number or a statement about the law that nobody can check spreads, and outlives what it was true of.",
            "Add source=... with the id of an entry in sources.yaml. If there is no source, do not make the claim.");

        public static readonly DiagnosticDescriptor PhoneNumber = new("CF4019", "phone-number", Severity.Error,
            "the phone number '{0}' does not work in {1}: {2}",
            "A wrong number in a course is dialled by people who need help, often when there is no time to look for the right one.",
            "Check it with its owner. Write + and the country code for a number abroad, and `short: yes` for a short code such as 911.");

        public static readonly DiagnosticDescriptor ReadingLevel = new("CF4020", "reading-level", Severity.Warning,
            "the lesson '{0}' reads at grade {1}; the limit is {2}",
            "The Flesch-Kincaid grade counts words to a sentence and syllables to a word. Long sentences cost every reader, most of all those who read in a second language.",
            "Split the longest sentences, which are shown, and take plainer words. The limit is `reading-level` in curriculum.yaml.");

        public static readonly DiagnosticDescriptor LessonTooLong = new("CF4021", "lesson-too-long", Severity.Warning,
            "the lesson '{0}' {1}",
            "Attention drops within a long page, and learners lose their place. The stated time is what instructors and certificates count on.",
            "Split the lesson at a heading, cut text, or state the time that it takes.");

        public static readonly DiagnosticDescriptor ExercisesTooLong = new("CF4045", "exercises-too-long", Severity.Warning,
            "the lesson '{0}' takes {1}, but its exercises take {2}",
            "Instructors plan by the minutes of the lesson. Its exercises would run into the next one, and no time is left to teach what they practise.",
            "Give the lesson more minutes, or the exercises fewer; the module's minutes follow.");

        public static readonly DiagnosticDescriptor DuplicateStem = new("CF4022", "duplicate-stem", Severity.Warning,
            "'{0}' asks the same as '{1}'",
            "A learner who draws both answers one question twice, and the score counts what it measures double.",
            "Ask about something else in one of them, or take it out. The same stem over other options is another question.");

        public static readonly DiagnosticDescriptor SameAnswers = new("CF4072", "same-answers", Severity.Error,
            "two answers of the question '{0}' read '{1}' once parameters have their values",
            "Learners see one answer twice, and only one of the two counts.",
            "Word one of them so that it differs whatever the value is, or let the layer that sets the value replace the question.") { IsAlwaysError = true };

        public static readonly DiagnosticDescriptor MissingRationale = new("CF4023", "missing-rationale", Severity.Warning,
            "the question '{0}' does not say why its answer is right",
            "The rationale is what a learner takes away from a wrong answer, and what an instructor answers with when asked why.",
            "Add `rationale:` with one or two sentences that say why the right answer is right.");

        public static readonly DiagnosticDescriptor MissingFeedback = new("CF4024", "missing-feedback", Severity.Info,
            "'{0}' gives no feedback on {1} of its {2} options",
            "Feedback on the option that was chosen corrects the very mistake that led to it; 'wrong' alone does not.",
            "Add `feedback:` to each option: what is wrong with it, or why it is right; in a true-false question `feedback: {yes: ..., no: ...}`.");

        public static readonly DiagnosticDescriptor AnswerPosition = new("CF4025", "answer-position", Severity.Warning,
            "in all {0} single-choice questions of '{1}' the right answer is number {2}",
            "Learners notice within a few questions, and from then on the score says nothing about what they know.",
            "Move some of the right answers to other places in their lists.");

        public static readonly DiagnosticDescriptor AnswerLength = new("CF4026", "answer-length", Severity.Warning,
            "in {0} of the {1} single-choice questions of '{2}' the right answer is clearly the longest",
            "Test-wise learners choose the longest option when they do not know: careful authors make the right one precise.",
            "Shorten the right answers, or write the wrong ones as carefully and as full.");

        public static readonly DiagnosticDescriptor ReviewOverdue = new("CF4027", "review-overdue", Severity.Warning,
            "{0} '{1}' was to be reviewed by {2}; the course is taken as of {3}",
            "Phone numbers move and laws change. What was checked long ago may send people to the wrong place.",
            "Check the record against its source, then set `checked` and `review-by` anew.");

        public static readonly DiagnosticDescriptor CheckBeforeUse = new("CF4028", "check-before-use", Severity.Warning,
            "{0} is marked '{1}': check it before use",
            "The fact was not checked against its first-hand source, so the course shows it with a visible mark. With --strict it cannot be published.",
            "Check it against the official text and set `confidence: verified`, or keep the mark and let the reader check.");

        public static readonly DiagnosticDescriptor ObjectiveVerb = new("CF4029", "objective-verb", Severity.Warning,
            "the objective '{0}' begins with '{1}', which is no verb of the level {2}",
            "An objective says what a learner can do afterwards, and its level says how demanding that is. A verb that does not fit, or cannot be observed, leaves open what to test.",
            "Begin with one of the verbs that the hint names, or correct the level.");

        public static readonly DiagnosticDescriptor UnreachableNode = new("CF4030", "scenario-unreachable", Severity.Error,
            "no way leads to the node '{0}' of the scenario '{1}'",
            "Its text was written for nobody. Most often a choice leads to another node than was meant.",
            "Let a choice of another node lead to it, or remove it.") { IsAlwaysError = true };

        public static readonly DiagnosticDescriptor InescapableLoop = new("CF4031", "scenario-loop", Severity.Error,
            "from the node '{0}' of the scenario '{1}' no ending can be reached",
            "The learner goes round and round, and the scenario, and with it the lesson, is never finished.",
            "Let one of the choices in the circle lead out of it, to an ending in the end.") { IsAlwaysError = true };

        public static readonly DiagnosticDescriptor UnscoredEnding = new("CF4032", "scenario-unscored-ending", Severity.Error,
            "the ending '{0}' of the scenario '{1}' can be reached without any score",
            "Other ways through the scenario are scored, so this one would count as nothing, or as zero.",
            "Give the ending a score, or each choice on the way to it.");

        public static readonly DiagnosticDescriptor CourseWithoutChecks = new("CF4033", "course-without-checks", Severity.Warning,
            "the course '{0}' asks its learners nothing",
            "Without a check or an assessment, the course can only tell that pages were opened, not that anything was learnt.",
            "Put a `::: check` with a question or two into its lessons.");

        public static readonly DiagnosticDescriptor DuplicateLessonTitle = new("CF4034", "duplicate-lesson-title", Severity.Warning,
            "another lesson of the course '{0}' has the title '{1}' too",
            "In contents lists, bookmarks and reports the two cannot be told apart.",
            "Say in each title what is different: 'Summary: indicators' and 'Summary: first contact'.");

        public static readonly DiagnosticDescriptor VagueWarning = new("CF4035", "vague-warning", Severity.Warning,
            "the content warning '{0}' does not say what is coming",
            "People can only decide whether to read on now, later or not at all when they know what it is about.",
            "Name what the lesson deals with, in a sentence and without detail: 'This lesson describes violence at home.'");

        public static readonly DiagnosticDescriptor StatuteNotInForce = new("CF4036", "statute-not-in-force", Severity.Warning,
            "the statute '{0}', which the course '{1}' shows, {2}",
            "Learners act on what the course says the law is, and may act on a law that does not hold.",
            "Check the dates and the status of its versions; say in the text when a law is shown that does not hold yet, or no longer.");

        public static readonly DiagnosticDescriptor LawWillLapse = new("CF4070", "law-will-lapse", Severity.Warning,
            "from {2} on no text of the law '{0}', which the course '{1}' shows, is in force: the version from then on is marked '{3}'",
            "A version with a status of its own, such as enacted, does not come into force by itself. On that day the text before it ends, and learners would read of a law that does not hold.",
            "Leave `status` out, and give the day on which it was passed as `enacted`: the version then comes into force on its day. Keep the status only where that day is not settled, and then let the text before it go on.");

        public static readonly DiagnosticDescriptor AnnouncedDayCome = new("CF4071", "announced-day-come", Severity.Warning,
            "a version of the law '{0}', which the course '{1}' shows, is marked '{3}' from {2} on, and the day has come",
            "Either it is in force by now, and learners read the text before it; or its day was moved, and the course tells a wrong one.",
            "Look it up. If it is in force, leave `status` out; if not, correct `from`.");

        public static readonly DiagnosticDescriptor UnusedModule = new("CF4037", "unused-module", Severity.Warning,
            "no course uses the module '{0}'",
            "It is never built, so nobody will see it. Most often it was forgotten in the `modules` of a course.",
            "List it in the `modules` of a course, or delete the file.");

        public static readonly DiagnosticDescriptor ActiveImage = new("CF4038", "active-image", Severity.Error,
            "the picture '{0}' holds what is not on the list of what is harmless: {1}",
            "Scripts, handlers, frames, forms, foreign objects and addresses of elsewhere do nothing where the course shows the picture. Opened by itself it runs them, with the rights of whoever is logged in to the LMS; many LMSs refuse such files.",
            "Export the picture as plain SVG without scripts and HTML text (in draw.io choose 'Convert labels to SVG'), or delete the part. Where you know what it does and want it so, name the file in 'active-pictures' of curriculum.yaml, with the reason; it is then a warning.") { IsAlwaysError = true };

        public static readonly DiagnosticDescriptor AcceptedActiveImage = new("CF4046", "accepted-active-image", Severity.Warning,
            "the picture '{0}' holds what is not on the list of what is harmless: {1}. It is packed all the same, because: {2}",
            "curriculum.yaml names it in 'active-pictures'. It stays a warning, so that nobody who takes the course over overlooks it.",
            "Export the picture as plain SVG when there is a way without the active part, and take it out of 'active-pictures'.");

        public static readonly DiagnosticDescriptor ActivePictureNotFound = new("CF4047", "active-picture-not-found", Severity.Warning,
            "'active-pictures' names '{0}', and no picture of that name holds anything active",
            "An exception that nobody needs stays there for the file that is put in its place one day.",
            "Delete the line, or correct the path.");

        public static readonly DiagnosticDescriptor UnreadablePicture = new("CF4048", "unreadable-picture", Severity.Error,
            "the picture '{0}' cannot be looked through: {1}",
            "Each SVG picture is read before it is packed, because a browser can run scripts in it. What cannot be read as XML, says another encoding than it has, declares text of its own or is too large may be anything, and some browsers would show nothing.",
            "Save it again as plain SVG, in UTF-8 and without a DOCTYPE of its own (in Illustrator without 'Preserve Illustrator Editing Capabilities'). Save a drawing of many megabytes as PNG or WebP.") { IsAlwaysError = true };

        public static readonly DiagnosticDescriptor ActivePictureOfLayer = new("CF4049", "active-picture-of-layer", Severity.Error,
            "the picture '{0}' of an overlay holds what is not on the list of what is harmless: {1}",
            "Scripts, handlers, frames, forms, foreign objects and addresses of elsewhere do nothing where the course shows the picture. Opened by itself it runs them, with the rights of whoever is logged in to the learning system. An overlay is often somebody else's, so nothing switches this off.",
            "Export the picture as plain SVG without scripts, links and HTML text (in draw.io choose 'Convert labels to SVG'), delete the part, or save it as PNG.") { IsAlwaysError = true };

        public static readonly DiagnosticDescriptor ConflictingTexts = new("CF4039", "conflicting-texts", Severity.Warning,
            "the statute '{0}', which the course '{1}' shows, has {2} conflicting texts on {3}",
            "The course shows all of them side by side with a mark and chooses none, because choosing is a legal decision. Learners cannot act on it until somebody who may decide has done so.",
            "Ask whoever answers for the law which text is applied. When it is settled, make that text the version's own summary; until then, 'checks: {conflicting-texts: info}' says that you know.");

        public static readonly DiagnosticDescriptor PriorityOfCore = new("CF4040", "priority-of-core", Severity.Warning,
            "the lesson '{0}' has a priority, but it is a core lesson",
            "A priority says which extended lessons a short course takes first. Core lessons are in every course, so it does nothing here, and whoever wrote it expects that it does.",
            "Mark the lesson as extended, if a short course can do without it: {tier=extended priority=1}. Otherwise delete the priority.");

        public static readonly DiagnosticDescriptor MediaContent = new("CF4060", "media-content", Severity.Error,
            "'{0}' is not what its name says: {1}",
            "The ending of a name decides how a file is shown. Learners would see a broken picture, or a player that never starts.",
            "Save or export the file in the form that its name says, or give it the name of what it is.");

        public static readonly DiagnosticDescriptor MediaBrokenOff = new("CF4073", "media-broken-off", Severity.Warning,
            "'{0}' breaks off before its end, or is damaged",
            "Whatever fetched or copied the file was stopped. Learners would see the upper part of a picture, or nothing; a document would not open.",
            "Fetch or export the file again, and look at it.");

        public static readonly DiagnosticDescriptor TextNotUtf8 = new("CF4074", "text-not-utf8", Severity.Warning,
            "programs have to guess what the letters of '{0}' are: it is not in UTF-8",
            "In another country or on another system the same bytes are other letters, and learners read signs that mean nothing. What is searched for the instructor's words is searched as if it were Western European.",
            "Save the file as UTF-8: of spreadsheets, 'CSV UTF-8'.");

        public static readonly DiagnosticDescriptor MediaWeight = new("CF4061", "media-weight", Severity.Warning,
            "'{0}' is heavy: it {1}",
            "Learners on phones and slow lines wait for it or pay for it, and many learning systems refuse large packages. No page shows more of a picture than a screen has.",
            "Export it smaller: a picture 2000 pixels wide fills any page.");

        public static readonly DiagnosticDescriptor MediaPosition = new("CF4062", "media-position", Severity.Error,
            "'{0}' says where on earth it was taken",
            "Cameras and phones write the place into pictures and films, where nobody sees it and everybody can read it: the home of whoever took it, or a shelter that must not be found.",
            "Export it again without location or metadata ('remove location', 'strip metadata'), and look at who has the old file already.");

        public static readonly DiagnosticDescriptor MediaTurned = new("CF4063", "media-turned", Severity.Info,
            "'{0}' is stored lying on its side or upside down, with a note how to turn it",
            "Browsers follow the note of the camera. Programs that make thumbnails, print or convert the picture often do not.",
            "Open it in a picture program and save it again, so that it stands upright by itself.");

        public static readonly DiagnosticDescriptor CaptionsNotRead = new("CF4064", "captions-not-read", Severity.Error,
            "browsers do not read these captions as they stand: {0}",
            "A browser drops captions that it cannot read, all of them or a line, and says nothing. Those who cannot hear get nothing from the recording.",
            "Save them as WebVTT: a first line 'WEBVTT', a blank line, then for each line of words its times, '00:01.000 --> 00:04.000'.");

        public static readonly DiagnosticDescriptor NothingForLearners = new("CF4065", "nothing-for-learners", Severity.Warning,
            "{0} has nothing for the learners of the course '{1}'",
            "What stands there is for instructors, or for another audience or tier, and what is left is a heading, or a page that has to be opened and is empty.",
            "Write a sentence for them, move the text to where it has company, or leave the lesson out for them with its audience or tier.");

        public static readonly DiagnosticDescriptor PhoneNotKnown = new("CF4066", "phone-not-known", Severity.Warning,
            "the phone number '{0}' may not work in {1}: {2}",
            "The tables of libphonenumber, which know what numbers each country gives out, do not know such a number. They are as old as this version of CourseForge, so the number may be newer; most often a digit is missing or two changed places.",
            "Check it with its owner, digit by digit. If it is right, 'checks: {phone-not-known: info}' says that you know.");

        public static readonly DiagnosticDescriptor ForeignWord = new("CF4050", "foreign-word", Severity.Warning,
            "'{0}' is a word of {1} ('{2}' in jurisdictions.yaml), and this is built for another place",
            "Learners are sent to an office that is not there, or take a right for theirs that another country gives. What the base says is said everywhere.",
            "Say it in neutral words in the base, and let each jurisdiction say its own in a slot or with `replace`. A picture needs neutral words, or one for each jurisdiction. Where the comparison is meant, take the word off `words`, or set 'checks: {foreign-word: info}'.");

        public static readonly DiagnosticDescriptor CutBelowMinimum = new("CF4051", "cut-below-minimum", Severity.Warning,
            "--minutes cuts the course '{0}' to {1}, and {2} asks for at least {3}",
            "The hours are asked for by law, or by whoever gives credit for the course: a certificate for less counts for nothing, and learners find out when it is too late.",
            "Give at least as many minutes as the hours have. For people who need no credit, write a course of its own with its own hours. With --strict nothing is built.");

        public static readonly DiagnosticDescriptor BestChoiceLongest = new("CF4052", "best-choice-longest", Severity.Warning,
            "in {0} of {1} decisions of {2} the best choice is the longest",
            "Learners notice that the careful choice is the long one, and then choose by length. The scenario no longer asks for judgement, and its score means nothing.",
            "Make the choices of a decision about equally long, and some of the best ones the shortest. Reasons belong into the feedback.");

        public static readonly DiagnosticDescriptor TableTooWide = new("CF4090", "table-too-wide", Severity.Warning,
            "this table has {0} columns; pages and paper have room for {1}",
            "On a phone one column is seen at a time, on paper words are broken, and who listens to the table has forgotten the first column at the last.",
            "Turn rows and columns round, make two tables of it, or put what belongs together into one cell. A table to calculate with is a file to download.");

        public static readonly DiagnosticDescriptor TitleTooLong = new("CF4091", "title-too-long", Severity.Warning,
            "the title of {0} has {1} characters; there is room for {2}",
            "Titles stand in contents, in tabs, in reports of learning systems and at the head of printed pages. One that is a paragraph is cut off there, or pushes all else away.",
            "Say in a few words what it is, and the rest in the text below it.");

        public static readonly DiagnosticDescriptor CheckWithoutRecording = new("CF4092", "check-without-recording", Severity.Error,
            "this question is asked at {0} of a recording, and no recording stands before it in the lesson '{1}'",
            "The time belongs to the nearest recording before the question. Without one nobody is asked at that time.",
            "Put the question behind its recording, in the same lesson, or take 'at=' out.");

        public static readonly DiagnosticDescriptor TimeBeyondRecording = new("CF4093", "time-beyond-recording", Severity.Warning,
            "the recording never comes to this time: {0} at {1}, and {2}",
            "Nobody is asked at that time, and nobody can go to that chapter.",
            "Listen to the recording again, and write the time at which it belongs. Often minutes and seconds, or the recording, were mixed up.");

        public static readonly DiagnosticDescriptor SignatureWithoutSigner = new("CF4100", "signature-without-signer", Severity.Error,
            "the picture '{0}' of a signature does not say who signed",
            "People who cannot see it hear nothing, and a certificate on which nobody can read who signed proves little.",
            "Write 'signer' beside 'signature', with the name; 'signer-title' says what that person is.");

        public static readonly DiagnosticDescriptor SignatureNotPicture = new("CF4101", "signature-not-picture", Severity.Error,
            "'{0}' is no picture, and a signature on a certificate is one",
            "The certificate would show a broken picture above the name of who signed.",
            "Save the signature as SVG, PNG, JPEG or WebP, on a transparent or white ground.") { IsAlwaysError = true };

        public static readonly DiagnosticDescriptor CertificateNotShown = new("CF4102", "certificate-not-shown", Severity.Warning,
            "'certificate' says what certificates say, and no course has one",
            "Whoever wrote it expects to see it. Only courses with 'certificate: yes' have a page for it.",
            "Write 'certificate: yes' in the course, or take the part out of curriculum.yaml.");

        public static ImmutableArray<DiagnosticDescriptor> All { get; } =
        [
            ObjectiveNotTaught, ObjectiveNotAssessed, BankTooShallow, BankShallowForAttempts, 
            TestQuestionInLesson, TestAsksAgain, ObjectiveWithoutDomain, DomainNotTested, MandateTopicNotTaught, MandateHoursMissed,
            ModuleMinutes, CourseTooShort, CourseTooLong,
            MissingAlternative, MissingCaptions, HeadingJump, VagueLinkText, BrokenLink, MissingMedia, UnusedMedia, InsecureLink,
            SensitiveWithoutWarning, CaseNotSourced, ClaimWithoutSource, PhoneNumber, ReadingLevel, LessonTooLong, ExercisesTooLong, DuplicateStem, SameAnswers,
            MissingRationale, MissingFeedback, AnswerPosition, AnswerLength, ReviewOverdue, CheckBeforeUse, ObjectiveVerb, UnreachableNode,
            InescapableLoop, UnscoredEnding, CourseWithoutChecks, DuplicateLessonTitle, VagueWarning, StatuteNotInForce, LawWillLapse, AnnouncedDayCome, UnusedModule,
            ActiveImage, AcceptedActiveImage, ActivePictureNotFound, UnreadablePicture, ActivePictureOfLayer, ConflictingTexts, PriorityOfCore,
            MediaContent, MediaBrokenOff, TextNotUtf8, MediaWeight, MediaPosition, MediaTurned, CaptionsNotRead, NothingForLearners, PhoneNotKnown,
            ForeignWord, CutBelowMinimum, BestChoiceLongest, TableTooWide, TitleTooLong, CheckWithoutRecording, TimeBeyondRecording,
            SignatureWithoutSigner, SignatureNotPicture, CertificateNotShown,
        ];
    }
}

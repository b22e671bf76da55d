// Longer than 400 lines because these are the words in which the parts of the player talk, and most name each other.
// Types of the learner runtime, for `tsc --checkJs` only; nothing here reaches a package.
// See docs/player.md for how the parts work together.

export {};

declare global {
    /** The namespace every player file attaches to. */
    var courseForge: Player;
    /** Its short name, in the scripts of packages. */
    var cf: Player;
    /** Written by the compiler into assets/course.js. */
    var courseForgeCourse: Course;
    /** How the learner wants pages to look; there before anything is drawn. */
    var courseForgeDisplay: DisplayChoice;
    /** Written by the compiler into assets/search-index.js: of each page its address, title and kind, then anchor, heading, text and other words of each section. */
    var courseForgeSearch: string[][];
    /** assets/search-engine.js, which is MiniSearch. */
    var MiniSearch: new (options: object) => SearchEngine;

    interface DisplayChoice {
        get(): { theme: string; size: string };
        set(choice: { theme?: string; size?: string }): void;
    }

    interface SearchResult {
        href: string;
        title: string;
        text: string;
        /** The page it is on, or what kind of page it is. */
        page: string;
        /** Words of the index that were found. */
        terms: string[];
    }

    interface SearchEngine {
        add(document: { id: number; href: string; title: string; text: string; more: string; page: string }): void;
        search(words: string): SearchResult[];
    }

    interface Course {
        id: string;
        version: string;
        /** The version with what makes this edition another one: its target, its day. */
        edition?: string;
        /** SHA-256 over the sources as build-record.json names them. */
        record?: string;
        title: string;
        language: string;
        /** Per cent; null: no assessment has a pass mark. */
        passMark?: number | null;
        /** 8 hex digits over page ids and question ids, options and types; wording does not count. */
        fingerprint: string;
        pages: CoursePage[];
        /** Titles, in order. */
        modules: string[];
        /** Those of lessons and those that assessments may draw. */
        questions: CourseQuestion[];
        objectives: { key: string; id: string; description: string }[];
        assessments: CourseAssessment[];
        survey: CourseSurvey | null;
        /** What scenarios may keep in the state: each a text of at most `size` characters (see docs/player.md). */
        scenarios: CourseScenario[];
        completion: CompletionRule;
        quickExit: string | null;
        strings: Record<string, string>;
    }

    interface CoursePage {
        /** 5 characters, stable over builds. */
        key: string;
        id: string;
        href: string;
        title: string;
        required: boolean;
        /** Of a lesson: what it teaches. */
        objectives?: string[];
        /** Of a lesson: place of its module in `modules`. */
        module?: number;
    }

    /** The name of a file in questions/. */
    type QuestionType = string;

    /** What is asked of one type of question, and of it alone: its file in questions/ registers one of these. All but `open` is free of any page. */
    interface QuestionKind {
        /** What learning systems call it; by that, too, drivers know how its parts are spelt. */
        interaction: InteractionType;
        /** What the learner answers with on the page, as a selector. */
        controls: string;
        /** Whether the options on the page may stand in another order in each attempt. */
        shuffles: boolean;
        /** Which words of the course stand before the mark of a part. */
        markWord: "yourAnswer" | "";
        /** Can the question, as it is now, have been answered so? Nothing ("") is no answer. */
        fits(question: CourseQuestion, response: string): boolean;
        /** Which words of the course ask for what is missing; "": nothing is. null: what is written cannot be read. */
        missing(response: string | null): string;
        /** A response in the parts that an interaction is made of; none for "". */
        parts(response: string): string[];
        /** An alternative of the right answer in those parts; numeric: lowest and highest. */
        pattern(text: string): string[];
        /** The part of the points that a response earns, 0 to 1; 0 for "". */
        mark(key: AnswerKey, response: string): number;
        /** Which parts of a response get a mark of their own, by their letter on the page, and whether they are right. */
        marks(key: AnswerKey, response: string): [letter: string, right: boolean][];
        /** Letters on the page that would have been right, too. */
        missed(key: AnswerKey, response: string): string[];
        /** Takes charge of the controls of one question on a page. */
        open(form: HTMLFormElement, context: QuestionContext): QuestionControls;
    }

    interface QuestionControls {
        /** "" when nothing is answered, null when what is written cannot be read. */
        response(): string | null;
        /** Whether the learner has done something to it. */
        isAnswered(): boolean;
        /** Shows a response; "" as at the beginning. Called while the controls are on. */
        fill(given: string): void;
        /** Empties what is written, and forgets how it was typed. */
        clear?(): void;
        /** The right answer as people say it, where no letter on the page can be marked as missed; else "". */
        rightWords(key: AnswerKey): string;
        /** How what is written is read, where that does not go without saying; `other`: how it could be read as well, or "". */
        /** What the letters of a response stand for. */
        components?(): InteractionComponents;
        reading?(): { reading: string; other: string } | null;
    }

    interface QuestionContext {
        strings: Record<string, string>;
        language: string;
        draft: Draft;
        /** Puts a message into the page's polite live region. */
        say(text: string): void;
    }

    /** What was typed, as it was typed, in this window. */
    interface Draft {
        kept(): string | null;
        /** null: nothing any more. */
        keep(text: string | null): void;
    }

    /** One type of items in surveys, where nothing is right or wrong. */
    interface SurveyKind {
        interaction: InteractionType;
        /** What the state keeps of an answer, one letter or "-"; null: it is none. */
        kept(response: string): string | null;
    }

    interface CourseQuestion {
        key: string;
        id: string;
        /** By what name the LMS knows it, when that is not its id: an overlay has put it in the place of another. */
        tracked?: string;
        /** The lesson that asks it; null when only assessments do. */
        page: string | null;
        type: QuestionType;
        points: number;
        /** How many options, pairs or items. */
        options: number;
        /** The most characters that its response takes in the state. */
        size: number;
        /** Fill-in: whether capital letters matter. */
        caseMatters: boolean;
        objectives: string[];
        description: string;
    }

    type AssessmentKind = "pre" | "post" | "check" | "delayed";

    interface CourseAssessment {
        key: string;
        id: string;
        /** Page id. */
        page: string;
        title: string;
        kind: AssessmentKind;
        /** How many questions of which; the pool's numbers are places in `questions`. */
        draw: { objective: string; count: number; pool: number[] }[];
        passMark: number | null;
        attempts: number | null;
        shuffle: boolean;
        minutes: number | null;
        /** How much more time a learner may ask for, in per cent. */
        extension: number;
        /** Delayed: days after the completion of the course. */
        delay: number;
        review: "never" | "after-attempt" | "after-pass";
    }

    interface CourseSurvey {
        id: string;
        page: string;
        items: { key: string; id: string; type: string; description: string }[];
    }

    interface CourseScenario {
        key: string;
        id: string;
        /** The lesson that it stands in. */
        page: string;
        /** The most characters that it keeps. */
        size: number;
        objectives: string[];
        /** The nodes where the learner chooses. */
        decisions: { id: string; description: string }[];
    }

    /** The nodes stand as on the page, the first one first. */
    interface ScenarioGraph {
        nodes: { choices: ScenarioChoice[]; score: number | null }[];
        /** The most points that a way can earn; null: one can go in circles. */
        best: number | null;
    }

    interface ScenarioChoice {
        letter: string;
        /** Place of the node that it leads to. */
        to: number;
        score: number | null;
    }

    interface ScenarioStep {
        node: number;
        choice: ScenarioChoice;
    }

    /** A choice in a scenario, with the state that follows from it. */
    interface Decision {
        scenario: string;
        node: string;
        state: string;
        /** Letter of the choice. */
        response: string;
        /** The part of the most points here that it earned, 0 to 1. */
        score: number;
        /** The most points here; 0: the choices have none. */
        weighting: number;
        /** Letters of the best choices. */
        pattern: string[];
        components?: InteractionComponents | undefined;
        /** Milliseconds. */
        latency: number;
    }

    /** All of it must be met; 0, false and empty ask for nothing. */
    interface CompletionRule {
        /** Per cent of the lessons. */
        lessons: number;
        /** Page ids. */
        required: string[];
        minutes: number;
        /** Per cent of the questions in lessons. */
        checks: number;
        /** Assessments that must be taken, well or badly. */
        taken: string[];
        passed: string[];
        /** Scenarios that must be played to an ending. */
        played: string[];
        survey: boolean;
        /** Whether what stands behind a content warning may be left out and counts as done. Asks for nothing by itself. */
        optOut: boolean;
    }

    /** One part of the rule and how far the learner is. */
    interface CompletionPart {
        name: Exclude<keyof CompletionRule, "optOut">;
        met: boolean;
        done: number;
        needed: number;
    }

    /** The last answer to a question. */
    interface Answer {
        /** As the file of its type in questions/ says. */
        response: string;
        attempts: number;
        /** The part of the points that it earned, 0 to 1. */
        score: number;
    }

    interface AttemptItem {
        question: string;
        /** "" while it is not answered. */
        response: string;
    }

    interface Attempt {
        /** Orders questions and options. */
        seed: number;
        /** Seconds since 1970. */
        started: number;
        /** Whether the learner asked for more time. */
        extended: boolean;
        items: AttemptItem[];
    }

    /** What a page drew for itself before its host answered. */
    interface Drawn {
        seed: number;
        /** Seconds since 1970. */
        started: number;
        /** Question ids, in their order. */
        items: string[];
    }

    interface FinishedAttempt {
        number: number;
        /** 0 to 100. */
        score: number;
        /** 0 to 100 by objective id. */
        objectives: Record<string, number>;
    }

    interface AssessmentState {
        /** Attempts that were finished. */
        count: number;
        /** The first, the best and the latest, as far as they differ; by number. */
        finished: FinishedAttempt[];
        current: Attempt | null;
        /** The latest finished one with its answers, where the review policy needs them. */
        last: Attempt | null;
    }

    /** What the state text holds; maps and sets keep the order of events. */
    interface CourseState {
        bookmark: string;
        seen: Set<string>;
        /** Pages that the learner left out, as the course allows; none of them is seen. */
        leftOut: Set<string>;
        answers: Map<string, Answer>;
        seconds: number;
        /** Of them, those that the store was not told: a window that is killed cannot end its session. */
        untold?: number;
        /** Days since 1970 on the day of completion; 0 before. */
        completed: number;
        assessments: Map<string, AssessmentState>;
        /** Questions drawn before, as two characters each (`courseForge.draw.mark`). */
        used: Set<string>;
        /** Answers to survey items: letters; "t" for a text, which is not kept. */
        survey: Map<string, string>;
        /** What each scenario keeps, in letters, digits, "." and "-". */
        scenarios: Map<string, string>;
    }

    interface AnswerKey {
        /** The right response; numeric: `lowest:highest`; fill-in: the first accepted answer. */
        correct: string;
        /** Fill-in: all accepted answers. */
        accepted: string[];
        /** Fill-in: how capital letters and blanks count. */
        case: "ignore" | "exact";
        spaces: "collapse" | "ignore" | "exact";
        /** Whether a partly right answer earns part of the points. */
        partial: boolean;
        /** HTML per option letter. */
        feedback: Record<string, string>;
        /** HTML. */
        rationale: string;
    }

    type Outcome = "correct" | "partly" | "incorrect";
    type LessonMode = "normal" | "review" | "browse";

    interface AssessmentSnapshot extends AssessmentState {
        /** Attempts left; null: without limit. */
        left: number | null;
        passed: boolean;
        best: FinishedAttempt | null;
        /** The day from which it can be taken, in milliseconds; 0: now; null: when the course is completed. */
        opens: number | null;
    }

    interface Snapshot {
        bookmark: string;
        seen: string[];
        leftOut: string[];
        answers: Record<string, Answer>;
        assessments: Record<string, AssessmentSnapshot>;
        survey: boolean;
        scenarios: Record<string, string>;
        complete: boolean;
        /** The day of completion in milliseconds; 0 before. */
        completed: number;
        completion: CompletionPart[];
        /** For each part of the rule that is not met the pages, by id, that hold it back; nothing once complete. */
        open?: Record<string, string[]>;
        learner: string;
        /** null: the course has no questions, or none is answered yet. */
        score: number | null;
        percent: number;
    }

    /** What SCORM 2004 and xAPI call it; SCORM 1.2 has no long-fill-in and no other. */
    type InteractionType =
        | "choice"
        | "true-false"
        | "matching"
        | "sequencing"
        | "fill-in"
        | "numeric"
        | "likert"
        | "long-fill-in"
        | "performance"
        | "other";

    /** One given answer, in no standard's spelling: each driver joins and shortens as its standard asks. */
    interface Interaction {
        /**
         * Letters, digits and hyphens: the question's id; `<assessment>-<question>` from an assessment, the item's id from a survey, `<scenario>-<node>` from a scenario.
         * The same id comes again when the same thing is answered again.
         */
        id: string;
        type: InteractionType;
        /** Readable, at most 240 characters. */
        description: string;
        objectives: string[];
        /**
         * choice, sequencing: option letters; matching: pairs such as "a.c"; true-false: "t" or "f"; likert: one letter;
         * numeric: one number; fill-in, long-fill-in: one text; performance, other: steps.
         */
        response: string[];
        /** Alternatives in the form of `response`; numeric: one alternative, [lowest, highest]. Empty when nothing is right or wrong. */
        pattern: string[][];
        /** Fill-in: whether capital letters matter. */
        caseMatters: boolean;
        result: "correct" | "incorrect" | "neutral";
        /** The part of the points that was earned, 0 to 1; null when the answer is not scored. */
        score: number | null;
        /** Points; 0 when the answer is not scored. */
        weighting: number;
        /** Milliseconds; null when not known. */
        latency: number | null;
        at: Date;
        /** What the letters in response and pattern stand for, as the learner saw it. */
        components?: InteractionComponents;
    }

    /** The interaction components of xAPI. */
    type InteractionComponents = Partial<
        Record<"choices" | "scale" | "source" | "target" | "steps", { id: string; text: string }[]>
    >;

    interface ObjectiveProgress {
        id: string;
        description: string;
        /** 0 to 100; null: not known yet. */
        score: number | null;
        /** Whether everything that is asked about it has been answered. */
        complete: boolean;
        /** null: nothing decides it (no pass mark, or no attempt yet). */
        passed: boolean | null;
    }

    /** A marked answer. */
    interface Marked {
        question: string;
        response: string;
        /** The part of the points that was earned, 0 to 1. */
        score: number;
        /** Alternatives of the right response. */
        pattern: string[];
        /** Milliseconds; 0: not known. */
        latency: number;
        components?: InteractionComponents | undefined;
    }

    /** Page to host. */
    type PageMessage =
        | { cf: 1; type: "hello"; page: string; title: string }
        | { cf: 1; type: "seen"; page: string }
        | { cf: 1; type: "leave-out"; page: string }
        | ({ cf: 1; type: "answer" } & Marked)
        | { cf: 1; type: "begin"; assessment: string; extended: boolean; drawn?: Drawn }
        | { cf: 1; type: "item"; assessment: string; question: string; response: string }
        | { cf: 1; type: "submit"; assessment: string; results: Marked[] }
        | {
              cf: 1;
              type: "survey";
              answers: { item: string; response: string; components?: InteractionComponents | undefined }[];
          }
        | { cf: 1; type: "scenario"; scenario: string; state: string }
        | ({ cf: 1; type: "decision" } & Decision)
        | { cf: 1; type: "quick-exit" }
        | { cf: 1; type: "exit" };

    /** Host to page. */
    interface StateMessage {
        cf: 1;
        type: "state";
        tracked: boolean;
        mode: LessonMode;
        /** The time of day in milliseconds by the session's clock: a page that is loaded anew must not believe another one. */
        now?: number;
        state: Snapshot;
    }

    /** What a driver found when it opened. */
    interface Loaded {
        /** false: nothing will be kept after the window closes. */
        tracked: boolean;
        mode: LessonMode;
        /** State text, "" on a first visit. */
        text: string;
        /** The store already calls the course complete. */
        complete: boolean;
        /** As the driver has it. */
        counted?: Driver["counted"];
        /** The learner's name as the store gives it, for the certificate; never kept. */
        learner?: string;
        /** Where the learner goes on leaving the course. */
        returnUrl?: string;
    }

    /** Everything a driver may want to write, as of now. */
    interface Progress {
        state: CourseState;
        /** Seconds of earlier sessions that are told with this one. */
        untold?: number;
        /** Id of the bookmarked page, "" when there is none. */
        location: string;
        /** 0 to 100; never goes down. null: nothing is scored yet. */
        score: number | null;
        complete: boolean;
        /**
         * Whether the assessments that have a pass mark are passed. null: the course has none, or the learner may still try.
         * false: no attempt is left. What of it is written is the driver's to decide.
         */
        passed: boolean | null;
        /** Required lessons seen, 0 to 100. */
        percent: number;
        objectives: ObjectiveProgress[];
        /** Given since the last save. */
        interactions: Interaction[];
    }

    /** The part that speaks one LMS standard. */
    interface Driver {
        /** Writes what changed. false: the store did not keep it. */
        save(progress: Progress): boolean;
        /** Ends the session with the store; called once. */
        finish(): void;
        /** Seconds that the store has counted, where it counts at the end of a session; null: it does not say. */
        counted?: (() => number | null) | undefined;
        /** For stores that answer later: told when keeping starts to fail (false) or works again (true). */
        listen?(listener: (ok: boolean) => void): void;
    }

    interface Tracker {
        mode: LessonMode;
        untold: number;
        open(page: string): boolean;
        seen(page: string): boolean;
        leaveOut(page: string): boolean;
        answer(question: string, given: { response: string; score: number }): Answer | null;
        /** Draws an attempt; false when none may begin now. */
        begin(assessment: string, extended: boolean, drawn?: Drawn): boolean;
        /** Keeps an answer of the attempt in progress. */
        item(assessment: string, question: string, response: string): boolean;
        /** Ends the attempt in progress; what was drawn and is not among the results counts as unanswered. Gives the results that counted. */
        submit(assessment: string, results: Marked[]): Marked[] | null;
        survey(answers: { item: string; response: string }[]): boolean;
        scenario(scenario: string, state: string): boolean;
        score(): number | null;
        passed(): boolean | null;
        snapshot(): Snapshot;
        state(): CourseState;
        objectives(): ObjectiveProgress[];
    }

    interface Session {
        handle(message: PageMessage): void;
        message(): StateMessage;
        /** Saves now if anything waits to be saved. */
        flush(): void;
        finish(): void;
    }

    interface Clock {
        /** The time of day in milliseconds, as it was at the opening and what has passed since. */
        now(): number;
        /** Milliseconds in which the page was in use: sleep does not count. */
        used(): number;
    }

    interface SessionOptions {
        course: Course;
        driver: Driver | null;
        loaded: Loaded;
        onChange?: (message: StateMessage) => void;
        /** Called when saving starts to fail (false) or works again (true). */
        onSaved?: (ok: boolean) => void;
        now?: () => number;
        /** Milliseconds of use; where only `now` is given, that. */
        used?: () => number;
        /** 0 to 1, as Math.random. */
        random?: () => number;
        /** Runs the callback later, in a new turn of the event loop. */
        later?: (callback: () => void) => void;
        /** Runs the callback after a pause: a save that failed is tried again. */
        again?: (callback: () => void) => void;
    }

    interface Connection {
        send(message: PageMessage): void;
        /** Is the page talking to a host, or keeping its own progress? */
        readonly kind: "waiting" | "host" | "local";
    }

    /** One page, as its parts see it. */
    interface PageContext {
        course: Course;
        kind: string;
        id: string;
        root: string;
        send(message: PageMessage): void;
        /** Puts a message into the page's polite live region. */
        say(text: string): void;
        /** Called with each state, from the host or from local storage. */
        onState(listener: (message: StateMessage) => void): void;
        connection(): Connection | null;
    }

    /** One question on a page: page/question-form.js. */
    interface QuestionForm
        extends
            Omit<QuestionControls, "rightWords" | "clear" | "reading" | "components">,
            Pick<QuestionKind, "missing"> {
        id: string;
        form: HTMLFormElement;
        result: HTMLElement;
        show(given: string, options?: { before?: string; reveal?: boolean }): { score: number; outcome: Outcome };
        reading(): { reading: string; other: string } | null;
        notice(doubt?: string): string;
        clear(): void;
        forget(): void;
        focus(): void;
        shuffle(seed: number): void;
        marked(given: string): Marked;
    }

    /** The questions of an attempt on the page: page/assessment-paper.js. */
    /** page/assessment-strip.js: a place in an attempt, the number of a question, from 1, and the id of its form. */
    interface AssessmentPlace {
        number: number;
        id: string;
    }

    interface AssessmentStrip {
        lay(forms: HTMLElement[], attempt: Attempt): void;
        /** Says which questions are open. */
        mark(open: AssessmentPlace[]): void;
        flagged(): AssessmentPlace[];
        /** For another attempt. */
        forget(): void;
    }

    interface AssessmentPaper {
        /** Puts what was drawn there, unanswered; null: takes all away. */
        lay(place: HTMLElement, attempt: Attempt | null): void;
        /** The questions that lie there, in their order. */
        forms(): HTMLElement[];
        fill(attempt: Attempt): void;
        /** Marks and locks them, and shows what would have been right. */
        show(attempt: Attempt): void;
        /** For another attempt. */
        forget(): void;
        /** Numbers of those that are not answered. */
        unanswered(): AssessmentPlace[];
        results(): Marked[];
    }

    /** page/assessment-outcome.js */
    interface AssessmentOutcome {
        /** false: there is none. */
        show(mine: AssessmentSnapshot, state: Snapshot): boolean;
        /** Whether nothing better is left to try for. */
        isSettled(mine: AssessmentSnapshot): boolean;
        mayReview(mine: AssessmentSnapshot): boolean;
    }

    type PagePart = (context: PageContext) => void;

    /** What a SCORM driver calls, by the name it has in all editions. */
    interface ScormCalls {
        initialize: string;
        finish: string;
        commit: string;
        getValue: string;
        setValue: string;
        getLastError: string;
        getErrorString: string;
    }

    /** The API object of the LMS; calls by the edition's names. */
    type ScormApi = Record<string, ((...parameters: string[]) => unknown) | undefined>;

    interface ScormEdition {
        /** For people. */
        standard: string;
        /** The name under which the LMS shows its API. */
        object: string;
        calls: ScormCalls;
        /** The error code of reading what nobody has written yet, which is no failure. */
        notYetSet?: string;
    }

    /** An LMS whose calls cannot throw, and whose error codes have been read. */
    interface Lms {
        initialize(): boolean;
        commit(): boolean;
        finish(): boolean;
        /** null when the LMS reports an error. */
        get(element: string): string | null;
        set(element: string, value: string): boolean;
    }

    /** How an edition repeats what a failed commit may have lost. */
    interface ScormRepeating {
        /** Another value that may stand there for a moment; null: the value changes by itself. */
        another(element: string, value: string): string | null;
        /** Gives the place in the list; null: it has none. */
        append(interaction: Interaction): number | null;
        /** Leaves a mark at the place that an interaction had, another one with each turn. */
        move(interaction: Interaction, index: number, turn: number): void;
    }

    interface ScormLedger {
        know(element: string, value: string): void;
        get(element: string): string | undefined;
        put(element: string, value: string): boolean;
        save(write: () => boolean, interactions: Interaction[]): boolean;
        commit(): boolean;
    }

    interface DriverOptions {
        wait?: (milliseconds: number) => Promise<unknown>;
        now?: () => number;
        used?: () => number;
        fetch?: (url: string, options?: RequestInit) => Promise<Response>;
    }

    /** Written by the compiler before the host script: what this package is, and how its learning system wants to be told. */
    interface PackageSettings {
        /** The name under which xAPI knows the course; questions and objectives have theirs below it. */
        activity: string;
        /** SCORM 2004, packages of several units: the objective with which this one says that it is complete. */
        done?: string;
        lms: LmsSettings;
    }

    /** From the learning system's profile, src/CourseForge/Packaging/LmsProfiles. */
    interface LmsSettings {
        /** SCORM 1.2: the status of a course that is complete and passed. */
        passed: string;
        /** Whether "failed" is written when no attempt is left. */
        failed: boolean;
        /** The exit value when a complete course is left. */
        exit: string;
        /** Whether an answer given again is one more interaction, or replaces the one before. */
        interactions: "all" | "last" | "none";
        /** Minutes after which the time is saved although nothing happened; 0: never. */
        heartbeat: number;
    }

    var courseForgePackage: PackageSettings;

    /** cmi5 8.1 */
    interface Cmi5Launch {
        endpoint: string;
        fetchUrl: string;
        agent: Record<string, unknown>;
        registration: string;
        activityId: string;
    }

    /** cmi5 10: the document LMS.LaunchData */
    interface Cmi5LaunchData {
        contextTemplate?: {
            contextActivities?: Record<string, unknown[]>;
            extensions?: Record<string, unknown>;
            [name: string]: unknown;
        };
        launchMode?: string;
        masteryScore?: number;
        moveOn?: string;
        returnURL?: string;
    }

    /** What this course keeps in the State API. */
    interface Cmi5Progress {
        /** State text. */
        state: string;
        completed: boolean;
        passed: boolean;
        failed: boolean;
        /** Scores of objectives that were sent. */
        objectives: Record<string, number>;
    }

    interface Cmi5Lrs {
        launchData(): Promise<Cmi5LaunchData | undefined>;
        preferences(): Promise<unknown>;
        progress(): Promise<unknown>;
        putProgress(document: unknown): Promise<Response>;
        postStatements(statements: XapiStatement[]): Promise<Response>;
    }

    interface XapiStatement {
        id: string;
        verb: { id: string; display: Record<string, string> };
        [name: string]: unknown;
    }

    interface Cmi5Queue {
        add(statements: XapiStatement[], document?: Cmi5Progress): void;
        retry(): void;
        close(last: XapiStatement[], document?: Cmi5Progress): void;
        isBehind(): boolean;
    }

    interface Player {
        state: {
            empty(): CourseState;
            /** null when the text is over the limit. */
            encode(course: Course, state: CourseState, limit?: number): string | null;
            /** null when the text is not ours. */
            decode(course: Course, text: string): CourseState | null;
        };
        answerKey: {
            decode(question: string, encoded: string): AnswerKey;
        };
        /** What the files in questions/ have registered; to be asked for with `questionType` and `surveyType`. */
        questionTypes: Record<string, QuestionKind>;
        surveyTypes: Record<string, SurveyKind>;
        /** Throws when no file has registered it. */
        questionType(name: QuestionType): QuestionKind;
        surveyType(name: string): SurveyKind;
        /** What several types have in common: questions/shared/. */
        questionShapes: {
            isOfLetters(text: string, options: number): boolean;
            chosen: Omit<QuestionKind, "fits" | "shuffles">;
            chosenSome: Omit<QuestionKind, "shuffles">;
            placed: Pick<QuestionKind, "shuffles" | "mark" | "missed">;
            /** Lets the items of a question be dragged; `begin` is asked when one is, and told where the pointer is in the window, and whether it was let go on purpose. */
            dragged(
                form: HTMLFormElement,
                selector: string,
                drag: {
                    begin(item: HTMLElement): {
                        move(x: number, y: number): void;
                        end(isMeant: boolean): void;
                    };
                },
            ): void;
            written: Pick<QuestionKind, "controls" | "shuffles" | "markWord" | "parts" | "marks" | "missed"> & {
                /** @param read what is written as a response; null: it cannot be read @param write a response as people write it */
                open(
                    form: HTMLFormElement,
                    context: QuestionContext,
                    read: (text: string) => string | null,
                    write?: (response: string) => string,
                ): Omit<QuestionControls, "rightWords">;
            };
        };
        typing: {
            tidy(text: string): string;
        };
        numbers: {
            /** response: null when it is no number; other: what it could be as well. */
            read(written: string, language: string, unit?: string): { response: string | null; other: string | null };
            write(response: string, language: string): string;
        };
        words: {
            /** At most so many UTF-16 units. */
            cut(text: string, most: number): string;
            of(element: Element | null | undefined): string;
            fill(words: string | undefined, values: Record<string, string | number>): string;
            day(course: Course, time: number): string;
        };
        draw: {
            /** Numbers from 0 to 1, the same for the same seed. */
            random(seed: number): () => number;
            /** A new list in another order, the same for the same seed. */
            shuffle<T>(list: readonly T[], seed: number): T[];
            /** Question ids for one attempt, and the pools that were used up and begin anew. */
            questions(
                course: Course,
                assessment: CourseAssessment,
                used: ReadonlySet<string>,
                seed: number,
            ): { items: string[]; renewed: string[] };
            /** Two characters for a question id; two ids may share them, then both count as drawn. */
            mark(question: string): string;
            hash(text: string): number;
        };
        /** The attempts of one course, on its state. */
        createAttempts(
            course: Course,
            state: CourseState,
            now: () => number,
            random: () => number,
        ): {
            begin(id: string, extended: boolean, drawn?: Drawn): boolean;
            item(id: string, question: string, response: string): boolean;
            submit(id: string, results: Marked[]): Marked[] | null;
            snapshot(id: string): AssessmentSnapshot;
            score(): number | null;
            passed(): boolean | null;
        };
        /** In seconds; null: none. */
        timeLimit(assessment: CourseAssessment, attempt: Attempt): number | null;
        completion: {
            /** The only place where the rule is evaluated. */
            parts(course: Course, state: CourseState, passed: (assessment: string) => boolean): CompletionPart[];
            /** What holds each part that is not met back: page ids, in the order of the course. */
            open(course: Course, state: CourseState, passed: (assessment: string) => boolean): Record<string, string[]>;
            /** The questions in lessons, without those that were left out with their lesson. */
            checks(course: Course, state: CourseState): CourseQuestion[];
        };
        /** @param passed milliseconds that never go back @param wall the time in milliseconds now */
        createClock(passed: () => number, wall: number): Clock;
        clock: Clock;
        createTracker(
            course: Course,
            loaded: Loaded,
            now?: () => number,
            random?: () => number,
            used?: () => number,
        ): Tracker;
        createSession(options: SessionOptions): Session;
        showBanner(document: Document, title: string, detail?: string): void;
        hideBanner(document: Document): void;
        leave(window: Window, url: string): void;
        onDoubleEscape(document: Document, action: () => void): void;
        openWebDriver(course: Course, window: Window): { driver: Driver; loaded: Loaded };
        /** The driver of this package; no driver when the store cannot be reached. */
        openDriver(
            window: Window,
            course: Course,
            options?: DriverOptions,
        ): Promise<{ driver: Driver | null; loaded: Loaded }>;
        scormApi: {
            find(window: Window, edition: ScormEdition, options?: DriverOptions): Promise<ScormApi | null>;
            connect(api: ScormApi, edition: ScormEdition): Lms;
        };
        scormLedger(lms: Lms, how: ScormRepeating): ScormLedger;
        scorm12: {
            id(id: string): string;
            number(value: number): string;
            timespan(milliseconds: number): string;
            seconds(text: string): number;
            time(date: Date): string;
            interaction(interaction: Interaction): {
                type: string;
                response: string;
                patterns: string[];
                result: string;
            };
        };
        scorm2004: {
            number(value: number): string;
            duration(milliseconds: number): string;
            seconds(text: string): number;
            time(date: Date): string;
            words(text: string, language: string): string;
            interaction(interaction: Interaction): {
                type: string;
                response: string;
                patterns: string[];
                result: string;
            };
        };
        cmi5: {
            readLaunch(search: string): Cmi5Launch | null;
            fetchToken(fetchUrl: string, send: NonNullable<DriverOptions["fetch"]>): Promise<string | null>;
            connect(
                launch: Cmi5Launch,
                token: string,
                options: Required<Pick<DriverOptions, "wait">> & { send: NonNullable<DriverOptions["fetch"]> },
            ): Cmi5Lrs;
            statements(
                launch: Cmi5Launch,
                launchData: Cmi5LaunchData,
                options: { course: Course; activity: string; newId: () => string; now: () => number },
            ): {
                initialized(): XapiStatement;
                completed(seconds: number): XapiStatement;
                passed(score: number | null, seconds: number): XapiStatement;
                failed(score: number | null, seconds: number): XapiStatement;
                terminated(milliseconds: number): XapiStatement;
                answered(given: Interaction): XapiStatement;
                scored(objective: ObjectiveProgress): XapiStatement;
            };
            createQueue(
                lrs: Cmi5Lrs,
                options: { later: (callback: () => void, milliseconds: number) => void; onKept: (ok: boolean) => void },
            ): Cmi5Queue;
        };
        scenario: {
            /** What the state keeps of a scenario. best: the best way to an ending, "" when it led through another graph; null: no ending was reached. */
            kept(name: string, text: string): { path: string; best: string | null };
            text(name: string, path: string, best: string | null): string;
            longest(size: number): number;
            better(graph: ScenarioGraph, path: string, best: string | null): string;
            /** @param targets for each node the places that its choices lead to */
            read(scores: string, targets: number[][]): ScenarioGraph;
            walk(graph: ScenarioGraph, path: string): { steps: ScenarioStep[]; node: number };
            /** The way with one more choice; over `size`, without its first circle. */
            extend(graph: ScenarioGraph, path: string, letter: string, size: number): string;
            /** null: nothing on the way has a score. */
            points(graph: ScenarioGraph, path: string): number | null;
            judge(
                graph: ScenarioGraph,
                node: number,
                choice: ScenarioChoice,
            ): { score: number; weighting: number; pattern: string[] };
        };
        /** What the SCORM 2004 edition of this package promises. */
        edition: { standard: string; objectiveProgress: boolean };
        host: {
            start(window: Window): Promise<void>;
            showPages(frame: HTMLIFrameElement, course: Course, bookmark: string): void;
            readMessage(data: unknown): PageMessage | null;
            listen(
                window: Window,
                frame: HTMLIFrameElement,
                onMessage: (message: PageMessage) => void,
            ): (message: StateMessage) => void;
            watchLifecycle(window: Window, session: Session): void;
        };
        page: {
            parts: PagePart[];
            /** There once assets/search.js has run. */
            openSearch?(context: PageContext): void;
            feedback(strings: Record<string, string>): {
                tell(
                    place: HTMLElement | null,
                    outcome: Outcome,
                    before: (string | undefined)[],
                    html?: string,
                    isSaid?: boolean,
                ): void;
                /** At what would have been right, too. */
                tellMissed(place: HTMLElement | null): void;
                clear(place: HTMLElement): void;
            };
            /** null when it cannot be asked, because nobody knows its type or its answer key cannot be read: the form says so. */
            questionForm(form: HTMLFormElement, context: PageContext): QuestionForm | null;
            /** @param course null: a liking that holds for all courses, and stays */
            draft(course: Course | null, where: string, name: string): Draft;
            /** The number of a certificate, of three groups of four signs. */
            serial(...parts: string[]): string;
            elements: {
                all(within: ParentNode, selector: string): HTMLElement[];
                make<K extends keyof HTMLElementTagNameMap>(
                    tag: K,
                    /** Also `style`, which is text then. */
                    properties: Partial<Omit<HTMLElementTagNameMap[K], "style">> & { style?: string },
                    ...children: (Node | string)[]
                ): HTMLElementTagNameMap[K];
            };
            /** @param pool where questions are that are not drawn */
            assessmentPaper(
                pool: HTMLElement,
                assessment: CourseAssessment,
                context: PageContext,
                isOpen: () => boolean,
            ): AssessmentPaper;
            assessmentStrip(
                root: HTMLElement,
                part: (name: string) => HTMLElement,
                context: PageContext,
            ): AssessmentStrip;
            /** Runs until it is stopped, or the time is up. */
            assessmentClock(
                assessment: CourseAssessment,
                attempt: Attempt,
                timer: HTMLElement,
                context: PageContext,
                now: () => number,
                timeIsUp: () => void,
            ): () => void;
            assessmentOutcome(
                assessment: CourseAssessment,
                context: PageContext,
                part: (name: string) => HTMLElement,
            ): AssessmentOutcome;
            hello(window: Window): PageMessage;
            readMessage(data: unknown): StateMessage | null;
            connect(window: Window, course: Course, onState: (message: StateMessage) => void): Connection;
            start(window: Window): void;
        };
    }
}

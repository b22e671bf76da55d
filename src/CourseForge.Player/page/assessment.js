// An assessment's page: begins attempts, shows what was drawn, keeps every answer, ends the attempt, and shows the result as the review policy says.
(function () {
  "use strict";

  /** Typing is kept when it pauses, in milliseconds. */
  const pause = 800;
  /** When the end of the time is announced, in seconds. */
  const warnings = [300, 60];

  courseForge.page.parts.push((context) => {
    const { course, send, say, onState } = context;
    const { strings } = course;
    const root = /** @type {HTMLElement | null} */ (document.querySelector("[data-assessment]"));
    const assessment = course.assessments.find(({ id }) => id === root?.dataset["assessment"]);
    if (!root || !assessment) return;
    const { id } = assessment;
    const [intro, attempt, outcome, items, review, pool] = [
      "intro",
      "attempt",
      "outcome",
      "items",
      "review",
      "pool",
    ].map((name) => part(`[data-${name}]`));
    const begin = /** @type {HTMLButtonElement} */ (part("[data-begin]"));
    const again = part("[data-again]");
    const unanswered = part("[data-unanswered]");
    const timer = part("[data-timer]");
    if (!intro || !attempt || !outcome || !items || !review || !pool) return;
    /** @type {Map<string, QuestionForm>} */
    const known = new Map();
    /** @type {QuestionForm[]} */
    let drawn = [];
    /** @type {Snapshot | null} */
    let state = null;
    let shown = "";
    let acted = false;
    let confirmed = false;
    let ticking = /** @type {ReturnType<typeof setInterval> | undefined} */ (undefined);

    /** @param {string} selector a part that every theme must have */
    function part(selector) {
      return /** @type {HTMLElement} */ (root?.querySelector(selector));
    }

    begin.addEventListener("click", start);
    again.addEventListener("click", start);
    part("[data-finish]").addEventListener("click", () => finish(false));
    root.addEventListener("submit", (event) => event.preventDefault()); // Enter in a text box ends no attempt

    onState((message) => {
      state = message.state;
      const mine = state.assessments[id];
      if (!mine) return;
      const view = mine.current ? `attempt ${mine.current.seed}` : mine.count > 0 ? `outcome ${mine.count}` : "intro";
      if (view === shown && view !== "intro") return;
      shown = view;
      for (const [element, name] of /** @type {const} */ ([
        [intro, "intro"],
        [attempt, "attempt"],
        [outcome, "outcome"],
      ]))
        element.hidden = !view.startsWith(name);
      clearInterval(ticking);
      if (mine.current) showAttempt(assessment, mine.current);
      else if (mine.count > 0) showOutcome(assessment, mine, message);
      else showIntro(assessment, mine, message.mode);
      acted = false;
    });

    function start() {
      acted = true;
      const extended = root?.querySelector("[data-extended]");
      send({
        cf: 1,
        type: "begin",
        assessment: id,
        extended: extended instanceof HTMLInputElement && extended.checked,
      });
    }

    /**
     * @param {CourseAssessment} given
     * @param {AssessmentSnapshot} mine
     * @param {LessonMode} mode
     */
    function showIntro(given, mine, mode) {
      const opens =
        mine.opens === null
          ? fill(strings["opensAfter"], { days: given.delay })
          : mine.opens > Date.now()
            ? fill(strings["opensOn"], { date: day(mine.opens) })
            : "";
      part("[data-opens]").textContent = opens;
      begin.hidden = opens !== "" || mode !== "normal";
    }

    /** @param {string} question */
    function formOf(question) {
      const before = known.get(question);
      if (before) return before;
      const form = /** @type {HTMLFormElement | null} */ (document.getElementById(question));
      const made = form && courseForge.page.questionForm(form, { strings, say });
      if (made) {
        known.set(question, made);
        watch(made);
      }
      return made;
    }

    /**
     * @param {HTMLElement} place
     * @param {Attempt} given
     */
    function place(place, given) {
      pool?.append(...drawn.map(({ form }) => form));
      drawn = given.items.flatMap(({ question }) => formOf(question) ?? []);
      drawn.forEach((question, index) => {
        const { form } = question;
        form.hidden = false;
        const number = form.querySelector("[data-number]");
        if (number) number.textContent = `${strings["question"]} ${index + 1} ${strings["of"]} ${drawn.length}`;
        question.clear();
        if (assessment?.shuffle) question.shuffle(given.seed);
        place.append(form);
      });
    }

    /**
     * @param {CourseAssessment} assessment
     * @param {Attempt} given
     */
    function showAttempt(assessment, given) {
      confirmed = false;
      unanswered.textContent = "";
      place(/** @type {HTMLElement} */ (items), given);
      given.items.forEach(({ question, response }) => known.get(question)?.fill(response));
      tick(assessment, given);
      if (acted) part("[data-attempt-title]").focus();
    }

    /** @param {QuestionForm} question */
    function watch(question) {
      let kept = /** @type {ReturnType<typeof setTimeout> | undefined} */ (undefined);
      let since = performance.now();
      const keep = () => {
        clearTimeout(kept);
        if (!state?.assessments[id]?.current) return;
        latency.set(question.id, (latency.get(question.id) ?? 0) + Math.round(performance.now() - since));
        since = performance.now();
        send({ cf: 1, type: "item", assessment: id, question: question.id, response: responseOf(question) });
      };
      question.form.addEventListener("focusin", () => (since = performance.now()));
      question.form.addEventListener("change", keep);
      question.form.addEventListener("input", () => {
        clearTimeout(kept);
        kept = setTimeout(keep, pause);
      });
    }

    /** @type {Map<string, number>} */
    const latency = new Map();
    /** What is not a number is not an answer. @param {QuestionForm} question */
    const responseOf = (question) => (question.isAnswered() ? (question.response() ?? "") : "");

    /** @param {boolean} timeIsUp */
    function finish(timeIsUp) {
      const open = drawn.flatMap((question, index) => (responseOf(question) === "" ? [index + 1] : []));
      if (open.length > 0 && !confirmed && !timeIsUp) {
        confirmed = true;
        unanswered.textContent = fill(strings["unanswered"], { numbers: open.join(", ") });
        return;
      }
      acted = true;
      const results = drawn.map((question) => ({
        ...question.marked(responseOf(question)),
        latency: latency.get(question.id) ?? 0,
      }));
      latency.clear();
      send({ cf: 1, type: "submit", assessment: id, results });
      if (timeIsUp) say(strings["timeIsUp"] ?? "");
    }

    /**
     * @param {CourseAssessment} assessment
     * @param {Attempt} given
     */
    function tick(assessment, given) {
      const limit = courseForge.timeLimit(assessment, given);
      timer.hidden = limit === null;
      if (limit === null) return;
      let before = Infinity;
      const turn = () => {
        const left = Math.max(0, Math.round(given.started + limit - Date.now() / 1000));
        timer.textContent = fill(strings["timeLeft"], {
          time: `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`,
        });
        for (const warning of warnings) if (before > warning && left <= warning && left > 0) say(timer.textContent);
        before = left;
        if (left > 0) return;
        clearInterval(ticking);
        finish(true);
      };
      ticking = setInterval(turn, 1000);
      turn();
    }

    /**
     * @param {CourseAssessment} given
     * @param {AssessmentSnapshot} mine
     * @param {StateMessage} message
     */
    function showOutcome(given, mine, { state, mode }) {
      const latest = mine.finished.find(({ number }) => number === mine.count) ?? mine.best;
      if (!latest) return;
      const mark = given.passMark;
      const title = part("[data-outcome-title]");
      title.textContent =
        (mark === null
          ? strings["assessmentDone"]
          : latest.score >= mark
            ? strings["assessmentPassed"]
            : strings["assessmentNotPassed"]) ?? "";
      const words = [fill(strings["scored"], { score: shortly(latest.score) })];
      if (mark !== null) words.push(fill(strings["passAt"], { mark }));
      if (mine.best && mine.best.number !== latest.number)
        words.push(fill(strings["bestScore"], { score: shortly(mine.best.score) }));
      const pre = given.kind === "pre" ? undefined : course.assessments.find(({ kind }) => kind === "pre");
      const before = pre && state.assessments[pre.id]?.finished[0];
      if (before)
        words.push(fill(strings["gain"], { before: shortly(before.score), gain: signed(latest.score - before.score) }));
      const finished = mark !== null && mine.passed;
      if (mine.left !== null && mark !== null && !finished)
        words.push(
          mine.left > 0 ? fill(strings["attemptsLeft"], { left: mine.left }) : (strings["noAttemptLeft"] ?? ""),
        );
      part("[data-outcome-text]").textContent = words.join(" ");
      showObjectives(latest, before);
      again.hidden = mode !== "normal" || finished || mine.left === 0;

      const mayReview =
        mine.last && (given.review === "after-attempt" || (given.review === "after-pass" && mine.passed));
      part("[data-review-part]").hidden = !mayReview;
      place(
        /** @type {HTMLElement} */ (review),
        mayReview && mine.last ? mine.last : { seed: 0, started: 0, extended: false, items: [] },
      );
      if (mayReview)
        for (const { question, response } of mine.last?.items ?? [])
          known.get(question)?.show(response, { reveal: true });
      if (acted) title.focus();
    }

    /**
     * @param {FinishedAttempt} latest
     * @param {FinishedAttempt | undefined} before
     */
    function showObjectives(latest, before) {
      const body = part("[data-objective-scores]");
      const rows = course.objectives
        .filter(({ id: objective }) => objective in latest.objectives)
        .map(({ id: objective, description }) => {
          const row = document.createElement("tr");
          const name = document.createElement("th");
          name.scope = "row";
          name.textContent = description;
          row.append(name);
          const now = latest.objectives[objective] ?? 0;
          const then = before?.objectives[objective];
          for (const text of before
            ? [
                then === undefined ? "–" : `${shortly(then)} %`,
                `${shortly(now)} %`,
                then === undefined ? "–" : signed(now - then),
              ]
            : [`${shortly(now)} %`]) {
            row.append(Object.assign(document.createElement("td"), { textContent: text }));
          }
          return row;
        });
      body.replaceChildren(...rows);
      for (const cell of /** @type {NodeListOf<HTMLElement>} */ (root?.querySelectorAll("[data-gain]") ?? []))
        cell.hidden = !before;
      const table = body.closest("table");
      if (table) table.hidden = rows.length === 0;
    }

    /** @param {number} time */
    const day = (time) => new Date(time).toLocaleDateString(course.language, { dateStyle: "long", timeZone: "UTC" });
    /** @param {number} value */
    const shortly = (value) => (Math.round(value * 10) / 10).toLocaleString(course.language);
    /** @param {number} value */
    const signed = (value) => (value > 0 ? `+${shortly(value)}` : shortly(value));
  });

  /**
   * @param {string | undefined} words
   * @param {Record<string, string | number>} values
   */
  const fill = (words, values) => (words ?? "").replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ""));
})();

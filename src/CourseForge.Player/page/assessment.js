// An assessment's page shows one of three things: what to know before an attempt, the attempt, or its outcome.
// Begins attempts and ends them; the parts of it are in assessment-paper.js, assessment-clock.js and assessment-outcome.js.
(function () {
  "use strict";

  const { page, words } = courseForge;

  page.parts.push((context) => {
    const root = /** @type {HTMLElement | null} */ (document.querySelector("[data-assessment]"));
    const assessment = context.course.assessments.find(({ id }) => id === root?.dataset["assessment"]);
    if (root && assessment) open(root, assessment, context);
  });

  /**
   * @param {HTMLElement} root
   * @param {CourseAssessment} assessment
   * @param {PageContext} context
   */
  function open(root, assessment, context) {
    const { course, send, say, onState } = context;
    const { strings } = course;
    const { id } = assessment;
    /** @param {string} name a part that every theme must have */
    const part = (name) => /** @type {HTMLElement} */ (root.querySelector(`[data-${name}]`));
    const begin = part("begin");
    const again = part("again");
    const paper = page.assessmentPaper(part("pool"), assessment, context, () => Boolean(mine?.current));
    const outcome = page.assessmentOutcome(assessment, context, part);
    let mine = /** @type {AssessmentSnapshot | undefined} */ (undefined);
    let shown = "";
    /** Whether the learner has asked for what is shown next: then the focus goes there. */
    let acted = false;
    let confirmed = false;
    let stopClock = () => {};
    /** The session's clock before this page's, in milliseconds. */
    let ahead = 0;
    const now = () => courseForge.clock.now() + ahead;

    begin.addEventListener("click", start);
    again.addEventListener("click", start);
    part("finish").addEventListener("click", () => finish(false));
    root.addEventListener("input", () => setTimeout(count));
    root.addEventListener("change", () => setTimeout(count));
    root.addEventListener("click", () => setTimeout(count)); // ordering has buttons
    root.addEventListener("submit", (event) => event.preventDefault()); // Enter in a text box ends no attempt

    onState(({ state, mode, now: told }) => {
      ahead = (told ?? courseForge.clock.now()) - courseForge.clock.now();
      mine = state.assessments[id];
      if (!mine) return;
      const view = mine.current ? "attempt" : mine.count > 0 ? "outcome" : "intro";
      const which = `${view} ${mine.current?.seed ?? mine.count}`;
      if (which === shown && view !== "intro") return;
      shown = which;
      for (const name of ["intro", "attempt", "outcome"]) part(name).hidden = name !== view;
      stopClock();
      // Nobody leaves an attempt by the loudest button without a word.
      for (const link of document.querySelectorAll("[data-next], [data-previous]"))
        /** @type {HTMLElement} */ (link).hidden = Boolean(mine.current);
      if (mine.current) showAttempt(mine.current);
      else if (mine.count > 0) showOutcome(mine, state, mode);
      else showIntro(mine, mode);
      acted = false;
    });

    /**
     * @param {AssessmentSnapshot} mine
     * @param {LessonMode} mode
     */
    function showIntro({ opens }, mode) {
      const when =
        mode === "browse"
          ? (strings["closedInPreview"] ?? "")
          : mode === "review"
            ? (strings[assessment.kind === "delayed" ? "delayedInReview" : "closedInReview"] ?? "")
            : opens === null
              ? words.fill(strings["opensAfter"], { days: assessment.delay })
              : opens > now()
                ? words.fill(strings["opensOn"], { date: words.day(course, opens) })
                : "";
      part("opens").textContent = when;
      begin.hidden = when !== "" || mode !== "normal";
    }

    function start() {
      acted = true;
      paper.forget();
      const extended = root.querySelector("[data-extended]");
      const isExtended = extended instanceof HTMLInputElement && extended.checked;
      send({ cf: 1, type: "begin", assessment: id, extended: isExtended });
    }

    /** @param {Attempt} attempt */
    function showAttempt(attempt) {
      confirmed = false;
      part("unanswered").textContent = "";
      paper.lay(part("items"), attempt);
      paper.fill(attempt);
      count();
      stopClock = page.assessmentClock(assessment, attempt, part("timer"), context, now, () => finish(true));
      if (acted) part("attempt-title").focus();
    }

    /** How many are answered, before anybody asks. */
    function count() {
      const place = root.querySelector("[data-answered]");
      if (!place || !mine?.current) return;
      const total = mine.current.items.length;
      place.textContent = words.fill(strings["answeredCount"], { done: total - paper.unanswered().length, total });
    }

    /** @param {{number: number, id: string}[]} open */
    function tellOpen(open) {
      const [before = "", after = ""] = (strings["unanswered"] ?? "").split("{numbers}");
      const links = open.flatMap(({ number, id: form }, place) => [
        ...(place > 0 ? [", "] : []),
        Object.assign(document.createElement("a"), { href: `#${form}`, textContent: String(number) }),
      ]);
      part("unanswered").replaceChildren(before, ...links, after);
    }

    /** @param {boolean} timeIsUp */
    function finish(timeIsUp) {
      const open = paper.unanswered();
      if (open.length > 0 && !confirmed && !timeIsUp) {
        confirmed = true;
        tellOpen(open);
        return;
      }
      acted = true;
      send({ cf: 1, type: "submit", assessment: id, results: paper.results() });
      if (timeIsUp) say(strings["timeIsUp"] ?? "");
    }

    /**
     * @param {AssessmentSnapshot} mine
     * @param {Snapshot} state
     * @param {LessonMode} mode
     */
    function showOutcome(mine, state, mode) {
      if (!outcome.show(mine, state)) return;
      again.hidden = mode !== "normal" || outcome.isSettled(mine) || mine.left === 0;
      const last = outcome.mayReview(mine) ? mine.last : null;
      part("review-part").hidden = last === null;
      paper.lay(part("review"), last);
      if (last) paper.show(last);
      if (acted) part("outcome-title").focus();
    }
  }
})();

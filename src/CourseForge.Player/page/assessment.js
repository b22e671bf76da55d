// An assessment's page shows one of three things: what to know before an attempt, the attempt, or its outcome.
// Begins attempts and ends them; the parts of it are in assessment-paper.js, assessment-strip.js, assessment-clock.js and assessment-outcome.js.
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
    /** Of the parts that a theme may leave out, one that nobody sees. @param {string} name @returns {HTMLElement} */
    const part = (name) => root.querySelector(`[data-${name}]`) ?? document.createElement("p");
    const begin = part("begin");
    const again = part("again");
    const paper = page.assessmentPaper(part("pool"), assessment, context, () => Boolean(mine?.current));
    const outcome = page.assessmentOutcome(assessment, context, part);
    const strip = page.assessmentStrip(root, part, context);
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
              ? words.fill(strings[assessment.delay === 1 ? "opensAfterOne" : "opensAfter"], { days: assessment.delay })
              : opens > now()
                ? words.fill(strings["opensOn"], { date: words.day(course, opens) })
                : "";
      part("opens").textContent = when;
      begin.hidden = when !== "" || mode !== "normal";
    }

    function start() {
      acted = true;
      paper.forget();
      strip.forget();
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
      strip.lay(paper.forms(), attempt);
      count();
      stopClock = page.assessmentClock(assessment, attempt, part("timer"), context, now, () => finish(true));
      if (acted) part("attempt-title").focus();
    }

    /** What is answered and what is not, before anybody asks. */
    function count() {
      if (!mine?.current) return;
      const total = mine.current.items.length;
      const open = paper.unanswered();
      part("answered").textContent = words.fill(strings["answeredCount"], { done: total - open.length, total });
      strip.mark(open);
    }

    /**
     * The words with a link for each number.
     * @param {string | undefined} text
     * @param {{number: number, id: string}[]} places
     */
    function linked(text, places) {
      const [before = "", after = ""] = (text ?? "").split("{numbers}");
      if (places.length === 0) return [];
      const links = places.flatMap(({ number, id: form }, place) => [
        ...(place > 0 ? [", "] : []),
        page.elements.make("a", { href: `#${form}`, textContent: String(number) }),
      ]);
      return [page.elements.make("span", {}, before, ...links, after), " "];
    }

    /** @param {boolean} timeIsUp */
    function finish(timeIsUp) {
      const open = paper.unanswered();
      const flagged = strip.flagged();
      if (open.length + flagged.length > 0 && !confirmed && !timeIsUp) {
        confirmed = true;
        part("unanswered").replaceChildren(
          ...linked(strings["unanswered"], open),
          ...linked(strings["flaggedStill"], flagged),
          strings["finishAgain"] ?? "",
        );
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

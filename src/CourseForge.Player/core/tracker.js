// What the learner has done in this course, and what follows from it: score, completion, progress per objective.
// Knows no page, no window and no standard.
(function () {
  "use strict";

  courseForge.createTracker = function (course, loaded, now = Date.now) {
    const started = now();
    const recording = loaded.mode === "normal";
    const required = course.pages.filter((page) => page.required);
    const pages = new Set(course.pages.map((page) => page.id));
    const questions = new Map(course.questions.map((question) => [question.id, question]));
    const state = load();
    let complete = loaded.complete || meetsRule();

    function load() {
      if (loaded.text.trim() === "") return courseForge.state.empty();
      const known = courseForge.state.decode(course, loaded.text);
      if (known) return known;
      console.warn("CourseForge: the stored progress is not readable by this course; starting afresh");
      return courseForge.state.empty();
    }

    function seenRequired() {
      return required.filter((page) => state.seen.has(page.id)).length;
    }

    /** A learner who has done nothing has completed nothing, whatever the rule. */
    function meetsRule() {
      return state.seen.size + state.answers.size > 0
        && seenRequired() * 100 >= required.length * course.completion.lessons
        && state.answers.size * 100 >= course.questions.length * course.completion.checks;
    }

    /** @param {string} page */
    function open(page) {
      if (!recording || !pages.has(page) || state.bookmark === page) return false;
      state.bookmark = page;
      return true;
    }

    /** @param {string} page */
    function seen(page) {
      if (!recording || !pages.has(page) || state.seen.has(page)) return false;
      state.seen.add(page);
      complete ||= meetsRule();
      return true;
    }

    /**
     * @param {string} question
     * @param {{response: string, score: number}} given
     */
    function answer(question, given) {
      if (!recording || !questions.has(question) || !/^[a-z]{1,26}$/.test(given.response)) return null;
      const entry = {
        response: [...given.response].sort().join(""),
        attempts: (state.answers.get(question)?.attempts ?? 0) + 1,
        correct: given.score === 1,
      };
      state.answers.delete(question); // to the end: oldest first
      state.answers.set(question, entry);
      complete ||= meetsRule();
      return entry;
    }

    /** @param {CourseQuestion[]} among */
    function scoreOf(among) {
      const total = among.reduce((sum, question) => sum + question.points, 0);
      const earned = among.reduce((sum, question) => sum + (state.answers.get(question.id)?.correct ? question.points : 0), 0);
      return total > 0 ? Math.round((earned / total) * 10000) / 100 : null;
    }

    const score = () => (state.answers.size > 0 ? scoreOf(course.questions) : null);

    /** @returns {ObjectiveProgress[]} objectives of which a question is answered */
    function objectives() {
      return course.objectives.flatMap(({ id, description }) => {
        const asked = course.questions.filter((question) => question.objectives.includes(id));
        const answered = asked.filter((question) => state.answers.has(question.id));
        return answered.length === 0 ? [] : [{ id, description, score: scoreOf(answered), complete: answered.length === asked.length, passed: null }];
      });
    }

    /** @returns {Snapshot} */
    function snapshot() {
      return {
        bookmark: state.bookmark,
        seen: [...state.seen],
        answers: Object.fromEntries(state.answers),
        complete,
        score: score(),
        percent: required.length === 0 ? 100 : Math.floor((seenRequired() / required.length) * 100),
      };
    }

    const earlier = state.seconds;
    return {
      mode: loaded.mode,
      open,
      seen,
      answer,
      score,
      snapshot,
      objectives,
      state: () => ({ ...state, seconds: earlier + Math.max(0, Math.round((now() - started) / 1000)) }),
    };
  };
})();

// The completion rule: the only place where it is evaluated. The compiler writes it in words on the first page.
(function () {
  "use strict";

  courseForge.completion = {
    parts(course, state, passed) {
      const rule = course.completion;
      const lessons = course.pages.filter((page) => page.required);
      const checks = courseForge.completion.checks(course, state);
      const isDone = (/** @type {string} */ id) => state.seen.has(id) || state.leftOut.has(id);
      const isPlayed = (/** @type {string} */ id) =>
        /^-|\./.test(state.scenarios.get(id) ?? "") ||
        state.leftOut.has(course.scenarios.find((scenario) => scenario.id === id)?.page ?? "");
      /** @param {string[]} ids @param {(id: string) => boolean} holds */
      const count = (ids, holds) => ids.filter(holds).length;
      /** @type {CompletionPart[]} */
      const parts = [
        part(
          "lessons",
          count(
            lessons.map(({ id }) => id),
            isDone,
          ),
          (lessons.length * rule.lessons) / 100,
        ),
        part("required", count(rule.required, isDone), rule.required.length),
        part("minutes", Math.floor(state.seconds / 60), rule.minutes),
        part(
          "checks",
          count(
            checks.map(({ id }) => id),
            (id) => state.answers.has(id),
          ),
          (checks.length * rule.checks) / 100,
        ),
        part(
          "taken",
          count(rule.taken, (id) => (state.assessments.get(id)?.count ?? 0) > 0),
          rule.taken.length,
        ),
        part("passed", count(rule.passed, passed), rule.passed.length),
        part("played", count(rule.played, isPlayed), rule.played.length),
        part("survey", state.survey.size > 0 ? 1 : 0, rule.survey ? 1 : 0),
      ];
      return parts.filter(({ needed }) => needed > 0);
    },

    checks: (course, state) =>
      course.questions.filter(({ id, page }) => page !== null && (!state.leftOut.has(page) || state.answers.has(id))),
  };

  /**
   * @param {CompletionPart["name"]} name
   * @param {number} done
   * @param {number} needed
   */
  const part = (name, done, needed) => ({ name, met: done >= needed, done, needed: Math.ceil(needed) });
})();

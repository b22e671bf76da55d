// The completion rule: the only place where it is evaluated. The compiler writes it in words on the first page.
(function () {
  "use strict";

  courseForge.completion = {
    parts(course, state, passed) {
      const rule = course.completion;
      const lessons = course.pages.filter((page) => page.required);
      const checks = course.questions.filter((question) => question.page !== null);
      /** @param {string[]} ids @param {(id: string) => boolean} holds */
      const count = (ids, holds) => ids.filter(holds).length;
      /** @type {CompletionPart[]} */
      const parts = [
        part("lessons", count(lessons.map(({ id }) => id), (id) => state.seen.has(id)), (lessons.length * rule.lessons) / 100),
        part("required", count(rule.required, (id) => state.seen.has(id)), rule.required.length),
        part("minutes", Math.floor(state.seconds / 60), rule.minutes),
        part("checks", count(checks.map(({ id }) => id), (id) => state.answers.has(id)), (checks.length * rule.checks) / 100),
        part("taken", count(rule.taken, (id) => (state.assessments.get(id)?.count ?? 0) > 0), rule.taken.length),
        part("passed", count(rule.passed, passed), rule.passed.length),
        part("survey", state.survey.size > 0 ? 1 : 0, rule.survey ? 1 : 0),
      ];
      return parts.filter(({ needed }) => needed > 0);
    },
  };

  /**
   * @param {keyof CompletionRule} name
   * @param {number} done
   * @param {number} needed
   */
  const part = (name, done, needed) => ({ name, met: done >= needed, done, needed: Math.ceil(needed) });
})();

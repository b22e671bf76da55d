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

    open(course, state, passed) {
      const unmet = new Map(
        courseForge.completion.parts(course, state, passed).flatMap(({ name, met }) => (met ? [] : [[name, true]])),
      );
      const { required, taken, passed: toPass, played } = course.completion;
      const isDone = (/** @type {string} */ id) => state.seen.has(id) || state.leftOut.has(id);
      /** @type {Set<string | null>} */
      const asking = new Set(
        courseForge.completion.checks(course, state).flatMap(({ id, page }) => (state.answers.has(id) ? [] : [page])),
      );
      const isPlayed = (/** @type {string} */ id) => /^-|\./.test(state.scenarios.get(id) ?? "");
      /** @type {Set<string>} */
      const playing = new Set(
        course.scenarios.flatMap(({ id, page }) =>
          played.includes(id) && !isPlayed(id) && !state.leftOut.has(page) ? [page] : [],
        ),
      );
      /** @param {(id: string) => boolean} lacks */
      const pagesOf = (lacks) => new Set(course.assessments.flatMap(({ id, page }) => (lacks(id) ? [page] : [])));
      const toTake = pagesOf((id) => taken.includes(id) && (state.assessments.get(id)?.count ?? 0) === 0);
      const failing = pagesOf((id) => toPass.includes(id) && !passed(id));
      /** What holds each part back, by page. @type {Partial<Record<CompletionPart["name"], (page: CoursePage) => boolean>>} */
      const holds = {
        lessons: (page) => page.required && !isDone(page.id),
        required: (page) => required.includes(page.id) && !isDone(page.id),
        checks: (page) => asking.has(page.id),
        played: (page) => playing.has(page.id),
        taken: (page) => toTake.has(page.id),
        passed: (page) => failing.has(page.id),
        survey: (page) => page.id === course.survey?.page,
      };
      /** @type {Record<string, string[]>} */
      const open = {};
      for (const name of unmet.keys()) {
        const holding = holds[/** @type {CompletionPart["name"]} */ (name)];
        if (holding) open[String(name)] = course.pages.filter(holding).map(({ id }) => id);
      }
      return open;
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

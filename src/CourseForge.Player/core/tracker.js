// What the learner has done in this course, and what follows from it: score, completion, progress per objective.
// Knows no page, no window and no standard.
(function () {
  "use strict";

  const day = 86_400_000;

  courseForge.createTracker = function (course, loaded, now = courseForge.clock.now, random = Math.random, used = now) {
    const started = used();
    const recording = loaded.mode === "normal";
    const required = course.pages.filter((page) => page.required);
    const pages = new Set(course.pages.map((page) => page.id));
    const questions = new Map(course.questions.map((question) => [question.id, question]));
    const state = load();
    const earlier = state.seconds;
    /** Of a window that was killed: what the store has not counted. Where it does not say what it has, nothing. */
    const untold = state.untold ? Math.min(state.untold, Math.max(0, earlier - (loaded.counted?.() ?? Infinity))) : 0;
    const attempts = courseForge.createAttempts(course, state, now, random);
    let complete = loaded.complete;
    settle();

    function load() {
      if (loaded.text.trim() === "") return courseForge.state.empty();
      const known = courseForge.state.decode(course, loaded.text);
      if (known && !course.completion.optOut) {
        known.leftOut.clear();
        for (const [id, text] of known.scenarios) if (text.startsWith("-")) known.scenarios.delete(id);
      }
      if (known) return known;
      console.warn("CourseForge: the stored progress is not readable by this course; starting afresh");
      return courseForge.state.empty();
    }

    /** Time goes on; and once complete, the course stays so. */
    function settle() {
      const spent = Math.max(0, Math.round((used() - started) / 1000));
      state.seconds = earlier + spent;
      if (loaded.counted) state.untold = untold + spent;
      // A learner who has done nothing has completed nothing, whatever the rule.
      const done =
        state.seen.size +
          state.leftOut.size +
          state.answers.size +
          state.assessments.size +
          state.survey.size +
          state.scenarios.size >
        0;
      complete ||= done && parts().every(({ met }) => met);
      if (complete && recording && state.completed === 0) state.completed = Math.floor(now() / day);
    }

    function parts() {
      return courseForge.completion.parts(course, state, (id) => attempts.snapshot(id).passed);
    }

    /** @param {boolean} changed */
    function settled(changed) {
      if (changed) settle();
      return changed;
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
      state.leftOut.delete(page);
      return settled(true);
    }

    /** @param {string} page */
    function leaveOut(page) {
      if (
        !recording ||
        !course.completion.optOut ||
        !pages.has(page) ||
        state.seen.has(page) ||
        state.leftOut.has(page)
      )
        return false;
      state.leftOut.add(page);
      return settled(true);
    }

    /**
     * @param {string} question
     * @param {{response: string, score: number}} given
     */
    function answer(question, { response, score }) {
      const known = questions.get(question);
      if (!recording || !known || !courseForge.questionType(known.type).fits(known, response)) return null;
      const entry = {
        response,
        attempts: (state.answers.get(question)?.attempts ?? 0) + 1,
        score: Math.max(0, Math.min(1, score)),
      };
      state.answers.delete(question); // to the end: oldest first
      state.answers.set(question, entry);
      settle();
      return entry;
    }

    /** @param {{item: string, response: string}[]} answers */
    function survey(answers) {
      const known = new Map((course.survey?.items ?? []).map((item) => [item.id, item]));
      if (!recording || known.size === 0) return false;
      for (const { item, response } of answers) {
        const asked = known.get(item);
        const kept = asked ? courseForge.surveyType(asked.type).kept(response) : null;
        if (kept !== null) state.survey.set(item, kept);
      }
      return settled(state.survey.size > 0);
    }

    /** @param {CourseQuestion[]} among */
    function scoreOf(among) {
      const total = among.reduce((sum, question) => sum + question.points, 0);
      const earned = among.reduce(
        (sum, question) => sum + (state.answers.get(question.id)?.score ?? 0) * question.points,
        0,
      );
      return total > 0 ? Math.round((earned / total) * 10000) / 100 : null;
    }

    /** Of the tests after the course, where there are any; else of the questions in lessons. */
    function score() {
      if (course.assessments.some(({ kind }) => kind === "post")) return attempts.score();
      const checks = courseForge.completion.checks(course, state);
      return checks.some(({ id }) => state.answers.has(id)) ? scoreOf(checks) : null;
    }

    /**
     * Objectives that something is known about: from the best attempt after the course, or else from the questions in lessons. Then the assessments
     * themselves, so that a report shows them side by side.
     * @returns {ObjectiveProgress[]}
     */
    function objectives() {
      const checks = courseForge.completion.checks(course, state);
      const tests = course.assessments.map((assessment) => ({ assessment, taken: attempts.snapshot(assessment.id) }));
      /** @type {ObjectiveProgress[]} */
      const known = course.objectives.flatMap(({ id, description }) => {
        /** @type {ObjectiveProgress[]} */
        const none = [];
        for (const { assessment, taken } of tests) {
          const result = assessment.kind === "post" ? taken.best?.objectives[id] : undefined;
          if (result !== undefined)
            return [
              {
                id,
                description,
                score: result,
                complete: true,
                passed: assessment.passMark === null ? null : result >= assessment.passMark,
              },
            ];
        }
        const asked = checks.filter((question) => question.objectives.includes(id));
        const answered = asked.filter((question) => state.answers.has(question.id));
        return answered.length === 0
          ? none
          : [{ id, description, score: scoreOf(answered), complete: answered.length === asked.length, passed: null }];
      });
      return [
        ...known,
        ...tests.flatMap(({ assessment, taken }) =>
          !taken.best
            ? []
            : [
                {
                  id: `assessment-${assessment.id}`,
                  description: assessment.title,
                  score: taken.best.score,
                  complete: true,
                  passed: assessment.passMark === null ? null : taken.passed,
                },
              ],
        ),
      ];
    }

    /** @returns {Snapshot} */
    function snapshot() {
      settle();
      const doneRequired = required.filter(({ id }) => state.seen.has(id) || state.leftOut.has(id)).length;
      return {
        bookmark: state.bookmark,
        seen: [...state.seen],
        leftOut: [...state.leftOut],
        answers: Object.fromEntries(state.answers),
        assessments: Object.fromEntries(course.assessments.map(({ id }) => [id, attempts.snapshot(id)])),
        survey: state.survey.size > 0,
        scenarios: Object.fromEntries(state.scenarios),
        complete,
        completed: state.completed * day,
        completion: parts(),
        open: complete ? {} : courseForge.completion.open(course, state, (id) => attempts.snapshot(id).passed),
        learner: loaded.learner ?? "",
        score: score(),
        percent: required.length === 0 ? 100 : Math.floor((doneRequired / required.length) * 100),
      };
    }

    return {
      mode: loaded.mode,
      untold,
      open,
      seen,
      leaveOut,
      answer,
      begin: (assessment, extended, drawn) => recording && attempts.begin(assessment, extended, drawn),
      item: (assessment, question, response) => recording && attempts.item(assessment, question, response),
      submit(assessment, results) {
        const counted = recording ? attempts.submit(assessment, results) : null;
        if (counted) settle();
        return counted;
      },
      survey,
      scenario(scenario, text) {
        if (
          !recording ||
          !course.scenarios.some(({ id, size }) => id === scenario && text.length <= size) ||
          !/^[-0-9A-Za-z.]*$/.test(text)
        )
          return false;
        state.scenarios.set(scenario, text);
        return settled(true);
      },
      score,
      passed: attempts.passed,
      snapshot,
      objectives,
      state() {
        settle();
        return state;
      },
    };
  };
})();

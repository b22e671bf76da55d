// The attempts at the assessments of a course: what may begin, what was drawn, what was scored.
(function () {
  "use strict";

  const day = 86_400_000;
  /** A late answer that was under way when the time ran out still counts, in seconds. */
  const grace = 60;

  courseForge.createAttempts = function (course, state, now, random) {
    const assessments = new Map(course.assessments.map((assessment) => [assessment.id, assessment]));
    const questions = new Map(course.questions.map((question) => [question.id, question]));

    /** @param {string} id */
    const of = (id) => state.assessments.get(id) ?? { count: 0, finished: [], current: null, last: null };
    /** @param {FinishedAttempt[]} finished */
    const best = (finished) =>
      finished.reduce(
        (/** @type {FinishedAttempt | null} */ top, one) => (top && top.score >= one.score ? top : one),
        null,
      );

    /** @param {string} id @returns {AssessmentSnapshot} */
    function snapshot(id) {
      const known = of(id);
      const assessment = assessments.get(id);
      const limit = assessment?.attempts ?? null;
      const top = best(known.finished);
      return {
        ...known,
        left: limit === null ? null : Math.max(0, limit - known.count),
        best: top,
        passed: top !== null && top.score >= (assessment?.passMark ?? 0),
        opens:
          assessment?.kind !== "delayed"
            ? 0
            : state.completed === 0
              ? null
              : (state.completed + assessment.delay) * day,
      };
    }

    /**
     * @param {string} id
     * @param {boolean} extended
     * @param {Drawn} [drawn] an attempt that began before this session could answer
     */
    function begin(id, extended, drawn) {
      const assessment = assessments.get(id);
      const { current, left, opens } = snapshot(id);
      if (!assessment || current || left === 0 || opens === null || opens > now()) return false;
      const begun = drawn && isDrawnFrom(assessment, drawn.items) ? drawn : null;
      const seed = begun?.seed ?? Math.floor(random() * 0x7fffffff);
      const { items, renewed } = begun
        ? { items: begun.items, renewed: [] }
        : courseForge.draw.questions(course, assessment, state.used, seed);
      if (items.length === 0) return false;
      for (const question of renewed) state.used.delete(courseForge.draw.mark(question));
      for (const question of items) state.used.add(courseForge.draw.mark(question));
      state.assessments.set(id, {
        ...of(id),
        current: {
          seed,
          started: Math.min(begun?.started ?? Infinity, Math.floor(now() / 1000)),
          extended: extended && assessment.extension > 0,
          items: items.map((question) => ({ question, response: "" })),
        },
      });
      return true;
    }

    /** @param {CourseAssessment} assessment @param {string[]} items */
    function isDrawnFrom({ draw }, items) {
      const pool = new Set(draw.flatMap(({ pool: places }) => places.map((place) => course.questions[place]?.id)));
      return (
        new Set(items).size === items.length &&
        items.length <= draw.reduce((sum, { count }) => sum + count, 0) &&
        items.every((id) => pool.has(id))
      );
    }

    /**
     * @param {string} id
     * @param {string} question
     * @param {string} response
     */
    function item(id, question, response) {
      const known = questions.get(question);
      const drawn = of(id).current?.items.find((one) => one.question === question);
      if (
        !known ||
        !drawn ||
        drawn.response === response ||
        (response !== "" && !courseForge.questionType(known.type).fits(known, response))
      )
        return false;
      drawn.response = response;
      return true;
    }

    /**
     * @param {string} id
     * @param {Marked[]} results
     */
    function submit(id, results) {
      const assessment = assessments.get(id);
      const known = of(id);
      const { current } = known;
      if (!assessment || !current) return null;
      const byId = new Map(results.map((result) => [result.question, result]));
      const limit = timeLimit(assessment, current);
      const late = limit !== null && now() / 1000 > current.started + limit + grace;
      const counted = current.items.map((drawn) => {
        const result = byId.get(drawn.question) ?? {
          question: drawn.question,
          response: drawn.response,
          score: 0,
          pattern: [],
          latency: 0,
        };
        // After the end of the time nothing may change: what was not kept by then is not counted.
        return late && result.response !== drawn.response ? { ...result, response: drawn.response, score: 0 } : result;
      });
      const number = known.count + 1;
      /** @type {FinishedAttempt} */
      const finished = {
        number,
        score: share(counted),
        objectives: Object.fromEntries(
          assessment.draw.flatMap(({ objective }) => {
            const about = counted.filter(({ question }) => questions.get(question)?.objectives.includes(objective));
            return about.length > 0 ? [[objective, share(about)]] : [];
          }),
        ),
      };
      const all = [...known.finished, finished];
      const top = best(all);
      state.assessments.set(id, {
        count: number,
        finished: all.filter((one) => one === finished || one === top || one.number === 1),
        current: null,
        last:
          assessment.review === "never"
            ? null
            : { ...current, items: counted.map(({ question, response }) => ({ question, response })) },
      });
      return counted;
    }

    /**
     * Points earned of points asked, as a percentage of two decimals.
     * @param {Marked[]} results
     */
    function share(results) {
      let earned = 0;
      let asked = 0;
      for (const { question, score } of results) {
        const points = questions.get(question)?.points ?? 0;
        asked += points;
        earned += points * Math.max(0, Math.min(1, score));
      }
      return asked > 0 ? Math.round((earned / asked) * 10000) / 100 : 0;
    }

    const graded = course.assessments.filter(({ kind }) => kind === "post");

    /** The best results of the tests after the course; one not taken counts nothing. */
    function score() {
      const results = graded.map(({ id }) => best(of(id).finished));
      if (results.every((result) => result === null)) return null;
      return Math.round((results.reduce((sum, result) => sum + (result?.score ?? 0), 0) / results.length) * 100) / 100;
    }

    function passed() {
      const deciding = graded.filter(({ passMark }) => passMark !== null).map(({ id }) => snapshot(id));
      if (deciding.length === 0) return null;
      if (deciding.every((one) => one.passed)) return true;
      return deciding.some((one) => !one.passed && one.left === 0 && !one.current) ? false : null;
    }

    return { begin, item, submit, snapshot, score, passed };
  };

  /**
   * @param {CourseAssessment} assessment
   * @param {Attempt} attempt
   */
  function timeLimit(assessment, attempt) {
    if (assessment.minutes === null) return null;
    return assessment.minutes * 60 * (attempt.extended ? 1 + assessment.extension / 100 : 1);
  }

  courseForge.timeLimit = timeLimit;
})();

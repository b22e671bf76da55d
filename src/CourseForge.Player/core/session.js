// One learner, one tracker, one driver: takes a page's messages, keeps the tracker, saves, and says what the state is.
// The host runs it for an LMS; a page on its own runs the same with local storage.
(function () {
  "use strict";

  /** When a flush saves although nothing but the clock has changed. */
  const idle = 30_000;
  /** After how long a save that failed is tried again although nothing happened. */
  const pause = 15_000;
  /** How often at the end, when nobody comes back. */
  const lastTries = 3;

  courseForge.createSession = function (options) {
    const { course, driver, loaded, onChange, onSaved, now = courseForge.clock.now } = options;
    const used = options.used ?? options.now ?? courseForge.clock.used;
    const later = options.later ?? ((callback) => void setTimeout(callback, 0));
    const again = options.again ?? ((callback) => void setTimeout(callback, pause));
    const tracker = courseForge.createTracker(
      course,
      { ...loaded, counted: driver?.counted },
      now,
      options.random,
      used,
    );
    const questions = new Map(course.questions.map((question) => [question.id, question]));
    /** @type {Interaction[]} */
    let interactions = [];
    let dirty = false;
    let savedAt = used();
    let finished = false;
    let retrying = false;

    /** A question that an overlay has replaced is another one in the statistics of the LMS. @param {CourseQuestion} question */
    const trackedId = ({ id, tracked }) => tracked ?? id;

    /** @returns {StateMessage} */
    const message = () => ({
      cf: 1,
      type: "state",
      tracked: loaded.tracked,
      mode: loaded.mode,
      now: now(),
      state: tracker.snapshot(),
    });

    /** @param {PageMessage} given */
    function handle(given) {
      switch (given.type) {
        case "hello":
          if (tracker.open(given.page)) saveSoon();
          onChange?.(message());
          break;
        case "seen":
          if (tracker.seen(given.page)) changed();
          break;
        case "leave-out":
          if (tracker.leaveOut(given.page)) changed();
          break;
        case "answer": {
          const question = questions.get(given.question);
          const entry = tracker.answer(given.question, given);
          if (!question || !entry) break;
          interactions.push(interactionOf(question, trackedId(question), { ...given, response: entry.response }));
          changed();
          break;
        }
        case "begin":
          // Also when nothing began: the page waits for an answer.
          if (tracker.begin(given.assessment, given.extended, given.drawn)) saveSoon();
          onChange?.(message());
          break;
        case "item":
          if (tracker.item(given.assessment, given.question, given.response)) saveSoon(); // the page knows what it shows
          break;
        case "submit": {
          const counted = tracker.submit(given.assessment, given.results);
          for (const result of counted ?? []) {
            const question = questions.get(result.question);
            if (question)
              interactions.push(interactionOf(question, `${given.assessment}-${trackedId(question)}`, result));
          }
          changed();
          break;
        }
        case "survey":
          if (!tracker.survey(given.answers)) break;
          interactions.push(...given.answers.flatMap(surveyed));
          changed();
          break;
        case "scenario":
          if (tracker.scenario(given.scenario, given.state)) changed();
          break;
        case "decision": {
          const interaction = decisionOf(given);
          if (!interaction || !tracker.scenario(given.scenario, given.state)) break;
          interactions.push(interaction);
          changed();
          break;
        }
        case "quick-exit":
        case "exit":
          finish();
          break;
      }
    }

    /**
     * @param {CourseQuestion} question
     * @param {string} id
     * @param {{response: string, score: number, pattern: string[], latency: number, components?: InteractionComponents | undefined}} given
     * @returns {Interaction}
     */
    function interactionOf(
      { type, description, objectives, points, caseMatters },
      id,
      { response, score, pattern, latency, components },
    ) {
      const kind = courseForge.questionType(type);
      return {
        id,
        type: kind.interaction,
        description,
        objectives,
        response: kind.parts(response),
        pattern: pattern.map(kind.pattern),
        caseMatters,
        result: score === 1 ? "correct" : "incorrect",
        score,
        weighting: points,
        latency: latency > 0 ? latency : null,
        at: new Date(now()),
        ...(components ? { components } : {}),
      };
    }

    /**
     * @param {{item: string, response: string, components?: InteractionComponents | undefined}} answer
     * @returns {Interaction[]}
     */
    function surveyed({ item, response, components }) {
      const asked = course.survey?.items.find(({ id }) => id === item);
      if (!asked || response === "") return [];
      return [
        {
          id: item,
          type: courseForge.surveyType(asked.type).interaction,
          description: asked.description,
          objectives: [],
          response: [response],
          pattern: [],
          caseMatters: false,
          result: "neutral",
          score: null,
          weighting: 0,
          latency: null,
          at: new Date(now()),
          ...(components ? { components } : {}),
        },
      ];
    }

    /**
     * @param {Decision} given
     * @returns {Interaction | null}
     */
    function decisionOf({ scenario: id, node, response, pattern, score, weighting, latency, components }) {
      const scenario = course.scenarios.find((one) => one.id === id);
      const decision = scenario?.decisions.find((one) => one.id === node);
      if (!scenario || !decision) return null;
      const scored = weighting > 0;
      return {
        id: `${id}-${node}`,
        type: "choice",
        description: decision.description,
        objectives: scenario.objectives,
        response: [response],
        pattern: pattern.map((letter) => [letter]),
        caseMatters: false,
        result: !scored ? "neutral" : score === 1 ? "correct" : "incorrect",
        score: scored ? score : null,
        weighting,
        latency: latency > 0 ? latency : null,
        at: new Date(now()),
        ...(components ? { components } : {}),
      };
    }

    function changed() {
      saveSoon();
      onChange?.(message());
    }

    /** All changes of one turn of the event loop are saved together: the first flush after it takes them all. */
    function saveSoon() {
      dirty = true;
      later(flush);
    }

    function flush() {
      if (dirty || used() - savedAt >= idle) save();
    }

    /** @param {boolean} [atEnd] the time is told with the end that follows */
    function save(atEnd = false) {
      if (!driver || finished || tracker.mode !== "normal") return true;
      const snapshot = tracker.snapshot();
      const given = interactions;
      interactions = [];
      savedAt = used();
      const state = tracker.state();
      const ok = driver.save({
        state: atEnd ? { ...state, untold: 0 } : state,
        untold: tracker.untold,
        location: snapshot.bookmark,
        score: snapshot.score,
        complete: snapshot.complete,
        passed: tracker.passed(),
        percent: snapshot.percent,
        objectives: tracker.objectives(),
        interactions: given,
      });
      dirty = !ok;
      onSaved?.(ok);
      if (!ok && loaded.tracked && !retrying) {
        retrying = true;
        again(() => {
          retrying = false;
          flush();
        });
      }
      return ok;
    }

    /** Saves once more for the time spent, then ends the session; again and again is the same as once. */
    function finish() {
      if (finished) return;
      for (let tries = 0; tries < lastTries && !save(true); tries++);
      finished = true;
      driver?.finish();
    }

    return { handle, message, flush, finish };
  };
})();

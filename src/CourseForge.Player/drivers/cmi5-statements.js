// cmi5 9: statements about the unit ("cmi5 defined"), and about questions and objectives in it ("cmi5 allowed").
(function () {
  "use strict";

  const verbs = "http://adlnet.gov/expapi/verbs/";
  const activities = "http://adlnet.gov/expapi/activities/";
  const cmi5Category = { objectType: "Activity", id: "https://w3id.org/xapi/cmi5/context/categories/cmi5" };
  const moveOnCategory = { objectType: "Activity", id: "https://w3id.org/xapi/cmi5/context/categories/moveon" };
  /** @type {Partial<Record<InteractionType, (keyof InteractionComponents)[]>>} */
  const componentLists = {
    choice: ["choices"],
    sequencing: ["choices"],
    likert: ["scale"],
    matching: ["source", "target"],
    performance: ["steps"],
  };
  const masteryScoreExtension = "https://w3id.org/xapi/cmi5/context/extensions/masteryscore";

  courseForge.cmi5.statements = function (launch, launchData, { course, activity, newId, now }) {
    const { duration, interaction: spelt, number } = courseForge.scorm2004; // xAPI takes over its formats of responses and times
    const unit = { objectType: "Activity", id: launch.activityId };

    /**
     * @param {string} verb
     * @param {Record<string, unknown>} object
     * @param {Record<string, any>} result
     * @param {{activities?: Record<string, unknown[]>, extensions?: Record<string, unknown>, at?: Date}} [more]
     * @returns {XapiStatement}
     */
    function statement(verb, object, result, { activities: added = {}, extensions, at = new Date(now()) } = {}) {
      const template = launchData.contextTemplate ?? {};
      /** What the template holds is never replaced, only added to (10). @type {Record<string, unknown[]>} */
      const contextActivities = { ...template.contextActivities };
      for (const [list, entries] of Object.entries(added)) {
        if (entries.length > 0) contextActivities[list] = [...[contextActivities[list] ?? []].flat(), ...entries];
      }
      return {
        id: newId(),
        actor: launch.agent,
        verb: { id: verbs + verb, display: { "en-US": verb } },
        object,
        ...(Object.keys(result).length > 0 ? { result } : {}),
        context: {
          ...template,
          registration: launch.registration,
          ...(Object.keys(contextActivities).length > 0 ? { contextActivities } : {}),
          ...(extensions || template.extensions ? { extensions: { ...extensions, ...template.extensions } } : {}),
        },
        timestamp: at.toISOString(),
      };
    }

    /** @param {string} verb @param {Record<string, any>} result @param {Record<string, unknown>} [extensions] */
    function defined(verb, result, extensions) {
      const movesOn = result["success"] !== undefined || result["completion"] !== undefined;
      const category = movesOn ? [cmi5Category, moveOnCategory] : [cmi5Category];
      return statement(verb, unit, result, { activities: { category }, ...(extensions ? { extensions } : {}) });
    }

    /** @param {boolean} success @param {number | null} score @param {number} seconds */
    function judged(success, score, seconds) {
      const scaled = score === null ? {} : { score: { scaled: Number(number(score / 100)) } };
      const { masteryScore } = launchData;
      return defined(
        success ? "passed" : "failed",
        { success, ...scaled, duration: duration(seconds * 1000) },
        typeof masteryScore === "number" ? { [masteryScoreExtension]: masteryScore } : undefined,
      );
    }

    /** @param {string} text */
    const words = (text) => ({ [course.language]: text });
    /** What the letters of a response stand for (xAPI 1.0.3, Data 2.4.4.1): each type has its own lists. @param {Interaction} given */
    function componentsOf({ type, components = {} }) {
      const lists = componentLists[type] ?? [];
      return Object.fromEntries(
        lists.flatMap((list) => {
          const parts = components[list] ?? [];
          return parts.length > 0 ? [[list, parts.map(({ id, text }) => ({ id, description: words(text) }))]] : [];
        }),
      );
    }

    /** @param {string} id */
    const objectiveOf = (id) => ({
      objectType: "Activity",
      id: `${activity}:objective:${id}`,
      definition: { type: `${activities}objective` },
    });

    return {
      initialized: () => defined("initialized", {}),
      /** @param {number} seconds */
      completed: (seconds) => defined("completed", { completion: true, duration: duration(seconds * 1000) }),
      passed: (/** @type {number | null} */ score, /** @type {number} */ seconds) => judged(true, score, seconds),
      failed: (/** @type {number | null} */ score, /** @type {number} */ seconds) => judged(false, score, seconds),
      /** @param {number} milliseconds */
      terminated: (milliseconds) => defined("terminated", { duration: duration(milliseconds) }),

      /** @param {Interaction} given */
      answered(given) {
        const { type, response, patterns } = spelt(given);
        const partly = given.score !== null && given.score > 0 && given.score < 1;
        return statement(
          "answered",
          {
            objectType: "Activity",
            id: `${activity}:question:${given.id}`,
            definition: {
              type: `${activities}cmi.interaction`,
              interactionType: type,
              ...(given.description ? { description: words(given.description) } : {}),
              ...(patterns.length > 0 ? { correctResponsesPattern: patterns } : {}),
              ...componentsOf(given),
            },
          },
          {
            response,
            ...(given.result === "neutral" ? {} : { success: given.result === "correct" }),
            ...(partly ? { score: { scaled: given.score } } : {}),
            ...(given.latency === null ? {} : { duration: duration(given.latency) }),
          },
          { activities: { parent: [unit], other: given.objectives.map(objectiveOf) }, at: given.at },
        );
      },

      /** @param {ObjectiveProgress} objective */
      scored({ id, description, score, passed }) {
        const object = {
          ...objectiveOf(id),
          definition: { type: `${activities}objective`, ...(description ? { description: words(description) } : {}) },
        };
        return statement(
          "scored",
          object,
          {
            ...(score === null ? {} : { score: { scaled: Number(number(score / 100)), raw: score, min: 0, max: 100 } }),
            ...(passed === null ? {} : { success: passed }),
          },
          { activities: { parent: [unit] } },
        );
      },
    };
  };
})();

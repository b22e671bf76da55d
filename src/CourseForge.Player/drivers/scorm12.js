// SCORM 1.2 (Run-Time Environment 1.2, section 3): the LMS is an object named API in a window above or behind this one.
// Every error code is read; nothing an LMS does may throw into the course.
(function () {
  "use strict";

  const searchEvery = 100;
  const searchFor = 3000;
  const levels = 10;
  /** RTE 1.2: cmi.suspend_data is a CMIString4096. */
  const suspendDataLimit = 4096;
  /** No status is ever replaced by one that stands before it here. */
  const statuses = ["", "not attempted", "browsed", "incomplete", "failed", "completed", "passed"];

  /**
   * What a window of another origin refuses is as good as not there.
   * @template T
   * @param {() => T} look
   */
  function reach(look) {
    try {
      return look();
    } catch {
      return null;
    }
  }

  /**
   * Through the parents, then through the opener and its parents.
   * @param {Window} start
   */
  function findApi(start) {
    return inParents(start)
      ?? inParents(reach(() => start.opener))
      ?? inParents(reach(() => start.top?.opener));
  }

  /**
   * @param {Window | null | undefined} start
   * @returns {Scorm12Api | null}
   */
  function inParents(start) {
    let window = start;
    for (let level = 0; window && level < levels; level++) {
      const here = /** @type {{API?: Scorm12Api}} */ (/** @type {unknown} */ (window));
      const api = reach(() => (typeof here.API?.LMSInitialize === "function" ? here.API : null));
      if (api) return api;
      window = reach(() => window?.parent); // of the topmost window: itself
    }
    return null;
  }

  /** Looks for the API, some LMS put it up late, and opens the session. */
  courseForge.openDriver = async function (window, course, options = {}) {
    const now = options.now ?? Date.now;
    const wait = options.wait ?? ((milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)));
    let api = findApi(window);
    for (let waited = 0; !api && waited < searchFor; waited += searchEvery) {
      await wait(searchEvery);
      api = findApi(window);
    }
    /** @type {Loaded} */
    const untracked = { tracked: false, mode: "normal", text: "", complete: false };
    if (!api) {
      console.warn("CourseForge: no SCORM 1.2 API found; nothing is recorded");
      return { driver: null, loaded: untracked };
    }
    const lms = connect(api);
    if (!lms.initialize()) return { driver: null, loaded: untracked };
    return createDriver(lms, course, now);
  };

  /**
   * Calls that cannot throw and whose error code is always read.
   * @param {Scorm12Api} api
   */
  function connect(api) {
    /** @param {() => unknown} call */
    function guarded(call) {
      try {
        return String(call() ?? "");
      } catch (error) {
        console.warn("CourseForge: the LMS threw", error);
        return "";
      }
    }

    /** @param {string} what */
    function failed(what) {
      const code = guarded(() => api.LMSGetLastError());
      if (code === "" || code === "0") return false;
      console.warn(`CourseForge: ${what}: SCORM error ${code}, ${guarded(() => api.LMSGetErrorString(code))}`);
      return true;
    }

    /** @param {"LMSInitialize" | "LMSCommit" | "LMSFinish"} name */
    function run(name) {
      const answer = guarded(() => api[name](""));
      const done = answer === "true" || answer === "1";
      const reported = failed(name);
      if (!done && !reported) console.warn(`CourseForge: ${name} answered "${answer}"`);
      return done;
    }

    return {
      initialize: () => run("LMSInitialize"),
      commit: () => run("LMSCommit"),
      finish: () => run("LMSFinish"),
      /**
       * @param {string} element
       * @returns {string | null} null when the LMS reports an error
       */
      get(element) {
        const value = guarded(() => api.LMSGetValue(element));
        return failed(`reading ${element}`) ? null : value;
      },
      /**
       * @param {string} element
       * @param {string} value
       */
      set(element, value) {
        const answer = guarded(() => api.LMSSetValue(element, value));
        return !failed(`writing ${element}`) && answer !== "false" && answer !== "";
      },
    };
  }

  /**
   * @param {ReturnType<typeof connect>} lms
   * @param {Course} course
   * @param {() => number} now
   * @returns {{driver: Driver, loaded: Loaded}}
   */
  function createDriver(lms, course, now) {
    const started = now();
    const given = lms.get("cmi.core.lesson_mode");
    const mode = given === "review" || given === "browse" ? given : "normal"; // some LMS leave it empty
    const stored = lms.get("cmi.core.lesson_status")?.trim().toLowerCase();
    // Unreadable or unknown: it may stand high, so only completion is written over it.
    let status = stored !== undefined && statuses.includes(stored) ? stored : "incomplete";
    const text = lms.get("cmi.suspend_data") ?? ""; // whatever cmi.core.entry says: some LMS never store the exit
    /** What the LMS holds, so that only changes are written. @type {Map<string, string>} */
    const written = new Map([["cmi.suspend_data", text]]);
    written.set("cmi.core.lesson_location", lms.get("cmi.core.lesson_location") ?? "");
    let nextInteraction = mode === "normal" ? count("cmi.interactions._count") : null;
    const objectiveCount = mode === "normal" ? count("cmi.objectives._count") : null;
    let objectiveIndexes = /** @type {Map<string, number> | null} */ (null);

    if (mode === "normal") {
      put("cmi.core.exit", "suspend"); // at the start: a killed window must not lose the attempt
      raise("incomplete");
      lms.commit();
    }

    /**
     * @param {string} element
     * @returns {number | null} null when the LMS does not support the list
     */
    function count(element) {
      const value = lms.get(element);
      return value === null ? null : parseInt(value, 10) || 0;
    }

    /**
     * @param {string} element
     * @param {string} value
     */
    function put(element, value) {
      if (written.get(element) === value) return true;
      const done = lms.set(element, value);
      if (done) written.set(element, value);
      return done;
    }

    /** @param {string} wanted */
    function raise(wanted) {
      if (statuses.indexOf(wanted) > statuses.indexOf(status) && put("cmi.core.lesson_status", wanted)) status = wanted;
    }

    /** @param {Progress} progress */
    function save(progress) {
      const state = courseForge.state.encode(course, progress.state, suspendDataLimit);
      if (state === null) console.warn(`CourseForge: the progress does not fit into ${suspendDataLimit} characters`);
      else if (state.includes("*")) console.warn("CourseForge: the progress is stored without some attempt counts, to fit");
      let kept = state !== null && put("cmi.suspend_data", state);
      kept = put("cmi.core.lesson_location", progress.location) && kept;
      if (progress.score !== null) {
        put("cmi.core.score.min", "0");
        put("cmi.core.score.max", "100");
        kept = put("cmi.core.score.raw", courseForge.scorm12.number(progress.score)) && kept;
      }
      if (progress.complete) raise("completed"); // after the score: some LMS settle the result when the status arrives
      put("cmi.core.session_time", courseForge.scorm12.timespan(now() - started));
      progress.interactions.forEach(append);
      progress.objectives.forEach(putObjective);
      return lms.commit() && kept;
    }

    /** @param {Interaction} interaction */
    function append(interaction) {
      if (nextInteraction === null) return;
      const element = `cmi.interactions.${nextInteraction}`;
      if (!lms.set(`${element}.id`, interaction.id)) return;
      nextInteraction++;
      const { type, response, patterns, result } = courseForge.scorm12.interaction(interaction);
      interaction.objectives.forEach((id, index) => lms.set(`${element}.objectives.${index}.id`, id));
      lms.set(`${element}.type`, type);
      lms.set(`${element}.time`, courseForge.scorm12.time(interaction.at));
      patterns.forEach((pattern, index) => lms.set(`${element}.correct_responses.${index}.pattern`, pattern));
      lms.set(`${element}.weighting`, courseForge.scorm12.number(interaction.weighting));
      lms.set(`${element}.student_response`, response);
      lms.set(`${element}.result`, result);
      if (interaction.latency !== null) lms.set(`${element}.latency`, courseForge.scorm12.timespan(interaction.latency));
    }

    /** @param {ObjectiveProgress} objective */
    function putObjective({ id, score, complete }) {
      if (objectiveCount === null) return;
      const indexes = (objectiveIndexes ??= knownObjectives(objectiveCount));
      let index = indexes.get(id);
      if (index === undefined) {
        index = indexes.size;
        if (!lms.set(`cmi.objectives.${index}.id`, id)) return;
        indexes.set(id, index);
      }
      const element = `cmi.objectives.${index}`;
      if (score !== null) {
        put(`${element}.score.min`, "0");
        put(`${element}.score.max`, "100");
        put(`${element}.score.raw`, courseForge.scorm12.number(score));
      }
      put(`${element}.status`, complete ? "completed" : "incomplete");
    }

    /** @param {number} stored how many objectives earlier sessions wrote */
    function knownObjectives(stored) {
      const indexes = /** @type {Map<string, number>} */ (new Map());
      for (let index = 0; index < stored; index++) indexes.set(lms.get(`cmi.objectives.${index}.id`) || `#${index}`, index);
      return indexes;
    }

    return {
      driver: { save, finish: () => void lms.finish() },
      loaded: { tracked: true, mode, text, complete: status === "completed" || status === "passed" },
    };
  }
})();

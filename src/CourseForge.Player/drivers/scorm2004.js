// SCORM 2004, 3rd and 4th edition: what the learner did, as the elements of its data model (RTE section 4.2).
// courseForge.edition says what the edition of this package promises.
(function () {
  "use strict";

  /** More than any course has: a list that is said to be longer is not asked through. */
  const mostEntries = 10_000;
  /** No status is ever replaced by one that stands before it here. */
  const completions = ["", "unknown", "not attempted", "incomplete", "completed"];
  const successes = ["", "unknown", "failed", "passed"];
  /** RTE 4.2: smallest permitted maximum of cmi.suspend_data. */
  const limit = 64000;

  courseForge.openDriver = async function (window, course, options = {}) {
    /** @type {ScormEdition} */
    const edition = {
      standard: courseForge.edition.standard,
      object: "API_1484_11",
      calls: {
        initialize: "Initialize",
        finish: "Terminate",
        commit: "Commit",
        getValue: "GetValue",
        setValue: "SetValue",
        getLastError: "GetLastError",
        getErrorString: "GetErrorString",
      },
      notYetSet: "403", // RTE 3.1.7.6: reading what nobody has written yet
    };
    const api = await courseForge.scormApi.find(window, edition, options);
    const lms = api && courseForge.scormApi.connect(api, edition);
    if (!lms?.initialize())
      return { driver: null, loaded: { tracked: false, mode: "normal", text: "", complete: false } };
    return createDriver(lms, course, options.used ?? options.now ?? courseForge.clock.used);
  };

  /**
   * @param {Lms} lms
   * @param {Course} course
   * @param {() => number} used
   * @returns {{driver: Driver, loaded: Loaded}}
   */
  function createDriver(lms, course, used) {
    const { number, duration, time, words, interaction: spelt } = courseForge.scorm2004;
    const { objectiveProgress } = courseForge.edition;
    const wishes = courseForgePackage.lms;
    const started = used();
    const given = lms.get("cmi.mode");
    const mode = given === "review" || given === "browse" ? given : "normal"; // some LMS leave it empty
    let completion = statusOf("cmi.completion_status", completions);
    let success = statusOf("cmi.success_status", successes);
    const text = lms.get("cmi.suspend_data") ?? ""; // whatever cmi.entry says: some LMS never store the exit
    const ledger = courseForge.scormLedger(lms, { another, append, move });
    const { put } = ledger;
    ledger.know("cmi.suspend_data", text);
    ledger.know("cmi.location", lms.get("cmi.location") ?? "");
    let nextInteraction = mode === "normal" ? count("cmi.interactions._count") : null;
    /** @type {Map<string, number>} */
    const interactionIndexes = new Map();
    const objectiveCount = mode === "normal" ? count("cmi.objectives._count") : null;
    let objectiveIndexes = /** @type {Map<string, number> | null} */ (null);

    if (mode === "normal") {
      put("cmi.exit", "suspend"); // at the start: a killed window, or one offline, must not end the attempt
      complete("incomplete");
      // An id can be written once only, so that one that gets lost cannot be repeated: not together with a result, therefore.
      for (const { id } of course.assessments) elementOf(`assessment-${id}`);
      ledger.commit();
    }

    /**
     * Unreadable or unknown to us: it may stand high, so only the highest is written over it.
     * @param {string} element
     * @param {string[]} order
     */
    function statusOf(element, order) {
      const stored = lms.get(element)?.trim().toLowerCase();
      return stored !== undefined && order.includes(stored) ? stored : (order.at(-2) ?? "");
    }

    /**
     * @param {string} element
     * @returns {number | null} null when the LMS does not support the list
     */
    function count(element) {
      const value = lms.get(element);
      return value === null ? null : Math.max(0, Math.min(mostEntries, parseInt(value, 10) || 0));
    }

    /**
     * Another value that may stand there for a moment where none has arrived yet; null: it is another one each time.
     * @param {string} element
     * @param {string} value
     */
    function another(element, value) {
      if (element.endsWith("session_time")) return null;
      if (/\.(suspend_data|\w*location)$/.test(element)) return "-"; // some LMS take no empty text
      if (element.endsWith(".id")) return `${value}-`;
      if (/completion_status$/.test(element)) return value === "incomplete" ? "unknown" : "incomplete";
      if (/success_status$/.test(element)) return "unknown";
      if (element.endsWith("exit")) return value === "" ? "suspend" : "";
      if (element.endsWith("description")) return words("-", course.language);
      return number(Number(value) > 0 ? Number(value) - 0.01 : 0.01);
    }

    /** @param {string} wanted */
    function complete(wanted) {
      if (completions.indexOf(wanted) > completions.indexOf(completion) && put("cmi.completion_status", wanted))
        completion = wanted;
    }

    /** @param {string} wanted */
    function succeed(wanted) {
      if (successes.indexOf(wanted) > successes.indexOf(success) && put("cmi.success_status", wanted)) success = wanted;
    }

    /** @param {string} element @param {number} score */
    function putScore(element, score) {
      put(`${element}.min`, "0");
      put(`${element}.max`, "100");
      const raw = put(`${element}.raw`, number(score));
      return put(`${element}.scaled`, number(score / 100)) && raw;
    }

    function counted() {
      const total = lms.get("cmi.total_time");
      return total === null ? null : courseForge.scorm2004.seconds(total);
    }

    /** For the certificate; a course without one need not know. */
    function learner() {
      return course.pages.some(({ id }) => id === "page:certificate")
        ? { learner: lms.get("cmi.learner_name") ?? "" }
        : {};
    }

    /** @param {Progress} progress */
    const save = (progress) => ledger.save(() => write(progress), progress.interactions);

    /** @param {Progress} progress */
    function write(progress) {
      const state = courseForge.state.encode(course, progress.state, limit);
      if (state === null) console.warn(`CourseForge: the progress does not fit into ${limit} characters`);
      let kept = state !== null && put("cmi.suspend_data", state);
      kept = put("cmi.location", progress.location) && kept;
      progress.objectives.forEach(putObjective);
      if (progress.complete && courseForgePackage.done) putDone(courseForgePackage.done);
      if (progress.score !== null) kept = putScore("cmi.score", progress.score) && kept;
      // With a completion threshold in the manifest the LMS compares: 1 and nothing else is complete.
      put("cmi.progress_measure", number(progress.complete ? 1 : Math.min(0.99, progress.percent / 100)));
      if (progress.complete) complete("completed"); // after the score: some LMS settle the result when the status arrives
      if (progress.passed) succeed("passed");
      else if (progress.passed === false && wishes.failed) succeed("failed");
      if (progress.complete) put("cmi.exit", wishes.exit);
      put("cmi.session_time", duration((progress.untold ?? 0) * 1000 + used() - started));
      return kept;
    }

    /** Where an answer goes: behind the others, or over the one before if the LMS is slow with many. @param {string} id */
    function indexOf(id) {
      if (nextInteraction === null || wishes.interactions === "none") return null;
      return (wishes.interactions === "last" ? interactionIndexes.get(id) : undefined) ?? nextInteraction;
    }

    /** Gives the place where it is, if the LMS has one for it. @param {Interaction} interaction */
    function append(interaction) {
      const index = indexOf(interaction.id);
      if (index === null) return null;
      const element = `cmi.interactions.${index}`;
      if (!lms.set(`${element}.id`, interaction.id)) return null;
      if (index === nextInteraction) nextInteraction++;
      interactionIndexes.set(interaction.id, index);
      const { type, response, patterns, result } = spelt(interaction);
      lms.set(`${element}.type`, type); // before all that depends on it
      interaction.objectives.forEach((id, index) => lms.set(`${element}.objectives.${index}.id`, id));
      lms.set(`${element}.timestamp`, time(interaction.at));
      patterns.forEach((pattern, index) => lms.set(`${element}.correct_responses.${index}.pattern`, pattern));
      lms.set(`${element}.weighting`, number(interaction.weighting));
      if (response !== "") lms.set(`${element}.learner_response`, response); // a question that was not answered has none
      lms.set(`${element}.result`, result);
      if (interaction.latency !== null) lms.set(`${element}.latency`, duration(interaction.latency));
      if (interaction.description) lms.set(`${element}.description`, words(interaction.description, course.language));
      return index;
    }

    /** Leaves a mark at the place that it had. @param {Interaction} interaction @param {number} index @param {number} turn */
    function move({ id, at }, index, turn) {
      interactionIndexes.delete(id);
      lms.set(`cmi.interactions.${index}.timestamp`, time(new Date(at.getTime() + turn * 10)));
    }

    /** Where an objective is, which may be one that the manifest brought; null when the LMS has no place for it. @param {string} id */
    function elementOf(id) {
      if (objectiveCount === null) return null;
      const indexes = (objectiveIndexes ??= knownObjectives(objectiveCount));
      const index = indexes.get(id) ?? indexes.size;
      if (!indexes.has(id)) {
        if (!put(`cmi.objectives.${index}.id`, id)) return null;
        indexes.set(id, index);
      }
      return `cmi.objectives.${index}`;
    }

    /** Opens the unit that comes after this one (see the manifest). @param {string} id */
    function putDone(id) {
      const element = elementOf(id);
      if (element === null) return;
      put(`${element}.success_status`, "passed");
      put(`${element}.completion_status`, "completed");
    }

    /** @param {ObjectiveProgress} objective */
    function putObjective({ id, description, score, complete, passed }) {
      const element = elementOf(id);
      if (element === null) return;
      if (description) put(`${element}.description`, words(description, course.language));
      if (score !== null) putScore(`${element}.score`, score);
      if (objectiveProgress && complete) put(`${element}.progress_measure`, "1");
      if (passed !== null && ledger.get(`${element}.success_status`) !== "passed") {
        put(`${element}.success_status`, passed ? "passed" : "failed");
      }
      put(`${element}.completion_status`, complete ? "completed" : "incomplete");
    }

    /** @param {number} stored how many objectives the manifest and earlier sessions brought */
    function knownObjectives(stored) {
      const indexes = /** @type {Map<string, number>} */ (new Map());
      for (let index = 0; index < stored; index++)
        indexes.set(lms.get(`cmi.objectives.${index}.id`) || `#${index}`, index);
      return indexes;
    }

    return {
      driver: { save, finish: () => void lms.finish(), counted },
      loaded: {
        tracked: true,
        mode,
        text,
        complete: completion === "completed",
        ...learner(),
      },
    };
  }
})();

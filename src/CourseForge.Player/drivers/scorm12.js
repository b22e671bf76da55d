// SCORM 1.2: what the learner did, as the elements of its data model (Run-Time Environment 1.2, section 3.4).
(function () {
  "use strict";

  /** RTE 1.2: cmi.suspend_data is a CMIString4096. */
  const suspendDataLimit = 4096;
  /** More than any course has: a list that is said to be longer is not asked through. */
  const mostEntries = 10_000;
  /** No status is ever replaced by one that stands before it here. */
  const statuses = ["", "not attempted", "browsed", "incomplete", "failed", "completed", "passed"];

  /** @type {ScormEdition} */
  const edition = {
    standard: "SCORM 1.2",
    object: "API",
    calls: {
      initialize: "LMSInitialize",
      finish: "LMSFinish",
      commit: "LMSCommit",
      getValue: "LMSGetValue",
      setValue: "LMSSetValue",
      getLastError: "LMSGetLastError",
      getErrorString: "LMSGetErrorString",
    },
  };

  courseForge.openDriver = async function (window, course, options = {}) {
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
    const started = used();
    const wishes = courseForgePackage.lms;
    const given = lms.get("cmi.core.lesson_mode");
    const mode = given === "review" || given === "browse" ? given : "normal"; // some LMS leave it empty
    const stored = lms.get("cmi.core.lesson_status")?.trim().toLowerCase();
    // Unreadable or unknown: it may stand high, so only completion is written over it.
    let status = stored !== undefined && statuses.includes(stored) ? stored : "incomplete";
    const text = lms.get("cmi.suspend_data") ?? ""; // whatever cmi.core.entry says: some LMS never store the exit
    const ledger = courseForge.scormLedger(lms, { another, append, move });
    const { put } = ledger;
    ledger.know("cmi.suspend_data", text);
    ledger.know("cmi.core.lesson_location", lms.get("cmi.core.lesson_location") ?? "");
    let nextInteraction = mode === "normal" ? count("cmi.interactions._count") : null;
    /** @type {Map<string, number>} */
    const interactionIndexes = new Map();
    const objectiveCount = mode === "normal" ? count("cmi.objectives._count") : null;
    let objectiveIndexes = /** @type {Map<string, number> | null} */ (null);

    if (mode === "normal") {
      put("cmi.core.exit", "suspend"); // at the start: a killed window must not lose the attempt
      raise("incomplete");
      ledger.commit();
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
      if (element.endsWith(".id")) return `${value.slice(0, 200)}-`;
      if (element.endsWith("status")) return value === "incomplete" ? "browsed" : "incomplete";
      if (element.endsWith("exit")) return value === "" ? "suspend" : "";
      return courseForge.scorm12.number(Number(value) > 0 ? Number(value) - 0.01 : 0.01);
    }

    /** @param {string} wanted */
    function raise(wanted) {
      if (statuses.indexOf(wanted) > statuses.indexOf(status) && put("cmi.core.lesson_status", wanted)) status = wanted;
    }

    function counted() {
      const total = lms.get("cmi.core.total_time");
      return total === null ? null : courseForge.scorm12.seconds(total);
    }

    /** For the certificate; a course without one need not know. */
    function learner() {
      return course.pages.some(({ id }) => id === "page:certificate")
        ? { learner: lms.get("cmi.core.student_name") ?? "" }
        : {};
    }

    /** @param {Progress} progress */
    const save = (progress) => ledger.save(() => write(progress), progress.interactions);

    /** @param {Progress} progress */
    function write(progress) {
      const state = courseForge.state.encode(course, progress.state, suspendDataLimit);
      if (state === null) console.warn(`CourseForge: the progress does not fit into ${suspendDataLimit} characters`);
      let kept = state !== null && put("cmi.suspend_data", state);
      kept = put("cmi.core.lesson_location", progress.location) && kept;
      if (progress.score !== null) {
        put("cmi.core.score.min", "0");
        put("cmi.core.score.max", "100");
        kept = put("cmi.core.score.raw", courseForge.scorm12.number(progress.score)) && kept;
      }
      if (progress.complete) raise(progress.passed ? wishes.passed : "completed"); // after the score: some LMS settle the result when the status arrives
      if (progress.passed === false && wishes.failed) raise("failed");
      if (progress.complete) put("cmi.core.exit", wishes.exit === "normal" ? "" : wishes.exit);
      put("cmi.core.session_time", courseForge.scorm12.timespan((progress.untold ?? 0) * 1000 + used() - started));
      progress.objectives.forEach(putObjective);
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
      if (!lms.set(`${element}.id`, courseForge.scorm12.id(interaction.id))) return null;
      if (index === nextInteraction) nextInteraction++;
      interactionIndexes.set(interaction.id, index);
      const { type, response, patterns, result } = courseForge.scorm12.interaction(interaction);
      interaction.objectives.forEach((id, index) =>
        lms.set(`${element}.objectives.${index}.id`, courseForge.scorm12.id(id)),
      );
      lms.set(`${element}.type`, type);
      lms.set(`${element}.time`, courseForge.scorm12.time(interaction.at));
      patterns.forEach((pattern, index) => lms.set(`${element}.correct_responses.${index}.pattern`, pattern));
      lms.set(`${element}.weighting`, courseForge.scorm12.number(Math.min(100, interaction.weighting))); // some LMS take no more
      if (response !== "") lms.set(`${element}.student_response`, response);
      lms.set(`${element}.result`, result);
      if (interaction.latency !== null)
        lms.set(`${element}.latency`, courseForge.scorm12.timespan(interaction.latency));
      return index;
    }

    /** Leaves a mark at the place that it had. @param {Interaction} interaction @param {number} index @param {number} turn */
    function move({ id, at }, index, turn) {
      interactionIndexes.delete(id);
      lms.set(`cmi.interactions.${index}.time`, `${courseForge.scorm12.time(at)}.${turn % 10}`);
    }

    /** @param {ObjectiveProgress} objective */
    function putObjective({ id: name, score, complete, passed }) {
      if (objectiveCount === null) return;
      const id = courseForge.scorm12.id(name);
      const indexes = (objectiveIndexes ??= knownObjectives(objectiveCount));
      let index = indexes.get(id);
      if (index === undefined) {
        index = indexes.size;
        if (!put(`cmi.objectives.${index}.id`, id)) return;
        indexes.set(id, index);
      }
      const element = `cmi.objectives.${index}`;
      if (score !== null) {
        put(`${element}.score.min`, "0");
        put(`${element}.score.max`, "100");
        put(`${element}.score.raw`, courseForge.scorm12.number(score));
      }
      if (ledger.get(`${element}.status`) === "passed") return;
      put(`${element}.status`, passed ? "passed" : passed === false ? "failed" : complete ? "completed" : "incomplete");
    }

    /** @param {number} stored how many objectives earlier sessions wrote */
    function knownObjectives(stored) {
      const indexes = /** @type {Map<string, number>} */ (new Map());
      for (let index = 0; index < stored; index++)
        indexes.set(courseForge.scorm12.id(lms.get(`cmi.objectives.${index}.id`) || `#${index}`), index); // those of earlier players, too
      return indexes;
    }

    return {
      driver: { save, finish: () => void lms.finish(), counted },
      loaded: {
        tracked: true,
        mode,
        text,
        complete: status === "completed" || status === "passed",
        ...learner(),
      },
    };
  }
})();

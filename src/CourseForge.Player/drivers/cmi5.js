// cmi5 (Quartz, 1st edition): opens the session of an assignable unit, and says with statements what the learner did.
(function () {
  "use strict";

  courseForge.openDriver = async function (window, course, options = {}) {
    const { cmi5 } = courseForge;
    const now = options.now ?? courseForge.clock.now;
    const used = options.used ?? options.now ?? courseForge.clock.used;
    const send = options.fetch ?? ((url, init) => window.fetch(url, init));
    const wait = options.wait ?? ((milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)));
    /** @type {{driver: Driver | null, loaded: Loaded}} */
    const untracked = { driver: null, loaded: { tracked: false, mode: "normal", text: "", complete: false } };

    const launch = cmi5.readLaunch(window.location.search);
    if (!launch) {
      console.warn("CourseForge: no cmi5 launch parameters; nothing is recorded");
      return untracked;
    }
    const token = await cmi5.fetchToken(launch.fetchUrl, send);
    if (token === null) return untracked;
    const lrs = cmi5.connect(launch, token, { send, wait });
    try {
      const [launchData, progress] = await Promise.all([lrs.launchData(), lrs.progress(), lrs.preferences()]);
      if (!launchData) throw new Error("there is no LMS.LaunchData");
      return createDriver(window, course, lrs, launch, launchData, known(progress), now, used);
    } catch (error) {
      console.warn("CourseForge: the cmi5 session could not be opened; nothing is recorded", error);
      return untracked;
    }
  };

  /** @param {any} document @returns {Cmi5Progress} */
  function known(document) {
    const own = typeof document === "object" && document !== null ? document : {};
    return {
      state: typeof own.state === "string" ? own.state : "",
      completed: own.completed === true,
      passed: own.passed === true,
      failed: own.failed === true,
      objectives: typeof own.objectives === "object" && own.objectives !== null ? { ...own.objectives } : {},
    };
  }

  /**
   * @param {Window} window
   * @param {Course} course
   * @param {Cmi5Lrs} lrs
   * @param {Cmi5Launch} launch
   * @param {Cmi5LaunchData} launchData
   * @param {Cmi5Progress} stored what earlier sessions of this registration have said: some of it may be said once only (9.3)
   * @param {() => number} now
   * @param {() => number} used
   * @returns {{driver: Driver, loaded: Loaded}}
   */
  function createDriver(window, course, lrs, launch, launchData, stored, now, used) {
    const started = used();
    const given = String(launchData.launchMode ?? "").toLowerCase();
    const mode = given === "review" || given === "browse" ? given : "normal";
    const say = courseForge.cmi5.statements(launch, launchData, {
      course,
      activity: courseForgePackage.activity,
      newId,
      now,
    });
    /** @type {((ok: boolean) => void)[]} */
    const listeners = [];
    const queue = courseForge.cmi5.createQueue(lrs, {
      later: (callback, milliseconds) => void setTimeout(callback, milliseconds),
      onKept: (ok) => listeners.forEach((listener) => listener(ok)),
    });
    /** @type {Progress | null} */
    let last = null;
    window.addEventListener?.("online", () => queue.retry());
    queue.add([say.initialized()]);

    /** The learning system may ask for another mark than the author did: its mark decides (10, masteryScore). @param {Progress} progress */
    function judge({ score, passed }) {
      const { masteryScore } = launchData;
      if (typeof masteryScore !== "number" || score === null || typeof course.passMark !== "number") return passed;
      if (score / 100 >= masteryScore) return true;
      return passed === null ? null : false; // null: the learner may still try
    }

    /** @param {Progress} progress */
    function save(progress) {
      last = progress;
      const { seconds } = progress.state;
      const statements = progress.interactions.map(say.answered);
      for (const objective of progress.objectives) {
        if (!objective.complete || objective.score === null || stored.objectives[objective.id] === objective.score)
          continue;
        stored.objectives[objective.id] = objective.score;
        statements.push(say.scored(objective));
      }
      if (judge(progress) && !stored.passed) {
        stored.passed = true;
        statements.push(say.passed(progress.score, seconds));
      }
      if (progress.complete && !stored.completed) {
        stored.completed = true;
        statements.push(say.completed(seconds));
      }
      stored.state = courseForge.state.encode(course, progress.state) ?? stored.state;
      queue.add(statements, { ...stored });
      return !queue.isBehind();
    }

    function finish() {
      /** @type {XapiStatement[]} */
      const statements = [];
      // Only now: after "failed" nothing better could be said in this session (9.3), and never after "passed".
      if (mode === "normal" && last && judge(last) === false && !stored.passed && !stored.failed) {
        stored.failed = true;
        statements.push(say.failed(last.score, last.state.seconds));
      }
      statements.push(say.terminated(used() - started));
      queue.close(statements, mode === "normal" && last ? { ...stored } : undefined);
    }

    return {
      driver: { save, finish, listen: (listener) => void listeners.push(listener) },
      loaded: {
        tracked: true,
        mode,
        text: stored.state,
        complete: stored.completed,
        ...(typeof launch.agent["name"] === "string" ? { learner: launch.agent["name"] } : {}),
        ...(typeof launchData.returnURL === "string" && /^https?:/i.test(launchData.returnURL)
          ? { returnUrl: launchData.returnURL }
          : {}),
      },
    };
  }

  /** A version 4 UUID; crypto.randomUUID is not there on plain http. */
  function newId() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
    bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
    const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
  }
})();

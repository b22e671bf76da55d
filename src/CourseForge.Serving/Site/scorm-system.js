// A learning system for SCORM, as a package meets one: the API of one edition with its error codes, a data model that is held to
// the standard, and what remains of an attempt when it ends in one way or another. Knows no window.
(function () {
  "use strict";

  const { editions, words } = preview.scorm;

  /** @param {string} element */
  const pattern = (element) => element.replace(/\.\d+(?=\.)/g, ".n");

  /**
   * @param {"scorm12" | "scorm2004"} standard
   * @param {any} unit of the package
   * @param {(entry: any) => void} log
   */
  preview.createScormSystem = function (standard, unit, log) {
    const edition = editions[standard];
    const { codes } = edition;
    const elements = preview.scormElements[standard];
    /** What is kept: the values of the last commit. @type {Record<string, string>} */
    let stored = {};
    /** What the running attempt has said. @type {Record<string, string>} */
    let live = {};
    let phase = "before";
    let error = 0;
    let attempt = 0;
    let learner = 1;
    let seconds = 0;
    /** How many calls the standard's table of errors was used for. */
    let refused = 0;
    const trouble = { offline: false, failNext: 0, killed: false, review: false };

    const is12 = standard === "scorm12";

    /** @param {number} code @param {string} answer */
    function give(code, answer) {
      error = code;
      // That nobody has written a value yet is an answer (RTE 3.1.7.5), and every course asks so when it begins.
      if (code !== 0 && !(code === codes.notSet && answer === "")) refused++;
      return answer;
    }

    /** @param {string} call @param {any[]} given @param {() => string} work */
    function logged(call, given, work) {
      if (trouble.killed) return "false";
      const answer = work();
      log({
        call,
        given: given.map(String),
        answer,
        isTrouble: error !== 0 && error !== codes.notSet,
        code: error,
        error: error ? words[error] : "",
      });
      return answer;
    }

    /** What a learning system says of an attempt before anything is written. */
    function begun() {
      const mode = trouble.review ? "review" : "normal";
      const name = `Learner ${learner}`;
      const has = Object.keys(stored).length > 0;
      const entry = !has ? "ab-initio" : stored[edition.exit] === "suspend" ? "resume" : "";
      const kept = { ...stored };
      delete kept[edition.exit];
      delete kept[edition.session];
      const pass = unit.passMark
        ? { [is12 ? "cmi.student_data.mastery_score" : "cmi.scaled_passing_score"]: unit.passMark }
        : {};
      return is12
        ? {
            "cmi.core.lesson_status": "not attempted",
            "cmi.core.score.raw": "",
            "cmi.core.lesson_location": "",
            "cmi.suspend_data": "",
            "cmi.launch_data": unit.launchData ?? "",
            ...kept,
            ...pass,
            "cmi.core.student_id": `learner-${learner}`,
            "cmi.core.student_name": `${learner}, Learner`,
            "cmi.core.credit": trouble.review ? "no-credit" : "credit",
            "cmi.core.entry": entry,
            "cmi.core.lesson_mode": mode,
            "cmi.core.total_time": total12(seconds),
          }
        : {
            "cmi.completion_status": "unknown",
            "cmi.success_status": "unknown",
            ...(unit.launchData ? { "cmi.launch_data": unit.launchData } : {}),
            ...(unit.completionThreshold ? { "cmi.completion_threshold": unit.completionThreshold } : {}),
            ...kept,
            ...pass,
            "cmi.learner_id": `learner-${learner}`,
            "cmi.learner_name": name,
            "cmi.credit": trouble.review ? "no-credit" : "credit",
            "cmi.entry": entry,
            "cmi.mode": mode,
            "cmi.total_time": `PT${Math.round(seconds)}S`,
            "cmi.time_limit_action": "continue,no message",
            "adl.nav.request": "_none_",
            "adl.nav.request_valid.continue": "false",
            "adl.nav.request_valid.previous": "false",
          };
    }

    /** @param {unknown} argument */
    function initialize(argument) {
      if (argument !== "") return give(codes.argument, "false");
      if (phase === "running") return give(codes.running, "false");
      if (phase === "over") return give(is12 ? 101 : 104, "false");
      live = /** @type {any} */ (begun());
      phase = "running";
      attempt++;
      return give(0, "true");
    }

    /** @param {unknown} argument */
    function commit(argument) {
      if (argument !== "") return give(codes.argument, "false");
      if (phase !== "running") return give(phase === "over" ? codes.overCommit : codes.notRunningCommit, "false");
      return store() ? give(0, "true") : give(codes.failed, "false");
    }

    function store() {
      if (trouble.offline) return false;
      if (trouble.failNext > 0) {
        trouble.failNext--;
        return false;
      }
      if (!trouble.review) stored = { ...live };
      return true;
    }

    /** @param {unknown} argument */
    function finish(argument) {
      if (argument !== "") return give(codes.argument, "false");
      if (phase !== "running") return give(phase === "over" ? codes.over : codes.notRunning, "false");
      phase = "over";
      const isStored = store();
      if (isStored && !trouble.review) {
        seconds += spanOf(live[edition.session] ?? "");
        if (!is12 && live[edition.exit] !== "suspend") stored = {}; // RTE 4.2.8: without suspend the next launch is a new attempt
      }
      return isStored ? give(0, "true") : give(is12 ? 101 : 111, "false");
    }

    /** @param {unknown} name */
    function getValue(name) {
      const element = String(name ?? "");
      if (phase !== "running") return give(phase === "over" ? codes.overGet : codes.notRunningGet, "");
      if (element === "cmi._version") return give(0, is12 ? "3.4" : "1.0");
      const keyword = /^(.*)\._(children|count)$/.exec(element);
      if (keyword) return keywordOf(keyword[1] ?? "", keyword[2] ?? "");
      const known = elements[pattern(element)];
      if (!known) return give(codes.unknown, "");
      if (known[0] === "w") return give(codes.writeOnly, "");
      const value = live[element];
      if (value === undefined) {
        const list = /^(.*)\.(\d+)\./.exec(element);
        if (list && Number(list[2]) >= count(list[1] ?? "")) return give(is12 ? 201 : 301, "");
        return give(codes.notSet, "");
      }
      return give(0, value);
    }

    /** @param {string} parent @param {string} kind */
    function keywordOf(parent, kind) {
      const start = pattern(parent + ".");
      const below = Object.keys(elements).filter((name) => name.startsWith(start));
      if (below.length === 0) return give(kind === "children" ? codes.children : codes.count, "");
      const isList = below.some((name) => name.startsWith(start + "n."));
      if (kind === "count") return isList ? give(0, String(count(parent))) : give(codes.count, "");
      const inside = isList ? start + "n." : start;
      return give(0, [...new Set(below.map((name) => name.slice(inside.length).split(".")[0]))].join(","));
    }

    /** How many places of a list are there. @param {string} parent */
    function count(parent) {
      const places = Object.keys(live)
        .filter((name) => name.startsWith(parent + "."))
        .map((name) => Number(/^\d+/.exec(name.slice(parent.length + 1))?.[0] ?? -1));
      return Math.max(-1, ...places) + 1;
    }

    /** @param {unknown} name @param {unknown} given */
    function setValue(name, given) {
      const element = String(name ?? "");
      const value = String(given);
      if (phase !== "running") return give(phase === "over" ? codes.overSet : codes.notRunningSet, "false");
      if (/\._(children|count|version)$/.test(element)) return give(codes.keyword, "false");
      const known = elements[pattern(element)];
      if (!known) return give(codes.unknown, "false");
      if (known[0] === "r") return give(codes.readOnly, "false");
      const lists = [...element.matchAll(/\.(\d+)\./g)];
      for (const list of lists) {
        const parent = element.slice(0, list.index);
        const place = Number(list[1]);
        if (place > count(parent)) return give(codes.order, "false");
        const id = `${parent}.${place}.id`;
        if (!is12 && elements[pattern(id)] && element !== id && live[id] === undefined && !element.startsWith(id))
          return give(codes.dependency, "false");
      }
      if (!known[1](value)) {
        const isNumber = /^-?\d+(\.\d+)?$/.test(value);
        return give(isNumber ? codes.range : codes.type, "false");
      }
      if (!is12 && /^cmi\.objectives\.\d+\.id$/.test(element) && live[element] !== undefined && live[element] !== value)
        return give(351, "false"); // RTE 4.2.17.1: the id of an objective does not change
      live[element] = value;
      return give(0, "true");
    }

    const [initializeAs, finishAs, getAs, setAs, commitAs, errorAs, wordsAs, diagnosticAs] = edition.calls;
    const api = {
      [initializeAs]: (/** @type {any} */ argument) => logged(initializeAs, [argument], () => initialize(argument)),
      [finishAs]: (/** @type {any} */ argument) => logged(finishAs, [argument], () => finish(argument)),
      [getAs]: (/** @type {any} */ name) => logged(getAs, [name], () => getValue(name)),
      [setAs]: (/** @type {any} */ name, /** @type {any} */ value) =>
        logged(setAs, [name, value], () => setValue(name, value)),
      [commitAs]: (/** @type {any} */ argument) => logged(commitAs, [argument], () => commit(argument)),
      [errorAs]: () => String(error),
      [wordsAs]: (/** @type {any} */ code) => words[Number(code)] ?? "",
      [diagnosticAs]: (/** @type {any} */ code) => words[Number(code || error)] ?? "",
    };

    return {
      object: edition.object,
      api,
      trouble,
      suspendBudget: edition.suspend,
      /** A window is about to open. */
      launch() {
        phase = "before";
        error = 0;
        trouble.killed = false;
      },
      /** The learner's records are gone. */
      clear() {
        stored = {};
        live = {};
        seconds = 0;
        refused = 0;
      },
      anotherLearner() {
        learner++;
        this.clear();
      },
      get data() {
        return phase === "running" ? live : stored;
      },
      get stored() {
        return stored;
      },
      get phase() {
        return phase;
      },
      get refused() {
        return refused;
      },
      get attempt() {
        return attempt;
      },
      get status() {
        const data = this.data;
        return is12
          ? (data["cmi.core.lesson_status"] ?? "not attempted")
          : `${data["cmi.completion_status"] ?? "unknown"}, ${data["cmi.success_status"] ?? "unknown"}`;
      },
      get score() {
        const data = this.data;
        return (is12 ? data["cmi.core.score.raw"] : (data["cmi.score.scaled"] ?? data["cmi.score.raw"])) || "none";
      },
    };
  };

  /** Seconds of a time span of either edition. @param {string} text */
  function spanOf(text) {
    const old = /^(\d+):(\d+):(\d+(?:\.\d+)?)$/.exec(text);
    if (old) return Number(old[1]) * 3600 + Number(old[2]) * 60 + Number(old[3]);
    const iso = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/.exec(text);
    return iso
      ? Number(iso[1] ?? 0) * 86400 + Number(iso[2] ?? 0) * 3600 + Number(iso[3] ?? 0) * 60 + Number(iso[4] ?? 0)
      : 0;
  }

  /** @param {number} seconds */
  function total12(seconds) {
    const two = (/** @type {number} */ value) => String(Math.floor(value)).padStart(2, "0");
    return `${String(Math.floor(seconds / 3600)).padStart(4, "0")}:${two((seconds / 60) % 60)}:${two(seconds % 60)}`;
  }
})();

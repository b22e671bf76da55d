// Learning systems that take nothing but what they must, where scorm-again is lenient: the rules of the widest-spread one, read in its source
// (Moodle, mod/scorm/datamodels/scorm_12.js and scorm_13.js) and said here in our own words. What a system of this kind refuses, it loses.

import { player } from "./player.mjs";

/** @typedef {{says: RegExp, from?: number, to?: number, access?: "read" | "write"}} Element */

const status12 = "passed|completed|failed|incomplete|browsed";
const text = (/** @type {number} */ most) => new RegExp(`^[^]{0,${most}}$`);
const decimal12 = /^-?\d{0,3}(\.\d*)?$/;
const span12 = /^\d{2,4}:\d\d:\d\d(\.\d{1,2})?$/;
const id12 = /^[\x21-\x7e]{0,255}$/;

/** `n` is an index. @type {Record<string, Element>} */
const elements12 = {
  "cmi.core.lesson_location": { says: text(255) },
  "cmi.core.lesson_status": { says: new RegExp(`^(${status12})$`) },
  "cmi.core.lesson_mode": { says: /^/, access: "read" },
  "cmi.core.student_name": { says: /^/, access: "read" },
  "cmi.core.score.raw": { says: decimal12, from: 0, to: 100 },
  "cmi.core.score.min": { says: decimal12, from: 0, to: 100 },
  "cmi.core.score.max": { says: decimal12, from: 0, to: 100 },
  "cmi.core.total_time": { says: /^/, access: "read" },
  "cmi.core.exit": { says: /^(time-out|suspend|logout|)$/, access: "write" },
  "cmi.core.session_time": { says: span12, access: "write" },
  "cmi.suspend_data": { says: text(4096) },
  "cmi.objectives._count": { says: /^/, access: "read" },
  "cmi.objectives.n.id": { says: id12 },
  "cmi.objectives.n.score.raw": { says: decimal12, from: 0, to: 100 },
  "cmi.objectives.n.score.min": { says: decimal12, from: 0, to: 100 },
  "cmi.objectives.n.score.max": { says: decimal12, from: 0, to: 100 },
  "cmi.objectives.n.status": { says: new RegExp(`^(${status12}|not attempted)$`) },
  "cmi.interactions._count": { says: /^/, access: "read" },
  "cmi.interactions.n.id": { says: id12, access: "write" },
  "cmi.interactions.n.objectives.n.id": { says: id12, access: "write" },
  "cmi.interactions.n.time": { says: /^[0-2]\d:[0-5]\d:[0-5]\d(\.\d{1,2})?$/, access: "write" },
  "cmi.interactions.n.type": {
    says: /^(true-false|choice|fill-in|matching|performance|sequencing|likert|numeric)$/,
    access: "write",
  },
  "cmi.interactions.n.correct_responses.n.pattern": { says: text(255), access: "write" },
  "cmi.interactions.n.weighting": { says: decimal12, from: -100, to: 100, access: "write" },
  "cmi.interactions.n.student_response": { says: text(255), access: "write" },
  "cmi.interactions.n.result": { says: /^(correct|wrong|unanticipated|neutral|\d{0,3}(\.\d*)?)$/, access: "write" },
  "cmi.interactions.n.latency": { says: span12, access: "write" },
};

const decimal2004 = /^-?\d{1,5}(\.\d{1,18})?$/;
const span2004 = /^P(?!$)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?)?$/;
const id2004 = /^(?!urn:)\S{1,4000}$|^urn:[A-Za-z0-9-]{1,31}:\S{1,4000}$/;
const words2004 = /^(\{lang=[a-zA-Z]{2,3}(-[a-zA-Z0-9-]{2,8})?\})?.{1,250}$/;
const short2004 = /^[\w.]{1,250}$/;

/** @type {Record<string, Element>} */
const elements2004 = {
  "cmi.location": { says: text(1000) },
  "cmi.completion_status": { says: /^(completed|incomplete|not attempted|unknown)$/ },
  "cmi.success_status": { says: /^(passed|failed|unknown)$/ },
  "cmi.mode": { says: /^/, access: "read" },
  "cmi.learner_name": { says: /^/, access: "read" },
  "cmi.score.scaled": { says: decimal2004, from: -1, to: 1 },
  "cmi.score.raw": { says: decimal2004 },
  "cmi.score.min": { says: decimal2004 },
  "cmi.score.max": { says: decimal2004 },
  "cmi.progress_measure": { says: decimal2004, from: 0, to: 1 },
  "cmi.total_time": { says: /^/, access: "read" },
  "cmi.exit": { says: /^(time-out|suspend|logout|normal|)$/, access: "write" },
  "cmi.session_time": { says: span2004, access: "write" },
  "cmi.suspend_data": { says: text(64000) },
  "cmi.objectives._count": { says: /^/, access: "read" },
  "cmi.objectives.n.id": { says: id2004 },
  "cmi.objectives.n.score.scaled": { says: decimal2004, from: -1, to: 1 },
  "cmi.objectives.n.score.raw": { says: decimal2004 },
  "cmi.objectives.n.score.min": { says: decimal2004 },
  "cmi.objectives.n.score.max": { says: decimal2004 },
  "cmi.objectives.n.success_status": { says: /^(passed|failed|unknown)$/ },
  "cmi.objectives.n.completion_status": { says: /^(completed|incomplete|not attempted|unknown)$/ },
  "cmi.objectives.n.progress_measure": { says: decimal2004, from: 0, to: 1 },
  "cmi.objectives.n.description": { says: words2004 },
  "cmi.interactions._count": { says: /^/, access: "read" },
  "cmi.interactions.n.id": { says: id2004 },
  "cmi.interactions.n.type": {
    says: /^(true-false|choice|(long-)?fill-in|matching|performance|sequencing|likert|numeric|other)$/,
  },
  "cmi.interactions.n.objectives.n.id": { says: id2004 },
  "cmi.interactions.n.timestamp": { says: /^20[0-3]\d-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d:[0-5]\d\.\d{1,2}Z$/ },
  "cmi.interactions.n.correct_responses.n.pattern": { says: /^/ },
  "cmi.interactions.n.weighting": { says: decimal2004 },
  "cmi.interactions.n.learner_response": { says: /^/ },
  "cmi.interactions.n.result": { says: /^(correct|incorrect|unanticipated|neutral|-?\d{1,4}(\.\d{1,18})?)$/ },
  "cmi.interactions.n.latency": { says: span2004 },
  "cmi.interactions.n.description": { says: words2004 },
};

/** What a response of each type is made of in SCORM 2004: parts, at most so many, each of this form; patterns are right answers, at most so many of them. */
const responses2004 =
  /** @type {Record<string, {split: string, most: number, says: RegExp, patterns?: number, twice?: false}>} */ ({
    "true-false": { split: "", most: 1, says: /^(true|false)$/, patterns: 1 },
    choice: { split: "[,]", most: 36, says: short2004, twice: false },
    "fill-in": { split: "[,]", most: 10, says: /^.{0,250}$/ },
    "long-fill-in": { split: "", most: 1, says: text(4000) },
    matching: { split: "[,]", most: 36, says: /^[\w.]{1,250}\[\.\][\w.]{1,250}$/ },
    sequencing: { split: "[,]", most: 36, says: short2004 },
    likert: { split: "", most: 1, says: short2004, patterns: 1 },
    numeric: { split: "[:]", most: 2, says: decimal2004, patterns: 1 },
  });

/**
 * @param {"1.2" | "2004"} edition
 * @param {Record<string, string>} [stored] what earlier sessions left
 * @param {{fails?: (commit: number) => boolean}} [moods] which commits fail, counted from 1, the one at the end with them. As Moodle does, it marks
 *   what it sends before it knows the answer, and sends a value again only when it is another one; `kept` is what has arrived.
 */
export function strictLms(edition, stored = {}, { fails = () => false } = {}) {
  const is2004 = edition === "2004";
  const elements = is2004 ? elements2004 : elements12;
  const sessionTime = is2004 ? "cmi.session_time" : "cmi.core.session_time";
  const totalTime = is2004 ? "cmi.total_time" : "cmi.core.total_time";
  const values = new Map(Object.entries({ "cmi.core.lesson_mode": "normal", "cmi.mode": "normal", ...stored }));
  /** Calls that were refused. @type {string[]} */
  const refused = [];
  const kept = new Map(Object.entries(stored));
  /** As it was sent last, arrived or not. */
  const sent = new Map(Object.entries(stored));
  let commits = 0;
  /** The places of each list, as far as they are known at the opening: it counts those that there are, wherever they stand. @type {Map<string, number>} */
  const counts = new Map();
  for (const list of ["cmi.interactions", "cmi.objectives"]) {
    const places = Object.keys(stored).flatMap((name) => (name.startsWith(`${list}.`) ? [name.split(".")[2]] : []));
    counts.set(list, new Set(places).size);
  }
  let open = false;
  let error = "0";

  /** @param {string} call @param {string} code */
  function refuse(call, code) {
    error = code;
    refused.push(`${call}: ${code}`);
    return "false";
  }

  /** Entries of a list. @param {string} list */
  const count = (list) => counts.get(list) ?? 0;

  /** @param {string} name */
  const get = (name) => {
    error = "0";
    const element = elements[name.replace(/\.\d+(?=\.)/g, ".n")];
    if (!open) return (refuse(`get ${name}`, is2004 ? "122" : "301"), "");
    if (!element) return (refuse(`get ${name}`, is2004 ? "401" : "201"), "");
    if (element.access === "write") return (refuse(`get ${name}`, is2004 ? "405" : "404"), "");
    if (name.endsWith("._count")) return String(count(name.slice(0, -"._count".length)));
    if (is2004 && !values.has(name)) error = "403";
    return values.get(name) ?? "";
  };

  /** @param {string} name @param {string} value */
  function set(name, value) {
    error = "0";
    const call = `set ${name}=${value.slice(0, 60)}`;
    const element = elements[name.replace(/\.\d+(?=\.)/g, ".n")];
    if (!open) return refuse(call, is2004 ? "132" : "301");
    if (typeof value !== "string") return refuse(call, is2004 ? "406" : "405");
    if (!element) return refuse(call, is2004 ? "401" : "201");
    if (element.access === "read") return refuse(call, is2004 ? "404" : "403");
    if (!element.says.test(value)) return refuse(call, is2004 ? "406" : "405");
    if (element.from !== undefined && (Number(value) < element.from || Number(value) > (element.to ?? Infinity)))
      return refuse(call, is2004 ? "407" : "405");
    const places = [...name.matchAll(/\.(\d+)\./g)];
    for (const place of places)
      if (Number(place[1]) > count(name.slice(0, place.index))) return refuse(call, is2004 ? "351" : "201");
    if (is2004 && places.length > 0) {
      const code = dependencies(name, value);
      if (code !== "") return refuse(call, code);
    }
    for (const place of places) {
      const list = name.slice(0, place.index);
      if (Number(place[1]) === count(list)) counts.set(list, count(list) + 1);
    }
    values.set(name, value);
    return "true";
  }

  /** What depends on what in SCORM 2004: the id comes first, the type before responses, no id twice in a list. @param {string} name @param {string} value */
  function dependencies(name, value) {
    const at = /^cmi\.(?:objectives|interactions)\.\d+/.exec(name)?.[0] ?? "";
    const list = name.replace(/\.\d+\.[^.]+$/, "");
    if (name !== `${at}.id` && !values.has(`${at}.id`)) return "408";
    if (name === `${at}.id` && at.startsWith("cmi.objectives") && values.has(name) && values.get(name) !== value)
      return "351";
    if (/objectives\.\d+\.id$/.test(name)) {
      for (let index = 0; index < count(list); index++)
        if (`${list}.${index}.id` !== name && values.get(`${list}.${index}.id`) === value) return "351";
    }
    if (!/\.(learner_response|pattern)$/.test(name)) return "";
    const type = responses2004[values.get(`${at}.type`) ?? ""];
    if (!type) return "408";
    const isPattern = name.endsWith(".pattern");
    if (isPattern && type.patterns !== undefined && count(list) >= type.patterns) return "351";
    const given = isPattern ? value.replace(/^(\{case_matters=(true|false)\})/, "") : value;
    const parts = type.split === "" ? [given] : given.split(type.split);
    if (
      parts.length > (isPattern || type.split !== "[:]" ? type.most : 1) ||
      (type.twice === false && new Set(parts).size < parts.length)
    )
      return "406";
    return parts.every((part) => type.says.test(part)) ? "" : "406";
  }

  /** A number is the same however it is written. @param {string} name */
  const valueOf = (name) => {
    const value = values.get(name) ?? "";
    return elements[name.replace(/\.\d+(?=\.)/g, ".n")]?.from === undefined ? value : String(Number(value));
  };

  /** Only at the end of a visit. */
  function countTime() {
    const format = is2004 ? player.scorm2004 : player.scorm12;
    const all = format.seconds(kept.get(totalTime) ?? "") + format.seconds(values.get(sessionTime) ?? "");
    kept.set(totalTime, is2004 ? `PT${all}S` : player.scorm12.timespan(all * 1000));
  }

  /** Everything goes in the address-like form of a request; half a character cannot. The time is counted at the end. @param {boolean} atEnd */
  function send(atEnd) {
    for (const value of values.values()) encodeURIComponent(value);
    const changed = [...values.keys()].filter((name) => name !== sessionTime && sent.get(name) !== valueOf(name));
    for (const name of changed) sent.set(name, valueOf(name));
    commits++;
    if (fails(commits)) {
      error = is2004 ? "391" : "101";
      return "false";
    }
    for (const name of changed) kept.set(name, valueOf(name));
    if (atEnd) countTime();
    return "true";
  }

  /** @param {string} name @param {() => string} act @param {...string} parameters */
  function run(name, act, ...parameters) {
    error = "0";
    if (parameters.length !== 1 || parameters[0] !== "") return refuse(name, "201");
    return act();
  }

  const calls = {
    initialize: (/** @type {string[]} */ ...given) =>
      run(
        "initialize",
        () => (open ? refuse("initialize", is2004 ? "103" : "101") : ((open = true), "true")),
        ...given,
      ),
    commit: (/** @type {string[]} */ ...given) =>
      run("commit", () => (open ? send(false) : refuse("commit", is2004 ? "142" : "301")), ...given),
    finish: (/** @type {string[]} */ ...given) =>
      run(
        "finish",
        () => {
          if (!open) return refuse("finish", is2004 ? "112" : "301");
          open = false;
          return send(true);
        },
        ...given,
      ),
    error: () => error,
    errorString: () => "refused",
  };

  const api = is2004
    ? {
        Initialize: calls.initialize,
        Commit: calls.commit,
        Terminate: calls.finish,
        GetValue: get,
        SetValue: set,
        GetLastError: calls.error,
        GetErrorString: calls.errorString,
      }
    : {
        LMSInitialize: calls.initialize,
        LMSCommit: calls.commit,
        LMSFinish: calls.finish,
        LMSGetValue: get,
        LMSSetValue: set,
        LMSGetLastError: calls.error,
        LMSGetErrorString: calls.errorString,
      };
  return { api, values, refused, kept, commits: () => commits };
}

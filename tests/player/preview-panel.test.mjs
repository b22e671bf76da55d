// The learning systems of the preview's panel: what a package is answered, and what is kept of it in trouble.
import assert from "node:assert/strict";
import { test } from "node:test";
import { readFileSync } from "node:fs";
import vm from "node:vm";

/** The scripts of the window that need no window. */
function panel() {
  const context = vm.createContext({
    preview: {},
    crypto: globalThis.crypto,
    URL,
    URLSearchParams,
    location: { href: "http://127.0.0.1:4400/", origin: "http://127.0.0.1:4400" },
  });
  for (const name of ["scorm-elements.js", "scorm-editions.js", "scorm-system.js", "record-store.js"])
    vm.runInContext(
      readFileSync(new URL(`../../src/CourseForge.Serving/Site/${name}`, import.meta.url), "utf8"),
      context,
    );
  return /** @type {any} */ (context)["preview"];
}

/** @param {"scorm12" | "scorm2004"} standard @param {object} [unit] */
function scorm(standard, unit = {}) {
  /** @type {any[]} */
  const log = [];
  const system = panel().createScormSystem(standard, unit, (/** @type {any} */ entry) => log.push(entry));
  system.launch();
  const is12 = standard === "scorm12";
  const [open, get, set, commit, finish, error] = is12
    ? ["LMSInitialize", "LMSGetValue", "LMSSetValue", "LMSCommit", "LMSFinish", "LMSGetLastError"]
    : ["Initialize", "GetValue", "SetValue", "Commit", "Terminate", "GetLastError"];
  const { api } = system;
  return {
    system,
    log,
    open: () => api[String(open)](""),
    get: (/** @type {string} */ name) => api[String(get)](name),
    set: (/** @type {string} */ name, /** @type {string} */ value) => api[String(set)](name, value),
    commit: () => api[String(commit)](""),
    finish: () => api[String(finish)](""),
    error: () => api[String(error)](),
  };
}

test("SCORM 1.2: what was suspended is there again, and the entry says so", () => {
  const lms = scorm("scorm12", { passMark: "80", launchData: "hello" });
  assert.equal(lms.open(), "true");
  assert.equal(lms.get("cmi.core.entry"), "ab-initio");
  assert.equal(lms.get("cmi.student_data.mastery_score"), "80");
  assert.equal(lms.get("cmi.launch_data"), "hello");
  assert.equal(lms.set("cmi.suspend_data", "abc"), "true");
  assert.equal(lms.set("cmi.core.exit", "suspend"), "true");
  assert.equal(lms.set("cmi.core.session_time", "0000:01:30.00"), "true");
  assert.equal(lms.finish(), "true");
  lms.system.launch();
  lms.open();
  assert.equal(lms.get("cmi.core.entry"), "resume");
  assert.equal(lms.get("cmi.suspend_data"), "abc");
  assert.equal(lms.get("cmi.core.total_time"), "0000:01:30");
});

test("SCORM 2004: without suspend the next launch is a new attempt", () => {
  const lms = scorm("scorm2004");
  lms.open();
  lms.set("cmi.suspend_data", "abc");
  lms.set("cmi.exit", "normal");
  lms.finish();
  lms.system.launch();
  lms.open();
  assert.equal(lms.get("cmi.entry"), "ab-initio");
  assert.equal(lms.get("cmi.suspend_data"), "");
  assert.equal(lms.error(), "403");
});

test("what a killed window had not committed is lost, and calls after it say nothing", () => {
  const lms = scorm("scorm12");
  lms.open();
  lms.set("cmi.suspend_data", "kept");
  lms.commit();
  lms.set("cmi.suspend_data", "lost");
  lms.system.trouble.killed = true;
  assert.equal(lms.finish(), "false");
  lms.system.launch();
  lms.open();
  assert.equal(lms.get("cmi.suspend_data"), "kept");
});

test("a save that fails says so, once, and nothing is kept while offline or for review", () => {
  const lms = scorm("scorm2004");
  lms.open();
  lms.set("cmi.location", "a");
  lms.system.trouble.failNext = 1;
  assert.equal(lms.commit(), "false");
  assert.equal(lms.error(), "391");
  assert.equal(lms.commit(), "true");
  lms.system.trouble.offline = true;
  lms.set("cmi.location", "b");
  assert.equal(lms.commit(), "false");
  lms.system.trouble.offline = false;
  assert.equal(lms.system.stored["cmi.location"], "a");
  lms.finish();
  lms.system.trouble.review = true;
  lms.system.launch();
  lms.open();
  assert.equal(lms.get("cmi.mode"), "review");
});

for (const [standard, name, value, code] of /** @type {["scorm12" | "scorm2004", string, string, string][]} */ ([
  ["scorm12", "cmi.core.lesson_status", "done", "405"],
  ["scorm12", "cmi.core.student_name", "x", "403"],
  ["scorm12", "cmi.core._children", "x", "402"],
  ["scorm12", "cmi.nothing", "x", "401"],
  ["scorm12", "cmi.interactions.3.id", "q", "201"],
  ["scorm12", "cmi.suspend_data", "x".repeat(4097), "405"],
  ["scorm12", "cmi.core.score.raw", "101", "405"],
  ["scorm2004", "cmi.completion_status", "passed", "406"],
  ["scorm2004", "cmi.score.scaled", "1.5", "407"],
  ["scorm2004", "cmi.mode", "x", "404"],
  ["scorm2004", "cmi.objectives.1.id", "o", "351"],
  ["scorm2004", "cmi.interactions.0.type", "choice", "408"],
  ["scorm2004", "cmi.session_time", "one hour", "406"],
]))
  test(`${standard} answers ${name} = ${value.slice(0, 12)} with ${code}`, () => {
    const lms = scorm(standard);
    lms.open();
    assert.equal(lms.set(name, value), "false");
    assert.equal(lms.error(), code);
    assert.equal(lms.system.refused, 1);
    assert.equal(lms.log.at(-1).code, Number(code));
  });

test("lists count, and their children are named", () => {
  const lms = scorm("scorm12");
  lms.open();
  lms.set("cmi.objectives.0.id", "one");
  lms.set("cmi.objectives.1.id", "two");
  assert.equal(lms.get("cmi.objectives._count"), "2");
  assert.equal(lms.get("cmi.objectives._children"), "id,score,status");
  assert.equal(lms.get("cmi.interactions._count"), "0");
  assert.equal(lms.get("cmi.objectives.1.id"), "two");
});

test("cmi5: the token is given once, statements are held to the order of verbs, and documents are kept", () => {
  /** @type {any[]} */
  const log = [];
  const store = panel().createRecordStore(
    { id: "urn:u", href: "launch.html", passMark: "0.8" },
    (/** @type {any} */ entry) => log.push(entry),
  );
  const query = new URLSearchParams(store.launch().split("?")[1]);
  const at = (/** @type {string} */ path) => String(query.get("endpoint")) + path;
  const fetched = () =>
    JSON.parse(store.handle({ method: "POST", url: String(query.get("fetch")), headers: {}, body: "" }).body);
  const token = fetched()["auth-token"];
  assert.equal(fetched()["error-code"], "1");
  const headers = { authorization: `Basic ${token}`, "x-experience-api-version": "1.0.3" };
  const ask = (/** @type {string} */ method, /** @type {string} */ path, /** @type {unknown} */ body) =>
    store.handle({ method, url: at(path), headers, body: body === undefined ? "" : JSON.stringify(body) });

  assert.equal(store.handle({ method: "GET", url: at("statements"), headers: {}, body: "" }).status, 401);
  const launch = JSON.parse(ask("GET", "activities/state?stateId=LMS.LaunchData", undefined).body);
  assert.equal(launch.masteryScore, 0.8);
  const statement = (/** @type {string} */ verb) => ({
    id: crypto.randomUUID(),
    actor: {},
    verb: { id: `http://adlnet.gov/expapi/verbs/${verb}` },
    object: { id: "x" },
    context: {
      registration: query.get("registration"),
      contextActivities: { category: [{ id: "https://w3id.org/xapi/cmi5/context/categories/cmi5" }] },
      extensions: launch.contextTemplate.extensions,
    },
  });
  assert.equal(ask("POST", "statements", statement("completed")).status, 400);
  assert.equal(ask("POST", "statements", statement("initialized")).status, 200);
  assert.equal(ask("POST", "statements", statement("initialized")).status, 400);
  assert.equal(ask("PUT", "activities/state?stateId=state", { a: 1 }).status, 204);
  assert.deepEqual(JSON.parse(ask("GET", "activities/state?stateId=state", undefined).body), { a: 1 });
  store.trouble.failNext = 1;
  assert.equal(ask("POST", "statements", statement("completed")).status, 503);
  assert.equal(ask("POST", "statements", statement("completed")).status, 200);
  store.trouble.offline = true;
  assert.equal(ask("POST", "statements", statement("terminated")), null);
  assert.match(store.status, /completed/);
});

import assert from "node:assert/strict";
import test from "node:test";
import { assessment, course, firstVisit, question, stateText } from "./lib/course.mjs";
import { outputs, player, source } from "./lib/player.mjs";

/** A window that can be listened to, posted to and asked what it heard. @param {any} [parent] */
function fakeWindow(parent) {
  /** @type {Map<string, ((event: any) => void)[]>} */
  const listeners = new Map();
  /** @type {any} */
  const window = {
    posted: [],
    postMessage: (/** @type {unknown} */ message) => void window.posted.push(message),
    addEventListener: (/** @type {string} */ type, /** @type {any} */ listener) =>
      void listeners.set(type, [...(listeners.get(type) ?? []), listener]),
    fire: (/** @type {string} */ type, /** @type {any} */ event) =>
      listeners.get(type)?.forEach((listener) => listener(event)),
    document: {
      documentElement: { dataset: { page: "one" } },
      title: "One",
      addEventListener() {},
      visibilityState: "visible",
    },
    localStorage: storage(),
  };
  window.parent = parent ?? window;
  return window;
}

function storage() {
  /** @type {Map<string, string>} */
  const values = new Map();
  return {
    values,
    getItem: (/** @type {string} */ name) => values.get(name) ?? null,
    setItem: (/** @type {string} */ name, /** @type {string} */ value) => void values.set(name, value),
    removeItem: (/** @type {string} */ name) => void values.delete(name),
  };
}

/** @type {PageMessage[]} */
const valid = [
  { cf: 1, type: "hello", page: "one", title: "One" },
  { cf: 1, type: "seen", page: "one" },
  { cf: 1, type: "answer", question: "q-single", response: "a", score: 1, pattern: ["a"], latency: 5 },
  { cf: 1, type: "begin", assessment: "post", extended: false },
  { cf: 1, type: "item", assessment: "post", question: "q-single", response: "a" },
  {
    cf: 1,
    type: "submit",
    assessment: "post",
    results: [{ question: "q-single", response: "a", score: 1, pattern: ["a"], latency: 5 }],
  },
  { cf: 1, type: "survey", answers: [{ item: "sv-one", response: "a" }] },
  { cf: 1, type: "scenario", scenario: "sc-one", state: "abc" },
  { cf: 1, type: "quick-exit" },
  { cf: 1, type: "exit" },
];

/** @type {StateMessage} */
const stateMessage = {
  cf: 1,
  type: "state",
  tracked: true,
  mode: "normal",
  state: {
    bookmark: "",
    seen: [],
    leftOut: [],
    answers: {},
    assessments: {},
    survey: false,
    scenarios: {},
    complete: false,
    completed: 0,
    completion: [],
    learner: "",
    score: null,
    percent: 0,
  },
};

test("the host takes the messages of the contract and nothing else", () => {
  for (const message of valid) assert.deepEqual(player.host.readMessage(message), message);
  const others = [
    null,
    undefined,
    1,
    "hello",
    [],
    {},
    { type: "hello", page: "one", title: "" },
    { cf: 2, type: "seen", page: "one" },
    { cf: 1, type: "seen" },
    { cf: 1, type: "seen", page: 3 },
    { cf: 1, type: "toString" },
    { cf: 1, type: "__proto__" },
    { cf: 1, type: "answer", question: "q", response: "a", score: "yes", pattern: ["a"], latency: 5 },
    { cf: 1, type: "answer", question: "q", response: "a", score: 1, pattern: ["a", 1], latency: 5 },
    { cf: 1, type: "submit", assessment: "post", results: [{ question: "q-single" }] },
    { cf: 1, type: "submit", assessment: "post", results: [null] },
    { cf: 1, type: "survey", answers: "all" },
  ];
  for (const message of others) assert.equal(player.host.readMessage(message), null, JSON.stringify(message));
});

test("the host listens to its own frame only", () => {
  const window = fakeWindow();
  const contentWindow = fakeWindow(window);
  /** @type {PageMessage[]} */
  const heard = [];
  const send = player.host.listen(
    window,
    /** @type {any} */ ({ contentWindow }),
    (message) => void heard.push(message),
  );
  window.fire("message", { source: fakeWindow(), data: valid[1] });
  window.fire("message", { source: null, data: valid[1] });
  window.fire("message", { source: contentWindow, data: { webpack: "noise" } });
  assert.deepEqual(heard, []);
  window.fire("message", { source: contentWindow, data: valid[1] });
  assert.deepEqual(heard, [valid[1]]);
  send(stateMessage);
  assert.deepEqual(contentWindow.posted, [stateMessage]);
});

test("a page in a frame greets the host, speaks to it once it answers, and keeps no progress of its own", (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const parent = fakeWindow();
  const window = fakeWindow(parent);
  /** @type {StateMessage[]} */
  const states = [];
  const connection = player.page.connect(window, course(), (message) => void states.push(message));
  const [hello, seen] = valid;
  if (!hello || !seen) return;
  connection.send(hello);
  connection.send(seen);
  assert.deepEqual(parent.posted, [hello], "the rest waits for an answer");
  window.fire("message", { source: fakeWindow(), data: stateMessage });
  assert.equal(connection.kind, "waiting", "a state from another window is no answer");
  window.fire("message", { source: parent, data: stateMessage });
  t.mock.timers.tick(5000);
  assert.deepEqual([connection.kind, states.length], ["host", 1]);
  assert.deepEqual(parent.posted, [hello, seen], "then it is told");
  assert.equal(window.localStorage.values.size, 0);
});

test("a learner who goes on before the host has answered loses nothing: the host hears it as the page goes", (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const parent = fakeWindow();
  const window = fakeWindow(parent);
  const connection = player.page.connect(window, course(), () => {});
  for (const message of valid.slice(0, 3)) connection.send(message);
  window.fire("pagehide", {});
  assert.deepEqual(parent.posted, valid.slice(0, 3));
  window.fire("message", { source: parent, data: stateMessage });
  assert.deepEqual(parent.posted, valid.slice(0, 3), "and once only, also when the page comes back");
});

test("a page in a frame without a host falls back to local storage after 1.5 seconds, and loses nothing said before", (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const window = fakeWindow(fakeWindow());
  /** @type {StateMessage[]} */
  const states = [];
  const connection = player.page.connect(window, course(), (message) => void states.push(message));
  for (const message of valid.slice(0, 3)) connection.send(message);
  t.mock.timers.tick(1499);
  assert.deepEqual([connection.kind, states.length], ["waiting", 0]);
  t.mock.timers.tick(1);
  assert.equal(connection.kind, "local");
  assert.deepEqual(states.at(-1)?.state.seen, ["one"]);
  t.mock.timers.tick(1);
  assert.match(window.localStorage.getItem("courseforge:sample") ?? "", /^2~0a1b2c3d~bpg001~t0~spg001~aqu0011EEa~/);
});

test("a host that answers after the fallback takes over and is told what it missed", (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const parent = fakeWindow();
  const window = fakeWindow(parent);
  const connection = player.page.connect(window, course(), () => {});
  for (const message of valid.slice(0, 2)) connection.send(message);
  t.mock.timers.tick(2000);
  window.fire("message", { source: parent, data: stateMessage });
  assert.equal(connection.kind, "host");
  assert.deepEqual(parent.posted, valid.slice(0, 2));
});

test("peers: adapt_framework #1117 - an attempt begun before a late host answers goes on with its questions and answers, and is not drawn again", (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const questions = Array.from({ length: 40 }, (_, index) =>
    question(`q${String(index).padStart(4, "0")}`, `q-${index}`, "single", { page: null, objectives: ["lo-a"] }),
  );
  const given = course({
    questions,
    assessments: [
      assessment("as001", "post", [{ objective: "lo-a", count: 8, pool: questions.map((_, place) => place) }]),
    ],
  });
  const parent = fakeWindow();
  const window = fakeWindow(parent);
  /** @type {StateMessage[]} */
  const states = [];
  const connection = player.page.connect(window, given, (message) => void states.push(message));
  t.mock.timers.tick(2000);
  connection.send({ cf: 1, type: "begin", assessment: "post", extended: false });
  const current = states.at(-1)?.state.assessments["post"]?.current;
  const drawn = current?.items.map((item) => item.question) ?? [];
  connection.send({ cf: 1, type: "item", assessment: "post", question: drawn[3] ?? "", response: "b" });

  // The host: another tracker, with chance of its own.
  const session = player.createSession({ course: given, driver: null, loaded: firstVisit });
  window.fire("message", { source: parent, data: session.message() });
  for (const message of parent.posted) {
    const known = player.host.readMessage(message);
    assert.ok(known, JSON.stringify(message));
    session.handle(known);
  }
  const kept = session.message().state.assessments["post"]?.current;
  assert.deepEqual(
    kept?.items.map((item) => item.question),
    drawn,
  );
  assert.equal(kept?.items[3]?.response, "b");
  assert.equal(kept?.seed, current?.seed, "the same order of options");
  for (const bad of [{ seed: 1 }, { seed: 1, started: 2, items: "all" }, null]) {
    assert.equal(
      player.host.readMessage({ cf: 1, type: "begin", assessment: "post", extended: false, drawn: bad }),
      null,
    );
  }
  const other = player.createSession({ course: given, driver: null, loaded: firstVisit });
  other.handle({
    cf: 1,
    type: "begin",
    assessment: "post",
    extended: false,
    drawn: { seed: 1, started: 2, items: ["q-0", "q-none"] },
  });
  assert.equal(
    other.message().state.assessments["post"]?.current?.items.length,
    8,
    "what is not of the pool is drawn as ever",
  );
});

test("a page that comes back from the page cache greets again", (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const parent = fakeWindow();
  const window = fakeWindow(parent);
  player.page.connect(window, course(), () => {});
  window.fire("message", { source: parent, data: stateMessage });
  window.fire("pageshow", { persisted: false });
  assert.equal(parent.posted.length, 0);
  window.fire("pageshow", { persisted: true });
  assert.deepEqual(parent.posted, [valid[0]]);
});

test("a page on its own that comes back from the page cache sees what later pages stored", (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const window = fakeWindow();
  /** @type {StateMessage[]} */
  const states = [];
  const connection = player.page.connect(window, course(), (message) => void states.push(message));
  if (valid[0]) connection.send(valid[0]);
  window.fire("pagehide", {});
  window.localStorage.setItem("courseforge:sample", stateText(["bpg002", "spg001pg002", "aqu0011EEa"]));
  window.fire("pageshow", { persisted: true });
  assert.deepEqual(states.at(-1)?.state.seen, ["one", "two"]);
});

test("another tab's progress is taken over, not overwritten", (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const window = fakeWindow();
  const connection = player.page.connect(window, course(), () => {});
  if (valid[0]) connection.send(valid[0]);
  t.mock.timers.tick(1);
  window.localStorage.setItem("courseforge:sample", stateText(["bpg002", "spg002", "aqu0011EEa"]));
  window.fire("storage", { key: "courseforge:sample" });
  if (valid[1]) connection.send(valid[1]);
  t.mock.timers.tick(1);
  assert.match(window.localStorage.getItem("courseforge:sample") ?? "", /~spg002pg001~aqu0011EEa~/);
});

test("refused storage leaves a working, untracked page", (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  t.mock.method(console, "warn", () => {});
  const window = fakeWindow();
  Object.defineProperty(window, "localStorage", {
    get() {
      throw new DOMException("denied", "SecurityError");
    },
  });
  /** @type {StateMessage[]} */
  const states = [];
  const connection = player.page.connect(window, course(), (message) => void states.push(message));
  for (const message of valid.slice(0, 3)) connection.send(message);
  t.mock.timers.tick(1);
  const last = states.at(-1);
  assert.deepEqual([last?.tracked, last?.state.seen], [false, ["one"]]);
});

test("the local edition remembers completion apart from the state text", (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const given = course({ questions: [] });
  const window = fakeWindow();
  const connection = player.page.connect(window, given, () => {});
  for (const page of ["one", "two"]) connection.send({ cf: 1, type: "seen", page });
  t.mock.timers.tick(1);
  const larger = course();
  assert.equal(player.openWebDriver(larger, window).loaded.complete, true);
});

test("each script that the compiler joins starts with the namespace, and each of its parts with the strictness that it says once for all", () => {
  for (const [name, files] of Object.entries(outputs)) {
    if (name === "page.js" || name.startsWith("host")) assert.equal(files[0], "core/namespace.js");
    for (const file of files) {
      assert.ok(source(file).endsWith("\n"), file);
      if (file !== "core/namespace.js")
        assert.match(
          source(file),
          /^(\/\/.*\n)+(\(function \(\) \{\n {2}"use strict";\n|courseForge\.edition = )/,
          file,
        );
    }
  }
});

test("peers: adapt_framework #1368, #3481, spoor PR #298, #315 - unload is going away: no unload handlers; and no network, no evaluation, no inline handlers", () => {
  for (const file of new Set(Object.values(outputs).flat())) {
    if (file !== "drivers/cmi5.js") assert.doesNotMatch(source(file), /\bfetch\(/, file); // cmi5 is a protocol over the network
    assert.doesNotMatch(
      source(file),
      /XMLHttpRequest|\beval\(|new Function|onbeforeunload|"(before)?unload"|import\(|\son\w+=/,
      file,
    );
  }
});

// Longer than 400 lines because what a cmi5 system is told, from the launch to its end, is one contract, and is read in one place.
import assert from "node:assert/strict";
import test from "node:test";
import { createRecordStore } from "../browser/lms/record-store.mjs";
import { course } from "./lib/course.mjs";
import { answer, everything, hello, launchOn, seen, warningsOf } from "./lib/launch.mjs";
import { driverOf, player } from "./lib/player.mjs";

const openDriver = driverOf("cmi5");

const judged = course({ passMark: 80 });

/**
 * @param {ReturnType<typeof createRecordStore>} store
 * @param {Parameters<ReturnType<typeof createRecordStore>["launch"]>[0]} [settings]
 * @param {{offline?: () => boolean, search?: string, given?: Course}} [options]
 */
async function launch(
  store,
  settings,
  { offline = () => false, search = store.launch(settings), given = course() } = {},
) {
  /** @param {string} url @param {RequestInit} [options] */
  const fetch = async (url, { method = "GET", headers = {}, body, keepalive = false } = {}) => {
    await new Promise((done) => setImmediate(done));
    // Browsers refuse more than 64 KiB of what is to survive the window (Fetch, 4.6).
    if (offline() || (keepalive && Buffer.byteLength(String(body ?? "")) > 65_536))
      throw new TypeError("Failed to fetch");
    const answered = store.handle({
      method,
      url: url.replace("http://store.example", ""),
      headers: /** @type {any} */ (headers),
      body: String(body ?? ""),
    });
    const content = answered.body === undefined ? null : JSON.stringify(answered.body);
    return new Response(content, { status: answered.status });
  };
  const window = /** @type {any} */ ({ location: { search }, addEventListener() {} });
  const clock = { now: Date.UTC(2026, 0, 2, 3, 4, 5) };
  const opened = await launchOn((where, taught, options) => openDriver(where, taught, { ...options, fetch }), window, {
    given,
    clock,
  });
  /** @type {boolean[]} */
  const kept = [];
  opened.driver?.listen?.((ok) => void kept.push(ok));
  return { ...opened, kept, clock };
}

/** Lets what is on its way arrive. */
const arrive = async () => {
  for (let turn = 0; turn < 12; turn++) await new Promise((done) => setImmediate(done));
};

/** What the tracker does not decide by itself: a judged course. @param {Driver | null} driver @param {Partial<Progress>} progress */
function saveAs(driver, progress) {
  driver?.save({
    state: { ...player.state.empty(), seconds: 60 },
    location: "",
    score: null,
    complete: false,
    passed: null,
    percent: 0,
    objectives: [],
    interactions: [],
    ...progress,
  });
}

test("a whole course: initialized, answers, objectives, completed, terminated, and no rule is broken", async () => {
  const store = createRecordStore();
  const { act, session, loaded, clock } = await launch(store);
  assert.deepEqual(loaded, { tracked: true, mode: "normal", text: "", complete: false, learner: "Kim Park" });
  clock.now += 60_000;
  act(hello("one"));
  everything.forEach(act);
  await arrive();
  clock.now += 1_500;
  session.finish();
  await arrive();
  assert.deepEqual(store.violations, []);
  assert.deepEqual(store.verbs(), ["initialized", "completed", "terminated"]);
  assert.equal(store.find("terminated")[0].result.duration, "PT1M1.5S");
  const answers = store.find("answered");
  assert.deepEqual(
    answers.map((entry) => [entry.object.id, entry.result.response, entry.result.success]),
    [
      ["urn:courseforge:sample:sample:question:q-single", "b", true],
      ["urn:courseforge:sample:sample:question:q-multiple", "a[,]c", true],
      ["urn:courseforge:sample:sample:question:q-true", "true", true],
    ],
  );
  assert.deepEqual(answers[1].object.definition.correctResponsesPattern, ["a[,]c"]);
  assert.deepEqual(
    store.find("scored").map((entry) => [entry.object.id.split(":").at(-1), entry.result.score.scaled]),
    [
      ["lo-a", 1],
      ["lo-b", 1],
    ],
  );
});

test("peers: TinCanPHP #84, learninglocker #1342 - the session id and the whole context template are in every statement", async () => {
  const store = createRecordStore();
  const { act, session } = await launch(store);
  everything.forEach(act);
  await arrive();
  session.finish();
  await arrive();
  for (const { context } of store.statements) {
    assert.equal(context.platform, "Example LMS");
    assert.equal(context.extensions["https://lms.example/cohort"], 7);
    assert.equal(context.contextActivities.grouping[0].id, "urn:courseforge:publisher");
    assert.ok(
      context.contextActivities.category.some(
        (/** @type {any} */ entry) => entry.id === "https://lms.example/category",
      ),
    );
  }
  assert.deepEqual(store.violations, []);
});

for (const launchMode of ["Review", "Browse"]) {
  test(`peers: xapijs/cmi5 #289 - ${launchMode} says initialized and terminated and nothing else, and stores nothing`, async () => {
    const store = createRecordStore();
    const { act, session, loaded } = await launch(store, { launchMode });
    assert.equal(loaded.mode, launchMode.toLowerCase());
    everything.forEach(act);
    await arrive();
    session.finish();
    await arrive();
    assert.deepEqual(
      store.statements.map((statement) => statement.verb.id.split("/").at(-1)),
      ["initialized", "terminated"],
    );
    assert.equal(store.documents.size, 0);
    assert.deepEqual(store.violations, []);
  });
}

test("a second session goes on where the first one was, and says nothing twice that may be said once", async () => {
  const store = createRecordStore();
  const first = await launch(store);
  first.act(hello("two"));
  everything.forEach(first.act);
  await arrive(); // and the window is killed: no terminated
  const second = await launch(store);
  assert.equal(second.loaded.complete, true);
  assert.equal(second.session.message().state.bookmark, "two");
  second.act(answer("q-single", "a", "b"));
  second.session.finish();
  await arrive();
  assert.deepEqual(store.verbs(1), ["initialized", "terminated"]);
  assert.deepEqual(store.violations, []);
});

test("many long answers at once go in batches that a browser lets survive the window, each once and in order", async () => {
  for (const isAtEnd of [false, true]) {
    /** @type {string[][]} */
    const posted = [];
    const queue = player.cmi5.createQueue(
      /** @type {any} */ ({
        postStatements: async (/** @type {any[]} */ statements) => {
          assert.ok(Buffer.byteLength(JSON.stringify(statements)) <= 65_536, "one batch");
          posted.push(statements.map(({ id }) => id));
          return { ok: true, status: 200 };
        },
        putProgress: async () => ({ ok: true, status: 204 }),
      }),
      { later: () => {}, onKept: () => {} },
    );
    const ids = Array.from({ length: 90 }, (_, index) => `s${index}`);
    const statements = /** @type {any[]} */ (ids.map((id) => ({ id, object: { name: "é".repeat(900) } })));
    if (isAtEnd) queue.close(statements);
    else queue.add(statements);
    await arrive();
    assert.ok(posted.length > 2);
    assert.deepEqual(posted.flat(), ids);
  }
});

test("fail then pass: failed is said at the end of its session, passed in the next, with the score and the mastery score", async () => {
  const store = createRecordStore();
  const first = await launch(store, { masteryScore: 0.8 }, { given: judged });
  saveAs(first.driver, { score: 60, passed: false });
  await arrive();
  assert.deepEqual(store.verbs(), ["initialized"]);
  first.driver?.finish();
  await arrive();
  assert.deepEqual(store.verbs(), ["initialized", "failed", "terminated"]);
  const second = await launch(store, { masteryScore: 0.8 }, { given: judged });
  saveAs(second.driver, { score: 90, passed: true, complete: true });
  await arrive();
  second.driver?.finish();
  await arrive();
  assert.deepEqual(store.verbs(1), ["initialized", "passed", "completed", "terminated"]);
  assert.equal(store.find("passed")[0].result.score.scaled, 0.9);
  const third = await launch(store, { masteryScore: 0.8 }, { given: judged });
  saveAs(third.driver, { score: 60, passed: false, complete: true });
  third.driver?.finish();
  await arrive();
  assert.deepEqual(store.verbs(2), ["initialized", "terminated"], "and never failed after passed");
  assert.deepEqual(store.violations, []);
});

test("failed and then passed in one session: only passed is said", async () => {
  const store = createRecordStore();
  const { driver } = await launch(store, { masteryScore: 0.8 }, { given: judged });
  saveAs(driver, { score: 60, passed: false });
  saveAs(driver, { score: 85, passed: true });
  await arrive();
  driver?.finish();
  await arrive();
  assert.deepEqual(store.verbs(), ["initialized", "passed", "terminated"]);
  assert.deepEqual(store.violations, []);
});

test("the mastery score of the learning system decides, not the author's", async () => {
  const store = createRecordStore();
  const { driver } = await launch(store, { masteryScore: 0.95 }, { given: judged });
  saveAs(driver, { score: 90, passed: true, complete: true });
  await arrive();
  driver?.finish();
  await arrive();
  assert.deepEqual(store.verbs(), ["initialized", "completed", "failed", "terminated"]);
  assert.deepEqual(store.violations, []);
});

test("peers: exelearning #2319 - pass on open: opening and closing says nothing but that", async () => {
  const store = createRecordStore();
  const { act, session } = await launch(store, { masteryScore: 0.8 }, { given: judged });
  act(hello("one"));
  session.finish();
  await arrive();
  assert.deepEqual(store.verbs(), ["initialized", "terminated"]);
  assert.deepEqual(store.violations, []);
});

test("peers: spoor #268 - offline: nothing is lost, the learner is told, and told again when it is over", async () => {
  const store = createRecordStore();
  let offline = false;
  const { act, kept, session } = await launch(store, undefined, { offline: () => offline });
  await arrive();
  offline = true;
  await warningsOf(async () => {
    everything.slice(0, 3).forEach(act);
    await arrive();
  });
  assert.deepEqual(kept, [false]);
  assert.equal(store.find("answered").length, 0);
  offline = false;
  act(everything[3] ?? seen("two"));
  await arrive();
  assert.deepEqual(kept, [false, true]);
  assert.deepEqual(
    store.find("answered").map((entry) => entry.object.id.split(":").at(-1)),
    ["q-single", "q-multiple"],
  );
  session.finish();
  await arrive();
  assert.deepEqual(store.violations, []);
});

test("a store that is busy is asked again, and gets every statement once", async () => {
  const store = createRecordStore();
  const { act } = await launch(store);
  await arrive();
  store.refuse(1);
  await warningsOf(async () => {
    act(seen("one"));
    act(answer("q-single", "b", "b"));
    await arrive();
    act(answer("q-true", "t", "t"));
    await arrive();
  });
  assert.equal(store.find("answered").length, 2);
  assert.deepEqual(store.violations, []);
});

test("what is left when the window closes goes in one request that outlives it, terminated last", async () => {
  const store = createRecordStore();
  let offline = false;
  const { act, session } = await launch(store, undefined, { offline: () => offline });
  await arrive();
  offline = true;
  await warningsOf(async () => {
    act(answer("q-single", "b", "b"));
    await arrive();
  });
  offline = false;
  session.finish();
  session.finish();
  await arrive();
  assert.deepEqual(
    store.statements.map((statement) => statement.verb.id.split("/").at(-1)),
    ["initialized", "answered", "terminated"],
  );
  assert.match(/** @type {any} */ (store.documents.get("courseforge.progress")).state, /qu0011EEb/);
  assert.match(store.requests.at(-1) ?? "", /^POST .*statements$/, "nothing is stored behind terminated");
  assert.deepEqual(store.violations, []);
});

test("the token is fetched once; a used one leaves the course untracked", async () => {
  const store = createRecordStore();
  const search = store.launch();
  await launch(store, undefined, { search });
  const {
    said,
    result: { loaded, driver },
  } = await warningsOf(() => launch(store, undefined, { search }));
  assert.deepEqual([driver, loaded.tracked], [null, false]);
  assert.match(said.join(), /already been returned/);
  assert.equal(store.requests.filter((request) => request === "POST /fetch").length, 2);
});

for (const [what, search] of Object.entries({
  "no parameters": "",
  "an actor that is no JSON": "?endpoint=http://a/&fetch=http://a/f&actor=kim&registration=1&activityId=http://a/1",
})) {
  test(`without a launch (${what}) the course works untracked`, async () => {
    const store = createRecordStore();
    const {
      result: { loaded, act, session },
    } = await warningsOf(() => launch(store, undefined, { search }));
    assert.equal(loaded.tracked, false);
    act(seen("one"));
    assert.deepEqual(session.message().state.seen, ["one"]);
    assert.deepEqual(store.requests, []);
  });
}

test("a store that cannot say what was stored leaves the course untracked rather than starting it afresh over it", async () => {
  const store = createRecordStore();
  const {
    result: { loaded },
  } = await warningsOf(() => {
    store.refuse(100);
    return launch(store);
  });
  assert.equal(loaded.tracked, false);
  assert.deepEqual(store.statements, []);
});

test("the parameters may come in any order, and an endpoint needs no slash at its end", () => {
  const { endpoint, agent } =
    player.cmi5.readLaunch(
      "?activityId=http://a/1&registration=r&actor=%7B%22account%22%3A%7B%7D%7D&fetch=http://a/f&endpoint=http://a/x",
    ) ?? {};
  assert.equal(endpoint, "http://a/x/");
  assert.deepEqual(agent, { objectType: "Agent", account: {} });
});

test("the way back is only taken to web addresses", async () => {
  for (const [returnURL, expected] of [
    ["https://lms.example/back", "https://lms.example/back"],
    ["javascript:alert(1)", undefined],
  ]) {
    const { loaded } = await launch(createRecordStore(), /** @type {any} */ ({ returnURL }));
    assert.equal(loaded.returnUrl, expected);
  }
});

/** The requirements on an assignable unit that a learning system can see (adlnet/CATAPULT, requirements.json). */
const requirements = `
  3.0.0.0-1 7.1.1.0-1 7.1.2.0-1 7.1.3.0-1
  8.1.1.0-2 8.1.1.0-3 8.1.2.0-3 8.1.2.0-4 8.1.2.0-5 8.1.3.0-2 8.1.3.0-3 8.1.4.0-2 8.1.4.0-3 8.1.5.0-5 8.1.5.0-6 8.2.1.0-2 8.2.1.0-5 8.2.2.0-4 8.2.2.0-5
  9.1.0.0-1 9.2.0.0-2 9.2.0.0-3 9.3.0.0-1 9.3.0.0-2 9.3.0.0-3 9.3.0.0-4 9.3.0.0-5 9.3.0.0-6 9.3.0.0-7 9.3.0.0-8
  9.3.2.0-2 9.3.2.0-3 9.3.3.0-2 9.3.4.0-2 9.3.4.0-3 9.3.5.0-2 9.3.8.0-2 9.4.0.0-1 9.4.0.0-2
  9.5.1.0-1 9.5.1.0-2 9.5.1.0-3 9.5.2.0-1 9.5.2.0-2 9.5.2.0-3 9.5.3.0-1 9.5.3.0-2 9.5.4.1-1 9.5.4.1-2 9.5.4.1-3 9.5.4.1-4
  9.6.1.0-1 9.6.2.0-1 9.6.2.1-1 9.6.2.2-1 9.6.2.2-2 9.6.3.1-4 9.6.3.2-2 9.7.0.0-1 9.7.0.0-2
  10.2.1.0-4 10.2.1.0-5 10.2.1.0-6 10.2.1.0-7 10.2.2.0-1 10.2.2.0-2 10.2.2.0-3 10.2.2.0-5 10.2.2.0-6 10.2.2.0-7 10.2.2.0-8 10.2.2.0-9 10.2.2.0-10 10.2.2.0-11
  10.2.4.0-2 10.2.6.0-1 11.0.0.0-1 11.0.0.0-3 11.0.0.0-4`
  .trim()
  .split(/\s+/);

test("every requirement of the conformance list that concerns a unit is checked, and kept: fail, pass, review, browse", async () => {
  const store = createRecordStore();
  for (const [settings, progress] of /** @type {[Parameters<typeof store.launch>[0], Partial<Progress>][]} */ ([
    [{ masteryScore: 0.8 }, { score: 60, passed: false }],
    [{ masteryScore: 0.8 }, { score: 90, passed: true, complete: true }],
    [{ launchMode: "Review" }, {}],
    [{ launchMode: "Browse" }, {}],
  ])) {
    const { driver, act } = await launch(store, settings, { given: judged });
    act(answer("q-single", "a", "b"));
    if (progress.passed !== false) everything.forEach(act);
    saveAs(settings?.launchMode ? null : driver, progress);
    await arrive();
    driver?.finish();
    await arrive();
  }
  assert.deepEqual(store.violations, []);
  assert.deepEqual(
    requirements.filter((id) => !store.checked.has(id)),
    [],
  );
});

test("the store tells statements that break a requirement", async () => {
  /** @type {[string, (statement: any, store: ReturnType<typeof createRecordStore>) => void][]} */
  const wrongs = [
    ["9.1.0.0-1", (one) => (one.id = "1")],
    ["9.2.0.0-3", (one) => (one.actor = { objectType: "Agent", mbox: "mailto:a@example.org" })],
    ["9.3.0.0-2", () => {}],
    ["9.4.0.0-2", (one) => (one.object.id = "https://lms.example/other")],
    ["9.5.1.0-2", (one) => (one.result = { score: { scaled: 1 } })],
    ["9.5.1.0-3", (one) => (one.result = { score: { raw: 7 } })],
    ["9.5.2.0-3", (one) => (one.result = { success: true })],
    ["9.5.3.0-2", (one) => (one.result = { completion: true })],
    [
      "9.5.4.1-1",
      (one) => Object.assign(one, { verb: { id: "http://adlnet.gov/expapi/verbs/terminated" }, result: {} }),
    ],
    ["9.6.1.0-1", (one) => (one.context.registration = "")],
    [
      "9.6.2.2-2",
      (one) =>
        one.context.contextActivities.category.push({ id: "https://w3id.org/xapi/cmi5/context/categories/moveon" }),
    ],
    ["9.6.3.1-4", (one) => (one.context.extensions = {})],
    ["9.7.0.0-2", (one) => (one.timestamp = "2026-01-02T03:04:05+01:00")],
    ["10.2.1.0-7", (one) => (one.context.platform = "another")],
    ["3.0.0.0-1", (one) => (one.verb.id = "initialized")],
  ];
  for (const [id, spoil] of wrongs) {
    const store = createRecordStore();
    const { session } = await launch(store);
    await arrive();
    const [initialized] = store.statements;
    const statement = structuredClone({ ...initialized, id: crypto.randomUUID() });
    spoil(statement, store);
    const authorization = store.sessionToken(0);
    store.handle({
      method: "POST",
      url: "/xapi/statements",
      headers: { authorization, "x-experience-api-version": "1.0.3" },
      body: JSON.stringify(statement),
    });
    assert.ok(
      store.violations.some((violation) => violation.split(": ")[0]?.split(" ").includes(id)),
      `${id}: ${store.violations.join("\n")}`,
    );
    session.finish();
  }
});

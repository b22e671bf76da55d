import assert from "node:assert/strict";
import test from "node:test";
import { course, firstVisit, question, rule } from "./lib/course.mjs";
import { player } from "./lib/player.mjs";

const { scenario } = player;

/** Start, on the way, good end, poor end. */
const graph = scenario.read("2,0,1;1,0;2;|5", [[2, 3, 1], [2, 0], [], []]);
const known = {
  key: "sc001",
  id: "sc-one",
  page: "one",
  size: 8,
  objectives: ["lo-a"],
  decisions: [{ id: "start", description: "Start" }],
};

test("a way is walked as far as this edition has it", () => {
  assert.deepEqual(
    scenario.walk(graph, "ca").steps.map(({ node }) => node),
    [0, 1],
  );
  assert.equal(scenario.walk(graph, "ca").node, 2);
  assert.equal(scenario.walk(graph, "cz").node, 1);
  assert.equal(scenario.walk(graph, "").node, 0);
});

test("a way has the points of its choices and of its ending", () => {
  assert.equal(graph.best, 5);
  assert.equal(scenario.points(graph, "a"), 4);
  assert.equal(scenario.points(graph, "ca"), 4);
  assert.equal(scenario.points(graph, "b"), 0);
  assert.equal(scenario.points(scenario.read(";|", [[1], []]), "a"), null, "a story without scores");
});

test("who goes in circles keeps a way that leads to where they are", () => {
  let way = "";
  for (let round = 0; round < 20; round++) {
    for (const letter of "cb") way = scenario.extend(graph, way, letter, 5);
    assert.equal(scenario.walk(graph, way).node, 0);
    assert.ok(way.length <= 5);
  }
  assert.equal(scenario.walk(graph, scenario.extend(graph, way, "a", 5)).node, 2);
});

test("a decision is judged by the best choice of its node; a story without scores judges nothing", () => {
  const [best, , third] = graph.nodes[0]?.choices ?? [];
  if (!best || !third) throw new Error("no choices");
  assert.deepEqual(scenario.judge(graph, 0, best), { score: 1, weighting: 2, pattern: ["a"] });
  assert.deepEqual(scenario.judge(graph, 0, third), { score: 0.5, weighting: 2, pattern: ["a"] });
  const story = scenario.read(",;|", [[1, 1], []]);
  const told = story.nodes[0]?.choices[0];
  if (!told) throw new Error("no choice");
  assert.deepEqual(scenario.judge(story, 0, told), { score: 0, weighting: 0, pattern: [] });
});

/** @param {Partial<Decision>} [changes] */
function decide(changes = {}) {
  /** @type {Progress[]} */
  const saved = [];
  const session = player.createSession({
    course: course({ scenarios: [known] }),
    driver: { save: (progress) => saved.push(progress) > 0, finish() {} },
    loaded: firstVisit,
    now: () => 1000,
    later: (callback) => callback(),
  });
  session.handle({
    cf: 1,
    type: "decision",
    scenario: "sc-one",
    node: "start",
    state: "abcdea",
    response: "a",
    score: 1,
    weighting: 2,
    pattern: ["a"],
    latency: 900,
    ...changes,
  });
  return saved.at(-1);
}

test("a decision is one interaction, and the way is kept with it", () => {
  const progress = decide();
  assert.deepEqual(progress?.interactions, [
    {
      id: "sc-one-start",
      type: "choice",
      description: "Start",
      objectives: ["lo-a"],
      response: ["a"],
      pattern: [["a"]],
      caseMatters: false,
      result: "correct",
      score: 1,
      weighting: 2,
      latency: 900,
      at: new Date(1000),
    },
  ]);
  assert.equal(progress?.state.scenarios.get("sc-one"), "abcdea");
  assert.equal(progress?.score, null, "the course's score is of its questions");
  assert.equal(decide({ weighting: 0, pattern: [] })?.interactions[0]?.result, "neutral");
});

test("decisions that the course does not have, or ways over their size, are not kept", () => {
  assert.equal(decide({ node: "elsewhere" }), undefined);
  assert.equal(decide({ scenario: "sc-two" }), undefined);
  assert.equal(decide({ state: "abcdeabcd" }), undefined);
});

test("the best way to an ending is kept beside the way now; it is told from the text alone that an ending was reached", () => {
  assert.deepEqual(scenario.kept("abcde", "abcdeca"), { path: "ca", best: null });
  assert.deepEqual(scenario.kept("abcde", "abcdec.ca"), { path: "c", best: "ca" });
  assert.deepEqual(
    scenario.kept("abcde", "zzzzzc.ca"),
    { path: "", best: "" },
    "of another graph only that it was played",
  );
  assert.deepEqual(scenario.kept("abcde", "-"), { path: "", best: null });
  for (const [path, best] of /** @type {[string, string | null][]} */ ([
    ["", null],
    ["c", null],
    ["c", "a"],
    ["", ""],
  ])) {
    assert.deepEqual(scenario.kept("abcde", scenario.text("abcde", path, best)), { path, best });
  }
  assert.equal(scenario.better(graph, "b", "a"), "a");
  assert.equal(scenario.better(graph, "ca", "b"), "ca");
  assert.equal(scenario.better(graph, "ca", "a"), "ca", "as good: the later one");
  assert.equal(scenario.better(graph, "b", ""), "b");
  assert.equal(scenario.longest(5 + 7 + 1 + 7), 7);
});

/** @param {Partial<Course>} [changes] */
const played = (changes = {}) =>
  course({ questions: [], scenarios: [{ ...known, size: 12 }], completion: rule({ played: ["sc-one"] }), ...changes });
/** @param {Course} given @param {string} [text] */
const tracked = (given, text = "") => player.createTracker(given, { ...firstVisit, text });

test("a rule that asks for a scenario is met by an ending, and stays so when the story is played again or has changed", () => {
  const given = played();
  const tracker = tracked(given);
  tracker.scenario("sc-one", "abcdec");
  assert.deepEqual(
    [tracker.snapshot().complete, tracker.snapshot().completion],
    [false, [{ name: "played", met: false, done: 0, needed: 1 }]],
  );
  tracker.scenario("sc-one", "abcdeca.ca");
  assert.equal(tracker.snapshot().complete, true);
  const reloaded = tracked(given, player.state.encode(given, tracker.state()) ?? "");
  reloaded.scenario("sc-one", "zzzzz.");
  assert.deepEqual(
    reloaded.snapshot().completion.map(({ met }) => met),
    [true],
  );
});

test("what stands behind a warning may be left out when the course says so: lesson, checks, scenario; and not when it does not", () => {
  const questions = [question("qu001", "q-one", "single"), question("qu002", "q-two", "single", { page: "two" })];
  for (const optOut of [true, false]) {
    const given = played({
      questions,
      completion: rule({ lessons: 100, required: ["one"], checks: 100, played: ["sc-one"], optOut }),
    });
    const tracker = tracked(given);
    assert.equal(tracker.leaveOut("one"), optOut);
    tracker.seen("two");
    tracker.answer("q-two", { response: "a", score: 1 });
    const { complete, leftOut, percent, score } = tracker.snapshot();
    assert.deepEqual(
      { complete, leftOut, percent, score },
      optOut
        ? { complete: true, leftOut: ["one"], percent: 100, score: 100 }
        : { complete: false, leftOut: [], percent: 50, score: 50 },
    );
    const text = player.state.encode(given, tracker.state()) ?? "";
    assert.deepEqual(tracked(given, text).snapshot().leftOut, leftOut);
    if (!optOut) continue;
    assert.equal(tracker.seen("one"), true, "who comes back and reads it has read it");
    assert.deepEqual([tracker.snapshot().leftOut, tracker.snapshot().seen], [[], ["two", "one"]]);
    assert.deepEqual(
      tracked({ ...given, completion: { ...given.completion, optOut: false } }, text).snapshot().leftOut,
      [],
      "a new version that does not allow it",
    );
  }
});

test("a scenario that was left out counts as played where the course allows it, and no LMS is told of it", () => {
  /** @type {Progress[]} */
  const saved = [];
  const given = played({ completion: rule({ played: ["sc-one"], optOut: true }) });
  const session = player.createSession({
    course: given,
    loaded: firstVisit,
    later: (callback) => callback(),
    driver: { save: (progress) => saved.push(progress) > 0, finish() {} },
  });
  session.handle({ cf: 1, type: "scenario", scenario: "sc-one", state: "-" });
  assert.equal(session.message().state.complete, true);
  assert.deepEqual(
    saved.flatMap(({ interactions }) => interactions),
    [],
  );
  const text = player.state.encode(given, saved.at(-1)?.state ?? player.state.empty()) ?? "";
  assert.equal(tracked(played(), text).snapshot().complete, false, "a version that does not allow it");
});

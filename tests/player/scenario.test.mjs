import assert from "node:assert/strict";
import test from "node:test";
import { course, firstVisit } from "./lib/course.mjs";
import { player } from "./lib/player.mjs";

const { scenario } = player;

/** Start, on the way, good end, poor end. */
const graph = scenario.read("2,0,1;1,0;2;|5", [[2, 3, 1], [2, 0], [], []]);
const known = { key: "sc001", id: "sc-one", size: 8, objectives: ["lo-a"], decisions: [{ id: "start", description: "Start" }] };

test("a way is walked as far as this edition has it", () => {
  assert.deepEqual(scenario.walk(graph, "ca").steps.map(({ node }) => node), [0, 1]);
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
  session.handle({ cf: 1, type: "decision", scenario: "sc-one", node: "start", state: "abcdea", response: "a", score: 1, weighting: 2, pattern: ["a"], latency: 900, ...changes });
  return saved.at(-1);
}

test("a decision is one interaction, and the way is kept with it", () => {
  const progress = decide();
  assert.deepEqual(progress?.interactions, [{
    id: "sc-one-start", type: "choice", description: "Start", objectives: ["lo-a"], response: ["a"], pattern: [["a"]], caseMatters: false,
    result: "correct", score: 1, weighting: 2, latency: 900, at: new Date(1000),
  }]);
  assert.equal(progress?.state.scenarios.get("sc-one"), "abcdea");
  assert.equal(progress?.score, null, "the course's score is of its questions");
  assert.equal(decide({ weighting: 0, pattern: [] })?.interactions[0]?.result, "neutral");
});

test("decisions that the course does not have, or ways over their size, are not kept", () => {
  assert.equal(decide({ node: "elsewhere" }), undefined);
  assert.equal(decide({ scenario: "sc-two" }), undefined);
  assert.equal(decide({ state: "abcdeabcd" }), undefined);
});

// What the letters in a record stand for, from the page's message to the statement; and ids in the narrow form of SCORM 1.2.
import assert from "node:assert/strict";
import test from "node:test";
import { course, question } from "./lib/course.mjs";
import { launchOn } from "./lib/launch.mjs";
import { recordingLms, windowWith } from "./lib/lms.mjs";
import { driverOf, player } from "./lib/player.mjs";

const parts = (/** @type {string} */ letters) => [...letters].map((id) => ({ id, text: `Text ${id}` }));
const described = (/** @type {string} */ letters) =>
  [...letters].map((id) => ({ id, description: { en: `Text ${id}` } }));

/** @param {Interaction["type"]} type @param {InteractionComponents} [components] */
function definitionOf(type, components) {
  const launch = { endpoint: "", fetchUrl: "", agent: {}, registration: "r", activityId: "https://lms.example/unit" };
  const say = player.cmi5.statements(
    launch,
    {},
    { course: course(), activity: "urn:x", newId: () => "id", now: () => 0 },
  );
  const interaction = {
    id: "q",
    type,
    description: "Which?",
    objectives: [],
    response: type === "matching" ? ["a.b"] : ["a"],
    pattern: [],
    caseMatters: false,
    result: /** @type {const} */ ("neutral"),
    score: null,
    weighting: 0,
    latency: null,
    at: new Date(0),
    ...(components ? { components } : {}),
  };
  return /** @type {any} */ (say.answered(interaction)).object.definition;
}

test("each type of interaction has its own lists, and no others", () => {
  const all = {
    choices: parts("ab"),
    scale: parts("abc"),
    source: parts("ab"),
    target: parts("cd"),
    steps: parts("a"),
  };
  const lists = (/** @type {Interaction["type"]} */ type) => {
    const { type: _, interactionType: __, description: ___, ...rest } = definitionOf(type, all);
    return rest;
  };
  assert.deepEqual(lists("choice"), { choices: described("ab") });
  assert.deepEqual(lists("sequencing"), { choices: described("ab") });
  assert.deepEqual(lists("likert"), { scale: described("abc") });
  assert.deepEqual(lists("matching"), { source: described("ab"), target: described("cd") });
  assert.deepEqual(lists("performance"), { steps: described("a") });
  for (const type of /** @type {const} */ (["true-false", "fill-in", "long-fill-in", "numeric", "other"]))
    assert.deepEqual(lists(type), {}, type);
  assert.equal("choices" in definitionOf("choice"), false, "a page that says nothing of them");
});

test("the host takes lists of ids and texts, and nothing else", () => {
  const { readMessage } = player.host;
  const message = { cf: 1, type: "answer", question: "q", response: "a", score: 1, pattern: ["a"], latency: 1 };
  assert.ok(readMessage(message));
  assert.ok(readMessage({ ...message, components: { choices: parts("ab") } }));
  for (const components of [null, "ab", { choices: "ab" }, { choices: [{ id: "a" }] }, { choices: [null] }])
    assert.equal(readMessage({ ...message, components }), null, JSON.stringify(components));
  const submit = { cf: 1, type: "submit", assessment: "post", results: [{ ...message, components: { scale: [1] } }] };
  assert.equal(readMessage(submit), null);
});

test("SCORM 1.2: ids of what a layer added have letters, digits, - and _; what earlier players wrote is found again", async () => {
  const given = course({
    questions: [question("qu001", "xa:q-more", "single", { objectives: ["xa:lo-more"] })],
    objectives: [{ key: "oa001", id: "xa:lo-more", description: "More" }],
  });
  const lms = recordingLms({ "cmi.objectives._count": "1", "cmi.objectives.0.id": "xa:lo-more" });
  const { act } = await launchOn(driverOf("scorm12"), windowWith(lms.api), { given });
  act({ cf: 1, type: "answer", question: "xa:q-more", response: "b", score: 1, pattern: ["b"], latency: 1 });
  assert.equal(lms.values.get("cmi.interactions.0.id"), "xa_q-more");
  assert.equal(lms.values.get("cmi.interactions.0.objectives.0.id"), "xa_lo-more");
  assert.equal(lms.values.get("cmi.objectives.0.score.raw"), "100", "in its old place");
  assert.equal(lms.values.get("cmi.objectives.1.id"), undefined);
  for (const write of lms.writes().filter((one) => /\.id=/.test(one))) assert.match(write, /=[\w-]+$/);
});

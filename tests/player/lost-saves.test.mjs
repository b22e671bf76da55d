// A whole course, over two visits, in a learning system that marks what it sends before it knows the answer (as Moodle does), with one commit that fails:
// at each of them in turn. At the end nothing is missing.
import assert from "node:assert/strict";
import test from "node:test";
import { given, marks, types } from "./lib/all-types.mjs";
import { hello, launchOn, seen, warningsOf } from "./lib/launch.mjs";
import { windowOf } from "./lib/lms2004.mjs";
import { driverOf } from "./lib/player.mjs";
import { strictLms } from "./lib/strict-lms.mjs";

/** @param {number} score @returns {PageMessage} */
const submit = (score) => ({
  cf: 1,
  type: "submit",
  assessment: "post",
  results: marks(({ response }) => ({ response, score })),
});
/** @type {PageMessage} */
const begin = { cf: 1, type: "begin", assessment: "post", extended: false };

/** The first visit ends in the middle, the second with the course complete. @type {PageMessage[][]} */
const visits = [
  [
    hello("one"),
    seen("one"),
    ...marks(({ response }) => ({ response, score: 0.5 })).map(
      (mark) => /** @type {PageMessage} */ ({ cf: 1, type: "answer", ...mark }),
    ),
    begin,
    submit(0.5),
  ],
  [
    hello("two"),
    seen("two"),
    { cf: 1, type: "survey", answers: [{ item: "sv-scale", response: "d" }] },
    {
      cf: 1,
      type: "decision",
      scenario: "sc-one",
      node: "start",
      state: "abcdea",
      response: "a",
      score: 1,
      weighting: 4,
      pattern: ["a"],
      latency: 1,
    },
    begin,
    submit(1),
  ],
];

/** How often each thing is answered. @type {Record<string, number>} */
const expected = {
  ...Object.fromEntries(types.map(({ type }) => [`q-${type}`, 1])),
  ...Object.fromEntries(types.map(({ type }) => [`post-q-${type}`, 2])),
  "sv-scale": 1,
  "sc-one-start": 1,
};

for (const [format, edition] of /** @type {const} */ ([
  ["scorm12", "1.2"],
  ["scorm2004-3", "2004"],
  ["scorm2004-4", "2004"],
])) {
  const is2004 = edition === "2004";
  const core = is2004 ? "cmi" : "cmi.core";

  /**
   * @param {number} lost which commit fails, counted over all visits; 0: none
   * @param {{killed?: boolean, times?: number}} [how] killed: whether the window is killed at the end of each visit, after a pause; times: how many in a row fail
   */
  async function play(lost, { killed = false, times = 1 } = {}) {
    const clock = { now: Date.UTC(2026, 0, 2, 3, 4, 5, 6) };
    /** @type {Record<string, string>} */
    let stored = is2004 ? { "cmi.objectives.0.id": "lo-a", "cmi.objectives.1.id": "lo-b" } : {};
    let commits = 0;
    /** @type {string[]} */
    const refused = [];
    /** Whether the learner was told at the end that something is missing. */
    const told = [];
    const all = [...visits, [hello("two")]];
    for (const visit of all) {
      const before = commits;
      const lms = strictLms(edition, stored, {
        fails: (commit) => before + commit >= lost && before + commit < lost + times,
      });
      const window = windowOf({ [is2004 ? "API_1484_11" : "API"]: lms.api });
      const { act, session, saved, pause } = await launchOn(driverOf(format), window, { given, clock });
      for (const message of visit) {
        act(message);
        if (message.type === "submit") clock.now += 1000;
      }
      if (killed) pause();
      else session.finish();
      commits += lms.commits();
      stored = Object.fromEntries(lms.kept);
      told.push(saved.at(-1) === false);
      refused.push(...lms.refused);
    }
    return { stored, commits, refused, told };
  }

  /** @param {Record<string, string>} stored @param {string} when */
  function holds(stored, when) {
    assert.equal(stored[`${core}.score.raw`], "100", `${when}: score`);
    if (is2004) {
      assert.equal(stored["cmi.completion_status"], "completed", `${when}: status`);
      assert.equal(stored["cmi.success_status"], "passed", `${when}: success`);
      assert.equal(stored["cmi.score.scaled"], "1", `${when}: scaled score`);
    } else assert.equal(stored["cmi.core.lesson_status"], "passed", `${when}: status`);
    const objectives = Object.entries(stored).flatMap(([name, id]) => {
      const place = /^(cmi\.objectives\.\d+)\.id$/.exec(name)?.[1];
      return place ? [[id, stored[`${place}.score.raw`]]] : [];
    });
    assert.deepEqual(Object.fromEntries(objectives), { "lo-a": "100", "lo-b": "50", "assessment-post": "100" }, when);
    /** @type {Record<string, number>} */
    const answers = {};
    for (const [name, id] of Object.entries(stored)) {
      const place = /^(cmi\.interactions\.\d+)\.id$/.exec(name)?.[1];
      if (!place) continue;
      assert.notEqual(stored[`${place}.${is2004 ? "learner" : "student"}_response`], undefined, `${when}: ${id}`);
      assert.notEqual(stored[`${place}.result`], undefined, `${when}: ${id}`);
      answers[id] = (answers[id] ?? 0) + 1;
    }
    for (const [id, times] of Object.entries(expected)) assert.ok((answers[id] ?? 0) >= times, `${when}: ${id}`);
    assert.deepEqual(Object.keys(answers).sort(), Object.keys(expected).sort(), when);
  }

  test(`${format}: whichever commit fails, grade, status, objectives and all answers arrive`, async () => {
    const { commits, ...clean } = await play(0);
    assert.deepEqual(clean.refused, []);
    holds(clean.stored, "none fails");
    await warningsOf(async () => {
      for (let lost = 1; lost <= commits; lost++) {
        const { stored, told, refused } = await play(lost);
        holds(stored, `commit ${lost} of ${commits} fails`);
        if (!is2004) assert.deepEqual(told, [false, false, false], `commit ${lost}: repeated in the same visit`);
        // What may be written once only cannot be repeated in the same visit: the learner is told, and the next one does it.
        if (told.includes(true)) assert.equal(lost, 1, "only what the opening writes");
        if (lost > 1) assert.deepEqual(refused, [], `commit ${lost}`);
      }
    });
  });

  test(`${format}: also when several fail in a row, and with them what repeats`, async () => {
    const { commits } = await play(0);
    await warningsOf(async () => {
      for (let lost = 2; lost <= commits - 3; lost++)
        holds((await play(lost, { times: 3 })).stored, `from commit ${lost}`);
    });
  });

  test(`${format}: a pause after a save that failed is enough, also when the window is killed then`, async () => {
    const { commits } = await play(0, { killed: true });
    await warningsOf(async () => {
      for (let lost = 2; lost <= commits; lost++)
        holds((await play(lost, { killed: true })).stored, `commit ${lost} fails`);
    });
  });
}

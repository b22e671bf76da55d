// Everything that a course can say, said to learning systems that refuse whatever is not exactly as it must be.
import assert from "node:assert/strict";
import test from "node:test";
import { given, marks } from "./lib/all-types.mjs";
import { hello, launchOn, seen, warningsOf } from "./lib/launch.mjs";
import { windowOf } from "./lib/lms2004.mjs";
import { driverOf } from "./lib/player.mjs";
import { strictLms } from "./lib/strict-lms.mjs";

for (const [format, edition] of /** @type {const} */ ([
  ["scorm12", "1.2"],
  ["scorm2004-3", "2004"],
  ["scorm2004-4", "2004"],
])) {
  /** @param {ReturnType<typeof strictLms>} lms @param {{now: number}} clock */
  const launch = (lms, clock) =>
    launchOn(driverOf(format), windowOf({ [edition === "2004" ? "API_1484_11" : "API"]: lms.api }), { given, clock });

  test(`${format}: a strict system refuses nothing of all types, attempts, survey, decisions and a second session`, async () => {
    const lms = strictLms(edition);
    const clock = { now: Date.UTC(2026, 0, 2, 3, 4, 5, 6) };
    const { said } = await warningsOf(async () => {
      const { act, session } = await launch(lms, clock);
      act(hello("one"));
      act(seen("one"));
      for (const mark of marks(({ response }) => ({ response, score: 1 / 3 }))) act({ cf: 1, type: "answer", ...mark });
      act({ cf: 1, type: "begin", assessment: "post", extended: false });
      act({ cf: 1, type: "item", assessment: "post", question: "q-fill-in", response: "l'été 😀 !~*" });
      act({ cf: 1, type: "submit", assessment: "post", results: [] });
      act({
        cf: 1,
        type: "survey",
        answers: [
          { item: "sv-scale", response: "d" },
          { item: "sv-text", response: `One line\nand another ${"😀".repeat(2500)}` },
        ],
      });
      act({
        cf: 1,
        type: "decision",
        scenario: "sc-one",
        node: "start",
        state: "abcdea",
        response: "a",
        score: 1 / 3,
        weighting: 450,
        pattern: ["a", "b"],
        latency: 1,
      });
      clock.now += 123_456_789;
      session.finish();
      const again = await launch(lms, clock);
      assert.deepEqual(again.session.message().state.seen, ["one"], "what was kept is read again");
      again.act({ cf: 1, type: "begin", assessment: "post", extended: false });
      again.act({
        cf: 1,
        type: "submit",
        assessment: "post",
        results: marks(({ response }) => ({ response, score: 1 })),
      });
      again.act(seen("two"));
      assert.equal(again.session.message().state.complete, true);
      again.session.finish();
    });
    assert.deepEqual(lms.refused, []);
    assert.deepEqual(said, []);
    assert.equal(
      lms.values.get(edition === "2004" ? "cmi.completion_status" : "cmi.core.lesson_status"),
      edition === "2004" ? "completed" : "passed",
    );
    assert.equal(lms.values.get(edition === "2004" ? "cmi.score.raw" : "cmi.core.score.raw"), "100");
    const ids = [...lms.values].flatMap(([name, value]) => (/^cmi\.interactions\.\d+\.id$/.test(name) ? [value] : []));
    assert.equal(ids.length, 7 + 7 + 2 + 1 + 7);
  });
}

test("the strict system refuses what the real one refuses", () => {
  const lms = strictLms("1.2");
  lms.api.LMSInitialize?.("");
  for (const [name, value] of [
    ["cmi.core.score.raw", "100.5"],
    ["cmi.core.score.raw", "1000"],
    ["cmi.core.lesson_status", "unknown"],
    ["cmi.core.session_time", "1:02:03"],
    ["cmi.interactions.1.id", "q"],
    ["cmi.interactions.0.id", "with blank"],
    ["cmi.interactions.0.weighting", "101"],
    ["cmi.interactions.0.latency", "61"],
    ["cmi.interactions.0.result", "incorrect"],
    ["cmi.completion_status", "completed"],
    ["cmi.suspend_data", "x".repeat(4097)],
    ["cmi.core.lesson_mode", "normal"],
    ["cmi.interactions.0.description", "Why?"],
  ])
    assert.equal(lms.api.LMSSetValue?.(name ?? "", value ?? ""), "false", name);
  assert.equal(lms.refused.length, 13);
  const other = strictLms("2004");
  other.api.Initialize?.("");
  other.api.SetValue?.("cmi.interactions.0.id", "q");
  for (const [name, value] of [
    ["cmi.interactions.0.learner_response", "a"],
    ["cmi.interactions.1.type", "choice"],
    ["cmi.score.scaled", "1.01"],
    ["cmi.progress_measure", "-1"],
    ["cmi.interactions.0.timestamp", "2026-01-02T03:04:05Z"],
    ["cmi.interactions.0.description", "one\ntwo"],
    ["cmi.score.raw", "1e-7"],
  ])
    assert.equal(other.api.SetValue?.(name ?? "", value ?? ""), "false", name);
});

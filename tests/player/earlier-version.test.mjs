// A learner in the middle of a course that was packed with the player of version 0.1.0 goes on in one of today, with everything that is theirs.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { given } from "./lib/earlier-course.mjs";
import { launchOn, seen } from "./lib/launch.mjs";
import { windowOf } from "./lib/lms2004.mjs";
import { driverOf, player } from "./lib/player.mjs";
import { strictLms } from "./lib/strict-lms.mjs";

/** @type {{name: string, text: string, snapshot: Snapshot, objectives: ObjectiveProgress[], passed: boolean | null}[]} */
const stages = JSON.parse(readFileSync(new URL("lib/states-0.1.0.json", import.meta.url), "utf8"));
const now = () => Date.UTC(2026, 9, 3);
const loaded = (/** @type {string} */ text) => ({
  tracked: true,
  mode: /** @type {const} */ ("normal"),
  text,
  complete: false,
});

for (const { name, text, snapshot, objectives, passed } of stages) {
  test(`0.1.0, ${name}: progress, answers, attempts and score are what they were`, () => {
    const tracker = player.createTracker(given, loaded(text), now);
    const after = /** @type {Record<string, unknown>} */ (/** @type {unknown} */ (tracker.snapshot()));
    for (const [key, value] of Object.entries(snapshot)) assert.deepEqual(after[key], value, key);
    assert.deepEqual(tracker.objectives(), objectives);
    assert.equal(tracker.passed(), passed);
    assert.equal(player.state.encode(given, tracker.state()), text, "and written as it was");
  });

  for (const [format, edition, core] of /** @type {const} */ ([
    ["scorm12", "1.2", "cmi.core"],
    ["scorm2004-4", "2004", "cmi"],
  ])) {
    test(`${format}: 0.1.0, ${name}: goes on in a learning system`, async () => {
      const stored = {
        "cmi.suspend_data": text,
        [`${core}.total_time`]: edition === "1.2" ? "0000:00:10" : "PT10S",
        "cmi.objectives.0.id": "lo-a",
        "cmi.interactions.0.id": "q-single",
      };
      const lms = strictLms(edition, stored);
      const { session, act } = await launchOn(
        driverOf(format),
        windowOf({ [edition === "1.2" ? "API" : "API_1484_11"]: lms.api }),
        { given, clock: { now: now() } },
      );
      assert.deepEqual(session.message().state.answers, snapshot.answers);
      assert.equal(session.message().state.score, snapshot.score);
      act(seen("two"));
      session.finish();
      const again = player.state.decode(given, lms.kept.get("cmi.suspend_data") ?? "");
      assert.deepEqual([...(again?.answers.keys() ?? [])], Object.keys(snapshot.answers));
      assert.ok(again?.seen.has("two"));
      assert.equal(lms.kept.get("cmi.interactions.0.id"), "q-single", "what stands there stays");
      assert.deepEqual(lms.refused, []);
      const told = lms.kept.get(`${core}.total_time`) ?? "";
      const seconds = (edition === "1.2" ? player.scorm12 : player.scorm2004).seconds(told);
      assert.equal(seconds, 10, "what that player has told is not told again");
    });
  }
}

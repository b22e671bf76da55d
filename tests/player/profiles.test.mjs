// What learning systems ask for in their profiles (src/CourseForge/Packaging/LmsProfiles), on both families of SCORM.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import test, { afterEach } from "node:test";
import { answer, launchOn } from "./lib/launch.mjs";
import { recordingLms, windowWith } from "./lib/lms.mjs";
import { recordingLms2004, windowOf } from "./lib/lms2004.mjs";
import { driverOf, packageSettings, player } from "./lib/player.mjs";

const folder = new URL("../../src/CourseForge/Packaging/LmsProfiles/", import.meta.url);

afterEach(() => void (globalThis.courseForgePackage = packageSettings));

/** @param {Partial<LmsSettings>} changes */
const wish = (changes) =>
  void (globalThis.courseForgePackage = { ...packageSettings, lms: { ...packageSettings.lms, ...changes } });

async function launchBoth() {
  const old = recordingLms();
  const lms = recordingLms2004();
  return {
    old,
    lms,
    drivers: [
      await launchOn(driverOf("scorm12"), windowWith(old.api)),
      await launchOn(driverOf("scorm2004-4"), windowOf({ API_1484_11: lms.api })),
    ],
  };
}

/** @param {Partial<Progress>} progress @returns {Progress} */
const progressOf = (progress) => ({
  state: player.state.empty(),
  location: "",
  score: null,
  complete: false,
  passed: null,
  percent: 0,
  objectives: [],
  interactions: [],
  ...progress,
});

test("peers: spoor #262 - failed locks learners out: it is written only where the profile asks for it", async () => {
  for (const failed of [false, true]) {
    wish({ failed });
    const { old, lms, drivers } = await launchBoth();
    for (const { driver } of drivers) driver?.save(progressOf({ score: 40, passed: false }));
    assert.equal(old.values.get("cmi.core.lesson_status"), failed ? "failed" : "incomplete");
    assert.equal(lms.values.get("cmi.success_status"), failed ? "failed" : "unknown");
    for (const { driver } of drivers) driver?.save(progressOf({ score: 90, passed: true, complete: true }));
    assert.equal(old.values.get("cmi.core.lesson_status"), "passed");
    assert.equal(lms.values.get("cmi.success_status"), "passed");
  }
});

test("Cornerstone: a passed course says completed in SCORM 1.2, where there is one status", async () => {
  wish({ passed: "completed" });
  const { old, drivers } = await launchBoth();
  drivers[0]?.driver?.save(progressOf({ score: 90, passed: true, complete: true }));
  assert.equal(old.values.get("cmi.core.lesson_status"), "completed");
});

test("the exit value changes when the course is complete, and only where the profile asks", async () => {
  for (const exit of ["suspend", "normal"]) {
    wish({ exit });
    const { old, lms, drivers } = await launchBoth();
    for (const { driver } of drivers) driver?.save(progressOf({ complete: true }));
    assert.equal(old.values.get("cmi.core.exit"), exit === "normal" ? "" : "suspend");
    assert.equal(lms.values.get("cmi.exit"), exit);
  }
});

test("peers: LiaScript-Exporter #55 - ILIAS: an answer given again replaces the one before", async () => {
  for (const [interactions, count] of /** @type {const} */ ([
    ["all", "3"],
    ["last", "2"],
    ["none", "0"],
  ])) {
    wish({ interactions });
    const { old, lms, drivers } = await launchBoth();
    for (const { act } of drivers) {
      act(answer("q-single", "a", "b"));
      act(answer("q-true", "t", "t"));
      act(answer("q-single", "b", "b"));
    }
    assert.equal(old.values.get("cmi.interactions._count"), count);
    assert.equal(lms.values.get("cmi.interactions._count"), count);
    if (interactions === "last") assert.equal(lms.values.get("cmi.interactions.0.learner_response"), "b");
  }
});

test("a unit of several says that it is done when it is complete, in the place that the manifest brought", async () => {
  globalThis.courseForgePackage = { ...packageSettings, done: "unit-done" };
  const lms = recordingLms2004({
    "cmi.objectives._count": "2",
    "cmi.objectives.0.id": "primary.sample",
    "cmi.objectives.1.id": "unit-done",
  });
  const { driver } = await launchOn(driverOf("scorm2004-3"), windowOf({ API_1484_11: lms.api }));
  driver?.save(progressOf({ percent: 50 }));
  assert.equal(lms.values.get("cmi.objectives.1.success_status"), undefined);
  driver?.save(progressOf({ complete: true }));
  assert.equal(lms.values.get("cmi.objectives.1.success_status"), "passed");
  assert.equal(lms.values.get("cmi.success_status"), "unknown", "and nothing more is claimed");
});

test("every profile is readable, and every difference in it has a reason and a source", () => {
  const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
  assert.equal(names.length, 7);
  for (const name of names) {
    const profile = JSON.parse(readFileSync(new URL(name, folder), "utf8"));
    assert.ok(profile.title);
    for (const difference of profile.differences) {
      assert.match(difference.why, /\S{3}.*\.$/, `${name}: ${difference.setting}`);
      assert.match(difference.source, /\S{6}/, `${name}: ${difference.setting}`);
    }
    for (const note of profile.notes)
      for (const key of ["say", "why", "source"]) assert.ok(note[key], `${name}: ${key}`);
  }
});

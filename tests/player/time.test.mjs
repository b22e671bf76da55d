// Time: what is told to learning systems, what a killed window leaves, and clocks that are set.
import assert from "node:assert/strict";
import test from "node:test";
import { course, stateText } from "./lib/course.mjs";
import { hello, launchOn, seen } from "./lib/launch.mjs";
import { windowOf } from "./lib/lms2004.mjs";
import { driverOf, player } from "./lib/player.mjs";
import { strictLms } from "./lib/strict-lms.mjs";

const minute = 60_000;

for (const [format, edition] of /** @type {const} */ ([
  ["scorm12", "1.2"],
  ["scorm2004-4", "2004"],
])) {
  const total = edition === "2004" ? "cmi.total_time" : "cmi.core.total_time";
  const told = (/** @type {Record<string, string>} */ stored) =>
    (edition === "2004" ? player.scorm2004 : player.scorm12).seconds(stored[total] ?? "") / 60;

  /**
   * A visit of so many minutes.
   * @param {Record<string, string>} stored
   * @param {number} minutes
   * @param {boolean} killed
   * @returns {Promise<Record<string, string>>}
   */
  async function visit(stored, minutes, killed) {
    const lms = strictLms(edition, stored);
    const window = windowOf({ [edition === "2004" ? "API_1484_11" : "API"]: lms.api });
    const { act, session, clock } = await launchOn(driverOf(format), window);
    clock.now += minutes * minute;
    act(hello(session.message().state.bookmark === "one" ? "two" : "one"));
    if (!killed) session.finish();
    assert.deepEqual(lms.refused, []);
    return Object.fromEntries(lms.kept);
  }

  test(`${format}: the time of a window that was killed is told with the next visit, once`, async () => {
    let stored = await visit({}, 7, true);
    assert.equal(told(stored), 0, "nothing is counted before the end");
    stored = await visit(stored, 5, true);
    stored = await visit(stored, 3, false);
    assert.equal(told(stored), 15);
    stored = await visit(stored, 2, false);
    assert.equal(told(stored), 17);
  });

  test(`${format}: what the system has counted by itself is not told again; where it does not say, nothing is`, async () => {
    const killed = await visit({}, 7, true);
    const counted = { ...killed, [total]: edition === "2004" ? "PT7M" : "0000:07:00" };
    assert.equal(told(await visit(counted, 1, false)), 8);
    const partly = { ...killed, [total]: edition === "2004" ? "PT5M" : "0000:05:00" };
    assert.equal(told(await visit(partly, 1, false)), 8, "the two that it lacks, and one");
  });

  test(`${format}: a system that never adds up is not told everything each time`, async () => {
    const stored = await visit({}, 7, false);
    delete stored[total];
    assert.equal(told(await visit(stored, 2, false)), 2);
  });
}

test("sleep is not use, and a clock that is set moves nothing", () => {
  let passed = 5_000_000;
  const wall = Date.UTC(2026, 0, 2);
  const clock = player.createClock(() => passed, wall);
  for (let tick = 0; tick < 10; tick++) {
    passed += 30_000;
    clock.used();
  }
  assert.equal(clock.used(), 300_000);
  passed += 30 * 60 * minute; // the lid was closed
  assert.equal(clock.used(), 300_000);
  passed += minute; // out of sight, browsers run a page once a minute
  assert.equal(clock.used(), 360_000);
  passed -= 10 * minute;
  assert.equal(clock.used(), 360_000, "whatever the machine does");
  passed += 10 * minute;
  assert.equal(clock.now(), wall + passed - 5_000_000);
});

test("numbers in a stored text stay within what can be", () => {
  const most = 36 ** 5 - 1;
  for (const [sections, seconds] of /** @type {const} */ ([
    [["t-5"], 0],
    [[`t${"z".repeat(1000)}`], most],
    [["t.-5"], 0],
    [["t5.zzzzzzzzz"], 5],
    [["t+"], 0],
    [["t1e400"], parseInt("1e400", 36)],
  ])) {
    const state = player.state.decode(course(), stateText([...sections]));
    assert.equal(state?.seconds, seconds, sections[0].slice(0, 20));
    assert.ok((state?.untold ?? 0) >= 0 && (state?.untold ?? 0) <= most);
  }
  const far = player.state.decode(course(), stateText([`d${"z".repeat(40)}`]));
  assert.doesNotThrow(
    () => player.words.day(course(), (far?.completed ?? 0) * 86_400_000),
    "a day that can be written",
  );
  assert.equal(player.state.decode(course(), stateText(["d-9"]))?.completed, 0);
  const answers = player.state.decode(course(), stateText(["aqu001-00b*qu003000t"]));
  assert.deepEqual(
    [...(answers?.answers.values() ?? [])].map(({ attempts }) => attempts),
    [1, 1],
  );
});

test("times of learning systems are read, and nonsense is none", () => {
  const { seconds: short } = player.scorm12;
  assert.deepEqual(
    ["0000:07:30", "12:00:00.50", "", "7", "-1:00:00", "99999:00:00"].map(short),
    [450, 43200.5, 0, 0, 0, 0],
  );
  const { seconds: long } = player.scorm2004;
  assert.deepEqual(
    ["PT7M30S", "P1DT1H", "PT0.5S", "", "P", "PT-5S", `PT${"9".repeat(400)}S`].map(long),
    [450, 90000, 0.5, 0, 0, 0, 0],
  );
});

test("a list that is said to be endless, or shorter than none, does not stop the course", async () => {
  for (const count of ["-5", "1e9", "999999999999", "many"]) {
    const lms = strictLms("1.2");
    const { LMSGetValue: get } = lms.api;
    lms.api.LMSGetValue = (/** @type {string} */ name) => (name.endsWith("_count") ? count : (get?.(name) ?? ""));
    const { act, session } = await launchOn(driverOf("scorm12"), windowOf({ API: lms.api }));
    act(seen("one"));
    session.finish();
    assert.match(lms.kept.get("cmi.suspend_data") ?? "", /^2~/);
  }
});

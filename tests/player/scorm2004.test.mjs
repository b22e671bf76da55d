import assert from "node:assert/strict";
import test from "node:test";
import { course, question, stateText } from "./lib/course.mjs";
import { answer, everything, hello, launchOn, seen, warningsOf } from "./lib/launch.mjs";
import { recordingLms, windowWith } from "./lib/lms.mjs";
import { recordingLms2004, windowOf } from "./lib/lms2004.mjs";
import { driverOf, player } from "./lib/player.mjs";

/**
 * @param {ReturnType<typeof recordingLms2004>} lms
 * @param {{given?: Course, clock?: {now: number}, edition?: 3 | 4}} [options]
 */
const launch = (lms, { edition = 4, ...options } = {}) =>
  launchOn(driverOf(`scorm2004-${edition}`), windowOf({ API_1484_11: lms.api }), options);

/** @param {string[]} list @param {string} start */
const indexOf = (list, start) => list.findIndex((entry) => entry.startsWith(start));

test("a first launch sets exit=suspend and incomplete, and what nobody has written is no failure", async () => {
  const lms = recordingLms2004();
  const {
    result: { loaded },
    said,
  } = await warningsOf(() => launch(lms));
  assert.deepEqual(loaded, { tracked: true, mode: "normal", text: "", complete: false });
  assert.deepEqual(lms.writes(), ["cmi.exit=suspend", "cmi.completion_status=incomplete"]);
  assert.equal(lms.count("Commit"), 1);
  assert.deepEqual(said, []);
});

test("every call is followed by a reading of its error code", async () => {
  const lms = recordingLms2004();
  const { act, session } = await launch(lms);
  act(hello("one"));
  everything.forEach(act);
  session.finish();
  lms.calls.forEach((call, index) => {
    if (call !== "GetLastError") assert.equal(lms.calls[index + 1], "GetLastError", call);
  });
});

test("a whole course: score scaled and raw before the status, progress 1 only when complete, objectives, one Terminate", async () => {
  const lms = recordingLms2004();
  const { act, session } = await launch(lms);
  act(hello("one"));
  act(seen("one"));
  assert.equal(lms.values.get("cmi.progress_measure"), "0.5");
  assert.equal(lms.values.get("cmi.location"), "one");
  everything.slice(1).forEach(act);
  session.finish();
  const writes = lms.writes();
  const status = writes.indexOf("cmi.completion_status=completed");
  for (const element of ["scaled=1", "raw=100", "min=0", "max=100"]) {
    const at = writes.lastIndexOf(`cmi.score.${element}`);
    assert.ok(at >= 0 && at < status, element);
  }
  assert.equal(lms.values.get("cmi.progress_measure"), "1");
  assert.equal(lms.values.get("cmi.objectives.0.id"), "lo-a");
  assert.equal(lms.values.get("cmi.objectives.0.score.scaled"), "1");
  assert.equal(lms.values.get("cmi.objectives.0.completion_status"), "completed");
  assert.equal(lms.values.get("cmi.objectives.0.description"), "{lang=en}A");
  assert.equal(lms.count("Terminate"), 1);
  assert.equal(lms.named().at(-1), "Terminate");
  assert.equal(lms.values.get("cmi.session_time"), "PT0S");
});

test("the third edition has no progress of objectives, the fourth has", async () => {
  for (const edition of /** @type {const} */ ([3, 4])) {
    const lms = recordingLms2004();
    const { act } = await launch(lms, { edition });
    everything.forEach(act);
    assert.equal(lms.values.get("cmi.objectives.0.progress_measure"), edition === 4 ? "1" : undefined);
  }
});

test("peers: exelearning #2319 - pass on open: opening and closing completes nothing and scores nothing", async () => {
  const lms = recordingLms2004();
  const { act, session } = await launch(lms);
  act(hello("one"));
  session.finish();
  assert.equal(lms.values.get("cmi.completion_status"), "incomplete");
  assert.equal(lms.values.get("cmi.success_status"), "unknown");
  assert.equal(
    lms.writes().some((write) => write.startsWith("cmi.score")),
    false,
  );
});

test("peers: xerteonlinetoolkits #488 - a revisit never lowers a completed course", async () => {
  const lms = recordingLms2004({ "cmi.completion_status": "completed", "cmi.success_status": "passed" });
  const { act, session, loaded } = await launch(lms);
  assert.equal(loaded.complete, true);
  act(answer("q-single", "a", "b"));
  session.finish();
  assert.equal(
    lms.writes().some((write) => /^cmi\.(completion|success)_status/.test(write)),
    false,
  );
  assert.equal(lms.values.get("cmi.progress_measure"), "1", "and the measure does not take it back either");
});

test("peers: LiaScript-Exporter #35, #36, openedx-scorm-xblock #43 - an empty mode is normal", async () => {
  const lms = recordingLms2004({ "cmi.mode": "", "cmi.completion_status": "" });
  const { loaded, act } = await launch(lms);
  assert.equal(loaded.mode, "normal");
  act(seen("one"));
  assert.match(lms.values.get("cmi.suspend_data") ?? "", /pg001/);
});

for (const mode of ["review", "browse"]) {
  test(`peers: xapijs/cmi5 #289 - ${mode} mode writes nothing at all, and still ends the session`, async () => {
    const lms = recordingLms2004({ "cmi.mode": mode, "cmi.suspend_data": stateText(["bpg001", "spg001", "t5"]) });
    const { act, session } = await launch(lms);
    assert.equal(session.message().state.bookmark, "one");
    everything.forEach(act);
    session.finish();
    assert.deepEqual(lms.writes(), []);
    assert.equal(lms.count("Commit"), 0);
    assert.equal(lms.count("Terminate"), 1);
  });
}

test("peers: spoor #320, PR #323 - 2004 exit while offline wipes data: suspend is set at start, session time goes with each commit", async () => {
  const lms = recordingLms2004();
  const { act, clock } = await launch(lms);
  const first = lms.named().indexOf("Commit");
  assert.ok(lms.named().indexOf("SetValue cmi.exit=suspend") < first);
  clock.now += 3_723_450;
  act(seen("one"));
  assert.equal(lms.values.get("cmi.session_time"), "PT1H2M3.45S");
  assert.equal(lms.writes().filter((write) => write.startsWith("cmi.exit")).length, 1, "never anything else");
});

test("peers: chamilo-lms #2988 - resume reads suspend data whatever entry says, and opens the bookmarked page", async () => {
  const first = recordingLms2004();
  const before = await launch(first);
  before.act(hello("two"));
  before.act(answer("q-multiple", "ac", "ac"));
  const after = await launch(recordingLms2004({ ...Object.fromEntries(first.values), "cmi.entry": "ab-initio" }));
  assert.equal(after.session.message().state.bookmark, "two");
  assert.deepEqual(after.session.message().state.answers["q-multiple"], { response: "ac", attempts: 1, score: 1 });
});

test("peers: scorm-again #1571, #1572 - brackets delimit: [,] between options, words for true and false, texts as descriptions", async () => {
  const lms = recordingLms2004();
  const { act } = await launch(lms);
  act(answer("q-multiple", "ad", "ac"));
  act(answer("q-true", "t", "f"));
  const at = (/** @type {number} */ index, /** @type {string} */ name) =>
    lms.values.get(`cmi.interactions.${index}.${name}`);
  assert.equal(at(0, "id"), "q-multiple");
  assert.equal(at(0, "type"), "choice");
  assert.equal(at(0, "learner_response"), "a[,]d");
  assert.equal(at(0, "correct_responses.0.pattern"), "a[,]c");
  assert.equal(at(0, "result"), "incorrect");
  assert.equal(at(0, "weighting"), "2");
  assert.equal(at(0, "latency"), "PT1M1.23S");
  assert.equal(at(0, "timestamp"), "2026-01-02T03:04:05.00Z");
  assert.equal(at(0, "description"), "{lang=en}q-multiple");
  assert.deepEqual([at(0, "objectives.0.id"), at(0, "objectives.1.id")], ["lo-a", "lo-b"]);
  assert.equal(at(1, "learner_response"), "true");
  assert.equal(at(1, "correct_responses.0.pattern"), "false");
  const writes = lms.writes();
  assert.ok(indexOf(writes, "cmi.interactions.0.type") < indexOf(writes, "cmi.interactions.0.correct_responses"));
  assert.ok(indexOf(writes, "cmi.interactions.0.type") < indexOf(writes, "cmi.interactions.0.learner_response"));
});

test("objectives that the manifest brought keep their place", async () => {
  const lms = recordingLms2004({
    "cmi.objectives._count": "3",
    "cmi.objectives.0.id": "primary.sample",
    "cmi.objectives.1.id": "lo-b",
    "cmi.objectives.2.id": "lo-a",
  });
  const { act } = await launch(lms);
  everything.forEach(act);
  assert.equal(
    lms.writes().some((write) => /^cmi\.objectives\.\d+\.id=/.test(write)),
    false,
  );
  assert.equal(lms.values.get("cmi.objectives.1.score.raw"), "100");
  assert.equal(lms.values.get("cmi.objectives.0.score.raw"), undefined);
});

test("peers: chamilo-lms #3722, Saba - both APIs are there: each package asks the API of its own edition only", async () => {
  const old = recordingLms();
  const lms = recordingLms2004();
  const window = windowOf({ API: old.api, API_1484_11: lms.api });
  await launchOn(driverOf("scorm2004-3"), window);
  assert.deepEqual(old.calls, []);
  const calls = lms.calls.length;
  await launchOn(driverOf("scorm12"), window);
  assert.equal(lms.calls.length, calls);
  assert.ok(old.calls.length > 0);
});

test("peers: iteexe #464 - no element of one edition is used in the other", async () => {
  const lms = recordingLms2004();
  const { act, session } = await launch(lms);
  everything.forEach(act);
  session.finish();
  assert.equal(
    lms.calls.some((call) => /cmi\.core|student_response|lesson_/.test(call)),
    false,
  );
  const old = recordingLms();
  const twelve = await launchOn(driverOf("scorm12"), windowWith(old.api));
  everything.forEach(twelve.act);
  assert.equal(
    old.calls.some((call) =>
      /cmi\.(completion_status|success_status|score|location|progress_measure|exit)|learner_response|timestamp|description/.test(
        call,
      ),
    ),
    false,
  );
});

test("suspend data: both editions keep 64,000 characters", async () => {
  const questions = Array.from({ length: 700 }, (_, index) =>
    question(`q${index.toString(36).padStart(4, "0")}`, `question-${index}`, "multiple", { options: 3 }),
  );
  for (const edition of /** @type {const} */ ([3, 4])) {
    const lms = recordingLms2004();
    const { act, saved } = await launch(lms, { given: course({ questions }), edition });
    for (const { id } of questions) act(answer(id, "ab", "abc"));
    assert.equal(saved.at(-1), true);
    assert.ok(player.state.decode(course({ questions }), lms.values.get("cmi.suspend_data") ?? ""));
  }
});

test("peers: spoor #268, #320, scorm-again #184 - a failed commit is told, and so is a later success", async () => {
  let offline = false;
  const lms = recordingLms2004({}, { fail: (call) => (offline && call === "Commit" ? "391" : undefined) });
  const { act, saved, session } = await launch(lms);
  offline = true;
  const { said } = await warningsOf(async () => act(seen("one")));
  assert.match(said.join(), /Commit: SCORM error 391/);
  offline = false;
  session.flush();
  assert.deepEqual(saved, [false, true]);
});

test("numbers use a point, times are ISO 8601", () => {
  const { number, duration } = player.scorm2004;
  assert.deepEqual([1 / 3, 1, 0, 66.67].map(number), ["0.3333333", "1", "0", "66.67"]);
  assert.deepEqual([0, 1234, 3_600_000, 90_061_000, -5, NaN].map(duration), [
    "PT0S",
    "PT1.23S",
    "PT1H0S",
    "PT25H1M1S",
    "PT0S",
    "PT0S",
  ]);
});

test("peers: docebo 9047 - reports readable: every interaction carries its question's text with the language, and the score is scaled", async () => {
  const lms = recordingLms2004();
  const { act } = await launch(lms);
  everything.forEach(act);
  for (const [index, text] of ["q-single", "q-multiple", "q-true"].entries()) {
    assert.equal(lms.values.get(`cmi.interactions.${index}.description`), `{lang=en}${text}`);
    assert.match(lms.values.get(`cmi.interactions.${index}.timestamp`) ?? "", /^2026-01-02T03:04:05\.\d\dZ$/);
  }
  assert.equal(lms.values.get("cmi.score.scaled"), "1");
});

test("interactions of every type are spelt as SCORM 2004 wants them", () => {
  const { interaction } = player.scorm2004;
  const base = {
    id: "q",
    description: "",
    objectives: [],
    caseMatters: false,
    weighting: 1,
    latency: null,
    at: new Date(0),
  };
  /** @param {Partial<Interaction>} given */
  const spelt = (given) =>
    interaction({ ...base, type: "choice", response: [], pattern: [], result: "correct", score: 1, ...given });
  assert.deepEqual(spelt({ response: ["a", "c"], pattern: [["a", "c"]] }), {
    type: "choice",
    response: "a[,]c",
    patterns: ["a[,]c"],
    result: "correct",
  });
  assert.deepEqual(spelt({ type: "true-false", response: ["f"], pattern: [["t"]], result: "incorrect", score: 0 }), {
    type: "true-false",
    response: "false",
    patterns: ["true"],
    result: "incorrect",
  });
  assert.deepEqual(
    spelt({ type: "matching", response: ["a.b", "b.a"], pattern: [["a.a", "b.b"]], result: "incorrect", score: 0 }),
    { type: "matching", response: "a[.]b[,]b[.]a", patterns: ["a[.]a[,]b[.]b"], result: "incorrect" },
  );
  assert.deepEqual(
    spelt({ type: "sequencing", response: ["c", "a"], pattern: [["a", "c"]], result: "incorrect", score: 0.5 }),
    { type: "sequencing", response: "c[,]a", patterns: ["a[,]c"], result: "0.5" },
  );
  assert.deepEqual(spelt({ type: "numeric", response: ["31"], pattern: [["29", "31"]] }), {
    type: "numeric",
    response: "31",
    patterns: ["29[:]31"],
    result: "correct",
  });
  assert.deepEqual(spelt({ type: "fill-in", response: ["a[,]b"], pattern: [["one"], ["two"]] }), {
    type: "fill-in",
    response: "a,b",
    patterns: ["{case_matters=false}one", "{case_matters=false}two"],
    result: "correct",
  });
  assert.deepEqual(spelt({ type: "likert", response: ["d"], result: "neutral", score: null }), {
    type: "likert",
    response: "d",
    patterns: [],
    result: "neutral",
  });
  assert.equal(
    spelt({ type: "long-fill-in", response: ["x".repeat(5000)], result: "neutral", score: null }).response.length,
    4000,
  );
});

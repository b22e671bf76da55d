// Longer than 400 lines because what a SCORM 1.2 system is told, from the session's opening to its end, is one contract, and is read in one place.
import assert from "node:assert/strict";
import test from "node:test";
import { assessment, course, question, stateText } from "./lib/course.mjs";
import { answer, everything, hello, launchOn, seen, warningsOf } from "./lib/launch.mjs";
import { foreignWindow, recordingLms, windowWith } from "./lib/lms.mjs";
import { driverOf, player } from "./lib/player.mjs";

const openDriver = driverOf("scorm12");

/**
 * @param {ReturnType<typeof recordingLms>} lms
 * @param {{given?: Course, clock?: {now: number}}} [options]
 */
const launch = (lms, options) => launchOn(openDriver, windowWith(lms.api), options);

/** @param {string[]} list @param {string} start */
const indexOf = (list, start) => list.findIndex((entry) => entry.startsWith(start));

test("a first launch reads what is stored, sets exit=suspend and incomplete, and commits once", async () => {
  const lms = recordingLms();
  const { loaded } = await launch(lms);
  assert.deepEqual(loaded, { tracked: true, mode: "normal", text: "", complete: false });
  assert.equal(lms.named()[0], "LMSInitialize");
  assert.deepEqual(lms.writes(), ["cmi.core.exit=suspend", "cmi.core.lesson_status=incomplete"]);
  assert.equal(lms.count("LMSCommit"), 1);
});

test("every call is followed by a reading of its error code", async () => {
  const lms = recordingLms();
  const { act, session } = await launch(lms);
  act(hello("one"));
  everything.forEach(act);
  session.finish();
  lms.calls.forEach((call, index) => {
    if (call !== "LMSGetLastError") assert.equal(lms.calls[index + 1], "LMSGetLastError", call);
  });
});

test("peers: adapt_framework #2604 - Cornerstone: the score is written before the status", async () => {
  const lms = recordingLms();
  const { act } = await launch(lms);
  everything.forEach(act);
  const writes = lms.writes();
  const status = writes.lastIndexOf("cmi.core.lesson_status=completed");
  assert.ok(status > 0);
  for (const element of ["raw=100", "min=0", "max=100"]) {
    const at = writes.lastIndexOf(`cmi.core.score.${element}`);
    assert.ok(at >= 0 && at < status, element);
  }
});

test("peers: exelearning #2319 - pass on open: opening and closing completes nothing and scores nothing", async () => {
  const lms = recordingLms();
  const { act, session } = await launch(lms);
  act(hello("one"));
  session.finish();
  assert.equal(lms.values.get("cmi.core.lesson_status"), "incomplete");
  assert.equal(
    lms.writes().some((write) => write.startsWith("cmi.core.score")),
    false,
  );
});

for (const status of ["completed", "passed", "failed"]) {
  test(`peers: xerteonlinetoolkits #488 - a revisit never lowers the status ${status}`, async () => {
    const lms = recordingLms({ "cmi.core.lesson_status": status });
    const { act, session } = await launch(lms);
    act(hello("one"));
    act(answer("q-single", "a", "b"));
    session.finish();
    assert.equal(
      lms.writes().some((write) => write.startsWith("cmi.core.lesson_status")),
      false,
    );
  });
}

test("passed stays passed when the completion rule is met again", async () => {
  const lms = recordingLms({ "cmi.core.lesson_status": "passed" });
  const { act } = await launch(lms);
  everything.forEach(act);
  assert.equal(lms.values.get("cmi.core.lesson_status"), "passed");
});

test("a status that cannot be read, or is none of the standard's, is not overwritten with incomplete", async () => {
  const unreadable = recordingLms(
    {},
    { fail: (call) => (call === "LMSGetValue cmi.core.lesson_status" ? "101" : undefined) },
  );
  const { said } = await warningsOf(() => launch(unreadable));
  assert.match(said.join(), /lesson_status: SCORM error 101/);
  const unknown = recordingLms({ "cmi.core.lesson_status": "terminado" });
  await launch(unknown);
  for (const lms of [unreadable, unknown]) assert.deepEqual(lms.writes(), ["cmi.core.exit=suspend"]);
});

test("peers: spoor #262 - failed is never written, however bad the answers", async () => {
  const lms = recordingLms();
  const { act, session } = await launch(lms);
  [
    seen("one"),
    seen("two"),
    answer("q-single", "a", "b"),
    answer("q-multiple", "a", "bc"),
    answer("q-true", "t", "f"),
  ].forEach(act);
  session.finish();
  assert.equal(lms.values.get("cmi.core.score.raw"), "0");
  assert.equal(lms.values.get("cmi.core.lesson_status"), "completed");
});

test("peers: LiaScript-Exporter #35, #36, openedx-scorm-xblock #43 - an empty lesson_mode is normal", async () => {
  const lms = recordingLms({ "cmi.core.lesson_mode": "", "cmi.core.lesson_status": "" });
  const { loaded, act } = await launch(lms);
  assert.equal(loaded.mode, "normal");
  act(seen("one"));
  assert.match(lms.values.get("cmi.suspend_data") ?? "", /pg001/);
});

for (const mode of ["review", "browse"]) {
  test(`peers: xapijs/cmi5 #289 - ${mode} mode writes nothing at all, and still ends the session`, async () => {
    const lms = recordingLms({
      "cmi.core.lesson_mode": mode,
      "cmi.suspend_data": stateText(["bpg001", "spg001", "t5"]),
    });
    const { act, session, loaded } = await launch(lms);
    assert.equal(session.message().state.bookmark, "one");
    assert.equal(loaded.mode, mode);
    act(hello("two"));
    everything.forEach(act);
    session.flush();
    session.finish();
    assert.deepEqual(lms.writes(), []);
    assert.equal(lms.count("LMSCommit"), 0);
    assert.equal(lms.count("LMSFinish"), 1);
  });
}

test("peers: LiaScript-Exporter #55 - chatty writes: all changes of one turn are one commit, and only changes are written", async () => {
  const lms = recordingLms();
  const { session, turn, act, clock } = await launch(lms);
  session.handle(hello("one"));
  session.handle(seen("one"));
  session.handle(answer("q-single", "b", "b"));
  turn();
  assert.equal(lms.count("LMSCommit"), 2, "one at launch, one for the turn");
  const before = lms.writes().length;
  clock.now += 10;
  act(hello("one"));
  assert.equal(lms.writes().length, before, "the same page again is no change");
  clock.now += 5000;
  act(seen("two"));
  assert.deepEqual(
    lms
      .writes()
      .slice(before)
      .map((write) => write.split("=")[0]),
    ["cmi.suspend_data", "cmi.core.session_time"],
  );
});

test("peers: adapt_framework #3481 - window closed before save: hidden and closing pages save what is pending, finish comes once", async () => {
  const lms = recordingLms();
  const { session, turn } = await launch(lms);
  session.handle(seen("one"));
  session.flush();
  assert.match(lms.values.get("cmi.suspend_data") ?? "", /pg001/);
  session.handle(seen("two"));
  session.finish();
  session.finish();
  session.handle({ cf: 1, type: "exit" });
  session.handle(seen("extra"));
  turn();
  assert.match(lms.values.get("cmi.suspend_data") ?? "", /spg001pg002~/);
  assert.equal(lms.count("LMSFinish"), 1);
  assert.equal(lms.named().at(-1), "LMSFinish", "nothing is called after the end");
});

test("peers: adapt_framework #2222 - a commit that answers null while closing does not keep the session open", async () => {
  let closing = false;
  const lms = recordingLms(
    {},
    { answer: (call) => (closing && call === "LMSCommit" ? /** @type {any} */ (null) : undefined) },
  );
  const { session, act } = await launch(lms);
  act(seen("one"));
  closing = true;
  await warningsOf(async () => session.finish());
  assert.equal(lms.count("LMSFinish"), 1);
});

test("a hidden page is saved again for its time alone, but not every few seconds", async () => {
  const lms = recordingLms();
  const { session, act, clock } = await launch(lms);
  act(seen("one"));
  const commits = lms.count("LMSCommit");
  clock.now += 5000;
  session.flush();
  assert.equal(lms.count("LMSCommit"), commits);
  clock.now += 60_000;
  session.flush();
  assert.equal(lms.count("LMSCommit"), commits + 1);
  assert.equal(lms.values.get("cmi.core.session_time"), "0000:01:05.00");
});

test("peers: chamilo-lms #2988 - resume reads suspend data whatever entry says, and opens the bookmarked page", async () => {
  const first = recordingLms();
  const before = await launch(first);
  before.act(hello("two"));
  before.act(seen("one"));
  before.act(answer("q-multiple", "ac", "ac"));
  // The window is killed: no finish.
  const second = recordingLms({ ...Object.fromEntries(first.values), "cmi.core.entry": "ab-initio" });
  const after = await launch(second);
  const { state } = after.session.message();
  assert.equal(state.bookmark, "two");
  assert.deepEqual(state.seen, ["one"]);
  assert.deepEqual(state.answers["q-multiple"], { response: "ac", attempts: 1, score: 1 });
  assert.equal(state.score, 50);
});

test("peers: adapt_framework #1376 - interactions are valid for 1.2: single characters, fixed formats, the standard's order", async () => {
  const lms = recordingLms();
  const { act } = await launch(lms);
  act(answer("q-multiple", "ad", "ac"));
  const at = (/** @type {string} */ name) => lms.values.get(`cmi.interactions.0.${name}`);
  assert.equal(at("id"), "q-multiple");
  assert.equal(at("type"), "choice");
  assert.equal(at("student_response"), "a,d");
  assert.equal(at("correct_responses.0.pattern"), "a,c");
  assert.equal(at("result"), "wrong");
  assert.equal(at("weighting"), "2");
  assert.equal(at("latency"), "0000:01:01.23");
  assert.match(at("time") ?? "", /^\d\d:\d\d:\d\d$/);
  assert.deepEqual([at("objectives.0.id"), at("objectives.1.id")], ["lo-a", "lo-b"]);
  const writes = lms.writes();
  assert.ok(indexOf(writes, "cmi.interactions.0.id") < indexOf(writes, "cmi.interactions.0.type"));
  assert.ok(indexOf(writes, "cmi.interactions.0.type") < indexOf(writes, "cmi.interactions.0.student_response"));
  act(answer("q-true", "t", "t"));
  assert.equal(lms.values.get("cmi.interactions.1.type"), "true-false");
  assert.equal(lms.values.get("cmi.interactions.1.student_response"), "t");
  assert.equal(lms.values.get("cmi.interactions.1.result"), "correct");
});

test("interactions of a second session are appended behind those the LMS counts", async () => {
  const lms = recordingLms({ "cmi.interactions._count": "7" });
  const { act } = await launch(lms);
  act(answer("q-single", "a", "b"));
  act(answer("q-single", "b", "b"));
  assert.equal(lms.values.get("cmi.interactions.7.student_response"), "a");
  assert.equal(lms.values.get("cmi.interactions.8.student_response"), "b");
});

test("an LMS without interactions or objectives gets none, and the rest works", async () => {
  const lms = recordingLms({}, { fail: (call) => (/_count$/.test(call) ? "401" : undefined) });
  await warningsOf(async () => {
    const { act } = await launch(lms);
    everything.forEach(act);
  });
  assert.equal(
    lms.writes().some((write) => /cmi\.(interactions|objectives)/.test(write)),
    false,
  );
  assert.equal(lms.values.get("cmi.core.lesson_status"), "completed");
});

test("objectives keep their place over sessions, new ones are added behind", async () => {
  const lms = recordingLms({
    "cmi.objectives._count": "2",
    "cmi.objectives.0.id": "lo-older",
    "cmi.objectives.1.id": "lo-b",
  });
  const { act } = await launch(lms);
  act(answer("q-multiple", "ac", "ac"));
  assert.equal(lms.values.get("cmi.objectives.1.score.raw"), "100");
  assert.equal(lms.values.get("cmi.objectives.1.status"), "incomplete");
  assert.equal(lms.values.get("cmi.objectives.2.id"), "lo-a");
  assert.equal(lms.values.get("cmi.objectives.0.status"), undefined);
  act(answer("q-true", "f", "t"));
  assert.equal(lms.values.get("cmi.objectives.1.score.raw"), "66.67");
  assert.equal(lms.values.get("cmi.objectives.1.status"), "completed");
});

test("objectives whose ids the LMS does not give back are left alone", async () => {
  const lms = recordingLms({ "cmi.objectives._count": "2" });
  const { act } = await launch(lms);
  act(answer("q-single", "b", "b"));
  assert.equal(lms.values.get("cmi.objectives.2.id"), "lo-a");
});

test("peers: spoor #268, #320, scorm-again #184 - a failed commit is told, a later success is told too, and the work is kept", async () => {
  let offline = false;
  const lms = recordingLms({}, { fail: (call) => (offline && call === "LMSCommit" ? "101" : undefined) });
  const { act, saved, session } = await launch(lms);
  offline = true;
  const { said } = await warningsOf(async () => act(seen("one")));
  assert.match(said.join(), /LMSCommit: SCORM error 101/);
  offline = false;
  session.flush();
  assert.deepEqual(saved, [false, true]);
});

test("an LMS that throws never breaks the course", async () => {
  const lms = recordingLms();
  const { act, session, saved } = await launch(lms);
  lms.api.LMSSetValue =
    lms.api.LMSCommit =
    lms.api.LMSGetLastError =
    lms.api.LMSFinish =
      () => {
        throw new Error("the LMS is gone");
      };
  await warningsOf(async () => {
    act(seen("one"));
    session.finish();
  });
  assert.deepEqual(saved, [false, false, false, false], "at the end it is tried three times");
});

test("a refused LMSInitialize leaves the course untracked and unfinished business alone", async () => {
  const lms = recordingLms({}, { fail: (call) => (call === "LMSInitialize" ? "101" : undefined) });
  await warningsOf(async () => {
    const { loaded, driver, act, session } = await launch(lms);
    assert.deepEqual([loaded.tracked, driver], [false, null]);
    act(seen("one"));
    assert.deepEqual(session.message().state.seen, ["one"], "works for this window");
    session.finish();
  });
  assert.deepEqual(lms.named(), ["LMSInitialize"]);
});

test("peers: xerteonlinetoolkits #847, Articulate - suspend data never passes 4,096 characters", async () => {
  const questions = Array.from({ length: 560 }, (_, index) => {
    const key = `q${index.toString(36).padStart(4, "0")}`;
    return question(key, `question-${index}`, "multiple", { options: 3 });
  });
  const given = course({ questions });
  const lms = recordingLms();
  const { act, saved } = await launch(lms, { given });
  const { said } = await warningsOf(async () => {
    for (const { id } of questions) act(answer(id, "ab", "abc"));
  });
  const text = lms.values.get("cmi.suspend_data") ?? "";
  assert.ok(text.length > 4000 && text.length <= 4096, String(text.length));
  assert.ok(player.state.decode(given, text), "what is stored is whole");
  assert.match(said.join(), /does not fit/);
  assert.equal(saved.at(-1), false, "and the learner is told");
});

test("numbers use a point and at most two decimals, times have fixed widths", () => {
  const { number, timespan } = player.scorm12;
  assert.deepEqual([100 / 3, 66.666, 100, 0, 0.1 + 0.2].map(number), ["33.33", "66.67", "100", "0", "0.3"]);
  assert.deepEqual([0, 1234, 3_600_000, 99 * 3_600_000 + 59_990, 1e15, -5, NaN].map(timespan), [
    "0000:00:00.00",
    "0000:00:01.23",
    "0001:00:00.00",
    "0099:00:59.99",
    "9999:59:59.99",
    "0000:00:00.00",
    "0000:00:00.00",
  ]);
});

test("peers: pipwerks #20, scol-r #5 - windows of other origins on the way up never throw, and the API above them is found", async () => {
  const lms = recordingLms();
  const top = windowWith(lms.api);
  const start = /** @type {any} */ ({ opener: null, parent: foreignWindow(foreignWindow(top)), top });
  const { loaded } = await openDriver(start, course(), { wait: async () => {} });
  assert.equal(loaded.tracked, true);
});

test("the API is found in the opener, and in the opener of the top window", async () => {
  for (const build of [
    (/** @type {Window} */ lmsWindow) => Object.assign(windowWith(undefined), { opener: foreignWindow(lmsWindow) }),
    (/** @type {Window} */ lmsWindow) => {
      const top = foreignWindow(null, lmsWindow);
      return { opener: null, parent: top, top };
    },
  ]) {
    const lms = recordingLms();
    const start = /** @type {any} */ (build(windowWith(lms.api)));
    const { loaded } = await openDriver(start, course(), { wait: async () => {} });
    assert.equal(loaded.tracked, true);
  }
});

test("peers: openedx-scorm-xblock PR #78 - an API that appears late is found", async () => {
  const lms = recordingLms();
  const window = /** @type {any} */ (windowWith(undefined));
  let waits = 0;
  const { loaded } = await openDriver(window, course(), {
    async wait() {
      if (++waits === 20) window.API = lms.api;
    },
  });
  assert.deepEqual([loaded.tracked, waits], [true, 20]);
});

test("without an API the search ends after three seconds and the course is untracked", async () => {
  let waited = 0;
  const { result } = await warningsOf(() =>
    openDriver(windowWith(undefined), course(), {
      wait: async (milliseconds) => void (waited += milliseconds),
    }),
  );
  assert.deepEqual([result.driver, result.loaded.tracked, waited], [null, false, 3000]);
});

test("a chain of frames without end is given up", async () => {
  /** @type {any} */
  const endless = new Proxy(
    {},
    { get: (_, name) => (name === "parent" ? endless : name === "then" ? undefined : null) },
  );
  const looping = { opener: null, parent: /** @type {any} */ (null), top: null };
  looping.parent = { opener: null, parent: looping };
  for (const start of [endless, looping]) {
    const { result } = await warningsOf(() =>
      openDriver(/** @type {any} */ (start), course(), { wait: async () => {} }),
    );
    assert.equal(result.loaded.tracked, false);
  }
});

test("a question that an overlay replaced has an identifier of its own in lessons and assessments", async () => {
  const questions = [question("qu001", "q-single", "single", { tracked: "q-single--town" })];
  const assessments = [assessment("as001", "post", [{ objective: "lo-a", count: 1, pool: [0] }])];
  const lms = recordingLms();
  const { act } = await launch(lms, { given: course({ questions, assessments }) });
  act(answer("q-single", "a", "b"));
  act({ cf: 1, type: "begin", assessment: "post", extended: false });
  act({
    cf: 1,
    type: "submit",
    assessment: "post",
    results: [{ question: "q-single", response: "b", score: 1, pattern: ["b"], latency: 0 }],
  });
  assert.equal(lms.values.get("cmi.interactions.0.id"), "q-single--town");
  assert.equal(lms.values.get("cmi.interactions.1.id"), "post-q-single--town");
});

test("peers: spoor #286 - an over-long fill-in is cut to what the element takes, before the LMS refuses the whole of it", async () => {
  const questions = [question("qu001", "q-words", "fill-in", { size: 2000 })];
  const lms = recordingLms(
    {},
    { fail: (call) => (/(student_response|pattern)=.{256,}/.test(call) ? "405" : undefined) },
  );
  const { act } = await launch(lms, { given: course({ questions }) });
  const { said } = await warningsOf(async () => act(answer("q-words", "x".repeat(300), "y".repeat(300))));
  assert.deepEqual(said, []);
  assert.equal(lms.values.get("cmi.interactions.0.student_response"), "x".repeat(255));
  assert.equal(lms.values.get("cmi.interactions.0.correct_responses.0.pattern"), "y".repeat(255));
});

test("peers: scorm-again #365 - long prose never goes into identifiers or responses", async () => {
  const prose = "What would you do first, if the caller ".repeat(6);
  const questions = [question("qu001", "q-single", "single", { description: prose, objectives: ["lo-a"] })];
  const lms = recordingLms();
  const { act } = await launch(lms, {
    given: course({ questions, objectives: [{ key: "oa001", id: "lo-a", description: prose }] }),
  });
  act(answer("q-single", "a", "b"));
  for (const write of lms.writes().filter((entry) => /^cmi\.(interactions|objectives)/.test(entry))) {
    assert.match(write, /^[\w.]+=[-\w.,:]{0,40}$/, write);
  }
});

test("peers: docebo 9047, iSpring - reports empty or unreadable: each answer is an interaction and goes with its score, also when the course is completed by it", async () => {
  const lms = recordingLms();
  const { act } = await launch(lms);
  everything.forEach(act);
  const writes = lms.writes();
  assert.equal(writes.filter((write) => /^cmi\.interactions\.\d+\.id=/.test(write)).length, 3);
  const committed = lms
    .named()
    .slice(lms.named().findIndex((call) => call.endsWith("cmi.core.lesson_status=completed")));
  assert.equal(committed.filter((call) => call === "LMSCommit").length, 1);
  assert.ok(
    committed.some((call) => call.includes("cmi.interactions.2.result=correct")),
    "the last answer goes in the same commit as the status",
  );
});

test("interactions of every type are spelt as SCORM 1.2 wants them, and none is longer than 255 characters", () => {
  const { interaction } = player.scorm12;
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
    response: "a,c",
    patterns: ["a,c"],
    result: "correct",
  });
  assert.deepEqual(
    spelt({ type: "matching", response: ["a.b", "b.a"], pattern: [["a.a", "b.b"]], result: "incorrect", score: 0 }),
    { type: "matching", response: "a.b,b.a", patterns: ["a.a,b.b"], result: "wrong" },
  );
  assert.deepEqual(
    spelt({ type: "sequencing", response: ["c", "a"], pattern: [["a", "c"]], result: "incorrect", score: 0.5 }),
    { type: "sequencing", response: "c,a", patterns: ["a,c"], result: "0.5" },
  );
  assert.deepEqual(spelt({ type: "numeric", response: ["31"], pattern: [["29", "31"]] }), {
    type: "numeric",
    response: "31",
    patterns: ["30"],
    result: "correct",
  });
  assert.deepEqual(spelt({ type: "likert", response: ["d"], result: "neutral", score: null }), {
    type: "likert",
    response: "d",
    patterns: [],
    result: "neutral",
  });
  const long = spelt({ type: "long-fill-in", response: ["x".repeat(300)], result: "neutral", score: null });
  assert.deepEqual([long.type, long.response.length], ["fill-in", 255]);
});

import assert from "node:assert/strict";
import test from "node:test";
import { assessment, course, firstVisit, question, rule, stateText, warnings } from "./lib/course.mjs";
import { player } from "./lib/player.mjs";

/** @param {Partial<Course>} [changes] @param {Partial<Loaded>} [loaded] */
const start = (changes, loaded) => player.createTracker(course(changes), { ...firstVisit, ...loaded });

/** @param {Tracker} tracker @param {string} id @param {string} response @param {boolean} [correct] */
const answer = (tracker, id, response, correct = true) => tracker.answer(id, { response, score: correct ? 1 : 0 });

test("the course is complete when every required page is seen and every question answered, right or wrong", () => {
  const tracker = start();
  tracker.seen("one");
  tracker.seen("two");
  answer(tracker, "q-single", "a", false);
  answer(tracker, "q-multiple", "ab", false);
  assert.equal(tracker.snapshot().complete, false);
  answer(tracker, "q-true", "t", false);
  assert.equal(tracker.snapshot().complete, true);
  assert.equal(tracker.snapshot().score, 0);
});

test("pages that are not required do not count", () => {
  const tracker = start({ questions: [] });
  tracker.seen("extra");
  assert.deepEqual([tracker.snapshot().complete, tracker.snapshot().percent], [false, 0]);
  tracker.seen("one");
  assert.equal(tracker.snapshot().percent, 50);
  tracker.seen("two");
  assert.deepEqual([tracker.snapshot().complete, tracker.snapshot().percent], [true, 100]);
});

test("percentages of pages and questions are honoured", () => {
  const tracker = start({ completion: rule({ lessons: 50, checks: 33 }) });
  tracker.seen("one");
  assert.equal(tracker.snapshot().complete, false);
  answer(tracker, "q-single", "a");
  assert.equal(tracker.snapshot().complete, true);
});

test("peers: Lernkit GAPS 8, openedx-scorm-xblock #110 - a course without questions completes, and has no score", () => {
  const tracker = start({ questions: [] });
  tracker.seen("one");
  tracker.seen("two");
  assert.equal(tracker.snapshot().complete, true);
  assert.equal(tracker.snapshot().score, null);
});

test("peers: exelearning #2319 - passed on open: a rule that asks for nothing still needs something done", () => {
  const tracker = start({ completion: rule({}) });
  tracker.open("one");
  assert.equal(tracker.snapshot().complete, false);
  tracker.seen("one");
  assert.equal(tracker.snapshot().complete, true);
});

test("what the store calls complete stays complete, though a later edition asks for more", () => {
  assert.equal(start({}, { complete: true }).snapshot().complete, true);
  assert.equal(start({}, { complete: true, text: "foreign" }).snapshot().complete, true);
});

test("completion that never reached the store is there again after a resume", () => {
  assert.equal(
    start({}, { text: stateText(["spg001pg002", "aqu001100b*qu0021EEac*qu0031EEt"]) }).snapshot().complete,
    true,
  );
});

test("the answer given last stands last, so that the oldest is known", () => {
  const tracker = start();
  for (const id of ["q-single", "q-multiple", "q-single"]) answer(tracker, id, "a");
  assert.deepEqual([...tracker.state().answers.keys()], ["q-multiple", "q-single"]);
});

test("a second, wrong answer lowers the score and does not take completion back", () => {
  const tracker = start({ completion: rule({ checks: 100 }) });
  for (const [id, response] of [
    ["q-single", "a"],
    ["q-multiple", "ac"],
    ["q-true", "t"],
  ])
    answer(tracker, id ?? "", response ?? "");
  assert.deepEqual([tracker.snapshot().score, tracker.snapshot().complete], [100, true]);
  answer(tracker, "q-multiple", "ab", false);
  assert.deepEqual([tracker.snapshot().score, tracker.snapshot().complete], [50, true]);
});

test("the score is points of right answers over points of all questions, to two decimals", () => {
  const tracker = start({ questions: course().questions.map((entry) => ({ ...entry, points: 1 })) });
  assert.equal(tracker.snapshot().score, null, "nobody is given a zero for opening the course");
  answer(tracker, "q-single", "a", false);
  assert.equal(tracker.snapshot().score, 0);
  answer(tracker, "q-multiple", "a");
  assert.equal(tracker.snapshot().score, 33.33);
  answer(tracker, "q-true", "t");
  assert.equal(tracker.snapshot().score, 66.67);
});

test("peers: adapt_framework #1117, adapt-contrib-assessment #218 - a reload in the middle keeps the score", () => {
  const first = start();
  first.open("two");
  first.seen("one");
  answer(first, "q-multiple", "ac");
  answer(first, "q-single", "d", false);
  answer(first, "q-single", "c", false);
  const text = player.state.encode(course(), first.state()) ?? "";
  const second = start({}, { text });
  assert.deepEqual(second.snapshot(), first.snapshot());
  assert.equal(second.snapshot().answers["q-single"]?.attempts, 2);
});

test("objectives take their score and status from the answered questions", () => {
  const tracker = start();
  assert.deepEqual(tracker.objectives(), []);
  answer(tracker, "q-single", "a", false);
  assert.deepEqual(tracker.objectives(), [{ id: "lo-a", description: "A", score: 0, complete: false, passed: null }]);
  answer(tracker, "q-multiple", "ac");
  assert.deepEqual(tracker.objectives(), [
    { id: "lo-a", description: "A", score: 66.67, complete: true, passed: null },
    { id: "lo-b", description: "B", score: 100, complete: false, passed: null },
  ]);
});

test("corrupt progress starts the course clean with one warning", () => {
  const { result, said } = warnings(() => start({}, { text: "%%% not ours %%%" }));
  assert.equal(said.length, 1);
  assert.deepEqual(result.snapshot().seen, []);
  assert.deepEqual(warnings(() => start()).said, [], "a first visit is nothing to warn about");
});

for (const mode of /** @type {LessonMode[]} */ (["review", "browse"])) {
  test(`${mode} mode shows the earlier progress and records nothing`, () => {
    const tracker = start({}, { mode, text: stateText(["bpg001", "spg001", "aqu0011EEa"]) });
    const before = tracker.snapshot();
    tracker.open("two");
    tracker.seen("two");
    answer(tracker, "q-single", "b", false);
    assert.deepEqual(tracker.snapshot(), before);
    assert.deepEqual(before.seen, ["one"]);
  });
}

test("unknown pages and questions, and responses that are no letters, are ignored", () => {
  const tracker = start();
  assert.equal(tracker.seen("home"), false);
  assert.equal(tracker.open("glossary"), false);
  assert.equal(answer(tracker, "q-none", "a"), null);
  assert.equal(answer(tracker, "q-single", "A;DROP"), null);
  assert.equal(answer(tracker, "q-single", ""), null);
});

test("seconds add up over sessions", () => {
  let clock = 1000;
  const tracker = player.createTracker(course(), { ...firstVisit, text: stateText(["ta"]) }, () => clock);
  clock += 61_000;
  assert.equal(tracker.state().seconds, 71);
});

// What pages say of a learner's progress: what is open and where, and which key means what.
import assert from "node:assert/strict";
import test from "node:test";
import { assessment, course, question, rule } from "./lib/course.mjs";
import { player } from "./lib/player.mjs";

const loaded = (/** @type {string} */ text) => ({
  tracked: true,
  mode: /** @type {const} */ ("normal"),
  text,
  complete: false,
});
const answer = { response: "b", score: 1 };

test("an update leaves a learner incomplete: the page that lacks something is named, part by part", () => {
  const before = course();
  const first = player.createTracker(before, loaded(""));
  for (const page of ["one", "two"]) first.seen(page);
  first.answer("q-single", answer);
  first.answer("q-multiple", { response: "ac", score: 1 });
  assert.deepEqual(first.snapshot().open, { checks: ["two"] });
  const text = player.state.encode(before, first.state()) ?? "";

  const after = course({
    questions: [...before.questions, question("qu009", "q-new", "single")],
    pages: [...before.pages, { key: "pg009", id: "new", href: "lessons/new.html", title: "New", required: true }],
    assessments: [assessment("as001", "post", [{ objective: "lo-a", count: 1, pool: [0] }])],
    survey: { id: "sv", page: "page:survey", items: [{ key: "sv001", id: "sv-a", type: "text", description: "" }] },
    scenarios: [{ key: "sc001", id: "sc", page: "two", size: 9, objectives: [], decisions: [] }],
    completion: rule({ lessons: 100, checks: 100, passed: ["post"], played: ["sc"] }),
  });
  const second = player.createTracker(after, loaded(text));
  assert.deepEqual(second.snapshot().open, {
    lessons: ["new"],
    checks: ["one", "two"],
    passed: [],
    played: ["two"],
  });
  second.seen("new");
  second.answer("q-new", answer);
  assert.deepEqual(second.snapshot().open?.["checks"], ["two"]);
  assert.equal(second.snapshot().open?.["lessons"], undefined, "a part that is met holds nothing");
});

test("tests and the survey are named by their pages; once complete nothing is open", () => {
  const given = course({
    questions: [question("qu001", "q-single", "single")],
    pages: [
      { key: "pg001", id: "one", href: "lessons/one.html", title: "One", required: true },
      { key: "pg008", id: "assessment:post", href: "post.html", title: "Test", required: false },
      { key: "pg009", id: "page:survey", href: "survey.html", title: "Survey", required: false },
    ],
    assessments: [assessment("as001", "post", [{ objective: "lo-a", count: 1, pool: [0] }], { passMark: 100 })],
    survey: { id: "sv", page: "page:survey", items: [{ key: "sv001", id: "sv-a", type: "text", description: "" }] },
    completion: rule({ taken: ["post"], passed: ["post"], survey: true }),
  });
  const tracker = player.createTracker(given, loaded(""));
  const open = { taken: ["assessment:post"], passed: ["assessment:post"], survey: ["page:survey"] };
  assert.deepEqual(tracker.snapshot().open, open);
  tracker.begin("post", false);
  tracker.submit("post", [{ question: "q-single", response: "b", score: 1, pattern: [], latency: 0 }]);
  tracker.survey([{ item: "sv-a", response: "x" }]);
  assert.equal(tracker.snapshot().complete, true);
  assert.deepEqual(tracker.snapshot().open, {});
});

test("a test that is only to be taken is not named where one is to be passed", () => {
  const tracker = player.createTracker(
    course({
      pages: ["pre", "post"].map((id, at) => ({
        key: `pg00${at}`,
        id: `assessment:${id}`,
        href: `${id}.html`,
        title: id,
        required: false,
      })),
      assessments: ["pre", "post"].map((id, at) => assessment(`as00${at}`, id, [])),
      completion: rule({ taken: ["pre"], passed: ["post"] }),
    }),
    loaded(""),
  );
  assert.deepEqual(tracker.snapshot().open, { taken: ["assessment:pre"], passed: ["assessment:post"] });
});

/** A document as far as the quick exit looks. */
function page() {
  /** @type {(event: unknown) => void} */
  let press = () => {};
  /** @type {unknown[]} */
  let open = [];
  const document = {
    fullscreenElement: null,
    addEventListener: (/** @type {string} */ _, /** @type {(event: unknown) => void} */ listener) => (press = listener),
    querySelectorAll: () => open,
  };
  let left = 0;
  let time = 0;
  player.onDoubleEscape(/** @type {any} */ (document), () => left++);
  return {
    document,
    show: (/** @type {number} */ boxes) => (open = [{ getClientRects: () => ({ length: boxes }) }]),
    hide: () => (open = []),
    escape(more = {}) {
      time += 300;
      press({ key: "Escape", repeat: false, isComposing: false, timeStamp: time, ...more });
    },
    left: () => left,
  };
}

test("an Escape that closes something is no half of the quick exit", () => {
  const one = page();
  one.show(1);
  one.escape();
  one.hide();
  one.escape();
  assert.equal(one.left(), 0, "one that closed, one that did not");
  one.escape();
  assert.equal(one.left(), 1);

  const between = page();
  between.escape();
  between.show(1);
  between.escape();
  between.hide();
  between.escape();
  assert.equal(between.left(), 0);

  const folded = page();
  folded.show(0); // on a wide screen the contents are open and cannot be folded
  folded.escape();
  folded.escape();
  assert.equal(folded.left(), 1);

  const full = page();
  Object.assign(full.document, { fullscreenElement: {} });
  full.escape();
  full.escape();
  assert.equal(full.left(), 0);

  const typing = page();
  typing.escape({ isComposing: true });
  typing.escape();
  assert.equal(typing.left(), 0);
});

// The types of questions: each is one file in questions/, whole, and the only one that knows the type.
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import test from "node:test";
import { course, firstVisit, question } from "./lib/course.mjs";
import { filesOf, outputs, player, source } from "./lib/player.mjs";

const { questionTypes, surveyTypes } = player;
const kinds = Object.entries(questionTypes);

/** What each member is, by the interface QuestionKind of types.d.ts. */
const members = {
  interaction: "string",
  controls: "string",
  shuffles: "boolean",
  markWord: "string",
  fits: "function",
  missing: "function",
  parts: "function",
  pattern: "function",
  mark: "function",
  marks: "function",
  missed: "function",
  open: "function",
};

const interactions =
  "choice true-false matching sequencing fill-in numeric likert long-fill-in performance other".split(" ");

/** @param {string} correct @param {Partial<AnswerKey>} [rules] @returns {AnswerKey} */
const keyOf = (correct, rules) => ({
  correct,
  accepted: [correct],
  case: "ignore",
  spaces: "collapse",
  partial: false,
  feedback: {},
  rationale: "",
  ...rules,
});

/** A right answer of each type, and one that is not; four options. @type {Record<string, {key: string, right: string, wrong: string}>} */
const answers = {
  single: { key: "b", right: "b", wrong: "c" },
  multiple: { key: "ac", right: "ac", wrong: "ab" },
  "true-false": { key: "t", right: "t", wrong: "f" },
  matching: { key: "bcda", right: "bcda", wrong: "bc-a" },
  hotspot: { key: "bd", right: "bd", wrong: "ad" },
  sort: { key: "abab", right: "abab", wrong: "aba-" },
  ordering: { key: "dabc", right: "dabc", wrong: "abcd" },
  "fill-in": { key: "ice", right: " Ice", wrong: "fire" },
  numeric: { key: "99.5:100.5", right: "100", wrong: "-1" },
};

test("each file in questions/ registers one type under its own name, and player.json lists it", () => {
  const folder = new URL("../../src/CourseForge.Player/questions/", import.meta.url);
  const names = readdirSync(folder).flatMap((file) => (file.endsWith(".js") ? [file.slice(0, -3)] : []));
  assert.deepEqual([...Object.keys(questionTypes), ...Object.keys(surveyTypes)].sort(), names.sort());
  const shared = readdirSync(new URL("shared/", folder)).map((file) => `questions/shared/${file}`);
  assert.deepEqual(
    filesOf("questions")
      .filter((file) => file.startsWith("questions/"))
      .sort(),
    [...shared, ...names.map((name) => `questions/${name}.js`)].sort(),
  );
});

test("every type has every member, and tells learning systems one of the types that the standards have", () => {
  for (const [name, kind] of kinds) {
    assert.deepEqual(
      Object.fromEntries(Object.entries(kind).map(([member, value]) => [member, typeof value])),
      Object.fromEntries(Object.keys(kind).map((member) => [member, members[/** @type {"fits"} */ (member)]])),
      name,
    );
    assert.deepEqual(Object.keys(kind).sort(), Object.keys(members).sort(), name);
    assert.ok(interactions.includes(kind.interaction), name);
    assert.ok(name in answers, `an example of ${name} is missing in this test`);
  }
  for (const [name, kind] of Object.entries(surveyTypes)) {
    assert.ok(interactions.includes(kind.interaction), name);
    assert.deepEqual(Object.keys(kind).sort(), ["interaction", "kept"], name);
  }
});

test("of every type: nothing is no answer, has no parts and earns nothing; a right answer fits and earns all", () => {
  for (const [name, kind] of kinds) {
    const { key, right, wrong } = answers[name] ?? { key: "", right: "", wrong: "" };
    const asked = question("qu001", "q", name);
    const answerKey = keyOf(key, name === "fill-in" ? { accepted: [key] } : {});
    assert.equal(kind.fits(asked, ""), false, name);
    assert.deepEqual(kind.parts(""), [], name);
    assert.equal(kind.mark(answerKey, ""), 0, name);
    assert.deepEqual(kind.marks(answerKey, ""), [], name);
    assert.notEqual(kind.missing(""), "", name);
    for (const response of [right, wrong]) assert.ok(kind.fits(asked, response), `${name}: ${response}`);
    assert.deepEqual([kind.mark(answerKey, right), kind.mark(answerKey, wrong)], [1, 0], name);
    assert.equal(kind.missing(right), "", name);
    assert.ok(kind.parts(right).length > 0 && kind.pattern(key).length > 0, name);
    assert.deepEqual(kind.missed(answerKey, right), [], name);
    assert.ok(
      kind.marks(answerKey, right).every(([, isRight]) => isRight),
      name,
    );
  }
});

test("what is missing is asked for in the type's own words", () => {
  /** @param {string} type @param {(string | null)[]} responses */
  const asked = (type, ...responses) => responses.map((response) => player.questionType(type).missing(response));
  assert.deepEqual(asked("single", "", "a"), ["chooseFirst", ""]);
  assert.deepEqual(asked("multiple", "", "ac"), ["chooseFirst", ""]);
  assert.deepEqual(asked("true-false", "", "f"), ["chooseFirst", ""]);
  assert.deepEqual(asked("matching", "", "b-a", "bca"), ["matchAll", "matchAll", ""]);
  assert.deepEqual(asked("ordering", "", "cab"), ["chooseFirst", ""]);
  assert.deepEqual(asked("fill-in", "", "ice"), ["writeFirst", ""]);
  assert.deepEqual(asked("numeric", "", null, "30"), ["writeFirst", "notNumber", ""]);
});

test("marks stand at the letters of the page; only options that were not chosen are missed", () => {
  const { multiple, matching, ordering, numeric } = questionTypes;
  assert.deepEqual(multiple?.marks(keyOf("ac"), "ab"), [
    ["a", true],
    ["b", false],
  ]);
  assert.deepEqual(multiple?.missed(keyOf("ac"), "ab"), ["c"]);
  assert.deepEqual(
    matching?.marks(keyOf("bca"), "bac"),
    [
      ["a", true],
      ["b", false],
      ["c", false],
    ],
    "at the left sides",
  );
  assert.deepEqual(
    ordering?.marks(keyOf("bca"), "bac"),
    [
      ["b", true],
      ["a", false],
      ["c", false],
    ],
    "at the items, wherever they stand",
  );
  for (const kind of [matching, ordering]) assert.deepEqual(kind?.missed(keyOf("bca"), "bac"), []);
  assert.deepEqual(numeric?.marks(keyOf("1:2"), "1"), []);
});

test("a type that no file registers is an error that names it, and never another type", () => {
  for (const name of ["sorting", "", "constructor", "toString", "likert"]) {
    assert.throws(() => player.questionType(name), new RegExp(`"${name}".*single, multiple`), name);
  }
  assert.throws(() => player.surveyType("single"), /"single".*likert, text/);
});

test("a question of an unknown type says on the page that it cannot be asked; the console says why", () => {
  const result = { textContent: "" };
  const form = /** @type {any} */ ({
    dataset: { question: "q-odd", type: "sorting", key: "" },
    querySelector: (/** @type {string} */ selector) => (selector === "[data-result]" ? result : null),
  });
  const original = console.error;
  /** @type {string[]} */
  const said = [];
  console.error = (...words) => void said.push(words.map(String).join(" "));
  try {
    const given = course({ strings: { cannotBeAsked: "This question cannot be asked." } });
    const context = /** @type {any} */ ({ course: given, id: "one", say: () => {} });
    assert.equal(player.page.questionForm(form, context), null);
  } finally {
    console.error = original;
  }
  assert.equal(result.textContent, "This question cannot be asked.");
  assert.equal(said.length, 1);
  assert.match(said[0] ?? "", /q-odd.*"sorting"/);
});

test("an answer to a question of an unknown type is refused loudly and counts as none", () => {
  const tracker = player.createTracker(course({ questions: [question("qu001", "q-odd", "sorting")] }), firstVisit);
  assert.throws(() => tracker.answer("q-odd", { response: "b", score: 1 }), /"sorting"/);
  assert.equal(tracker.state().answers.size, 0);
});

test("outside questions/ nothing knows a type: what learning systems call it is all that drivers see", () => {
  const names = Object.keys(questionTypes).join("|");
  for (const file of new Set(Object.values(outputs).flat())) {
    if (file.startsWith("questions/") || /^drivers\/scorm\d+-format\.js$/.test(file)) continue;
    const code = source(file).replace(/\/\/.*|\/\*[^]*?\*\//g, "");
    assert.doesNotMatch(code, new RegExp(`["'](${names})["']`), file);
  }
});

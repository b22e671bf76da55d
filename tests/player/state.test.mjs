import assert from "node:assert/strict";
import test from "node:test";
import { course, courseOf, question, random, worstCase } from "./lib/course.mjs";
import { player } from "./lib/player.mjs";

const { state: codec } = player;

/** @param {CourseState} state */
const plain = (state) => ({ ...state, seen: [...state.seen], answers: [...state.answers] });

test("the state text follows the published grammar", () => {
  const text = codec.encode(course(), {
    bookmark: "two",
    seen: new Set(["one", "two"]),
    answers: new Map([
      ["q-single", { response: "b", attempts: 2, correct: false }],
      ["q-multiple", { response: "ac", attempts: 11, correct: true }],
      ["q-true", { response: "t", attempts: 99, correct: true }],
    ]),
    seconds: 3600.7,
  });
  assert.equal(text, "1~0a1b2c3d~pg002~pg001pg002~qu0012b.qu002bAC.qu003zT~2s0");
});

test("an untouched course has the shortest text, and it reads back", () => {
  const text = codec.encode(course(), codec.empty());
  assert.equal(text, "1~0a1b2c3d~~~~0");
  assert.deepEqual(codec.decode(course(), text ?? ""), codec.empty());
});

test("any state of any course reads back as it was written", () => {
  for (let seed = 1; seed <= 300; seed++) {
    const { given, state } = randomCase(seed);
    const text = codec.encode(given, state);
    assert.match(text ?? "", /^[\x21-\x7e]+$/, `seed ${seed}`);
    assert.deepEqual(plain(/** @type {CourseState} */ (codec.decode(given, text ?? ""))), plain(state), `seed ${seed}`);
  }
});

test("no state is longer than the sum the compiler checks, and a full one comes within one character of it", () => {
  for (let seed = 1; seed <= 300; seed++) {
    const { given, state } = randomCase(seed);
    assert.ok((codec.encode(given, state) ?? "").length <= worstCase(given), `seed ${seed}`);
  }
  const given = courseOf(30, [question("", "", "multiple", { options: 6 }), question("", "", "single"), question("", "", "true-false")]);
  const full = {
    bookmark: "page-0",
    seen: new Set(given.pages.map((page) => page.id)),
    answers: new Map([
      ["question-0", { response: "abcdef", attempts: 35, correct: false }],
      ["question-1", { response: "d", attempts: 35, correct: true }],
      ["question-2", { response: "f", attempts: 35, correct: true }],
    ]),
    seconds: 1e12,
  };
  assert.equal((codec.encode(given, full) ?? "").length, worstCase(given) - 1);
});

test("corrupt or foreign text is refused, never half read", () => {
  const foreign = [
    "", "0", "2~0a1b2c3d~~~~0", "1~0a1b2c3d~~~~", "1~0a1b2c3~~~~0", "1~0a1b2c3d~pg0~~~0", "1~0a1b2c3d~~pg001p~~0",
    "1~0a1b2c3d~~~qu001~0", "1~0a1b2c3d~~~qu0010a~0", "1~0a1b2c3d~~~qu0011aB~0", "1~0a1b2c3d~~~a*b*c~0", "1~0a1b2c3d~~~qu001b*qu002a*qu0031t~0",
    "1~0a1b2c3d~~~~0~", "1~0a1b2c3d~~~~zzzzzz", '{"slides":[1,2]}', "viewed=1,2,3|lastviewedslide=3", "undefined", "null", "1~",
    "x".repeat(5000), "1~0a1b2c3d~~~\u0000~0",
  ];
  for (const text of foreign) assert.equal(codec.decode(course(), text), null, JSON.stringify(text));
});

test("a text with any one character lost or changed is refused or read as some state, never an exception", () => {
  for (let seed = 1; seed <= 60; seed++) {
    const { given, state } = randomCase(seed);
    const text = codec.encode(given, state) ?? "";
    const dice = random(seed);
    const at = dice.below(text.length);
    for (const broken of [text.slice(0, at), text.slice(0, at) + text.slice(at + 1), `${text.slice(0, at)}#${text.slice(at + 1)}`]) {
      const read = codec.decode(given, broken);
      if (read) for (const id of read.answers.keys()) assert.ok(given.questions.some((entry) => entry.id === id));
    }
  }
});

test("peers: adapt spoor PR #200, Numbas #340 - content updates break resume: keys that are gone are dropped, the rest is kept", () => {
  const text = "1~ffffffff~gone1~pg001gone1pg003~qu0011b.gone21a.qu0022AC~a";
  assert.deepEqual(plain(/** @type {CourseState} */ (codec.decode(course(), text))), {
    bookmark: "",
    seen: ["one", "extra"],
    answers: [
      ["q-single", { response: "b", attempts: 1, correct: false }],
      ["q-multiple", { response: "ac", attempts: 2, correct: true }],
    ],
    seconds: 10,
  });
});

test("an answer that the question no longer allows is dropped", () => {
  const text = "1~0a1b2c3d~~~qu0011f.qu0021ca.qu0031a~0";
  assert.equal(codec.decode(course(), text)?.answers.size, 0);
});

test("white space around the stored text, as some LMS add it, does no harm", () => {
  assert.equal(codec.decode(course(), " 1~0a1b2c3d~~pg001~~0\r\n")?.seen.size, 1);
});

test("peers: xerteonlinetoolkits #847 - suspend data over the limit: the oldest attempt counts go first, answers never", () => {
  const given = course();
  const state = {
    ...codec.empty(),
    answers: new Map([
      ["q-single", { response: "b", attempts: 12, correct: false }],
      ["q-multiple", { response: "acd", attempts: 3, correct: false }],
      ["q-true", { response: "t", attempts: 2, correct: true }],
    ]),
  };
  const full = codec.encode(given, state) ?? "";
  const text = codec.encode(given, state, full.length - 1) ?? "";
  assert.equal(text, "1~0a1b2c3d~~~qu001b*qu0023acd.qu0032T~0");
  const read = codec.decode(given, text);
  assert.deepEqual([...(read?.answers ?? [])].map(([id, answer]) => [id, answer.response, answer.correct, answer.attempts]), [
    ["q-single", "b", false, 1],
    ["q-multiple", "acd", false, 3],
    ["q-true", "t", true, 2],
  ]);
  assert.equal(codec.encode(given, state, full.length - 2), "1~0a1b2c3d~~~qu001b.qu002acd*qu0032T~0");
  assert.equal(codec.encode(given, state, full.length - 3), null, "what does not fit is not cut");
});

/** @param {number} seed */
function randomCase(seed) {
  const dice = random(seed);
  /** @type {QuestionType[]} */
  const types = ["single", "multiple", "true-false"];
  const given = courseOf(dice.below(40), Array.from({ length: dice.below(60) }, () => {
    const type = types[dice.below(3)] ?? "single";
    return question("", "", type, { options: type === "true-false" ? 2 : 2 + dice.below(25) });
  }));
  const state = codec.empty();
  state.bookmark = dice.chance() ? given.pages[dice.below(given.pages.length)]?.id ?? "" : "";
  state.seconds = dice.below(500000);
  for (const page of given.pages) if (dice.chance()) state.seen.add(page.id);
  for (const { id, type, options } of given.questions) {
    if (dice.chance(0.3)) continue;
    const letters = [..."abcdefghijklmnopqrstuvwxyz"].slice(0, options);
    const chosen = type === "multiple" ? letters.filter(() => dice.chance()).join("") : letters[dice.below(options)] ?? "a";
    const response = type === "true-false" ? (dice.chance() ? "t" : "f") : chosen || "a";
    state.answers.set(id, { response, attempts: 1 + dice.below(35), correct: dice.chance() });
  }
  return { given, state };
}

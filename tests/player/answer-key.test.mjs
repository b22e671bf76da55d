import assert from "node:assert/strict";
import test from "node:test";
import { encodeKey } from "./lib/answer-key.mjs";
import { player } from "./lib/player.mjs";

const { decode } = player.answerKey;

const plainRules = /** @type {const} */ ({ case: "ignore", spaces: "collapse", partial: false });

test("a key written by the published rule reads back, accents and all", () => {
  const key = { c: "ac", f: { a: "<p>Sí, así es</p>", b: "<p>No — 漢字 😀</p>" }, r: "<p>Because</p>" };
  assert.deepEqual(decode("q-ind-controller", encodeKey("q-ind-controller", key)), {
    ...plainRules,
    correct: "ac",
    accepted: ["ac"],
    feedback: key.f,
    rationale: key.r,
  });
});

test("a known key has known bytes, so that compiler and player cannot drift apart", () => {
  assert.equal(encodeKey("q-one", { c: "a", f: {}, r: "" }), "3k8/Y0X1dwrM3gKkqqilYDITa1hcwMs=");
  assert.equal(decode("q-one", "3k8/Y0X1dwrM3gKkqqilYDITa1hcwMs=").correct, "a");
});

test("a key that the compiler wrote reads back (the same one is in its tests)", () => {
  const encoded =
    "yhysy5bqKP18y0pdlPAXfVpaCnIt9xq1AO9W1QBNCsNA/nrr/qN555QOZCWfis6snA86jBKgue5i+4GRuImLrliFx4aDyQBD4MtKZ1PpERQxv+E4+JLF/w2mvLE=";
  assert.deepEqual(decode("q-vector", encoded), {
    ...plainRules,
    correct: "ac",
    accepted: ["ac"],
    feedback: { a: "<p>Yes: “a” & é</p>", b: "<p>No.</p>" },
    rationale: "<p>Because 1 < 2.</p>",
  });
});

test("the key of one question does not read as the key of another", () => {
  assert.throws(() => decode("q-two", encodeKey("q-one", { c: "a", f: {}, r: "" })));
});

test("a damaged, empty or answerless key is an error, not a question without right answer", () => {
  for (const text of ["", "!!!", "AAAA", encodeKey("q", { c: "", f: {}, r: "" }), encodeKey("q", { f: {} })]) {
    assert.throws(() => decode("q", text), JSON.stringify(text));
  }
});

test("feedback, rationale and rules may be missing", () => {
  assert.deepEqual(decode("q", encodeKey("q", { c: "t" })), {
    ...plainRules,
    correct: "t",
    accepted: ["t"],
    feedback: {},
    rationale: "",
  });
});

/**
 * @param {QuestionType} type
 * @param {Record<string, unknown>} rules
 */
const marker = (type, rules) => {
  const key = decode("q", encodeKey("q", rules));
  return (/** @type {string} */ response) => player.questionType(type).mark(key, response);
};

test("a single or true-false is right or not", () => {
  assert.deepEqual(["c", "a", ""].map(marker("single", { c: "c" })), [1, 0, 0]);
  assert.deepEqual(["t", "f"].map(marker("true-false", { c: "t" })), [1, 0]);
});

test("a multiple earns its points only when exactly the right options are chosen, unless it gives partial credit", () => {
  assert.deepEqual(["ac", "a", "abc", "bd", "abcd"].map(marker("multiple", { c: "ac" })), [1, 0, 0, 0, 0]);
  assert.deepEqual(
    ["ac", "a", "abc", "bd", "abcd"].map(marker("multiple", { c: "ac", p: true })),
    [1, 0.5, 0.5, 0, 0],
    "choosing everything earns nothing",
  );
});

test("matching and ordering earn a part for each right place, where the author wants it", () => {
  for (const type of /** @type {QuestionType[]} */ (["matching", "ordering"])) {
    assert.deepEqual(["bca", "bac", "abc"].map(marker(type, { c: "bca" })), [1, 0, 0]);
    assert.deepEqual(["bca", "bac", "cab"].map(marker(type, { c: "bca", p: true })), [1, 1 / 3, 0]);
  }
  assert.equal(marker("matching", { c: "bca", p: true })("b--"), 1 / 3, "what is not chosen is not right");
});

test("a fill-in follows its rules on capital letters and blanks, and knows composed letters and curly quotes", () => {
  const loose = marker("fill-in", { c: "recovery position", a: ["recovery position", "l'été"] });
  assert.deepEqual(["Recovery  Position ", "recoveryposition", "L\u2019e\u0301te\u0301"].map(loose), [1, 0, 1]);
  assert.deepEqual(
    ["18 USC 1591", "18usc1591"].map(marker("fill-in", { c: "18 USC 1591", a: ["18 USC 1591"], s: "ignore" })),
    [1, 1],
  );
  assert.deepEqual(
    ["Act", "act", " Act"].map(marker("fill-in", { c: "Act", a: ["Act"], k: "exact", s: "exact" })),
    [1, 0, 0],
  );
});

test("a number is right between its bounds", () => {
  assert.deepEqual(["28", "30", "32", "27.9", "32.1", ""].map(marker("numeric", { c: "28:32" })), [1, 1, 1, 0, 0, 0]);
});

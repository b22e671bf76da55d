import assert from "node:assert/strict";
import test from "node:test";
import { encodeKey } from "./lib/answer-key.mjs";
import { player } from "./lib/player.mjs";

const { decode, mark } = player.answerKey;

test("a key written by the published rule reads back, accents and all", () => {
  const key = { c: "ca", f: { a: "<p>Sí, así es</p>", b: "<p>No — 漢字 😀</p>" }, r: "<p>Because</p>" };
  assert.deepEqual(decode("q-ind-controller", encodeKey("q-ind-controller", key)), { correct: "ac", feedback: key.f, rationale: key.r });
});

test("a known key has known bytes, so that compiler and player cannot drift apart", () => {
  assert.equal(encodeKey("q-one", { c: "a", f: {}, r: "" }), "3k8/Y0X1dwrM3gKkqqilYDITa1hcwMs=");
  assert.equal(decode("q-one", "3k8/Y0X1dwrM3gKkqqilYDITa1hcwMs=").correct, "a");
});

test("a key that the compiler wrote reads back (the same one is in its tests)", () => {
  const encoded = "yhysy5bqKP18y0pdlPAXfVpaCnIt9xq1AO9W1QBNCsNA/nrr/qN555QOZCWfis6snA86jBKgue5i+4GRuImLrliFx4aDyQBD4MtKZ1PpERQxv+E4+JLF/w2mvLE=";
  assert.deepEqual(decode("q-vector", encoded), {
    correct: "ac",
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

test("feedback and rationale may be missing", () => {
  assert.deepEqual(decode("q", encodeKey("q", { c: "t" })), { correct: "t", feedback: {}, rationale: "" });
});

test("a multiple is right only when exactly the right options are chosen", () => {
  assert.equal(mark("ac", "ac"), "correct");
  assert.equal(mark("ac", "a"), "partly");
  assert.equal(mark("ac", "abc"), "partly");
  assert.equal(mark("ac", "bd"), "incorrect");
  assert.equal(mark("a", "ab"), "partly", "the only right one, and one too many");
  assert.equal(mark("c", "c"), "correct");
  assert.equal(mark("c", "a"), "incorrect");
  assert.equal(mark("t", "f"), "incorrect");
});

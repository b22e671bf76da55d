// Numbers and words as people type them.
import assert from "node:assert/strict";
import test from "node:test";
import { encodeKey } from "./lib/answer-key.mjs";
import { player } from "./lib/player.mjs";

const { read, write } = player.numbers;

/** @param {string} language @param {Record<string, string | null | [string, string]>} expected @param {string} [unit] */
function reads(language, expected, unit) {
  for (const [typed, wanted] of Object.entries(expected)) {
    const [response, other] = Array.isArray(wanted) ? wanted : [wanted, null];
    assert.deepEqual(read(typed, language, unit), { response, other }, `${language}: ${typed}`);
  }
}

test("marks of thousands and decimals are read in every language", () => {
  reads("en", {
    "1,234,567": "1234567",
    "1,200.00": "1200",
    "1 200": "1200",
    "1\u00a0200": "1200",
    "1\u202f200,5": "1200.5",
    "1\u2009200": "1200",
    "1'200": "1200",
    "1\u2019200.5": "1200.5",
    "1.200,50": "1200.5",
    "1.200.300": "1200300",
    "12,34,567": "1234567",
    "1234,5": "1234.5",
    "0,125": "0.125",
    "30.50": "30.5",
    ".5": "0.5",
    ",5": "0.5",
    "12.": "12",
    "-5": "-5",
    "\u22125": "-5",
    "+3": "3",
    "-0": "0",
    "007": "7",
    "": "",
    "  ": "",
  });
  reads("es", { "1.234.567,8": "1234567.8", 12.5: "12.5", "12,5": "12.5", "1 200": "1200" });
  reads("fr", { "1\u202f200,5": "1200.5" });
  reads("de-CH", { "1\u2019200.50": "1200.5" });
  reads("ar", { "\u0661\u066c\u0662\u0660\u0660\u066b\u0665": "1200.5" });
  reads("hi", { "\u0967\u0968": "12" });
  reads("ja", { "\uff11\uff12\uff0e\uff15": "12.5" });
});

test("what can be read in two ways comes with both, the language's own first", () => {
  reads("en", {
    "1,200": ["1200", "1.2"],
    "1.200": ["1.2", "1200"],
    "$1,200": ["1200", "1.2"],
    "-1,200": ["-1200", "-1.2"],
  });
  reads("es", { "1,200": ["1.2", "1200"], "1.200": ["1200", "1.2"] });
  reads("de", { 2.125: ["2125", "2.125"] });
  reads("en", { "1,200,300": "1200300", 1200: "1200", 1.25: "1.25", 0.125: "0.125", 1234.567: "1234.567" });
});

test("a language may say more than a language and a country", () => {
  for (const language of ["de-DE-u-co-phonebk", "de-1996", "en-x-house"])
    assert.equal(read("1,5", language).response, "1.5");
});

test("money, fractions and the unit of the question are read; what is no number is none", () => {
  reads("en", {
    $12: "12",
    "12 \u20ac": "12",
    "-$5": "-5",
    "$-5": "-5",
    "1/2": "0.5",
    "\u00bd": "0.5",
    "1 1/2": "1.5",
    "2 \u00bd": "2.5",
    "2\u00bd": "2.5",
    "12\u215e": "12.875",
    "-1\u00be": "-1.75",
  });
  reads("de", { "1\u00bd": "1.5", "1\u00bd h": null });
  reads("en", { "10\u00b2": null, "2\u2075": null, "\u00b3": null });
  reads("en", { "12 m\u00b2": "12", "12m2": "12" }, "m\u00b2");
  reads("en", { "5 minutes": "5", "5 Minutes": "5", "5minutes": "5", "1,200 minutes": ["1200", "1.2"] }, "minutes");
  reads("en", { "12 %": "12", "12%": "12", "%12": "12" }, "%");
  reads("en", {
    "12 %": null,
    "5 min": null,
    "1e3": null,
    "1,2,3": null,
    "1,200,": null,
    "12 5": null,
    abc: null,
    "1/0": null,
  });
  reads("en", {
    "1.2.3": null,
    "--5": null,
    "1,200.300,4": null,
    1234567890123: null,
    0.123456789: null,
    ".": null,
    "-": null,
  });
});

test("a response is written as the language writes it, without marks that could be read otherwise", () => {
  assert.deepEqual(
    ["en", "es", "de-CH", "fr"].map((language) => write("1200.5", language)),
    ["1200.5", "1200,5", "1200.5", "1200,5"],
  );
});

test("a word is the same word in the typing of phones and word processors", () => {
  /** @param {string} accepted @param {Record<string, unknown>} [rules] */
  const mark = (accepted, rules = {}) => {
    const key = player.answerKey.decode("q", encodeKey("q", { c: accepted, a: [accepted], ...rules }));
    return (/** @type {string} */ typed) => player.questionType("fill-in").mark(key, typed);
  };
  for (const typed of [
    "O'Brien",
    "O\u2019Brien",
    "O\u02bcBrien",
    "O\u02b9Brien",
    "O\u00b4Brien",
    "O`Brien",
    "O\uff07Brien",
    "o\u200b\u2019Brien\u200f",
  ])
    assert.equal(mark("O'Brien")(typed), 1, typed);
  for (const typed of ["file...", "file\u2026", "file\u2026\u200b", "\ufefffile..."])
    assert.equal(mark("file...")(typed), 1, typed);
  for (const typed of ["\uff29\uff23\uff25", "i\u00adce", " ice\u00a0", "ICE"])
    assert.equal(mark("ice")(typed), 1, typed);
  for (const typed of ["follow\u2011up", "follow\u2013up", "follow\u2212up"])
    assert.equal(mark("follow-up")(typed), 1, typed);
  for (const typed of ["\u201cyes\u201d", "\u00abyes\u00bb", "\u201eyes\u201f"])
    assert.equal(mark('"yes"')(typed), 1, typed);
  assert.equal(mark("e\u0301te\u0301")("\u00e9t\u00e9"), 1);
  assert.equal(mark("O\u2019Brien")("O'Brien"), 1, "whatever the author typed");
  for (const typed of ["OBrien", "ices", "fil", "follow up"]) assert.equal(mark("O'Brien")(typed), 0, typed);
  assert.equal(mark("Act", { k: "exact" })("act"), 0, "capital letters count where the author says so");
});

// Reads questions as the compiler encodes them, with a right and a wrong answer to each, and holds the player's own files against them.
// The .NET tests run it (PlayerAgreementTests) and write the questions into its standard input.
import { strict as assert } from "node:assert";
import { readFileSync } from "node:fs";
import { course, question as entryOf } from "./course.mjs";
import { player } from "./player.mjs";

/** @type {{id: string, type: string, options: number, size: number, key: string, right: string, wrong: string, wrongScore: number}[]} */
const questions = JSON.parse(readFileSync(0, "utf8"));

for (const { id, type, options, size, key: encoded, right, wrong, wrongScore } of questions) {
  const kind = player.questionType(type);
  const key = player.answerKey.decode(id, encoded);
  const entry = entryOf("qu001", id, type, { options, size });
  const what = `${id}, ${key.correct}`;

  assert.equal(kind.mark(key, right), 1, `${what}: ${right} is right`);
  const earned = kind.mark(key, wrong);
  assert.ok(Math.abs(earned - wrongScore) < 1e-9, `${what}: ${wrong} earns ${wrongScore}, not ${earned}`);
  assert.ok(kind.mark(key, key.correct.split(":")[0] ?? "") === 1, `${what}: the key itself is right`);
  for (const response of [right, wrong]) {
    assert.ok(kind.fits(entry, response), `${what}: ${response} can be answered`);
    assert.equal(kind.missing(response), "", `${what}: nothing is missing in ${response}`);
    assert.ok(kind.parts(response).length > 0, `${what}: ${response} has parts for a learning system`);
  }
  assert.ok(
    kind.marks(key, right).every(([, isRight]) => isRight),
    `${what}: every part of ${right} is right`,
  );
  assert.ok(kind.pattern(key.accepted[0] ?? "").length > 0, `${what}: learning systems are told the right answer`);

  // What the compiler reserves in the state holds the response, and it comes back as it went.
  const given = course({ questions: [entry] });
  const state = player.state.empty();
  const none = player.state.encode(given, state) ?? "";
  state.answers.set(id, { response: right, attempts: 1, score: 1 });
  const text = player.state.encode(given, state) ?? "";
  assert.ok(
    text.length > none.length && text.length - none.length <= 2 + 9 + size,
    `${what}: ${right} takes more than ${size}`,
  );
  assert.equal(player.state.decode(given, text)?.answers.get(id)?.response, right, `${what}: ${right} is kept`);
}
console.log(`${questions.length} questions agree`);

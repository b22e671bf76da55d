// The serial of a certificate: the same for the same learner, course, day and content, and another one else.
import assert from "node:assert/strict";
import test from "node:test";
import { player } from "./lib/player.mjs";

const { serial } = player.page;
const parts = ["kim park", "first-aid", "2026-11-21", "0a1b2c"];

test("a serial is made again from the same parts, and each part matters", () => {
  assert.match(serial(...parts), /^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
  assert.equal(serial(...parts), serial(...parts));
  const all = new Set([serial(...parts)]);
  for (const place of parts.keys()) all.add(serial(...parts.map((part, at) => (at === place ? `${part}x` : part))));
  assert.equal(all.size, parts.length + 1);
  // As docs/player.md says it: whoever gave the course can make it again.
  assert.equal(
    serial("kim park", "first-aid", "2026-11-21", "0a1b2c"),
    expected("kim park", "first-aid", "2026-11-21", "0a1b2c"),
  );
});

test("serials of ten thousand learners of one course and day differ", () => {
  const all = new Set(
    Array.from({ length: 10_000 }, (_, one) => serial(`learner ${one}`, "first-aid", "2026-11-21", "0a1b2c")),
  );
  assert.equal(all.size, 10_000);
});

/** The recipe of the document, written a second time. @param {string[]} given */
function expected(...given) {
  const signs = [..."0123456789ABCDEFGHJKMNPQRSTVWXYZ"];
  return [..."abc"]
    .map((letter) => {
      let hash = 2166136261n;
      for (const unit of [letter, ...given].join("\n"))
        hash = ((hash ^ BigInt(unit.charCodeAt(0))) * 16777619n) & 0xffffffffn;
      return [0n, 5n, 10n, 15n].map((bits) => signs[Number((hash >> bits) & 31n)]).join("");
    })
    .join("-");
}

// Answer keys travel with their question, lightly hidden: enough against a glance at the source, not against intent.
(function () {
  "use strict";

  courseForge.answerKey = {
    /** Base64 of UTF-8 JSON, XORed with the low bytes of an xorshift32 sequence seeded from the question id. */
    decode(question, encoded) {
      let hash = courseForge.draw.hash(question) || 1;
      const bytes = Uint8Array.from(atob(encoded), (character) => {
        hash ^= hash << 13;
        hash ^= hash >>> 17;
        hash ^= hash << 5;
        return character.charCodeAt(0) ^ (hash & 0xff);
      });
      const key = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
      if (typeof key.c !== "string" || key.c === "")
        throw new Error(`The answer key of ${question} names no right option`);
      return {
        correct: key.c,
        accepted: key.a ?? [key.c],
        case: key.k ?? "ignore",
        spaces: key.s ?? "collapse",
        partial: key.p === true,
        feedback: key.f ?? {},
        rationale: key.r ?? "",
      };
    },
  };
})();

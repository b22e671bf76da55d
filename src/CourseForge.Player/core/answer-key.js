// Answer keys travel with their question, lightly hidden: enough against a glance at the source, not against intent.
(function () {
  "use strict";

  courseForge.answerKey = {
    /** Base64 of UTF-8 JSON, XORed with the low bytes of an xorshift32 sequence seeded from the question id. */
    decode(question, encoded) {
      let hash = fnv1a(question) || 1;
      const bytes = Uint8Array.from(atob(encoded), (character) => {
        hash ^= hash << 13;
        hash ^= hash >>> 17;
        hash ^= hash << 5;
        return character.charCodeAt(0) ^ (hash & 0xff);
      });
      const key = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
      if (typeof key.c !== "string" || key.c === "") throw new Error(`The answer key of ${question} names no right option`);
      return { correct: [...key.c].sort().join(""), feedback: key.f ?? {}, rationale: key.r ?? "" };
    },

    /** A multiple is right when exactly the right options are chosen, partly right when some of them are. */
    mark(correct, response) {
      if (correct === response) return "correct";
      return [...response].some((letter) => correct.includes(letter)) ? "partly" : "incorrect";
    },
  };

  /**
   * 32-bit FNV-1a. Question ids are ASCII, so code units are bytes.
   * @param {string} text
   */
  function fnv1a(text) {
    let hash = 0x811c9dc5;
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    return hash >>> 0;
  }
})();

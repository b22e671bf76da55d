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

    mark(type, key, response) {
      const { correct } = key;
      switch (type) {
        case "fill-in":
          return key.accepted.some((accepted) => plain(accepted, key) === plain(response, key)) ? 1 : 0;
        case "numeric": {
          const [low = NaN, high = NaN] = correct.split(":").map(Number);
          const value = Number(response);
          return response !== "" && value >= low && value <= high ? 1 : 0;
        }
        case "multiple": {
          if (correct === response) return 1;
          // A wrong choice takes back what a right one earned: choosing everything earns nothing.
          const right = [...response].filter((letter) => correct.includes(letter)).length;
          return key.partial ? Math.max(0, 2 * right - response.length) / correct.length : 0;
        }
        case "matching":
        case "ordering": {
          const right = [...correct].filter((letter, index) => letter === response.charAt(index)).length;
          return key.partial || right === correct.length ? right / correct.length : 0;
        }
        default:
          return correct === response ? 1 : 0;
      }
    },
  };

  /**
   * @param {string} text
   * @param {AnswerKey} key
   */
  function plain(text, key) {
    let known = text
      .normalize("NFC")
      .replace(/[\u2018\u2019]/g, "'")
      .replace(/[\u201c\u201d]/g, '"');
    if (key.spaces === "collapse") known = known.trim().replace(/\s+/g, " ");
    if (key.spaces === "ignore") known = known.replace(/\s+/g, "");
    return key.case === "ignore" ? known.toLowerCase() : known;
  }
})();

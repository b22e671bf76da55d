// The state text: what a learner has done, in as few ASCII characters as SCORM 1.2 needs (4,096 at most).
//
//   1 ~ fingerprint ~ bookmark ~ seen ~ answers ~ seconds
//
// bookmark: a page key or nothing. seen: page keys, 5 characters each, joined. seconds: base 36.
// answers: items joined by ".", oldest first: question key, attempts (one base-36 digit, capped at z), response letters.
// The letters are upper case when the answer was right: a host has no answer keys, and must know the score after a resume.
// Only when the text would be too long: items before a "*" carry no attempts digit (read as one attempt).
(function () {
  "use strict";

  const maxAttempts = 35;
  const maxSeconds = 36 ** 5 - 1;
  const shape = /^1~[0-9a-f]{8}~((?:[a-z][0-9a-z]{4})?)~((?:[a-z][0-9a-z]{4})*)~([0-9A-Za-z.*]*)~([0-9a-z]{1,5})$/;
  const item = /^([a-z][0-9a-z]{4})([1-9a-z])([a-z]+|[A-Z]+)$/;
  const itemWithoutAttempts = /^([a-z][0-9a-z]{4})()([a-z]+|[A-Z]+)$/;

  courseForge.state = {
    empty: () => ({ bookmark: "", seen: new Set(), answers: new Map(), seconds: 0 }),

    encode(course, state, limit = Infinity) {
      const pageKeys = new Map(course.pages.map((page) => [page.id, page.key]));
      const questionKeys = new Map(course.questions.map((question) => [question.id, question.key]));
      const seen = [...state.seen].map((id) => pageKeys.get(id) ?? "").join("");
      const answers = [...state.answers].filter(([id]) => questionKeys.has(id));
      const seconds = Math.max(0, Math.min(maxSeconds, Math.floor(state.seconds) || 0)).toString(36);

      /** @param {number} short how many of the oldest answers go without their attempts digit */
      const text = (short) => {
        const items = answers.map(([id, answer], index) => {
          const attempts = Math.max(1, Math.min(maxAttempts, answer.attempts)).toString(36);
          const letters = answer.correct ? answer.response.toUpperCase() : answer.response;
          return questionKeys.get(id) + (index < short ? "" : attempts) + letters;
        });
        const list = short > 0
          ? `${items.slice(0, short).join(".")}*${items.slice(short).join(".")}`
          : items.join(".");
        return ["1", course.fingerprint, pageKeys.get(state.bookmark) ?? "", seen, list, seconds].join("~");
      };

      const full = text(0);
      if (full.length <= limit) return full;
      const shortened = text(Math.min(answers.length, full.length - limit));
      return shortened.length <= limit ? shortened : null;
    },

    decode(course, text) {
      const match = shape.exec(text.trim());
      if (!match) return null;
      const [, bookmark = "", seen = "", answers = "", seconds = ""] = match;
      const pageIds = new Map(course.pages.map((page) => [page.key, page.id]));
      const questions = new Map(course.questions.map((question) => [question.key, question]));

      const state = courseForge.state.empty();
      state.bookmark = pageIds.get(bookmark) ?? "";
      state.seconds = parseInt(seconds, 36);
      for (const key of seen.match(/.{5}/g) ?? []) {
        const id = pageIds.get(key);
        if (id !== undefined) state.seen.add(id);
      }

      const [full = "", short = "", ...others] = answers.split("*").reverse();
      if (others.length > 0) return null;
      const entries = [
        ...short.split(".").map((entry) => ({ entry, found: itemWithoutAttempts.exec(entry) })),
        ...full.split(".").map((entry) => ({ entry, found: item.exec(entry) })),
      ];
      for (const { entry, found } of entries) {
        if (entry === "") continue;
        if (!found) return null;
        const [, key = "", attempts = "", letters = ""] = found;
        const question = questions.get(key);
        const response = letters.toLowerCase();
        if (!question || !isResponse(question, response)) continue;
        const tried = attempts === "" ? 1 : parseInt(attempts, 36);
        state.answers.set(question.id, { response, attempts: tried, correct: letters !== response });
      }
      return state;
    },
  };

  /**
   * Can the question, as it is now, have been answered so?
   * @param {CourseQuestion} question
   * @param {string} response
   */
  function isResponse(question, response) {
    if (question.type === "true-false") return response === "t" || response === "f";
    if (question.type === "single" && response.length !== 1) return false;
    const last = String.fromCharCode(96 + question.options);
    return [...response].every((letter, index) => letter <= last && (index === 0 || letter > response.charAt(index - 1)));
  }
})();

// The state text: what a learner has done, in as few ASCII characters as SCORM 1.2 needs (4,096 at most).
//
//   2 ~ fingerprint ~ sections ~ check
//
// Each section starts with a letter that says what it holds; one that is not known is left out. Everything is keyed: pages, questions, objectives,
// assessments and items by 5 characters that follow from their ids, so that a text outlives a new version of the course.
// Keys that the course no longer has are dropped, with what hangs on them.
//
//   b bookmark   t seconds, base 36, and behind a point those that the store was not told   d day of completion, base 36   s pages seen   w pages left out
//   a answers to questions in lessons, oldest first: key, attempts (base 36, z = 35 or more), score, response; joined by "*"
//   o objectives that the scores of attempts are about, in their order
//   q one assessment: key, attempts finished; then each with a "*" before it:
//     f a finished one: number (2), score in hundredths of a per cent (3), one score for each objective ("--": not asked)
//     c the one in progress, l the latest one for review: seed (6), start in seconds since 2020 (6), 1 if extended; questions, each with a "+" before it
//   u questions drawn before, 2 characters each     v answers to the survey     x what scenarios keep
//
// A score is two digits of base 62, in 2,520ths, so that what is a part of two to ten is exact. A response stands as it is where it is of
// letters, digits, "." and "-"; a blank is "_", anything else is "!" and 4 hexadecimal digits, and it ends where its question's size ends.
// The check at the end is a hash of all before it: a text that was cut off, or is of somebody else, is not read at all.
// The longest possible text is computed when the course is built (CourseForge.Rendering.StateSize), so a change here is a change there.
(function () {
  "use strict";

  const version = "2";
  const maxAttempts = 35;
  const maxSeconds = 36 ** 5 - 1;
  const maxDay = 36 ** 4 - 1;
  const maxSeed = 36 ** 6 - 1;
  const maxCount = 1295;
  const epoch = 1577836800; // 2020-01-01, in seconds
  const digits = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
  const shape = /^2~([0-9a-f]{8})((?:~[abdoqstuvwx][-0-9A-Za-z.*+!_]*)*)~([0-9a-z]{5})$/;

  /**
   * @param {number} value
   * @param {number} [width]
   */
  const base36 = (value, width = 1) =>
    Math.max(0, Math.floor(value) || 0)
      .toString(36)
      .padStart(width, "0");
  /** What others may have written is kept within bounds. @param {string} text @param {number} most */
  const bounded = (text, most) => Math.max(0, Math.min(most, parseInt(text, 36) || 0));
  /** @param {string} text */
  const check = (text) => (courseForge.draw.hash(text) % 36 ** 5).toString(36).padStart(5, "0");
  /** @param {number} share 0 to 1 */
  function scoreDigits(share) {
    const steps = Math.round(Math.max(0, Math.min(1, share)) * 2520);
    return digits.charAt(Math.floor(steps / 62)) + digits.charAt(steps % 62);
  }
  /** @param {string} two */
  const shareOf = (two) =>
    Math.min(1, Math.max(0, digits.indexOf(two.charAt(0)) * 62 + digits.indexOf(two.charAt(1))) / 2520);

  /**
   * @param {string} text
   * @param {number} size
   */
  function escape(text, size) {
    let escaped = "";
    for (let i = 0; i < text.length; i++) {
      const unit = text.charAt(i);
      const next = /[-0-9A-Za-z.]/.test(unit)
        ? unit
        : unit === " "
          ? "_"
          : `!${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
      if (escaped.length + next.length > size) break;
      escaped += next;
    }
    return escaped;
  }

  /** @param {string} text */
  const unescape = (text) =>
    text.replace(/!([0-9a-f]{4})|_|[!+*]/g, (found, code) =>
      code ? String.fromCharCode(parseInt(code, 16)) : found === "_" ? " " : "",
    );

  courseForge.state = {
    empty: () => ({
      bookmark: "",
      seen: new Set(),
      leftOut: new Set(),
      answers: new Map(),
      seconds: 0,
      completed: 0,
      assessments: new Map(),
      used: new Set(),
      survey: new Map(),
      scenarios: new Map(),
    }),

    encode(course, state, limit = Infinity) {
      const pages = keysOf(course.pages);
      const questions = new Map(course.questions.map((question) => [question.id, question]));
      const objectives = course.objectives.filter(({ id }) =>
        [...state.assessments.values()].some(({ finished }) => finished.some((attempt) => id in attempt.objectives)),
      );
      const items = keysOf(course.survey?.items ?? []);
      /** @type {string[]} */
      const sections = [];
      /**
       * @param {string} letter
       * @param {string} text
       */
      const add = (letter, text) => text !== "" && sections.push(letter + text);
      /** @param {AttemptItem} item */
      const item = ({ question, response }) => {
        const known = questions.get(question);
        return known ? `+${known.key}${escape(response, known.size)}` : "";
      };
      /**
       * @param {string} letter
       * @param {Attempt | null} attempt
       */
      const attempted = (letter, attempt) =>
        attempt === null
          ? ""
          : `*${letter}${base36(attempt.seed, 6)}${base36(attempt.started - epoch, 6)}${attempt.extended ? 1 : 0}` +
            attempt.items.map(item).join("");

      add("b", pages.get(state.bookmark) ?? "");
      const untold = Math.min(maxSeconds, state.untold ?? 0);
      add("t", base36(Math.min(maxSeconds, state.seconds)) + (untold > 0 ? `.${base36(untold)}` : ""));
      add("d", state.completed > 0 ? base36(Math.min(maxDay, state.completed)) : "");
      const keysIn = (/** @type {Set<string>} */ ids) => [...ids].map((id) => pages.get(id) ?? "").join("");
      add("s", keysIn(state.seen));
      add("w", keysIn(state.leftOut));
      add(
        "a",
        [...state.answers]
          .flatMap(([id, answer]) => {
            const question = questions.get(id);
            if (!question) return [];
            const attempts = base36(Math.max(1, Math.min(maxAttempts, answer.attempts)));
            return [question.key + attempts + scoreDigits(answer.score) + escape(answer.response, question.size)];
          })
          .join("*"),
      );
      add("o", objectives.map(({ key }) => key).join(""));
      for (const { id, key } of course.assessments) {
        const assessment = state.assessments.get(id);
        if (!assessment) continue;
        const finished = assessment.finished.map(
          ({ number, score, objectives: scores }) =>
            `*f${base36(Math.min(maxCount, number), 2)}${base36(Math.round(score * 100), 3)}` +
            objectives
              .map((objective) => (objective.id in scores ? scoreDigits((scores[objective.id] ?? 0) / 100) : "--"))
              .join(""),
        );
        add(
          "q",
          key +
            base36(Math.min(maxCount, assessment.count)) +
            finished.join("") +
            attempted("c", assessment.current) +
            attempted("l", assessment.current ? null : assessment.last),
        );
      }
      add("u", [...state.used].join(""));
      add(
        "v",
        [...state.survey]
          .flatMap(([id, letter]) => (items.has(id) ? [items.get(id) + escape(letter, 1)] : []))
          .join("*"),
      );
      add(
        "x",
        course.scenarios
          .flatMap(({ id, key, size }) =>
            state.scenarios.has(id) ? [key + escape(state.scenarios.get(id) ?? "", size)] : [],
          )
          .join("*"),
      );

      const text = `${[version, course.fingerprint, ...sections].join("~")}~`;
      const whole = text + check(text);
      return whole.length <= limit ? whole : null;
    },

    decode(course, text) {
      const match = shape.exec(text.trim());
      if (!match || check(text.trim().slice(0, -5)) !== match[3]) return null;
      const pages = idsOf(course.pages);
      const questions = new Map(course.questions.map((question) => [question.key, question]));
      const state = courseForge.state.empty();
      const sections = (match[2] ?? "")
        .split("~")
        .slice(1)
        .map((section) => /** @type {const} */ ([section.charAt(0), section.slice(1)]));
      const objectives = chunks(sections.find(([letter]) => letter === "o")?.[1] ?? "", 5).map((key) =>
        idsOf(course.objectives).get(key),
      );
      /** @param {string} list @returns {AttemptItem[]} */
      const itemsOf = (list) =>
        list
          .split("+")
          .slice(1)
          .flatMap((item) => {
            const question = questions.get(item.slice(0, 5));
            if (!question) return [];
            const response = unescape(item.slice(5));
            return [{ question: question.id, response: fits(question, response) ? response : "" }];
          });

      for (const [letter, content] of sections) {
        switch (letter) {
          case "b":
            state.bookmark = pages.get(content) ?? "";
            break;
          case "t":
            state.seconds = bounded(content, maxSeconds);
            if (content.includes(".")) state.untold = bounded(content.slice(content.indexOf(".") + 1), maxSeconds);
            break;
          case "d":
            state.completed = bounded(content, maxDay);
            break;
          case "s":
          case "w":
            for (const key of chunks(content, 5)) {
              const id = pages.get(key);
              if (id !== undefined) (letter === "s" ? state.seen : state.leftOut).add(id);
            }
            break;
          case "a":
            for (const entry of content.split("*")) {
              const question = questions.get(entry.slice(0, 5));
              const response = unescape(entry.slice(8));
              if (!question || !fits(question, response)) continue;
              state.answers.set(question.id, {
                response,
                attempts: Math.max(1, bounded(entry.charAt(5), maxAttempts)),
                score: shareOf(entry.slice(6, 8)),
              });
            }
            break;
          case "q":
            readAssessment(content);
            break;
          case "u":
            for (const mark of chunks(content, 2)) state.used.add(mark);
            break;
          case "v":
            for (const entry of content.split("*")) {
              const id = idsOf(course.survey?.items ?? []).get(entry.slice(0, 5));
              if (id !== undefined) state.survey.set(id, entry.slice(5));
            }
            break;
          case "x":
            for (const entry of content.split("*")) {
              const id = idsOf(course.scenarios).get(entry.slice(0, 5));
              if (id !== undefined) state.scenarios.set(id, unescape(entry.slice(5)));
            }
            break;
        }
      }
      return state;

      /** @param {string} content */
      function readAssessment(content) {
        const [head = "", ...parts] = content.split("*");
        const id = idsOf(course.assessments).get(head.slice(0, 5));
        if (id === undefined) return;
        /** @type {AssessmentState} */
        const assessment = { count: bounded(head.slice(5), maxCount), finished: [], current: null, last: null };
        for (const part of parts) {
          if (part.startsWith("f")) {
            const scores = chunks(part.slice(6), 2).map((two, index) => [
              objectives[index],
              two === "--" ? -1 : Math.round(shareOf(two) * 10000) / 100,
            ]);
            assessment.finished.push({
              number: bounded(part.slice(1, 3), maxCount),
              score: bounded(part.slice(3, 6), 10_000) / 100,
              objectives: Object.fromEntries(
                scores.filter(([objective, score]) => objective !== undefined && Number(score) >= 0),
              ),
            });
            continue;
          }
          /** @type {Attempt} */
          const attempt = {
            seed: bounded(part.slice(1, 7), maxSeed),
            started: bounded(part.slice(7, 13), maxSeed) + epoch,
            extended: part.charAt(13) === "1",
            items: itemsOf(part.slice(14)),
          };
          if (attempt.items.length === 0) continue; // of what was drawn, nothing is left: as if it had not begun
          if (part.startsWith("c")) assessment.current = attempt;
          else assessment.last = attempt;
        }
        state.assessments.set(id, assessment);
      }
    },
  };

  /** @param {CourseQuestion} question @param {string} response */
  const fits = (question, response) => courseForge.questionType(question.type).fits(question, response);
  /** @param {{key: string, id: string}[]} list */
  const keysOf = (list) => new Map(list.map(({ id, key }) => [id, key]));
  /** @param {{key: string, id: string}[]} list */
  const idsOf = (list) => new Map(list.map(({ id, key }) => [key, id]));

  /**
   * @param {string} text
   * @param {number} size
   */
  function chunks(text, size) {
    const found = [];
    for (let at = 0; at + size <= text.length; at += size) found.push(text.slice(at, at + size));
    return found;
  }
})();

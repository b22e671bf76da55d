// Chance that can be repeated: the same seed always gives the same questions, order and options, so that a reload shows the same attempt.
(function () {
  "use strict";

  const digits = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

  courseForge.draw = {
    random(seed) {
      let state = seed >>> 0;
      return () => {
        state = (state + 0x9e3779b9) >>> 0;
        let mixed = state;
        mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
        mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
        return ((mixed ^ (mixed >>> 15)) >>> 0) / 4294967296;
      };
    },

    shuffle(list, seed) {
      const random = courseForge.draw.random(seed);
      const shuffled = [...list];
      for (let i = shuffled.length - 1; i > 0; i--) {
        const other = Math.floor(random() * (i + 1));
        const item = /** @type {any} */ (shuffled[i]);
        shuffled[i] = /** @type {any} */ (shuffled[other]);
        shuffled[other] = item;
      }
      return shuffled;
    },

    /**
     * For each objective as many questions as its draw says, no question twice: a question of two objectives serves the one that needs it more
     * (Kuhn's matching, as the compiler checks it). Those never drawn come first; when a pool has none left, all of it is new again.
     * A test before the course takes rather what lessons ask, too, and leaves the others for the tests after it.
     */
    questions(course, assessment, used, seed) {
      const { mark, shuffle } = courseForge.draw;
      /** @type {Map<string, number>} */
      const servedBy = new Map();
      /** @type {Set<string>} */
      const renewed = new Set();
      const inLessons = new Set(course.questions.flatMap(({ id, page }) => (page === null ? [] : [id])));
      /** @param {string} id */
      const isNew = (id) => !used.has(mark(id));
      /** What may be taken: the best first, then what is left. @type {((id: string) => boolean)[]} */
      const rounds = [(id) => isNew(id) && inLessons.has(id) === (assessment.kind === "pre"), isNew, () => true];
      const pools = assessment.draw.map(({ pool }, index) =>
        shuffle(
          pool.flatMap((place) => course.questions[place]?.id ?? []),
          seed + index,
        ),
      );

      /**
       * @param {number} draw
       * @param {(id: string) => boolean} allowed
       * @param {Set<string>} tried
       * @returns {boolean}
       */
      const serve = (draw, allowed, tried) =>
        (pools[draw] ?? []).some((id) => {
          if (!allowed(id) || tried.has(id)) return false;
          tried.add(id);
          const other = servedBy.get(id);
          if (other !== undefined && !serve(other, allowed, tried)) return false;
          servedBy.set(id, draw);
          return true;
        });

      for (const allowed of rounds) {
        assessment.draw.forEach(({ count }, index) => {
          for (let served = [...servedBy.values()].filter((draw) => draw === index).length; served < count; served++) {
            if (!serve(index, allowed, new Set())) break;
            if (allowed === rounds.at(-1)) for (const id of pools[index] ?? []) renewed.add(id);
          }
        });
      }
      const inOrder = course.questions.map(({ id }) => id).filter((id) => servedBy.has(id));
      return { items: assessment.shuffle ? shuffle(inOrder, seed) : inOrder, renewed: [...renewed] };
    },

    mark(question) {
      const hash = courseForge.draw.hash(question) % 3844;
      return digits.charAt(Math.floor(hash / 62)) + digits.charAt(hash % 62);
    },

    /** 32-bit FNV-1a over code units. */
    hash(text) {
      let hash = 0x811c9dc5;
      for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
      return hash >>> 0;
    },
  };
})();

// Items in an order: their letters in it, "cab". They are moved with buttons, so that the keyboard is enough, or dragged.
(function () {
  "use strict";

  const { placed, isOfLetters } = courseForge.questionShapes;

  courseForge.questionTypes["ordering"] = {
    ...placed,
    interaction: "sequencing",
    controls: "[data-up], [data-down]",
    markWord: "", // every item gets a mark, whether the learner has moved it or not
    fits: ({ options }, response) =>
      response.length === options && new Set(response).size === options && isOfLetters(response, options),
    missing: (response) => (response ? "" : "chooseFirst"),
    parts: (response) => [...response],
    pattern: (text) => [...text],
    marks: ({ correct }, response) => [...response].map((letter, place) => [letter, letter === correct.charAt(place)]),

    open(form, { strings, say }) {
      const items = () => /** @type {HTMLElement[]} */ ([...form.querySelectorAll("[data-item]")]);
      /** @param {string} letter */
      const itemOf = (letter) => items().find((item) => letterOf(item) === letter);
      const response = () => items().map(letterOf).join("");
      const initial = response();
      let moved = false;

      form.addEventListener("click", ({ target }) => {
        /** @type {HTMLButtonElement | null} */
        const button = /** @type {Element} */ (target).closest("[data-up], [data-down]");
        /** @type {HTMLElement | null | undefined} */
        const item = button?.closest("[data-item]");
        if (!button || !item || button.ariaDisabled === "true") return;
        const up = button.matches("[data-up]");
        if (up) item.previousElementSibling?.before(item);
        else item.nextElementSibling?.after(item);
        told(item);
        button.focus(); // where it was, also at an end: one press more does nothing
      });
      courseForge.questionShapes.dragged(form, "[data-item]", { begin });
      refresh();

      /** The items beside the dragged one make room for it, and it stays where it is in the page: what is moved loses its pointer. @param {HTMLElement} item */
      function begin(item) {
        const before = response();
        const below = () => /** @type {HTMLElement | null} */ (item.nextElementSibling);
        const above = () => /** @type {HTMLElement | null} */ (item.previousElementSibling);
        return {
          /** @param {number} _ @param {number} y */
          move(_, y) {
            for (let one = above(); one && y < middleOf(one); one = above()) item.after(one);
            for (let one = below(); one && y > middleOf(one); one = below()) item.before(one);
          },
          /** @param {boolean} isMeant */
          end(isMeant) {
            if (response() === before) return;
            if (!isMeant) return place(before);
            told(item);
            buttonOf(item, "up").focus({ preventScroll: true }); // the keyboard goes on from there
          },
        };
      }

      /** @param {HTMLElement} item */
      function told(item) {
        moved = true;
        refresh();
        const words = { item: textOf(item), place: items().indexOf(item) + 1, count: items().length };
        say(courseForge.words.fill(strings["moved"], words));
        form.dispatchEvent(new Event("change", { bubbles: true }));
      }

      /** @param {string} letters */
      function place(letters) {
        for (const letter of letters) {
          const item = itemOf(letter);
          item?.parentElement?.append(item);
        }
      }

      /** The first item goes no further up, the last one no further down. */
      function refresh() {
        for (const [place, item] of items().entries()) {
          buttonOf(item, "up").ariaDisabled = String(place === 0);
          buttonOf(item, "down").ariaDisabled = String(place === initial.length - 1);
        }
      }

      return {
        response,
        isAnswered: () => moved,
        fill(given) {
          moved = given !== "";
          place(given || initial);
          refresh();
        },
        components: () => ({ choices: [...initial].map((letter) => ({ id: letter, text: textOf(itemOf(letter)) })) }),
        rightWords: ({ correct }) => [...correct].map((letter) => textOf(itemOf(letter))).join("; "),
      };
    },
  };

  /** @param {HTMLElement} item */
  const letterOf = (item) => item.dataset["item"] ?? "";
  /** @param {HTMLElement | undefined} item */
  const textOf = (item) => item?.querySelector("[data-item-text]")?.textContent?.trim() ?? "";

  /** @param {HTMLElement} item */
  const middleOf = (item) => {
    const { top, height } = item.getBoundingClientRect();
    return top + height / 2;
  };

  /** @param {HTMLElement} item @param {"up" | "down"} way */
  const buttonOf = (item, way) => /** @type {HTMLButtonElement} */ (item.querySelector(`[data-${way}]`));
})();

// Items into groups: for each item the letter of its group, "aba"; "-" where none is chosen. Learning systems are told "a.b", "b.a": which item went
// where, as in a matching. None of the standards wants each target only once: SCORM 1.2 RTE 3.4.7, SCORM 2004 RTE 4.2.9.1 and xAPI 2.4.4.1 take pairs.
(function () {
  "use strict";

  const { isOfLetters } = courseForge.questionShapes;

  const pairs = courseForge.questionType("matching");

  courseForge.questionTypes["sort"] = {
    ...pairs,
    fits: ({ options, size }, response) =>
      response.length === size && isOfLetters(response.replaceAll("-", ""), options),

    // A list at each item, so that the keyboard is enough; and the groups as places to drag it to, which choose in the list.
    open(form, context) {
      const groups = /** @type {HTMLElement[]} */ ([...form.querySelectorAll("[data-group]")]);
      courseForge.questionShapes.dragged(form, "[data-item]", {
        begin(item) {
          const list = /** @type {HTMLSelectElement} */ (item.querySelector("select"));
          /** @type {HTMLElement | undefined} */
          let over;
          return {
            /** @param {number} x @param {number} y */
            move(x, y) {
              over = groups.find((group) => isIn(group.getBoundingClientRect(), x, y));
              for (const group of groups) group.toggleAttribute("data-over", group === over);
            },
            /** @param {boolean} isMeant */
            end(isMeant) {
              over?.removeAttribute("data-over");
              if (!isMeant || !over) return;
              list.value = over.dataset["group"] ?? "";
              list.dispatchEvent(new Event("change", { bubbles: true }));
              context.say(`${courseForge.words.of(list.labels[0])}: ${courseForge.words.of(over)}`);
              list.focus({ preventScroll: true });
            },
          };
        },
      });
      return pairs.open(form, context);
    },
  };

  /** @param {DOMRect} box @param {number} x @param {number} y */
  const isIn = ({ left, right, top, bottom }, x, y) => x >= left && x <= right && y >= top && y <= bottom;
})();

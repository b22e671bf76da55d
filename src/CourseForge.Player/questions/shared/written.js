// One text that is written, and right or not as a whole: what fill-in and numeric have in common.
(function () {
  "use strict";

  courseForge.questionShapes.written = {
    controls: "input",
    shuffles: false,
    markWord: "",
    parts: (response) => (response === "" ? [] : [response]),
    marks: () => [],
    missed: () => [],

    open(form, { draft }, read, write = (response) => response) {
      const input = /** @type {HTMLInputElement} */ (form.querySelector("input[data-written]"));
      const response = () => read(input.value);
      input.addEventListener("input", () => draft.keep(input.value));
      return {
        response,
        isAnswered: () => response() !== "",
        /** As it was typed, where that is known. */
        fill(given) {
          if ((response() ?? "") === given && input.value !== "") return;
          const typed = draft.kept();
          // Also what was typed and not told yet.
          input.value = typed !== null && (given === "" || read(typed) === given) ? typed : write(given);
        },
        clear() {
          draft.keep(null);
          input.value = "";
        },
      };
    },
  };
})();

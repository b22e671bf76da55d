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

    open(form, read) {
      const input = /** @type {HTMLInputElement} */ (form.querySelector("input[data-written]"));
      const response = () => read(input.value);
      return {
        response,
        isAnswered: () => response() !== "",
        fill: (given) => void (input.value = given),
      };
    },
  };
})();

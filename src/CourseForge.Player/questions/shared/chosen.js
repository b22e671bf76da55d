// Options with a letter each, of which some are chosen: what single, multiple and true-false have in common.
(function () {
  "use strict";

  courseForge.questionShapes.chosen = {
    interaction: "choice",
    controls: "input",
    markWord: "yourAnswer",
    missing: (response) => (response ? "" : "chooseFirst"),
    parts: (response) => [...response],
    pattern: (text) => [...text],
    mark: ({ correct }, response) => (correct === response ? 1 : 0),
    marks: ({ correct }, response) => [...response].map((letter) => [letter, correct.includes(letter)]),
    missed: ({ correct }, response) => [...correct].filter((letter) => !response.includes(letter)),

    open(form) {
      const inputs = /** @type {NodeListOf<HTMLInputElement>} */ (form.querySelectorAll("input"));
      const response = () =>
        [...inputs]
          .filter((input) => input.checked)
          .map((input) => input.value)
          .sort()
          .join("");
      return {
        response,
        isAnswered: () => response() !== "",
        fill: (given) => inputs.forEach((input) => (input.checked = given.includes(input.value))),
        components: () => ({
          choices: [...inputs].map((input) => ({
            id: input.value,
            text: courseForge.words.of(input.closest("label")),
          })),
        }),
        rightWords: () => "", // the right options are marked themselves
      };
    },
  };
})();

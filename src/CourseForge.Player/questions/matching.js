// Pairs: for each left side the letter of the right one, "b-a"; "-" where none is chosen. Learning systems are told "a.b", "c.a".
(function () {
  "use strict";

  const { placed, isOfLetters } = courseForge.questionShapes;

  /** @param {number} place */
  const leftLetter = (place) => String.fromCharCode(97 + place);
  /** @param {string} response */
  const parts = (response) =>
    [...response].flatMap((right, place) => (right === "-" ? [] : [`${leftLetter(place)}.${right}`]));

  courseForge.questionTypes["matching"] = {
    ...placed,
    interaction: "matching",
    controls: "select",
    markWord: "yourAnswer",
    fits: ({ options }, response) => response.length === options && isOfLetters(response.replaceAll("-", ""), options),
    missing: (response) => (response && !response.includes("-") ? "" : "matchAll"),
    parts,
    pattern: parts,
    marks: ({ correct }, response) =>
      [...response].map((right, place) => [leftLetter(place), right === correct.charAt(place)]),

    open(form) {
      const selects = /** @type {HTMLSelectElement[]} */ ([...form.querySelectorAll("select[data-right]")]);
      const response = () => {
        const letters = selects.map((select) => select.value || "-").join("");
        return /^-*$/.test(letters) ? "" : letters;
      };
      return {
        response,
        isAnswered: () => response() !== "",
        fill: (given) => selects.forEach((select, place) => (select.value = given.charAt(place).replace("-", ""))),
        components: () => ({
          source: selects.map((select, place) => ({
            id: leftLetter(place),
            text: courseForge.words.of(select.labels[0]),
          })),
          target: [...(selects[0]?.options ?? [])].flatMap(({ value, text }) => (value ? [{ id: value, text }] : [])),
        }),
        rightWords: ({ correct }) =>
          selects
            .map((select, place) => {
              const right = [...select.options].find(({ value }) => value === correct.charAt(place));
              return `${select.labels[0]?.textContent?.trim() ?? ""} – ${right?.text ?? ""}`;
            })
            .join("; "),
      };
    },
  };
})();

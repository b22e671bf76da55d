// Some of several options: their letters, sorted, "ac".
(function () {
  "use strict";

  const { chosen, isOfLetters } = courseForge.questionShapes;

  courseForge.questionShapes.chosenSome = {
    ...chosen,
    fits: ({ options }, response) =>
      response !== "" && isOfLetters(response, options) && [...new Set(response)].sort().join("") === response,

    /** A wrong choice takes back what a right one earned: choosing everything earns nothing. */
    mark({ correct, partial }, response) {
      if (correct === response) return 1;
      const right = [...response].filter((letter) => correct.includes(letter)).length;
      return partial ? Math.max(0, 2 * right - response.length) / correct.length : 0;
    },
  };
})();

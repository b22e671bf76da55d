// One of several options: its letter, "b".
(function () {
  "use strict";

  const { chosen, isOfLetters } = courseForge.questionShapes;

  courseForge.questionTypes["single"] = {
    ...chosen,
    shuffles: true,
    fits: ({ options }, response) => response.length === 1 && isOfLetters(response, options),
  };
})();

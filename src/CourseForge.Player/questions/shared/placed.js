// A letter for each place, each of them right or not: what matching and ordering have in common.
(function () {
  "use strict";

  courseForge.questionShapes.placed = {
    shuffles: false, // the letters belong to the places on the page
    mark({ correct, partial }, response) {
      const right = [...correct].filter((letter, place) => letter === response.charAt(place)).length;
      return partial || right === correct.length ? right / correct.length : 0;
    },
    missed: () => [],
  };
})();

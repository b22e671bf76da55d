// True or false: "t" or "f".
(function () {
  "use strict";

  courseForge.questionTypes["true-false"] = {
    ...courseForge.questionShapes.chosen,
    interaction: "true-false",
    shuffles: false,
    fits: (_, response) => response === "t" || response === "f",
  };
})();

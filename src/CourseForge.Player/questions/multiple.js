// Some of several options.
(function () {
  "use strict";

  courseForge.questionTypes["multiple"] = { ...courseForge.questionShapes.chosenSome, shuffles: true };
})();

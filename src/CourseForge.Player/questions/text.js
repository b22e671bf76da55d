// In surveys: what one wants to say. Learning systems are told the words; the state keeps only whether there were any.
(function () {
  "use strict";

  courseForge.surveyTypes["text"] = {
    interaction: "long-fill-in",
    kept: (response) => (response === "" ? "-" : "t"),
  };
})();

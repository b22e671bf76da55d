// In surveys: how far one agrees, "a" to "e".
(function () {
  "use strict";

  courseForge.surveyTypes["likert"] = {
    interaction: "likert",
    kept: (response) => (/^[a-e]$/.test(response) ? response : null),
  };
})();

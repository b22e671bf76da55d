// Responses stand as short texts in messages and in the state, and as lists of parts in what an LMS is told:
//
//   single, multiple   letters of the options, sorted      "ac"    ["a", "c"]
//   true-false         t or f                              "t"     ["t"]
//   matching           for each left side its right one    "b-a"   ["a.b", "c.a"]; "-" = none chosen
//   ordering           letters of the items in order       "cab"   ["c", "a", "b"]
//   fill-in, numeric   what was written                    "30"    ["30"]
//   likert, text       of surveys: a letter; the words
(function () {
  "use strict";

  courseForge.response = {
    types: {
      single: "choice",
      multiple: "choice",
      "true-false": "true-false",
      matching: "matching",
      ordering: "sequencing",
      "fill-in": "fill-in",
      numeric: "numeric",
      likert: "likert",
      text: "long-fill-in",
    },

    parts(type, response) {
      if (response === "") return [];
      if (type === "single" || type === "multiple" || type === "ordering") return [...response];
      if (type !== "matching") return [response];
      return [...response].flatMap((right, index) => (right === "-" ? [] : [`${String.fromCharCode(97 + index)}.${right}`]));
    },

    pattern(type, text) {
      return type === "numeric" ? text.split(":") : courseForge.response.parts(type, text);
    },
  };
})();

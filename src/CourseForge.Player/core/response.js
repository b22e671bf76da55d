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

    /** Never half of a character: learning systems put what they keep into addresses, where it would throw. */
    cut: (text, most) => text.slice(0, most).replace(/[\ud800-\udbff]$/, ""),

    parts(type, response) {
      if (response === "") return [];
      if (type === "single" || type === "multiple" || type === "ordering") return [...response];
      if (type !== "matching") return [response];
      return [...response].flatMap((right, index) =>
        right === "-" ? [] : [`${String.fromCharCode(97 + index)}.${right}`],
      );
    },

    pattern(type, text) {
      return type === "numeric" ? text.split(":") : courseForge.response.parts(type, text);
    },

    fits({ type, options }, response) {
      const last = String.fromCharCode(96 + options);
      const letters = [...response];
      switch (type) {
        case "true-false":
          return response === "t" || response === "f";
        case "single":
          return letters.length === 1 && response >= "a" && response <= last;
        case "multiple":
          return (
            letters.length > 0 &&
            letters.every(
              (letter, index) =>
                letter >= "a" && letter <= last && (index === 0 || letter > (letters[index - 1] ?? "")),
            )
          );
        case "matching":
          return (
            letters.length === options && letters.every((letter) => letter === "-" || (letter >= "a" && letter <= last))
          );
        case "ordering":
          return (
            letters.length === options &&
            new Set(letters).size === options &&
            letters.every((letter) => letter >= "a" && letter <= last)
          );
        case "numeric":
          return /^-?\d{1,12}(\.\d{1,8})?$/.test(response);
        default:
          return response !== "";
      }
    },
  };
})();

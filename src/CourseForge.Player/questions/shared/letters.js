// Whether a text is made of the letters of so many options, and of nothing else.
(function () {
  "use strict";

  courseForge.questionShapes.isOfLetters = (text, options) =>
    [...text].every((letter) => letter >= "a" && letter <= String.fromCharCode(96 + options));
})();

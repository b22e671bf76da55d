// Items into groups: for each item the letter of its group, "aba"; "-" where none is chosen. Learning systems are told "a.b", "b.a": which item went
// where, as in a matching. None of the standards wants each target only once: SCORM 1.2 RTE 3.4.7, SCORM 2004 RTE 4.2.9.1 and xAPI 2.4.4.1 take pairs.
(function () {
  "use strict";

  const { isOfLetters } = courseForge.questionShapes;

  courseForge.questionTypes["sort"] = {
    ...courseForge.questionType("matching"),
    fits: ({ options, size }, response) =>
      response.length === size && isOfLetters(response.replaceAll("-", ""), options),
  };
})();

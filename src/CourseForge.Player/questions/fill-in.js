// A word or a few, written: what was written, without blanks around it.
(function () {
  "use strict";

  const { written } = courseForge.questionShapes;

  courseForge.questionTypes["fill-in"] = {
    ...written,
    interaction: "fill-in",
    fits: (_, response) => response !== "",
    missing: (response) => (response ? "" : "writeFirst"),
    pattern: (text) => [text],
    mark: (key, response) => (key.accepted.some((accepted) => plain(accepted, key) === plain(response, key)) ? 1 : 0),
    open: (form, context) => ({
      ...written.open(form, context, (text) => courseForge.typing.tidy(text).trim()),
      rightWords: ({ correct }) => correct,
    }),
  };

  /**
   * @param {string} text
   * @param {AnswerKey} key
   */
  function plain(text, key) {
    let known = courseForge.typing.tidy(text);
    if (key.spaces === "collapse") known = known.trim().replace(/\s+/g, " ");
    if (key.spaces === "ignore") known = known.replace(/\s+/g, "");
    return key.case === "ignore" ? known.toLowerCase() : known;
  }
})();

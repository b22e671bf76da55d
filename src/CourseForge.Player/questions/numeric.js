// A number, written: its digits with a point, "30.5"; right is what lies between two bounds, "29:31".
(function () {
  "use strict";

  const { written } = courseForge.questionShapes;

  courseForge.questionTypes["numeric"] = {
    ...written,
    interaction: "numeric",
    fits: (_, response) => /^-?\d{1,12}(\.\d{1,8})?$/.test(response),
    missing: (response) => (response === null ? "notNumber" : response === "" ? "writeFirst" : ""),
    pattern: (text) => text.split(":"),
    mark({ correct }, response) {
      const [low = NaN, high = NaN] = correct.split(":").map(Number);
      const value = Number(response);
      return response !== "" && value >= low && value <= high ? 1 : 0;
    },
    open(form, context) {
      const { language } = context;
      const input = /** @type {HTMLInputElement} */ (form.querySelector("input[data-written]"));
      const unit = form.querySelector("[data-unit]")?.textContent ?? "";
      const { read, write } = courseForge.numbers;
      /** @param {string} response */
      const words = (response) => write(response, language);
      return {
        ...written.open(form, context, (text) => read(text, language, unit).response, words),
        rightWords({ correct }) {
          const [low = "", high = ""] = correct.split(":");
          return low === high ? words(low) : `${words(low)} – ${words(high)}`;
        },
        reading() {
          const { response, other } = read(input.value, language, unit);
          if (!response) return null;
          const isPlain = other === null && Number(input.value.replace(words("."), ".")) === Number(response);
          return isPlain ? null : { reading: words(response), other: other === null ? "" : words(other) };
        },
      };
    },
  };
})();

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
    open: (form) => ({
      ...written.open(form, read),
      rightWords({ correct }) {
        const [low = "", high] = correct.split(":");
        return low === high ? low : `${low} – ${high}`;
      },
    }),
  };

  /** "1 200,5" and "1200.50" are one number; null: not a number, or too long a one. @param {string} text */
  function read(text) {
    const plain = text
      .replace(/[\s\u00a0]/g, "")
      .replace(/\u2212/g, "-")
      .replace(",", ".")
      .replace(/^\+/, "");
    if (plain === "") return "";
    if (!/^-?(\d{1,12}(\.\d{0,8})?|\.\d{1,8})$/.test(plain)) return null;
    const number = String(Number(plain));
    return number.includes("e") ? null : number;
  }
})();

// Numbers as people write them, in the language of the course and in others: what can be read in two ways comes with both readings.
(function () {
  "use strict";

  /** What stands before decimals. @param {string} language */
  const markOf = (language) =>
    new Intl.NumberFormat(language, { numberingSystem: "latn" })
      .formatToParts(1.5)
      .find(({ type }) => type === "decimal")?.value ?? ".";

  /** Digits of any script: each has its ten in a row, from a multiple of 16 on or six behind one. @param {string} sign */
  function digitOf(sign) {
    const code = sign.codePointAt(0) ?? 0;
    const place = code % 16;
    return String(/\p{Nd}/u.test(String.fromCodePoint(code - place)) ? place : place - 6);
  }

  /**
   * The digits of a whole number, whose marks stand before three digits each, or as in India; null: they do not.
   * @param {string} text
   */
  function whole(text) {
    if (/^\d*$/.test(text)) return text;
    const mark = /\D/.exec(text)?.[0] ?? "";
    const groups = text.split(mark);
    const [first = "", ...rest] = groups;
    const isIn = (/** @type {RegExp} */ one) => rest.slice(0, -1).every((group) => one.test(group));
    const fits =
      /^[1-9]\d{0,2}$/.test(first) &&
      /^\d{3}$/.test(rest.at(-1) ?? "") &&
      (isIn(/^\d{3}$/) || (isIn(/^\d\d$/) && first.length < 3));
    return fits ? groups.join("") : null;
  }

  /**
   * @param {string} text digits and marks
   * @param {string} decimal which mark stands before decimals; "": none does
   */
  function readWith(text, decimal) {
    const [before = "", after = "", more] = decimal === "" ? [text] : text.split(decimal);
    const digits = whole(before);
    return more !== undefined || digits === null || !/^\d*$/.test(after) ? null : plain(digits, after);
  }

  /** @param {string} digits @param {string} decimals */
  function plain(digits, decimals) {
    if (digits === "" && decimals === "") return null;
    const short = digits.replace(/^0+(?=\d)/, "") || "0";
    const rest = decimals.replace(/0+$/, "");
    return short.length > 12 || rest.length > 8 ? null : short + (rest && `.${rest}`);
  }

  /** "1/2", "1 1/2". @param {string} text */
  function fraction(text) {
    const [, ones = "0", part, by] = /^(?:(\d{1,9}) )?(\d{1,9}) ?[/\u2044] ?(\d{1,9})$/.exec(text) ?? [];
    if (part === undefined || Number(by) === 0) return null;
    const [digits = "", decimals = ""] = (Number(ones) + Number(part) / Number(by)).toFixed(8).split(".");
    return plain(digits, decimals);
  }

  /**
   * Half a sign is a number beside the ones before it, and a raised one is a power: tidied, both would be further digits.
   * @param {string} written
   */
  const apart = (written) =>
    written
      .replace(/(\p{Nd})(?=[\u00bc-\u00be\u2150-\u215e\u2189])/gu, "$1 ")
      .replace(/(^|[\p{Nd}.,\s])(?=[\u00b2\u00b3\u00b9\u2070\u2074-\u2079\u2080-\u2089])/gu, "$1^");

  courseForge.numbers = {
    read(written, language, unit = "") {
      const decimal = markOf(language);
      let text = courseForge.typing
        .tidy(apart(written))
        .replace(/\p{Nd}/gu, digitOf)
        .replace(/\u060c/g, ",")
        .replace(/\s+/g, " ")
        .trim();
      if (text === "") return { response: "", other: null };
      const counted = courseForge.typing.tidy(unit).trim().toLowerCase();
      if (counted && text.toLowerCase().endsWith(counted)) text = text.slice(0, -counted.length).trim();
      else if (counted && text.toLowerCase().startsWith(counted)) text = text.slice(counted.length).trim();
      const [, before = "", , after = "", body = ""] =
        /^([+-]?) ?(\p{Sc} ?)?([+-]?) ?(.*?)( ?\p{Sc})?$/u.exec(text) ?? [];
      const sign = before + after === "-" ? "-" : "";
      const isSigned = before === "" || after === "";
      /** @param {string | null} number */
      const signed = (number) => (number === null || number === "0" ? number : sign + number);
      const readings = !isSigned
        ? []
        : /^[\d.,' \u066b\u066c]+$/.test(body)
          ? [...new Set([decimal, "", ".", ",", "\u066b"].map((mark) => readWith(body, mark)))].filter(
              (one) => one !== null,
            )
          : [fraction(body)];
      return { response: signed(readings[0] ?? null), other: signed(readings[1] ?? null) };
    },

    /** With the language's mark of decimals, and no others. */
    write: (response, language) => response.replace(".", markOf(language)),
  };
})();

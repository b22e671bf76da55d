// SCORM 2004 data types as text (RTE 4.1.1.7): "." in numbers whatever the learner's locale is, ISO 8601 times in UTC.
(function () {
  "use strict";

  const { cut } = courseForge.words;

  courseForge.scorm2004 = {
    /** real(10,7) */
    number: (value) => (Math.round(value * 1e7) / 1e7 + 0).toFixed(7).replace(/\.?0+$/, ""),

    /** timeinterval(second,10,2): hours at most, since days and months are read differently by different LMSs. */
    duration(milliseconds) {
      const hundredths = Math.max(0, Math.floor(milliseconds / 10) || 0);
      const hours = Math.floor(hundredths / 360000);
      const minutes = Math.floor(hundredths / 6000) % 60;
      const seconds = (hundredths % 6000) / 100;
      return `PT${hours > 0 ? `${hours}H` : ""}${minutes > 0 ? `${minutes}M` : ""}${seconds}S`;
    },

    /** Of a timeinterval without years and months; 0 when it is none. */
    seconds(text) {
      const parts =
        /^P(?:(\d{1,4})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,8}(?:\.\d+)?)S)?)?$/.exec(text.trim()) ?? [];
      const [, days = 0, hours = 0, minutes = 0, seconds = 0] = parts;
      return Number(days) * 86400 + Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
    },

    /** time(second,10,0): a time zone may only stand behind a fraction. */
    time: (date) => `${date.toISOString().slice(0, 22)}Z`,

    /** localized_string_type: the language stands before the text. */
    words: (text, language) => `{lang=${language}}${cut(text.replace(/\s+/g, " "), 250)}`,

    /** RTE 4.2.9.1, with the delimiters of RTE 4.1.1.6: a comma or a point of the learner's own is only a comma or a point. */
    interaction({ type, response, pattern, caseMatters, result, score }) {
      const spelt = spellings[type];
      const patterns = pattern.map((parts) =>
        type === "numeric"
          ? parts.join("[:]")
          : type === "fill-in"
            ? cut(`{case_matters=${caseMatters}}${spelt(parts)}`, 250)
            : spelt(parts),
      );
      const partly = score !== null && score > 0 && score < 1;
      return {
        type,
        response: spelt(response),
        patterns,
        result: partly ? courseForge.scorm2004.number(score) : result,
      };
    },
  };

  /** @param {string[]} parts */
  const list = (parts) => parts.join("[,]");
  /** @param {string[]} parts */
  const longText = (parts) => cut(plain(parts.join(", ")), 4000);

  /** Every type that the standard has. @type {Record<InteractionType, (parts: string[]) => string>} */
  const spellings = {
    choice: list,
    sequencing: list,
    likert: list,
    numeric: list,
    "true-false": ([letter]) => String(letter === "t"),
    matching: (pairs) => list(pairs.map((pair) => pair.replace(".", "[.]"))),
    "fill-in": (texts) => list(texts.map((text) => cut(plain(text), 250))),
    "long-fill-in": longText,
    performance: (steps) => list(steps.map((step) => `${cut(plain(step), 250)}[.]`)),
    other: longText,
  };

  /** Text that cannot be taken for a delimiter. @param {string} text */
  function plain(text) {
    return text.replace(/\[([,.:])\]/g, "$1").replace(/^\{(?=(lang|case_matters|order_matters)=)/, "");
  }
})();

// SCORM 1.2 data types as text: "." in numbers whatever the learner's locale is, fixed widths in times.
(function () {
  "use strict";

  /** @param {number} value */
  const two = (value) => String(value).padStart(2, "0");

  courseForge.scorm12 = {
    /** CMIIdentifier, as narrow as the strictest take it; what layers add has a colon ("xa:q-more"), and no other id has "_". */
    id: (id) => id.replace(/[^\w-]/g, "_"),

    /** CMIDecimal: at most two decimals, no exponent. */
    number: (value) => String(Math.round(value * 100) / 100),

    /** CMITimespan, HHHH:MM:SS.SS */
    timespan(milliseconds) {
      const hundredths = Math.max(0, Math.min(9999 * 360000 + 359999, Math.floor(milliseconds / 10) || 0));
      const hours = String(Math.floor(hundredths / 360000)).padStart(4, "0");
      const minutes = two(Math.floor(hundredths / 6000) % 60);
      return `${hours}:${minutes}:${two(Math.floor(hundredths / 100) % 60)}.${two(hundredths % 100)}`;
    },

    /** Of a CMITimespan; 0 when it is none. */
    seconds(text) {
      const [, hours = 0, minutes = 0, seconds = 0] = /^(\d{1,4}):(\d\d):(\d\d(?:\.\d+)?)$/.exec(text.trim()) ?? [];
      return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
    },

    /**
     * The fields of an interaction that are spelt differently from one standard to the next (RTE 1.2, 3.4.7): single characters in choices and
     * sequences, joined by commas; one number; at most 255 characters of text; no type for long texts and for what fits none.
     */
    interaction({ type, response, pattern, result, score }) {
      const words = type === "long-fill-in" || type === "other" || type === "performance";
      /** @param {string[]} parts */
      const join = (parts) => courseForge.words.cut(parts.join(","), 255);
      /** @param {string[]} parts */
      const right = (parts) => {
        if (type !== "numeric") return join(parts);
        const [low = NaN, high = low] = parts.map(Number); // no range in 1.2: its middle is the answer
        return courseForge.scorm12.number((low + high) / 2);
      };
      return {
        type: words ? "fill-in" : type,
        response: join(response),
        patterns: pattern.map(right),
        result:
          score !== null && score > 0 && score < 1
            ? courseForge.scorm12.number(score)
            : result === "incorrect"
              ? "wrong"
              : result,
      };
    },

    /** CMITime, HH:MM:SS, on the learner's clock */
    time: (date) => `${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`,
  };
})();

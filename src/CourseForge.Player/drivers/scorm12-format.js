// SCORM 1.2 data types as text: "." in numbers whatever the learner's locale is, fixed widths in times.
(function () {
  "use strict";

  /** @param {number} value */
  const two = (value) => String(value).padStart(2, "0");

  courseForge.scorm12 = {
    /** CMIDecimal: at most two decimals, no exponent. */
    number: (value) => String(Math.round(value * 100) / 100),

    /** CMITimespan, HHHH:MM:SS.SS */
    timespan(milliseconds) {
      const hundredths = Math.max(0, Math.min(9999 * 360000 + 359999, Math.floor(milliseconds / 10) || 0));
      const hours = String(Math.floor(hundredths / 360000)).padStart(4, "0");
      const minutes = two(Math.floor(hundredths / 6000) % 60);
      return `${hours}:${minutes}:${two(Math.floor(hundredths / 100) % 60)}.${two(hundredths % 100)}`;
    },

    /** CMITime, HH:MM:SS, on the learner's clock */
    time: (date) => `${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`,
  };
})();

// Texts: how they are cut, how values get into the words of the course, how a day is written.
(function () {
  "use strict";

  courseForge.words = {
    /** Never half of a character: learning systems put what they keep into addresses, where it would throw. */
    cut: (text, most) => text.slice(0, most).replace(/[\ud800-\udbff]$/, ""),

    /** What stands in an element, in one line. */
    of: (element) => (element?.textContent ?? "").replace(/\s+/g, " ").trim(),

    /** Puts each value in the place of its {name}. */
    fill: (words, values) => (words ?? "").replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? "")),

    /** The day of a time in milliseconds, as the pages write days; as the browser does where the theme has no names of months in the language. */
    day({ language, strings }, time) {
      const date = new Date(time);
      const month = strings["months"]?.split(" ")[date.getUTCMonth()];
      return month && strings["dayForm"]
        ? courseForge.words.fill(strings["dayForm"], { day: date.getUTCDate(), month, year: date.getUTCFullYear() })
        : date.toLocaleDateString(language, { dateStyle: "long", timeZone: "UTC" });
    },
  };
})();

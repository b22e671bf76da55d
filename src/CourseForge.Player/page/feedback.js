// How the outcome of an answer is told: a sign, words, then the author's own text; never colour alone.
// What a theme has no place for is not told.
(function () {
  "use strict";

  const signs = { correct: "✓", partly: "◐", incorrect: "✗" };

  courseForge.page.feedback = (strings) => ({
    tell(place, outcome, before, html, isSaid = false) {
      if (!place) return;
      place.dataset["outcome"] = outcome;
      const sign = document.createElement("span");
      sign.dataset["sign"] = outcome;
      sign.setAttribute("aria-hidden", "true");
      sign.textContent = signs[outcome];
      const word = document.createElement("strong");
      word.textContent = isSaid ? "" : (strings[outcome] ?? "");
      place.replaceChildren(sign, " ", ...before.flatMap((text) => (text ? [text, " "] : [])), word);
      if (!html) return;
      const text = document.createElement("div");
      text.innerHTML = html;
      place.append(text);
    },

    tellMissed(place) {
      if (!place) return;
      place.dataset["outcome"] = "correct";
      place.textContent = `${signs.correct} ${strings["rightAnswer"] ?? ""}`;
    },

    clear(place) {
      place.replaceChildren();
      delete place.dataset["outcome"];
    },
  });
})();

// The certificate, which shows when the course is complete, and is printed for somebody: a name that the learning system knows stays.
(function () {
  "use strict";

  courseForge.page.parts.push(({ course, onState }) => {
    const certificate = /** @type {HTMLElement | null} */ (document.querySelector("[data-certificate]"));
    if (!certificate) return;
    const name = /** @type {HTMLInputElement | null} */ (certificate.querySelector("[data-certificate-name]"));
    const hint = certificate.querySelector("[data-certificate-hint]");
    /** @param {string} words */
    const tell = (words) => {
      if (hint) hint.textContent = words;
    };
    /** For the theme: what has no name is not printed. */
    const look = () => {
      const isNameless = name !== null && name.value.trim() === "";
      certificate.toggleAttribute("data-nameless", isNameless);
      if (!isNameless) tell("");
      return !isNameless;
    };
    name?.addEventListener("input", look);

    onState(({ state }) => {
      certificate.hidden = !state.complete;
      for (const element of /** @type {NodeListOf<HTMLElement>} */ (
        document.querySelectorAll("[data-certificate-open]")
      ))
        element.hidden = state.complete;
      const known = state.learner.trim().replace(/^([^,]+),\s*([^,]+)$/, "$2 $1"); // an LMS says "Doe, Jane"
      if (name && known) {
        name.value = known;
        name.readOnly = true;
      }
      const date = certificate.querySelector("[data-certificate-date]");
      if (date) date.textContent = courseForge.words.day(course, state.completed);
      const score = /** @type {HTMLElement | null} */ (certificate.querySelector("[data-certificate-score]"));
      if (score) score.textContent = state.score === null ? "–" : `${Math.round(state.score)} %`;
      look();
    });
    document.querySelector("[data-print]")?.addEventListener("click", () => {
      if (look()) {
        window.print();
        return;
      }
      tell(course.strings["certificateNameFirst"] ?? "");
      name?.focus();
    });
  });
})();

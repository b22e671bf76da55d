// The certificate, which shows when the course is complete.
(function () {
  "use strict";

  courseForge.page.parts.push(({ course, onState }) => {
    onState(({ state }) => {
      const certificate = /** @type {HTMLElement | null} */ (document.querySelector("[data-certificate]"));
      if (!certificate) return;
      certificate.hidden = !state.complete;
      for (const element of /** @type {NodeListOf<HTMLElement>} */ (
        document.querySelectorAll("[data-certificate-open]")
      ))
        element.hidden = state.complete;
      const name = /** @type {HTMLInputElement | null} */ (certificate.querySelector("[data-certificate-name]"));
      if (name && name.value === "") name.value = state.learner.replace(/^([^,]+),\s*([^,]+)$/, "$2 $1"); // an LMS says "Doe, Jane"
      const date = certificate.querySelector("[data-certificate-date]");
      if (date) date.textContent = courseForge.words.day(course, state.completed);
      const score = /** @type {HTMLElement | null} */ (certificate.querySelector("[data-certificate-score]"));
      if (score) score.textContent = state.score === null ? "–" : `${Math.round(state.score)} %`;
    });
    document.querySelector("[data-print]")?.addEventListener("click", () => window.print());
  });
})();

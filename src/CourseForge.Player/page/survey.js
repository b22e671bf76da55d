// The survey: sent once, all of it together; what was written is told to the learning system and not kept here.
(function () {
  "use strict";

  courseForge.page.parts.push(({ course: { strings }, send, onState }) => {
    const form = /** @type {HTMLFormElement | null} */ (document.querySelector("form[data-survey]"));
    const thanks = /** @type {HTMLElement | null} */ (document.querySelector("[data-survey-thanks]"));
    const status = form?.querySelector("[data-result]");
    if (!form || !thanks || !status) return;
    let sent = false;

    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const answers = /** @type {HTMLElement[]} */ ([...form.querySelectorAll("[data-survey-item]")]).map((item) => {
        const chosen = /** @type {HTMLInputElement | HTMLTextAreaElement | null} */ (
          item.querySelector("input:checked, textarea")
        );
        return { item: item.dataset["surveyItem"] ?? "", response: chosen?.value.trim() ?? "" };
      });
      if (answers.every(({ response }) => response === "")) {
        status.textContent = strings["surveyEmpty"] ?? "";
        return;
      }
      sent = true;
      send({ cf: 1, type: "survey", answers });
    });

    onState(({ state, mode }) => {
      const submit = form.querySelector("[data-submit]");
      if (submit instanceof HTMLElement) submit.hidden = mode !== "normal";
      if (!state.survey) return;
      form.hidden = true;
      thanks.hidden = false;
      if (sent) thanks.focus();
      sent = false;
    });
  });
})();

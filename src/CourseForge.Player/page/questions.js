// Questions in a lesson: marks the answer, explains it, offers another try, and shows earlier answers again.
(function () {
  "use strict";

  courseForge.page.parts.push((context) => {
    const {
      course: { strings },
      send,
      onState,
    } = context;
    for (const form of /** @type {NodeListOf<HTMLFormElement>} */ (
      document.querySelectorAll("form[data-question]:not([data-assessed])")
    )) {
      const question = courseForge.page.questionForm(form, context);
      if (question) start(question);
    }

    /** @param {QuestionForm} question */
    function start(question) {
      const { form, id, result } = question;
      const submit = part(form, "[data-submit]");
      const retry = part(form, "[data-retry]");
      let since = courseForge.clock.used();
      let touched = false;
      /** What can be read in two ways and was asked about. */
      let asked = "";
      submit.hidden = false;
      question.fill("");

      form.addEventListener("submit", (event) => {
        event.preventDefault();
        const response = question.response();
        const missing = question.missing(response);
        if (response === null || missing) {
          result.textContent = strings[missing] ?? "";
          question.focus();
          return;
        }
        const read = question.reading();
        if (read?.other && asked !== response + read.other) {
          asked = response + read.other;
          result.textContent = question.notice("numberAsk");
          question.focus();
          return;
        }
        touched = true;
        show(response);
        result.focus(); // the button that had the focus is gone
        send({
          cf: 1,
          type: "answer",
          ...question.marked(response),
          latency: Math.round(courseForge.clock.used() - since),
        });
      });

      retry.addEventListener("click", () => {
        touched = true;
        since = courseForge.clock.used();
        question.forget();
        submit.hidden = false;
        retry.hidden = true;
        question.focus();
      });

      onState(({ state }) => {
        const answer = state.answers[id];
        if (!answer || touched) return;
        touched = true;
        show(answer.response, strings["answered"]);
      });

      /**
       * @param {string} response
       * @param {string} [before] words before the result
       */
      function show(response, before) {
        const { outcome } = question.show(response, { reveal: true, ...(before === undefined ? {} : { before }) });
        submit.hidden = true;
        retry.hidden = outcome === "correct";
        retry.textContent ||= strings["tryAgain"] ?? "";
      }
    }
  });

  /**
   * @param {HTMLElement} form
   * @param {string} selector a part that every theme must have
   */
  const part = (form, selector) => /** @type {HTMLElement} */ (form.querySelector(selector));
})();

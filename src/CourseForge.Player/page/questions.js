// Questions in a lesson: marks the answer, explains it, offers another try, and shows earlier answers again.
// A new question type needs a branch in `chosen` and `show`, its response grammar in core/state.js, its SCORM type in the driver.
(function () {
  "use strict";

  const signs = { correct: "✓", partly: "◐", incorrect: "✗" };

  courseForge.page.parts.push(({ course, send, onState }) => {
    const { strings } = course;
    for (const form of /** @type {NodeListOf<HTMLFormElement>} */ (document.querySelectorAll("form[data-question]"))) {
      const id = form.dataset["question"] ?? "";
      const key = readKey(form, id);
      if (key) start(form, id, key);
    }

    /**
     * @param {HTMLFormElement} form
     * @param {string} id
     * @param {AnswerKey} key
     */
    function start(form, id, key) {
      const submit = part(form, "[data-submit]");
      const retry = part(form, "[data-retry]");
      const result = part(form, "[data-result]");
      const rationale = part(form, "[data-rationale]");
      let since = performance.now();
      let touched = false;
      submit.hidden = false;

      form.addEventListener("submit", (event) => {
        event.preventDefault();
        const response = chosen();
        if (response === "") {
          result.textContent = strings["chooseFirst"] ?? "";
          inputs()[0]?.focus();
          return;
        }
        touched = true;
        const outcome = show(response);
        result.focus(); // the button that had the focus is gone
        send({
          cf: 1,
          type: "answer",
          question: id,
          response,
          score: outcome === "correct" ? 1 : 0,
          pattern: [key.correct],
          latency: Math.round(performance.now() - since),
        });
      });

      retry.addEventListener("click", () => {
        touched = true;
        since = performance.now();
        clear();
        inputs()[0]?.focus();
      });

      onState(({ state }) => {
        const answer = state.answers[id];
        if (!answer || touched) return;
        touched = true;
        show(answer.response, strings["answered"]);
      });

      const inputs = () => /** @type {HTMLInputElement[]} */ ([...form.querySelectorAll("input[type=radio], input[type=checkbox]")]);

      const chosen = () => inputs().filter((input) => input.checked).map((input) => input.value).sort().join("");

      /**
       * @param {string} response
       * @param {string} [before] words before the result
       */
      function show(response, before) {
        const outcome = courseForge.answerKey.mark(key.correct, response);
        form.dataset["state"] = "answered";
        for (const input of inputs()) {
          input.checked = response.includes(input.value);
          input.disabled = true;
          const feedback = form.querySelector(`[data-option-feedback="${input.value}"]`);
          if (!(feedback instanceof HTMLElement) || !input.checked) continue;
          const right = key.correct.includes(input.value) ? "correct" : "incorrect";
          fill(feedback, right, [strings["yourAnswer"]], key.feedback[input.value]);
        }
        fill(result, outcome, [before]);
        rationale.innerHTML = key.rationale;
        rationale.hidden = key.rationale === "";
        submit.hidden = true;
        retry.hidden = outcome === "correct";
        retry.textContent ||= strings["tryAgain"] ?? "";
        return outcome;
      }

      function clear() {
        delete form.dataset["state"];
        for (const input of inputs()) {
          input.checked = false;
          input.disabled = false;
        }
        for (const element of [result, ...form.querySelectorAll("[data-option-feedback]")]) {
          element.replaceChildren();
          element.removeAttribute("data-outcome");
        }
        rationale.hidden = true;
        rationale.replaceChildren();
        submit.hidden = false;
        retry.hidden = true;
      }
    }

    /**
     * A sign, words, then the author's own text: never colour alone.
     * @param {HTMLElement} element
     * @param {Outcome} outcome
     * @param {(string | undefined)[]} before
     * @param {string} [html]
     */
    function fill(element, outcome, before, html) {
      element.dataset["outcome"] = outcome;
      const sign = document.createElement("span");
      sign.dataset["sign"] = outcome;
      sign.setAttribute("aria-hidden", "true");
      sign.textContent = signs[outcome];
      const word = document.createElement("strong");
      word.textContent = strings[outcome] ?? "";
      element.replaceChildren(sign, " ", ...before.flatMap((text) => (text ? [text, " "] : [])), word);
      if (!html) return;
      const text = document.createElement("div");
      text.innerHTML = html;
      element.append(text);
    }
  });

  /**
   * @param {HTMLFormElement} form
   * @param {string} id
   */
  function readKey(form, id) {
    try {
      return courseForge.answerKey.decode(id, form.dataset["key"] ?? "");
    } catch (error) {
      console.warn(`CourseForge: the question ${id} cannot be marked`, error);
      return null;
    }
  }

  /**
   * @param {HTMLElement} form
   * @param {string} selector a part that every theme must have
   */
  const part = (form, selector) => /** @type {HTMLElement} */ (form.querySelector(selector));
})();

// The questions of an attempt: put on the page in their order, kept while they are answered, marked at the end.
(function () {
  "use strict";

  /** Typing is kept when it pauses, in milliseconds. */
  const pause = 800;

  courseForge.page.assessmentPaper = function (pool, { id, shuffle }, context, isOpen) {
    const { course, send } = context;
    const { strings } = course;
    /** @type {Map<string, QuestionForm>} */
    const known = new Map();
    /** @type {Map<string, number>} */
    const latency = new Map();
    /** What lies on the page; without `asked` a question that cannot be asked, which says so. @type {{form: HTMLElement, asked: QuestionForm | null}[]} */
    let laid = [];

    /** @param {HTMLFormElement} form */
    function questionOf(form) {
      const before = known.get(form.id);
      if (before) return before;
      const made = courseForge.page.questionForm(form, context);
      if (made) {
        known.set(form.id, made);
        watch(made);
      }
      return made;
    }

    /** @param {QuestionForm} question */
    function watch(question) {
      let waiting = /** @type {ReturnType<typeof setTimeout> | undefined} */ (undefined);
      let since = courseForge.clock.used();
      const keep = () => {
        clearTimeout(waiting);
        waiting = undefined;
        if (!isOpen()) return;
        latency.set(question.id, (latency.get(question.id) ?? 0) + Math.round(courseForge.clock.used() - since));
        since = courseForge.clock.used();
        send({ cf: 1, type: "item", assessment: id, question: question.id, response: responseOf(question) });
      };
      question.form.addEventListener("focusin", () => (since = courseForge.clock.used()));
      question.form.addEventListener("change", () => {
        keep();
        if (isOpen()) question.result.textContent = question.notice();
      });
      // Before the session ends, which listens for the same.
      window.addEventListener("pagehide", () => waiting !== undefined && keep(), { capture: true });
      question.form.addEventListener("input", () => {
        question.result.textContent = "";
        clearTimeout(waiting);
        waiting = setTimeout(keep, pause);
      });
    }

    /** What cannot be read is not an answer. @param {QuestionForm} question */
    const responseOf = (question) => (question.isAnswered() ? (question.response() ?? "") : "");

    return {
      lay(place, attempt) {
        pool.append(...laid.map(({ form }) => form));
        laid = (attempt?.items ?? []).flatMap(({ question }) => {
          const form = /** @type {HTMLFormElement | null} */ (document.getElementById(question));
          return form ? [{ form, asked: questionOf(form) }] : [];
        });
        for (const [index, { form, asked }] of laid.entries()) {
          form.hidden = false;
          form.removeAttribute("data-away");
          const number = form.querySelector("[data-number]");
          if (number) number.textContent = `${strings["question"]} ${index + 1} ${strings["of"]} ${laid.length}`;
          asked?.clear();
          if (shuffle) asked?.shuffle(attempt?.seed ?? 0);
          place.append(form);
        }
      },

      forms: () => laid.map(({ form }) => form),

      fill({ items }) {
        for (const { question, response } of items) known.get(question)?.fill(response);
        for (const { asked } of laid) if (asked) asked.result.textContent = asked.notice();
      },

      forget() {
        for (const question of known.values()) question.forget();
        // Also those of an attempt that an earlier page showed.
        for (const form of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("form[data-assessed]")))
          courseForge.page.draft(course, context.id, form.dataset["question"] ?? "").keep(null);
      },

      show({ items }) {
        for (const { question, response } of items) known.get(question)?.show(response, { reveal: true });
      },

      unanswered: () =>
        laid.flatMap(({ asked }, index) =>
          asked && responseOf(asked) === "" ? [{ number: index + 1, id: asked.form.id }] : [],
        ),

      results() {
        const results = laid.flatMap(({ asked }) =>
          asked ? [{ ...asked.marked(responseOf(asked)), latency: latency.get(asked.id) ?? 0 }] : [],
        );
        latency.clear();
        return results;
      },
    };
  };
})();

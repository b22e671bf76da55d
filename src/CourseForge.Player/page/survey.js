// The survey: all of it is told together. Where a learning system records, it is told the words; elsewhere nothing is sent, and the learner may print,
// mail or download them. What was written is kept for this window only.
(function () {
  "use strict";

  const { page, words } = courseForge;
  /** More than that, many mail programs cut. */
  const longestMail = 1500;

  page.parts.push(({ course, id, send, onState, connection }) => {
    const { strings } = course;
    const form = /** @type {HTMLFormElement | null} */ (document.querySelector("form[data-survey]"));
    const thanks = /** @type {HTMLElement | null} */ (document.querySelector("[data-survey-thanks]"));
    const status = form?.querySelector("[data-result]");
    if (!form || !thanks || !status) return;
    const items = /** @type {HTMLElement[]} */ ([...form.querySelectorAll("[data-survey-item]")]).map((item) => ({
      name: item.dataset["surveyItem"] ?? "",
      item,
      draft: page.draft(course, id, item.dataset["surveyItem"] ?? ""),
    }));
    let sent = false;

    /** @param {HTMLElement} item */
    const answerOf = (item) => {
      const chosen = /** @type {HTMLInputElement | HTMLTextAreaElement | null} */ (
        item.querySelector("input:checked, textarea")
      );
      return chosen?.value.trim() ?? "";
    };
    /** @param {HTMLElement} item */
    const scaleOf = (item) =>
      [...item.querySelectorAll("input")].map((input) => ({ id: input.value, text: words.of(input.closest("label")) }));
    const answers = () =>
      items.map(({ name, item }) => ({ item: name, response: answerOf(item), components: { scale: scaleOf(item) } }));

    for (const { item, draft } of items) {
      const typed = draft.kept();
      const text = item.querySelector("textarea");
      if (text) text.value = typed ?? "";
      for (const input of item.querySelectorAll("input")) if (input.value === typed) input.checked = true;
      item.addEventListener("input", () => draft.keep(text ? text.value : answerOf(item)));
    }

    form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (answers().every(({ response }) => response === "")) {
        status.textContent = strings["surveyEmpty"] ?? "";
        return;
      }
      sent = true;
      send({ cf: 1, type: "survey", answers: answers() });
    });

    onState(({ state, mode, tracked }) => {
      const isTold = connection()?.kind === "host" && tracked;
      const submit = form.querySelector("[data-submit]");
      if (submit instanceof HTMLElement) {
        submit.hidden = mode !== "normal";
        submit.textContent = strings[isTold ? "surveySend" : "surveyFinish"] ?? "";
      }
      if (!state.survey) return;
      form.hidden = true;
      thanks.hidden = false;
      const told = thanks.querySelector("[data-survey-told]");
      if (told) told.textContent = strings[isTold ? "surveyThanks" : "surveyNotSent"] ?? "";
      const own = thanks.querySelector("[data-survey-own]");
      if (own instanceof HTMLElement)
        own.hidden = isTold || mode !== "normal" || answers().every(({ response }) => response === "");
      if (own) offer(own);
      if (isTold) for (const { draft } of items) draft.keep(null);
      if (sent) thanks.focus();
      sent = false;
    });

    /** What the learner has in hand: on paper, by mail, as a file. @param {Element} own */
    function offer(own) {
      const said = items.map(({ name, item }) => {
        const question = item.querySelector("legend, .legend")?.textContent?.trim() ?? "";
        const label = item.querySelector("input:checked")?.closest("label")?.textContent?.trim();
        return { id: name, question, answer: answerOf(item), words: label ?? answerOf(item) };
      });
      const list = own.querySelector("[data-survey-answers]");
      list?.replaceChildren(
        ...said.flatMap(({ question, words: answer }) => [
          Object.assign(document.createElement("dt"), { textContent: question }),
          Object.assign(document.createElement("dd"), { textContent: answer || "–" }),
        ]),
      );
      const text = said.map(({ question, words: answer }) => `${question}\n${answer || "–"}\n`).join("\n");
      const subject = `${course.title} ${course.version}`;
      const mail = own.querySelector("a[data-survey-mail]");
      if (mail instanceof HTMLAnchorElement)
        mail.href = `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(words.cut(text, longestMail))}`;
      const file = own.querySelector("a[data-survey-file]");
      if (!(file instanceof HTMLAnchorElement)) return;
      const { edition, record } = course;
      const content = {
        format: "courseforge-survey-answers",
        formatVersion: 1,
        course: course.id,
        version: course.version,
        edition: edition ?? course.version,
        language: course.language,
        record: record ?? "",
        survey: course.survey?.id ?? "",
        answers: said.flatMap(({ id: item, answer, question }) => {
          const type = course.survey?.items.find((one) => one.id === item)?.type ?? "";
          return answer === "" ? [] : [{ id: item, type, question, answer }];
        }),
      };
      URL.revokeObjectURL(file.href);
      file.href = URL.createObjectURL(
        new Blob([`${JSON.stringify(content, null, 2)}\n`], { type: "application/json" }),
      );
      file.download = `${course.id}-${course.version}-${course.survey?.id ?? "survey"}.json`;
    }

    thanks.querySelector("[data-survey-print]")?.addEventListener("click", () => window.print());
  });
})();

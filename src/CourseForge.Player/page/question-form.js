// One question on a page: what is answered, showing an answer with its marks, clearing it. Checks in lessons and assessments share it.
// What differs from one type to the next is said by its file in questions/.
(function () {
  "use strict";

  courseForge.page.questionForm = function (form, { course, id: page, say }) {
    const id = form.dataset["question"] ?? "";
    const { strings, language } = course;
    const context = { strings, language, say, draft: courseForge.page.draft(course, page, id) };
    try {
      const kind = courseForge.questionType(form.dataset["type"] ?? "");
      const key = courseForge.answerKey.decode(id, form.dataset["key"] ?? "");
      return questionForm(form, id, kind, key, context);
    } catch (error) {
      console.error(`CourseForge: the question ${id} cannot be asked`, error);
      part(form, "[data-result]").textContent = strings["cannotBeAsked"] ?? "";
      return null;
    }
  };

  /**
   * @param {HTMLFormElement} form
   * @param {string} id
   * @param {QuestionKind} kind
   * @param {AnswerKey} key
   * @param {QuestionContext} context
   * @returns {QuestionForm}
   */
  function questionForm(form, id, kind, key, context) {
    const { strings } = context;
    const { tell, tellMissed, clear: clearPlace } = courseForge.page.feedback(strings);
    const result = part(form, "[data-result]");
    const rationale = part(form, "[data-rationale]");
    const answer = kind.open(form, context);
    const { response, isAnswered, fill } = answer;
    const reading = () => answer.reading?.() ?? null;

    /** Where something is said about one part of an answer. @param {string} letter */
    const placeOf = (letter) => part(form, `[data-option-feedback="${letter}"]`);
    /** @param {string} selector @returns {HTMLElement[]} */
    const all = (selector) => /** @type {HTMLElement[]} */ ([...form.querySelectorAll(selector)]);
    const controls = () => /** @type {HTMLInputElement[]} */ (all(kind.controls));

    /** @param {boolean} locked */
    function lock(locked) {
      for (const control of controls()) control.disabled = locked;
    }

    /**
     * Marks an answer and locks it.
     * @param {string} given
     * @param {{before?: string, reveal?: boolean}} [options] reveal: also what would have been right
     */
    function show(given, { before, reveal = false } = {}) {
      const score = kind.mark(key, given);
      const marks = kind.marks(key, given);
      const isPartly = score > 0 || marks.some(([, right]) => right);
      /** @type {Outcome} */
      const outcome = score === 1 ? "correct" : isPartly ? "partly" : "incorrect";
      form.dataset["state"] = "answered";
      const read = reading();
      fill(given);
      lock(true);
      for (const [letter, right] of marks) {
        const found = right ? "correct" : "incorrect";
        // One mark that says what the verdict says would say it twice.
        const isVerdict = marks.length === 1 && found === outcome;
        tell(placeOf(letter), found, [strings[kind.markWord]], key.feedback[letter], isVerdict);
      }
      const lead = [before, given === "" ? strings["notAnswered"] : ""];
      tell(result, outcome, lead, score < 1 ? key.feedback["*"] : "");
      if (read) addLine(courseForge.words.fill(strings["numberRead"], read));
      if (reveal && outcome !== "correct") revealRight(given);
      rationale.innerHTML = key.rationale;
      rationale.hidden = key.rationale === "";
      describe();
      return { score, outcome };
    }

    /** Verdict, feedback and reason are spoken together, wherever they stand. */
    function describe() {
      const parts = [...all("[data-option-feedback]"), rationale].filter((one) => one.textContent !== "");
      parts.forEach((one, place) => (one.id ||= `${id}-said-${place}`));
      result.setAttribute("aria-describedby", parts.map((one) => one.id).join(" "));
    }

    /** At the options that would have been right, or in words where none can be marked. @param {string} given */
    function revealRight(given) {
      for (const letter of kind.missed(key, given)) tellMissed(placeOf(letter));
      const words = answer.rightWords(key);
      if (words) addLine(`${strings["rightAnswer"] ?? ""}: ${words}`);
    }

    /** @param {string} text */
    function addLine(text) {
      const line = document.createElement("div");
      line.textContent = text;
      result.append(line);
    }

    /** What is wrong with an answer, or how it was read; "": nothing needs to be said. @param {string} [doubt] words where it can be read in two ways */
    function notice(doubt = "numberDoubt") {
      if (response() === null) return strings[kind.missing(null)] ?? "";
      const read = reading();
      return read ? courseForge.words.fill(strings[read.other ? doubt : "numberRead"], read) : "";
    }

    /** For another try. */
    function forget() {
      answer.clear?.();
      clear();
    }

    function clear() {
      delete form.dataset["state"];
      lock(false);
      fill("");
      clearPlace(result);
      for (const place of all("[data-option-feedback]")) clearPlace(place);
      rationale.hidden = true;
      rationale.replaceChildren();
    }

    const focus = () =>
      controls()
        .find((control) => !control.disabled)
        ?.focus();

    /** Options in another order, the same for the same seed. @param {number} seed */
    function shuffle(seed) {
      if (!kind.shuffles) return;
      const options = all("[data-option]");
      const parent = options[0]?.parentElement;
      const inOrder = options.sort((a, b) => (a.dataset["option"] ?? "").localeCompare(b.dataset["option"] ?? ""));
      parent?.append(...courseForge.draw.shuffle(inOrder, (seed + courseForge.draw.hash(id)) >>> 0));
    }

    /** What the letters stand for, for those who read a record without the course. */
    function components() {
      const found = answer.components?.();
      return found ? { components: found } : {};
    }

    /** @param {string} given @returns {Marked} */
    function marked(given) {
      return {
        question: id,
        response: given,
        score: kind.mark(key, given),
        pattern: key.accepted,
        latency: 0,
        ...components(),
      };
    }

    return {
      id,
      form,
      result,
      missing: kind.missing,
      response,
      isAnswered,
      reading,
      notice,
      fill,
      show,
      clear,
      forget,
      focus,
      shuffle,
      marked,
    };
  }

  /**
   * @param {HTMLElement} form
   * @param {string} selector a part that every theme must have
   */
  const part = (form, selector) => /** @type {HTMLElement} */ (form.querySelector(selector));
})();

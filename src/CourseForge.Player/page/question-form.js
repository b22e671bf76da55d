// One question on a page, of any type: what is answered, showing an answer with its marks, clearing it. Checks in lessons and assessments share it.
// A new type needs a branch in `response`, `fill` and `wrongParts`, its texts in core/response.js and its marking in core/answer-key.js.
(function () {
  "use strict";

  const signs = { correct: "✓", partly: "◐", incorrect: "✗" };

  courseForge.page.questionForm = function (form, context) {
    const key = readKey(form, form.dataset["question"] ?? "");
    return key && questionForm(form, key, context);
  };

  /**
   * @param {HTMLFormElement} form
   * @param {AnswerKey} key
   * @param {{strings: Record<string, string>, say(text: string): void}} context
   * @returns {QuestionForm}
   */
  function questionForm(form, key, { strings, say }) {
    const id = form.dataset["question"] ?? "";
    const type = /** @type {QuestionType} */ (form.dataset["type"] ?? "single");
    const result = part("[data-result]");
    const rationale = part("[data-rationale]");
    const initial = items().map(letterOf);
    let moved = false;
    watchOrder();

    /** @template {Element} T @param {string} selector @returns {T[]} */
    const all = (selector) => /** @type {T[]} */ ([...form.querySelectorAll(selector)]);
    /** @returns {HTMLInputElement[]} */
    const choices = () => all("input[type=radio], input[type=checkbox]");
    /** @returns {HTMLSelectElement[]} */
    const selects = () => all("select[data-right]");
    const written = () => /** @type {HTMLInputElement | null} */ (form.querySelector("input[data-written]"));
    /** @returns {HTMLElement[]} */
    function items() {
      return /** @type {HTMLElement[]} */ ([...form.querySelectorAll("[data-item]")]);
    }
    /** @param {HTMLElement} item */
    function letterOf(item) {
      return item.dataset["item"] ?? "";
    }
    /** @param {string} selector a part that every theme must have */
    function part(selector) {
      return /** @type {HTMLElement} */ (form.querySelector(selector));
    }

    /** "" when nothing is answered, null when what is written is not a number. */
    function response() {
      switch (type) {
        case "matching": {
          const letters = selects()
            .map((select) => select.value || "-")
            .join("");
          return /^-*$/.test(letters) ? "" : letters;
        }
        case "ordering":
          return items().map(letterOf).join("");
        case "fill-in":
          return written()?.value.trim() ?? "";
        case "numeric":
          return number(written()?.value ?? "");
        default:
          return choices()
            .filter((input) => input.checked)
            .map((input) => input.value)
            .sort()
            .join("");
      }
    }

    /** Whether the learner has done something to it. */
    const isAnswered = () => (type === "ordering" ? moved : response() !== "");

    /** @param {string} given */
    function fill(given) {
      switch (type) {
        case "matching":
          selects().forEach((select, index) => (select.value = given.charAt(index).replace("-", "")));
          break;
        case "ordering": {
          const list = part("[data-order]");
          moved = given !== "";
          for (const letter of given || initial) list.append(...items().filter((item) => letterOf(item) === letter));
          refreshOrder();
          break;
        }
        case "fill-in":
        case "numeric": {
          const input = written();
          if (input) input.value = given;
          break;
        }
        default:
          for (const input of choices()) input.checked = given.includes(input.value);
      }
    }

    /** @param {boolean} locked */
    function lock(locked) {
      for (const control of all("input, select, [data-up], [data-down]"))
        /** @type {HTMLInputElement} */ (control).disabled = locked;
      if (!locked) refreshOrder();
    }

    /**
     * Marks an answer and locks it.
     * @param {string} given
     * @param {{before?: string, reveal?: boolean}} [options] reveal: also what would have been right
     */
    function show(given, { before, reveal = false } = {}) {
      const score = given === "" ? 0 : courseForge.answerKey.mark(type, key, given);
      const some =
        score > 0 ||
        (type === "multiple" && [...given].some((letter) => key.correct.includes(letter))) ||
        ((type === "matching" || type === "ordering") &&
          [...key.correct].some((letter, index) => given.charAt(index) === letter));
      /** @type {Outcome} */
      const outcome = score === 1 ? "correct" : some ? "partly" : "incorrect";
      form.dataset["state"] = "answered";
      fill(given);
      lock(true);
      for (const [letter, right] of marks(given)) {
        const feedback = form.querySelector(`[data-option-feedback="${letter}"]`);
        if (feedback instanceof HTMLElement)
          tell(
            feedback,
            right ? "correct" : "incorrect",
            [type === "ordering" ? "" : strings["yourAnswer"]],
            key.feedback[letter],
          );
      }
      if (reveal && outcome !== "correct") revealRight(given);
      tell(result, outcome, [before, given === "" ? strings["notAnswered"] : ""], score < 1 ? key.feedback["*"] : "");
      if (reveal && outcome !== "correct") result.append(...rightWords());
      rationale.innerHTML = key.rationale;
      rationale.hidden = key.rationale === "";
      return { score, outcome };
    }

    /** Which parts of an answer get a mark of their own. @param {string} given @returns {[string, boolean][]} */
    function marks(given) {
      if (type === "fill-in" || type === "numeric") return [];
      const letters = [...given];
      if (type === "matching")
        return letters.map((letter, index) => [String.fromCharCode(97 + index), letter === key.correct.charAt(index)]);
      if (type === "ordering") return letters.map((letter, index) => [letter, letter === key.correct.charAt(index)]);
      return letters.map((letter) => [letter, key.correct.includes(letter)]);
    }

    /** @param {string} given */
    function revealRight(given) {
      if (choices().length === 0) return;
      for (const letter of key.correct) {
        const feedback = form.querySelector(`[data-option-feedback="${letter}"]`);
        if (given.includes(letter) || !(feedback instanceof HTMLElement)) continue;
        feedback.dataset["outcome"] = "correct";
        feedback.textContent = `${signs.correct} ${strings["rightAnswer"] ?? ""}`;
      }
    }

    /** The right answer in words, where no option can be marked. @returns {(string | Node)[]} */
    function rightWords() {
      const words = document.createElement("div");
      const lead = `${strings["rightAnswer"] ?? ""}: `;
      if (type === "matching") {
        words.append(
          lead,
          selects()
            .map(
              (select, index) =>
                `${select.labels?.[0]?.textContent?.trim() ?? ""} – ${[...select.options].find(({ value }) => value === key.correct.charAt(index))?.text ?? ""}`,
            )
            .join("; "),
        );
      } else if (type === "ordering") {
        words.append(
          lead,
          [...key.correct]
            .map((letter) =>
              items()
                .find((item) => letterOf(item) === letter)
                ?.querySelector("[data-item-text]")
                ?.textContent?.trim(),
            )
            .join("; "),
        );
      } else if (type === "fill-in") {
        words.append(lead, key.correct);
      } else if (type === "numeric") {
        const [low, high] = key.correct.split(":");
        words.append(lead, low === high ? `${low}` : `${low} – ${high}`);
      } else return [];
      return [words];
    }

    function clear() {
      delete form.dataset["state"];
      moved = false;
      fill("");
      lock(false);
      for (const element of [result, .../** @type {HTMLElement[]} */ (all("[data-option-feedback]"))]) {
        element.replaceChildren();
        element.removeAttribute("data-outcome");
      }
      rationale.hidden = true;
      rationale.replaceChildren();
    }

    function focus() {
      const first = /** @type {HTMLElement | null} */ (
        form.querySelector("input:not(:disabled), select:not(:disabled), [data-down]:not(:disabled)")
      );
      first?.focus();
    }

    /** Options in another order, the same for the same seed; items to be ordered keep theirs. @param {number} seed */
    function shuffle(seed) {
      const options = /** @type {HTMLElement[]} */ (all("[data-option]"));
      const parent = options[0]?.parentElement;
      if (type !== "single" && type !== "multiple") return;
      const inOrder = options.sort((a, b) => (a.dataset["option"] ?? "").localeCompare(b.dataset["option"] ?? ""));
      parent?.append(...courseForge.draw.shuffle(inOrder, (seed + courseForge.draw.hash(id)) >>> 0));
    }

    function watchOrder() {
      form.addEventListener("click", (event) => {
        const button = event.target instanceof Element ? event.target.closest("[data-up], [data-down]") : null;
        const item = button?.closest("[data-item]");
        if (!(button instanceof HTMLButtonElement) || !(item instanceof HTMLElement)) return;
        const up = button.matches("[data-up]");
        if (up) item.previousElementSibling?.before(item);
        else item.nextElementSibling?.after(item);
        moved = true;
        refreshOrder();
        // At an end the button is off; the focus goes to its twin, not away.
        const target = /** @type {HTMLElement | null} */ (
          button.disabled ? item.querySelector(up ? "[data-down]" : "[data-up]") : button
        );
        target?.focus();
        const words = (strings["moved"] ?? "").replace(
          "{item}",
          item.querySelector("[data-item-text]")?.textContent?.trim() ?? "",
        );
        say(words.replace("{place}", String(items().indexOf(item) + 1)).replace("{count}", String(items().length)));
        form.dispatchEvent(new Event("change", { bubbles: true }));
      });
      refreshOrder();
    }

    function refreshOrder() {
      const list = items();
      list.forEach((item, index) => {
        const up = item.querySelector("[data-up]");
        const down = item.querySelector("[data-down]");
        if (up instanceof HTMLButtonElement) up.disabled = index === 0;
        if (down instanceof HTMLButtonElement) down.disabled = index === list.length - 1;
      });
    }

    /**
     * A sign, words, then the author's own text: never colour alone.
     * @param {HTMLElement} element
     * @param {Outcome} outcome
     * @param {(string | undefined)[]} before
     * @param {string} [html]
     */
    function tell(element, outcome, before, html) {
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

    /** @param {string} given @returns {Marked} */
    function marked(given) {
      return {
        question: id,
        response: given,
        score: given === "" ? 0 : courseForge.answerKey.mark(type, key, given),
        pattern: type === "fill-in" ? key.accepted : [key.correct],
        latency: 0,
      };
    }

    return { id, type, form, result, response, isAnswered, fill, lock, show, clear, focus, shuffle, marked };
  }

  /** "1 200,5" and "1200.50" are one number; null: not a number, or too long a one. @param {string} text */
  function number(text) {
    const plain = text
      .replace(/[\s\u00a0]/g, "")
      .replace(/\u2212/g, "-")
      .replace(",", ".")
      .replace(/^\+/, "");
    if (plain === "") return "";
    if (!/^-?(\d{1,12}(\.\d{0,8})?|\.\d{1,8})$/.test(plain)) return null;
    return String(Number(plain)).includes("e") ? null : String(Number(plain));
  }

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
})();

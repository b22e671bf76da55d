// The certificate, which shows when the course is complete, and is printed for somebody: a name that the learning system knows stays.
// Its serial follows from the learner, the course, the day and the content, so that whoever gave the course can make it again and compare.
(function () {
  "use strict";

  /** Without letters and digits that are taken for each other. */
  const signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  /**
   * Docs/player.md says how, for those who check one.
   * @param {string[]} parts
   */
  courseForge.page.serial = (...parts) =>
    ["a", "b", "c"]
      .map((which) => {
        let number = courseForge.draw.hash([which, ...parts].join("\n")) >>> 0;
        let group = "";
        for (let place = 0; place < 4; place++) {
          group += signs.charAt(number % 32);
          number = Math.floor(number / 32);
        }
        return group;
      })
      .join("-");

  courseForge.page.parts.push(({ course, onState }) => {
    const certificate = /** @type {HTMLElement | null} */ (document.querySelector("[data-certificate]"));
    if (!certificate) return;
    /** @param {string} part @returns {HTMLElement | null} */
    const find = (part) => certificate.querySelector(`[data-certificate-${part}]`);
    /** @param {string} part @param {string} words */
    const write = (part, words) => {
      const place = find(part);
      if (place) place.textContent = words;
    };
    const name = /** @type {HTMLInputElement | null} */ (find("name"));
    const nobody = find("shown")?.textContent ?? "";
    const { record = "" } = course;
    let day = "";

    /** For the theme: what has no name is not printed. */
    const look = () => {
      const learner = (name?.value ?? "").normalize("NFC").replace(/\s+/g, " ").trim();
      const isNameless = name !== null && learner === "";
      certificate.toggleAttribute("data-nameless", isNameless);
      if (!isNameless) write("hint", "");
      write("shown", learner || nobody);
      write("serial", isNameless ? "–" : courseForge.page.serial(learner.toLowerCase(), course.id, day, record));
      return !isNameless;
    };
    name?.addEventListener("input", look);
    // Enough to tell two editions apart; the whole of it is in the build record.
    write("fingerprint", record.slice(0, 16));

    onState(({ state }) => {
      certificate.hidden = !state.complete;
      for (const element of courseForge.page.elements.all(document, "[data-certificate-open]"))
        element.hidden = state.complete;
      const known = state.learner.trim().replace(/^([^,]+),\s*([^,]+)$/, "$2 $1"); // an LMS says "Doe, Jane"
      if (name && known) {
        name.value = known;
        name.readOnly = true;
      }
      day = new Date(state.completed).toISOString().slice(0, 10);
      write("date", courseForge.words.day(course, state.completed));
      write("score", state.score === null ? "–" : `${Math.round(state.score)} %`);
      look();
    });
    document.querySelector("[data-print]")?.addEventListener("click", () => {
      if (look()) {
        window.print();
        return;
      }
      write("hint", course.strings["certificateNameFirst"] ?? "");
      name?.focus();
    });
  });
})();

// The search of the course: a dialog over the page. Loaded with the engine (MiniSearch) and the index when it is first opened.
(function () {
  "use strict";

  const most = 12;
  /** @param {string} term without case, accents and other marks */
  const folded = (term) => term.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
  /** @param {string} text "U.S.C." is one word, as it is typed: USC */
  const tokens = (text) =>
    text.replace(/(?:\p{L}\.){2,}/gu, (short) => short.replaceAll(".", "")).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

  /** @type {SearchEngine | null} */
  let engine = null;

  courseForge.page.openSearch = function (context) {
    const dialog = document.querySelector("dialog[data-search-dialog]");
    if (!(dialog instanceof HTMLDialogElement)) return;
    if (!engine) {
      engine = made();
      wire(dialog, engine, context);
    }
    // Not modal: the quick exit stays in reach.
    if (!dialog.open) dialog.show();
    dialog.querySelector("input")?.select();
  };

  function made() {
    const engine = new globalThis.MiniSearch({
      fields: ["title", "text", "more"],
      storeFields: ["href", "title", "text", "page"],
      tokenize: tokens,
      processTerm: folded,
      searchOptions: {
        boost: { title: 3, more: 0.7 },
        prefix: true,
        fuzzy: (/** @type {string} */ term) => (term.length > 4 ? 0.2 : false),
        combineWith: "AND",
      },
    });
    let id = 0;
    for (const [href = "", title = "", kind = "", ...sections] of globalThis.courseForgeSearch) {
      const whole = { id: id++, href, title, text: "", more: "", page: kind };
      engine.add(whole);
      for (let at = 0; at + 3 < sections.length; at += 4) {
        const [anchor = "", heading = "", text = "", more = ""] = sections.slice(at, at + 4);
        engine.add({
          id: id++,
          href: anchor ? `${href}#${anchor}` : href,
          title: heading || title,
          text,
          more,
          page: heading ? title : kind,
        });
      }
    }
    return engine;
  }

  /**
   * @param {HTMLDialogElement} dialog
   * @param {SearchEngine} engine
   * @param {PageContext} context
   */
  function wire(dialog, engine, { root, course, say }) {
    const input = dialog.querySelector("input");
    const list = dialog.querySelector("[data-search-results]");
    const told = dialog.querySelector("[data-search-told]");
    if (!input || !list || !told) return;

    const find = () => {
      const words = input.value.trim();
      const all = words ? engine.search(words) : [];
      // A page and the first words of it are one answer.
      const seen = new Set();
      const found = all.filter(({ href }) => !seen.has(href) && seen.add(href)).slice(0, most);
      list.replaceChildren(...found.map((one) => item(one, one.terms)));
      told.textContent = !words
        ? ""
        : courseForge.words.fill(course.strings[found.length > 0 ? "searchFound" : "searchNothing"], {
            count: seen.size,
            words,
          });
      if (words) say(told.textContent ?? "");
    };
    input.addEventListener("input", find);
    dialog.querySelector("form")?.addEventListener("submit", (event) => {
      event.preventDefault();
      list.querySelector("a")?.click();
    });
    dialog.addEventListener("keydown", (event) => {
      if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
      const stops = [input, ...list.querySelectorAll("a")];
      const at = stops.indexOf(/** @type {HTMLInputElement} */ (document.activeElement));
      if (at < 0) return;
      event.preventDefault();
      stops[Math.max(0, Math.min(stops.length - 1, at + (event.key === "ArrowDown" ? 1 : -1)))]?.focus();
    });
    const close = () => {
      dialog.close();
      /** @type {HTMLElement | null} */ (document.querySelector("[data-search]"))?.focus();
    };
    dialog.addEventListener("click", (event) => {
      if (event.target instanceof Element && event.target.closest("[data-search-close], a")) close();
    });
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && dialog.open) close();
    });
    document.addEventListener("pointerdown", (event) => {
      if (event.target instanceof Node && !dialog.contains(event.target)) dialog.close();
    });

    /**
     * @param {SearchResult} one
     * @param {string[]} terms
     */
    function item({ href, title, text, page }, terms) {
      const link = Object.assign(document.createElement("a"), { href: root + href });
      link.append(part("strong", title, terms), part("small", page, []), part("span", text, terms));
      const entry = document.createElement("li");
      entry.append(link);
      return entry;
    }
  }

  /**
   * A text with what was found marked in it.
   * @param {string} name
   * @param {string} text
   * @param {string[]} terms
   */
  function part(name, text, terms) {
    const element = document.createElement(name);
    for (const word of text.split(/([\p{L}\p{M}\p{N}]+)/u))
      element.append(
        terms.some((term) => folded(word) === term)
          ? Object.assign(document.createElement("mark"), { textContent: word })
          : word,
      );
    return element;
  }
})();

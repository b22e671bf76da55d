// What stands in the bar and beside the text: how pages look, print this page, the search (loaded when it is first asked for), and where on the
// page one is.
(function () {
  "use strict";

  courseForge.page.parts.push((context) => {
    for (const choice of /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll("[data-display]"))) {
      const part = /** @type {"theme" | "size"} */ (choice.name);
      choice.checked = courseForgeDisplay.get()[part] === choice.value;
      choice.addEventListener("change", () => courseForgeDisplay.set({ [part]: choice.value }));
    }
    for (const button of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-display-open]")))
      button.hidden = false;
    for (const button of document.querySelectorAll("[data-print-page]"))
      button.addEventListener("click", () => window.print());
    search(context);
    markSections();
  });

  /** @param {PageContext} context */
  function search(context) {
    const buttons = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-search]"));
    if (buttons.length === 0) return;
    /** @type {Promise<unknown> | null} */
    let loaded = null;
    const open = async () => {
      const at = `${context.root}assets/search`;
      loaded ??= Promise.all([
        load("link", { rel: "stylesheet", href: `${at}.css` }),
        ...["-engine", "-index", ""].map((part) => load("script", { src: `${at}${part}.js`, async: false })),
      ]);
      try {
        await loaded;
        courseForge.page.openSearch?.(context);
      } catch {
        loaded = null; // tried again at the next click
      }
    };
    for (const button of buttons) {
      button.hidden = false;
      button.addEventListener("click", open);
    }
    document.addEventListener("keydown", (event) => {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey)
        return;
      event.preventDefault();
      open();
    });
  }

  /**
   * @param {"link" | "script"} name
   * @param {object} properties
   */
  function load(name, properties) {
    return new Promise((resolve, reject) => {
      const element = Object.assign(document.createElement(name), properties);
      element.addEventListener("load", resolve);
      element.addEventListener("error", reject);
      document.head.append(element);
    });
  }

  /** The last heading above the middle of the window is where the reader is. */
  function markSections() {
    const links = /** @type {HTMLAnchorElement[]} */ ([...document.querySelectorAll("[data-sections] a")]);
    const headings = links.flatMap(({ hash }) => document.getElementById(decodeURIComponent(hash.slice(1))) ?? []);
    if (headings.length === 0) return;
    const mark = () => {
      const above = headings.filter(
        (heading) =>
          heading.getClientRects().length > 0 && heading.getBoundingClientRect().top < window.innerHeight / 2,
      );
      const id = above.at(-1)?.id;
      for (const link of links)
        if (decodeURIComponent(link.hash.slice(1)) === id) link.setAttribute("aria-current", "true");
        else link.removeAttribute("aria-current");
    };
    const observer = new IntersectionObserver(mark, { rootMargin: "0px 0px -50% 0px" });
    headings.forEach((heading) => observer.observe(heading));
  }
})();

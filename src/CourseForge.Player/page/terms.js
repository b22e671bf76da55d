// Glossary terms open in place: a small non-modal dialog beside the word. The focus stays on the word, the text is spoken,
// Tab reaches the close button, Escape, a second click, a click elsewhere or moving on closes it.
(function () {
  "use strict";

  const margin = 8;

  courseForge.page.parts.push(({ course, say }) => {
    /** @type {{link: HTMLElement, popup: HTMLElement} | null} */
    let open = null;

    for (const link of document.querySelectorAll("a[data-term]")) {
      if (!(link instanceof HTMLAnchorElement)) continue;
      const definition = definitionOf(link);
      if (!definition) continue;
      link.setAttribute("aria-expanded", "false");
      link.setAttribute("aria-haspopup", "dialog");
      link.addEventListener("click", (event) => {
        event.preventDefault();
        const again = open?.link === link;
        close();
        if (!again) show(link, definition);
      });
    }

    /**
     * @param {HTMLAnchorElement} link
     * @param {{term: string, body: Element}} definition
     */
    function show(link, { term, body }) {
      const popup = document.createElement("div");
      popup.dataset["termPopup"] = "";
      popup.setAttribute("role", "dialog");
      popup.setAttribute("aria-label", term);
      const text = document.createElement("div");
      text.append(...[...body.childNodes].map((node) => node.cloneNode(true)));
      for (const twin of text.querySelectorAll("[id]")) twin.removeAttribute("id");
      const title = document.createElement("strong");
      title.textContent = term;
      const button = document.createElement("button");
      button.type = "button";
      button.className = "button button-quiet";
      button.textContent = course.strings["closeDefinition"] ?? "";
      button.addEventListener("click", () => {
        close();
        link.focus();
      });
      popup.append(title, text, button);
      link.after(popup); // next in the tab order
      link.setAttribute("aria-expanded", "true");
      place(link, popup);
      open = { link, popup };
      say(`${term}: ${text.innerText.trim()}`);
    }

    function close() {
      if (!open) return;
      open.popup.remove();
      open.link.setAttribute("aria-expanded", "false");
      open = null;
    }

    /** @param {EventTarget | null} target */
    const isOutside = (target) =>
      open !== null && target instanceof Node && !open.popup.contains(target) && !open.link.contains(target);

    document.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !open) return;
      const { link, popup } = open;
      const inside = popup.contains(document.activeElement);
      close();
      if (inside) link.focus();
    });
    document.addEventListener("click", (event) => {
      if (isOutside(event.target)) close();
    });
    document.addEventListener("focusin", (event) => {
      if (isOutside(event.target)) close();
    });
  });

  /** @param {HTMLAnchorElement} link */
  function definitionOf(link) {
    const entry = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    const body = entry?.querySelector("dd");
    return entry && body ? { term: entry.querySelector("dt")?.textContent?.trim() ?? "", body } : null;
  }

  /**
   * Below the word, inside the window's width.
   * @param {HTMLElement} link
   * @param {HTMLElement} popup
   */
  function place(link, popup) {
    popup.style.position = "absolute";
    popup.style.left = "0";
    popup.style.top = "0";
    const width = document.documentElement.clientWidth;
    popup.style.maxWidth = `${width - 2 * margin}px`;
    const word = link.getClientRects()[0] ?? link.getBoundingClientRect();
    const origin = popup.getBoundingClientRect(); // where 0,0 of the containing block is
    const left = Math.max(margin, Math.min(word.left, width - margin - origin.width));
    popup.style.left = `${left - origin.left}px`;
    popup.style.top = `${word.bottom - origin.top}px`;
    popup.scrollIntoView({ block: "nearest", behavior: "instant" });
  }
})();

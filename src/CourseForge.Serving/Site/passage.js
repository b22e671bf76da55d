// Where a passage is from: a click on it asks the server, which looks its words up in the files of the curriculum.
(function () {
  "use strict";

  const { make, link } = preview;
  const whole = "p,li,h1,h2,h3,h4,h5,h6,td,th,dt,dd,figcaption,caption,summary,legend,label,blockquote,button,a,figure";

  /** The texts of what was clicked, as they follow each other. @param {Element} element */
  function pieces(element) {
    const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const texts = [];
    for (let node = walker.nextNode(); node && texts.length < 30; node = walker.nextNode()) {
      const text = (node.nodeValue ?? "").trim();
      if (text) texts.push(text.slice(0, 300));
    }
    if (texts.length === 0) {
      const picture = element.querySelector("img[alt]") ?? (element.matches("img[alt]") ? element : null);
      if (picture) texts.push(picture.getAttribute("alt") ?? "");
    }
    return texts;
  }

  /** @param {Document} inside @param {() => boolean} isOn @param {(element: Element, texts: string[]) => void} clicked */
  preview.watchClicks = function (inside, isOn, clicked) {
    inside.addEventListener(
      "click",
      (event) => {
        if (!(isOn() || event.altKey) || !event.isTrusted) return;
        const target = /** @type {Element | null} */ (event.target);
        const element = target?.closest?.(whole) ?? target;
        if (!element) return;
        event.preventDefault();
        event.stopImmediatePropagation();
        mark(inside, element);
        clicked(element, pieces(element));
      },
      { capture: true },
    );
  };

  preview.unmark = function () {
    for (const old of preview.inside()?.querySelectorAll("[data-looked-at]") ?? [])
      old.removeAttribute("data-looked-at");
  };

  /** @param {Document} inside @param {Element} element */
  function mark(inside, element) {
    for (const old of inside.querySelectorAll("[data-looked-at]")) old.removeAttribute("data-looked-at");
    element.setAttribute("data-looked-at", "");
    // A sheet that scripts make is not markup, and so the page's policy has nothing against it.
    const { CSSStyleSheet } = /** @type {any} */ (inside.defaultView);
    const made = /** @type {any} */ (inside);
    if (made.lookedAtSheet) return;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("[data-looked-at]{outline:3px solid #d9480f !important;outline-offset:2px}");
    inside.adoptedStyleSheets = [...inside.adoptedStyleSheets, sheet];
    made.lookedAtSheet = sheet;
  }

  const fates = /** @type {Record<string, string>} */ ({
    wins: "holds",
    agrees: "says the same",
    contributes: "is part of it",
    superseded: "is overridden",
    "not-in-force": "is not in force on this day",
    pending: "rests on law that is not in force",
    dormant: "concerns something that is not there",
    "other-text": "translates another text, and is not shown",
    unreviewed: "was never compared with its original, and is not shown",
    disputed: "is disputed",
    refused: "may not be said here",
  });

  /** @param {any} claim */
  function claimEntry(claim) {
    const details = [
      claim.cite && `cites ${claim.cite}`,
      claim.from && `from ${claim.from}`,
      claim.until && `until ${claim.until}`,
      claim.confidence,
      claim.checked && `checked ${claim.checked}`,
      claim.because,
    ].filter(Boolean);
    return make(
      "li",
      { class: claim.fate === "wins" ? "claim wins" : "claim" },
      make(
        "p",
        { class: "head" },
        make("b", {}, claim.layer),
        ` ${claim.verb} · ${fates[claim.fate] ?? claim.fate} · `,
        link(claim.place),
      ),
      claim.value ? make("blockquote", {}, claim.value) : null,
      details.length ? make("p", { class: "hint" }, details.join(" · ")) : null,
    );
  }

  /** @param {any} found @param {string[]} texts */
  preview.passage = function (found, texts) {
    const words = texts.join(" ");
    return make(
      "div",
      {},
      make("h2", {}, "Where from"),
      make("blockquote", {}, words.length > 220 ? words.slice(0, 220) + "…" : words),
      found.place
        ? make(
            "p",
            {},
            found.layer ? `Said by “${found.layer}” in ` : "Written in ",
            link(found.place),
            found.id ? `, part of the ${found.kind} ` : null,
            found.id ? make("code", {}, found.id) : null,
          )
        : make("p", {}, "These words stand in no file of the curriculum: they come from the theme or the program."),
      ...(found.cells ?? []).map((/** @type {any} */ cell) =>
        make(
          "section",
          {},
          make("h3", {}, cell.cell),
          make(
            "ol",
            {},
            cell.base
              ? make(
                  "li",
                  { class: "claim" },
                  make("p", { class: "head" }, make("b", {}, "Base"), " · ", link(cell.basePlace)),
                  make("blockquote", {}, cell.base),
                )
              : null,
            ...cell.claims.map(claimEntry),
          ),
        ),
      ),
      found.place && !(found.cells ?? []).length
        ? make("p", { class: "hint" }, "No overlay or target says anything else about it.")
        : null,
    );
  };
})();

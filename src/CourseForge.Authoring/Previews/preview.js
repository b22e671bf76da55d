// Brings a page of the preview into a state that learners reach by working: the result of a test, the end of a scenario, a certificate.
// The player does what it does for them; here is only who answers. It is kept in this page alone, so that those beside it stay as they are.
(() => {
  "use strict";
  const act = document.currentScript?.getAttribute("data-act");
  /** @type {Map<string, string>} */
  const kept = new Map();
  Object.defineProperty(window, "localStorage", {
    value: {
      getItem: (/** @type {string} */ name) => kept.get(name) ?? null,
      setItem: (/** @type {string} */ name, /** @type {string} */ value) => void kept.set(name, value),
      removeItem: (/** @type {string} */ name) => void kept.delete(name),
    },
  });

  /** @param {string} selector @returns {HTMLElement | undefined} */
  const shown = (selector) =>
    /** @type {HTMLElement[]} */ ([...document.querySelectorAll(selector)]).find(
      (element) => element.getClientRects().length > 0,
    );

  /** What the next step is; nothing once the state is reached. @type {Record<string, () => boolean>} */
  const steps = {
    result() {
      if (shown("[data-outcome]")) return true;
      shown("[data-begin]")?.click();
      const names = new Set();
      for (const field of /** @type {NodeListOf<HTMLInputElement | HTMLSelectElement>} */ (
        document.querySelectorAll("[data-items] :is(input, select)")
      )) {
        if (field instanceof HTMLSelectElement) field.selectedIndex = 1;
        else if (field.type === "radio" || field.type === "checkbox") {
          if (names.has(field.name)) continue;
          names.add(field.name);
          field.checked = true;
        } else field.value = "1";
        field.dispatchEvent(new Event("input", { bubbles: true }));
        field.dispatchEvent(new Event("change", { bubbles: true }));
      }
      shown("[data-finish]")?.click();
      return false;
    },
    ending() {
      if (shown("[data-scenario-end]")) return true;
      const next =
        shown("[data-scenario-continue]") ??
        shown("[data-scenario] button.choice") ??
        shown("[data-scenario] [data-node] button");
      next?.click();
      return false;
    },
    earned() {
      const certificate = document.querySelector("[data-certificate]");
      const name = certificate?.querySelector("input");
      if (!(certificate instanceof HTMLElement) || !name) return true;
      certificate.hidden = false;
      for (const open of document.querySelectorAll("[data-certificate-open]"))
        if (open instanceof HTMLElement) open.hidden = true;
      const day = certificate.querySelector("[data-certificate-date]");
      if (day) day.textContent = certificate.querySelector(".date")?.textContent ?? "";
      name.value = "Kim Park";
      name.dispatchEvent(new Event("input", { bubbles: true }));
      return true;
    },
  };

  let left = 30;
  window.addEventListener("load", () => {
    const timer = setInterval(() => {
      if (left-- === 0 || steps[act ?? ""]?.() !== false) clearInterval(timer);
    }, 600);
  });
})();

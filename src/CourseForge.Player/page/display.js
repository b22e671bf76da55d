// How the learner wants pages to look: light or dark, and how large. Runs before anything is drawn, so that no page shows first in another way.
(function () {
  "use strict";

  const name = "courseforge:display";
  // The tests load every script without a page.
  const dataset = typeof document === "undefined" ? {} : document.documentElement.dataset;

  /** @type {DisplayChoice} */
  globalThis.courseForgeDisplay = {
    get: () => ({ theme: dataset["theme"] ?? "auto", size: dataset["textSize"] ?? "normal" }),
    set: (choice) => {
      show(choice);
      try {
        localStorage.setItem(name, JSON.stringify(courseForgeDisplay.get()));
      } catch {
        // Storage is refused: the choice holds for this page.
      }
    },
  };

  /** @param {{theme?: string, size?: string}} choice */
  function show({ theme, size }) {
    if (theme === "light" || theme === "dark") dataset["theme"] = theme;
    else if (theme) delete dataset["theme"];
    if (size === "large" || size === "largest") dataset["textSize"] = size;
    else if (size) delete dataset["textSize"];
  }

  try {
    show(JSON.parse(localStorage.getItem(name) ?? "{}"));
  } catch {
    // Nothing is kept, or nothing that can be read.
  }
})();

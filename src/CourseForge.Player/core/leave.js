// Quick exit: nothing of the course stays in view while the neutral site loads, and "back" does not return here.
(function () {
  "use strict";

  const doubleWithin = 1000;

  courseForge.leave = function (window, url) {
    const { document } = window;
    document.documentElement.hidden = true; // at once, in case emptying takes a moment
    document.title = "";
    try {
      const { sessionStorage: kept } = window;
      for (const name of Object.keys(kept)) if (name.startsWith("courseforge:")) kept.removeItem(name);
    } catch {
      // Storage is refused: nothing was kept.
    }
    document.body.replaceChildren();
    try {
      (window.top ?? window).location.replace(url);
    } catch {
      // Not allowed to move the window above (the host tries as well); inside a frame the page stays empty.
      if (window.top === window) window.location.href = url;
    }
  };

  /** What one Escape closes has two meanings otherwise. A panel that is not folded where it cannot be is not open. @param {Document} document */
  const closesSomething = (document) =>
    Boolean(document.fullscreenElement) ||
    [
      ...document.querySelectorAll(
        '[data-term-popup], dialog[open], [popover], [data-toc-toggle][aria-expanded="true"]',
      ),
    ].some((one) => one.getClientRects().length > 0);

  courseForge.onDoubleEscape = function (document, action) {
    let last = -Infinity;
    document.addEventListener(
      "keydown",
      (event) => {
        if (event.key !== "Escape" || event.repeat || event.isComposing) return;
        if (closesSomething(document)) {
          last = -Infinity;
          return;
        }
        if (event.timeStamp - last <= doubleWithin) action();
        last = event.timeStamp;
      },
      true,
    );
  };
})();

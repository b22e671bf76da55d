// From one picture in large to the next. Without this, the next one lies over the one before it, and each is closed by itself.
(function () {
  "use strict";

  courseForge.page.parts.push(() => {
    document.addEventListener("click", (event) => {
      const button = event.target instanceof Element ? event.target.closest("[data-turn]") : null;
      const next = document.getElementById(button?.getAttribute("popovertarget") ?? "");
      const before = button?.closest("[popover]");
      if (!next || !(before instanceof HTMLElement)) return;
      event.preventDefault();
      before.hidePopover(); // gives the focus back to what opened it, where it goes when the next one is closed, too
      next.showPopover();
    });
  });
})();

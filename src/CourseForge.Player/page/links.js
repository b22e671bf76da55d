// Links out of the course. The launch page lets nothing foreign into its frame, so from inside one they need another window:
// web addresses a new one, telephone and mail links the whole one.
(function () {
  "use strict";

  courseForge.page.parts.push(() => {
    if (window.parent === window) return;
    document.addEventListener("click", (event) => {
      const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
      if (!(link instanceof HTMLAnchorElement) || link.matches("[data-quick-exit], [target]")) return;
      if (link.protocol === location.protocol && link.host === location.host) return;
      link.target = link.protocol.startsWith("http") ? "_blank" : "_top";
      link.relList.add("noopener", "noreferrer");
    });
  });
})();

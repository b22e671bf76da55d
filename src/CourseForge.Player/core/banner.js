// The one box that tells the learner something about recording; pages and the host each have theirs.
(function () {
  "use strict";

  courseForge.showBanner = function (document, title, detail) {
    const banner = document.querySelector("[data-banner]");
    if (!(banner instanceof HTMLElement)) return;
    const strong = document.createElement("strong");
    strong.textContent = title;
    banner.hidden = false; // first shown, then filled: an alert speaks when its content changes
    banner.replaceChildren(strong, ...(detail ? [` ${detail}`] : []));
  };

  courseForge.hideBanner = function (document) {
    const banner = document.querySelector("[data-banner]");
    if (!(banner instanceof HTMLElement)) return;
    banner.hidden = true;
    banner.replaceChildren();
  };
})();

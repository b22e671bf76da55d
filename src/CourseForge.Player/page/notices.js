// What the learner must know about recording: that a review is not recorded, or that this browser keeps nothing.
// Trouble with an LMS is the host's to tell; it has a banner of its own.
(function () {
  "use strict";

  courseForge.page.parts.push(({ course: { strings }, connection, onState }) => {
    let shown = "";
    onState(({ mode, tracked }) => {
      const isLocal = connection()?.kind === "local";
      for (const place of document.querySelectorAll("[data-kept-here]"))
        /** @type {HTMLElement} */ (place).hidden = !(isLocal && tracked);
      const notice =
        mode === "browse" ? "previewMode" : mode === "review" ? "reviewMode" : !tracked && isLocal ? "notRecorded" : "";
      if (notice === shown) return;
      shown = notice;
      if (notice === "") courseForge.hideBanner(document);
      else courseForge.showBanner(document, strings[notice] ?? "");
    });
  });
})();

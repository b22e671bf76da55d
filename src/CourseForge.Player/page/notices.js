// What the learner must know about recording: that a review is not recorded, or that this browser keeps nothing.
// Trouble with an LMS is the host's to tell; it has a banner of its own.
(function () {
  "use strict";

  courseForge.page.parts.push(({ course: { strings }, connection, onState }) => {
    let shown = "";
    onState(({ mode, tracked }) => {
      const notice = mode !== "normal" ? "reviewMode" : !tracked && connection()?.kind === "local" ? "notRecorded" : "";
      if (notice === shown) return;
      shown = notice;
      if (notice === "") courseForge.hideBanner(document);
      else courseForge.showBanner(document, strings[notice] ?? "");
    });
  });
})();

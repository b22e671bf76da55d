// Chapters of a recording, and questions at a time of it: there it stops, and the question has the focus.
(function () {
  "use strict";

  courseForge.page.parts.push(() => {
    document.addEventListener("click", (event) => {
      const link = event.target instanceof Element ? event.target.closest("[data-seek]") : null;
      const recording = link instanceof HTMLAnchorElement ? recordingOf(link.hash.slice(1)) : null;
      if (!(link instanceof HTMLElement) || !recording) return;
      event.preventDefault();
      recording.currentTime = Number(link.dataset["seek"]);
      recording.focus();
      void recording.play().catch(() => undefined); // a browser that does not play by itself has its button
    });

    for (const form of /** @type {NodeListOf<HTMLFormElement>} */ (document.querySelectorAll("form[data-recording]"))) {
      const recording = recordingOf(form.dataset["recording"] ?? "");
      if (!recording) continue;
      const at = Number(form.dataset["at"]);
      let last = 0;
      recording.addEventListener("timeupdate", () => {
        const now = recording.currentTime;
        const isPassing = last < at && now >= at && now - last < 2 && !recording.paused;
        last = now;
        if (!isPassing || form.querySelector("[data-submit][hidden]")) return;
        recording.pause();
        if (document.fullscreenElement) void document.exitFullscreen();
        form.scrollIntoView({ block: "nearest" });
        /** @type {HTMLElement | null} */ (form.querySelector("input, select, button"))?.focus();
      });
    }
  });

  /** @param {string} id of the figure @returns {HTMLMediaElement | null} */
  const recordingOf = (id) => document.getElementById(id)?.querySelector("audio, video") ?? null;
})();

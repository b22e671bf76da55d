// When to save and when to end. No unload or beforeunload: browsers skip them, and they forbid the page cache.
(function () {
  "use strict";

  const { host } = courseForge;

  host.watchLifecycle = function (window, session) {
    const { document } = window;
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "hidden") session.flush();
    });
    window.addEventListener("pagehide", () => session.finish());
    const { heartbeat } = courseForgePackage.lms;
    if (heartbeat > 0) setInterval(() => session.flush(), heartbeat * 60_000);
    window.addEventListener("pageshow", (event) => {
      if (event.persisted) window.location.reload(); // back from the page cache, the session is over: begin a new one
    });
  };
})();

// When a lesson counts as seen: its warning passed or skipped, and its end reached or "next" used.
(function () {
  "use strict";

  courseForge.page.parts.push(({ course, kind, id, send, say }) => {
    if (kind !== "lesson") return;
    let told = false;
    /** Nothing of it was shown yet, because the learner has not passed its warning. */
    let warned = true;
    const seen = () => {
      if (told) return;
      told = true;
      send({ cf: 1, type: warned && course.completion.optOut ? "leave-out" : "seen", page: id });
    };

    for (const link of document.querySelectorAll("[data-next], [data-gate-skip]")) link.addEventListener("click", seen);

    passGate(() => {
      warned = false;
      const end = document.querySelector("[data-end]");
      if (!end) return;
      const observer = new IntersectionObserver((entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        observer.disconnect();
        seen();
      });
      observer.observe(end);
    });

    /**
     * Hides what a warning stands before until the learner goes on; remembered for this browser session.
     * @param {() => void} passed
     */
    function passGate(passed) {
      const gate = document.querySelector("[data-gate]");
      const button = gate?.querySelector("[data-gate-continue]");
      const gated = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-gated]"));
      // A module's warning stands before each of its lessons and is passed once for all of them: a warning met thirty times is no longer read.
      const name = `courseforge:${course.id}:gate:${gate?.getAttribute("data-gate") || id}`;
      if (!(button instanceof HTMLElement) || gated.length === 0 || recall(name)) {
        passed();
        return;
      }
      /** @param {boolean} open */
      const show = (open) => {
        for (const element of gated) element.hidden = !open;
        button.hidden = open;
      };
      show(false);
      button.addEventListener("click", () => {
        show(true);
        remember(name);
        const heading = gated[0]?.querySelector("h1, h2, h3, h4, h5, h6") ?? gated[0];
        if (heading instanceof HTMLElement) {
          heading.tabIndex = -1;
          heading.focus();
        }
        say(course.strings["warningPassed"] ?? "");
        passed();
      });
    }
  });

  /** @param {string} name */
  function recall(name) {
    try {
      return sessionStorage.getItem(name) !== null;
    } catch {
      return false;
    }
  }

  /** @param {string} name */
  function remember(name) {
    try {
      sessionStorage.setItem(name, "1");
    } catch {
      // Storage is refused: the warning shows again next time.
    }
  }
})();

// When a lesson counts as seen: its warning passed, no scenario in the middle of its way, and its end reached; or skipped by the link that says so.
// Going past a closed warning in another way is neither; what is left out behind a warning is told where the course has that.
(function () {
  "use strict";

  courseForge.page.parts.push(({ course, kind, id, send, say, onState }) => {
    if (kind !== "lesson") return;
    let told = false;
    /** Nothing of it was shown yet, because the learner has not passed its warning. */
    let warned = true;
    /** @param {"seen" | "leave-out"} type */
    const tell = (type) => {
      if (told) return;
      told = true;
      send({ cf: 1, type, page: id });
    };
    const end = document.querySelector("[data-end]");
    const isEndInView = () => end !== null && end.getBoundingClientRect().top <= window.innerHeight;

    for (const link of document.querySelectorAll("[data-next], [data-gate-skip]"))
      link.addEventListener("click", () => {
        // Also before an observer could see it: whoever presses what stands below the end has come to it.
        if (!warned && isEndInView()) tell("seen");
        else if (warned && course.completion.optOut) tell("leave-out");
        else if (link.matches("[data-gate-skip]")) tell("seen");
      });

    // A scenario in the middle of its way is short: its end is in view before it is at an end.
    const look = () => {
      if (!warned && isEndInView() && !document.querySelector("[data-scenario][data-underway]")) tell("seen");
    };
    document.addEventListener("click", look);
    passGate(() => {
      warned = false;
      if (end) new IntersectionObserver(look).observe(end);
    });
    onState(({ state }) => {
      setTimeout(look); // when scenarios have taken up where they were
      const done = document.querySelector("[data-done]");
      if (!(done instanceof HTMLElement) || !state.seen.includes(id)) return;
      const isOpen = Object.values(state.open ?? {}).some((pages) => pages.includes(id));
      done.textContent = course.strings[isOpen ? "lessonOpen" : "lessonDone"] ?? "";
      done.hidden = false;
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
      const fold = () => {
        if (!(gate instanceof HTMLElement)) return;
        gate.dataset["state"] = "passed"; // the theme makes one line of it
        for (const action of gate.querySelectorAll("[data-gate-continue], [data-gate-about]"))
          /** @type {HTMLElement} */ (action).hidden = true;
        gate.querySelector("[data-gate-skip]")?.removeAttribute("class"); // a link in the line
      };
      if (!(button instanceof HTMLElement) || gated.length === 0 || recall(name)) {
        fold();
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
        fold();
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

// The frame with the page: shows it, keeps the learner's progress as a browser without a learning system would, and shows it
// anew at the same place. The page itself is the package's own bytes and knows nothing of this.
(function () {
  "use strict";

  const { by } = preview;
  const { cf } = globalThis;

  /** The learner's session, for the course whose script was loaded last. */
  let session = null;
  let courseOf = "";
  /** What pages said before there was a session. @type {any[]} */
  let waiting = [];
  /** Where the page is to be shown again. @type {{path: string, top: number, anchor: string | null, offset: number} | null} */
  let place = null;

  const frame = /** @type {HTMLIFrameElement} */ (by("frame"));
  const send = cf.host.listen(window, frame, (/** @type {any} */ message) => {
    if (message.type === "quick-exit" || message.type === "exit") {
      preview.say("Here the learner would leave the course.");
      return;
    }
    if (session) session.handle(message);
    else waiting.push(message);
  });

  /**
   * The course as its script has it. Loaded again when it has changed: the browser asks whether it has.
   * @param {string} view
   */
  preview.openCourse = async function (view) {
    const answer = await fetch(`/p/${view}/assets/course.js`);
    if (!answer.ok) return;
    const tag = `${view} ${answer.headers.get("etag")}`;
    if (tag === courseOf) return;
    await new Promise((resolve) => {
      const script = document.createElement("script");
      script.src = `/p/${view}/assets/course.js`;
      script.addEventListener("load", resolve);
      script.addEventListener("error", resolve);
      document.head.append(script);
      script.remove();
    });
    const course = globalThis.courseForgeCourse;
    if (!course) return;
    session?.finish();
    const { driver, loaded } = cf.openWebDriver(course, window);
    session = cf.createSession({ course, driver, loaded, onChange: send });
    courseOf = tag;
    for (const message of waiting.splice(0)) session.handle(message);
    send(session.message());
  };

  /** The learner begins anew. */
  preview.forgetProgress = function () {
    const course = globalThis.courseForgeCourse;
    if (!course) return;
    for (const name of [`courseforge:${course.id}`, `courseforge:${course.id}:complete`]) localStorage.removeItem(name);
    courseOf = "";
    session = null;
  };

  /** What is in the frame; null while it is another's or empty. */
  preview.inside = function () {
    try {
      const { contentDocument } = frame;
      return contentDocument?.URL.startsWith("http") ? contentDocument : null;
    } catch {
      return null;
    }
  };

  /** The path of the page that the frame shows, below a prefix; null when it shows something else. @param {string} prefix */
  preview.pathIn = function (prefix) {
    const inside = preview.inside();
    const path = inside ? decodeURI(new URL(inside.URL).pathname) : "";
    return path.startsWith(prefix) ? path.slice(prefix.length) : null;
  };

  /** Shows an address; the same one again at the same place. @param {string} address @param {boolean} stays */
  preview.showIn = function (address, stays) {
    const inside = preview.inside();
    const now = inside ? new URL(inside.URL).pathname : "";
    const wanted = new URL(address, location.href);
    if (stays && inside && decodeURI(now) === decodeURI(wanted.pathname)) {
      place = { path: now, ...lookedAt(inside) };
      const window = inside.defaultView;
      if (window) window.history.scrollRestoration = "manual";
      window?.location.reload();
      awaitPage(inside);
      return;
    }
    place = null;
    if (inside) inside.defaultView?.location.replace(wanted.href);
    else frame.src = wanted.href;
  };

  /**
   * Where the reader is: the last thing with an id above the top, and how far below it. Text that was added above does not
   * move the page then.
   * @param {Document} inside
   */
  function lookedAt(inside) {
    const top = inside.defaultView?.scrollY ?? 0;
    let anchor = null;
    let offset = 0;
    for (const element of inside.querySelectorAll("main [id], body > [id]")) {
      const { top: y, height } = element.getBoundingClientRect();
      if (height === 0) continue;
      if (y > 8) break;
      anchor = element.id;
      offset = y;
    }
    return { top, anchor, offset, open: [...inside.querySelectorAll("details")].map((one) => one.open) };
  }

  /** The place is found as soon as there is text, not when the last picture is there. @param {Document} old */
  function awaitPage(old) {
    const inside = preview.inside();
    if (!place) return;
    if (!inside || inside === old || inside.readyState === "loading") setTimeout(() => awaitPage(old), 4);
    else goBack(false);
  }

  /** @param {boolean} isLast */
  function goBack(isLast) {
    const inside = preview.inside();
    if (!inside || !place || new URL(inside.URL).pathname !== place.path) return;
    const { anchor, offset, top, open } = /** @type {any} */ (place);
    if (isLast) place = null;
    const details = [...inside.querySelectorAll("details")];
    if (details.length === open.length) details.forEach((one, i) => (one.open = open[i]));
    const element = anchor ? inside.getElementById(anchor) : null;
    const window = inside.defaultView;
    if (top > 0 && element)
      window?.scrollBy({ top: element.getBoundingClientRect().top - offset, behavior: "instant" });
    else window?.scrollTo({ top, behavior: "instant" });
  }

  /**
   * Light or dark, in the frame and in those within it: a package's host shows its pages in one. The shipped theme takes it from
   * its root; others may ask the system, and a frame's scheme is that of its element.
   */
  preview.dress = function () {
    const isDark = by("stage").classList.contains("dark");
    const wear = (/** @type {Document | null} */ inside) => {
      if (!inside?.documentElement) return;
      if (isDark) inside.documentElement.dataset.theme = "dark";
      else if (inside.documentElement.dataset.theme === "dark") delete inside.documentElement.dataset.theme;
      for (const inner of inside.querySelectorAll("iframe")) {
        try {
          wear(inner.contentDocument);
          if (!inner.dataset.dressed) inner.addEventListener("load", () => preview.dress());
          inner.dataset.dressed = "yes";
        } catch {
          // Somebody else's page.
        }
      }
    };
    wear(preview.inside());
  };
  frame.addEventListener("load", () => preview.dress());

  preview.onPage = function (/** @type {(inside: Document) => void} */ shown) {
    frame.addEventListener("load", () => {
      const inside = preview.inside();
      if (!inside) return;
      goBack(true);
      shown(inside);
    });
  };
})();

// Table of contents, progress bar, and on the home page the way back to where the learner was.
(function () {
  "use strict";

  const mostLinks = 3;

  courseForge.page.parts.push(({ course, id, root, onState, say }) => {
    const { strings } = course;
    const { fill } = courseForge.words;
    const required = course.pages.filter((entry) => entry.required);
    // As they are taken: a test before the course stands with the other tests.
    const isBefore = (/** @type {CoursePage} */ { id: page }) =>
      course.assessments.some((test) => test.page === page && test.kind === "pre");
    const inOrder = [...course.pages.filter(isBefore), ...course.pages.filter((entry) => !isBefore(entry))];
    let complete = true; // until the first state says otherwise
    watchToggle();

    onState(({ state }) => {
      const leftOut = new Set(state.leftOut);
      const open = new Set(Object.values(state.open ?? {}).flat());
      const begun = new Set(
        course.assessments.flatMap(({ id: test, page }) => (state.assessments[test]?.current ? [page] : [])),
      );
      const seen = new Set([...state.seen, ...state.leftOut]);
      for (const assessment of course.assessments)
        if ((state.assessments[assessment.id]?.count ?? 0) > 0) seen.add(assessment.page);
      if (course.survey && state.survey) seen.add(course.survey.page);
      // What is counted is what was read; a page with a question open is marked as begun all the same.
      const read = new Set(seen);
      // An update may have added something to a page that was done.
      for (const page of seen) if (open.has(page)) begun.add(page);
      for (const page of begun) seen.delete(page);
      for (const link of document.querySelectorAll("a[data-toc-page]"))
        markLink(/** @type {HTMLAnchorElement} */ (link), seen, leftOut, begun);

      for (const module of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-module]")))
        markModule(module, read, begun);
      for (const progress of document.querySelectorAll("progress[data-progress]"))
        if (progress instanceof HTMLProgressElement) progress.value = state.percent;
      fillRing(document.querySelector("[data-course-ring]"), state.percent);
      showTimeLeft(seen);
      const text = document.querySelector("[data-progress-text]");
      if (text) {
        text.textContent = fill(strings["progress"], {
          seen: required.filter((entry) => read.has(entry.id)).length,
          total: required.length,
        });
      }

      // Back to a lesson that is not read or a test that was begun; a look at another page changes nothing of what is next.
      const last = course.pages.find((entry) => entry.id === state.bookmark);
      const isUnderWay = last !== undefined && open.has(last.id) && (last.required || begun.has(last.id));
      const bookmarked = isUnderWay || !last ? last : (inOrder.find((entry) => open.has(entry.id)) ?? last);
      const start = document.querySelector("a[data-start]");
      if (start instanceof HTMLAnchorElement && bookmarked) {
        // What is next: what was begun, the certificate, or to look again at what is done.
        const certificate = course.pages.find((entry) => entry.id === "page:certificate");
        const [words, target] = !state.complete
          ? [fill(strings["resumeAt"], { title: bookmarked.title }), bookmarked]
          : certificate
            ? [strings["toCertificate"], certificate]
            : [strings["lookAgain"], bookmarked];
        start.textContent = words ?? start.textContent;
        start.href = root + target.href;
        start.dataset["state"] = state.complete ? "complete" : "begun";
        const minutes = minutesOf(target.id);
        if (!state.complete && minutes > 0) {
          const small = document.createElement("small");
          small.textContent = `${minutes} ${strings["minutes"] ?? ""}`;
          start.append(" ", small);
        }
        tellNotPassed(bookmarked, state);
      }
      const completion = document.querySelector("[data-completion]");
      if (completion instanceof HTMLElement && state.complete) {
        completion.textContent = strings["complete"] ?? "";
        completion.hidden = false;
      }
      for (const rule of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-rule]"))) {
        const part = state.completion.find(({ name }) => name === rule.dataset["rule"]);
        const mark = rule.querySelector("[data-rule-state]");
        const met = state.complete || part?.met === true;
        rule.dataset["state"] = met ? "met" : "open";
        if (!mark) continue;
        const far = part && part.needed > 1 ? [`${part.done} / ${part.needed}`] : [];
        const missing = part && !met ? (state.open?.[part.name] ?? []) : [];
        // Where it lacks, when little does: at the beginning everything does.
        const links = missing.length > 0 && missing.length <= mostLinks ? linksTo(missing) : [];
        const words = met ? [strings["seen"] ?? ""] : [...far, ...links];
        mark.replaceChildren(
          ...(words.length > 0
            ? [
                " (",
                ...words.flatMap((word, place) => (place > 0 ? [place === far.length ? ": " : ", ", word] : [word])),
                ")",
              ]
            : []),
        );
      }
      if (state.complete && !complete) say(strings["complete"] ?? "");
      complete = state.complete;
    });

    /**
     * A test that was taken and not passed: how it went, with the way to what is to be read again.
     * @param {CoursePage} next
     * @param {Snapshot} state
     */
    function tellNotPassed(next, { assessments }) {
      const place = document.querySelector("[data-not-passed]");
      const test = course.assessments.find(({ page }) => page === next.id);
      const best = test && !assessments[test.id]?.passed ? assessments[test.id]?.best : null;
      if (!(place instanceof HTMLElement)) return;
      place.hidden = !best || test?.passMark == null;
      if (!best || test?.passMark == null) return;
      const link = Object.assign(document.createElement("a"), {
        href: root + next.href,
        textContent: strings["seeResult"] ?? "",
      });
      place.replaceChildren(
        fill(strings["notPassedYet"], { title: next.title, score: Math.floor(best.score), needed: test.passMark }),
        " ",
        link,
      );
    }

    /** @param {string} page as the contents of the first page have it; 0 elsewhere */
    const minutesOf = (page) =>
      Number(
        document.querySelector(`a[data-minutes][data-toc-page="${CSS.escape(page)}"]`)?.getAttribute("data-minutes") ??
          0,
      );

    /** @param {Set<string>} seen */
    function showTimeLeft(seen) {
      const place = document.querySelector("[data-minutes-left]");
      if (!place) return;
      const minutes = required
        .filter((entry) => !seen.has(entry.id))
        .reduce((sum, entry) => sum + minutesOf(entry.id), 0);
      const words = strings[minutes < 60 ? "minutesToGo" : minutes % 60 > 0 ? "hoursToGo" : "wholeHoursToGo"];
      place.textContent =
        minutes > 0
          ? fill(words, { hours: Math.floor(minutes / 60), minutes: minutes >= 60 ? minutes % 60 : minutes })
          : "";
    }

    /**
     * How far a module is: a ring, and the same in numbers.
     * @param {HTMLElement} module
     * @param {Set<string>} read
     * @param {Set<string>} begun
     */
    function markModule(module, read, begun) {
      const pages = [...module.querySelectorAll("a[data-toc-page]")].map(
        (link) => link.getAttribute("data-toc-page") ?? "",
      );
      if (pages.length === 0) return;
      const done = pages.filter((page) => read.has(page)).length;
      const isBegun = pages.some((page) => begun.has(page));
      module.dataset["state"] = done === pages.length && !isBegun ? "seen" : done > 0 || isBegun ? "begun" : "open";
      fillRing(module.querySelector("[data-ring]"), (100 * done) / pages.length);
      const text = module.querySelector("[data-module-state]");
      if (text) text.textContent = `${done}/${pages.length}`;
    }

    /**
     * @param {Element | null} ring a circle whose length is 100
     * @param {number} percent
     */
    function fillRing(ring, percent) {
      ring?.setAttribute("stroke-dasharray", `${percent} 100`);
    }

    /** @param {string[]} pages */
    function linksTo(pages) {
      return pages.flatMap((page) => {
        const entry = course.pages.find((one) => one.id === page);
        return entry
          ? [Object.assign(document.createElement("a"), { href: root + entry.href, textContent: entry.title })]
          : [];
      });
    }

    /**
     * In words for those who hear it; how it looks is the theme's affair.
     * @param {HTMLAnchorElement} link
     * @param {Set<string>} seen or left out
     * @param {Set<string>} leftOut
     * @param {Set<string>} begun
     */
    function markLink(link, seen, leftOut, begun) {
      const target = link.dataset["tocPage"] ?? "";
      const words = [];
      if (target === id) words.push(strings["current"]);
      if (seen.has(target)) words.push(strings[leftOut.has(target) ? "leftOut" : "seen"]);
      if (begun.has(target)) words.push(strings["begun"]);
      if (seen.has(target)) link.dataset["state"] = "seen";
      else if (target === id) link.dataset["state"] = "current";
      else if (begun.has(target)) link.dataset["state"] = "begun";
      else delete link.dataset["state"];
      if (target === id) link.setAttribute("aria-current", "page");
      const label = link.querySelector("[data-toc-state]");
      if (label) label.textContent = words.length > 0 ? ` (${words.join(", ")})` : "";
    }
  });

  /** The contents start folded on small screens; the theme shows the toggle only there, and folds by its aria-expanded. */
  function watchToggle() {
    const toggle = document.querySelector("[data-toc-toggle]");
    if (!(toggle instanceof HTMLElement)) return;
    const panel = document.getElementById(toggle.getAttribute("aria-controls") ?? "");
    /** @param {boolean} open */
    const fold = (open) => toggle.setAttribute("aria-expanded", String(open));
    fold(false);
    toggle.addEventListener("click", () => fold(toggle.getAttribute("aria-expanded") !== "true"));
    document.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || toggle.getAttribute("aria-expanded") !== "true") return;
      event.preventDefault();
      if (panel?.contains(document.activeElement)) toggle.focus();
      fold(false);
    });
  }
})();

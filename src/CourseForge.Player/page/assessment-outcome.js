// The result of the latest attempt: in words, as a ring with the pass mark, as bars for each module beside the one before the course;
// what to read again, the weakest first; and what comes next.
(function () {
  "use strict";

  const { page: pages, words } = courseForge;

  /** How many weak objectives show without being asked for. */
  const most = 5;

  pages.assessmentOutcome = function (assessment, { course, root, id: here }, part) {
    const { strings } = course;
    const { readAgain = "" } = strings;
    const { make } = pages.elements;
    const { passMark, kind, review } = assessment;
    /** @param {number} value */
    const shortly = (value) => (Math.round(value * 10) / 10).toLocaleString(course.language);
    /** @param {number} value */
    const signed = (value) => (value > 0 ? `+${shortly(value)}` : shortly(value).replace("-", "−"));

    /** Nothing better is left to try for. @param {AssessmentSnapshot} mine */
    const isSettled = (mine) => passMark !== null && mine.passed;

    /** @param {FinishedAttempt} latest */
    function titleOf({ score }) {
      if (passMark === null) return strings["assessmentDone"];
      return strings[score >= passMark ? "assessmentPassed" : "assessmentNotPassed"];
    }

    /**
     * @param {AssessmentSnapshot} mine
     * @param {FinishedAttempt} latest
     * @param {FinishedAttempt | undefined} before
     */
    function textOf(mine, { number, score }, before) {
      const { best, left } = mine;
      const said = [words.fill(strings["scored"], { score: shortly(score) })];
      if (passMark !== null) said.push(words.fill(strings["passAt"], { mark: passMark }));
      if (best && best.number !== number) said.push(words.fill(strings["bestScore"], { score: shortly(best.score) }));
      if (before) {
        const gain = signed(score - before.score);
        said.push(words.fill(strings["gain"], { before: shortly(before.score), gain }));
      }
      if (left !== null && passMark !== null && !isSettled(mine))
        said.push(words.fill(strings[left > 0 ? "attemptsLeft" : "noAttemptLeft"], { left }));
      return said.join(" ");
    }

    /** @param {CoursePage} page */
    const linkTo = ({ href, title }) => make("a", { href: root + href, textContent: title });
    /** What is worth reading again. @param {string} objective */
    const lessonsOn = (objective) =>
      course.pages.filter(({ objectives }) => objectives?.includes(objective)).slice(0, 3);
    /** What an objective should reach. */
    const enough = passMark ?? 100;

    /** @param {number} score */
    function showRing(score) {
      part("score-ring").setAttribute("stroke-dasharray", `${score} 100`);
      part("score-text").textContent = `${Math.round(score)} %`;
      const line = part("pass-line");
      line.toggleAttribute("hidden", passMark === null);
      line.setAttribute("transform", `rotate(${enough * 3.6} 60 60)`);
    }

    /** A bar beside its number, which says the same: for the eye alone. @param {number} value @param {string} name */
    const bar = (value, name) => make("span", { className: `bar-value ${name}`, style: `inline-size:${value}%` });

    /**
     * A row of a table: a heading with what stands below it, before, now, and the change.
     * @param {string} title
     * @param {number} now
     * @param {number | undefined} then
     * @param {boolean} hasBefore
     * @param {HTMLElement[]} [below]
     */
    function rowOf(title, now, then, hasBefore, below = []) {
      const cells = [`${shortly(now)} %`];
      if (hasBefore) cells.unshift(then === undefined ? "–" : `${shortly(then)} %`);
      if (hasBefore) cells.push(then === undefined ? "–" : signed(now - then));
      return make(
        "tr",
        {},
        make("th", { scope: "row" }, title, ...below),
        ...cells.map((textContent) => make("td", { textContent })),
      );
    }

    /** @param {string} name of the part that holds the rows @param {HTMLElement[]} rows */
    function fillTable(name, rows) {
      part(name).replaceChildren(...rows);
      const box = part(name).closest("[data-scores]");
      if (box instanceof HTMLElement) box.hidden = rows.length === 0;
    }

    /**
     * The mean over the objectives that a module teaches, each counted as often as its own test asks it.
     * @param {number} module
     * @param {FinishedAttempt | undefined} attempt
     * @param {CourseAssessment} test that the attempt was one of
     */
    function scoreOf(module, attempt, test) {
      let sum = 0;
      let weight = 0;
      for (const { objective, count } of test.draw) {
        const score = attempt?.objectives[objective];
        if (score === undefined || lessonsOn(objective)[0]?.module !== module) continue;
        sum += score * count;
        weight += count;
      }
      return weight > 0 ? Math.round(sum / weight) : undefined;
    }

    /**
     * @param {FinishedAttempt} latest
     * @param {FinishedAttempt | undefined} before
     * @param {CourseAssessment | undefined} pre
     */
    function showModules(latest, before, pre) {
      const rows = course.modules.flatMap((title, module) => {
        const now = scoreOf(module, latest, assessment);
        if (now === undefined) return [];
        const then = pre && scoreOf(module, before, pre);
        const bars = make("span", { className: "bars", ariaHidden: "true" });
        if (then !== undefined) bars.append(bar(then, "bar-before"));
        bars.append(bar(now, now < enough ? "bar-low" : "bar-now"));
        if (passMark !== null)
          bars.append(make("span", { className: "bar-line", style: `inset-inline-start:${enough}%` }));
        const below =
          now < enough && passMark !== null
            ? [make("span", { className: "below-mark", textContent: ` (${strings["belowMark"]})` })]
            : [];
        return [rowOf(`${module + 1}. ${title}`, now, then, Boolean(before), [...below, bars])];
      });
      fillTable("module-scores", rows);
    }

    /**
     * The weakest first; what is good enough only in the table.
     * @param {FinishedAttempt} latest
     * @param {FinishedAttempt | undefined} before
     * @param {Snapshot} state
     */
    function showObjectives(latest, before, state) {
      const scored = course.objectives
        .filter(({ id }) => id in latest.objectives)
        .map(({ id, description }) => ({ id, description, now: latest.objectives[id] ?? 0 }))
        .sort((a, b) => a.now - b.now);
      const weak = scored.filter(({ now }) => now < enough);
      const items = weak.map(({ id, description, now }) => {
        const lessons = lessonsOn(id).flatMap((page, place) => [place > 0 ? ", " : ` ${readAgain} `, linkTo(page)]);
        const score = make("strong", { textContent: `${shortly(now)} %` });
        return make("li", {}, score, ` ${description}`, make("span", {}, ...lessons));
      });
      part("weak-list").replaceChildren(...items.slice(0, most));
      part("weak-rest").replaceChildren(...items.slice(most));
      part("weak-more").hidden = items.length <= most;
      part("weak").hidden = weak.length === 0;
      showNext(state, passMark !== null && latest.score < enough ? weak[0]?.id : undefined);
      fillTable(
        "objective-scores",
        scored.map(({ id, description, now }) => rowOf(description, now, before?.objectives[id], Boolean(before))),
      );
    }

    /**
     * What comes next, as one button.
     * @param {Snapshot} state
     * @param {string} [weakest] objective
     */
    function showNext({ complete, open = {} }, weakest) {
      const ids = Object.values(open).flat();
      const again = weakest === undefined ? undefined : lessonsOn(weakest)[0];
      const onward = course.pages.find(({ id }) =>
        complete ? id === "page:certificate" : ids.includes(id) && id !== here,
      );
      const page = again ?? onward;
      const next = part("go-on");
      next.hidden = !page;
      if (!page) return;
      next.setAttribute("href", root + page.href);
      next.textContent = again
        ? `${readAgain} ${page.title}`
        : words.fill(strings[complete ? "getCertificate" : "goOnWith"], { title: page.title });
    }

    return {
      isSettled,

      mayReview: ({ passed }) => review === "after-attempt" || (review === "after-pass" && passed),

      show(mine, state) {
        const latest = mine.finished.find(({ number }) => number === mine.count) ?? mine.best;
        if (!latest) return false;
        const pre = kind === "pre" ? undefined : course.assessments.find((one) => one.kind === "pre");
        const before = pre && state.assessments[pre.id]?.finished[0];
        part("outcome-title").textContent = titleOf(latest) ?? "";
        part("outcome-text").textContent = textOf(mine, latest, before);
        showRing(latest.score);
        showModules(latest, before, pre);
        showObjectives(latest, before, state);
        for (const cell of document.querySelectorAll("[data-gain]")) cell.toggleAttribute("hidden", !before);
        return true;
      },
    };
  };
})();

// The result of the latest attempt, in words and for each objective, beside the best one and the one before the course.
(function () {
  "use strict";

  const { words } = courseForge;

  courseForge.page.assessmentOutcome = function (assessment, { course, root }, part) {
    const { strings } = course;
    const { passMark, kind, review } = assessment;
    /** @param {number} value */
    const shortly = (value) => (Math.round(value * 10) / 10).toLocaleString(course.language);
    /** @param {number} value */
    const signed = (value) => (value > 0 ? `+${shortly(value)}` : shortly(value));

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

    /** What is worth reading again. @param {string} objective */
    const lessonsOn = (objective) =>
      course.pages
        .filter(({ objectives }) => objectives?.includes(objective))
        .slice(0, 3)
        .map(({ href, title }) =>
          Object.assign(document.createElement("a"), { href: root + href, textContent: title }),
        );

    /**
     * @param {FinishedAttempt} latest
     * @param {FinishedAttempt | undefined} before
     */
    function showObjectives(latest, before) {
      const body = part("objective-scores");
      const { readAgain = "" } = strings;
      /**
       * @param {string} heading
       * @param {string[]} cells
       * @param {HTMLElement[]} links
       */
      function rowOf(heading, cells, links) {
        const row = document.createElement("tr");
        const name = Object.assign(document.createElement("th"), { scope: "row", textContent: heading });
        if (links.length > 0) {
          const line = document.createElement("div");
          line.append(`${readAgain} `, ...links.flatMap((link, place) => (place > 0 ? [", ", link] : [link])));
          name.append(line);
        }
        row.append(name, ...cells.map((text) => Object.assign(document.createElement("td"), { textContent: text })));
        return row;
      }
      const rows = course.objectives
        .filter(({ id }) => id in latest.objectives)
        .map(({ id, description }) => {
          const now = latest.objectives[id] ?? 0;
          const then = before?.objectives[id];
          const cells = [`${shortly(now)} %`];
          if (before) cells.unshift(then === undefined ? "–" : `${shortly(then)} %`);
          if (before) cells.push(then === undefined ? "–" : signed(now - then));
          return rowOf(description, cells, now < 100 ? lessonsOn(id) : []);
        });
      body.replaceChildren(...rows);
      for (const cell of document.querySelectorAll("[data-gain]")) /** @type {HTMLElement} */ (cell).hidden = !before;
      const table = body.closest("table");
      if (table) table.hidden = rows.length === 0;
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
        showObjectives(latest, before);
        return true;
      },
    };
  };
})();

// Branching scenarios: one node at a time, the choices as buttons. Without this script the same page works with anchors.
(function () {
  "use strict";

  courseForge.page.parts.push((context) => {
    for (const section of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-scenario]")))
      start(section, context);
  });

  /**
   * @param {HTMLElement} section
   * @param {PageContext} context
   */
  function start(section, { course, send, say, onState }) {
    const { strings } = course;
    const { all, make } = courseForge.page.elements;
    const { scenario: id = "", key = "", graph: name = "" } = section.dataset;
    const known = course.scenarios.find((scenario) => scenario.id === id);
    const nodes = all(section, "[data-node]");
    const choicesOf = nodes.map((node) => all(node, "[data-choice]"));
    const places = new Map(nodes.map((node, place) => [`#${node.id}`, place]));
    const graph = courseForge.scenario.read(
      courseForge.answerKey.decode(id, key).correct,
      choicesOf.map((choices) =>
        choices.map(
          (choice) => places.get(choice.querySelector("[data-choice-target]")?.getAttribute("href") ?? "") ?? 0,
        ),
      ),
    );
    const gate = section.querySelector("[data-scenario-gate]");
    const warning = section.querySelector(".scenario-warning");
    const map = section.querySelector("[data-scenario-map]");
    const longest = courseForge.scenario.longest(known?.size ?? Infinity);
    let path = "";
    /** The best way to an ending; null: none was reached. */
    let best = /** @type {string | null} */ (null);
    let earlier = "";
    let gated = gate !== null;
    let touched = false;
    /** Where the last choice was made, until the learner goes on from what came of it. */
    let paused = /** @type {ScenarioStep | null} */ (null);
    let since = courseForge.clock.used();

    choicesOf.forEach((choices, node) =>
      choices.forEach((choice, place) => {
        const button = make("button", { className: "choice", type: "button", textContent: textOf(choice) });
        button.addEventListener("click", () => choose(node, place));
        choice.hidden = true;
        choice.after(button);
      }),
    );
    for (const link of all(section, "[data-scenario-again]")) {
      link.addEventListener("click", (event) => {
        event.preventDefault();
        touched = true;
        path = "";
        send({ cf: 1, type: "scenario", scenario: id, state: courseForge.scenario.text(name, path, best) });
        show();
        focus();
      });
    }
    const go = gate?.querySelector("[data-scenario-continue]");
    if (go instanceof HTMLElement) {
      go.hidden = false;
      go.addEventListener("click", () => {
        gated = false;
        show();
        focus();
      });
    }
    if (course.completion.optOut) {
      section.querySelector("[data-scenario-skip]")?.addEventListener("click", () => {
        if (!touched && path === "" && best === null) send({ cf: 1, type: "scenario", scenario: id, state: "-" });
      });
    }
    show();

    onState(({ state }) => {
      if (touched) return;
      const kept = courseForge.scenario.kept(name, state.scenarios[id] ?? "");
      best = kept.best;
      if (kept.path === path) return;
      path = kept.path;
      gated = false; // who is in the middle of it has passed the warning
      show();
    });

    /**
     * @param {number} node
     * @param {number} place
     */
    function choose(node, place) {
      const choice = graph.nodes[node]?.choices[place];
      if (!choice || paused) return;
      touched = true;
      path = courseForge.scenario.extend(graph, path, choice.letter, longest);
      earlier = best ?? "";
      if (graph.nodes[choice.to]?.choices.length === 0) best = courseForge.scenario.better(graph, path, best);
      const latency = Math.round(courseForge.clock.used() - since);
      const decided = (nodes[node]?.id ?? "").slice(id.length + 1);
      send({
        cf: 1,
        type: "decision",
        scenario: id,
        node: decided,
        state: courseForge.scenario.text(name, path, best),
        response: choice.letter,
        ...courseForge.scenario.judge(graph, node, choice),
        latency,
        components: {
          choices: (graph.nodes[node]?.choices ?? []).map((one) => ({
            id: one.letter,
            text: chosenIn(node, one).replace(/\s+/g, " ").trim(),
          })),
        },
      });
      if (!feedbackOf(choiceIn(node, choice))) {
        arrive();
        return;
      }
      // What came of it is read before what comes next.
      paused = { node, choice };
      show();
    }

    function arrive() {
      paused = null;
      show();
      focus();
      const { node } = courseForge.scenario.walk(graph, path);
      say(courseForge.words.of(nodes[node]?.querySelector("[data-outcome-word]") ?? null));
    }

    /** Where the learner is: the node; what became of the last choice; at an ending the way that led there. */
    function show() {
      const { steps, node: reached } = courseForge.scenario.walk(graph, path);
      const place = paused?.node ?? reached;
      const last = steps.at(-1);
      for (const made of all(section, "[data-made]")) made.remove();
      section.toggleAttribute("data-underway", path !== "" && best === null);
      for (const one of [gate, warning]) if (one instanceof HTMLElement) one.hidden = gate !== null && !gated;
      if (map instanceof HTMLElement) map.hidden = true;
      // Not a class: the theme shows the node that the address names, for pages without scripts.
      nodes.forEach((node, index) => (node.style.display = !gated && index === place ? "block" : "none"));
      const node = nodes[place];
      if (gated || !node) return;
      showTrail(node, paused ? steps.length - 1 : steps.length, place);
      node.toggleAttribute("data-paused", paused !== null);
      if (paused) pauseAt(node, paused);
      else if (last && !touched) node.prepend(toldOf(last, make("div", { className: "rationale" })));
      if (graph.nodes[place]?.choices.length === 0)
        node.querySelector("[data-scenario-end]")?.before(debrief(steps), ...(map ? [map] : []));
      since = courseForge.clock.used();
    }

    /** How many decisions lie behind. @param {HTMLElement} node @param {number} done @param {number} place */
    function showTrail(node, done, place) {
      const trail = make("p", { className: "trail" });
      trail.dataset["made"] = "";
      for (let step = 0; step < done; step++) trail.append(make("span", { className: "dot", ariaHidden: "true" }));
      const isEnd = graph.nodes[place]?.choices.length === 0;
      trail.append(
        make("span", { className: "dot dot-now", ariaHidden: "true" }),
        courseForge.words.fill(strings[isEnd ? "scenarioEnd" : "scenarioStep"], { number: done + 1 }),
      );
      node.prepend(trail);
    }

    /** What came of a choice, and the button that goes on. @param {HTMLElement} node @param {ScenarioStep} step */
    function pauseAt(node, step) {
      const told = toldOf(step, make("div", { className: "rationale consequence" }));
      const button = make("button", { className: "button", type: "button", textContent: strings["scenarioOn"] ?? "" });
      button.dataset["scenarioOn"] = "";
      button.addEventListener("click", arrive);
      told.append(make("p", { className: "actions" }, button));
      node.append(told);
      const chosen = told.querySelector("p");
      if (chosen) chosen.tabIndex = -1;
      chosen?.focus({ preventScroll: true });
      told.scrollIntoView({ block: "nearest" });
      say(courseForge.words.of(feedbackOf(choiceIn(step.node, step.choice))));
    }

    /**
     * What was chosen, and what is said about it.
     * @template {HTMLElement} T
     * @param {ScenarioStep} step
     * @param {T} into
     */
    function toldOf({ node, choice }, into) {
      into.append(make("p", {}, `${strings["youChose"]} `, make("strong", { textContent: chosenIn(node, choice) })));
      const feedback = feedbackOf(choiceIn(node, choice));
      if (feedback) into.append(feedback);
      into.dataset["made"] = "";
      return into;
    }

    /** @param {number} node @param {ScenarioChoice} choice */
    const choiceIn = (node, choice) => choicesOf[node]?.[graph.nodes[node]?.choices.indexOf(choice) ?? 0];
    /** @param {number} node @param {ScenarioChoice} choice */
    const chosenIn = (node, choice) => textOf(choiceIn(node, choice));

    /** @param {ScenarioStep[]} steps */
    function debrief(steps) {
      const made = make("div", { className: "debrief" });
      made.dataset["made"] = "";
      made.dataset["debrief"] = "";
      addWay(made, "yourWay", path);
      const list = make("ol", { className: "timeline way-list" });
      for (const step of steps) {
        const item = make(
          "li",
          {},
          make("p", { className: "way-place" }, headingOf(nodes[step.node])?.textContent ?? ""),
        );
        toldOf(step, item);
        const { weighting } = courseForge.scenario.judge(graph, step.node, step.choice);
        if (weighting > 0)
          item.append(make("p", { className: "hint", textContent: pointsOf(step.choice.score ?? 0, weighting) }));
        list.append(item);
      }
      made.append(list);
      const before = touched ? earlier : best;
      const isOther = Boolean(before) && before !== path;
      if (before && isOther) {
        addWay(made, "yourBestWay", before);
        const short = make("ol", {});
        for (const { node, choice } of courseForge.scenario.walk(graph, before).steps)
          short.append(make("li", { textContent: chosenIn(node, choice) }));
        made.append(short);
      }
      showMap(isOther ? before : null);
      return made;
    }

    /** The map, with the way that was gone and the best one before it. @param {string | null} before */
    function showMap(before) {
      if (!(map instanceof HTMLDetailsElement)) return;
      for (const marked of map.querySelectorAll("[data-on]")) marked.removeAttribute("data-on");
      for (const [way, mark] of /** @type {const} */ ([
        [before, "best"],
        [path, "own"],
      ])) {
        if (way === null) continue;
        const { steps, node: end } = courseForge.scenario.walk(graph, way);
        const names = steps.flatMap(({ node, choice }) => [
          `[data-at="${node}"]`,
          `[data-ways~="${node}${choice.letter}"]`,
        ]);
        for (const part of map.querySelectorAll([...names, `[data-at="${end}"]`].join()))
          part.setAttribute("data-on", mark);
      }
      map.hidden = false;
      map.open = true;
    }

    /** @param {HTMLElement} into @param {string} title @param {string} way */
    function addWay(into, title, way) {
      into.append(
        make(/** @type {"h4"} */ (headingOf(nodes[0])?.tagName ?? "p"), { textContent: strings[title] ?? "" }),
      );
      const points = courseForge.scenario.points(graph, way);
      if (points !== null) into.append(make("p", { className: "points", textContent: pointsOf(points, graph.best) }));
    }

    /**
     * @param {number} points
     * @param {number | null} most null: nobody can say, where one can go in circles
     */
    function pointsOf(points, most) {
      const words = strings[most === null ? "scenarioPoints" : "scenarioPointsOf"];
      return courseForge.words.fill(words, { points, most: most ?? "" });
    }

    function focus() {
      const node = nodes[courseForge.scenario.walk(graph, path).node];
      const heading = headingOf(node);
      if (!node || !heading) return;
      heading.tabIndex = -1;
      heading.focus();
      if (node.getBoundingClientRect().top < 0) node.scrollIntoView();
    }
  }

  /** @param {HTMLElement | undefined} choice */
  function feedbackOf(choice) {
    const copy = choice?.querySelector("[data-choice-feedback]")?.cloneNode(true);
    return copy instanceof HTMLElement ? copy : null;
  }

  /** @param {HTMLElement | undefined} choice */
  const textOf = (choice) => choice?.querySelector("summary")?.textContent ?? "";

  /** @param {HTMLElement | undefined} node @returns {HTMLElement | null} */
  const headingOf = (node) => node?.querySelector("[data-node-title]") ?? null;
})();

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
    const longest = courseForge.scenario.longest(known?.size ?? Infinity);
    let path = "";
    /** The best way to an ending; null: none was reached. */
    let best = /** @type {string | null} */ (null);
    let earlier = "";
    let gated = gate !== null;
    let touched = false;
    let since = courseForge.clock.used();

    choicesOf.forEach((choices, node) =>
      choices.forEach((choice, place) => {
        const button = element("button", "button button-quiet", textOf(choice));
        button.type = "button";
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
      if (!choice) return;
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
      show();
      focus();
      const words = [feedbackOf(choicesOf[node]?.[place]), nodes[choice.to]?.querySelector("[data-outcome-word]")].map(
        (one) => one?.textContent ?? "",
      );
      say(words.join(" ").replace(/\s+/g, " ").trim());
    }

    /** Where the learner is: the node, before it what became of the last choice, and at an ending the way that led there. */
    function show() {
      const { steps, node: place } = courseForge.scenario.walk(graph, path);
      for (const made of all(section, "[data-made]")) made.remove();
      if (gate instanceof HTMLElement) gate.hidden = !gated;
      // Not a class: the theme shows the node that the address names, for pages without scripts.
      nodes.forEach((node, index) => (node.style.display = !gated && index === place ? "block" : "none"));
      const node = nodes[place];
      const last = steps.at(-1);
      if (gated || !node) return;
      if (last) node.prepend(toldOf(last, element("div", "rationale")));
      if (graph.nodes[place]?.choices.length === 0) node.querySelector("[data-scenario-end]")?.before(debrief(steps));
      since = courseForge.clock.used();
    }

    /**
     * What was chosen, and what is said about it.
     * @template {HTMLElement} T
     * @param {ScenarioStep} step
     * @param {T} into
     */
    function toldOf({ node, choice }, into) {
      const line = element("p", "", `${strings["youChose"]} `);
      line.append(element("strong", "", chosenIn(node, choice)));
      into.append(line);
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
      const made = element("div", "rationale");
      made.dataset["made"] = "";
      made.dataset["debrief"] = "";
      addWay(made, "yourWay", path);
      const list = element("ol");
      for (const step of steps) {
        const item = element("li");
        item.append(element("p", "", headingOf(nodes[step.node])?.textContent ?? ""));
        toldOf(step, item);
        const { weighting } = courseForge.scenario.judge(graph, step.node, step.choice);
        if (weighting > 0) item.append(element("p", "hint", pointsOf(step.choice.score ?? 0, weighting)));
        list.append(item);
      }
      made.append(list);
      const before = touched ? earlier : best;
      if (before && before !== path) {
        addWay(made, "yourBestWay", before);
        const short = element("ol");
        for (const { node, choice } of courseForge.scenario.walk(graph, before).steps)
          short.append(element("li", "", chosenIn(node, choice)));
        made.append(short);
      }
      return made;
    }

    /** @param {HTMLElement} into @param {string} title @param {string} way */
    function addWay(into, title, way) {
      into.append(element(headingOf(nodes[0])?.tagName ?? "p", "", strings[title] ?? ""));
      const points = courseForge.scenario.points(graph, way);
      if (points !== null) into.append(element("p", "", pointsOf(points, graph.best)));
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

  /** @param {HTMLElement} within @param {string} selector @returns {HTMLElement[]} */
  const all = (within, selector) => [...within.querySelectorAll(selector)].filter((one) => one instanceof HTMLElement);

  /**
   * @template {string} K
   * @param {K} tag
   * @param {string} [className]
   * @param {string} [text]
   * @returns {K extends keyof HTMLElementTagNameMap ? HTMLElementTagNameMap[K] : HTMLElement}
   */
  function element(tag, className = "", text = "") {
    const made = /** @type {any} */ (document.createElement(tag));
    if (className) made.className = className;
    made.textContent = text;
    return made;
  }
})();

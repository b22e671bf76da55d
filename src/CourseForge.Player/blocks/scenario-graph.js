// A scenario as a graph, and a learner's way through it: one character for each choice, "a" for the first of its node.
// What is kept: the graph's name (5 characters) and the way; after a first ending also a point and the best way to an ending. "-": left out.
(function () {
  "use strict";

  const letters = "abcdefghijklmnopqrstuvwxyz0123456789";

  /** Length of the graph's name. */
  const head = 5;

  courseForge.scenario = {
    kept(name, text) {
      const [way = "", best] = text.slice(head).split(".");
      const known = text.startsWith(name);
      // Of another graph, only that an ending was reached says something.
      return { path: known ? way : "", best: best === undefined ? null : known ? best : "" };
    },

    text: (name, path, best) => name + path + (best === null ? "" : `.${best}`),

    /** How long a way may be where so much can be kept: there is room for two. */
    longest: (size) => (size - head - 1) / 2,

    better(graph, path, best) {
      if (best === null || best === "") return path;
      return (courseForge.scenario.points(graph, path) ?? 0) >= (courseForge.scenario.points(graph, best) ?? 0)
        ? path
        : best;
    },

    /**
     * The scores as the compiler hides them (CourseForge.Rendering.ScenarioKey): nodes parted by ";", the choices of a node by ","; an ending has one for itself;
     * then "|" and the most that a way can earn. Empty: no score.
     */
    read(scores, targets) {
      const [each = "", best = ""] = scores.split("|");
      const byNode = each.split(";");
      return {
        nodes: targets.map((choices, index) => {
          const given = (byNode[index] ?? "").split(",").map((score) => (score === "" ? null : Number(score)));
          return choices.length === 0
            ? { choices: [], score: given[0] ?? null }
            : {
                choices: choices.map((to, place) => ({
                  letter: letters.charAt(place),
                  to,
                  score: given[place] ?? null,
                })),
                score: null,
              };
        }),
        best: best === "" ? null : Number(best),
      };
    },

    walk(graph, path) {
      const steps = [];
      let node = 0;
      for (const letter of path) {
        const choice = graph.nodes[node]?.choices.find((one) => one.letter === letter);
        if (!choice) break; // a way that this edition does not have ends where it still holds
        steps.push({ node, choice });
        node = choice.to;
      }
      return { steps, node };
    },

    extend(graph, path, letter, size) {
      let way = path + letter;
      while (way.length > size) {
        // Only who goes in circles gets here: the first circle is forgotten.
        const { steps, node } = courseForge.scenario.walk(graph, way);
        const visited = [...steps.map((step) => step.node), node];
        const from = visited.findIndex((one, index) => visited.indexOf(one, index + 1) > 0);
        if (from < 0) return way.slice(0, size);
        way = way.slice(0, from) + way.slice(visited.indexOf(visited[from] ?? 0, from + 1));
      }
      return way;
    },

    points(graph, path) {
      const { steps, node } = courseForge.scenario.walk(graph, path);
      const scores = [...steps.map(({ choice }) => choice.score), graph.nodes[node]?.score ?? null].filter(
        (score) => score !== null,
      );
      return scores.length === 0 ? null : scores.reduce((sum, score) => sum + score, 0);
    },

    judge(graph, node, choice) {
      const choices = graph.nodes[node]?.choices ?? [];
      const most = Math.max(0, ...choices.map(({ score }) => score ?? 0));
      if (most === 0) return { score: 0, weighting: 0, pattern: [] };
      const pattern = choices.filter(({ score }) => score === most).map(({ letter }) => letter);
      return { score: Math.max(0, choice.score ?? 0) / most, weighting: most, pattern };
    },
  };
})();

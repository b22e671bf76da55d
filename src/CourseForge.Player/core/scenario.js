// A scenario as a graph, and a learner's way through it: one character for each choice, "a" for the first of its node.
(function () {
  "use strict";

  const letters = "abcdefghijklmnopqrstuvwxyz0123456789";

  courseForge.scenario = {
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
            : { choices: choices.map((to, place) => ({ letter: letters.charAt(place), to, score: given[place] ?? null })), score: null };
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
      const scores = [...steps.map(({ choice }) => choice.score), graph.nodes[node]?.score ?? null].filter((score) => score !== null);
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

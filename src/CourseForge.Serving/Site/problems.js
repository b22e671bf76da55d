// What is wrong, and what is not ready: errors above the page, everything else at its side.
(function () {
  "use strict";

  const { by, make, fill, link } = preview;

  /** @param {any} problem */
  function entry(problem) {
    return make(
      "li",
      { class: `problem ${problem.severity}` },
      make(
        "p",
        { class: "head" },
        make("b", {}, problem.severity),
        " ",
        link(problem.place),
        " ",
        make("span", { class: "code" }, problem.code),
      ),
      make("p", {}, problem.message),
      problem.severity === "error" && problem.line ? make("pre", {}, problem.line) : null,
      ...problem.related.map((/** @type {any} */ one) =>
        make("p", { class: "hint" }, `${one.message} `, one.place ? link(one.place) : null),
      ),
      problem.hint ? make("p", { class: "hint" }, problem.hint) : null,
    );
  }

  /** Nothing that is saved is shown any more. */
  preview.showEnd = function () {
    by("errors").hidden = false;
    fill(
      by("errors"),
      make("p", { class: "sum" }, make("b", {}, "The preview has ended: start courseforge serve again.")),
    );
  };

  /** Errors stand above the last good page. @param {any} state @param {boolean} there */
  preview.showErrors = function (state, there) {
    const errors = state.problems.filter((/** @type {any} */ one) => one.severity === "error");
    const box = by("errors");
    const said = !there
      ? "The folder of the curriculum is gone. The page is the last one that could be made."
      : state.refusal
        ? state.refusal
        : errors.length
          ? `${errors.length} ${errors.length === 1 ? "error" : "errors"}. ${!state.course ? "" : state.current ? "The page is shown; a build would refuse it." : "Below is the last page that could be made."}`
          : "";
    box.hidden = !said;
    const folded = box.dataset.folded === "yes";
    fill(
      box,
      said
        ? make(
            "p",
            { class: "sum" },
            make("b", {}, said),
            errors.length
              ? make(
                  "button",
                  {
                    type: "button",
                    click: () => {
                      box.dataset.folded = folded ? "no" : "yes";
                      preview.showErrors(state, there);
                    },
                  },
                  folded ? "Show" : "Fold",
                )
              : null,
          )
        : null,
      errors.length && !folded ? make("ol", {}, ...errors.slice(0, 30).map(entry)) : null,
    );
  };

  /** @param {string} title @param {any[]} items @param {boolean} open */
  function section(title, items, open) {
    return items.length
      ? make("details", { open }, make("summary", {}, `${title} (${items.length})`), make("ol", {}, ...items))
      : null;
  }

  /** What concerns a page. @param {any} state @param {string} path */
  preview.ofPage = (state, path) => state.problems.filter((/** @type {any} */ one) => one.pages.includes(path));

  const words = /** @type {Record<string, string>} */ ({
    missing: "missing: must be filled",
    open: "open",
    inherited: "from a wider place",
    "inherited-unconfirmed": "from a wider place, not confirmed",
    drifted: "its base has changed since it was reviewed",
    "review-overdue": "review is overdue",
    unknown: "searched, not known",
    expired: "expired",
    "pending-only": "rests on law that is not in force",
    untranslated: "not translated",
    disputed: "layers disagree",
  });

  /** @param {any} slot */
  function slotEntry(slot) {
    return make(
      "li",
      { class: `problem ${["missing", "disputed", "expired", "drifted"].includes(slot.state) ? "warning" : "info"}` },
      make("p", { class: "head" }, make("b", {}, words[slot.state] ?? slot.state), " ", link(slot.place)),
      make("p", {}, slot.title || slot.id),
      make(
        "p",
        { class: "hint" },
        `${slot.level} decides${slot.must ? ", and must" : ""}`,
        slot.asked ? " · asked at " : "",
        slot.asked ? link(slot.asked) : null,
      ),
    );
  }

  /** @param {any} state @param {string} path */
  preview.todo = function (state, path) {
    const here = preview.ofPage(state, path);
    const others = state.problems.filter((/** @type {any} */ one) => !one.pages.includes(path));
    return make(
      "div",
      {},
      make("h2", {}, "Not ready"),
      here.length + others.length + state.slots.length === 0
        ? make("p", {}, "Nothing is open: no warnings, no open slots.")
        : null,
      section("On this page", here.map(entry), true),
      section("Slots", state.slots.map(slotEntry), here.length === 0),
      section("Elsewhere in the curriculum", others.map(entry), here.length === 0 && state.slots.length === 0),
      state.problemsNotShown
        ? make("p", { class: "hint" }, `${state.problemsNotShown} more: courseforge check shows them.`)
        : null,
    );
  };
})();

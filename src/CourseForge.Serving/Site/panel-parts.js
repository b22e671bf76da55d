// What the panel of the learning system is drawn with: a line of the log, a statement, a value, the budget.
(function () {
  "use strict";

  const { make } = preview;

  /** @param {any} system */
  function budget(system) {
    if (!system?.suspendBudget) return null;
    const used = (system.data["cmi.suspend_data"] ?? "").length;
    const share = used / system.suspendBudget;
    return make(
      "div",
      { class: "budget" },
      make(
        "label",
        { for: "budget-bar" },
        `Suspend data: ${used.toLocaleString("en")} of ${system.suspendBudget.toLocaleString("en")} characters`,
      ),
      make("meter", {
        id: "budget-bar",
        min: 0,
        max: system.suspendBudget,
        low: system.suspendBudget * 0.6,
        high: system.suspendBudget * 0.85,
        optimum: 0,
        value: used,
        title: `${Math.round(share * 100)} %`,
      }),
    );
  }

  /** @param {any} entry */
  function line(entry) {
    const [name, value] = entry.given;
    return make(
      "li",
      { class: entry.call === "·" ? "call event" : (entry.isTrouble ?? entry.code) ? "call failed" : "call" },
      make("span", { class: "time" }, entry.at.slice(14, 23)),
      entry.call === "·"
        ? make("span", {}, name)
        : make(
            "span",
            {},
            make("b", {}, entry.call),
            " ",
            make("code", {}, name ?? ""),
            value !== undefined
              ? [" = ", make("q", {}, value.length > 160 ? value.slice(0, 160) + "…" : value)].reduce(
                  (box, part) => (box.append(part), box),
                  make("span", {}),
                )
              : null,
            " → ",
            make("code", {}, entry.answer.length > 200 ? entry.answer.slice(0, 200) + "…" : entry.answer || "(empty)"),
            entry.code ? make("strong", {}, ` ${entry.code} ${entry.error}`) : null,
          ),
    );
  }

  /** @param {any} one */
  const statement = (/** @type {any} */ one) =>
    make(
      "li",
      { class: "call" },
      make(
        "details",
        {},
        make(
          "summary",
          {},
          `${String(one.verb?.id).split("/").at(-1)} · ${one.object?.definition?.name?.en ?? String(one.object?.id).split(":").at(-1)}`,
        ),
        make("pre", {}, JSON.stringify(one, null, 2)),
      ),
    );

  /** @param {[string, string]} given */
  const row = ([name, value]) =>
    make("tr", {}, make("th", { scope: "row" }, name.replace(/^(cmi|state)[. ]/, "")), make("td", {}, String(value)));

  preview.panelParts = { budget, line, statement, row };
})();

// The bar's left side: which course is shown, for whom, where and when. Together they are one word of an address.
(function () {
  "use strict";

  const { by, make, fill } = preview;

  /** @param {any} choice */
  preview.viewOf = function (choice) {
    const parts = [];
    if (choice.course) parts.push(`c~${choice.course}`);
    if (choice.target) parts.push(`t~${choice.target}`);
    else if (choice.layers.length) parts.push(`l~${choice.layers.join("+")}`);
    if (choice.audience) parts.push(`a~${choice.audience}`);
    if (choice.minutes) parts.push(`m~${choice.minutes}`);
    if (choice.asOf) parts.push(`d~${choice.asOf}`);
    if (choice.withPending) parts.push("p~yes");
    return parts.join(",") || "-";
  };

  /**
   * @param {HTMLSelectElement} select
   * @param {[string, string, string?][]} options value, text and group
   * @param {string} chosen
   */
  function offer(select, options, chosen) {
    const groups = new Map();
    for (const [value, text, group = ""] of options) {
      if (!groups.has(group)) groups.set(group, []);
      groups.get(group).push(make("option", { value, selected: value === chosen }, text));
    }
    fill(select, ...[...groups].flatMap(([label, made]) => (label ? [make("optgroup", { label }, ...made)] : made)));
    select.value = chosen;
    select.hidden = options.length < 2;
  }

  /** Shows what there is to choose, and what is chosen. @param {any} state */
  preview.showChoices = function (state) {
    const { choice } = state;
    if (!state.courses) return;
    offer(
      by("course"),
      state.courses.map((/** @type {any} */ one) => [one.id, one.title]),
      choice.course ?? state.course?.id ?? state.courses[0]?.id ?? "",
    );
    const language = state.language;
    const foreign = (/** @type {any} */ one) => one.language && one.language !== language;
    const targets = state.layers.filter((/** @type {any} */ one) => one.target);
    const overlays = state.layers.filter((/** @type {any} */ one) => !one.target && !foreign(one));
    const translations = state.layers.filter((/** @type {any} */ one) => !one.target && foreign(one));
    const named = (/** @type {any} */ one) => one.title + (foreign(one) ? ` (${one.language})` : "");
    const layer = choice.layers.find((/** @type {string} */ id) =>
      overlays.some((/** @type {any} */ one) => one.id === id),
    );
    offer(
      by("variant"),
      [
        ["", "Everywhere (base)"],
        ...targets.map((/** @type {any} */ one) => [`t~${one.id}`, named(one), "Targets"]),
        ...overlays.map((/** @type {any} */ one) => [`l~${one.id}`, named(one), "Overlays"]),
      ],
      choice.target ? `t~${choice.target}` : layer ? `l~${layer}` : "",
    );
    const translation = choice.layers.find((/** @type {string} */ id) =>
      translations.some((/** @type {any} */ one) => one.id === id),
    );
    offer(
      by("language"),
      [["", language], ...translations.map((/** @type {any} */ one) => [one.id, `${one.language} (${one.title})`])],
      translation ?? "",
    );
    const target = targets.find((/** @type {any} */ one) => one.id === choice.target);
    by("language").disabled = Boolean(target);
    by("language").title = target ? "A target is in the language that its file says" : "";
    offer(
      by("audience"),
      [["", "the course's own"], ...state.audiences.map((/** @type {any} */ one) => [one.id, one.title])],
      choice.audience ?? "",
    );
    by("audience").hidden = false;
    by("minutes").value = choice.minutes ?? "";
    by("as-of").value = choice.asOf ?? "";
    by("as-of").title = `As written: ${state.asOf}`;
    by("pending").checked = choice.withPending;
    const more = [choice.audience, choice.minutes, choice.asOf, choice.withPending].filter(Boolean).length;
    by("more-count").textContent = more ? ` (${more})` : "";
  };

  /** What the bar says now. */
  preview.readChoices = function () {
    const variant = by("variant").value;
    const language = by("language").value;
    const overlay = variant.startsWith("l~") ? variant.slice(2) : "";
    const target = variant.startsWith("t~") ? variant.slice(2) : null;
    const first = preview.state?.courses?.[0]?.id;
    // Several overlays come from the command line; the list shows the first, and they stay together until another is chosen.
    const shown = preview.state?.choice.layers ?? [];
    const isKept = overlay !== "" && shown.includes(overlay);
    const translations = [...by("language").options].map((one) => one.value);
    const overlays = isKept ? shown.filter((/** @type {string} */ id) => !translations.includes(id)) : [overlay];
    return {
      course: by("course").value && by("course").value !== first ? by("course").value : null,
      target,
      layers: target ? [] : [...overlays, language].filter(Boolean),
      audience: by("audience").value || null,
      minutes: by("minutes").value || null,
      asOf: by("as-of").value || null,
      withPending: by("pending").checked,
    };
  };

  preview.onChoice = function (/** @type {() => void} */ changed) {
    for (const id of ["course", "variant", "language", "audience", "minutes", "as-of", "pending"])
      by(id).addEventListener("change", changed);
    by("reset").addEventListener("click", () => {
      for (const id of ["audience", "minutes", "as-of"]) by(id).value = "";
      by("pending").checked = false;
      changed();
    });
    fill(
      by("editor"),
      ...Object.entries(preview.editors).map(([id, [name]]) =>
        make("option", { value: id, selected: id === preview.recall("editor", "vscode") }, name),
      ),
    );
    by("editor").addEventListener("change", () => {
      preview.remember("editor", by("editor").value);
      changed();
    });
    document.addEventListener("click", (event) => {
      if (event.target instanceof Node && !by("more").contains(event.target)) by("more").open = false;
    });
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape") by("more").open = false;
    });
  };
})();

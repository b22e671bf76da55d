// Host side of the messages: listens to the frame and to nobody else, and checks what it hears.
(function () {
  "use strict";

  const { host } = courseForge;

  /** @type {Record<string, Record<string, string>>} */
  const fields = {
    hello: { page: "string", title: "string" },
    seen: { page: "string" },
    "leave-out": { page: "string" },
    answer: {
      question: "string",
      response: "string",
      score: "number",
      pattern: "texts",
      latency: "number",
      components: "components",
    },
    begin: { assessment: "string", extended: "boolean", drawn: "drawn" },
    item: { assessment: "string", question: "string", response: "string" },
    submit: { assessment: "string", results: "results" },
    survey: { answers: "answers" },
    scenario: { scenario: "string", state: "string" },
    decision: {
      scenario: "string",
      node: "string",
      state: "string",
      response: "string",
      score: "number",
      weighting: "number",
      pattern: "texts",
      latency: "number",
      components: "components",
    },
    "quick-exit": {},
    exit: {},
  };

  host.readMessage = function (data) {
    const message = /** @type {Record<string, unknown> | null} */ (data);
    if (typeof message !== "object" || message === null || message["cf"] !== 1) return null;
    const type = String(message["type"]);
    if (!Object.hasOwn(fields, type)) return null;
    const known = Object.entries(fields[type] ?? {}).every(([name, kind]) => is(kind, message[name]));
    return known ? /** @type {PageMessage} */ (data) : null;
  };

  /** @type {Record<string, Record<string, string>>} */
  const lists = {
    texts: {},
    results: {
      question: "string",
      response: "string",
      score: "number",
      pattern: "texts",
      latency: "number",
      components: "components",
    },
    answers: { item: "string", response: "string", components: "components" },
    parts: { id: "string", text: "string" },
  };

  /** @type {Record<string, string>} */
  const drawn = { seed: "number", started: "number", items: "texts" };

  /**
   * @param {string} kind
   * @param {unknown} value
   * @returns {boolean}
   */
  function is(kind, value) {
    if (kind === "drawn")
      return (
        value === undefined ||
        (typeof value === "object" &&
          value !== null &&
          Object.entries(drawn).every(([name, of]) => is(of, /** @type {any} */ (value)[name])))
      );
    if (kind === "components")
      return (
        value === undefined ||
        (typeof value === "object" && value !== null && Object.values(value).every((list) => is("parts", list)))
      );
    const item = lists[kind];
    if (!item) return typeof value === kind;
    if (!Array.isArray(value)) return false;
    if (kind === "texts") return value.every((text) => typeof text === "string");
    return value.every(
      (one) => typeof one === "object" && one !== null && Object.entries(item).every(([name, of]) => is(of, one[name])),
    );
  }

  host.listen = function (window, frame, onMessage) {
    window.addEventListener("message", (event) => {
      if (event.source === null || event.source !== frame.contentWindow) return;
      const message = host.readMessage(event.data);
      if (message) onMessage(message);
    });
    // "*": pages opened from disk have no origin that could be named; nothing secret is sent.
    return (message) => frame.contentWindow?.postMessage(message, "*");
  };
})();

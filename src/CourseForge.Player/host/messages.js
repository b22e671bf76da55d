// Host side of the messages: listens to the frame and to nobody else, and checks what it hears.
(function () {
  "use strict";

  const { host } = courseForge;

  /** @type {Record<string, Record<string, string>>} */
  const fields = {
    hello: { page: "string", title: "string" },
    seen: { page: "string" },
    answer: { question: "string", response: "string", score: "number", pattern: "texts", latency: "number" },
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

  /**
   * @param {string} kind
   * @param {unknown} value
   */
  function is(kind, value) {
    return kind === "texts" ? Array.isArray(value) && value.every((text) => typeof text === "string") : typeof value === kind;
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

// A SCORM 2004 LMS that writes down every call, reports what nobody has written as error 403, and can misbehave as real ones do.

/**
 * @param {Record<string, string>} [stored] elements the LMS holds already
 * @param {{fail?: (call: string) => string | undefined}} [quirks] fail: error code for a call, written "SetValue cmi.x=value"
 */
export function recordingLms2004(stored = {}, quirks = {}) {
  /** @type {Map<string, string>} */
  const values = new Map(
    Object.entries({
      "cmi.mode": "normal",
      "cmi.completion_status": "unknown",
      "cmi.success_status": "unknown",
      "cmi.interactions._count": "0",
      "cmi.objectives._count": "0",
      ...stored,
    }),
  );
  /** @type {string[]} */
  const calls = [];
  let error = "0";

  /**
   * @param {string} call
   * @param {() => string} result
   * @param {string} failure
   */
  function act(call, result, failure) {
    calls.push(call);
    error = quirks.fail?.(call) ?? "0";
    return error === "0" ? result() : failure;
  }

  const api = {
    Initialize: () => act("Initialize", () => "true", "false"),
    Terminate: () => act("Terminate", () => "true", "false"),
    Commit: () => act("Commit", () => "true", "false"),
    /** @param {string} element */
    GetValue: (element) =>
      act(
        `GetValue ${element}`,
        () => {
          if (!values.has(element)) error = "403";
          return values.get(element) ?? "";
        },
        "",
      ),
    /** @param {string} element @param {string} value */
    SetValue: (element, value) =>
      act(
        `SetValue ${element}=${value}`,
        () => {
          values.set(element, value);
          const list = /^(cmi\.(?:interactions|objectives))\.(\d+)\.id$/.exec(element);
          if (list)
            values.set(
              `${list[1]}._count`,
              String(Math.max(Number(values.get(`${list[1]}._count`)), Number(list[2]) + 1)),
            );
          return "true";
        },
        "false",
      ),
    GetLastError: () => {
      calls.push("GetLastError");
      return error;
    },
    /** @param {string} code */
    GetErrorString: (code) => `error ${code}`,
  };

  const named = () => calls.filter((call) => call !== "GetLastError");
  return {
    api,
    values,
    calls,
    named,
    writes: () =>
      named()
        .filter((call) => call.startsWith("SetValue"))
        .map((call) => call.slice("SetValue ".length)),
    /** @param {string} call */
    count: (call) => calls.filter((entry) => entry === call).length,
  };
}

/** A window with only these APIs in it, as far as the search looks. @param {Record<string, unknown>} apis */
export function windowOf(apis) {
  const window = /** @type {any} */ ({ ...apis, opener: null });
  window.parent = window;
  window.top = window;
  return /** @type {Window} */ (window);
}

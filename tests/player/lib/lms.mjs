// A SCORM 1.2 LMS that writes down every call, and can misbehave as real ones do.

/**
 * @param {Record<string, string>} [stored] elements the LMS holds already
 * @param {{fail?: (call: string) => string | undefined, answer?: (call: string) => string | undefined}} [quirks]
 *   fail: error code for a call; answer: another answer to a call. A call is written "LMSSetValue cmi.x=value".
 */
export function recordingLms(stored = {}, quirks = {}) {
  /** @type {Map<string, string>} */
  const values = new Map(
    Object.entries({
      "cmi.core.lesson_mode": "normal",
      "cmi.core.lesson_status": "not attempted",
      "cmi.core.lesson_location": "",
      "cmi.suspend_data": "",
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
    const answer = quirks.answer?.(call);
    error = quirks.fail?.(call) ?? "0";
    if (answer !== undefined) return answer;
    return error === "0" ? result() : failure;
  }

  const api = {
    LMSInitialize: () => act("LMSInitialize", () => "true", "false"),
    LMSFinish: () => act("LMSFinish", () => "true", "false"),
    LMSCommit: () => act("LMSCommit", () => "true", "false"),
    /** @param {string} element */
    LMSGetValue: (element) => act(`LMSGetValue ${element}`, () => values.get(element) ?? "", ""),
    /** @param {string} element @param {string} value */
    LMSSetValue: (element, value) =>
      act(
        `LMSSetValue ${element}=${value}`,
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
    LMSGetLastError: () => {
      calls.push("LMSGetLastError");
      return error;
    },
    /** @param {string} code */
    LMSGetErrorString: (code) => `error ${code}`,
  };

  const named = () => calls.filter((call) => call !== "LMSGetLastError");
  return {
    api,
    values,
    calls,
    /** Calls without the reading of error codes. */
    named,
    writes: () =>
      named()
        .filter((call) => call.startsWith("LMSSetValue"))
        .map((call) => call.slice("LMSSetValue ".length)),
    /** @param {string} call */
    count: (call) => calls.filter((entry) => entry === call).length,
  };
}

/** A window with the API in it, as far as the search looks. @param {unknown} api */
export function windowWith(api) {
  const window = /** @type {any} */ ({ API: api, opener: null });
  window.parent = window;
  window.top = window;
  return /** @type {Window} */ (window);
}

/** A window of another origin: looking at its content throws. @param {any} [parent] @param {any} [opener] */
export function foreignWindow(parent, opener = null) {
  const window = /** @type {any} */ ({ opener });
  Object.defineProperty(window, "API", {
    get() {
      throw new DOMException("Blocked a frame from accessing a cross-origin frame.", "SecurityError");
    },
  });
  window.parent = parent ?? window;
  window.top = parent ?? window;
  return window;
}

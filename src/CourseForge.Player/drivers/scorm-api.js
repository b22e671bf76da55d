// The LMS as an object in a window above or behind this one: finding it, and calling it so that nothing it does may throw
// into the course. The same for SCORM 1.2 (Run-Time Environment 1.2, section 3) and SCORM 2004 (RTE 3.3) but for the names.
(function () {
  "use strict";

  const searchEvery = 100;
  const searchFor = 3000;
  const levels = 10;

  courseForge.scormApi = {
    /** Looks for the API; some LMS put it up late. One edition only: of an LMS that shows both, the other is not asked. */
    async find(window, edition, options = {}) {
      const wait = options.wait ?? ((milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)));
      let api = findApi(window, edition);
      for (let waited = 0; !api && waited < searchFor; waited += searchEvery) {
        await wait(searchEvery);
        api = findApi(window, edition);
      }
      if (!api) console.warn(`CourseForge: no ${edition.standard} API found; nothing is recorded`);
      return api;
    },

    /** Calls whose error code is always read. */
    connect(api, edition) {
      const { calls } = edition;

      /** @param {keyof ScormCalls} call @param {string[]} parameters */
      function guarded(call, ...parameters) {
        try {
          return String(api[calls[call]]?.(...parameters) ?? "");
        } catch (error) {
          console.warn("CourseForge: the LMS threw", error);
          return "";
        }
      }

      /** @param {string} what @param {string} [expected] an error code that is no failure here */
      function failed(what, expected) {
        const code = guarded("getLastError");
        if (code === "" || code === "0" || code === expected) return false;
        console.warn(`CourseForge: ${what}: SCORM error ${code}, ${guarded("getErrorString", code)}`);
        return true;
      }

      /** @param {"initialize" | "commit" | "finish"} call */
      function run(call) {
        const answer = guarded(call, "");
        const done = answer === "true" || answer === "1";
        const reported = failed(calls[call]);
        if (!done && !reported) console.warn(`CourseForge: ${calls[call]} answered "${answer}"`);
        return done;
      }

      return {
        initialize: () => run("initialize"),
        commit: () => run("commit"),
        finish: () => run("finish"),
        get(element) {
          const value = guarded("getValue", element);
          return failed(`reading ${element}`, edition.notYetSet) ? null : value;
        },
        set(element, value) {
          const answer = guarded("setValue", element, value);
          return !failed(`writing ${element}`) && answer !== "false" && answer !== "";
        },
      };
    },
  };

  /**
   * What a window of another origin refuses is as good as not there.
   * @template T
   * @param {() => T} look
   */
  function reach(look) {
    try {
      return look();
    } catch {
      return null;
    }
  }

  /**
   * Through the parents, then through the opener and its parents.
   * @param {Window} start
   * @param {ScormEdition} edition
   */
  function findApi(start, edition) {
    return (
      inParents(start, edition) ??
      inParents(
        reach(() => start.opener),
        edition,
      ) ??
      inParents(
        reach(() => start.top?.opener),
        edition,
      )
    );
  }

  /**
   * @param {Window | null | undefined} start
   * @param {ScormEdition} edition
   * @returns {ScormApi | null}
   */
  function inParents(start, edition) {
    let window = start;
    for (let level = 0; window && level < levels; level++) {
      const here = /** @type {Record<string, ScormApi | undefined>} */ (/** @type {unknown} */ (window));
      const api = reach(() => {
        const found = here[edition.object];
        return typeof found?.[edition.calls.initialize] === "function" ? found : null;
      });
      if (api) return api;
      window = reach(() => window?.parent); // of the topmost window: itself
    }
    return null;
  }
})();

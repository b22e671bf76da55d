// Whom the page reports to: the host around it, or a session of its own with local storage when there is none.
(function () {
  "use strict";

  const { page } = courseForge;

  /** How long a page in a frame waits for a host to answer. */
  const hostWithin = 1500;

  page.readMessage = function (data) {
    const message = /** @type {StateMessage | null} */ (data);
    const known =
      typeof message === "object" &&
      message !== null &&
      message.cf === 1 &&
      message.type === "state" &&
      typeof message.state === "object" &&
      message.state !== null;
    return known ? message : null;
  };

  page.connect = function (window, course, onState) {
    const framed = window.parent !== window;
    /** @type {Connection["kind"]} */
    let kind = "waiting";
    /** @type {Session | null} */
    let session = null;
    /** What was said before a host answered. @type {PageMessage[]} */
    const said = [];

    /** @param {PageMessage} message */
    function send(message) {
      if (kind !== "host") said.push(message);
      if (kind === "host" || (framed && isToldAtOnce(message))) {
        window.parent.postMessage(message, "*"); // "*": pages opened from disk have no origin that could be named
      }
      if (session) tellSession(session, message);
    }

    /**
     * An attempt that begins here is noted with what was drawn for it: a host that answers late goes on with it, and draws no other.
     * @param {Session} local
     * @param {PageMessage} message
     */
    function tellSession(local, message) {
      local.handle(message);
      const current = message.type === "begin" ? local.message().state.assessments[message.assessment]?.current : null;
      if (message.type === "begin" && current)
        message.drawn = {
          seed: current.seed,
          started: current.started,
          items: current.items.map(({ question }) => question),
        };
    }

    /** Reads what is stored, also when another tab or a later page has written since. */
    function openLocal() {
      const { driver, loaded } = courseForge.openWebDriver(course, window);
      session = courseForge.createSession({ course, driver, loaded, onChange: onState });
    }

    function stayLocal() {
      if (kind !== "waiting") return;
      kind = "local";
      openLocal();
      for (const message of said) if (session) tellSession(session, message);
    }

    /** Some things cannot wait until a host has answered. @param {PageMessage} message */
    const isToldAtOnce = ({ type }) => type === "hello" || type === "quick-exit";

    function tellMissed() {
      for (const missed of said.splice(0)) if (!isToldAtOnce(missed)) window.parent.postMessage(missed, "*");
    }

    window.addEventListener("message", (event) => {
      if (!framed || event.source !== window.parent) return;
      const message = page.readMessage(event.data);
      if (!message) return;
      if (kind !== "host") {
        kind = "host"; // also when it answers late: it is told what it missed
        session = null;
        tellMissed();
      }
      onState(message);
    });
    window.addEventListener("storage", (event) => {
      if (kind !== "local" || event.key !== `courseforge:${course.id}`) return;
      openLocal();
      if (session) onState(session.message());
    });
    window.document.addEventListener("visibilitychange", () => {
      if (window.document.visibilityState === "hidden") session?.flush();
    });
    window.addEventListener("pagehide", () => {
      if (kind === "waiting") tellMissed(); // a quick learner is gone before the host has answered
      session?.finish();
    });
    window.addEventListener("pageshow", (event) => {
      if (!event.persisted) return; // else back from the page cache, and others may have moved on meanwhile
      if (kind === "local") openLocal();
      const hello = helloOf(window);
      if (kind === "host") send(hello);
      else session?.handle(hello);
    });

    if (framed) setTimeout(stayLocal, hostWithin);
    else stayLocal();
    return {
      send,
      get kind() {
        return kind;
      },
    };
  };

  /**
   * @param {Window} window
   * @returns {PageMessage}
   */
  function helloOf(window) {
    const { document } = window;
    return { cf: 1, type: "hello", page: document.documentElement.dataset["page"] ?? "", title: document.title };
  }

  page.hello = helloOf;
})();

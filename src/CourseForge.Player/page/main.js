// A page of the course: starts its parts, then greets the host or opens its own storage.
(function () {
  "use strict";

  const { page } = courseForge;

  page.start = function (window) {
    const { document } = window;
    const course = globalThis.courseForgeCourse;
    const { kind = "", page: id = "", root = "" } = document.documentElement.dataset;
    /** @type {((message: StateMessage) => void)[]} */
    const listeners = [];
    /** @type {Connection | null} */
    let connection = null;
    /** @type {PageMessage[]} */
    const early = [page.hello(window)];

    /** @type {PageContext} */
    const context = {
      course,
      kind,
      id,
      root,
      send: (message) => void (connection ? connection.send(message) : early.push(message)),
      say,
      onState: (listener) => void listeners.push(listener),
      connection: () => connection,
    };
    for (const part of page.parts) {
      try {
        part(context);
      } catch (error) {
        console.error("CourseForge: a part of the page failed; the others go on", error);
      }
    }
    document.documentElement.dataset["player"] = "on"; // for the theme: controls that need the player may show

    connection = page.connect(window, course, (message) => listeners.forEach((listener) => listener(message)));
    for (const message of early) connection.send(message);
  };

  /** @param {string} text */
  function say(text) {
    const status = document.querySelector("[data-status]");
    if (!status) return;
    status.textContent = "";
    setTimeout(() => (status.textContent = text), 50); // emptied first: the same words again are news again
  }

  if (typeof document !== "undefined") document.addEventListener("DOMContentLoaded", () => page.start(window)); // by then assessment.js has run, too
})();

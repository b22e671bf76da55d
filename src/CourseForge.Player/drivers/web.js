// No LMS: progress lives in this browser's local storage, one entry per course. Where storage is refused (private
// windows, blocked cookies) it lives as long as the page does, and the page says so.
(function () {
  "use strict";

  courseForge.openWebDriver = function (course, window) {
    const name = `courseforge:${course.id}`;
    const completeName = `${name}:complete`; // kept apart: a later edition with more pages does not take it back
    const storage = openStorage(window, name);

    /** @param {Progress} progress */
    function save(progress) {
      const text = courseForge.state.encode(course, progress.state);
      try {
        if (text === null || !storage) return false;
        storage.setItem(name, text);
        if (progress.complete) storage.setItem(completeName, "1");
        return true;
      } catch (error) {
        console.warn("CourseForge: local storage did not keep the progress", error);
        return false;
      }
    }

    return {
      driver: { save, finish() {} },
      loaded: {
        tracked: storage !== null,
        mode: "normal",
        text: storage?.getItem(name) ?? "",
        complete: storage?.getItem(completeName) === "1",
      },
    };
  };

  /**
   * @param {Window} window
   * @param {string} name
   * @returns {Storage | null}
   */
  function openStorage(window, name) {
    try {
      const storage = window.localStorage;
      storage.setItem(`${name}:try`, "1");
      storage.removeItem(`${name}:try`);
      return storage;
    } catch {
      console.warn("CourseForge: this browser refuses local storage; progress lasts as long as the page");
      return null;
    }
  }
})();

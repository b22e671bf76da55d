// What was typed and not told yet, as it was typed: kept for this window, so that a reload shows it again. The quick exit takes it away.
// What belongs to no course is a liking of whoever learns here, says nothing of any course, and stays.
(function () {
  "use strict";

  const { page } = courseForge;

  page.draft = function (course, where, name) {
    const key = course ? `courseforge:${course.id}:typed:${where}:${name}` : `courseforge:${name}`;
    const store = () => (course ? sessionStorage : localStorage);
    return {
      kept() {
        try {
          return store().getItem(key);
        } catch {
          return null;
        }
      },
      keep(text) {
        try {
          if (text === null) store().removeItem(key);
          else store().setItem(key, text);
        } catch {
          // Storage is refused or full: a reload shows what was told.
        }
      },
    };
  };
})();

// What was typed and not told yet, as it was typed: kept for this window, so that a reload shows it again. The quick exit takes it away.
(function () {
  "use strict";

  const { page } = courseForge;

  page.draft = function (course, where, name) {
    const key = `courseforge:${course.id}:typed:${where}:${name}`;
    return {
      kept() {
        try {
          return sessionStorage.getItem(key);
        } catch {
          return null;
        }
      },
      keep(text) {
        try {
          if (text === null) sessionStorage.removeItem(key);
          else sessionStorage.setItem(key, text);
        } catch {
          // Storage is refused or full: a reload shows what was told.
        }
      },
    };
  };
})();

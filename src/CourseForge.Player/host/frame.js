// The frame that shows the pages: opens the bookmarked one, follows the learner's page in the window title.
(function () {
  "use strict";

  const { host } = courseForge;

  host.showPages = function (frame, course, bookmark) {
    const page = course.pages.find(({ id }) => id === bookmark);
    frame.src = page ? page.href : "index.html";
  };
})();

// The launch page of an LMS package: opens the driver, then shows the pages and answers their messages.
(function () {
  "use strict";

  const { host } = courseForge;

  host.start = async function (window) {
    const { document } = window;
    const course = globalThis.courseForgeCourse;
    const { strings } = course;
    const frame = document.querySelector("iframe[data-frame]");
    if (!(frame instanceof HTMLIFrameElement)) return;

    const { driver, loaded } = await courseForge.openDriver(window, course);
    const warn = () => courseForge.showBanner(document, strings["notRecorded"] ?? "", strings["notRecordedReason"]);
    let failing = false;
    const session = courseForge.createSession({
      course,
      driver,
      loaded,
      onChange: (message) => send(message),
      onSaved(ok) {
        if (failing === !ok) return;
        failing = !ok;
        if (failing) warn();
        else courseForge.hideBanner(document);
      },
    });
    const leave = () => {
      session.finish();
      if (course.quickExit) courseForge.leave(window, course.quickExit);
    };
    const send = host.listen(window, frame, (message) => {
      if (message.type === "quick-exit") leave();
      else session.handle(message);
      if (message.type === "hello") frame.title = message.title;
    });

    if (!loaded.tracked) warn();
    if (course.quickExit) courseForge.onDoubleEscape(document, leave);
    host.watchLifecycle(window, session);
    host.showPages(frame, course, session.message().state.bookmark);
  };

  if (typeof document !== "undefined") void host.start(window);
})();

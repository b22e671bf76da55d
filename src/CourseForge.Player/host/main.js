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
    /** @param {string} reason */
    const warn = (reason) => courseForge.showBanner(document, strings["notRecorded"] ?? "", strings[reason]);
    let failing = false;
    /** @param {boolean} ok */
    const onSaved = (ok) => {
      if (failing === !ok) return;
      failing = !ok;
      if (failing) warn("notSavedReason");
      else courseForge.hideBanner(document);
    };
    const session = courseForge.createSession({
      course,
      driver,
      loaded,
      onChange: (message) => send(message),
      onSaved,
    });
    driver?.listen?.(onSaved);
    /** Ends the session and goes back to where the learner came from, if the store has said where that is (cmi5 10, returnURL). */
    const goBack = () => {
      session.finish();
      if (loaded.returnUrl) window.location.assign(loaded.returnUrl);
    };
    const leave = () => {
      session.finish();
      if (course.quickExit) courseForge.leave(window, course.quickExit);
    };
    const send = host.listen(window, frame, (message) => {
      if (message.type === "quick-exit") leave();
      else if (message.type === "exit") goBack();
      else session.handle(message);
      if (message.type === "hello") frame.title = message.title;
    });

    const exit = document.querySelector("[data-leave]");
    if (loaded.returnUrl && exit instanceof HTMLElement) {
      exit.hidden = false;
      exit.addEventListener("click", goBack);
    }
    if (!loaded.tracked) warn("notRecordedReason");
    if (course.quickExit) courseForge.onDoubleEscape(document, leave);
    host.watchLifecycle(window, session);
    host.showPages(frame, course, session.message().state.bookmark);
  };

  if (typeof document !== "undefined") void host.start(window);
})();

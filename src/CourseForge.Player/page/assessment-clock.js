// The time that is left of an attempt, once a second; its end is announced before it comes.
(function () {
  "use strict";

  /** When the end of the time is announced, in seconds. */
  const warnings = [300, 60];

  courseForge.page.assessmentClock = function (assessment, attempt, timer, { course, say }, now, timeIsUp) {
    const limit = courseForge.timeLimit(assessment, attempt);
    timer.hidden = limit === null;
    if (limit === null) return () => {};
    let before = Infinity;
    const turn = () => {
      const left = Math.max(0, Math.round(attempt.started + limit - now() / 1000));
      const time = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
      timer.textContent = courseForge.words.fill(course.strings["timeLeft"], { time });
      for (const warning of warnings) if (before > warning && left <= warning && left > 0) say(timer.textContent);
      before = left;
      if (left > 0) return;
      stop();
      timeIsUp();
    };
    const ticking = setInterval(turn, 1000);
    const stop = () => clearInterval(ticking);
    turn();
    return stop;
  };
})();

// Time that nobody can set: the wall's clock is read once, and from then on what has passed is added.
(function () {
  "use strict";

  const every = 30_000;
  /** A longer silence than this was sleep: also a page that nobody looks at is run once a minute. In milliseconds. */
  const longest = 120_000;

  courseForge.createClock = function (passed, wall) {
    const start = passed();
    let last = start;
    let used = 0;
    return {
      now: () => wall + passed() - start,
      used() {
        const now = passed();
        const gap = now - last;
        last = now;
        if (gap > 0 && gap <= longest) used += gap;
        return used;
      },
    };
  };

  courseForge.clock = courseForge.createClock(() => performance.now(), Date.now());
  if (typeof document !== "undefined") setInterval(courseForge.clock.used, every);
})();

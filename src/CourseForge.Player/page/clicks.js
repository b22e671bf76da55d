// A double click is meant once: its second half falls on whatever has come under the pointer meanwhile.
(function () {
  "use strict";

  courseForge.page.parts.push(() => {
    document.addEventListener(
      "click",
      (event) => {
        const control =
          event.target instanceof Element ? event.target.closest("button, [data-next], [data-previous]") : null;
        if (event.detail < 2 || !control) return;
        event.preventDefault();
        event.stopImmediatePropagation();
      },
      true,
    );

    // Of recordings, one plays at a time.
    document.addEventListener(
      "play",
      ({ target }) => {
        for (const other of document.querySelectorAll("audio, video"))
          if (other !== target && other instanceof HTMLMediaElement) other.pause();
      },
      true,
    );
  });
})();

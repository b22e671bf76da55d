// Slides on screen: keys, a bar with two buttons and the place. Without it the deck is read by scrolling.
(function () {
  "use strict";

  // The tests load every script without a page.
  if (typeof document !== "undefined") start();

  function start() {
    const slides = [...document.querySelectorAll("[data-slide]")];
    const bar = document.querySelector("[data-deck-bar]");
    const place = document.querySelector("[data-deck-place]");
    const previous = document.querySelector("[data-deck-previous]");
    const next = document.querySelector("[data-deck-next]");
    const full = document.querySelector("[data-deck-full]");
    if (!(bar instanceof HTMLElement) || slides.length === 0) return;

    /** The slide whose middle is nearest to that of the window. */
    const current = () => {
      const middle = window.innerHeight / 2;
      const away = slides.map((slide) => {
        const { top, bottom } = slide.getBoundingClientRect();
        return top <= middle && bottom >= middle ? 0 : Math.min(Math.abs(top - middle), Math.abs(bottom - middle));
      });
      return away.indexOf(Math.min(...away));
    };

    const show = () => {
      const at = current();
      if (place) place.textContent = `${at + 1} / ${slides.length}`;
      if (previous instanceof HTMLButtonElement) previous.disabled = at === 0;
      if (next instanceof HTMLButtonElement) next.disabled = at === slides.length - 1;
    };

    /** @param {number} to */
    const go = (to) => {
      const slide = slides[Math.max(0, Math.min(slides.length - 1, to))];
      if (!(slide instanceof HTMLElement)) return;
      slide.scrollIntoView({ block: "start" });
      slide.focus({ preventScroll: true });
      show();
    };

    document.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.target instanceof HTMLButtonElement) return;
      const isRightToLeft = document.documentElement.dir === "rtl";
      const onward = isRightToLeft ? "ArrowLeft" : "ArrowRight";
      const back = isRightToLeft ? "ArrowRight" : "ArrowLeft";
      const to =
        event.key === onward || event.key === "PageDown" || (event.key === " " && !event.shiftKey)
          ? current() + 1
          : event.key === back || event.key === "PageUp" || event.key === " "
            ? current() - 1
            : event.key === "Home"
              ? 0
              : event.key === "End"
                ? slides.length - 1
                : null;
      if (to === null) return;
      event.preventDefault();
      go(to);
    });
    previous?.addEventListener("click", () => go(current() - 1));
    next?.addEventListener("click", () => go(current() + 1));
    if (full instanceof HTMLElement) {
      full.hidden = !document.fullscreenEnabled;
      full.addEventListener("click", () => {
        if (document.fullscreenElement) document.exitFullscreen();
        else document.documentElement.requestFullscreen();
      });
    }
    document.addEventListener("scroll", show, { passive: true });
    window.addEventListener("resize", show);
    bar.hidden = false;
    show();
  }
})();

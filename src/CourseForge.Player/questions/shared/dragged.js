// Items of a question that are dragged, by mouse, pen and finger. What can be dragged can also be moved with buttons or lists: WCAG 2.5.7.
// A finger drags by the grip alone, so that a page can be scrolled wherever else it is touched; a mouse by the whole item.
(function () {
  "use strict";

  const FEWEST = 4; // pixels: less is a click whose hand has trembled
  const EDGE = 96; // pixels of the window, with the bars in it, in which the page scrolls on
  const STEP = 10; // pixels that it scrolls for each picture

  courseForge.questionShapes.dragged = function (form, selector, { begin }) {
    for (const hint of form.querySelectorAll("[data-grip], [data-groups]")) hint.removeAttribute("hidden");

    form.addEventListener("pointerdown", (down) => {
      const target = /** @type {Element} */ (down.target);
      const item = /** @type {HTMLElement | null} */ (target.closest(selector));
      const isAtGrip = target.closest("[data-grip]") !== null;
      if (!item || !down.isPrimary || down.button !== 0 || form.dataset["state"] === "answered") return;
      if (!isAtGrip && (down.pointerType === "touch" || target.closest("button, select, a, [data-option-feedback]")))
        return;
      if (isAtGrip) down.preventDefault(); // no words are selected, and the focus stays where it is
      follow(item, down);
    });

    /** @param {HTMLElement} item @param {PointerEvent} down */
    function follow(item, down) {
      /** @type {ReturnType<typeof begin> | null} */
      let drag = null;
      let { clientX: x, clientY: y } = down;
      const grip = offset(item, x, y);

      /** The item under the pointer, wherever its place in the page is by now. */
      function show() {
        drag?.move(x, y);
        item.style.translate = "";
        const now = offset(item, x, y);
        item.style.translate = `${now.x - grip.x}px ${now.y - grip.y}px`;
      }

      function scroll() {
        if (!drag) return;
        const step = y < EDGE ? -STEP : y > innerHeight - EDGE ? STEP : 0;
        if (step !== 0) {
          scrollBy(0, step);
          show();
        }
        requestAnimationFrame(scroll);
      }

      /** @param {PointerEvent} event */
      function move(event) {
        if (event.pointerId !== down.pointerId) return;
        ({ clientX: x, clientY: y } = event);
        if (!drag && Math.hypot(x - down.clientX, y - down.clientY) < FEWEST) return;
        if (!drag) {
          drag = begin(item);
          item.dataset["dragging"] = "";
          requestAnimationFrame(scroll);
        }
        event.preventDefault();
        show();
      }

      /** @param {PointerEvent} event */
      function end(event) {
        if (event.pointerId !== down.pointerId) return;
        for (const [name, listener] of listeners) document.removeEventListener(name, listener);
        document.removeEventListener("selectstart", refuse);
        const ended = drag;
        drag = null;
        item.style.translate = "";
        delete item.dataset["dragging"];
        ended?.end(event.type === "pointerup");
      }

      /** @type {[name: "pointermove" | "pointerup" | "pointercancel", (event: PointerEvent) => void][]} */
      const listeners = [
        ["pointermove", move],
        ["pointerup", end],
        ["pointercancel", end],
      ];
      for (const [name, listener] of listeners) document.addEventListener(name, listener);
      document.addEventListener("selectstart", refuse); // else words are selected on the way
    }
  };

  /** @param {Event} event */
  const refuse = (event) => event.preventDefault();

  /** Where in an item a point of the window is. @param {HTMLElement} item @param {number} x @param {number} y */
  function offset(item, x, y) {
    const { left, top } = item.getBoundingClientRect();
    return { x: x - left, y: y - top };
  }
})();

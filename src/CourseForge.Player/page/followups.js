// What is to be done after the course: the day of it, once the course is complete.
(function () {
  "use strict";

  const day = 86_400_000;

  courseForge.page.parts.push(({ course, onState }) => {
    const places = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-due]"));
    if (places.length > 0)
      onState(({ state }) => {
        if (!state.complete) return;
        for (const place of places)
          place.textContent = courseForge.words.day(course, state.completed + Number(place.dataset["due"]) * day);
      });
  });
})();

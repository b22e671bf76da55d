// Places on a picture, some of which are chosen: on the picture with a pointer, or in the list of what is there.
(function () {
  "use strict";

  const { chosenSome } = courseForge.questionShapes;

  courseForge.questionTypes["hotspot"] = {
    ...chosenSome,
    shuffles: false, // their letters stand on the picture

    open(form, context) {
      const controls = chosenSome.open(form, context);
      const marks = /** @type {NodeListOf<SVGElement>} */ (form.querySelectorAll("[data-place]"));
      const input = (/** @type {SVGElement} */ mark) =>
        /** @type {HTMLInputElement} */ (form.querySelector(`input[value="${mark.dataset["place"]}"]`));
      const show = () => marks.forEach((mark) => mark.toggleAttribute("data-chosen", input(mark).checked));
      for (const mark of marks) mark.addEventListener("click", () => input(mark).click());
      form.addEventListener("change", show);
      return {
        ...controls,
        fill(given) {
          controls.fill(given);
          show();
        },
      };
    },
  };
})();

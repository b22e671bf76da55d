// The quick exit: one click, or Escape twice. Works as a plain link without this.
(function () {
  "use strict";

  courseForge.page.parts.push(({ send }) => {
    const link = document.querySelector("a[data-quick-exit]");
    if (!(link instanceof HTMLAnchorElement)) return;
    const { href } = link;
    const exit = () => {
      send({ cf: 1, type: "quick-exit" });
      courseForge.leave(window, href);
    };
    link.addEventListener("click", (event) => {
      event.preventDefault();
      exit();
    });
    courseForge.onDoubleEscape(document, exit);
  });
})();

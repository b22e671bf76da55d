// Elements of a page: those that are there, and new ones.
(function () {
  "use strict";

  courseForge.page.elements = {
    all: (within, selector) => [...within.querySelectorAll(selector)].filter((one) => one instanceof HTMLElement),

    make(tag, properties, ...children) {
      const made = Object.assign(document.createElement(tag), properties);
      made.append(...children);
      return made;
    },
  };
})();

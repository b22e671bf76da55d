// The window around a package of any maker: the panel of the learning system, and nothing else.
(function () {
  "use strict";

  const { by, ask } = preview;

  preview
    .openPackage("/package/", false)
    .then(() => ask("/package/", {}))
    .then((/** @type {any} */ about) => {
      document.title = `${about.title || about.units[0]?.title || "Package"} · learning system`;
      preview.say(`${about.files} files; nothing of it is unpacked, and no call leaves this window.`);
    })
    .catch((/** @type {Error} */ problem) => {
      by("empty").hidden = false;
      by("empty").textContent = problem.message;
    });
})();

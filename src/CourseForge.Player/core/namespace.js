// The one global of the player; every other file attaches to it. The compiler writes its short name in scripts.
globalThis.cf = globalThis.courseForge = /** @type {Player} */ ({
  host: {},
  page: { parts: /** @type {PagePart[]} */ ([]) },
});

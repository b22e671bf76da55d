// The one global of the player; every other file attaches to it.
globalThis.courseForge = /** @type {Player} */ ({ host: {}, page: { parts: /** @type {PagePart[]} */ ([]) } });

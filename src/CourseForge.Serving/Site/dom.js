// Small things that all parts of the window use.
(function () {
  "use strict";

  const preview = (globalThis.preview = /** @type {any} */ ({}));

  /** @param {string} id */
  preview.by = (id) => document.getElementById(id);

  /**
   * An element with its attributes and what is in it. Texts are texts: nothing of a curriculum is read as markup.
   * @param {string} name
   * @param {Record<string, any>} [attributes]
   * @param {...(Node | string | null | undefined | false)} content
   */
  preview.make = function (name, attributes, ...content) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes ?? {})) {
      if (value === null || value === undefined || value === false) continue;
      if (typeof value === "function") element.addEventListener(key, value);
      else element.setAttribute(key, value === true ? "" : String(value));
    }
    element.append(...content.filter((one) => one !== null && one !== undefined && one !== false));
    return element;
  };

  /** @param {Element} element @param {...(Node | string | null | undefined | false)} content */
  preview.fill = function (element, ...content) {
    element.replaceChildren(...content.filter((one) => one !== null && one !== undefined && one !== false));
  };

  /** @param {string} path @param {Record<string, string | string[]>} query */
  preview.ask = async function (path, query) {
    const address = new URL(path, location.href);
    for (const [name, value] of Object.entries(query))
      for (const one of Array.isArray(value) ? value : [value]) address.searchParams.append(name, one);
    const response = await fetch(address);
    if (!response.ok) throw new Error(await response.text());
    return response.json();
  };

  /** @param {string} text */
  preview.say = function (text) {
    preview.by("said").textContent = text;
  };

  // What the user chose of the window itself is remembered in the browser, where it allows that.
  preview.recall = function (/** @type {string} */ name, /** @type {string} */ otherwise) {
    try {
      return localStorage.getItem("courseforge-preview:" + name) ?? otherwise;
    } catch {
      return otherwise;
    }
  };
  preview.remember = function (/** @type {string} */ name, /** @type {string} */ value) {
    try {
      localStorage.setItem("courseforge-preview:" + name, value);
    } catch {
      // Then it is chosen again next time.
    }
  };

  /** How editors are asked to open a file at a place; each registers an address scheme of its own. */
  preview.editors = {
    vscode: ["VS Code", "vscode://file{path}:{line}:{column}"],
    vscodium: ["VSCodium", "vscodium://file{path}:{line}:{column}"],
    cursor: ["Cursor", "cursor://file{path}:{line}:{column}"],
    zed: ["Zed", "zed://file{path}:{line}:{column}"],
    idea: ["JetBrains", "idea://open?file={path}&line={line}&column={column}"],
    none: ["No editor", ""],
  };

  /**
   * The link that opens a file in the editor.
   * @param {{path: string, line: number, column: number} | null} place
   * @param {string} [text]
   */
  preview.link = function (place, text) {
    if (!place) return text ?? "";
    const words = text ?? `${place.path}:${place.line}`;
    const address = preview.address(place);
    return address
      ? preview.make(
          "a",
          { href: address, class: "place", title: `Open ${place.path}:${place.line} in the editor` },
          words,
        )
      : preview.make("span", { class: "place", title: `${place.path}:${place.line}:${place.column}` }, words);
  };

  /** @param {{path: string, line: number, column: number}} place */
  preview.address = function (place) {
    if (/** @type {any} */ (place).released) return ""; // in a release, which is somebody else's to mend
    const [, template] = preview.editors[preview.recall("editor", "vscode")] ?? preview.editors.vscode;
    const folder = (preview.state?.folder ?? "").replaceAll("\\", "/");
    const full = `${folder.startsWith("/") ? "" : "/"}${folder}/${place.path}`;
    return template
      .replace("{path}", encodeURI(full).replace(/[?#]/g, encodeURIComponent))
      .replace("{line}", String(place.line))
      .replace("{column}", String(place.column));
  };
})();

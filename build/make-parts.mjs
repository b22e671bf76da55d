// Makes other people's parts fit for the default theme: fonts cut to the letters that courses need, icons that templates name, the search
// engine, and the licences of all. What is made depends on the lock file and on this file alone.
//   node build/make-parts.mjs NODE_MODULES OUT
import { createRequire } from "node:module";
import fs from "node:fs";
import path from "node:path";

const [modules, out] = process.argv.slice(2).map((folder) => path.resolve(folder));
const source = path.join(import.meta.dirname, "..", "src", "CourseForge.Parts");
const require = createRequire(path.join(modules, "index.js"));
const subset = require("subset-font");
const read = (...parts) => fs.readFileSync(path.join(modules, ...parts));
const write = (name, bytes) => {
  const file = path.join(out, name);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, bytes);
};

// The weights that the theme uses, and nothing between or beyond.
const weights = { min: 400, max: 750 };
const mostFontBytes = 120_000;

// What each file of a font holds; a browser loads one only for a page that has such letters.
const ranges = {
  latin:
    "U+0020-007E,U+00A0-00FF,U+0131,U+0152-0153,U+02C6,U+02DA,U+02DC,U+2000-200D,U+2010-2015,U+2018-201E,U+2020-2022,U+2026,U+2030,U+2032-2033,U+2039-203A,U+2044,U+20AC,U+2122,U+2190-2193,U+2212,U+2264-2265",
  "latin-ext": "U+0100-0130,U+0132-0151,U+0154-017F,U+0192,U+0218-021B,U+0237,U+1E80-1E85,U+1E9E,U+1EF2-1EF3",
};
// What a style sheet says of them is coarser and shorter: a letter that a file lacks is looked for in the next font, and none stands in two files.
const shown = {
  latin: "U+0-FF,U+131,U+152-153,U+2C6-2DC,U+2000-22FF",
  "latin-ext": "U+100-130,U+132-151,U+154-24F,U+1E80-1EFF",
};
const fonts = [
  { family: "CourseForge Text", name: "text", from: "source-sans-3", style: "normal", scripts: ["latin", "latin-ext"] },
  { family: "CourseForge Text", name: "text-italic", from: "source-sans-3", style: "italic", scripts: ["latin"] },
  { family: "CourseForge Title", name: "title", from: "source-serif-4", style: "normal", scripts: ["latin", "latin-ext"] },
];

/** @param {string} range */
function letters(range) {
  let text = "";
  for (const part of range.split(",")) {
    const [first, last = first] = part.slice(2).split("-");
    for (let letter = parseInt(first, 16); letter <= parseInt(last, 16); letter++) text += String.fromCodePoint(letter);
  }
  return text;
}

fs.rmSync(out, { recursive: true, force: true });
let css = "";
let fontBytes = 0;
for (const { family, name, from, style, scripts } of fonts) {
  for (const script of scripts) {
    const range = ranges[script];
    const whole = read("@fontsource-variable", from, "files", `${from}-${script}-wght-${style}.woff2`);
    const cut = await subset(whole, letters(range), { targetFormat: "woff2", variationAxes: { wght: weights } });
    const file = `fonts/${name}-${script}.woff2`;
    fontBytes += cut.length;
    write(`assets/${file}`, cut);
    css += `@font-face{font-family:"${family}";font-weight:${weights.min} ${weights.max};${style === "normal" ? "" : `font-style:${style};`}font-display:swap;src:url(${file});unicode-range:${shown[script]}}\n`;
  }
}
if (fontBytes > mostFontBytes) throw new Error(`the fonts have ${fontBytes} bytes; they may have ${mostFontBytes}`);
write("fonts.css", css);

// Icons: what stands inside of the svg element; all have a grid of 24 and lines.
const icons = JSON.parse(fs.readFileSync(path.join(source, "icons.json"), "utf8"));
const shapes = {};
for (const [name, from] of Object.entries(icons)) {
  const svg = read("lucide-static", "icons", `${from}.svg`).toString("utf8");
  shapes[name] = svg
    .replace(/<!--.*?-->/gs, "")
    .replace(/^\s*<svg[^>]*>|<\/svg>\s*$/gs, "")
    .replace(/\s*\n\s*/g, "")
    .replace(/\s*\/>/g, "/>");
}
write("icons.json", `${JSON.stringify(shapes, null, 1)}\n`);

write("assets/search-engine.js", read("minisearch", "dist", "umd", "index.js").toString("utf8").replace(/\n\/\/# sourceMappingURL=.*\s*$/, "\n"));

// Who made what, and under which licence: goes with every package.
const parts = [
  ["@fontsource-variable/source-sans-3", "the font of the text"],
  ["@fontsource-variable/source-serif-4", "the font of titles"],
  ["lucide-static", "the icons"],
  ["minisearch", "the search"],
];
let licences = "Parts of other people in these pages, changed only as said here: fonts are cut to fewer letters and weights.\n";
for (const [name, what] of parts) {
  const { version, license } = JSON.parse(read(name, "package.json").toString("utf8"));
  const file = ["LICENSE", "LICENSE.txt", "LICENSE.md"].find((one) => fs.existsSync(path.join(modules, name, one)));
  if (!file) throw new Error(`${name} carries no licence`);
  licences += `\n${"-".repeat(72)}\n${name} ${version}, ${what} (${license})\n\n${read(name, file).toString("utf8").replace(/\r\n/g, "\n").trim()}\n`;
}
write("assets/licences.txt", licences);
console.log(`fonts ${fontBytes} bytes, ${Object.keys(shapes).length} icons`);

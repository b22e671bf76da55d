// Pictures of every kind of page of a course and of the theme's preview, for people to look at: build/screenshots runs it.
//   node tests/browser/screenshots.mjs COURSE PREVIEW OUT
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { startBrowser } from "./lib/browser.mjs";
import { pictureOf } from "./lib/looks.mjs";

const [course = "", preview = "", out = ""] = process.argv.slice(2).map((folder) => resolve(folder));
/** @typedef {import("./lib/looks.mjs").Look} Look */
/** @type {[string, Omit<Look, "name" | "path">][]} */
const ways = [
  ["light", { width: 1440, height: 900 }],
  ["dark", { width: 1440, height: 900, colorScheme: "dark" }],
  ["phone", { width: 390, height: 780 }],
  ["print", { width: 800, height: 1130, media: "print" }],
];

/** @param {string} folder @returns {string[]} */
const pagesIn = (folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".html"))
    .sort();

/** One lesson of each that differs, every other kind of page. @param {string[]} pages */
const kinds = (pages) => {
  const lessons = pages.filter((page) => page.includes("lessons"));
  return [...pages.filter((page) => !page.includes("lessons")), ...lessons.slice(0, 6)];
};

const browser = await startBrowser();
let count = 0;
try {
  for (const page of kinds(pagesIn(course)))
    for (const [way, look] of ways) await take(course, page, `course/${way}`, look);
  for (const way of ["light", "dark", "print", "right-to-left"])
    for (const page of pagesIn(join(preview, way)))
      await take(join(preview, way), page, `preview/${way}`, { width: 1440, height: 900 });
} finally {
  await browser.close();
}
console.log(`${count} pictures in ${relative(process.cwd(), out)}`);

/**
 * @param {string} root
 * @param {string} page
 * @param {string} folder
 * @param {Omit<Look, "name" | "path">} look
 */
async function take(root, page, folder, look) {
  const name = page.replace(/[\\/]/g, "-").replace(/\.html$/, ".png");
  const picture = await pictureOf(browser, pathToFileURL(join(root, page)).href, { name, path: page, ...look });
  mkdirSync(join(out, folder), { recursive: true });
  writeFileSync(join(out, folder, name), picture);
  count++;
}

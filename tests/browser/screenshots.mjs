// Pictures of every kind of page of a course and of the theme's preview, for people to look at: build/screenshots runs it.
//   node tests/browser/screenshots.mjs COURSE PREVIEW OUT
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
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

/**
 * Every page that is no lesson, and of the lessons those with a kind of block that none before them has.
 * @param {string} root
 */
const kinds = (root) => {
  /** @type {Set<string>} */
  const shown = new Set();
  return pagesIn(root).filter((page) => {
    if (!page.includes("lessons")) return page !== "launch.html";
    const blocks = readFileSync(join(root, page), "utf8").match(/(?<=class="block )[\w-]+/g) ?? [];
    const isOther = blocks.some((block) => !shown.has(block));
    for (const block of blocks) shown.add(block);
    return isOther;
  });
};

/** What stands behind a content warning is what there is to look at. @param {import("playwright-core").Page} page */
const passGate = async (page) => {
  const button = page.locator("[data-gate-continue]");
  if (await button.isVisible()) await button.click();
};

const browser = await startBrowser();
let count = 0;
try {
  for (const page of kinds(course))
    for (const [way, look] of ways)
      await take(course, page, `course/${way}`, { ...look, whole: true, before: passGate });
  for (const way of ["light", "dark", "print", "right-to-left"])
    for (const page of pagesIn(join(preview, way)))
      await take(join(preview, way), page, `preview/${way}`, { width: 1440, height: 900, whole: true });
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

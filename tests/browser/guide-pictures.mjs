// The pictures of docs/start.md, of the course that stands in its boxes: build/docs --pictures runs it.
//   COURSEFORGE_TOOL=... node tests/browser/guide-pictures.mjs docs/start.md OUT
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { startBrowser } from "./lib/browser.mjs";
import { tool } from "./lib/built-course.mjs";
import { eventually, patience } from "./lib/eventually.mjs";
import { startPreview } from "./lib/preview.mjs";

const [guide = "", out = ""] = process.argv.slice(2).map((path) => resolve(path));
const text = readFileSync(guide, "utf8");
const folder = mkdtempSync(join(tmpdir(), "courseforge-guide-"));
const curriculum = join(folder, "flat-tyre");

/** @param {string[]} words */
function run(...words) {
  const done = spawnSync(String(tool), words, { cwd: folder, encoding: "utf8" });
  if (done.status !== 0) throw new Error(`${words.join(" ")}: ${done.stderr}`);
}

const browser = await startBrowser();
try {
  run("new", "flat-tyre", "--title", "Mend a flat tyre", "--template", "blank");
  await picture("start-preview", "", "index.html");
  for (const [, path = "", lines = ""] of text.matchAll(/^```\w+ (\S+)\n([^]*?)^```$/gm)) {
    mkdirSync(dirname(join(curriculum, path)), { recursive: true });
    writeFileSync(join(curriculum, path), lines);
  }
  run("add", "term", "cement", "--term", "Cement", "--definition", "A glue.", "--path", "flat-tyre");
  await picture("start-lesson", "", "find-the-hole");
  await picture("start-panel", "?mode=lms&format=scorm12", "");
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}

/**
 * The preview's window, and in it a page of the course or the package in the learning system.
 * @param {string} name
 * @param {string} search
 * @param {string} wanted part of the path of the page; empty for the learning system
 */
async function picture(name, search, wanted) {
  const preview = await startPreview(String(tool), curriculum);
  const page = await browser.newPage({ viewport: { width: 1160, height: 680 } });
  page.setDefaultTimeout(patience);
  try {
    await page.goto(preview.address + search);
    const frame = page.frameLocator("#frame");
    if (wanted) {
      const options = await eventually(async () => {
        const all = await page
          .locator("#page option")
          .evaluateAll((list) => list.map((one) => /** @type {HTMLOptionElement} */ (one).value));
        return all.length > 0 ? all : null;
      });
      const path = options.find((/** @type {string} */ one) => one.includes(wanted));
      if (path) await page.locator("#page").selectOption(path);
      await frame.locator("html[data-player=on]").waitFor({ state: "attached" });
      if (name === "start-lesson")
        await eventually(async () => ((await frame.locator("img").count()) > 0 ? true : null));
    } else {
      const course = frame.frameLocator("iframe");
      await course
        .getByRole("link", { name: /start|continue/i })
        .first()
        .click();
      await course.locator("h1", { hasText: "Find the hole" }).waitFor();
    }
    await page.evaluate(() => document.fonts.ready);
    writeFileSync(join(out, `${name}.png`), await page.screenshot());
    console.log(join(out, `${name}.png`));
  } finally {
    await page.close();
    await preview.end();
  }
}

// How long it takes from a saved file to the page that shows it, in a browser. Printed, never tested: a busy machine would fail for nothing.
// Usage: node preview-trace.mjs TOOL CURRICULUM [RUNS]; called by build/bench.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { startBrowser } from "./lib/browser.mjs";
import { startPreview } from "./lib/preview.mjs";

const [tool, source, given] = process.argv.slice(2);
const runs = Number(given ?? 15);
if (!tool || !source) throw new Error("usage: preview-trace.mjs TOOL CURRICULUM [RUNS]");
const preview = await startPreview(tool, source, ["--port", "4500"]);
const browser = await startBrowser();
try {
  const state = await (await fetch(`${preview.address}_/state?view=-`)).json();
  const shown = state.course.pages.filter((/** @type {any} */ one) => one.kind === "lesson")[1];
  const lines = readFileSync(join(preview.folder, shown.place.path), "utf8").split("\n");
  const at = lines.findIndex((line, i) => i >= shown.place.line && /^[A-Z][^:{]{30,}\.$/.test(line));
  const page = await browser.newPage();
  await page.goto(`${preview.address}?page=${shown.path}`);
  await page.frameLocator("#frame").locator("h1").waitFor();
  await page.waitForLoadState("networkidle").catch(() => {});
  /** @type {number[]} */
  const times = [];
  for (let run = 0; run <= runs; run++) {
    const word = `Marker${run}`;
    const seen = page.evaluate(
      (word) =>
        new Promise((resolve) => {
          const look = () => {
            const { contentDocument } = /** @type {HTMLIFrameElement} */ (document.getElementById("frame"));
            if (contentDocument?.body?.textContent.includes(word)) resolve(performance.timeOrigin + performance.now());
            else setTimeout(look, 1);
          };
          look();
        }),
      word,
    );
    await new Promise((done) => setTimeout(done, 400));
    const since = performance.timeOrigin + performance.now();
    preview.save(shown.place.path, () => lines.map((line, i) => (i === at ? `${line} ${word}.` : line)).join("\n"));
    const took = Number(await seen) - since;
    if (run > 0) times.push(took); // the first one warms up
  }
  times.sort((a, b) => a - b);
  const median = times[Math.floor(times.length / 2)] ?? 0;
  console.log(
    `from a save to the page, ${state.course.pages.length} pages (ms): best ${Math.round(times[0] ?? 0)}, median ${Math.round(median)}, worst ${Math.round(times.at(-1) ?? 0)}`,
  );
} finally {
  await browser.close();
  await preview.end();
}

// The report of a build and the coverage page: pictures first, for every eye, by keyboard, without script, on a phone.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test, { after } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { startBrowser } from "./lib/browser.mjs";
import { buildCourse, tool } from "./lib/built-course.mjs";

const axe = readFileSync(new URL("node_modules/axe-core/axe.min.js", import.meta.url), "utf8");

if (tool) stories();
else test("reports", { skip: "COURSEFORGE_TOOL is not set" }, () => {});

function stories() {
  const folder = mkdtempSync(join(tmpdir(), "courseforge-reports-"));
  after(() => rmSync(folder, { recursive: true }));
  const packages = buildCourse("harbour");
  const report = join(packages, readdirSync(packages).find((name) => name.endsWith("-report.html")) ?? "");
  const shown = spawnSync(
    String(tool),
    ["coverage", fileURLToPath(new URL("../../curricula/human-trafficking", import.meta.url)), "--output", "html"],
    { encoding: "utf8", maxBuffer: 1 << 26 },
  );
  assert.equal(shown.status, 0, shown.stderr);
  const coverage = join(folder, "coverage.html");
  writeFileSync(coverage, shown.stdout);

  /**
   * @param {string} file
   * @param {import("playwright-core").BrowserContextOptions} options
   * @param {(page: import("playwright-core").Page) => Promise<void>} story
   */
  async function look(file, options, story) {
    const browser = await startBrowser();
    try {
      const context = await browser.newContext({ bypassCSP: true, ...options });
      const page = await context.newPage();
      await page.goto(pathToFileURL(file).href);
      await story(page);
    } finally {
      await browser.close();
    }
  }

  for (const [name, file] of /** @type {const} */ ([
    ["report", report],
    ["coverage", coverage],
  ])) {
    for (const [about, options] of /** @type {[string, import("playwright-core").BrowserContextOptions][]} */ ([
      ["light", { colorScheme: "light" }],
      ["dark", { colorScheme: "dark" }],
      ["on a phone", { viewport: { width: 320, height: 640 } }],
    ]))
      test(`${name}, ${about}: axe finds nothing, and the page does not scroll sideways`, () =>
        look(file, options, async (page) => {
          await page.evaluate(() => {
            for (const details of document.querySelectorAll("details")) details.open = true;
          });
          await page.evaluate(axe);
          const found = await page.evaluate(async () =>
            (
              await /** @type {any} */ (window).axe.run(document, {
                runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
              })
            ).violations.map(
              (/** @type {any} */ one) =>
                `${one.id}: ${one.nodes.map((/** @type {any} */ node) => node.html.slice(0, 160)).join(" | ")}`,
            ),
          );
          assert.deepEqual(found, []);
          assert.equal(
            await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
            0,
          );
        }));
  }

  test("the first screen of the report is its verdict", () =>
    look(report, { viewport: { width: 1280, height: 720 } }, async (page) => {
      for (const tile of await page.locator(".tiles li").all()) {
        const box = await tile.boundingBox();
        assert.ok(box && box.y + box.height < 720);
      }
      assert.equal(await page.locator(".ribbon").first().isVisible(), true);
      assert.equal(await page.locator("#packages table").isVisible(), false, "tables are folded");
    }));

  test("the map of objectives and lessons is no wider than the page", () =>
    look(report, { viewport: { width: 1440, height: 900 } }, async (page) => {
      for (const map of await page.locator("details[open] .wide:has(.map)").all())
        assert.equal(await map.evaluate((element) => element.scrollWidth - element.clientWidth), 0);
    }));

  test("all targets of the coverage page are on one screen; filters work by keyboard and without script", () =>
    look(coverage, { viewport: { width: 1440, height: 900 }, javaScriptEnabled: false }, async (page) => {
      const rows = page.locator(".dots tr.target");
      const all = await rows.count();
      assert.ok(all > 10);
      const box = await rows.last().boundingBox();
      assert.ok(box && box.y + box.height <= 900, JSON.stringify(box));
      const cut = await page
        .locator(".slant b")
        .evaluateAll((heads) =>
          heads.filter((head) => head.scrollWidth > head.clientWidth + 1 || head.scrollHeight > head.clientHeight + 1),
        );
      assert.equal(cut.length, 0, "no head is cut");
      const wide = await page.locator(".map").first().boundingBox();
      const table = await page.locator(".dots").boundingBox();
      assert.ok(wide && table && table.width <= wide.width);
      const visible = () => page.locator(".dots tr.target:visible").count();

      await page.locator("#s-all").focus();
      await page.keyboard.press("ArrowDown");
      const work = await visible();
      assert.ok(work > 0 && work < all, "only what is to be done");
      await page.locator("#s-all").check();
      await page.getByLabel("us-ca", { exact: true }).check();
      assert.equal(await visible(), 1);
      await page.locator("#y-all").check();
      await page.getByLabel("Canada", { exact: true }).check();
      assert.equal(await visible(), 1);
      await page.locator("#p-all").check();
      assert.equal(await visible(), all);
      await page.locator("#words").check();
      assert.match(await page.locator(".dots tr.target td").nth(1).innerText(), /: (filled|open|unknown)/);
    }));
}

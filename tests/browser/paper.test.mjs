// What is made for paper and for the wall of a classroom, as the HTML that lies beside each document: for every eye, in every direction; and the deck
// of slides in a browser, by keyboard and without a script.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test, { after, before } from "node:test";
import { fileURLToPath } from "node:url";
import { startBrowser, watch } from "./lib/browser.mjs";
import { tool } from "./lib/built-course.mjs";

const axe = readFileSync(new URL("node_modules/axe-core/axe.min.js", import.meta.url), "utf8");

if (tool) stories();
else test("documents as HTML", { skip: "COURSEFORGE_TOOL is not set" }, () => {});

function stories() {
  const folder = mkdtempSync(join(tmpdir(), "courseforge-paper-"));
  after(() => rmSync(folder, { recursive: true }));
  /** @type {string[]} */
  let documents = [];
  let deck = "";
  /** @type {import("playwright-core").Browser} */
  let browser;

  before(async () => {
    for (const [name, formats] of [
      ["kinds", "slides,run-of-show,poster,handout"],
      ["all-types", "test-paper"],
    ]) {
      const source = fileURLToPath(new URL(`curricula/${name}`, import.meta.url));
      const built = spawnSync(
        String(tool),
        ["build", source, "--format", String(formats), "--out", join(folder, String(name))],
        {
          encoding: "utf8",
        },
      );
      assert.equal(built.status, 0, built.stderr);
      documents.push(
        ...readdirSync(join(folder, String(name)), { withFileTypes: true })
          .filter((entry) => entry.isDirectory())
          .map((entry) => `file://${join(folder, String(name), entry.name, "index.html")}`),
      );
    }
    deck = documents.find((path) => /-slides-/.test(path)) ?? "";
    browser = await startBrowser();
  });
  after(() => browser?.close());

  /**
   * @param {import("playwright-core").BrowserContextOptions} options
   * @param {(page: import("playwright-core").Page) => Promise<void>} story
   */
  async function play(options, story) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, ...options });
    const problems = watch(context, ["file://"]);
    try {
      await story(await context.newPage());
      assert.deepEqual(problems, []);
    } finally {
      await context.close();
    }
  }

  /** @param {import("playwright-core").Page} page */
  async function violations(page) {
    await page.evaluate(axe);
    return page.evaluate(async () => {
      const result = await /** @type {any} */ (window).axe.run(document, {
        preload: false, // reads style sheets once more by a way that files of a disk do not have
        runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      });
      return result.violations.map(
        (/** @type {any} */ violation) =>
          `${violation.id}: ${violation.nodes.map((/** @type {any} */ node) => node.html.slice(0, 160)).join(" | ")}`,
      );
    });
  }

  for (const colorScheme of /** @type {("light" | "dark")[]} */ (["light", "dark"]))
    test(`axe finds nothing in any document, ${colorScheme}`, () =>
      play({ colorScheme, bypassCSP: true }, async (page) => {
        assert.ok(documents.length >= 7, documents.join(" "));
        /** @type {string[]} */
        const found = [];
        for (const path of documents) {
          await page.goto(path);
          for (const one of await violations(page)) found.push(`${path.split("/").at(-2)}: ${one}`);
        }
        assert.deepEqual(found, []);
      }));

  test("from right to left no document is wider than the window, and axe finds nothing", () =>
    play({ bypassCSP: true }, async (page) => {
      for (const path of documents) {
        await page.goto(path);
        await page.evaluate(() => (document.documentElement.dir = "rtl"));
        assert.deepEqual(await violations(page), [], path);
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true, path);
      }
    }));

  test("on a telephone the deck fits, and axe finds nothing", () =>
    play({ viewport: { width: 390, height: 760 }, bypassCSP: true }, async (page) => {
      await page.goto(deck);
      assert.deepEqual(await violations(page), []);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
    }));

  test("in forced colours every word of a slide has the system's colour on the system's ground", () =>
    play({ forcedColors: "active" }, async (page) => {
      await page.goto(deck);
      const odd = await page.evaluate(() => {
        const probe = document.createElement("span");
        document.body.append(probe);
        probe.style.color = "CanvasText";
        const text = getComputedStyle(probe).color;
        probe.style.color = "LinkText";
        const link = getComputedStyle(probe).color;
        return [...document.querySelectorAll("[data-slide] *")]
          .filter((one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()))
          .filter((one) => !(one instanceof SVGElement) && ![text, link].includes(getComputedStyle(one).color))
          .map((one) => `${one.className}: ${getComputedStyle(one).color}`);
      });
      assert.deepEqual(odd, []);
    }));

  for (const direction of ["ltr", "rtl"])
    test(`the deck goes by keyboard, ${direction}`, () =>
      play({}, async (page) => {
        await page.goto(deck);
        await page.evaluate((dir) => (document.documentElement.dir = dir), direction);
        const count = await page.locator("[data-slide]").count();
        assert.ok(count > 2);
        const at = () => page.locator("[data-deck-place]").innerText();
        const [onward, back] = direction === "rtl" ? ["ArrowLeft", "ArrowRight"] : ["ArrowRight", "ArrowLeft"];
        assert.equal(await at(), `1 / ${count}`);
        for (const [key, place] of /** @type {[string, number][]} */ ([
          [onward, 2],
          ["PageDown", 3],
          [back, 2],
          ["PageUp", 1],
          ["Space", 2],
          ["Shift+Space", 1],
          ["End", count],
          [onward, count],
          ["Home", 1],
          [back, 1],
        ])) {
          await page.keyboard.press(key);
          await page.waitForFunction(
            (text) => document.querySelector("[data-deck-place]")?.textContent === text,
            `${place} / ${count}`,
          );
          assert.equal(
            await page.evaluate((number) => document.activeElement?.id === `slide-${number}` || number === 1, place),
            true,
            `${key}: the focus is on the slide`,
          );
        }
        assert.equal(await page.locator("[data-deck-previous]").isDisabled(), true);
        await page.locator("[data-deck-next]").focus();
        await page.keyboard.press("Enter");
        await page.waitForFunction(
          (text) => document.querySelector("[data-deck-place]")?.textContent === text,
          `2 / ${count}`,
        );
        await page.locator("[data-deck-full]").focus();
        await page.keyboard.press("Enter");
        await page.waitForFunction(() => document.fullscreenElement === document.documentElement);
        await page.locator("[data-deck-full]").focus();
        await page.keyboard.press("Enter");
        await page.waitForFunction(() => document.fullscreenElement === null);
      }));

  test("without a script every slide is there to be read, and no button is", () =>
    play({ javaScriptEnabled: false }, async (page) => {
      await page.goto(deck);
      for (const slide of await page.locator("[data-slide]").all()) {
        assert.equal(await slide.isVisible(), true);
        assert.match(await slide.locator("h2").innerText(), /\S/);
      }
      assert.equal(await page.locator("[data-deck-bar]").isVisible(), false);
    }));
}

// Every button of the learning system's panel, and a package from a file.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { startBrowser } from "./lib/browser.mjs";
import { tool } from "./lib/built-course.mjs";
import { eventually, patience } from "./lib/eventually.mjs";
import { startPreview } from "./lib/preview.mjs";

const skip = tool === undefined ? "COURSEFORGE_TOOL is not set" : false;
const curriculum = fileURLToPath(new URL("../../curricula/food-allergens", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "courseforge-panel-"));
/** @type {import("playwright-core").Browser | undefined} */
let browser;
after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** @param {string} format */
function packed(format) {
  const out = join(folder, format);
  execFileSync(String(tool), ["build", curriculum, "--format", format, "--out", out], { stdio: "ignore" });
  return join(out, String(readdirSync(out).find((name) => name.endsWith(".zip"))));
}

for (const format of ["scorm12", "scorm2004-3", "cmi5"])
  test(`each button of the panel does what it says, to a package of ${format} from a file`, { skip }, async () => {
    browser ??= await startBrowser();
    const preview = await startPreview(String(tool), packed(format));
    try {
      const page = await browser.newPage({ viewport: { width: 1400, height: 900 }, acceptDownloads: true });
      page.setDefaultTimeout(patience);
      await page.goto(preview.address);
      const course = page.frameLocator("#frame").frameLocator("iframe");
      const side = page.locator("#side");
      const button = (/** @type {string} */ name) => side.getByRole("button", { name, exact: true });
      const log = () => page.evaluate(() => /** @type {any} */ (globalThis).preview.panel.log);
      /** How often something was said in the log. @param {RegExp} words */
      const said = async (words) =>
        (await log()).filter((/** @type {any} */ one) => words.test(JSON.stringify(one))).length;
      /** Presses a button and waits for the next launch. @param {string} name */
      const again = async (name) => {
        const before = await said(/"launched/);
        await button(name).click();
        await eventually(async () => (await said(/"launched/)) > (name === "Fresh start" ? 0 : before));
        await course.locator("h1").first().waitFor();
      };
      const facts = async () => {
        const texts = await side.locator("dl.facts dd").allInnerTexts();
        return { status: texts[0], launches: Number(texts[2]), refused: Number(texts[3]) };
      };
      await course
        .getByRole("link", { name: /start|continue/i })
        .first()
        .click();
      await course.locator("main h1").first().waitFor();
      await eventually(async () => /incomplete|initialized/.test(String((await facts()).status)));

      await again("Close");
      assert.equal((await facts()).launches, 2);
      await again("Kill");
      assert.equal((await facts()).launches, 3);
      assert.equal(await said(/was killed/), 1);

      for (const [name, words] of [
        ["Offline", /"offline"/],
        ["Answer late", /two seconds/],
        ["Review", /next launch is for review/],
      ]) {
        await button(String(name)).click();
        assert.equal(await button(String(name)).getAttribute("aria-pressed"), "true");
        assert.equal(await said(/** @type {RegExp} */ (words)), 1);
        await button(String(name)).click();
        assert.equal(await button(String(name)).getAttribute("aria-pressed"), "false");
      }

      // What the course says when it turns the page is refused, once.
      await button("Fail next save").click();
      await course.getByRole("link", { name: /^next/i }).first().click();
      await eventually(async () =>
        (await log()).some((/** @type {any} */ one) => one.error || one.code >= 400 || one.answer === "false"),
      );

      await button("Review").click();
      await again("Close");
      await button("Review").click();
      await again("New attempt");
      await again("Another learner");
      await again("Fresh start");
      assert.equal((await facts()).launches, 1);

      const download = page.waitForEvent("download");
      await button("Export").click();
      const exported = JSON.parse(readFileSync(await (await download).path(), "utf8"));
      assert.ok(exported.log.length > 0 && exported.unit.href);
      await page.close();
    } finally {
      await preview.end();
    }
  });

// Pages look as they did when somebody last looked at them. The references are grey and a quarter of the size; build/screenshots --references makes
// them anew, and whoever does that looks at them.
import assert from "node:assert/strict";
import { readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { startBrowser } from "./lib/browser.mjs";
import { tool } from "./lib/built-course.mjs";
import { distance, looks, pictureOf, previewOf, quarter } from "./lib/looks.mjs";

// Of 255, over all pixels: letters that another machine draws a shade darker stay far below.
const mostMean = 4;
// The share of pixels more than 48 apart: a block that moved is above.
const mostFar = 0.02;
const mostBytes = 400_000;

const references = fileURLToPath(new URL("look/", import.meta.url));
const renew = process.env["UPDATE_LOOK"] === "1";

if (tool) {
  /** @type {import("playwright-core").Browser} */
  let browser;
  /** @type {import("playwright-core").Page} */
  let desk;
  const preview = previewOf(tool);
  before(async () => {
    browser = await startBrowser();
    desk = await browser.newPage();
  });
  after(async () => {
    await browser.close();
    preview.remove();
  });

  for (const look of looks)
    test(`it looks as it did: ${look.name}`, async () => {
      const now = await quarter(desk, await pictureOf(browser, preview.address(look.path), look));
      const reference = join(references, `${look.name}.png`);
      if (renew) writeFileSync(reference, now);
      const { mean, far } = await distance(desk, now, readFileSync(reference));
      if (mean > mostMean || far > mostFar) writeFileSync(`${reference}.received`, now);
      assert.ok(
        mean <= mostMean && far <= mostFar,
        `${look.name}: ${mean.toFixed(2)} apart, ${(far * 100).toFixed(1)} % far`,
      );
    });
}

test("the references are small, and there is one for each page", () => {
  const files = readdirSync(references).filter((name) => name.endsWith(".png"));
  assert.deepEqual(files.sort(), looks.map(({ name }) => `${name}.png`).sort());
  const bytes = files.reduce((sum, name) => sum + statSync(join(references, name)).size, 0);
  assert.ok(bytes <= mostBytes, `${bytes} bytes`);
});

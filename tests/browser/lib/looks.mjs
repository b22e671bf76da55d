// Pages as they look: which ones, how large, and how far apart two pictures of one page are.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** @typedef {{name: string, path: string, width: number, height: number, colorScheme?: "light" | "dark", media?: "print", whole?: boolean, before?: (page: import("playwright-core").Page) => Promise<void>}} Look */

const desk = { width: 1280, height: 900 };
const phone = { width: 390, height: 780 };

/** The pages of the theme's preview that are held against references, by the name of the picture. @type {Look[]} */
export const looks = [
  { name: "home", path: "light/index.html", ...desk },
  { name: "home-dark", path: "dark/index.html", ...desk },
  { name: "home-phone", path: "light/index.html", ...phone },
  { name: "home-right-to-left", path: "right-to-left/index.html", ...desk },
  { name: "text", path: "light/lessons/plain-text.html", ...desk },
  { name: "text-print", path: "print/lessons/plain-text.html", ...desk },
  { name: "support", path: "light/lessons/supports.html", ...desk },
  { name: "support-phone", path: "light/lessons/supports.html", ...phone },
  { name: "stop", path: "light/lessons/stops.html", ...desk },
  { name: "look-up-dark", path: "dark/lessons/look-ups.html", ...desk },
  { name: "kinds", path: "light/lessons/kinds-of-blocks.html", ...desk },
  { name: "warning", path: "light/lessons/long-title.html", ...desk },
  { name: "questions", path: "light/lessons/types.html", ...desk },
  { name: "questions-right-to-left", path: "right-to-left/lessons/types.html", ...desk },
  { name: "test", path: "light/assessments/final.html", ...desk },
  { name: "contacts", path: "light/contacts.html", ...desk },
  { name: "glossary-phone", path: "light/glossary.html", ...phone },
  { name: "tokens", path: "light/tokens.html", ...desk },
  { name: "tokens-dark", path: "dark/tokens.html", ...desk },
];

/**
 * The preview of the default theme, made by the tool in a folder of its own.
 * @param {string} tool
 */
export function previewOf(tool) {
  const folder = mkdtempSync(join(tmpdir(), "courseforge-look-"));
  const made = spawnSync(tool, ["theme", "preview", "--out", join(folder, "preview")], { encoding: "utf8" });
  if (made.status !== 0) throw new Error(made.stderr + made.stdout);
  return {
    address: (/** @type {string} */ path) => pathToFileURL(join(folder, "preview", path)).href,
    remove: () => rmSync(folder, { recursive: true }),
  };
}

/**
 * A picture of what the window shows.
 * @param {import("playwright-core").Browser} browser
 * @param {string} address
 * @param {Look} look
 */
export async function pictureOf(
  browser,
  address,
  { width, height, colorScheme = "light", media, whole = false, before },
) {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme, reducedMotion: "reduce" });
  try {
    const page = await context.newPage();
    if (media) await page.emulateMedia({ media });
    await page.goto(address);
    if (!address.endsWith("tokens.html")) await page.waitForSelector("html[data-player=on]", { state: "attached" });
    await page.evaluate(() => document.fonts.ready);
    await before?.(page);
    return await page.screenshot({ fullPage: whole });
  } finally {
    await context.close();
  }
}

/**
 * A quarter of the size each way, in grey, as a PNG.
 * @param {import("playwright-core").Page} page any page: its canvas does the work
 * @param {Buffer} picture
 */
export async function quarter(page, picture) {
  const made = await page.evaluate(
    async (source) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = document.createElement("canvas");
      [canvas.width, canvas.height] = [Math.round(image.width / 4), Math.round(image.height / 4)];
      const drawing = canvas.getContext("2d", { willReadFrequently: true });
      if (!drawing) throw new Error("no canvas");
      drawing.imageSmoothingQuality = "high";
      drawing.filter = "grayscale(1)";
      drawing.drawImage(image, 0, 0, canvas.width, canvas.height);
      return canvas.toDataURL("image/png");
    },
    `data:image/png;base64,${picture.toString("base64")}`,
  );
  return Buffer.from(made.slice(made.indexOf(",") + 1), "base64");
}

/**
 * How far two pictures are apart: the mean distance of their pixels (0 to 255), and the share of those that are more than 48 apart.
 * @param {import("playwright-core").Page} page
 * @param {Buffer} one
 * @param {Buffer} other
 */
export function distance(page, one, other) {
  return page.evaluate(
    async (sources) => {
      const pixels = await Promise.all(
        sources.map(async (source) => {
          const image = new Image();
          image.src = source;
          await image.decode();
          const canvas = document.createElement("canvas");
          [canvas.width, canvas.height] = [image.width, image.height];
          const drawing = canvas.getContext("2d", { willReadFrequently: true });
          if (!drawing) throw new Error("no canvas");
          drawing.drawImage(image, 0, 0);
          return drawing.getImageData(0, 0, image.width, image.height);
        }),
      );
      const [first, second] = pixels;
      if (!first || !second || first.width !== second.width || first.height !== second.height)
        return { mean: 255, far: 1 };
      let sum = 0;
      let far = 0;
      for (let at = 0; at < first.data.length; at += 4) {
        const apart = Math.abs((first.data[at] ?? 0) - (second.data[at] ?? 0));
        sum += apart;
        if (apart > 48) far++;
      }
      const count = first.data.length / 4;
      return { mean: sum / count, far: far / count };
    },
    [one, other].map((picture) => `data:image/png;base64,${picture.toString("base64")}`),
  );
}

// Stories of somebody who writes with the course beside them: what the window shows after a save, and what the panel of the learning system meets.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { startBrowser } from "./lib/browser.mjs";
import { tool } from "./lib/built-course.mjs";
import { eventually, patience } from "./lib/eventually.mjs";
import { startPreview } from "./lib/preview.mjs";

const source = fileURLToPath(new URL("../../curricula/human-trafficking", import.meta.url));
const lesson = "modules/01-what-is-trafficking.md";
const skip = tool === undefined ? "COURSEFORGE_TOOL is not set" : false;
/** @type {import("playwright-core").Browser | undefined} */
let browser;
/** @type {Awaited<ReturnType<typeof startPreview>> | undefined} */
let preview;
after(async () => {
  await browser?.close();
  await preview?.end();
});

async function open(search = "") {
  browser ??= await startBrowser();
  preview ??= await startPreview(String(tool), source);
  const page = await browser.newPage();
  page.setDefaultTimeout(patience);
  /** @type {string[]} */
  const problems = [];
  page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  page.on("pageerror", (error) => problems.push(error.message));
  await page.goto(preview.address + search);
  return { page, problems, preview, frame: page.frameLocator("#frame") };
}

test("the page follows a save at the same place, and an error leaves it", { skip }, async () => {
  const { page, problems, preview, frame } = await open();
  const state = await (await fetch(`${preview.address}_/state?view=-`)).json();
  const shown = state.course.pages.find((/** @type {any} */ one) => one.place?.path === lesson);
  await page.locator("#page").selectOption(shown.path);
  await frame.locator("h1", { hasText: shown.title }).waitFor();
  const inside = () => page.frames().find((one) => one.url().includes(shown.path));
  await eventually(
    async () =>
      (await inside()?.evaluate(() => document.readyState === "complete" && document.body.scrollHeight > 2000)) || null,
  );
  await inside()?.evaluate(() => window.scrollTo({ top: 500, behavior: "instant" }));

  // At the end of the first lesson, so that what is above does not move.
  preview.save(lesson, (text) => text.replace(/(\n## [^]*?)(?=\n## )/, "$1\nA word: zebrafish.\n"));
  await eventually(
    async () =>
      (await page.evaluate(() => {
        const { contentDocument } = /** @type {HTMLIFrameElement} */ (document.getElementById("frame"));
        return (
          contentDocument?.readyState === "complete" &&
          contentDocument.body.textContent?.includes("zebrafish") &&
          performance.getEntriesByName("courseforge-shown").length > 0
        );
      })) || null,
  );
  assert.equal(await page.locator("#dot").getAttribute("class"), "dot good");
  const top = await inside()?.evaluate(() => window.scrollY);
  assert.ok(top !== undefined && Math.abs(top - 500) < 60, `the page is at ${top}`);

  preview.save(lesson, (text) => text + "\n::: nonsense\nWhat?\n:::\n");
  await page.locator("#errors", { hasText: "nonsense" }).waitFor();
  assert.equal(await page.locator("#dot").getAttribute("class"), "dot bad");
  assert.match(
    String(await page.locator("#errors a.place").first().getAttribute("href")),
    /^vscode:\/\/file\/.*what-is-trafficking.*:\d+:\d+$/,
  );
  await frame.locator("h1", { hasText: shown.title }).waitFor();
  assert.match(preview.talk, /error CF\d{4}/);

  preview.save(lesson, (text) => text.replace("\n::: nonsense\nWhat?\n:::\n", ""));
  await page.locator("#errors").waitFor({ state: "hidden" });
  assert.deepEqual(problems, []);
  await page.close();
});

test(
  "a page that leaves the course is followed under its new id, or shown again when it is back; the end is told",
  { skip },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "courseforge-left-"));
    execFileSync(String(tool), ["new", join(folder, "fire"), "--template", "starter"], { stdio: "ignore" });
    const small = await startPreview(String(tool), join(folder, "fire"));
    browser ??= await startBrowser();
    const page = await browser.newPage();
    page.setDefaultTimeout(patience);
    const file = "modules/how-fires-start.md";
    const heading = (/** @type {string} */ words) =>
      page.frameLocator("#frame").locator("h1", { hasText: words }).waitFor();
    await page.goto(`${small.address}?page=lessons/hazards-around-you.html`);
    await heading("Hazards around you");

    small.save(file, (text) => text.replace("{#hazards-around-you", "{#hazards-near-you"));
    await page.waitForURL(/hazards-near-you/);
    await heading("Hazards around you");
    small.save(file, (text) => text.replace("{#hazards-near-you", "{#hazards-around-you"));
    await page.waitForURL(/hazards-around-you/);

    let whole = "";
    small.save(file, (text) => (whole = text).slice(0, text.indexOf("\n## Hazards around you")) + "\n");
    await heading("Fire safety basics");
    small.save(file, () => whole);
    await page.waitForURL(/hazards-around-you/);
    await heading("Hazards around you");
    await small.end();
    await page.locator("#errors", { hasText: "The preview has ended" }).waitFor();
    await page.close();
    rmSync(folder, { recursive: true });
  },
);

test("a click says where a passage is from", { skip }, async () => {
  const { page, problems, frame } = await open();
  await frame.locator("h1").waitFor();
  await page.locator("#where").click();
  await frame.locator("h1").click();
  await page.locator("#side", { hasText: "Written in" }).waitFor();
  assert.match(await page.locator("#side").innerText(), /courses\/.*\.yaml:\d+/);
  assert.deepEqual(problems, []);
  await page.close();
});

for (const [format, kept] of [
  ["scorm12", "cmi.suspend_data"],
  ["scorm2004-4", "cmi.suspend_data"],
  ["cmi5", ""],
])
  test(`the panel keeps what a package of ${format} says, over a closed window`, { skip }, async () => {
    const { page, problems } = await open(`?mode=lms&format=${format}`);
    const system = () =>
      page.evaluate(() => {
        const { system } = /** @type {any} */ (globalThis).preview.panel;
        return {
          status: system?.status ?? "",
          refused: system?.refused,
          data: system?.data ?? {},
          attempt: system?.attempt,
        };
      });
    const course = page.frameLocator("#frame").frameLocator("iframe");
    await course
      .getByRole("link", { name: /start|continue/i })
      .first()
      .click();
    await eventually(
      async () => (/incomplete|initialized/.test((await system()).status) ? true : null),
      () => "",
    );
    if (kept) await eventually(async () => ((await system()).data[kept] ? true : null));
    await page.getByRole("button", { name: "Close", exact: true }).click();
    await eventually(async () => ((await system()).attempt >= 2 ? true : null));
    await course.locator("h1").waitFor();
    assert.equal((await system()).refused, 0);
    assert.deepEqual(
      problems.filter((words) => !words.includes("404")),
      [],
    );
    await page.close();
  });

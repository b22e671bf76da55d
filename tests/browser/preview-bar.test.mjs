// Every choice of the bar: what it does to the page, and that the address of the window keeps it.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { startBrowser } from "./lib/browser.mjs";
import { tool } from "./lib/built-course.mjs";
import { eventually, patience } from "./lib/eventually.mjs";
import { startPreview } from "./lib/preview.mjs";

const source = fileURLToPath(new URL("../../curricula/human-trafficking", import.meta.url));
const localLaw = "lessons/local-law.html";
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
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  page.setDefaultTimeout(patience);
  /** @type {string[]} */
  const problems = [];
  page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  page.on("pageerror", (error) => problems.push(error.message));
  await page.goto(preview.address + search);
  const frame = page.frameLocator("#frame");
  await frame.locator("h1").first().waitFor();
  return {
    page,
    problems,
    frame,
    heading: () => frame.locator("h1").first().innerText(),
    /** Waits until the window's address says so. @param {string} view */
    views: (view) =>
      eventually(
        () => new URL(page.url()).searchParams.get("view") === view,
        () => page.url(),
      ),
    more: () => page.locator("#more summary").click(),
  };
}

test("course, target, language, audience, minutes, day and pending law are chosen in the bar", { skip }, async () => {
  const { page, problems, frame, views, more } = await open();
  const first = await frame.locator("h1").first().innerText();

  await page.locator("#course").selectOption("supervisors");
  await views("c~supervisors");
  await frame.locator("h1").filter({ hasNotText: first }).first().waitFor();
  await page.locator("#course").selectOption("first-response");
  await eventually(() => !page.url().includes("view="));

  await page.locator("#variant").selectOption("t~washington");
  await views("t~washington");
  await frame.locator("main", { hasText: "Washington" }).waitFor();
  assert.equal(await page.locator("#language").isDisabled(), true);
  await page.locator("#page").selectOption(localLaw);
  await page.locator("#variant").selectOption("l~us-tx");
  await views("l~us-tx");
  await frame.locator("main", { hasText: "Texas" }).waitFor();
  await page.locator("#variant").selectOption("");
  await page.locator("#language").selectOption("es");
  await views("l~es");
  await frame.locator("html[lang=es]").waitFor({ state: "attached" });
  await page.locator("#language").selectOption("");

  await more();
  await page.locator("#minutes").fill("90");
  await page.locator("#minutes").press("Enter");
  await views("m~90");
  const lessons = () =>
    page
      .locator("#page option")
      .evaluateAll((all) => all.filter((one) => /lessons\//.test(one.getAttribute("value") ?? "")).length);
  const few = await lessons();
  await page.locator("#minutes").fill("");
  await page.locator("#minutes").press("Enter");
  await eventually(async () => (await lessons()) > few);
  await page.locator("#audience").selectOption("investigators");
  await views("a~investigators");
  await page.locator("#as-of").fill("2025-01-15");
  await views("a~investigators,d~2025-01-15");
  await page.locator("#pending").check();
  await views("a~investigators,d~2025-01-15,p~yes");
  assert.match(await page.locator("#more-count").innerText(), /3/);
  await page.locator("#reset").click();
  await eventually(() => !page.url().includes("view="));
  assert.deepEqual(problems, []);
  await page.close();
});

test("learner, instructor and paper are views of one course; phone and dark dress it", { skip }, async () => {
  const { page, problems, frame } = await open();
  const lesson = await page
    .locator("#page option")
    .evaluateAll((all) =>
      String(all.map((one) => one.getAttribute("value")).find((path) => path?.startsWith("lessons/"))),
    );
  await page.locator("#page").selectOption(lesson);
  await page.waitForURL((url) => url.searchParams.get("page") === lesson);
  const shown = () => page.frames().find((one) => one !== page.mainFrame());
  await eventually(() => shown()?.url().includes(lesson));

  for (const width of [1920, 1400, 1200, 900, 600]) {
    await page.setViewportSize({ width, height: 900 });
    const outside = await page
      .locator(".bar :is(select, button, a, summary)")
      .evaluateAll((all) =>
        all
          .filter((one) => one.checkVisibility() && one.getBoundingClientRect().right > innerWidth)
          .map((one) => one.id),
      );
    assert.deepEqual(outside, [], `at ${width} pixels`);
  }
  await page.setViewportSize({ width: 1400, height: 900 });
  const wide = (await page.locator("#frame").boundingBox())?.width ?? 0;
  await page.locator("#phone").click();
  await eventually(async () => ((await page.locator("#frame").boundingBox())?.width ?? wide) < 500);
  await page.locator("#phone").click();
  const paper = () => shown()?.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await paper();
  await page.locator("#dark").click();
  await eventually(
    async () => (await paper()) !== light,
    () => String(light),
  );
  await page.locator("#dark").click();

  await page.getByRole("radio", { name: "Instructor" }).click();
  await eventually(async () => /paper\/.*manual/.test(shown()?.url() ?? ""));
  await frame
    .locator("#lesson-" + lesson.replace(/^lessons\/|\.html$/g, ""))
    .first()
    .waitFor();

  await page.getByRole("radio", { name: "Paper" }).click();
  const papers = await page
    .locator("#page option")
    .evaluateAll((all) => all.map((one) => String(one.getAttribute("value"))));
  for (const kind of ["manual", "handout", "slides"]) {
    const one = papers.find((path) => path.startsWith(kind + "/"));
    assert.ok(one, `${kind} is none of ${papers}`);
    await page.locator("#page").selectOption(one);
    await eventually(() => shown()?.url().includes(`/${one}/`));
    await frame.locator("h1").first().waitFor();
  }
  assert.deepEqual(problems, []);
  await page.close();
});

test(
  "what is not ready has links to its lines, and a passage says which law and which layer it is from",
  { skip },
  async () => {
    const { page, problems, frame } = await open("?view=t~washington");
    await page.locator("#todo").click();
    const side = page.locator("#side");
    await side.getByText("Not ready").waitFor();
    const places = await side
      .locator("a.place")
      .evaluateAll((all) => all.map((one) => String(one.getAttribute("href"))));
    assert.ok(places.length > 0 && places.every((one) => /^vscode:\/\/file\/.*:\d+:\d+$/.test(one)), places.join("\n"));
    await page.locator("#todo").click();

    await page.locator("#page").selectOption(localLaw);
    // The course warns before such a lesson.
    await frame.getByRole("button", { name: "Continue to the lesson" }).click();
    const passage = frame.locator("main li:visible, main p:visible").filter({ hasText: "RCW" }).first();
    await passage.click({ modifiers: ["Alt"], position: { x: 5, y: 5 } });
    await side.getByText("Where from").waitFor();
    assert.match(await side.innerText(), /Said by “us-wa”|us-wa/);
    assert.match(String(await side.locator("a.place").first().getAttribute("href")), /:\d+:\d+$/);

    await page.locator("#more summary").click();
    await page.locator("#editor").selectOption("zed");
    assert.match(String(await page.locator("#edit").getAttribute("href")), /^zed:/);
    assert.deepEqual(problems, []);
    await page.close();
  },
);

// Every kind of page for every kind of eye: axe-core in light and dark, narrow windows, no script.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { courseFrame, learner, ready } from "./lib/learner.mjs";
import { lmsStage } from "./lib/lms-stage.mjs";

const { course, package: files, play, launch, web } = lmsStage();
const axe = readFileSync(new URL("node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
const lessons = course.pages.filter(({ required }) => required);
const first = lessons[0];
const kinds = files.kinds();
const gatePage = files.find("data-gate-continue");
const termPage = files.find("data-term=");

/**
 * @param {import("playwright-core").Frame} view
 * @param {string[]} [except] rules
 */
async function violations(view, except = []) {
  await view.evaluate(axe);
  return view.evaluate(async (off) => {
    const result = await /** @type {any} */ (window).axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      rules: Object.fromEntries(off.map((rule) => [rule, { enabled: false }])),
    });
    return result.violations.map(
      (/** @type {any} */ violation) =>
        `${violation.id}: ${violation.nodes.map((/** @type {any} */ node) => node.html.slice(0, 120)).join(" | ")}`,
    );
  }, except);
}

for (const colorScheme of /** @type {("light" | "dark")[]} */ (["light", "dark"])) {
  test(`axe finds nothing on any kind of page, ${colorScheme}`, () =>
    play(
      async (context) => {
        const page = await context.newPage();
        for (const path of [...new Set([...kinds, gatePage ?? "index.html"])]) {
          await page.goto(web(path));
          await ready(page.mainFrame());
          assert.deepEqual(await violations(page.mainFrame()), [], path);
        }
      },
      { colorScheme, bypassCSP: true },
    ));

  test(`axe finds nothing after the player has acted: answers, pop-up, banner, ${colorScheme}`, () =>
    play(
      async (context) => {
        const page = await context.newPage();
        const view = page.mainFrame();
        const me = learner(course, view);
        for (const question of course.questions.filter(({ page }) => page !== null).slice(0, 3)) {
          await page.goto(web(course.pages.find((entry) => entry.id === question.page)?.href ?? ""));
          await ready(view);
          await me.passGate();
          await me.answerWrong(question.id);
          assert.deepEqual(await violations(view), [], question.id);
        }
        if (termPage) {
          await page.goto(web(termPage));
          await ready(view);
          await me.passGate();
          await page.locator("a[data-term]").first().click();
          assert.deepEqual(await violations(view), [], "pop-up");
        }
        const lms = await launch(context, { none: true });
        await courseFrame(lms);
        const host = lms.frames().find((frame) => frame.url().endsWith("/launch.html"));
        // The main part and its heading are those of the page in the frame.
        const ofThePage = ["page-has-heading-one", "landmark-one-main"];
        if (host) assert.deepEqual(await violations(host, ofThePage), [], "launch page with banner");
      },
      { colorScheme, bypassCSP: true },
    ));
}

test("320 pixels wide, no page scrolls sideways, also with a pop-up open", () =>
  play(
    async (context) => {
      const page = await context.newPage();
      const overflow = () =>
        page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      for (const path of files.pages.filter((entry) => entry !== "launch.html")) {
        await page.goto(web(path));
        await ready(page.mainFrame());
        assert.equal(await overflow(), 0, path);
      }
      if (!termPage) return;
      await page.goto(web(termPage));
      await ready(page.mainFrame());
      await learner(course, page.mainFrame()).passGate();
      for (const link of (await page.locator("a[data-term]").all()).slice(0, 6)) {
        await link.click();
        assert.equal(await overflow(), 0);
        const box = await page.locator("[data-term-popup]").boundingBox();
        assert.ok(box && box.x >= 0 && box.x + box.width <= 320, JSON.stringify(box));
        await link.click();
      }
    },
    { viewport: { width: 320, height: 640 } },
  ));

test("the contents fold on a small screen and open by keyboard", () =>
  play(
    async (context) => {
      const page = await context.newPage();
      await page.goto(web(first?.href ?? ""));
      await ready(page.mainFrame());
      const toggle = page.locator("[data-toc-toggle]");
      if (!(await toggle.isVisible())) return;
      const links = page.locator("nav[data-toc] [data-toc-page]");
      assert.equal(await links.first().isHidden(), true);
      await toggle.focus();
      await page.keyboard.press("Enter");
      assert.equal(await toggle.getAttribute("aria-expanded"), "true");
      await page.keyboard.press("Escape");
      assert.equal(await toggle.getAttribute("aria-expanded"), "false");
    },
    { viewport: { width: 360, height: 640 } },
  ));

test("without script every page is readable and linked", () =>
  play(
    async (context) => {
      const page = await context.newPage();
      for (const path of kinds) {
        await page.goto(web(path));
        assert.equal(await page.locator("h1").isVisible(), true, path);
        assert.equal(
          await page.locator("[data-gated]:visible").count(),
          await page.locator("[data-gated]").count(),
          path,
        );
        assert.equal(
          await page.locator("[data-submit]:visible, [data-gate-continue]:visible").count(),
          0,
          "no dead buttons",
        );
      }
    },
    { javaScriptEnabled: false },
  ));

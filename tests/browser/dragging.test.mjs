// Items are dragged, with real pointers: by mouse, by finger, in a page that is read from the right; and what a drag must not do.
import assert from "node:assert/strict";
import test from "node:test";
import { buildCourse, tool } from "./lib/built-course.mjs";
import { eventually } from "./lib/eventually.mjs";
import { learner, ready, redrawn, reload } from "./lib/learner.mjs";
import { lmsStage } from "./lib/lms-stage.mjs";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("playwright-core").Locator} Locator */

if (tool) stories();
else test("items are dragged", { skip: "COURSEFORGE_TOOL is not set" }, () => {});

function stories() {
  const { course, play, web } = lmsStage(buildCourse("all-types"));
  const lesson = course.pages[0]?.href ?? "";
  const right = new RegExp(course.strings["correct"] ?? "?");

  /** @param {Page} page */
  async function opened(page) {
    await page.goto(web(lesson));
    await ready(page.mainFrame());
    return learner(course, page.mainFrame());
  }

  /** The middle of what is seen. @param {Locator} one */
  async function middle(one) {
    const box = await one.boundingBox();
    assert.ok(box);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2, height: box.height };
  }

  /** A mouse that goes there in steps, as hands do. @param {Page} page @param {Locator} from @param {(at: {x: number, y: number, height: number}) => Promise<{x: number, y: number}>} to */
  async function drag(page, from, to) {
    const start = await middle(from);
    await page.mouse.move(start.x, start.y);
    await page.mouse.down();
    const end = await to(start);
    await page.mouse.move(end.x, end.y, { steps: 12 });
    await page.mouse.up();
  }

  /** Brings all of a form into the window. @param {Locator} form */
  const shown = (form) => form.evaluate((one) => one.scrollIntoView({ block: "center" }));

  /** @param {Locator} form */
  const order = (form) =>
    form.locator("[data-item]").evaluateAll((items) => items.map((item) => item.getAttribute("data-item")).join(""));

  for (const direction of ["ltr", "rtl"])
    test(`items are ordered by mouse, spoken, marked, and there again after a reload, ${direction}`, () =>
      play(async (context) => {
        const page = await context.newPage();
        const me = await opened(page);
        await page.evaluate((dir) => (document.documentElement.dir = dir), direction);
        const form = me.form("q-order");
        const { correct } = await me.keyOf("q-order");
        await shown(form);
        for (const [place, letter] of [...correct].entries()) {
          const to = form.locator("[data-item]").nth(place);
          if ((await to.getAttribute("data-item")) === letter) continue;
          // The words are taken, not the grip: a mouse drags by the whole item.
          await drag(page, form.locator(`[data-item="${letter}"] [data-item-text]`), async ({ x }) => {
            const { y, height } = await middle(to);
            return { x, y: y - height / 4 };
          });
          await page.locator("[data-status]", { hasText: /now \d of 3/ }).waitFor({ state: "attached" });
        }
        assert.equal(await order(form), correct);
        assert.equal(await page.evaluate(() => String(getSelection())), "", "no words are selected on the way");
        assert.equal(
          await page.evaluate(() => document.activeElement?.matches("[data-up]")),
          true,
          "the keyboard goes on from the item",
        );
        await form.locator("[data-submit]").click();
        assert.match(await form.locator("[data-result]").innerText(), right);

        const before = await order(form);
        await drag(page, form.locator("[data-item]").first(), async ({ x, y }) => ({ x, y: y + 200 }));
        assert.equal(await order(form), before, "what is marked stays");
        await reload(page.mainFrame());
        await eventually(async () => (await order(form)) === correct);
      }));

  test("items are put into groups by mouse; let go elsewhere, nothing is chosen; the lists say the same", () =>
    play(async (context) => {
      const page = await context.newPage();
      const me = await opened(page);
      const form = me.form("q-sort");
      const { correct } = await me.keyOf("q-sort");
      await shown(form);
      const first = form.locator("[data-item]").first();
      await drag(page, first.locator("[data-grip]"), async ({ x, y }) => ({ x: x + 40, y: y + 10 }));
      assert.equal(await first.locator("select").inputValue(), "");
      for (const [place, letter] of [...correct].entries())
        await drag(page, form.locator("[data-item]").nth(place).locator("[data-grip]"), () =>
          middle(form.locator(`[data-group="${letter}"]`)),
        );
      assert.deepEqual(
        await form
          .locator("select")
          .evaluateAll((lists) => lists.map((list) => /** @type {HTMLSelectElement} */ (list).value)),
        [...correct],
      );
      await page.locator("[data-status]", { hasText: /: (Solid|Liquid)/ }).waitFor({ state: "attached" });
      await form.locator("[data-submit]").click();
      assert.match(await form.locator("[data-result]").innerText(), right);
      assert.equal(await form.locator("[data-groups]").isVisible(), false, "marked: nothing is dragged any more");
    }));

  test("a finger drags by the grip and scrolls everywhere else; what the system takes away goes back to its place", () =>
    play(
      async (context) => {
        const page = await context.newPage();
        const me = await opened(page);
        const devtools = await context.newCDPSession(page);
        /** @param {"touchStart" | "touchMove" | "touchEnd" | "touchCancel"} type @param {{x: number, y: number}[]} touchPoints */
        const touch = (type, touchPoints) => devtools.send("Input.dispatchTouchEvent", { type, touchPoints });
        /** @param {{x: number, y: number}} from @param {{x: number, y: number}} to */
        const swipe = async (from, to, end = /** @type {"touchEnd" | "touchCancel"} */ ("touchEnd")) => {
          await touch("touchStart", [{ x: from.x, y: from.y }]);
          for (let step = 1; step <= 8; step++)
            await touch("touchMove", [
              { x: from.x + ((to.x - from.x) * step) / 8, y: from.y + ((to.y - from.y) * step) / 8 },
            ]);
          await touch(end, []);
        };

        const form = me.form("q-order");
        await shown(form);
        const before = await order(form);
        const grip = form.locator("[data-item] [data-grip]").first();
        const from = await middle(grip);
        const last = await middle(form.locator("[data-item]").last());
        await swipe(from, { x: from.x, y: last.y + 10 }, "touchCancel");
        assert.equal(await order(form), before);
        await swipe(from, { x: from.x, y: last.y + 10 });
        await eventually(async () => (await order(form)) === before.slice(1) + before.charAt(0));

        const words = await middle(form.locator("[data-item-text]").first());
        const now = await order(form);
        const top = await page.evaluate(() => scrollY);
        await swipe(words, { x: words.x, y: words.y - 150 });
        await eventually(async () => (await page.evaluate(() => scrollY)) > top);
        assert.equal(await order(form), now);

        const sort = me.form("q-sort");
        // What a finger has set going goes on for a while.
        await eventually(async () => {
          await shown(sort);
          const before = await page.evaluate(() => scrollY);
          await redrawn(page.mainFrame());
          return (await page.evaluate(() => scrollY)) === before;
        });
        await swipe(await middle(sort.locator("[data-grip]").first()), await middle(sort.locator('[data-group="b"]')));
        await eventually(async () => (await sort.locator("select").first().inputValue()) === "b");
        assert.equal(
          await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
          true,
          "nothing is wider than the window",
        );
      },
      { viewport: { width: 390, height: 760 }, hasTouch: true, isMobile: true },
    ));

  test("without a script there is nothing that looks as if it could be dragged", () =>
    play(
      async (context) => {
        const page = await context.newPage();
        await page.goto(web(lesson));
        assert.equal((await page.locator("[data-grip], [data-groups]").count()) > 0, true);
        for (const one of await page.locator("[data-grip], [data-groups]").all())
          assert.equal(await one.isVisible(), false);
      },
      { javaScriptEnabled: false },
    ));
}

// Blocks that are looked at, opened and turned over: without a script, by keyboard, on paper, for every eye; and what scripts add to recordings and
// to places on a picture.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { buildCourse, tool } from "./lib/built-course.mjs";
import { eventually } from "./lib/eventually.mjs";
import { learner, ready, reload } from "./lib/learner.mjs";
import { lmsStage } from "./lib/lms-stage.mjs";

const axe = readFileSync(new URL("node_modules/axe-core/axe.min.js", import.meta.url), "utf8");

if (tool) stories();
else test("kinds of blocks", { skip: "COURSEFORGE_TOOL is not set" }, () => {});

function stories() {
  const { course, play, web } = lmsStage(buildCourse("kinds"));
  const lesson = course.pages.find(({ id }) => id === "look")?.href ?? "";
  const recording = course.pages.find(({ id }) => id === "listen")?.href ?? "";

  /** @param {import("playwright-core").Page} page */
  async function violations(page) {
    await page.evaluate(axe);
    return page.evaluate(async () => {
      const result = await /** @type {any} */ (window).axe.run(document, {
        runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      });
      return result.violations.map(
        (/** @type {any} */ violation) =>
          `${violation.id}: ${violation.nodes.map((/** @type {any} */ node) => node.html.slice(0, 120)).join(" | ")}`,
      );
    });
  }

  test("without a script, sections open, one tab shows at a time, cards turn, and links lead into what is closed", () =>
    play(
      async (context) => {
        const page = await context.newPage();
        await page.goto(web(lesson));
        const crew = page.getByText("Only with somebody of the crew.");
        assert.equal(await crew.isVisible(), false);
        await page.locator(".fold > summary").first().click();
        assert.equal(await crew.isVisible(), true);

        const [quay, board] = [page.getByText("Go to the nearest gate."), page.getByText("Leave the luggage.")];
        assert.deepEqual([await quay.isVisible(), await board.isVisible()], [true, false]);
        await page.locator(".tab > summary").nth(1).focus();
        await page.keyboard.press("Enter");
        assert.deepEqual([await quay.isVisible(), await board.isVisible()], [false, true]);
        await page.locator(".tab > summary").first().click();
        assert.deepEqual([await quay.isVisible(), await board.isVisible()], [true, false]);
        await page.getByRole("link", { name: "what they do on board" }).click();
        assert.deepEqual([await quay.isVisible(), await board.isVisible()], [false, true]);

        const back = page.getByText("The left side, seen from behind.");
        assert.equal(await back.isVisible(), false);
        await page.locator(".flip > summary").first().focus();
        await page.keyboard.press("Space");
        assert.equal(await back.isVisible(), true);
      },
      { javaScriptEnabled: false },
    ));

  test("without a script, a picture opens large, the next one follows, Escape closes it; marks on a picture lead to their text", () =>
    play(
      async (context) => {
        const page = await context.newPage();
        await page.goto(web(lesson));
        const large = page.locator("#views .zoom");
        await page.locator("#views .zoom-open").first().focus();
        await page.keyboard.press("Enter");
        assert.equal(await large.nth(0).isVisible(), true);
        await large.nth(0).getByText("Next picture").click();
        assert.equal(await large.nth(1).isVisible(), true);
        await page.keyboard.press("Escape");
        await page.keyboard.press("Escape");
        assert.deepEqual([await large.nth(0).isVisible(), await large.nth(1).isVisible()], [false, false]);

        const place = page.locator("#quay .places-list > li").nth(2);
        await page.locator("#quay .marks a").nth(2).focus();
        await page.keyboard.press("Enter");
        const id = await place.getAttribute("id");
        await page.waitForURL((url) => url.hash === `#${id}`);
        assert.equal(await place.evaluate((item) => item.matches(":target")), true);
      },
      { javaScriptEnabled: false },
    ));

  test("marks lie where their author put them, in a wide window and in a narrow one", () =>
    play(async (context) => {
      const page = await context.newPage();
      for (const width of [1280, 320]) {
        await page.setViewportSize({ width, height: 800 });
        await page.goto(web(lesson));
        const picture = await page.locator("#quay .places-frame img").boundingBox();
        const dot = await page.locator("#quay .mark-dot").first().boundingBox();
        assert.ok(picture && dot);
        const x = (dot.x + dot.width / 2 - picture.x) / picture.width;
        const y = (dot.y + dot.height / 2 - picture.y) / picture.height;
        assert.ok(Math.abs(x - 0.12) < 0.01 && Math.abs(y - 0.78) < 0.01, `${x} ${y} at ${width}`);
        assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width, `${width} scrolls`);
      }
    }));

  test("on paper everything is open, and nothing of what was made for pressing is there", () =>
    play(async (context) => {
      const page = await context.newPage();
      await page.goto(web(lesson));
      await page.emulateMedia({ media: "print" });
      for (const words of ["Call. Nobody is left behind.", "Lower the load.", "Behind: towards the"]) {
        assert.equal(await page.getByText(words).isVisible(), true, words);
      }
      assert.equal(await page.locator(".zoom-sign").first().isVisible(), false);
    }));

  for (const colorScheme of /** @type {("light" | "dark")[]} */ (["light", "dark"])) {
    test(`axe finds nothing, closed and open, ${colorScheme}`, () =>
      play(
        async (context) => {
          const page = await context.newPage();
          for (const href of [lesson, recording]) {
            await page.goto(web(href));
            await ready(page.mainFrame());
            assert.deepEqual(await violations(page), [], `${href} as it comes`);
            await page.evaluate(() => document.querySelectorAll("details").forEach((one) => (one.open = true)));
            assert.deepEqual(await violations(page), [], `${href} with all open`);
          }
          await page.goto(web(lesson));
          await ready(page.mainFrame());
          await page.locator(".zoom-open").first().click();
          assert.deepEqual(await violations(page), [], "a picture in large");
        },
        { colorScheme, bypassCSP: true },
      ));
  }

  test("an Escape that closes a picture does not count for the quick exit", () =>
    play(async (context) => {
      const page = await context.newPage();
      await page.goto(web(lesson));
      await ready(page.mainFrame());
      await page.locator("#views .zoom-open").first().click();
      const large = page.locator("#views .zoom");
      await large.nth(0).getByText("Next picture").click();
      assert.deepEqual([await large.nth(0).isVisible(), await large.nth(1).isVisible()], [false, true]);
      await page.keyboard.press("Escape");
      assert.equal(await large.nth(1).isVisible(), false);
      assert.equal(
        await page
          .locator("#views .zoom-open")
          .first()
          .evaluate((one) => one === document.activeElement),
        true,
      );
      await page.keyboard.press("Escape");
      assert.equal(await page.locator("h1").innerText(), "To look at and to open");
    }));

  test("places are chosen on the picture or in the list, marked, and shown again after a reload", () =>
    play(async (context) => {
      const page = await context.newPage();
      const view = page.mainFrame();
      await page.goto(web(lesson));
      await ready(view);
      const form = learner(course, view).form("q-exit");
      await form.locator('[data-place="a"]').click();
      assert.equal(await form.locator('input[value="a"]').isChecked(), true);
      await form.locator('input[value="c"]').focus();
      await page.keyboard.press("Space");
      assert.deepEqual(
        await form
          .locator("[data-chosen]")
          .evaluateAll((marks) => marks.map((mark) => mark.getAttribute("data-place"))),
        ["a", "c"],
      );
      await form.locator("[data-submit]").click();
      assert.match(await form.locator("[data-result]").innerText(), new RegExp(course.strings["correct"] ?? "?"));
      await reload(view);
      await eventually(async () => (await form.locator("[data-chosen]").count()) === 2);
    }));

  test("a chapter plays from its time; a question at a time stops the recording once and has the focus", () =>
    play(async (context) => {
      const page = await context.newPage();
      const view = page.mainFrame();
      await page.goto(web(recording));
      await ready(view);
      const sound = page.locator("audio");
      const time = () => sound.evaluate((audio) => /** @type {HTMLAudioElement} */ (audio).currentTime);
      const isPaused = () => sound.evaluate((audio) => /** @type {HTMLAudioElement} */ (audio).paused);
      await page.locator(".chapters a").nth(1).click();
      await eventually(async () => (await time()) >= 2);
      await page.locator(".chapters a").nth(0).click();
      await eventually(async () => (await isPaused()) && (await time()) >= 1 && (await time()) < 2);
      assert.equal(await page.evaluate(() => document.activeElement?.closest("form")?.dataset["question"]), "q-heard");
      await learner(course, view).give("q-heard", "t");
      await page.locator('form [data-seek="1"]').last().click();
      await eventually(async () => (await time()) > 2);
    }));

  test("on a telephone, a table of three columns is stacked and still a table; a wider one scrolls", () =>
    play(
      async (context) => {
        const page = await context.newPage();
        await page.goto(web(lesson));
        const [stacked, wide] = [page.getByRole("table").nth(0), page.getByRole("table").nth(1)];
        const cell = stacked.getByRole("cell", { name: "A diver is down" });
        const row = stacked.getByRole("rowheader", { name: "Alpha" });
        assert.ok(
          ((await cell.boundingBox())?.y ?? 0) > ((await row.boundingBox())?.y ?? 0) + 10,
          "below its row's name",
        );
        assert.match(await cell.evaluate((one) => getComputedStyle(one, "::before").content), /^"Says" \/ ""$/);
        assert.deepEqual(await stacked.getByRole("columnheader").allInnerTexts(), ["Flag", "Says", "Seen"]);
        assert.equal(await stacked.getByRole("row").count(), 3);
        assert.equal(await wide.getByRole("rowheader", { name: "Monday" }).count(), 1);
        assert.equal(
          await wide.evaluate((one) => (one.parentElement?.scrollWidth ?? 0) > (one.parentElement?.clientWidth ?? 0)),
          true,
        );
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
        assert.deepEqual(await violations(page), []);
      },
      { viewport: { width: 390, height: 760 }, bypassCSP: true },
    ));
}

// An attempt at a test is looked over while it is taken, its result says what to do next, and the certificate is printed as a sheet of its own.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { buildCourse, tool } from "./lib/built-course.mjs";
import { eventually } from "./lib/eventually.mjs";
import { assertFocusVisible, learner, ready, reload } from "./lib/learner.mjs";
import { lmsStage } from "./lib/lms-stage.mjs";

/** @typedef {import("playwright-core").Frame} Frame */

const axe = readFileSync(new URL("node_modules/axe-core/axe.min.js", import.meta.url), "utf8");

if (tool) stories();
else test("attempts and results", { skip: "COURSEFORGE_TOOL is not set" }, () => {});

function stories() {
  const signature =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 30"><path d="M5 25L80 5" stroke="#000"/></svg>\n';
  const edits = {
    "curriculum.yaml":
      "certificate:\n  provider: The harbour school\n  approval: H-12\n  signer: Kim Park\n  signer-title: Harbour master\n  signature: media/signature.svg\n",
  };
  const { course, play, web } = lmsStage(
    buildCourse("harbour", { edits, files: { "media/signature.svg": signature } }),
  );
  const { strings } = course;
  const pageOf = (/** @type {string} */ id) => course.pages.find((page) => page.id === id)?.href ?? "";

  /** @param {import("playwright-core").BrowserContext} context @param {string} id */
  async function open(context, id) {
    const page = await context.newPage();
    await page.goto(web(pageOf(id)));
    const view = page.mainFrame();
    await ready(view);
    return { page, view, me: learner(course, view) };
  }

  /** What the strip says: a letter for each question (a answered, o open), with ! where it is flagged. @param {Frame} view */
  const strip = (view) =>
    view.locator("[data-strip] a").evaluateAll((links) =>
      links
        .map((link) => {
          const { state = "", flagged } = /** @type {HTMLElement} */ (link).dataset;
          return state.charAt(0) + (flagged === undefined ? "" : "!");
        })
        .join(" "),
    );

  /** @param {Frame} view */
  async function violations(view) {
    await view.evaluate(axe);
    return view.evaluate(async () =>
      (
        await /** @type {any} */ (window).axe.run(document, {
          runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
        })
      ).violations.map(
        (/** @type {any} */ one) =>
          `${one.id}: ${one.nodes.map((/** @type {any} */ node) => node.html.slice(0, 160)).join(" | ")}`,
      ),
    );
  }

  test("the strip stays in view and says what is answered, open and to come back to, in words too; it leads to each question", () =>
    play(
      async (context) => {
        const { page, view, me } = await open(context, "assessment:post");
        const drawn = await me.begin();
        assert.equal(await strip(view), "o o o");
        const [first = "", second = "", third = ""] = drawn;
        await me.fill(second, await me.rightTo(second));
        await me.form(third).locator("[data-flag]").click();
        await eventually(async () => (await strip(view)) === "o a o!");
        assert.equal(
          await view.locator("[data-strip] a").nth(2).textContent(),
          `3: ${strings["openState"]}, ${strings["flagged"]}`,
        );
        await view.locator("[data-finish]").scrollIntoViewIfNeeded();
        const box = await view.locator("[data-strip]").boundingBox();
        assert.ok(box && box.y >= 0 && box.y < 400, "it stays in view");
        await view.locator("[data-strip] a").first().focus();
        await page.keyboard.press("Enter");
        await eventually(() => view.evaluate((id) => document.activeElement?.closest("form")?.id === id, first));
        await reload(view);
        await view.waitForSelector("[data-attempt]:not([hidden])");
        assert.equal(await strip(view), "o a o!", "what is flagged stays over a reload");
        assert.deepEqual(await violations(view), []);

        await view.locator("[data-finish]").click();
        assert.equal(
          await view.locator("[data-unanswered] a").evaluateAll((all) => all.map((one) => one.textContent).join()),
          "1,3,3",
          "open, then flagged",
        );
        await view.locator("[data-finish]").click();
        await view.locator("[data-outcome-title]").waitFor();
      },
      { bypassCSP: true },
    ));

  test("one question at a time: by keyboard, remembered for the next attempt and after the window is closed", () =>
    play(async (context) => {
      const { page, view, me } = await open(context, "assessment:post");
      const drawn = await me.begin();
      const shown = () => view.locator("[data-items] form:visible").evaluateAll((all) => all.map((one) => one.id));
      assert.deepEqual(await shown(), drawn);
      assert.equal(await view.locator("[data-step]").isVisible(), false);
      await view.locator("[data-alone]").check();
      assert.deepEqual(await shown(), drawn.slice(0, 1));
      assert.equal(await view.locator("[data-step-back]").isVisible(), false);
      await view.locator("[data-step-on]").focus();
      await page.keyboard.press("Enter");
      assert.deepEqual(await shown(), drawn.slice(1, 2));
      assert.match(await view.evaluate(() => document.activeElement?.textContent ?? ""), /2 .* 3/);
      await view.locator("[data-strip] a").nth(2).click();
      assert.deepEqual(await shown(), drawn.slice(2));
      assert.equal(await view.locator("[data-step-on]").isVisible(), false);
      await view.locator("[data-strip] a").nth(1).focus();
      await page.keyboard.press("Shift+Tab");
      await assertFocusVisible(view);

      const other = await context.newPage();
      await other.goto(web(pageOf("assessment:post")));
      await ready(other.mainFrame());
      await other.waitForSelector("[data-attempt]:not([hidden])");
      assert.equal(await other.locator("[data-items] form:visible").count(), 1);
    }));

  test("a result has its ring with the pass mark, its bars, what to read again, one way on, and a review of what was not right", () =>
    play(
      async (context) => {
        const { view, me } = await open(context, "assessment:post");
        await me.takeAssessment(3);
        assert.equal(await view.locator("[data-score-text]").textContent(), "0 %");
        assert.equal(await view.locator("[data-pass-line]").getAttribute("transform"), "rotate(216 60 60)");
        const row = view.locator("[data-module-scores] tr");
        assert.equal(await row.count(), 1);
        assert.match(await row.innerText(), new RegExp(`${strings["belowMark"]}[^]*0 %`));
        assert.equal(
          await view.locator(".bar-line").evaluate((line) => /** @type {HTMLElement} */ (line).style.insetInlineStart),
          "60%",
        );
        assert.equal(await view.locator("[data-weak-list] li").count(), 2);
        assert.match(await view.locator("[data-go-on]").innerText(), new RegExp(strings["readAgain"] ?? "?"));
        assert.match((await view.locator("[data-go-on]").getAttribute("href")) ?? "", /lessons\//);
        assert.equal(await view.locator("[data-again]").isVisible(), true);
        assert.deepEqual(await violations(view), []);

        // With one right answer, the review leaves that one out until all is asked for.
        await me.takeAssessment(2);
        assert.equal(await view.locator("[data-review] form:visible").count(), 2);
        await view.locator("[data-wrong-only]").uncheck();
        assert.equal(await view.locator("[data-review] form:visible").count(), 3);
        assert.equal(await view.locator("[data-review] [data-flag]:visible").count(), 0);

        await me.takeAssessment();
        assert.equal(await view.locator("[data-score-text]").textContent(), "100 %");
        assert.equal(await view.locator("[data-weak]").isVisible(), false);
        assert.equal(await view.locator("[data-wrong-only]").isVisible(), false, "nothing was wrong");
        assert.equal(await view.locator("[data-review] form:visible").count(), 3);
        assert.match(await view.locator("[data-go-on]").innerText(), /Next/);
        assert.equal(await view.locator("[data-again]").isVisible(), false);
      },
      { bypassCSP: true },
    ));

  test("the certificate: the name is the largest text, it is one landscape sheet, and its serial follows from who, what, when and which text", () =>
    play(
      async (context) => {
        const { page, view } = await open(context, "page:certificate");
        await view.evaluate((name) => localStorage.setItem(name, "1"), `courseforge:${course.id}:complete`);
        await reload(view);
        const text = () => view.locator(".certificate").innerText();
        assert.match(await text(), /The harbour school[^]*H-12[^]*Kim Park\s*Harbour master/);
        const serial = () => view.locator("[data-certificate-serial]").innerText();
        assert.equal(await serial(), "–");
        await view.locator("[data-certificate-name]").fill("  Jo   Lane ");
        assert.match(await text(), /Jo Lane/);
        const first = await serial();
        assert.match(first, /^\w{4}-\w{4}-\w{4}$/);
        await view.locator("[data-certificate-name]").fill("jo lane");
        assert.equal(await serial(), first, "capital letters and blanks make no other learner");
        await view.locator("[data-certificate-name]").fill("Jo Lang");
        assert.notEqual(await serial(), first);
        assert.equal(
          await view.locator("[data-certificate-fingerprint]").innerText(),
          (course.record ?? "").slice(0, 16),
        );
        assert.equal(
          await view
            .locator(".certificate-signer img")
            .evaluate((image) => /** @type {HTMLImageElement} */ (image).naturalWidth > 0),
          true,
        );
        const largest = await view.locator(".certificate *").evaluateAll(
          (all) =>
            all
              .filter((one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()))
              .sort((a, b) => parseFloat(getComputedStyle(b).fontSize) - parseFloat(getComputedStyle(a).fontSize))
              .map((one) => one.className)[0],
        );
        assert.equal(largest, "certificate-name");
        assert.deepEqual(await violations(view), []);
        const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
        const sheets = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(
          ([, wide, high]) => Number(wide) > Number(high),
        );
        assert.deepEqual(sheets, [true], "one sheet, wider than high");
      },
      { bypassCSP: true },
    ));

  test("on a narrow and low window nothing scrolls sideways, and the strip leaves room for the question", () =>
    play(
      async (context) => {
        const { view, me } = await open(context, "assessment:post");
        await me.begin();
        const sideways = () =>
          view.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        assert.equal(await sideways(), 0);
        assert.equal(await view.locator(".strip").evaluate((one) => getComputedStyle(one).position), "static");
        await me.finish();
        assert.equal(await sideways(), 0);
      },
      { viewport: { width: 320, height: 256 } },
    ));
}

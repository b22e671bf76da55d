// A learner in a branching scenario, in a small course that the tool builds here.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { player } from "../player/lib/player.mjs";
import { buildCourse, tool } from "./lib/built-course.mjs";
import { assertFocusVisible, courseFrame, kill, ready, redrawn, reload } from "./lib/learner.mjs";
import { lmsStage, until } from "./lib/lms-stage.mjs";

const axe = readFileSync(new URL("node_modules/axe-core/axe.min.js", import.meta.url), "utf8");

if (tool) stories();
else test("scenarios", { skip: "COURSEFORGE_TOOL is not set" }, () => {});

function stories() {
  const { course, play, launch, web, origin } = lmsStage(buildCourse("scenario"));
  const lesson = course.pages[0]?.href ?? "";

  /** @typedef {import("playwright-core").Frame} Frame */

  /** @param {Frame} view */
  const title = (view) => view.locator("[data-node-title]:visible").innerText();
  /** Chooses, and goes on from what came of it. @param {Frame} view @param {string} text */
  async function choose(view, text) {
    await view.getByRole("button", { name: text, exact: true }).click();
    await view.locator("[data-scenario-on]").click();
  }
  /** @param {Frame} view */
  const goOn = (view) => view.locator("[data-scenario-continue]").click();
  /** @param {Frame} view */
  const focused = (view) => view.evaluate(() => document.activeElement?.textContent);

  test("the warning comes first and can be skipped; then one node at a time, by keyboard, with the consequence spoken", () =>
    play(async (context) => {
      const page = await context.newPage();
      const view = page.mainFrame();
      await page.goto(web(lesson));
      await ready(view);
      assert.equal(await view.locator(".node:visible").count(), 0);
      await page.getByRole("link", { name: "Skip this scenario" }).click();
      assert.equal(await view.evaluate(() => document.activeElement?.id), "sc-small-fire--after");
      await view.locator("[data-scenario-continue]").focus();
      await page.keyboard.press("Enter");
      assert.equal(await focused(view), "The pan burns");
      await page.keyboard.press("Tab");
      assert.equal(await focused(view), "Put a lid on it");
      await assertFocusVisible(view);
      await page.keyboard.press("Tab");
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      assert.equal(await title(view), "The pan burns", "what came of it stands where the choice was made");
      assert.equal(await view.locator(".choice:visible").count(), 0);
      assert.equal(await focused(view), "You chose: Carry it outside");
      assert.match(
        await view.locator(".consequence").innerText(),
        /Carry it outside[^]*Now the fire moves with you[^]*Continue/,
      );
      await page.locator("[data-status]", { hasText: "Now the fire moves with you." }).waitFor({ state: "attached" });
      await page.keyboard.press("Tab");
      assert.equal(await focused(view), "Continue");
      await page.keyboard.press("Enter");
      assert.equal(await focused(view), "On the way");
      assert.equal(await view.locator(".node:visible").count(), 1);
      assert.equal(await view.locator(".trail:visible").innerText(), "Decision 2");
      assert.equal(await view.locator("[data-scenario-map]").isVisible(), false);
      assert.doesNotMatch(await page.content(), /score=|"?2,0,1/, "no score stands in the source as text");
    }));

  test("a lesson is not read in the middle of its scenario, even when its end comes into view; at an ending it is", () =>
    play(async (context) => {
      const page = await context.newPage();
      const view = page.mainFrame();
      await page.addInitScript(() =>
        document.addEventListener("DOMContentLoaded", () => {
          const spacer = Object.assign(document.createElement("div"), { id: "spacer" });
          spacer.style.blockSize = "3000px";
          document.querySelector("[data-end]")?.before(spacer);
        }),
      );
      await page.goto(web(lesson));
      await ready(view);
      const state = () => view.locator('[data-toc-page="a-fire"]').first().getAttribute("data-state");
      await goOn(view);
      await choose(view, "Carry it outside");
      await view.evaluate(() => {
        document.getElementById("spacer")?.remove();
        document.querySelector("[data-end]")?.scrollIntoView();
      });
      await redrawn(view);
      await redrawn(view);
      assert.equal(await state(), "current");
      assert.equal(await view.locator("[data-done]").isVisible(), false);
      await choose(view, "Go on");
      await view.locator("[data-done]").waitFor();
    }));

  test("in a learning system: one interaction a decision, resumed after the window was killed, replayed with points, tried again for another ending", () =>
    play(async (context) => {
      const page = await launch(context);
      const first = await courseFrame(page);
      await ready(first);
      await first.goto(`${origin()}/scorm12/${lesson}`);
      await ready(first, "a-fire");
      await goOn(first);
      await choose(first, "Carry it outside");
      const lms = await until(page, ({ writes }) =>
        writes.some((write) => write.includes("sc-small-fire-the-pan-burns")),
      );
      assert.deepEqual(lms.errors, []);
      for (const part of [
        "type=choice",
        "student_response=c",
        "correct_responses.0.pattern=a",
        "result=0.5",
        "weighting=2",
      ]) {
        assert.ok(
          lms.writes.some((write) => write.startsWith("cmi.interactions.0.") && write.endsWith(part)),
          `${part}\n${lms.writes.join("\n")}`,
        );
      }
      await until(
        page,
        ({ kept }) =>
          player.state
            .decode(course, kept ?? "")
            ?.scenarios.get("sc-small-fire")
            ?.at(-1) === "c",
      );
      await kill(page);

      const again = await launch(context);
      const view = await courseFrame(again);
      await ready(view, "a-fire");
      await view.locator("[data-node-title]", { hasText: "On the way" }).waitFor();
      assert.equal(await title(view), "On the way");
      await choose(view, "Go on");
      assert.equal(await focused(view), "The kitchen burns");
      const debrief = view.locator("[data-debrief]");
      assert.match(
        await debrief.innerText(),
        /Points: 1 of 4[^]*The pan burns[^]*Carry it outside[^]*Now the fire moves[^]*1 of 2[^]*On the way[^]*Go on[^]*You cannot see[^]*0 of 1/,
      );
      await view.locator("[data-status]", { hasText: /Poor/ }).waitFor({ state: "attached" });
      // The map: both decisions of the own way and its three places are marked, in words the list says the same.
      const map = view.locator("[data-scenario-map] svg");
      assert.equal(await map.isVisible(), true);
      assert.equal(await map.locator('rect[data-on="own"]').count(), 3);
      assert.equal(await map.locator('circle[data-on="own"]').count(), 2);
      assert.equal(await map.locator('[data-on="best"]').count(), 0);
      const second = await until(again, ({ writes }) =>
        writes.some((write) => write.includes("sc-small-fire-on-the-way")),
      );
      assert.deepEqual(second.errors, []);

      await view.locator("[data-scenario-again]:visible").click();
      assert.equal(await focused(view), "The pan burns");
      await choose(view, "Put a lid on it");
      assert.match(await view.locator(".outcome:visible").innerText(), /Good/);
      assert.match(await debrief.innerText(), /Points: 4 of 4/);
      await reload(view);
      await view.locator("[data-node-title]", { hasText: "The fire is out" }).waitFor();

      await view.locator("[data-scenario-again]:visible").click();
      await choose(view, "Pour water on it");
      assert.match(
        await debrief.innerText(),
        /Points: 0 of 4[^]*Your best way before[^]*Points: 4 of 4[^]*Put a lid on it/,
      );
      assert.equal(await map.locator('rect[data-on="best"]').count(), 1, "the first place is on both ways");
      assert.doesNotMatch(await debrief.innerText(), /On the way|Put it down/, "nothing of ways that were not taken");
      await reload(view);
      await debrief.waitFor();
      assert.match(
        await debrief.innerText(),
        /Points: 0 of 4[^]*Your best way before[^]*Points: 4 of 4/,
        "the state keeps it",
      );
    }));

  test("what stands behind warnings is left out, as the course allows: it says so, the course is complete, and the LMS is told nothing else", () =>
    play(async (context) => {
      const page = await launch(context);
      const view = await courseFrame(page);
      assert.match(
        await view.locator("main").innerText(),
        /Play to an ending: A small fire\.[^]*You may leave out what stands behind a content warning/,
      );
      await view.locator("[data-start]").click();
      await ready(view, "a-fire");
      assert.match(await view.locator(".scenario-warning").innerText(), /You may leave this scenario out/);
      await view.getByRole("link", { name: "Skip this scenario" }).click();
      await view.locator("[data-next]").first().click();
      await ready(view, "burns");
      assert.match(
        await view.locator("[data-gate]").innerText(),
        /You may leave this lesson out\. It counts as done, with the questions in it/,
      );
      await view.locator("[data-gate-skip]").click();
      await ready(view, "home");
      await view.locator("[data-completion]", { hasText: String(course.strings["complete"]) }).waitFor();
      await view
        .locator('[data-toc-page="burns"] [data-toc-state]', { hasText: "left out" })
        .waitFor({ state: "attached" });
      const lms = await until(page, ({ cmi }) => cmi.core.lesson_status === "completed");
      assert.deepEqual(lms.errors, []);
      assert.deepEqual(
        lms.writes.filter((write) => /^cmi\.(interactions|objectives|core\.score)/.test(write)),
        [],
      );

      await view.locator('details:has([data-toc-page="burns"]) > summary').first().click();
      await view.locator('[data-toc-page="burns"]').first().click();
      await ready(view, "burns");
      await view.locator("[data-gate-continue]").click();
      await view.locator("[data-end]").scrollIntoViewIfNeeded();
      await view
        .locator('[data-toc-page="burns"] [data-toc-state]', { hasText: String(course.strings["seen"]) })
        .first()
        .waitFor({ state: "attached" });
    }));

  test("a rule that asks for the scenario is met by an ending", () =>
    play(async (context) => {
      const page = await launch(context, { format: "scorm2004-4" });
      const view = await courseFrame(page);
      await view.goto(`${origin()}/scorm2004-4/${lesson}`);
      await ready(view, "a-fire");
      await goOn(view);
      await choose(view, "Pour water on it");
      await view.locator("[data-next]").first().click();
      await ready(view, "burns");
      await view.locator("[data-gate-skip]").click();
      const lms = await until(page, ({ cmi }) => cmi.completion_status === "completed");
      assert.deepEqual(lms.errors, []);
      assert.equal(lms.writes.filter((write) => /interactions\.\d+\.id=/.test(write)).length, 1);
    }));

  test("without scripts the choices are links from node to node", () =>
    play(
      async (context) => {
        const page = await context.newPage();
        await page.goto(web(lesson));
        const view = page.mainFrame();
        assert.equal(await title(view), "The pan burns");
        await page.getByText("Pour water on it").click();
        await page.locator("[data-choice][open] a").click();
        assert.equal(await title(view), "The kitchen burns");
      },
      { javaScriptEnabled: false },
    ));

  for (const width of [320, 1100]) {
    test(`axe finds nothing in a scenario, ${width} pixels wide, and nothing scrolls sideways`, () =>
      play(
        async (context) => {
          const page = await context.newPage();
          await page.setViewportSize({ width, height: 800 });
          await page.goto(web(lesson));
          const view = page.mainFrame();
          await ready(view);
          const look = async (/** @type {string} */ where) => {
            await page.evaluate(axe);
            const found = await page.evaluate(async () =>
              (
                await /** @type {any} */ (window).axe.run(document, {
                  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
                })
              ).violations.map(
                (/** @type {any} */ one) =>
                  `${one.id}: ${one.nodes.map((/** @type {any} */ node) => node.html.slice(0, 160)).join(" | ")}`,
              ),
            );
            assert.deepEqual(found, [], where);
            assert.equal(
              await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
              0,
              where,
            );
            const shots = process.env["COURSEFORGE_SHOTS"];
            if (shots) await page.screenshot({ path: join(shots, `scenario-${width}-${where}.png`), fullPage: true });
          };
          await look("warning");
          await goOn(view);
          await look("start");
          await choose(view, "Carry it outside");
          await look("middle");
          await choose(view, "Put it down and close the door");
          await look("debrief");
        },
        { bypassCSP: true },
      ));
  }
}

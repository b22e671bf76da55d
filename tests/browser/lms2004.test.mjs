// A learner in a learning system with SCORM 2004 (scorm-again's API), both editions, strict and lenient.
import assert from "node:assert/strict";
import test from "node:test";
import { courseFrame, everything, kill, learner, ready } from "./lib/learner.mjs";
import { lmsOf, lmsStage, until } from "./lib/lms-stage.mjs";

const { course, play, launch, origin } = lmsStage();
const lessons = course.pages.filter(({ required }) => required);
const first = lessons[0];
const asked = course.questions.find(({ page }) => page !== null);

for (const [format, lenient] of /** @type {const} */ ([
  ["scorm2004-3", false],
  ["scorm2004-4", true],
])) {
  test(`${format}, ${lenient ? "lenient" : "strict"}: a learner takes the whole course and completes it, and the API reports no error`, () =>
    play(async (context) => {
      const page = await launch(context, { format, lenient });
      const view = await courseFrame(page);
      assert.equal((await lmsOf(page)).cmi.completion_status, "incomplete");
      await learner(course, view).takeAll();
      const lms = await until(page, ({ cmi }) => cmi.completion_status === "completed");
      assert.deepEqual(lms.errors, []);
      assert.equal(Number(lms.cmi.score.scaled), 1);
      assert.equal(Number(lms.cmi.score.raw), 100);
      assert.equal(Number(lms.cmi.progress_measure), 1);
      assert.ok(lms.writes.indexOf("cmi.score.raw=100") < lms.writes.indexOf("cmi.completion_status=completed"));
      assert.equal(
        lms.writes.filter((write) => write.startsWith("cmi.completion_status")).length,
        2,
        "incomplete, then completed",
      );
      assert.equal(
        lms.writes.filter((write) => /^cmi\.interactions\.\d+\.id=/.test(write)).length,
        everything(course).interactions,
      );
      assert.equal(
        lms.writes.filter((write) => /^cmi\.interactions\.\d+\.description=\{lang=/.test(write)).length,
        everything(course).interactions,
      );
      const { objectives } = everything(course);
      assert.equal(
        lms.writes.filter((write) => /^cmi\.objectives\.\d+\.completion_status=completed$/.test(write)).length,
        objectives.size,
      );
      await page.evaluate(() => document.querySelector("iframe")?.setAttribute("src", "about:blank"));
      const end = await until(page, ({ count }) => count("Finish") > 0);
      assert.equal(end.count("Finish"), 1);
      assert.equal(end.calls.at(-1)?.name, "Finish");
      assert.equal(
        end.writes.findLast((write) => write.startsWith("cmi.exit")),
        "cmi.exit=suspend",
      );
      assert.deepEqual(end.errors, []);
    }));
}

for (const format of ["scorm2004-3", "scorm2004-4"]) {
  test(
    `${format}: a wrong and then a right answer are two interactions, and nothing is passed or failed by them`,
    { skip: !asked },
    () =>
      play(async (context) => {
        if (!asked) return;
        const page = await launch(context, { format });
        const view = await courseFrame(page);
        await view.goto(`${origin()}/${format}/${course.pages.find((entry) => entry.id === asked.page)?.href}`);
        await ready(view, asked.page ?? "");
        const me = learner(course, view);
        await me.passGate();
        await me.answerWrong(asked.id);
        await me.form(asked.id).locator("[data-retry]").click();
        await me.answerRight(asked.id);
        const lms = await until(page, ({ writes }) => writes.includes("cmi.interactions.1.result=correct"));
        assert.ok(lms.writes.some((write) => /^cmi\.interactions\.0\.result=(incorrect|0\.\d+)$/.test(write)));
        assert.equal(lms.cmi.completion_status, "incomplete");
        assert.equal(lms.cmi.success_status, "unknown");
        assert.deepEqual(lms.errors, []);
      }),
  );

  test(`${format}: after the window was killed the course opens where it was, with the answers given`, () =>
    play(async (context) => {
      const page = await launch(context, { format });
      const view = await courseFrame(page);
      const me = learner(course, view);
      await learner(course, view).start();
      for (const entry of lessons.slice(0, 2)) {
        await me.take(entry.id);
        if (entry === first) await me.next();
      }
      const at = lessons[1]?.id ?? "";
      const answered = course.questions.filter((entry) => lessons.slice(0, 2).some(({ id }) => id === entry.page));
      await until(
        page,
        ({ writes, count }) =>
          writes.filter((write) => /^cmi\.interactions\.\d+\.latency/.test(write)).length === answered.length &&
          count("Commit") > 1,
      );
      await kill(page);

      const again = await launch(context, { format });
      const resumed = await courseFrame(again);
      await ready(resumed, at);
      for (const question of answered.filter((entry) => entry.page === at)) {
        await resumed.waitForSelector(`form[data-question="${question.id}"][data-state="answered"]`, {
          state: "attached",
        });
      }
      if (first)
        await resumed
          .locator(`[data-toc-page="${first.id}"][data-state="seen"]`)
          .first()
          .waitFor({ state: "attached" });
      assert.deepEqual((await lmsOf(again)).errors, []);
    }));
}

const format = "scorm2004-4";

test("a review writes nothing and says so", () =>
  play(async (context) => {
    const page = await launch(context, {
      format,
      answers: { "cmi.mode": "review", "cmi.completion_status": "completed" },
    });
    const view = await courseFrame(page);
    await view.locator("[data-banner]", { hasText: String(course.strings["reviewMode"]) }).waitFor();
    await learner(course, view).start();
    if (first) await learner(course, view).take(first.id);
    await page.evaluate(() => document.querySelector("iframe")?.setAttribute("src", "about:blank"));
    const lms = await until(page, ({ count }) => count("Finish") === 1);
    assert.deepEqual(lms.writes, []);
    assert.equal(lms.count("Commit"), 0);
  }));

test("the API of the other edition is not taken, and without its own the learner is told", () =>
  play(async (context) => {
    const page = await launch(context, { format, edition: "1.2" });
    await courseFrame(page);
    const host = page.frames().find((frame) => frame.url().endsWith("/launch.html"));
    assert.equal(await host?.locator("[data-banner]").isVisible(), true);
    assert.deepEqual((await lmsOf(page)).calls, []);
  }));

test("an API that appears late is used, and so is one in the window that opened the course", () =>
  play(async (context) => {
    const page = await launch(context, { format, late: 100 });
    await courseFrame(page);
    assert.equal((await lmsOf(page)).cmi.completion_status, "incomplete");

    const opened = context.waitForEvent("page", (entry) => entry.url().endsWith("/launch.html"));
    const lmsPage = await launch(context, { format, place: "opener" });
    const popup = await opened;
    await popup.waitForSelector("iframe[data-frame][src]");
    await courseFrame(popup);
    await popup.close({ runBeforeUnload: true });
    const end = await until(lmsPage, ({ count }) => count("Finish") === 1);
    assert.deepEqual(end.errors, []);
  }));

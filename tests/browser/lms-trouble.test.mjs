// What learning systems do to a course, in the editions of SCORM: empty modes, texts cut off, commits that fail.
import assert from "node:assert/strict";
import test from "node:test";
import { courseFrame, learner, ready } from "./lib/learner.mjs";
import { lmsStage, until } from "./lib/lms-stage.mjs";

const { course, play, launch } = lmsStage();
const lessons = course.pages.filter(({ required }) => required);
const first = lessons[0];

for (const { format, core, mode, location, status } of [
  { format: "scorm12", core: "cmi.core.", mode: "lesson_mode", location: "lesson_location", status: "lesson_status" },
  { format: "scorm2004-4", core: "cmi.", mode: "mode", location: "location", status: "completion_status" },
]) {
  test(`${format}: an empty mode is a normal one`, () =>
    play(async (context) => {
      const page = await launch(context, { format, answers: { [`${core}${mode}`]: "", [`${core}entry`]: "" } });
      const view = await courseFrame(page);
      await learner(course, view).start();
      await ready(view, first?.id);
      const lms = await until(page, ({ writes }) => writes.includes(`${core}${location}=${first?.id}`));
      assert.ok(lms.writes.includes(`${core}${status}=incomplete`));
    }));

  test(`${format}: suspend data that was cut off starts the course clean, and the page is there`, () =>
    play(async (context) => {
      const page = await launch(context, { format, answers: { "cmi.suspend_data": "1~0a1b2c3d~abc" } });
      const view = await courseFrame(page);
      assert.equal(await view.locator("h1").first().isVisible(), true);
      await learner(course, view).start();
      const lms = await until(page, ({ writes }) => writes.some((write) => write.startsWith("cmi.suspend_data=2~")));
      assert.deepEqual(lms.errors, []);
    }));

  test(`${format}: a commit that fails is told, what it held is kept with the next one, and then the warning goes`, () =>
    play(async (context) => {
      const page = await launch(context, { format });
      const view = await courseFrame(page);
      const host = page.frames().find((frame) => frame.url().endsWith("/launch.html"));
      await setOffline(page, true);
      await learner(course, view).start();
      await host?.locator("[data-banner]", { hasText: String(course.strings["notRecorded"]) }).waitFor();
      await setOffline(page, false);
      await ready(view, first?.id);
      if (first) await learner(course, view).take(first.id);
      await learner(course, view).next();
      await host?.locator("[data-banner]").waitFor({ state: "hidden" });
      const kept = await page.evaluate(() => localStorage.getItem("lms"));
      assert.match(kept ?? "", /"suspend_data":"2~/);
    }));
}

/** @param {import("playwright-core").Page} page @param {boolean} offline whether commits fail from now on */
const setOffline = (page, offline) => page.evaluate((fails) => void Object.assign(window, { offline: fails }), offline);

// A learner in a learning system with cmi5: the record store checks each statement against the specification.
import assert from "node:assert/strict";
import test from "node:test";
import { courseFrame, everything, kill, learner, ready } from "./lib/learner.mjs";
import { lmsStage } from "./lib/lms-stage.mjs";

const { course, play, records, launchUnit } = lmsStage();
const lessons = course.pages.filter(({ required }) => required);
const first = lessons[0];

test("a learner takes the whole course: initialized, an answer for each question, completed, terminated", () =>
  play(async (context) => {
    const store = await records();
    const page = await launchUnit(context, store);
    const view = await courseFrame(page);
    await learner(course, view).takeAll();
    await store.until(({ verbs }) => verbs().includes("completed"));
    await page.close({ runBeforeUnload: true });
    await store.until(({ verbs }) => verbs().includes("terminated"));
    assert.deepEqual(store.violations, []);
    assert.deepEqual(store.verbs(), ["initialized", ...(course.passMark ? ["passed"] : []), "completed", "terminated"]);
    assert.equal(store.find("answered").length, everything(course).interactions);
    assert.ok(store.find("answered").every((entry) => entry.result.success !== false));
    const { objectives } = everything(course);
    assert.deepEqual(new Set(store.find("scored").map((entry) => entry.object.id.split(":").at(-1))), objectives);
  }));

test("after the window was killed the course opens where it was, and initialized comes first again", () =>
  play(async (context) => {
    const store = await records();
    const page = await launchUnit(context, store);
    const view = await courseFrame(page);
    await learner(course, view).start();
    if (first) await learner(course, view).take(first.id);
    await learner(course, view).next();
    const at = lessons[1]?.id ?? "";
    await ready(view, at);
    const answered = course.questions.filter((question) => question.page === first?.id).length;
    await store.until(
      (state) =>
        state.find("answered").length === answered &&
        JSON.stringify(state.documents.get("courseforge.progress") ?? "").includes(lessons[1]?.key ?? "-"),
    );
    await kill(page);

    const again = await launchUnit(context, store);
    const resumed = await courseFrame(again);
    await ready(resumed, at);
    if (first)
      await resumed.locator(`[data-toc-page="${first.id}"][data-state="seen"]`).first().waitFor({ state: "attached" });
    await store.until(({ verbs }) => verbs(1).length === 1);
    assert.deepEqual(store.violations, []);
  }));

for (const launchMode of ["Review", "Browse"]) {
  test(`${launchMode} says initialized and terminated, and nothing else`, () =>
    play(async (context) => {
      const store = await records();
      const page = await launchUnit(context, store, { launchMode });
      const view = await courseFrame(page);
      const words = course.strings[launchMode === "Review" ? "reviewMode" : "previewMode"];
      await view.locator("[data-banner]", { hasText: String(words) }).waitFor();
      await learner(course, view).start();
      if (first) await learner(course, view).take(first.id);
      await page.close({ runBeforeUnload: true });
      await store.until(({ verbs }) => verbs().includes("terminated"));
      assert.deepEqual(
        store.statements.map((entry) => entry.verb.id.split("/").at(-1)),
        ["initialized", "terminated"],
      );
      assert.deepEqual(store.violations, []);
    }));
}

test("offline the learner is told; back online everything arrives once and the warning goes", () =>
  play(
    async (context) => {
      const store = await records();
      const page = await launchUnit(context, store);
      const view = await courseFrame(page);
      await learner(course, view).start();
      await ready(view, first?.id);
      await store.until(({ requests }) => requests.includes("PUT /xapi/activities/state"));
      await context.setOffline(true);
      if (first) await learner(course, view).take(first.id);
      await page.locator("[data-banner]", { hasText: String(course.strings["notRecorded"]) }).waitFor();
      await context.setOffline(false);
      const answered = course.questions.filter((question) => question.page === first?.id).length;
      await store.until((state) => state.find("answered").length === answered);
      await page.locator("[data-banner]").waitFor({ state: "hidden" });
      await page.close({ runBeforeUnload: true });
      await store.until(({ verbs }) => verbs().includes("terminated"));
      assert.deepEqual(store.violations, []);
    },
    { tolerate: /ERR_INTERNET_DISCONNECTED/ },
  ));

test("leaving goes back to where the learning system says, and ends the session", () =>
  play(async (context) => {
    const store = await records();
    const returnURL = `${store.base}back`;
    await context.route(returnURL, (route) =>
      route.fulfill({ contentType: "text/html", body: "<!doctype html><title>Back</title>" }),
    );
    const page = await launchUnit(context, store, { returnURL });
    await courseFrame(page);
    await page.locator("[data-leave] button").click();
    await page.waitForURL(returnURL);
    await store.until(({ verbs }) => verbs().includes("terminated"));
    assert.deepEqual(store.verbs(), ["initialized", "terminated"]);
    assert.deepEqual(store.violations, []);
  }));

test("a course opened without a launch, or a second time with a used token, tells the learner and works", () =>
  play(async (context) => {
    const store = await records();
    const page = await launchUnit(context, store);
    await courseFrame(page);
    await store.until(({ verbs }) => verbs().includes("initialized"));
    for (const url of [page.url(), page.url().replace(/\?.*/, "")]) {
      const other = await context.newPage();
      await other.goto(url);
      const view = await courseFrame(other);
      assert.equal(await other.locator("[data-banner]").isVisible(), true);
      await learner(course, view).start();
      await ready(view, first?.id);
    }
    assert.deepEqual(store.verbs(), ["initialized"]);
  }));

test("progress that is not this course's starts it clean, and the page is there", () =>
  play(async (context) => {
    const store = await records();
    store.documents.set("courseforge.progress", { state: "1~0a1b2c3d~abc", completed: "yes" });
    const page = await launchUnit(context, store);
    const view = await courseFrame(page);
    assert.equal(await view.locator("h1").first().isVisible(), true);
    await learner(course, view).start();
    await store.until(
      ({ documents }) => /** @type {any} */ (documents.get("courseforge.progress")).completed === false,
    );
    assert.deepEqual(store.violations, []);
  }));

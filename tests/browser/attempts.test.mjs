// Learners who fail, try again and pass, and learners whose window is killed in an attempt: SCORM 2004 in both editions, and cmi5.
import assert from "node:assert/strict";
import test from "node:test";
import { buildCourse, tool } from "./lib/built-course.mjs";
import { holdsAnswers } from "./lib/kept.mjs";
import { courseFrame, kill, learner, ready } from "./lib/learner.mjs";
import { lmsStage, until } from "./lib/lms-stage.mjs";

if (tool) stories();
else test("attempts", { skip: "COURSEFORGE_TOOL is not set" }, () => {});

function stories() {
  const { course, play, launch, records, launchUnit, origin } = lmsStage(buildCourse("all-types"));
  const post = course.assessments.find(({ kind }) => kind === "post");
  if (!post) throw new Error("the course has no test after it");
  const objectives = post.draw.map(({ objective }) => objective);

  /** @param {import("playwright-core").Page} page @param {string} format */
  async function open(page, format) {
    const view = await courseFrame(page);
    await view.goto(`${origin()}/${format}/${course.pages.find(({ id }) => id === post?.page)?.href}`);
    await ready(view, post?.page);
    return { view, me: learner(course, view) };
  }

  /** Fills in the right answers; gives them by question. @param {ReturnType<typeof learner>} me @param {string[]} questions */
  async function answer(me, questions) {
    /** @type {Record<string, string>} */
    const given = {};
    for (const id of questions) {
      given[id] = await me.rightTo(id);
      await me.fill(id, given[id]);
    }
    return given;
  }

  /** What of each objective stands in the learning system, by its id. @param {string[]} writes */
  function objectivesIn(writes) {
    /** @type {Map<string, string>} */
    const values = new Map(writes.map((write) => /** @type {[string, string]} */ (write.split(/=(.*)/s).slice(0, 2))));
    return Object.fromEntries(
      [...values].flatMap(([name, id]) => {
        const list = /^(cmi\.objectives\.\d+)\.id$/.exec(name)?.[1];
        return list
          ? [
              [
                id,
                {
                  scaled: Number(values.get(`${list}.score.scaled`)),
                  success: values.get(`${list}.success_status`) ?? "unknown",
                },
              ],
            ]
          : [];
      }),
    );
  }

  for (const format of ["scorm2004-3", "scorm2004-4"]) {
    test(`${format}: fail, retry and pass: score, success, objectives and interactions are told as they happened`, () =>
      play(async (context) => {
        const page = await launch(context, { format });
        const { me } = await open(page, format);
        const drawn = await me.takeAssessment(7);
        const first = await until(page, ({ writes }) => writes.some((write) => write.startsWith("cmi.score.raw=")));
        const score = Number(first.cmi.score.raw); // of one question a part was right
        assert.ok(score < 10 && Math.abs(score / 100 - Number(first.cmi.score.scaled)) < 1e-6, `${score}`);
        assert.deepEqual([first.cmi.success_status, first.cmi.completion_status], ["unknown", "incomplete"]);
        assert.deepEqual(
          first.writes
            .filter((write) => /^cmi\.interactions\.\d+\.id=/.test(write))
            .map((write) => write.split("=")[1]),
          drawn.map((id) => `${post?.id}-${id}`),
        );
        assert.equal(
          first.writes.filter((write) => /^cmi\.interactions\.\d+\.result=(incorrect|0\.\d+)$/.test(write)).length,
          7,
        );
        assert.deepEqual(objectivesIn(first.writes)["assessment-post"], {
          scaled: Number((score / 100).toFixed(4)),
          success: "failed",
        });

        await me.takeAssessment();
        const second = await until(page, ({ cmi }) => cmi.success_status === "passed");
        assert.deepEqual(
          [Number(second.cmi.score.raw), Number(second.cmi.score.scaled), second.cmi.completion_status],
          [100, 1, "incomplete"],
          "the lessons are not read yet",
        );
        assert.ok(second.writes.indexOf("cmi.score.scaled=1") < second.writes.indexOf("cmi.success_status=passed"));
        for (const id of [...objectives, "assessment-post"])
          assert.deepEqual(objectivesIn(second.writes)[id], { scaled: 1, success: "passed" }, id);
        assert.equal(second.writes.filter((write) => /^cmi\.interactions\.\d+\.id=/.test(write)).length, 14);
        assert.deepEqual(second.errors, []);
      }));

    test(`${format}: after the window was killed in an attempt, the same questions come back with the answers given`, () =>
      play(async (context) => {
        const page = await launch(context, { format });
        const { me } = await open(page, format);
        const drawn = await me.begin();
        const given = await answer(me, drawn.slice(0, 2));
        await until(page, ({ kept }) => holdsAnswers(course, post?.id ?? "", given, kept));
        await kill(page);

        const again = await launch(context, { format });
        const view = await courseFrame(again);
        await ready(view, post?.page);
        await view.waitForSelector("[data-attempt]:not([hidden])");
        const they = learner(course, view);
        assert.deepEqual(await they.drawn(), drawn);
        for (const id of drawn.slice(2)) await they.fill(id, await they.rightTo(id));
        await they.finish();
        const lms = await until(again, ({ cmi }) => cmi.success_status === "passed");
        assert.equal(Number(lms.cmi.score.raw), 100, "what was answered before counts");
        assert.deepEqual(lms.errors, []);
      }));
  }

  test("cmi5: fail in one session, pass in the next: passed with its score, objectives scored, never failed", () =>
    play(async (context) => {
      const store = await records();
      const settings = { masteryScore: 0.6, moveOn: "CompletedAndPassed" };
      const page = await launchUnit(context, store, settings);
      const { me } = await open(page, "cmi5");
      await me.takeAssessment(7);
      await store.until(({ find }) => find("answered").length === 7 && find("scored").length === objectives.length + 1);
      await page.close({ runBeforeUnload: true });
      await store.until(({ verbs }) => verbs(0).includes("terminated"));
      assert.deepEqual(store.verbs(0), ["initialized", "terminated"], "attempts are left, so nothing has failed");

      const next = await launchUnit(context, store, settings);
      const { me: they } = await open(next, "cmi5");
      await they.takeAssessment();
      await store.until(({ verbs }) => verbs(1).includes("passed"));
      assert.equal(store.find("passed")[0].result.score.scaled, 1);
      const scores = new Map(
        store.find("scored").map((entry) => [entry.object.id.split(":").at(-1), entry.result.score]),
      );
      for (const id of [...objectives, "assessment-post"])
        assert.deepEqual(scores.get(id), { scaled: 1, raw: 100, min: 0, max: 100 }, id);
      await next.close({ runBeforeUnload: true });
      await store.until(({ verbs }) => verbs(1).includes("terminated"));
      assert.deepEqual(store.verbs(1), ["initialized", "passed", "terminated"]);
      assert.deepEqual(store.violations, []);
    }));

  test("cmi5: with no attempt left the session says failed, with the score, before it ends", () =>
    play(async (context) => {
      const store = await records();
      const page = await launchUnit(context, store, { masteryScore: 0.6, moveOn: "CompletedAndPassed" });
      const { view, me } = await open(page, "cmi5");
      for (let attempt = 1; attempt <= 3; attempt++) await me.takeAssessment(7);
      assert.equal(await view.locator("[data-again]").isHidden(), true, "no attempt is left");
      await store.until(({ find }) => find("answered").length === 21);
      await page.close({ runBeforeUnload: true });
      await store.until(({ verbs }) => verbs().includes("terminated"));
      assert.deepEqual(store.verbs(), ["initialized", "failed", "terminated"]);
      assert.ok(store.find("failed")[0].result.score.scaled < 0.6);
      assert.deepEqual(store.violations, []);
    }));

  test("cmi5: after the window was killed in an attempt, the same questions come back with the answers given", () =>
    play(async (context) => {
      const store = await records();
      const page = await launchUnit(context, store);
      const { me } = await open(page, "cmi5");
      const drawn = await me.begin();
      const given = await answer(me, drawn.slice(0, 2));
      await store.until(({ documents }) => {
        const progress = /** @type {{state: string} | undefined} */ (documents.get("courseforge.progress"));
        return holdsAnswers(course, post?.id ?? "", given, progress?.state);
      });
      await kill(page);

      const again = await launchUnit(context, store);
      const view = await courseFrame(again);
      await ready(view, post?.page);
      await view.waitForSelector("[data-attempt]:not([hidden])");
      const they = learner(course, view);
      assert.deepEqual(await they.drawn(), drawn);
      for (const id of drawn.slice(2)) await they.fill(id, await they.rightTo(id));
      await they.finish();
      await store.until(({ verbs }) => verbs(1).includes("passed"));
      assert.equal(store.find("passed")[0].result.score.scaled, 1);
      assert.deepEqual(store.violations, []);
    }));
}

// A course of which a learning system launches each module by itself (packaging: multi), each unit in a system of its own.
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { courseFrame, learner, ready } from "./lib/learner.mjs";
import { activityTree } from "./lms/activity-tree.mjs";
import { buildCourse, tool } from "./lib/built-course.mjs";
import { lmsStage, until } from "./lib/lms-stage.mjs";

if (tool) stories();
else test("packages of several units", { skip: "COURSEFORGE_TOOL is not set" }, () => {});

function stories() {
  const { course, package: packages, play, launch, records, origin } = lmsStage(buildCourse("two-modules"));
  const units = [
    { unit: "water", lesson: "ice", question: "q-ice", right: "t", objective: "lo-water" },
    { unit: "fire", lesson: "flames", question: "q-flames", right: "f", objective: "lo-fire" },
  ];

  for (const format of /** @type {const} */ (["scorm12", "scorm2004-3", "scorm2004-4"])) {
    for (const { unit, lesson, question, right, objective } of units) {
      test(`${format}: the unit ${unit} is taken on its own and completes; nothing in it leads to the other`, () =>
        play(async (context) => {
          const page = await launch(context, { format, launch: `/${format}/${unit}/launch.html` });
          const view = await courseFrame(page);
          assert.match(view.url(), new RegExp(`/${unit}/index\\.html$`));
          const links = await view
            .locator("a[href]")
            .evaluateAll((all) => all.map((one) => /** @type {HTMLAnchorElement} */ (one).href));
          assert.deepEqual(
            links.filter((href) => href.startsWith(origin()) && !href.includes(`/${format}/${unit}/`)),
            [],
          );
          const me = learner(course, view);
          await view.locator("[data-start]").click();
          await ready(view, lesson);
          const inside = await view
            .locator("a[href]")
            .evaluateAll((all) => all.map((one) => /** @type {HTMLAnchorElement} */ (one).href));
          assert.deepEqual(
            inside.filter((href) => href.startsWith(origin()) && !href.includes(`/${format}/${unit}/`)),
            [],
          );
          assert.match(
            await view.locator("main").innerText(),
            unit === "water" ? /fire \(Module 2\)/ : /ice \(Module 1\)/,
            "words say where to look",
          );
          await me.give(question, right);
          await me.next();
          const is2004 = format !== "scorm12";
          const lms = await until(
            page,
            ({ cmi }) => (is2004 ? cmi.completion_status : cmi.core.lesson_status) === "completed",
          );
          assert.deepEqual(lms.errors, []);
          assert.equal(lms.writes.filter((write) => /^cmi\.interactions\.\d+\.id=/.test(write)).length, 1);
          const ids = lms.writes.flatMap((write) => /^cmi\.objectives\.\d+\.id=(.*)$/.exec(write)?.[1] ?? []);
          assert.deepEqual(ids, is2004 ? [objective, "unit-done"] : [objective]);
          if (is2004) {
            const done = lms.writes.find((write) => write.endsWith("=unit-done"))?.split(".")[2];
            assert.ok(lms.writes.includes(`cmi.objectives.${done}.success_status=passed`));
            assert.equal(lms.cmi.success_status, "unknown", "nothing was judged");
          }
        }));
    }
  }

  for (const format of /** @type {const} */ (["scorm2004-3", "scorm2004-4"])) {
    test(`${format}: in a sequencer the second unit opens when the first is done, and the course is complete when both are`, () =>
      play(async (context) => {
        const parser = await context.newPage();
        const manifest = readFileSync(join(packages.folders[format], "imsmanifest.xml"), "utf8");
        const sequencing = await parser.evaluate(`(${activityTree})(${JSON.stringify(manifest)})`);
        const page = await launch(context, { format, sequencing });
        /** @param {string} unit */
        const choose = (unit) =>
          page.evaluate(
            ([item, launchPage]) => /** @type {any} */ (window).choose(item, launchPage),
            [`item.both.${unit}`, `/${format}/${unit}/launch.html`],
          );
        const activities = () => page.evaluate(() => /** @type {any} */ (window).activities());

        assert.equal(await choose("water"), true);
        await courseFrame(page);
        assert.equal(await choose("fire"), false, "closed until the first says that it is done");
        assert.equal(await choose("water"), true);
        for (const { unit, lesson, question, right } of units) {
          if (unit === "fire") assert.equal(await choose("fire"), true, "open now");
          const view = await courseFrame(page);
          const me = learner(course, view);
          if (!view.url().includes(`/lessons/${lesson}.html`)) await view.locator("[data-start]").click();
          await ready(view, lesson);
          await me.give(question, right);
          await me.next();
          const lms = await until(page, ({ cmi }) => cmi.completion_status === "completed");
          assert.deepEqual(lms.errors, []);
          assert.notEqual((await activities()).completionStatus, "completed", "not before both are");
        }
        await page.evaluate(() => document.querySelector("iframe")?.setAttribute("src", "about:blank"));
        await until(page, ({ count }) => count("Finish") >= 3);
        await page.waitForFunction(() => /** @type {any} */ (window).activities().completionStatus === "completed");
        assert.deepEqual(
          (await activities()).children.map((/** @type {any} */ one) => one.completionStatus),
          ["completed", "completed"],
        );
      }));
  }

  test("cmi5: each unit has its own session, state and completion", () =>
    play(async (context) => {
      for (const { unit, lesson, question, right } of units) {
        const store = await records();
        const page = await context.newPage();
        await page.goto(`${origin()}/cmi5/${unit}/launch.html${store.launchQuery()}`);
        const view = await courseFrame(page);
        await view.locator("[data-start]").click();
        await ready(view, lesson);
        const me = learner(course, view);
        await me.give(question, right);
        await me.next();
        await store.until(({ verbs }) => verbs().includes("completed"));
        await page.close({ runBeforeUnload: true });
        await store.until(({ verbs }) => verbs().includes("terminated"));
        assert.deepEqual(store.verbs(), ["initialized", "completed", "terminated"]);
        assert.deepEqual(
          store.find("answered").map((entry) => entry.object.id.split(":").at(-1)),
          [question],
        );
        assert.deepEqual(store.violations, []);
      }
    }));

  test("the folders of the units share nothing, and each has all it needs", () => {
    const root = packages.folders["scorm2004-4"];
    for (const { unit } of units) {
      for (const page of readdirSync(join(root, unit, "lessons"))) {
        const html = readFileSync(join(root, unit, "lessons", page), "utf8");
        for (const [, path = ""] of html.matchAll(/(?:src|href)="(\.\.\/[^"#]+)/g))
          assert.ok(existsSync(join(root, unit, "lessons", path)), path);
      }
    }
  });
}

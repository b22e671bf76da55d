// A learner in a learning system (scorm-again's SCORM 1.2 API).
import assert from "node:assert/strict";
import test from "node:test";
import { eventually } from "./lib/eventually.mjs";
import { courseFrame, everything, kill, learner, ready } from "./lib/learner.mjs";
import { lmsOf, lmsStage, until } from "./lib/lms-stage.mjs";

const { course, package: files, play, launch, origin } = lmsStage();
const lessons = course.pages.filter(({ required }) => required);
const first = lessons[0];
const asked = course.questions.find(({ page }) => page !== null);
const questions = course.questions.filter(({ page }) => page !== null).length;

test("a learner takes the whole course and completes it, and the API reports no error", () =>
  play(async (context) => {
    const page = await launch(context);
    const view = await courseFrame(page);
    assert.equal((await lmsOf(page)).cmi.core.lesson_status, "incomplete");
    await learner(course, view).takeAll();
    const lms = await until(
      page,
      ({ cmi }) => cmi.core.lesson_status === "passed" || cmi.core.lesson_status === "completed",
    );
    assert.deepEqual(lms.errors, []);
    assert.equal(Number(lms.cmi.core.score.raw), 100);
    assert.ok(
      lms.writes.indexOf("cmi.core.score.raw=100") <
        lms.writes.findIndex((write) => /^cmi\.core\.lesson_status=(passed|completed)$/.test(write)),
    );
    assert.equal(
      lms.writes.filter((write) => write.startsWith("cmi.core.lesson_status")).length,
      2,
      "incomplete, then completed",
    );
    const ids = lms.writes.filter((write) => /^cmi\.interactions\.\d+\.id=/.test(write));
    assert.equal(ids.length, everything(course).interactions);
    const { objectives } = everything(course);
    const completed = lms.writes.flatMap(
      (write) => /^cmi\.objectives\.(\d+)\.status=(?:completed|passed)$/.exec(write)?.[1] ?? [],
    );
    assert.equal(new Set(completed).size, objectives.size);

    await page.evaluate(() => document.querySelector("iframe")?.setAttribute("src", "about:blank"));
    const end = await until(page, ({ count }) => count("Finish") > 0);
    assert.equal(end.count("Finish"), 1);
    assert.equal(end.calls.at(-1)?.name, "Finish");
    assert.equal(end.count("Initialize"), 1);
    assert.deepEqual(end.errors, []);
  }));

test("a wrong answer is explained, tried again and then right, and both are reported", { skip: !asked }, () =>
  play(async (context) => {
    if (!asked) return;
    const page = await launch(context);
    const view = await courseFrame(page);
    await view.goto(`${origin()}/scorm12/${course.pages.find((entry) => entry.id === asked.page)?.href}`);
    await ready(view, asked.page ?? "");
    const me = learner(course, view);
    await me.passGate();
    const form = me.form(asked.id);

    await form.locator("[data-submit]").click();
    assert.equal(await form.locator("[data-result]").innerText(), course.strings["chooseFirst"]);
    const wrong = await me.answerWrong(asked.id);
    assert.match(
      await form.locator("[data-result]").innerText(),
      new RegExp(`${course.strings["incorrect"]}|${course.strings["partly"]}`),
    );
    assert.match(await form.locator(`[data-option-feedback="${wrong.charAt(0)}"]`).innerText(), /\S/);
    assert.equal(await form.locator("input:not([disabled])").count(), 0, "locked");
    assert.equal(
      await form.locator("[data-result]").evaluate((element) => element === document.activeElement),
      true,
      "focus is on the result",
    );

    await form.locator("[data-retry]").click();
    assert.equal(await form.locator("[data-result]").innerText(), "");
    assert.equal(
      await form
        .locator("input")
        .first()
        .evaluate((element) => element === document.activeElement),
      true,
      "focus is on the first option",
    );
    await me.answerRight(asked.id);
    assert.match(await form.locator("[data-result]").innerText(), new RegExp(String(course.strings["correct"])));
    assert.equal(await form.locator("[data-retry]").isHidden(), true);

    const lms = await until(page, ({ writes }) => writes.includes("cmi.interactions.1.result=correct"));
    assert.ok(lms.writes.includes("cmi.interactions.0.result=wrong"));
    assert.equal(lms.cmi.core.lesson_status, "incomplete");
    assert.deepEqual(lms.errors, []);
  }),
);

test("after the window was killed the course opens where it was, with the answers given", () =>
  play(async (context) => {
    const page = await launch(context);
    const view = await courseFrame(page);
    const me = learner(course, view);
    await learner(course, view).start();
    for (const entry of lessons.slice(0, 2)) {
      await me.take(entry.id);
      if (entry === first) await me.next();
    }
    const at = lessons[Math.min(1, lessons.length - 1)]?.id ?? "";
    const answered = course.questions.filter((entry) => lessons.slice(0, 2).some(({ id }) => id === entry.page));
    const before = await until(
      page,
      ({ writes, count }) =>
        writes.filter((write) => /^cmi\.interactions\.\d+\.latency/.test(write)).length === answered.length &&
        count("Commit") > 1,
    );
    await kill(page);

    const again = await launch(context);
    const resumed = await courseFrame(again);
    await ready(resumed, at);
    const they = learner(course, resumed);
    for (const question of answered.filter((entry) => entry.page === at)) {
      await resumed.waitForSelector(`form[data-question="${question.id}"][data-state="answered"]`, {
        state: "attached",
      });
      assert.match(
        (await they.form(question.id).locator("[data-result]").textContent()) ?? "",
        new RegExp(String(course.strings["answered"])),
      );
    }
    if (first)
      await resumed.locator(`[data-toc-page="${first.id}"][data-state="seen"]`).first().waitFor({ state: "attached" });
    assert.equal(before.count("Finish"), 0);

    for (const entry of lessons.slice(1)) {
      if (entry.id !== at) await they.takeInHaste(entry.id);
      else await they.passGate();
      await they.next();
    }
    const rest = questions - answered.length;
    const lms = await until(
      again,
      ({ writes }) => writes.filter((write) => /^cmi\.interactions\.\d+\.result=correct$/.test(write)).length === rest,
    );
    assert.deepEqual(lms.errors, []);
    assert.equal(
      await resumed
        .locator("progress[data-progress]")
        .first()
        .evaluate((bar) => /** @type {HTMLProgressElement} */ (bar).value),
      100,
    );
    if (rest > 0)
      assert.ok(
        lms.writes.some((write) => write.startsWith(`cmi.interactions.${answered.length}.id=`)),
        "interactions are appended",
      );
  }));

test("without an API the learner is told, and the course works", () =>
  play(async (context) => {
    const page = await launch(context, { none: true });
    const view = await courseFrame(page);
    const host = page.frames().find((frame) => frame.url().endsWith("/launch.html"));
    const banner = host?.locator("[data-banner]");
    assert.equal(await banner?.isVisible(), true);
    assert.match((await banner?.innerText()) ?? "", new RegExp(String(course.strings["notRecorded"])));
    const me = learner(course, view);
    await me.start();
    for (const entry of lessons.slice(0, 2)) {
      await me.takeInHaste(entry.id);
      await me.next();
    }
    await ready(view, lessons[2]?.id);
    const words = String(course.strings["progress"]).replace("{seen}", "2").replace("{total}", String(required()));
    await view.locator("[data-progress-text]", { hasText: words }).first().waitFor({ state: "attached" });
    assert.equal(await view.locator("[data-banner]").isHidden(), true, "said once, not twice");
    assert.deepEqual((await lmsOf(page)).calls, []);
  }));

test("the API is found when it is in the window that opened the course", () =>
  play(async (context) => {
    const opened = context.waitForEvent("page", (entry) => entry.url().endsWith("/launch.html"));
    const lmsPage = await launch(context, { place: "opener" });
    const popup = await opened;
    await courseFrameOf(popup);
    const lms = await lmsOf(lmsPage);
    assert.equal(lms.cmi.core.lesson_status, "incomplete");
    await popup.close({ runBeforeUnload: true });
    const end = await until(lmsPage, ({ count }) => count("Finish") === 1);
    assert.deepEqual(end.errors, []);
  }));

test("an API that appears late is used", () =>
  play(async (context) => {
    const page = await launch(context, { late: 100 });
    await courseFrame(page);
    const lms = await lmsOf(page);
    assert.equal(lms.count("Initialize"), 1);
    assert.equal(lms.cmi.core.lesson_status, "incomplete");
  }));

test("a review writes nothing and says so", () =>
  play(async (context) => {
    const page = await launch(context, { cmi: { core: { lesson_mode: "review", lesson_status: "completed" } } });
    const view = await courseFrame(page);
    await view.locator("[data-banner]", { hasText: String(course.strings["reviewMode"]) }).waitFor();
    await learner(course, view).start();
    if (first) await learner(course, view).take(first.id);
    await page.evaluate(() => document.querySelector("iframe")?.setAttribute("src", "about:blank"));
    const lms = await until(page, ({ count }) => count("Finish") === 1);
    assert.deepEqual(lms.writes, []);
    assert.equal(lms.count("Commit"), 0);
  }));

test("every page of the package can be opened in the frame and greets the host again", () =>
  play(async (context) => {
    const page = await launch(context);
    const view = await courseFrame(page);
    for (const path of [...files.kinds(), first?.href ?? "index.html"]) {
      await view.goto(`${origin()}/scorm12/${path}`);
      await ready(view);
      if (await view.locator("[data-toc-page]").count())
        await view.locator("[data-toc-state]").first().waitFor({ state: "attached" });
    }
    const lms = await until(page, ({ cmi }) => cmi.core.lesson_location === first?.id);
    assert.deepEqual(lms.errors, []);
  }));

const sourcePage = files.find('<a href="https://');

test("a link out of the course opens in a window of its own, and the course stays", { skip: !sourcePage }, () =>
  play(
    async (context) => {
      const page = await launch(context);
      const view = await courseFrame(page);
      await context.route(/^https:/, (route) =>
        route.fulfill({ contentType: "text/html", body: "<!doctype html><title>Law</title>" }),
      );
      await view.goto(`${origin()}/scorm12/${sourcePage}`);
      await ready(view);
      await learner(course, view).passGate();
      const opened = context.waitForEvent("page");
      await view.locator('a[href^="https://"]:not([data-quick-exit])').first().click();
      assert.equal(await (await opened).title(), "Law");
      assert.equal(await view.locator("h1").isVisible(), true);
    },
    { tolerate: /^request: / },
  ),
);

test("quick exit leaves the learning system too, and ends the session once", { skip: !course.quickExit }, () =>
  play(
    async (context) => {
      const neutral = course.quickExit ?? "";
      await context.route(`${neutral}**`, (route) =>
        route.fulfill({ contentType: "text/html", body: "<!doctype html><title>Weather</title>" }),
      );
      const page = await launch(context);
      const view = await courseFrame(page);
      await learner(course, view).start();
      await ready(view, first?.id);
      await view.locator("[data-quick-exit]").click({ noWaitAfter: true });
      // The page and its host both leave, whoever is first: one of the two navigations is cut short, so the address is looked at.
      await eventually(
        () => page.url().startsWith(neutral),
        () => page.url(),
      );
      const other = await context.newPage();
      await other.goto(`${origin()}/lms/lms.js`);
      await other.waitForFunction(() => localStorage.getItem("finished") !== null);
      const [finished, stored] = await other.evaluate(() => [
        localStorage.getItem("finished"),
        localStorage.getItem("lms"),
      ]);
      assert.equal(finished, "1");
      assert.match(stored ?? "", new RegExp(String(first?.id)));
    },
    { tolerate: /^request: / },
  ),
);

function required() {
  return course.pages.filter((entry) => entry.required).length;
}

/** @param {import("playwright-core").Page} popup */
async function courseFrameOf(popup) {
  await popup.waitForSelector("iframe[data-frame][src]");
  return courseFrame(popup);
}

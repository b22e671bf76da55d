// What the pages say is so: done, read, sent, kept, open; and what a hasty hand, a phone and a failing learning system make of them.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { buildCourse, tool } from "./lib/built-course.mjs";
import { eventually } from "./lib/eventually.mjs";
import { courseFrame, learner, ready, redrawn, reload } from "./lib/learner.mjs";
import { lmsOf, lmsStage, until } from "./lib/lms-stage.mjs";

/** @typedef {import("playwright-core").Frame} Frame */

if (tool) stories();
else test("what pages say", { skip: "COURSEFORGE_TOOL is not set" }, () => {});

function stories() {
  const { course, play, launch, web, origin } = lmsStage(buildCourse("harbour"));
  const { strings } = course;
  const pageOf = (/** @type {string} */ id) => course.pages.find((page) => page.id === id)?.href ?? "";
  const post = pageOf("assessment:post");

  /** @param {import("playwright-core").BrowserContext} context @param {string} href */
  async function open(context, href) {
    const page = await context.newPage();
    await page.goto(web(href));
    const view = page.mainFrame();
    await ready(view);
    return { page, view, me: learner(course, view) };
  }

  /** @param {Frame} view @param {string} page */
  const stateOf = (view, page) => view.locator(`[data-toc-page="${page}"]`).first().getAttribute("data-state");

  test("Next past a closed warning, or by a script before the end, is not read; the end is", () =>
    play(async (context) => {
      const { page, view } = await open(context, pageOf("knots"));
      await view.locator("[data-next]").first().click();
      await ready(view, "tides");
      assert.equal(await stateOf(view, "knots"), null);
      await page.goto(web(pageOf("knots")));
      await ready(view, "knots");
      await view.locator("[data-gate-continue]").click();
      assert.equal(await view.locator("[data-gate-continue]").isVisible(), false);
      const line = await view.locator("[data-gate]").boundingBox();
      const skip = await view.locator("[data-gate-skip]").boundingBox();
      assert.ok(line && skip && line.height < 60 && skip.height < 30, "one line is left of the warning, with the link");
      await view.evaluate(() => /** @type {HTMLElement} */ (document.querySelector("[data-next]")).click());
      await ready(view, "tides");
      assert.equal(await stateOf(view, "knots"), null);
      await page.goto(web(pageOf("knots")));
      await ready(view, "knots");
      await view.locator("[data-end]").evaluate((end) => end.scrollIntoView());
      // Read, and its question is still open.
      const mark = view.locator('[data-toc-page="knots"] [data-toc-state]').first();
      await eventually(async () => (await mark.textContent())?.includes(strings["begun"] ?? "?"));
      assert.equal(await view.locator("[data-done]").innerText(), strings["lessonOpen"]);
      assert.match(await view.locator("[data-progress-text]").first().innerText(), /\b1\b/);
      assert.match(
        await view.locator("[data-module-state]").first().innerText(),
        /^1\//,
        "counted as the course counts",
      );
      await learner(course, view).give("q-length", "1200");
      await eventually(async () => (await mark.textContent())?.includes(strings["seen"] ?? "?"));
      assert.equal(await view.locator("[data-done]").innerText(), strings["lessonDone"]);
      assert.match(await view.locator("[data-progress-text]").first().innerText(), /\b1\b/);
    }));

  test("a number that can be read in two ways is asked about, with both readings; what was typed stays, also after a reload", () =>
    play(async (context) => {
      const { view, me } = await open(context, pageOf("knots"));
      await me.passGate();
      const box = me.form("q-length").locator("[data-written]");
      const result = me.form("q-length").locator("[data-result]");
      await me.give("q-length", "plenty");
      assert.equal(await result.innerText(), strings["notNumber"]);
      assert.equal(await box.inputValue(), "plenty");
      await me.give("q-length", "1,200 metres");
      assert.match(await result.innerText(), /1200.*again.*1\.2/);
      await me.form("q-length").locator("[data-submit]").click();
      assert.match(await result.innerText(), /Correct[^]*Read as 1200/);
      await reload(view);
      await view.waitForSelector('form[data-question="q-length"][data-state="answered"]', { state: "attached" });
      assert.equal(await box.inputValue(), "1,200 metres");
    }));

  test("in a test: told at once what is no number and how one is read; kept as typed over a reload, and typing is not lost", () =>
    play(async (context) => {
      const { view, me } = await open(context, post);
      const drawn = await me.begin();
      const number = "q-b";
      assert.ok(drawn.includes(number));
      const box = me.form(number).locator("[data-written]");
      const result = me.form(number).locator("[data-result]");
      await box.fill("a few");
      await box.blur();
      assert.equal(await result.innerText(), strings["notNumber"]);
      await reload(view);
      await view.waitForSelector("[data-attempt]:not([hidden])");
      assert.equal(await box.inputValue(), "a few");
      await box.fill("1,200");
      await reload(view); // within the pause in which typing is kept
      await view.waitForSelector("[data-attempt]:not([hidden])");
      assert.equal(await box.inputValue(), "1,200");
      assert.match(await result.innerText(), /Read as 1200\..*1\.2/);
    }));

  test("an attempt is left by a button that says so, is marked in the contents, counts and links what is open, and finishing needs two single clicks", () =>
    play(async (context) => {
      const { page, view, me } = await open(context, post);
      await me.begin();
      assert.equal(await view.locator("[data-next]:visible, [data-previous]:visible").count(), 0);
      assert.match(await view.locator("[data-answered]").innerText(), /0 .*3/);
      await view.locator("[data-finish]").dblclick();
      assert.equal(await view.locator("[data-outcome]").isVisible(), false);
      const links = view.locator("[data-unanswered] a");
      assert.equal(await links.count(), 3);
      await links.last().click();
      assert.equal(await page.evaluate(() => document.querySelector(":target")?.matches("[data-question]")), true);
      await page.getByRole("link", { name: strings["saveAndLeave"] ?? "Save and leave" }).click();
      await view.waitForSelector('html[data-kind="home"]', { state: "attached" });
      await view.waitForSelector('[data-toc-page="assessment:post"][data-state="begun"]', { state: "attached" });
    }));

  test("a result leads to what is to be read again, and is readable on a phone", () =>
    play(
      async (context) => {
        const { view, me } = await open(context, post);
        await me.takeAssessment(2);
        assert.equal(await view.locator("[data-next]").first().isVisible(), true);
        assert.equal(await view.locator("[data-objective-scores] td").count(), 2);
        const cells = view.locator("[data-module-scores] td");
        assert.equal(await cells.count(), 1);
        for (const cell of await cells.all()) {
          const box = await cell.boundingBox();
          assert.ok(box && box.x >= 0 && box.x + box.width <= 390, JSON.stringify(box));
        }
        assert.equal(await view.locator('[data-weak-list] a[href$="tides.html"]').count(), 1);
        assert.equal(await view.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
      },
      { viewport: { width: 390, height: 800 } },
    ));

  test("a double click decides once, and an Escape that closes something leaves nothing", () =>
    play(async (context) => {
      const { page, view, me } = await open(context, pageOf("knots"));
      await me.passGate();
      await view.getByRole("button", { name: "Step back", exact: true }).dblclick();
      await redrawn(view);
      await view.locator("[data-scenario-on]").dblclick();
      await redrawn(view);
      assert.equal(await view.locator("[data-node-title]:visible").innerText(), "Still near");
      await view.locator("a[data-term]").first().click();
      await view.waitForSelector("[data-term-popup]");
      await page.keyboard.press("Escape");
      await page.keyboard.press("Escape");
      await redrawn(view);
      assert.match(page.url(), /knots\.html/);
    }));

  test("the focus stays where it was when an item is at an end; verdict and reason are spoken together", () =>
    play(async (context) => {
      const { page, view, me } = await open(context, pageOf("tides"));
      const items = me.form("q-order").locator("[data-item]");
      const order = () => items.evaluateAll((all) => all.map((item) => item.getAttribute("data-item")).join(""));
      await items.nth(1).locator("[data-up]").focus();
      await page.keyboard.press("Enter");
      const moved = await order();
      await page.keyboard.press("Enter");
      assert.equal(await order(), moved);
      assert.equal(await page.evaluate(() => document.activeElement?.matches("[data-up]")), true);
      await me.answerWrong("q-order");
      const ids = await me.form("q-order").locator("[data-result]").getAttribute("aria-describedby");
      assert.match(
        await view.evaluate(
          (all) => all.map((id) => document.getElementById(id)?.textContent ?? "").join(" "),
          (ids ?? "").split(" "),
        ),
        /The water rises/,
      );
    }));

  test("on the web the survey is not sent: it says so, and gives the answers to print, to mail and as a file", () =>
    play(async (context) => {
      const { page, view } = await open(context, pageOf("page:survey"));
      await view.locator("#sv-words").fill("More rope.");
      await reload(view);
      assert.equal(await view.locator("#sv-words").inputValue(), "More rope.");
      await view.locator('input[name="sv-good"][value="b"]').check();
      await view.locator("[data-submit]").click();
      const thanks = view.locator("[data-survey-thanks]");
      await thanks.waitFor();
      const said = await thanks.innerText();
      assert.match(said, /Nothing has been sent/);
      assert.doesNotMatch(said, /have been sent/);
      assert.match(said, /More rope\./);
      assert.match((await view.locator("[data-survey-mail]").getAttribute("href")) ?? "", /^mailto:\?.*More%20rope/);
      const [download] = await Promise.all([page.waitForEvent("download"), view.locator("[data-survey-file]").click()]);
      const file = JSON.parse(readFileSync(await download.path(), "utf8"));
      assert.equal(file.format, "courseforge-survey-answers");
      assert.deepEqual(
        [file.course, file.version, file.edition, file.survey],
        [course.id, course.version, course.edition, "sv-harbour"],
      );
      assert.match(file.record, /^[0-9a-f]{64}$/);
      assert.deepEqual(
        file.answers.map((/** @type {any} */ { id, type, answer }) => [id, type, answer]),
        [
          ["sv-good", "likert", "b"],
          ["sv-words", "text", "More rope."],
        ],
      );
      await page.goto(web("index.html"));
      await view.locator("[data-kept-here]:visible").waitFor();
    }));

  test("in a learning system the survey is sent, and nothing is offered", () =>
    play(async (context) => {
      const page = await launch(context);
      const view = await courseFrame(page);
      await view.goto(`${origin()}/scorm12/${pageOf("page:survey")}`);
      await ready(view, "page:survey");
      await view.locator("#sv-words").fill("More rope.");
      await view.locator("[data-submit]").click();
      await view.locator("[data-survey-told]", { hasText: strings["surveyThanks"] ?? "" }).waitFor();
      assert.equal(await view.locator("[data-survey-own]").isVisible(), false);
      assert.equal(await view.locator("[data-kept-here]:visible").count(), 0);
      await until(page, ({ writes }) => writes.some((write) => write.endsWith("student_response=More rope.")));
    }));

  test("a certificate is for somebody: without a name it is not printed, and a name that is known stays", () =>
    play(async (context) => {
      const { page, view } = await open(context, "index.html");
      await view.evaluate((name) => localStorage.setItem(name, "1"), `courseforge:${course.id}:complete`);
      await page.goto(web(pageOf("page:certificate")));
      await ready(view);
      await view.evaluate(() => Object.assign(window, { print: () => document.body.setAttribute("data-printed", "") }));
      await view.locator("[data-print]").click();
      assert.equal(await view.locator("[data-certificate-hint]").innerText(), strings["certificateNameFirst"]);
      assert.equal(await view.locator("body[data-printed]").count(), 0);
      await view.locator("[data-certificate-name]").fill("Kim Park");
      await view.locator("[data-print]").click();
      assert.equal(await view.locator("body[data-printed]").count(), 1);

      const lms = await launch(context, { cmi: { core: { student_name: "Park, Kim", lesson_status: "completed" } } });
      const frame = await courseFrame(lms);
      await frame.goto(`${origin()}/scorm12/${pageOf("page:certificate")}`);
      await ready(frame);
      const name = frame.locator("[data-certificate-name]");
      await eventually(async () => (await name.inputValue()) === "Kim Park");
      assert.equal(await name.isEditable(), false);
    }));

  test("what is to be done after the course has its day once the course is complete, on the first page and at the certificate", () =>
    play(async (context) => {
      const { page, view } = await open(context, "index.html");
      const due = view.locator("[data-due]");
      assert.equal(await due.innerText(), "Day 30 after the course");
      await view.evaluate((name) => localStorage.setItem(name, "1"), `courseforge:${course.id}:complete`);
      for (const href of ["index.html", pageOf("page:certificate"), pageOf("tides")]) {
        await page.goto(web(href));
        await ready(view);
        await eventually(async () => /\b20\d\d\b/.test(await due.innerText()));
        const days = (Date.parse(await due.innerText()) - Date.now()) / 86_400_000;
        assert.ok(days > 28 && days < 31, `${href}: ${days}`);
      }
    }));

  test("a preview is called one, and says that tests are not open", () =>
    play(async (context) => {
      for (const [mode, notice, closed] of /** @type {const} */ ([
        ["browse", "previewMode", "closedInPreview"],
        ["review", "reviewMode", "closedInReview"],
      ])) {
        const page = await launch(context, { answers: { "cmi.core.lesson_mode": mode } });
        const view = await courseFrame(page);
        await view.goto(`${origin()}/scorm12/${post}`);
        await view.locator("[data-banner]", { hasText: strings[notice] ?? "" }).waitFor();
        await view.locator("[data-opens]", { hasText: strings[closed] ?? "" }).waitFor();
        assert.equal(await view.locator("[data-begin]").isVisible(), false);
      }
    }));

  for (const [name, failing] of /** @type {[string, number[]][]} */ ([
    ["at the first answer", [2]],
    ["while a test is taken", [4]],
    ["before the end of a test", [5]],
    ["twice in a row", [3, 4]],
    ["when the test is finished", [6]],
  ])) {
    test(`a commit that fails ${name}: in the end nothing is missing, in a system that sends a value again only when it is another one`, () =>
      play(
        async (context) => {
          const page = await launch(context);
          await page.evaluate(forget, failing);
          const view = await courseFrame(page);
          const me = learner(course, view);
          await view.goto(`${origin()}/scorm12/${pageOf("tides")}`);
          await ready(view, "tides");
          await me.answerRight("q-order");
          await view.goto(`${origin()}/scorm12/${post}`);
          await ready(view, "assessment:post");
          const drawn = await me.takeAssessment();
          const ids = ["q-order", ...drawn.map((id) => `post-${id}`)];
          const kept = () => page.evaluate(() => /** @type {any} */ (window).arrived());
          await eventually(async () => {
            const values = Object.entries(await kept());
            const answered = values.flatMap(([element, value]) =>
              /^cmi\.interactions\.\d+\.id$/.test(element) ? [value] : [],
            );
            return ids.every((id) => answered.includes(id));
          });
          const all = await kept();
          assert.equal(Number(all["cmi.core.score.raw"]), 100);
          const { calls } = await lmsOf(page);
          assert.equal(
            calls.filter(({ name: call, result }) => call === "Commit" && result === "false").length,
            failing.length,
          );
        },
        { tolerate: /SCORM error 101/ },
      ));
  }
}

/**
 * In the page of the learning system: from now on commits with these numbers fail; what they held counts as sent all the same.
 * @param {number[]} failing
 */
function forget(failing) {
  const lms = /** @type {any} */ (window);
  /** @type {Record<string, string>} */
  const values = {};
  /** @type {Record<string, string>} */
  const sent = {};
  /** @type {Record<string, string>} */
  const kept = {};
  let commits = 0;
  const { LMSSetValue: set, LMSCommit: commit } = lms.API;
  lms.API.LMSSetValue = (/** @type {string} */ name, /** @type {string} */ value) => {
    values[name] = /score|weighting/.test(name) ? String(Number(value)) : value;
    return set(name, value);
  };
  lms.API.LMSCommit = (/** @type {string} */ nothing) => {
    const changed = Object.entries(values).filter(([name, value]) => sent[name] !== value);
    Object.assign(sent, Object.fromEntries(changed));
    commits++;
    lms.offline = failing.includes(commits);
    if (!lms.offline) Object.assign(kept, Object.fromEntries(changed));
    const result = commit(nothing);
    lms.offline = false;
    return result;
  };
  lms.arrived = () => kept;
}

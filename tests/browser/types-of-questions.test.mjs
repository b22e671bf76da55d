// Every type of question, a time limit, a survey, a certificate and a new version, on a small course of their own that the tool builds here.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test, { after } from "node:test";
import { fileURLToPath } from "node:url";
import { player } from "../player/lib/player.mjs";
import { eventually } from "./lib/eventually.mjs";
import { holdsAnswers, storedIn } from "./lib/kept.mjs";
import { assertFocusVisible, courseFrame, learner, ready } from "./lib/learner.mjs";
import { lmsStage, until } from "./lib/lms-stage.mjs";

const tool = process.env["COURSEFORGE_TOOL"];
const folder = mkdtempSync(join(tmpdir(), "courseforge-types-"));
after(() => rmSync(folder, { recursive: true }));
const axe = readFileSync(new URL("node_modules/axe-core/axe.min.js", import.meta.url), "utf8");

/** @param {string} name */
function build(name) {
  const built = spawnSync(
    String(tool),
    [
      "build",
      join(folder, "source"),
      "--format",
      "scorm12,scorm2004-3,scorm2004-4,cmi5,web",
      "--loose",
      "--out",
      join(folder, name),
    ],
    { encoding: "utf8" },
  );
  assert.equal(built.status, 0, built.stderr);
  return join(folder, name);
}

if (tool) stories();
else test("every type of question", { skip: "COURSEFORGE_TOOL is not set" }, () => {});

function stories() {
  cpSync(fileURLToPath(new URL("curricula/all-types", import.meta.url)), join(folder, "source"), { recursive: true });
  const { course, play, launch, web, origin } = lmsStage(build("first"));
  const lesson = course.pages[0]?.href ?? "";
  const checks = course.questions.filter(({ page }) => page !== null);

  test("each type is answered wrongly and then rightly, explained, and shown again after a reload", () =>
    play(async (context) => {
      const page = await context.newPage();
      const view = page.mainFrame();
      await page.goto(web(lesson));
      await ready(view);
      const me = learner(course, view);
      for (const { id } of checks) {
        await me.answerWrong(id);
        const result = me.form(id).locator("[data-result]");
        assert.match(
          await result.innerText(),
          new RegExp(`${course.strings["incorrect"]}|${course.strings["partly"]}`),
          id,
        );
        assert.match(await me.form(id).locator("[data-rationale]").innerText(), /\S/, id);
        await me.form(id).locator("[data-retry]").click();
        await me.answerRight(id);
        assert.match(await result.innerText(), new RegExp(String(course.strings["correct"])), id);
      }
      await page.reload();
      for (const { id } of checks) {
        await view.waitForSelector(`form[data-question="${id}"][data-state="answered"]`, { state: "attached" });
        assert.match(
          await me.form(id).locator("[data-result]").innerText(),
          new RegExp(`${course.strings["answered"]}.*${course.strings["correct"]}`),
          id,
        );
      }
    }));

  test("peers: moodle-mod_hvp #252, learnr #192 - no right answer stands in the source as text", () => {
    const html = readFileSync(join(folder, "first", "all-types-1.0.0-web", lesson), "utf8");
    for (const text of [
      "an ice cube",
      "100:",
      "99.5",
      "Ice is frozen water",
      "It is frozen rain",
      "It floats in a drink",
      "correct: yes",
    ])
      assert.equal(html.includes(text), false, text);
    const order = [...html.matchAll(/data-item-text>([^<]*)</g)].map((match) => match[1]);
    assert.equal(order.length, 3);
    assert.notDeepEqual(order, ["Ice", "Water", "Steam"]);
  });

  test("SCORM is told every type in its own spelling, and reports no error", () =>
    play(async (context) => {
      const page = await launch(context);
      const view = await courseFrame(page);
      await view.goto(`${origin()}/scorm12/${lesson}`);
      await ready(view, "every-type");
      const me = learner(course, view);
      for (const { id } of checks) await me.answerRight(id);
      const lms = await until(
        page,
        ({ writes }) => writes.filter((write) => /result=correct$/.test(write)).length === checks.length,
      );
      assert.deepEqual(lms.errors, []);
      for (const type of ["matching", "sequencing", "fill-in", "numeric", "choice"])
        assert.ok(
          lms.writes.some((write) => write.endsWith(`.type=${type}`)),
          type,
        );
      assert.ok(lms.writes.some((write) => /correct_responses\.1\.pattern=an ice cube/.test(write)));
      assert.ok(lms.writes.some((write) => /student_response=a\.[abc],b\.[abc],c\.[abc]$/.test(write)));
    }));

  test("keyboard only: items are ordered with buttons, pairs and groups chosen from lists; the focus stays visible, moves are spoken", () =>
    play(async (context) => {
      const page = await context.newPage();
      const view = page.mainFrame();
      await page.goto(web(lesson));
      await ready(view);
      const me = learner(course, view);
      const order = me.form("q-order");
      const { correct } = await me.keyOf("q-order");
      for (const [place, letter] of [...correct].entries()) {
        for (let moves = 0; moves < 5; moves++) {
          const at = await order
            .locator(`[data-item="${letter}"]`)
            .evaluate((element) => [...(element.parentElement?.children ?? [])].indexOf(element));
          if (at <= place) break;
          await order.locator(`[data-item="${letter}"] [data-up]`).focus();
          await page.keyboard.press("Enter");
          await assertFocusVisible(view);
          assert.equal(
            await page.evaluate(
              (item) => document.activeElement?.closest("[data-item]")?.getAttribute("data-item") === item,
              letter,
            ),
            true,
            "the focus stays with the item",
          );
          await page.locator("[data-status]", { hasText: /now \d of 3/ }).waitFor({ state: "attached" });
        }
      }
      await order.locator("[data-submit]").focus();
      await page.keyboard.press("Enter");
      assert.match(await order.locator("[data-result]").innerText(), new RegExp(String(course.strings["correct"])));

      const match = me.form("q-match");
      const right = (await me.keyOf("q-match")).correct;
      for (const [index, letter] of [...right].entries()) {
        await match.locator("select").nth(index).focus();
        await assertFocusVisible(view);
        for (let i = 0; i < letter.charCodeAt(0) - 96; i++) await page.keyboard.press("ArrowDown");
      }
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      assert.match(await match.locator("[data-result]").innerText(), new RegExp(String(course.strings["correct"])));

      const sort = me.form("q-sort");
      const groups = (await me.keyOf("q-sort")).correct;
      assert.equal(groups.length, 4);
      await sort.locator("select").first().focus();
      for (const letter of groups) {
        await assertFocusVisible(view);
        await page.keyboard.press(letter === "a" ? "s" : "l"); // Solid, Liquid: lists are searched by their first letter
        await page.keyboard.press("Tab");
      }
      await page.keyboard.press("Enter");
      assert.match(await sort.locator("[data-result]").innerText(), new RegExp(String(course.strings["correct"])));

      await me.form("q-number").locator("[data-written]").focus();
      await page.keyboard.type("about 100");
      await page.keyboard.press("Enter");
      assert.equal(await me.form("q-number").locator("[data-result]").innerText(), course.strings["notNumber"]);
      await page.keyboard.press("ControlOrMeta+a");
      await page.keyboard.type("100,4");
      await page.keyboard.press("Enter");
      assert.match(
        await me.form("q-number").locator("[data-result]").innerText(),
        new RegExp(String(course.strings["correct"])),
      );
    }));

  test("partial credit: half of a multiple earns half of its points", () =>
    play(async (context) => {
      const page = await context.newPage();
      const view = page.mainFrame();
      await page.goto(web(lesson));
      await ready(view);
      const me = learner(course, view);
      await me.give("q-multiple", "a");
      assert.match(
        await me.form("q-multiple").locator("[data-result]").innerText(),
        new RegExp(String(course.strings["partly"])),
      );
      const answer = await eventually(async () =>
        player.state.decode(course, await storedIn(page, course))?.answers.get("q-multiple"),
      );
      assert.equal(answer.score, 0.5);
    }));

  test("the time limit ends the attempt with what was answered; who asked for more time has it", () =>
    play(async (context) => {
      const page = await context.newPage();
      const view = page.mainFrame();
      await page.clock.install({ time: "2026-03-02T08:00:00Z" });
      await page.goto(web("assessments/post.html"));
      await ready(view);
      await page.clock.pauseAt("2026-03-02T10:00:00Z");
      const me = learner(course, view);
      await page.locator("[data-extended]").check();
      const [first = ""] = await me.begin();
      await me.fill(first, await me.rightTo(first));
      await page.clock.runFor(2.5 * 60_000);
      assert.equal(await page.locator("[data-attempt]").isVisible(), true, "two minutes and a half of three");
      // The page's clock stands still between two of its own ticks, so that a second may be begun or not.
      assert.match(await page.locator("[data-timer]").innerText(), /\b0:(30|29)\b/);
      await page.clock.runFor(28_000);
      assert.equal(await page.locator("[data-attempt]").isVisible(), true, "a second before its end");
      await page.clock.runFor(2000);
      await page.waitForSelector("[data-outcome]:not([hidden])");
      assert.match(await page.locator("[data-outcome-text]").innerText(), /14\.3/, "one of seven");
    }));

  test("a new version with one question more, in the middle of an attempt: nothing is lost", () =>
    play(async (context) => {
      const page = await context.newPage();
      const view = page.mainFrame();
      await page.goto(web("assessments/post.html"));
      await ready(view);
      const me = learner(course, view);
      const drawn = await me.begin();
      /** @type {Record<string, string>} */
      const given = {};
      for (const id of drawn.slice(0, 4)) {
        given[id] = await me.rightTo(id);
        await me.fill(id, given[id]);
      }
      const stored = await eventually(async () => {
        const text = await storedIn(page, course);
        return holdsAnswers(course, "post", given, text) && text;
      });

      appendFileSync(
        join(folder, "source/questions/pool.yaml"),
        "  q-fire-new:\n    type: true-false\n    objectives: [lo-fire]\n    stem: Is fire hot?\n    answer: yes\n    rationale: It is.\n    feedback: {yes: Yes., no: No.}\n",
      );
      const second = build("second");
      const newer = await context.newPage();
      await newer.addInitScript(
        (text) => localStorage.getItem("courseforge:all-types") ?? localStorage.setItem("courseforge:all-types", text),
        stored,
      );
      await newer.goto(`file://${second}/all-types-1.0.0-web/assessments/post.html`);
      await newer.waitForSelector("[data-attempt]:not([hidden]) form[data-question]");
      const they = learner(course, newer.mainFrame());
      assert.deepEqual(await they.drawn(), drawn);
      assert.match(await newer.content(), /q-fire-new/);
      for (const id of drawn.slice(4)) await they.fill(id, await they.rightTo(id));
      await they.finish();
      assert.match(
        await newer.locator("[data-outcome-text]").innerText(),
        /100 %/,
        "the answers from before the new version count",
      );
    }));

  test("from start to certificate; the survey is told unscored; the page can be printed", () =>
    play(async (context) => {
      const page = await launch(context, { cmi: { core: { student_name: "Doe, Jane" } } });
      const view = await courseFrame(page);
      assert.equal(await view.locator("[data-rule]").count(), 5);
      await learner(course, view).takeAll();
      const lms = await until(
        page,
        ({ cmi }) => cmi.core.lesson_status === "completed" || cmi.core.lesson_status === "passed",
      );
      assert.deepEqual(lms.errors, []);
      assert.equal(Number(lms.cmi.core.score.raw), 100);
      assert.ok(lms.writes.some((write) => write.endsWith(".type=likert")));
      assert.equal(lms.writes.filter((write) => write.endsWith(".result=neutral")).length, 2);
      await view.goto(`${origin()}/scorm12/certificate.html`);
      await view.waitForSelector("[data-certificate]:not([hidden])");
      assert.equal(await view.locator("[data-certificate-name]").inputValue(), "Jane Doe");
      assert.match(await view.locator("[data-certificate-date]").innerText(), /\d{4}/);
      await view.goto(`${origin()}/scorm12/assessments/later.html`);
      await ready(view);
      await view.locator("[data-opens]", { hasText: /\d{4}/ }).waitFor(); // the delayed test says its day
      assert.equal(await view.locator("[data-begin]").isHidden(), true);
    }));

  for (const width of [320, 1100]) {
    test(`axe finds nothing in questions, attempts and results, ${width} pixels wide, and nothing scrolls sideways`, () =>
      play(
        async (context) => {
          const page = await context.newPage();
          await page.setViewportSize({ width, height: 800 });
          const view = page.mainFrame();
          const me = learner(course, view);
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
          };
          await page.goto(web(lesson));
          await ready(view);
          await look("lesson");
          for (const { id } of checks) await me.answerWrong(id);
          await look("lesson answered");
          await page.goto(web("assessments/post.html"));
          await ready(view);
          await look("introduction");
          const drawn = await me.begin();
          await look("attempt");
          for (const id of drawn.slice(0, 3)) await me.fill(id, await me.wrongTo(id));
          await me.finish();
          await look("result");
          await page.goto(web("survey.html"));
          await ready(view);
          await look("survey");
          await page.goto(web("certificate.html"));
          await ready(view);
          await look("certificate, not yet");
          assert.equal(await page.locator("[data-certificate]").isHidden(), true);
        },
        { bypassCSP: true },
      ));
  }
}

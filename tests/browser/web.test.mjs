// A learner without a learning system: the web edition, from disk and from a server.
import assert from "node:assert/strict";
import test from "node:test";
import { player } from "../player/lib/player.mjs";
import { eventually } from "./lib/eventually.mjs";
import { storedIn } from "./lib/kept.mjs";
import { assertFocusVisible, learner, ready, redrawn } from "./lib/learner.mjs";
import { lmsStage } from "./lib/lms-stage.mjs";

const { course, package: files, play, web, disk } = lmsStage();
const lessons = course.pages.filter(({ required }) => required);
const first = lessons[0];
const last = lessons.at(-1);
const termPage = files.find("data-term=");
const gatePage = files.find("data-gate-continue");
const exitPage = files.find("data-quick-exit");
const figurePage = files.find("zoom-figure");

test("from disk: the course is taken, a reload keeps everything, and the home page leads back", () =>
  play(async (context) => {
    const page = await context.newPage();
    await page.goto(disk("index.html"));
    const view = page.mainFrame();
    await ready(view);
    assert.equal(await page.locator("[data-completion]").isHidden(), true);
    await learner(course, view).takeAll();
    await page.goto(disk("index.html"));
    assert.equal(await page.locator("[data-start]").innerText(), course.strings["toCertificate"]);
    assert.equal(await page.locator("[data-completion]").innerText(), course.strings["complete"]);
    assert.equal(await page.locator("[data-rule][data-state=open]").count(), 0);
    await page.goto(disk(last?.href ?? ""));
    await ready(view, last?.id);
    await page.reload();
    for (const question of course.questions.filter((entry) => entry.page === last?.id)) {
      await page.waitForSelector(`form[data-question="${question.id}"][data-state="answered"]`, { state: "attached" });
    }
  }));

test("corrupt progress in the browser starts the course clean, never blank", () =>
  play(async (context) => {
    const page = await context.newPage();
    await page.goto(web("assets/theme.css")); // same storage, no player
    await page.evaluate((name) => localStorage.setItem(name, "%%% not ours"), `courseforge:${course.id}`);
    /** @type {string[]} */
    const warnings = [];
    page.on("console", (message) => void (message.type() === "warning" && warnings.push(message.text())));
    await page.goto(web(first?.href ?? ""));
    await ready(page.mainFrame(), first?.id);
    await eventually(() => warnings.length > 0);
    assert.equal(warnings.length, 1);
    assert.equal(await page.locator("h1").isVisible(), true);
  }));

test("where storage is refused the learner is told, and the questions work", () =>
  play(async (context) => {
    const page = await context.newPage();
    await page.addInitScript(() => {
      Object.defineProperty(window, "localStorage", {
        get() {
          throw new DOMException("denied", "SecurityError");
        },
      });
    });
    await page.goto(web(first?.href ?? ""));
    const view = page.mainFrame();
    await ready(view);
    assert.match(await page.locator("[data-banner]").innerText(), new RegExp(String(course.strings["notRecorded"])));
    if (first) await learner(course, view).take(first.id);
  }));

test("a page in a stranger's frame works on its own after a moment", () =>
  play(async (context) => {
    const page = await context.newPage();
    await page.goto(web("index.html"));
    await page.evaluate(
      (source) => {
        document.body.replaceChildren(Object.assign(document.createElement("iframe"), { src: source }));
      },
      web(first?.href ?? ""),
    );
    await page
      .frameLocator("iframe")
      .locator("[data-toc-page][data-state='current']")
      .first()
      .waitFor({ state: "attached" });
  }));

test("back and forth between pages loses nothing", () =>
  play(async (context) => {
    const page = await context.newPage();
    const view = page.mainFrame();
    await page.goto(web(first?.href ?? ""));
    if (!first) return;
    const me = learner(course, view);
    await me.take(first.id);
    await me.next();
    await ready(view, lessons[1]?.id);
    await page.goBack();
    await ready(view, first.id);
    await page.goForward();
    await ready(view, lessons[1]?.id);
    await page.locator(`[data-toc-page="${first.id}"][data-state="seen"]`).first().waitFor({ state: "attached" });
  }));

test("keyboard only: from the home page into a lesson, an answer and on to the next, with the focus always visible", () =>
  play(async (context) => {
    const page = await context.newPage();
    const view = page.mainFrame();
    const question = course.questions.find((entry) => entry.page === first?.id) ?? course.questions[0];
    const target = course.pages.find((entry) => entry.id === question?.page);
    if (!question || !target) return;
    await page.goto(web("index.html"));
    await ready(view);
    await tabTo(page, "[data-start]");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.documentElement.dataset["page"] !== "home");
    await page.goto(web(target.href));
    await ready(view, target.id);

    const me = learner(course, view);
    if (await page.locator("[data-gate-continue]").isVisible()) {
      await tabTo(page, "[data-gate-continue]");
      await page.keyboard.press("Enter");
    }
    const form = `form[data-question="${question.id}"]`;
    const { correct } = await me.keyOf(question.id);
    if (question.type === "multiple") {
      for (const letter of correct) {
        await tabTo(page, `${form} input[value="${letter}"]`);
        await page.keyboard.press("Space");
      }
    } else {
      await tabTo(page, `${form} input`);
      await page.keyboard.press("Space");
      for (
        let i = 0;
        i < question.options && !(await page.locator(`${form} input[value="${correct}"]`).isChecked());
        i++
      ) {
        await page.keyboard.press("ArrowDown");
      }
    }
    await tabTo(page, `${form} [data-submit]`);
    await page.keyboard.press("Enter");
    assert.match(
      await page.locator(`${form} [data-result]`).innerText(),
      new RegExp(String(course.strings["correct"])),
    );
    await tabTo(page, "[data-next]");
    await page.keyboard.press("Enter");
    await page.waitForFunction((id) => document.documentElement.dataset["page"] !== id, target.id);
  }));

test("a drawing, which has no width of its own, is as wide as its column", { skip: !figurePage }, () =>
  play(async (context) => {
    const page = await context.newPage();
    await page.goto(web(figurePage ?? ""));
    await ready(page.mainFrame());
    const warning = page.locator("[data-gate-continue]");
    if (await warning.isVisible()) await warning.click();
    const box = await page.locator(".zoom-figure img").first().boundingBox();
    assert.ok(box && box.width > 300 && box.height > 100, JSON.stringify(box));
  }),
);

test("a content warning stands before the lesson until the learner goes on, once a session", { skip: !gatePage }, () =>
  play(async (context) => {
    const page = await context.newPage();
    const view = page.mainFrame();
    await page.goto(web(gatePage ?? ""));
    await ready(view);
    const id = await page.locator("html").getAttribute("data-page");
    const seenIn = (/** @type {string} */ text) => player.state.decode(course, text)?.seen.has(id ?? "");
    assert.equal(await page.locator("[data-gated]").first().isHidden(), true);
    assert.equal(await page.locator("[data-gate]").isVisible(), true);
    await page.mouse.wheel(0, 100_000);
    await redrawn(view);
    const before = await eventually(async () => (await storedIn(page, course)) || null);
    assert.equal(seenIn(before), false, "not seen while the warning stands");

    await page.locator("[data-gate-continue]").click();
    assert.equal(await page.locator("[data-gated]").first().isVisible(), true);
    assert.equal(
      await page.evaluate(
        () =>
          document.activeElement?.closest("[data-gated]") !== null &&
          /^H\d$/.test(document.activeElement?.tagName ?? ""),
      ),
      true,
    );
    await page
      .locator("[data-status]", { hasText: String(course.strings["warningPassed"]) })
      .waitFor({ state: "attached" });
    await page.locator("[data-end]").scrollIntoViewIfNeeded();
    await eventually(async () => seenIn(await storedIn(page, course)));

    await page.reload();
    await ready(view);
    assert.equal(await page.locator("[data-gated]").first().isVisible(), true);
    assert.equal(await page.locator("[data-gate-continue]").isHidden(), true);
  }),
);

test("a warned lesson may be skipped, and counts", { skip: !gatePage }, () =>
  play(async (context) => {
    const page = await context.newPage();
    await page.goto(web(gatePage ?? ""));
    await ready(page.mainFrame());
    const id = await page.locator("html").getAttribute("data-page");
    await page.locator("[data-gate-skip]").click();
    await page.waitForFunction((before) => document.documentElement.dataset["page"] !== before, id);
    // Its questions, where it has some, are still open: then it counts as a lesson, and the contents say that it is not finished.
    const asks = course.questions.some((question) => question.page === id);
    const state = asks ? "begun" : "seen";
    await page.locator(`[data-toc-page="${id}"][data-state="${state}"]`).first().waitFor({ state: "attached" });
    assert.match(await page.locator("[data-progress-text]").first().innerText(), /^Lessons: 1 of /);
  }),
);

test(
  "a term opens beside the word, is spoken, and closes by Escape, again, elsewhere or its button",
  { skip: !termPage },
  () =>
    play(async (context) => {
      const page = await context.newPage();
      await page.goto(web(termPage ?? ""));
      const view = page.mainFrame();
      await ready(view);
      await learner(course, view).passGate();
      const link = page.locator("a[data-term]").first();
      const popup = page.locator("[data-term-popup]");
      const id = (await link.getAttribute("href"))?.slice(1) ?? "";
      const definition = words(await page.locator(`[id="${id}"] dd`).innerText());

      await link.focus();
      await page.keyboard.press("Enter");
      assert.equal(await popup.isVisible(), true);
      assert.ok(words(await popup.innerText()).includes(definition));
      assert.equal(await popup.getAttribute("role"), "dialog");
      assert.ok(await popup.getAttribute("aria-label"));
      assert.equal(await link.getAttribute("aria-expanded"), "true");
      assert.equal(
        await link.evaluate((element) => element === document.activeElement),
        true,
        "focus stays on the word",
      );
      await page.locator("[data-status]", { hasText: definition.slice(0, 40) }).waitFor({ state: "attached" });
      await page.keyboard.press("Tab");
      assert.equal(
        await popup.locator("button").evaluate((element) => element === document.activeElement),
        true,
        "Tab reaches the close button",
      );
      await assertFocusVisible(view);
      await page.keyboard.press("Escape");
      assert.equal(await popup.count(), 0);
      assert.equal(
        await link.evaluate((element) => element === document.activeElement),
        true,
        "and the focus comes back",
      );

      await link.click();
      await link.click();
      assert.equal(await popup.count(), 0, "again");
      await link.click();
      await popup.locator("button").click();
      assert.equal(await popup.count(), 0, "button");
      await link.click();
      await page.locator("h1").click();
      assert.equal(await popup.count(), 0, "elsewhere");
      await link.click();
      await popup.locator("button").focus();
      await page.keyboard.press("Tab");
      assert.equal(await popup.count(), 0, "moving on, no trap");
    }),
);

for (const way of ["click", "Escape twice"]) {
  test(`quick exit by ${way} leaves nothing in view and nothing to go back to`, { skip: !exitPage }, () =>
    play(
      async (context) => {
        const neutral = course.quickExit ?? "";
        const page = await context.newPage();
        await page.clock.install({ time: "2026-03-02T08:00:00Z" });
        await page.addInitScript(() => {
          // The neutral site takes its time: what is seen until it answers?
          new MutationObserver(() => {
            if (document.documentElement.hidden)
              console.log(JSON.stringify(["view", document.body.innerText, document.title]));
          }).observe(document, { subtree: true, childList: true, attributes: true });
        });
        /** @type {string[]} */
        const views = [];
        page.on("console", (message) => void (message.text().startsWith('["view"') && views.push(message.text())));
        await context.route(`${neutral}**`, async (route) => {
          await eventually(() => views.length > 0);
          await route.fulfill({ contentType: "text/html", body: "<!doctype html><title>Weather</title><p>Sunny</p>" });
        });
        await page.goto(web(exitPage ?? ""));
        await ready(page.mainFrame());
        if (way === "click") await page.locator("[data-quick-exit]").click({ noWaitAfter: true });
        else {
          await page.clock.pauseAt("2026-03-02T10:00:00Z"); // however slow the machine, the learner is quick
          for (let i = 0; i < 2; i++) await page.keyboard.press("Escape");
        }
        await page.waitForURL(`${neutral}**`);
        assert.equal(await page.title(), "Weather");
        assert.deepEqual(views, ['["view","",""]']);
        await page.goBack();
        assert.equal(new URL(page.url()).protocol, "about:", "the course is not behind it");
      },
      { tolerate: /^request: / },
    ),
  );
}

test("Escape twice, slowly, is no quick exit", { skip: !exitPage }, () =>
  play(async (context) => {
    const page = await context.newPage();
    await page.clock.install({ time: "2026-03-02T08:00:00Z" });
    await page.goto(web(exitPage ?? ""));
    await ready(page.mainFrame());
    await page.clock.pauseAt("2026-03-02T10:00:00Z");
    for (let i = 0; i < 3; i++) {
      await page.keyboard.press("Escape");
      await page.clock.runFor(1200);
    }
    assert.equal(await page.locator("h1").isVisible(), true);
  }),
);

/** @param {string} text */
function words(text) {
  return text.replace(/\s+/g, " ").trim();
}

/**
 * Presses Tab until the element has the focus; the focus must be visible there.
 * @param {import("playwright-core").Page} page
 * @param {string} selector
 */
async function tabTo(page, selector) {
  for (let i = 0; i < 120; i++) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) {
      await assertFocusVisible(page.mainFrame());
      return;
    }
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never reaches ${selector}`);
}

// The pages of assessments, results, surveys, certificates and scenarios for media features and languages: forced colours, reduced motion, Spanish, and a
// made-up language that is written from right to left.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { assertFocusVisible, learner, ready } from "./lib/learner.mjs";
import { buildCourse, tool } from "./lib/built-course.mjs";
import { lmsStage } from "./lib/lms-stage.mjs";

const axe = readFileSync(new URL("node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
const english = words("en");

/** The words of a language that the theme has, by their names. @param {string} language */
function words(language) {
  const text = readFileSync(new URL(`../../templates/default/strings/${language}.yaml`, import.meta.url), "utf8");
  return new Map(
    [...text.matchAll(/^(\w+): *(.*)$/gm)].map(([, name = "", value = ""]) => [
      name,
      value.startsWith('"') ? JSON.parse(value) : value,
    ]),
  );
}

/** English turned into letters that are written from right to left, a third longer; what is filled in stays. @param {string} text */
function pseudo(text) {
  const letters = "אבגדהוזחטיכלמנסעפצקרשתאבגד";
  const turned = text.replace(/\{\w+\}|[a-z]/gi, (found) =>
    found.length > 1 ? found : letters.charAt(found.toLowerCase().charCodeAt(0) - 97),
  );
  return `${turned} ${"אבג ".repeat(Math.ceil(text.length / 12))}`.trim();
}
const rightToLeft = [...english]
  .map(([name, text]) => `${name}: ${JSON.stringify(name === "languageName" ? text : pseudo(text))}\n`)
  .join("");

if (tool) {
  mediaFeature("forced colours", "en", { forcedColors: "active" });
  mediaFeature("reduced motion", "en", { reducedMotion: "reduce" });
  mediaFeature("Spanish", "es", {});
  mediaFeature("right to left", "he", {});
} else test("media features and languages", { skip: "COURSEFORGE_TOOL is not set" }, () => {});

/** @param {string} name @param {string} language @param {import("./lib/lms-stage.mjs").ContextOptions} options */
function mediaFeature(name, language, options) {
  const changes = (/** @type {string} */ id) => ({
    files: {
      "curriculum.yaml": `id: ${id}\ntitle: ${id}\nversion: 1.0.0\nlanguage: ${language}\npublisher: CourseForge tests\nas-of: 2026-11-21\naudiences:\n  everyone: {title: Everyone}\n`,
      ...(language === "he" ? { "theme/strings/he.yaml": rightToLeft } : {}),
    },
  });
  const types = lmsStage(buildCourse("all-types", changes("all-types")));
  const scenario = lmsStage(buildCourse("scenario", changes("small-fire")));

  /** @param {import("playwright-core").Page} page @param {string} where */
  async function look(page, where) {
    await page.evaluate(axe);
    const found = await page.evaluate(
      async (off) =>
        (
          await /** @type {any} */ (window).axe.run(document, {
            runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
            rules: Object.fromEntries(off.map((rule) => [rule, { enabled: false }])),
          })
        ).violations.map(
          (/** @type {any} */ one) =>
            `${one.id}: ${one.nodes.map((/** @type {any} */ node) => node.html.slice(0, 160)).join(" | ")}`,
        ),
      name === "forced colours" ? ["color-contrast"] : [],
    ); // the colours are the system's then
    assert.deepEqual(found, [], where);
    for (const width of [320, 1100]) {
      await page.setViewportSize({ width, height: 800 });
      assert.equal(
        await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
        0,
        `${where}, ${width} pixels`,
      );
      const shots = process.env["COURSEFORGE_SHOTS"];
      if (shots)
        await page.screenshot({
          path: join(shots, `${name}-${where}-${width}.png`.replace(/[ ,]+/g, "-")),
          fullPage: true,
        });
    }
    await asItIs(page, where);
  }

  /** What only this media feature or language asks for. @param {import("playwright-core").Page} page @param {string} where */
  async function asItIs(page, where) {
    switch (name) {
      case "forced colours": {
        const bare = await page
          .locator(".button:visible")
          .evaluateAll((all) =>
            all
              .filter((one) => parseFloat(getComputedStyle(one).borderTopWidth) === 0)
              .map((one) => one.outerHTML.slice(0, 80)),
          );
        assert.deepEqual(bare, [], `${where}: a button without a border is only a word`);
        break;
      }
      case "reduced motion": {
        const moving = await page.evaluate(() =>
          [...document.querySelectorAll("*")]
            .filter((one) => {
              const { animationName, animationDuration, transitionDuration, scrollBehavior } = getComputedStyle(one);
              return (
                (animationName !== "none" && parseFloat(animationDuration) > 0.05) ||
                transitionDuration.split(",").some((part) => parseFloat(part) > 0.05) ||
                scrollBehavior === "smooth"
              );
            })
            .map((one) => one.outerHTML.slice(0, 80)),
        );
        assert.deepEqual(moving, [], where);
        break;
      }
      default: {
        const shown = await page.evaluate(() => ({
          lang: document.documentElement.lang,
          dir: getComputedStyle(document.querySelector("h1") ?? document.body).direction,
          buttons: [
            ...document.querySelectorAll("button, .button, th, legend > .hint, [data-result], [data-outcome-title]"),
          ]
            .filter((one) => !one.closest("[data-node]"))
            .map((one) => one.textContent?.trim() ?? ""),
        }));
        assert.deepEqual([shown.lang, shown.dir], [language, language === "he" ? "rtl" : "ltr"], where);
        const foreign = new Set(
          [...english].flatMap(([key, text]) =>
            text !== (language === "he" ? pseudo(text) : words(language).get(key)) ? [text] : [],
          ),
        );
        assert.deepEqual(
          shown.buttons.filter((text) => foreign.has(text)),
          [],
          `${where}: an English word`,
        );
      }
    }
  }

  test(`${name}: questions, an attempt, its result, the survey and the certificate`, () =>
    types.play(
      async (context) => {
        const page = await context.newPage();
        const view = page.mainFrame();
        const { course, web } = types;
        const me = learner(course, view);
        await page.goto(web("index.html"));
        await ready(view);
        await look(page, "home");
        await page.goto(web(course.pages[0]?.href ?? ""));
        await ready(view);
        for (const { id } of course.questions.filter((question) => question.page !== null)) await me.answerWrong(id);
        await look(page, "lesson answered");
        await page.goto(web("assessments/post.html"));
        await ready(view);
        await look(page, "introduction");
        const drawn = await me.begin();
        await page.keyboard.press("Tab");
        await assertFocusVisible(view);
        await look(page, "attempt");
        for (const id of drawn.slice(0, 4)) await me.fill(id, await me.wrongTo(id));
        await me.finish();
        await look(page, "result");
        await page.goto(web("survey.html"));
        await ready(view);
        await look(page, "survey");
        await me.sendSurvey();
        await look(page, "survey sent");
        await page.goto(web("certificate.html"));
        await ready(view);
        await look(page, "certificate, not yet");
        await page.evaluate((key) => localStorage.setItem(key, "1"), `courseforge:${course.id}:complete`);
        await page.reload();
        await page.waitForSelector("[data-certificate]:not([hidden])");
        await look(page, "certificate");
      },
      { ...options, bypassCSP: true },
    ));

  test(`${name}: a scenario from its warning to its end`, () =>
    scenario.play(
      async (context) => {
        const page = await context.newPage();
        const view = page.mainFrame();
        await page.goto(scenario.web(scenario.course.pages[0]?.href ?? ""));
        await ready(view);
        await look(page, "warning");
        await view.locator("[data-scenario-continue]").click();
        await look(page, "first node");
        for (let choice = 0; choice < 3; choice++) await page.keyboard.press("Tab");
        assert.equal(await page.evaluate(() => document.activeElement?.textContent), "Carry it outside");
        await assertFocusVisible(view);
        await page.keyboard.press("Enter");
        await look(page, "what came of it");
        await view.locator("[data-scenario-on]").click();
        await look(page, "second node");
        await view.getByRole("button", { name: "Go on", exact: true }).click();
        await view.locator("[data-scenario-on]").click();
        await view.locator("[data-debrief]").waitFor();
        await look(page, "debrief");
      },
      { ...options, bypassCSP: true },
    ));
}

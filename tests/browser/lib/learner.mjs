// A learner: looks at one page of the course, wherever it is shown, and does what learners do.
import assert from "node:assert/strict";
import { player } from "../../player/lib/player.mjs";

/** @typedef {import("playwright-core").Frame} Frame */
/** @typedef {import("playwright-core").Page} Page */

/**
 * The frame inside launch.html that shows the pages.
 * @param {Page} page
 * @returns {Promise<Frame>}
 */
export async function courseFrame(page) {
  const deadline = Date.now() + 8000;
  while (Date.now() < deadline) {
    const frame = page.frames().find((entry) => /\/launch\.html(\?|$)/.test(entry.parentFrame()?.url() ?? "") && /\.html/.test(entry.url()));
    if (frame) {
      await ready(frame);
      return frame;
    }
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`the course did not open: ${page.frames().map((entry) => entry.url()).join(", ")}`);
}

/**
 * Waits until the page with that id is open and its player runs.
 * @param {Frame} view
 * @param {string} [id]
 */
export async function ready(view, id) {
  const page = id === undefined ? "" : `[data-page="${id}"]`;
  await view.waitForSelector(`html[data-player="on"]${page}`, { state: "attached", timeout: 8000 });
}

/**
 * @param {Course} course
 * @param {Frame} view
 */
export function learner(course, view) {
  /** @param {string} id */
  const form = (id) => view.locator(`form[data-question="${id}"]`);

  /** @param {string} id */
  async function keyOf(id) {
    return player.answerKey.decode(id, (await form(id).getAttribute("data-key")) ?? "");
  }

  return {
    form,
    keyOf,

    /** @param {string} id @param {string} response */
    async give(id, response) {
      for (const letter of response) await form(id).locator(`input[value="${letter}"]`).check();
      await form(id).locator("[data-submit]").click();
    },

    /** @param {string} id */
    async answerRight(id) {
      await this.give(id, (await keyOf(id)).correct);
    },

    /** @param {string} id */
    async answerWrong(id) {
      const { correct } = await keyOf(id);
      const values = await form(id).locator("input").evaluateAll((inputs) => inputs.map((input) => /** @type {HTMLInputElement} */ (input).value));
      const wrong = values.find((value) => !correct.includes(value)) ?? correct.charAt(0); // all are right: one is too few
      await this.give(id, wrong);
      return wrong;
    },

    async passGate() {
      const button = view.locator("[data-gate-continue]");
      if (await button.isVisible()) await button.click();
    },

    async next() {
      await view.locator("[data-next]").first().click();
    },

    /**
     * Reads the open lesson to its end and answers its questions.
     * @param {string} id
     */
    async take(id) {
      await ready(view, id);
      await this.passGate();
      for (const question of course.questions.filter((entry) => entry.page === id)) await this.answerRight(question.id);
    },

    /** From the home page through all lessons, by Start and Next. */
    async takeAll() {
      await view.locator("[data-start]").click();
      for (const page of course.pages) {
        await this.take(page.id);
        await this.next();
      }
    },
  };
}

/**
 * Is the focused element, or the label around it, marked visibly?
 * @param {Frame} view
 */
export async function assertFocusVisible(view) {
  const seen = await view.evaluate(() => {
    const element = document.activeElement;
    const marked = [element, element?.closest("label")].some((entry) => {
      if (!entry || entry === document.body) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(entry);
      return outlineStyle !== "none" && parseFloat(outlineWidth) > 0;
    });
    return marked ? "" : element?.outerHTML.slice(0, 120) ?? "nothing";
  });
  assert.equal(seen, "", "focus is not visible");
}

// A learner: looks at one page of the course, wherever it is shown, and does what learners do.
import assert from "node:assert/strict";
import { player } from "../../player/lib/player.mjs";
import { eventually, patience } from "./eventually.mjs";

/** @typedef {import("playwright-core").Frame} Frame */
/** @typedef {import("playwright-core").Page} Page */

/**
 * The frame inside launch.html that shows the pages.
 * @param {Page} page
 * @returns {Promise<Frame>}
 */
export async function courseFrame(page) {
  /** @param {Frame} frame */
  const showsCourse = (frame) =>
    /\/launch\.html(\?|$)/.test(frame.parentFrame()?.url() ?? "") && /\.html/.test(frame.url());
  const frame = await eventually(
    () => page.frames().find(showsCourse),
    () =>
      page
        .frames()
        .map((entry) => entry.url())
        .join(", "),
  );
  await ready(frame);
  return frame;
}

/**
 * Waits until the page with that id is open and its player runs.
 * @param {Frame} view
 * @param {string} [id]
 */
export async function ready(view, id) {
  const page = id === undefined ? "" : `[data-page="${id}"]`;
  await view.waitForSelector(`html[data-player="on"]${page}`, { state: "attached", timeout: patience });
}

/**
 * Loads the page anew, and waits for it: until then a look at the page could still see the old one.
 * @param {Frame} view
 */
export async function reload(view) {
  await view.evaluate(() => {
    document.documentElement.dataset["old"] = "";
    location.reload();
  });
  await view.waitForSelector('html[data-player="on"]:not([data-old])', { state: "attached" });
}

/**
 * Waits until the browser has drawn the page twice, and what that set off has run: what an observer of the page notices, it has noticed by then.
 * @param {Frame} view
 */
export const redrawn = (view) =>
  view.evaluate(
    () =>
      new Promise((done) =>
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(undefined)))),
      ),
  );

/**
 * Kills the window with what runs in it, as a crash does.
 * @param {Page} page
 */
export async function kill(page) {
  const crashed = page.waitForEvent("crash");
  const devtools = await page.context().newCDPSession(page);
  void devtools.send("Page.crash").catch(() => {});
  await crashed;
}

/**
 * What a learner who does everything once leaves in a learning system: how many interactions, and the ids of the objectives with a result.
 * @param {Course} course
 */
export function everything(course) {
  const checks = course.questions.filter(({ page }) => page !== null);
  const taken = course.assessments.filter(({ kind }) => kind !== "delayed");
  const drawn = taken.flatMap(({ draw }) => draw.map(({ count }) => count)).reduce((sum, count) => sum + count, 0);
  const tested = taken
    .filter(({ kind }) => kind === "post")
    .flatMap(({ draw }) => draw.map(({ objective }) => objective));
  const known = new Set([...checks.flatMap(({ objectives }) => objectives), ...tested]);
  return {
    interactions: checks.length + drawn + (course.survey?.items.length ?? 0),
    objectives: new Set([
      ...course.objectives.map(({ id }) => id).filter((id) => known.has(id)),
      ...taken.map(({ id }) => `assessment-${id}`),
    ]),
  };
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

  /**
   * Gives the right answers to questions of the open page, in the page itself and without the mouse's way to each field: a whole course has
   * a hundred of them. That people can reach the fields is the matter of shorter stories.
   * @param {string[]} ids
   * @param {boolean} handIn
   */
  async function answerAtOnce(ids, handIn) {
    const keys = await view.evaluate(
      (asked) =>
        asked.map((id) => {
          const { type = "", key = "" } =
            /** @type {HTMLElement | null} */ (document.querySelector(`form[data-question="${id}"]`))?.dataset ?? {};
          return { id, type, key };
        }),
      ids,
    );
    const answers = keys.map(({ id, type, key }) => {
      const { correct } = player.answerKey.decode(id, key);
      return { id, type, response: type === "numeric" ? (correct.split(":")[0] ?? "") : correct };
    });
    await view.evaluate(([given, submit]) => {
      for (const { id, type, response } of given) {
        const form = /** @type {HTMLFormElement} */ (document.querySelector(`form[data-question="${id}"]`));
        /** @param {HTMLInputElement | HTMLSelectElement | null | undefined} field @param {string} value */
        const write = (field, value) => {
          if (!field) throw new Error(`no field for ${value} in ${id}`);
          field.value = value;
          for (const kind of ["input", "change"]) field.dispatchEvent(new Event(kind, { bubbles: true }));
        };
        if (type === "matching" || type === "sort")
          [...response].forEach((letter, index) =>
            write(form.querySelectorAll("select")[index], letter === "-" ? "" : letter),
          );
        else if (type === "ordering")
          [...response].forEach((letter, place) => {
            const item = /** @type {HTMLElement} */ (form.querySelector(`[data-item="${letter}"]`));
            while ([...(item.parentElement?.children ?? [])].indexOf(item) > place)
              /** @type {HTMLElement} */ (item.querySelector("[data-up]")).click();
          });
        else if (type === "fill-in" || type === "numeric") write(form.querySelector("[data-written]"), response);
        else
          for (const letter of response) {
            const input = /** @type {HTMLInputElement} */ (form.querySelector(`input[value="${letter}"]`));
            if (!input.checked) input.click();
          }
        if (submit) /** @type {HTMLElement} */ (form.querySelector("[data-submit]")).click();
      }
    }, /** @type {const} */ ([answers, handIn]));
  }

  /** Leaves the open page, and waits for the next one: until then a look at the page could still see the old one. @param {() => Promise<void>} leave */
  async function turn(leave) {
    const before = await view.evaluate(() => document.documentElement.dataset["page"]);
    await leave();
    await view.waitForFunction((id) => {
      // Between two documents there is none.
      const { page, player } = document.documentElement?.dataset ?? {};
      return page !== id && player === "on";
    }, before);
  }

  return {
    form,
    keyOf,

    /**
     * Puts an answer in, and does not hand it in.
     * @param {string} id
     * @param {string} response as the file of its type in the player's questions/ says
     */
    async fill(id, response) {
      switch (await form(id).getAttribute("data-type")) {
        case "matching":
        case "sort":
          for (const [index, letter] of [...response].entries())
            await form(id)
              .locator("select")
              .nth(index)
              .selectOption(letter === "-" ? "" : letter);
          break;
        case "ordering":
          for (const [place, letter] of [...response].entries()) {
            const item = form(id).locator(`[data-item="${letter}"]`);
            while (
              (await item.evaluate((element) => [...(element.parentElement?.children ?? [])].indexOf(element))) > place
            )
              await item.locator("[data-up]").click();
          }
          break;
        case "fill-in":
        case "numeric":
          await form(id).locator("[data-written]").fill(response);
          break;
        default:
          for (const letter of response) {
            await form(id).locator(`input[value="${letter}"]`).check();
          }
      }
    },

    /** @param {string} id @param {string} response */
    async give(id, response) {
      await this.fill(id, response);
      await form(id).locator("[data-submit]").click();
    },

    /** @param {string} id */
    async rightTo(id) {
      const { correct } = await keyOf(id);
      return (await form(id).getAttribute("data-type")) === "numeric" ? (correct.split(":")[0] ?? "") : correct;
    },

    /** @param {string} id */
    async wrongTo(id) {
      const { correct } = await keyOf(id);
      switch (await form(id).getAttribute("data-type")) {
        case "matching":
        case "ordering":
        case "sort":
          return [...correct].reverse().join("") === correct
            ? correct.slice(1) + correct.charAt(0)
            : [...correct].reverse().join("");
        case "fill-in":
          return "zzz";
        case "numeric":
          return "-987654";
        default: {
          const values = await form(id)
            .locator("input")
            .evaluateAll((inputs) => inputs.map((input) => /** @type {HTMLInputElement} */ (input).value));
          return values.find((value) => !correct.includes(value)) ?? correct.charAt(0); // all are right: one is too few
        }
      }
    },

    /** @param {string} id */
    async answerRight(id) {
      await this.give(id, await this.rightTo(id));
    },

    /** @param {string} id */
    async answerWrong(id) {
      const wrong = await this.wrongTo(id);
      await this.give(id, wrong);
      return wrong;
    },

    /** Begins an attempt on the open page; gives the ids of what was drawn. */
    async begin() {
      const button = view.locator("[data-begin]:visible, [data-again]:visible");
      await button.click();
      await view.waitForSelector("[data-attempt]:not([hidden]) form[data-question]");
      return this.drawn();
    },

    drawn: () =>
      view
        .locator("[data-items] form[data-question]")
        .evaluateAll((forms) => forms.map((entry) => entry.getAttribute("data-question") ?? "")),

    async finish() {
      await view.locator("[data-finish]").click();
      // Whoever left questions open is told so first, and asked again.
      const outcome = view.locator("[data-outcome-title]");
      await view.waitForSelector("[data-unanswered]:not(:empty):visible, [data-outcome-title]:visible");
      if (await outcome.isHidden()) await view.locator("[data-finish]").click();
      await outcome.waitFor();
    },

    /**
     * Takes the assessment whose page is open, with so many wrong answers.
     * @param {number} [wrong]
     */
    async takeAssessment(wrong = 0) {
      const drawn = await this.begin();
      for (const id of drawn.slice(0, wrong)) await this.fill(id, await this.wrongTo(id));
      await answerAtOnce(drawn.slice(wrong), false);
      await this.finish();
      return drawn;
    },

    async sendSurvey() {
      for (const item of course.survey?.items ?? []) {
        if (item.type === "likert") await view.locator(`input[name="${item.id}"][value="d"]`).check();
        else await view.locator(`#${item.id}`).fill("Nothing to add, thank you.");
      }
      await view.locator("form[data-survey] [data-submit]").click();
      await view.waitForSelector("[data-survey-thanks]:not([hidden])");
    },

    /** From the home page to the first lesson, past a test before it. */
    async start() {
      await view.locator("[data-start]").click();
      const first = course.pages.find(({ required }) => required);
      for (const { page } of course.assessments.filter(({ kind }) => kind === "pre")) {
        await ready(view, page);
        await this.next();
      }
      await ready(view, first?.id);
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

    /** As take, without the mouse. @param {string} id */
    async takeInHaste(id) {
      await ready(view, id);
      await this.passGate();
      await answerAtOnce(
        course.questions.filter((entry) => entry.page === id).map((entry) => entry.id),
        true,
      );
    },

    /** From the home page through everything, by Start and Next, and back to the home page. */
    async takeAll() {
      await turn(() => view.locator("[data-start]").click());
      for (;;) {
        const { page: id = "", kind } = await view.evaluate(() => ({ ...document.documentElement.dataset }));
        if (kind === "lesson") await this.takeInHaste(id);
        else if (kind === "assessment") await this.takeAssessment();
        else if (kind === "survey") await this.sendSurvey();
        const next = await view.locator("[data-next]").first().getAttribute("href");
        await turn(() => this.next());
        if (next?.endsWith("index.html")) break;
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
    return marked ? "" : (element?.outerHTML.slice(0, 120) ?? "nothing");
  });
  assert.equal(seen, "", "focus is not visible");
}

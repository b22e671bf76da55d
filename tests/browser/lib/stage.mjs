// What every story needs: the package, a server for it and for the LMS page, one browser, and a watch over each context.
import assert from "node:assert/strict";
import { after, before } from "node:test";
import { fileURLToPath } from "node:url";
import { startBrowser, watch } from "./browser.mjs";
import { openPackage } from "./package.mjs";
import { serve } from "./server.mjs";

/** @typedef {import("playwright-core").BrowserContextOptions} ContextOptions */

/** @param {string} path */
const local = (path) => fileURLToPath(new URL(path, import.meta.url));

export function stage() {
  const course = openPackage();
  /** @type {Awaited<ReturnType<typeof serve>>} */
  let server;
  /** @type {import("playwright-core").Browser} */
  let browser;

  before(async () => {
    server = await serve({
      scorm12: course.folders.scorm12,
      web: course.folders.web,
      lms: local("../lms"),
      "scorm-again": local("../node_modules/scorm-again/dist"),
    });
    browser = await startBrowser();
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  return {
    package: course,
    course: course.course,
    origin: () => server.origin,

    /**
     * Runs a story in a fresh browser context, and fails it when something went wrong on the side.
     * @param {(context: import("playwright-core").BrowserContext) => Promise<void>} story
     * @param {ContextOptions & {tolerate?: RegExp}} [options]
     */
    async play(story, { tolerate, ...options } = {}) {
      const context = await browser.newContext({ viewport: { width: 1100, height: 760 }, ...options });
      context.setDefaultTimeout(8000);
      const problems = watch(context, [server.origin, "file://"]);
      try {
        await story(context);
        assert.deepEqual(problems.filter((problem) => !tolerate?.test(problem)), []);
      } finally {
        await context.close();
      }
    },

    /**
     * Opens the course in the learning system.
     * @param {import("playwright-core").BrowserContext} context
     * @param {Record<string, unknown>} [settings] see lms/lms.js
     */
    async launch(context, settings = {}) {
      const page = await context.newPage();
      const all = JSON.stringify({ launch: "/scorm12/launch.html", ...settings });
      await page.goto(`${server.origin}/lms/index.html#${encodeURIComponent(all)}`);
      return page;
    },

    /** @param {string} path inside the web edition */
    web: (path) => `${server.origin}/web/${path}`,
    /** @param {string} path inside the web edition */
    disk: (path) => `file://${course.folders.web}/${path}`,
  };
}

/** @typedef {{name: string, args: string[], result: string, error: string}} Call */

/**
 * What the learning system has seen.
 * @param {import("playwright-core").Page} page
 */
export async function lmsOf(page) {
  const { calls, cmi } = await page.evaluate(() => {
    const lms = /** @type {any} */ (window);
    return { calls: /** @type {Call[]} */ (lms.calls), cmi: /** @type {any} */ (lms.cmi()) };
  });
  return {
    calls,
    cmi,
    /** @param {string} name */
    count: (name) => calls.filter((call) => call.name === name).length,
    writes: calls.filter((call) => call.name === "LMSSetValue").map((call) => call.args.join("=")),
    errors: calls.filter((call) => call.error !== "0"),
  };
}

/**
 * Waits until a check of the learning system's records passes.
 * @param {import("playwright-core").Page} page
 * @param {(lms: Awaited<ReturnType<typeof lmsOf>>) => boolean} check
 */
export async function until(page, check) {
  const deadline = Date.now() + 8000;
  for (;;) {
    const lms = await lmsOf(page);
    if (check(lms)) return lms;
    if (Date.now() > deadline) throw new Error(`not reached: ${check}\n${lms.writes.slice(-12).join("\n")}`);
    await new Promise((done) => setTimeout(done, 50));
  }
}

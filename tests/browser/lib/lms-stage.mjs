// What every story needs: the package, a server for it and for the LMS page, one browser, and a watch over each context.
import assert from "node:assert/strict";
import { after, before } from "node:test";
import { fileURLToPath } from "node:url";
import { startBrowser, watch } from "./browser.mjs";
import { eventually, patience } from "./eventually.mjs";
import { openPackage } from "./package.mjs";
import { serveRecords } from "./records.mjs";
import { serve } from "./server.mjs";

/** @typedef {import("playwright-core").BrowserContextOptions} ContextOptions */

/** xAPI says 404 for a document that nobody has stored yet, and browsers put every 404 on the console. */
const noDocument = /404.*\/xapi\/(activities\/state|agents\/profile)/;

/** @param {string} path */
const local = (path) => fileURLToPath(new URL(path, import.meta.url));

/** @param {string} [dist] the folder of the packages, when it is not the usual one */
export function lmsStage(dist) {
  const course = openPackage(dist);
  /** @type {Awaited<ReturnType<typeof serve>>} */
  let server;
  /** @type {import("playwright-core").Browser} */
  let browser;

  /** Starts of addresses that may be asked. @type {string[]} */
  const allowed = ["file://"];
  /** @type {Awaited<ReturnType<typeof serveRecords>>[]} */
  const records = [];

  before(async () => {
    server = await serve({
      ...course.folders,
      lms: local("../lms"),
      "scorm-again": local("../node_modules/scorm-again/dist"),
    });
    allowed.push(server.origin);
    browser = await startBrowser();
  });
  after(async () => {
    await browser?.close();
    await server?.close();
    await Promise.all(records.map((store) => store.close()));
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
      context.setDefaultTimeout(patience);
      const problems = watch(context, allowed);
      try {
        await story(context);
        assert.deepEqual(
          problems.filter((problem) => !tolerate?.test(problem) && !noDocument.test(problem)),
          [],
        );
      } finally {
        await context.close();
      }
    },

    /**
     * Opens the course in the learning system.
     * @param {import("playwright-core").BrowserContext} context
     * @param {Record<string, unknown> & {format?: string}} [settings] the package's format, and see lms/lms.js
     */
    async launch(context, { format = "scorm12", ...settings } = {}) {
      const page = await context.newPage();
      const all = JSON.stringify({
        launch: `/${format}/launch.html`,
        edition: format.startsWith("scorm2004") ? "2004" : "1.2",
        ...settings,
      });
      await page.goto(`${server.origin}/lms/index.html#${encodeURIComponent(all)}`);
      return page;
    },

    /** A new learning system for cmi5, with nothing recorded yet. */
    async records() {
      const store = await serveRecords();
      records.push(store);
      allowed.push(store.base);
      return store;
    },

    /**
     * Opens the course as that learning system does.
     * @param {import("playwright-core").BrowserContext} context
     * @param {Awaited<ReturnType<typeof serveRecords>>} store
     * @param {import("../lms/record-store.mjs").LaunchSettings} [settings]
     */
    async launchUnit(context, store, settings) {
      const page = await context.newPage();
      await page.goto(`${server.origin}/cmi5/launch.html${store.launchQuery(settings)}`);
      return page;
    },

    /** @param {string} path inside the web edition */
    web: (path) => `${server.origin}/web/${path}`,
    /** @param {string} path inside the web edition */
    disk: (path) => `file://${course.folders.web}/${path}`,
  };
}

/** A call by its name in all editions: SetValue, Commit, Finish. @typedef {{name: string, args: string[], result: string, error: string}} Call */

/**
 * What the learning system has seen.
 * @param {import("playwright-core").Page} page
 */
export async function lmsOf(page) {
  const { calls, cmi, committed } = await page.evaluate(() => {
    const lms = /** @type {any} */ (window);
    return {
      calls: /** @type {Call[]} */ (lms.calls),
      cmi: /** @type {any} */ (lms.cmi()),
      committed: localStorage.getItem("lms"),
    };
  });
  return {
    calls,
    cmi,
    /** The state text that outlives a killed window. @type {string | undefined} */
    kept: JSON.parse(committed ?? "{}").suspend_data,
    /** @param {string} name */
    count: (name) => calls.filter((call) => call.name === name).length,
    writes: calls.filter((call) => call.name === "SetValue").map((call) => call.args.join("=")),
    /** Reading what nobody has written yet is error 403 in SCORM 2004, and no fault. */
    errors: calls.filter((call) => call.error !== "0" && !(call.name === "GetValue" && call.error === "403")),
  };
}

/**
 * Waits until a check of the learning system's records passes.
 * @param {import("playwright-core").Page} page
 * @param {(lms: Awaited<ReturnType<typeof lmsOf>>) => boolean} check
 */
export function until(page, check) {
  let writes = "";
  return eventually(
    async () => {
      const lms = await lmsOf(page);
      writes = lms.writes.slice(-12).join("\n");
      return check(lms) && lms;
    },
    () => `${check}\n${writes}`,
  );
}

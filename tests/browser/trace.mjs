// How long the first page takes until it can be used, and how long an answer with its commit keeps the page from doing anything else. Printed, never tested: a busy machine
// would fail for nothing. COURSEFORGE_DIST as for the stories; called by build/bench.
import { courseFrame, learner, ready, redrawn } from "./lib/learner.mjs";
import { startBrowser } from "./lib/browser.mjs";
import { openPackage } from "./lib/package.mjs";
import { serve } from "./lib/server.mjs";
import { fileURLToPath } from "node:url";

const runs = Number(process.argv[2] ?? 5);
const { course, folders } = openPackage();
const server = await serve({
  ...folders,
  lms: fileURLToPath(new URL("lms", import.meta.url)),
  "scorm-again": fileURLToPath(new URL("node_modules/scorm-again/dist", import.meta.url)),
});
const browser = await startBrowser();
const asked = course.questions.find(({ page }) => page !== null);
/** @type {Record<string, number[]>} */
const figures = {
  "first page on the web, until its player runs (ms)": [],
  "first page in an LMS, from launch to player (ms)": [],
  "longest block in an answer and its commit (ms)": [],
};

try {
  for (let run = 0; run < runs; run++) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${server.origin}/web/index.html`);
    await ready(page.mainFrame());
    put(
      0,
      await page.evaluate(() => {
        const [navigation] = performance.getEntriesByType("navigation");
        return navigation instanceof PerformanceNavigationTiming ? navigation.domContentLoadedEventEnd : 0;
      }),
    );

    const lms = await context.newPage();
    const since = performance.now();
    await lms.goto(
      `${server.origin}/lms/index.html#${encodeURIComponent(JSON.stringify({ launch: "/scorm12/launch.html", edition: "1.2" }))}`,
    );
    const view = await courseFrame(lms);
    put(1, performance.now() - since);

    if (asked) {
      await view.goto(`${server.origin}/scorm12/${course.pages.find(({ id }) => id === asked.page)?.href}`);
      await ready(view, asked.page ?? "");
      const me = learner(course, view);
      await me.passGate();
      await me.fill(asked.id, await me.rightTo(asked.id));
      // The frame, its host and the learning system share one thread: a task that comes late was kept waiting by one of them.
      await lms.evaluate(() => {
        const own = /** @type {any} */ (window);
        own.longest = 0;
        let last = performance.now();
        const channel = new MessageChannel();
        channel.port1.onmessage = () => {
          const now = performance.now();
          own.longest = Math.max(own.longest, now - last);
          last = now;
          if (!own.enough) channel.port2.postMessage(0);
        };
        channel.port2.postMessage(0);
      });
      await me
        .form(asked.id)
        .evaluate((form) => /** @type {HTMLElement | null} */ (form.querySelector("[data-submit]"))?.click());
      await lms.waitForFunction(() => {
        const { calls } = /** @type {any} */ (window);
        const told = calls.findIndex((/** @type {any} */ call) => /interactions\.0\.result/.test(call.args[0] ?? ""));
        return told >= 0 && calls.slice(told).some((/** @type {any} */ call) => call.name === "Commit");
      });
      await redrawn(lms.mainFrame());
      put(
        2,
        await lms.evaluate(() => {
          const own = /** @type {any} */ (window);
          own.enough = true;
          return own.longest;
        }),
      );
    }
    await context.close();
  }
} finally {
  await browser.close();
  await server.close();
}
for (const [name, values] of Object.entries(figures)) {
  const sorted = values.sort((a, b) => a - b).map(Math.round);
  console.log(
    `${name}: ${sorted[Math.floor(sorted.length / 2)]} (${sorted[0]} to ${sorted.at(-1)}, ${sorted.length} runs)`,
  );
}

/** @param {number} place @param {number} value */
function put(place, value) {
  Object.values(figures)[place]?.push(value);
}

// The Content-Security-Policy of pages: it holds from a disk, from a server and in the frame of a learning system, and
// only the page that cmi5 launches may speak to a server.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { courseFrame, ready } from "./lib/learner.mjs";
import { lmsStage } from "./lib/lms-stage.mjs";

const { course, package: packages, play, web, disk, launch, records, launchUnit, origin } = lmsStage();
const lesson = course.pages.find(({ required }) => required);
/** What the policy keeps back is written to the console, and the request that was kept back is none. */
const keptBack = { tolerate: /Content Security Policy|ERR_BLOCKED_BY_CSP|request: / };

/**
 * What a page can do that nobody should: each answer is true where it was kept back.
 * @param {import("playwright-core").Frame} view
 */
const attempts = (view) =>
  view.evaluate(async (own) => {
    const elsewhere = "http://127.0.0.1:9/";
    /** @param {string} tag @param {Record<string, string>} settings */
    const add = (tag, settings) =>
      new Promise((done) => {
        const element = Object.assign(document.createElement(tag), settings);
        /** @type {Set<string>} */
        const told = new Set();
        document.addEventListener("securitypolicyviolation", (event) => {
          told.add(event.effectiveDirective);
          done([...told].join());
        });
        element.addEventListener("load", () => done("loaded"));
        document.body.append(element);
      });
    /** @param {string} address */
    const fetched = (address) =>
      fetch(address, { mode: "no-cors" }).then(
        () => "fetched",
        (error) => error.name,
      );
    /** @type {any} */ (window).ran = false;
    const script = document.createElement("script");
    script.textContent = "window.ran = true";
    document.body.append(script);
    return {
      inline: /** @type {any} */ (window).ran,
      picture: await add("img", { src: `${elsewhere}x.png` }),
      script: await add("script", { src: `${elsewhere}x.js` }),
      frame: await add("iframe", { src: `${elsewhere}x.html` }),
      fetchElsewhere: await fetched(elsewhere),
      fetchOwn: await fetched(own),
    };
  }, origin() + "/lms/index.html");

/** @param {Awaited<ReturnType<typeof attempts>>} seen */
function assertKept(seen) {
  assert.equal(seen.inline, false, "a script in the page ran");
  for (const what of /** @type {const} */ (["picture", "script", "frame"])) {
    assert.match(seen[what], /-src/, `${what}: ${seen[what]}`);
  }
  assert.equal(seen.fetchElsewhere, "TypeError");
  assert.equal(seen.fetchOwn, "TypeError");
}

test("every page of every package has a policy, and only cmi5's launch page may connect", () => {
  let connected = 0;
  for (const [format, folder] of Object.entries(packages.folders)) {
    for (const name of readdirSync(folder, { recursive: true }).map(String)) {
      if (!name.endsWith(".html")) continue;
      const page = readFileSync(join(folder, name), "utf8");
      const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(page)?.[1] ?? "";
      assert.match(policy, /default-src 'none'/, `${format}/${name}`);
      if (policy.includes("connect-src")) {
        connected++;
        assert.equal(`${format}/${name}`, "cmi5/launch.html");
      }
    }
  }
  assert.equal(connected, 1);
});

for (const [where, address] of /** @type {const} */ ([
  ["from a server", web],
  ["from a disk", disk],
])) {
  test(`${where}, a page loads, runs and sends nothing that is not the course's`, () =>
    play(async (context) => {
      const page = await context.newPage();
      await page.goto(address(lesson?.href ?? ""));
      await ready(page.mainFrame(), lesson?.id);
      assertKept(await attempts(page.mainFrame()));
    }, keptBack));
}

test("in the frame of a learning system the policy is the same", () =>
  play(async (context) => {
    const page = await launch(context);
    const view = await courseFrame(page);
    assertKept(await attempts(view));
  }, keptBack));

test("in cmi5 the launch page speaks to its record store, and the pages in it do not", () =>
  play(async (context) => {
    const store = await records();
    const page = await launchUnit(context, store);
    const view = await courseFrame(page);
    await store.until(({ verbs }) => verbs().includes("initialized"));
    assertKept(await attempts(view));
  }, keptBack));

// Learners in assessments: the shipped course in a learning system (scorm-again's SCORM 1.2 API).
import assert from "node:assert/strict";
import test from "node:test";
import { courseFrame, learner, ready } from "./lib/learner.mjs";
import { lmsOf, stage, until } from "./lib/stage.mjs";

const { course, play, launch, origin } = stage();
const post = course.assessments.find(({ kind }) => kind === "post");
const pre = course.assessments.find(({ kind }) => kind === "pre");
const skip = post ? false : "the course has no test after it";

/**
 * Opens an assessment's page in the learning system.
 * @param {import("playwright-core").BrowserContext} context
 * @param {CourseAssessment} assessment
 * @param {Record<string, unknown>} [settings]
 */
async function open(context, assessment, settings) {
  const page = await launch(context, settings);
  const view = await courseFrame(page);
  await go(view, assessment);
  return { page, view, me: learner(course, view) };
}

/** @param {import("playwright-core").Frame} view @param {CourseAssessment} assessment */
async function go(view, assessment) {
  await view.goto(`${origin()}/scorm12/${course.pages.find(({ id }) => id === assessment.page)?.href}`);
  await ready(view, assessment.page);
}

/** @param {string[]} list */
const pointsOf = (list) => list.reduce((sum, id) => sum + (course.questions.find((question) => question.id === id)?.points ?? 0), 0);

test("fail, retry and pass: scores, objectives and interactions are told as they happened", { skip }, () => play(async (context) => {
  if (!post) return;
  const { page, view, me } = await open(context, post);
  const drawn = await me.takeAssessment(20);
  const failed = Math.round(((pointsOf(drawn) - pointsOf(drawn.slice(0, 20))) / pointsOf(drawn)) * 10000) / 100;
  assert.equal(await view.locator("[data-outcome-title]").innerText(), course.strings["assessmentNotPassed"]);
  assert.equal(await view.locator("[data-outcome-title]").evaluate((element) => element === document.activeElement), true, "focus is on the result");
  const first = await until(page, ({ cmi }) => cmi.core.score.raw !== "");
  assert.equal(Number(first.cmi.core.score.raw), failed);
  assert.equal(first.cmi.core.lesson_status, "incomplete");
  const ids = first.writes.filter((write) => /^cmi\.interactions\.\d+\.id=/.test(write)).map((write) => write.split("=")[1]);
  assert.deepEqual(ids, drawn.map((id) => `${post.id}-${id}`));
  assert.equal(first.writes.filter((write) => /^cmi\.interactions\.\d+\.result=wrong$/.test(write)).length, 20);

  const again = await me.takeAssessment();
  assert.equal(await view.locator("[data-outcome-title]").innerText(), course.strings["assessmentPassed"]);
  const second = await until(page, ({ cmi }) => Number(cmi.core.score.raw) === 100);
  assert.ok(second.writes.filter((write) => /^cmi\.objectives\.\d+\.score\.raw=100$/.test(write)).length >= new Set(post.draw.map(({ objective }) => objective)).size);
  assert.deepEqual(second.errors, []);
  const tight = new Set(post.draw.filter(({ pool, count }) => pool.length < 2 * count).flatMap(({ pool }) => pool.map((place) => course.questions[place]?.id)));
  for (const { pool, count } of post.draw) {
    const ofThisDraw = (/** @type {string[]} */ list) => list.filter((id) => pool.some((place) => course.questions[place]?.id === id));
    const repeated = ofThisDraw(again).filter((id) => drawn.includes(id) && !tight.has(id));
    if (pool.length >= 2 * count + 2) assert.deepEqual(repeated, [], "no repeats while the pool lasts");
  }
  assert.equal(await view.locator("[data-again]").isHidden(), true, "who has passed need not go on");
}));

test("after the window was killed in an attempt, the same questions come back with the answers given", { skip }, () => play(async (context) => {
  if (!post) return;
  const { page, me } = await open(context, post);
  const drawn = await me.begin();
  const given = drawn.slice(0, 5);
  const responses = [];
  for (const id of given) {
    const response = await me.rightTo(id);
    responses.push(response);
    await me.fill(id, response);
  }
  await until(page, ({ count }) => count("Commit") > 3);
  await page.waitForTimeout(200);
  const devtools = await context.newCDPSession(page);
  void devtools.send("Page.crash").catch(() => {});
  await page.waitForEvent("crash");

  const resumed = await courseFrame(await launch(context));
  await ready(resumed, post.page);
  await resumed.waitForSelector("[data-attempt]:not([hidden])");
  const they = learner(course, resumed);
  assert.deepEqual(await they.drawn(), drawn);
  for (const [index, id] of given.entries()) {
    const checked = await they.form(id).locator("input:checked").evaluateAll((inputs) => inputs.map((input) => /** @type {HTMLInputElement} */ (input).value).sort().join(""));
    assert.equal(checked, responses[index]);
  }
}));

test("the test before and the test after ask other questions, and the gain is shown", { skip: skip || (pre ? false : "no test before") }, () => play(async (context) => {
  if (!post || !pre) return;
  const { view, me } = await open(context, pre);
  const before = await me.takeAssessment(15);
  assert.equal(await view.locator("[data-review-part]").isVisible(), pre.review !== "never");
  await go(view, post);
  const after = await me.takeAssessment();
  const roomy = post.draw.filter(({ objective, count, pool }) => pool.length > count + (pre.draw.find((draw) => draw.objective === objective)?.count ?? 0) + 1);
  const pools = new Set(roomy.flatMap(({ pool }) => pool.map((place) => course.questions[place]?.id)));
  assert.deepEqual(after.filter((id) => before.includes(id) && pools.has(id)), []);
  assert.match(await view.locator("[data-outcome-text]").innerText(), /\+\d/);
  assert.equal(await view.locator("th[data-gain]").first().isVisible(), true);
}));

test("review mode shows the results and begins nothing", { skip }, () => play(async (context) => {
  if (!post) return;
  const { page, view } = await open(context, post, { cmi: { core: { lesson_mode: "review" } } });
  assert.equal(await view.locator("[data-begin]").isHidden(), true);
  assert.equal((await lmsOf(page)).writes.length, 0);
}));

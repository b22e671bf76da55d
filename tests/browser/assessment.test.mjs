// Learners in assessments: the shipped course in a learning system (scorm-again's SCORM 1.2 API).
import assert from "node:assert/strict";
import test from "node:test";
import { player } from "../player/lib/player.mjs";
import { holdsAnswers } from "./lib/kept.mjs";
import { courseFrame, kill, learner, ready } from "./lib/learner.mjs";
import { lmsStage, until } from "./lib/lms-stage.mjs";

const { course, play, launch, origin } = lmsStage();
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
const pointsOf = (list) =>
  list.reduce((sum, id) => sum + (course.questions.find((question) => question.id === id)?.points ?? 0), 0);

/**
 * How many questions an assessment can take at most from those allowed, each for one of its objectives.
 * @param {CourseAssessment} assessment
 * @param {(id: string) => boolean} allowed
 */
function served({ draw }, allowed) {
  const seats = draw.flatMap(({ count, pool }) =>
    Array(count).fill(pool.map((place) => course.questions[place]?.id ?? "").filter(allowed)),
  );
  /** @type {Map<string, number>} */
  const seatOf = new Map();
  /** @type {(seat: number, tried: Set<string>) => boolean} */
  const seated = (seat, tried) =>
    seats[seat].some((/** @type {string} */ id) => {
      if (tried.has(id)) return false;
      tried.add(id);
      const other = seatOf.get(id);
      if (other !== undefined && !seated(other, tried)) return false;
      seatOf.set(id, seat);
      return true;
    });
  return seats.filter((_, seat) => seated(seat, new Set())).length;
}

/**
 * A question comes again only when its objectives have no new one left; what the learner has had is known by its mark.
 * @param {CourseAssessment} assessment
 * @param {string[]} before
 * @param {string[]} after
 */
function assertNoNeedlessRepeat(assessment, before, after) {
  const { mark } = player.draw;
  const had = new Set(before.map(mark));
  assert.equal(
    after.filter((id) => had.has(mark(id))).length,
    after.length - served(assessment, (id) => !had.has(mark(id))),
  );
}

test("fail, retry and pass: scores, objectives and interactions are told as they happened", { skip }, () =>
  play(async (context) => {
    if (!post) return;
    const { page, view, me } = await open(context, post);
    const drawn = await me.takeAssessment(20);
    const failed = Math.round(((pointsOf(drawn) - pointsOf(drawn.slice(0, 20))) / pointsOf(drawn)) * 10000) / 100;
    assert.equal(await view.locator("[data-outcome-title]").innerText(), course.strings["assessmentNotPassed"]);
    assert.equal(
      await view.locator("[data-outcome-title]").evaluate((element) => element === document.activeElement),
      true,
      "focus is on the result",
    );
    const first = await until(page, ({ cmi }) => cmi.core.score.raw !== "");
    assert.equal(Number(first.cmi.core.score.raw), failed);
    assert.equal(first.cmi.core.lesson_status, "incomplete");
    const ids = first.writes
      .filter((write) => /^cmi\.interactions\.\d+\.id=/.test(write))
      .map((write) => write.split("=")[1]);
    assert.deepEqual(
      ids,
      drawn.map((id) => `${post.id}-${id}`),
    );
    assert.equal(first.writes.filter((write) => /^cmi\.interactions\.\d+\.result=wrong$/.test(write)).length, 20);

    const again = await me.takeAssessment();
    assert.equal(await view.locator("[data-outcome-title]").innerText(), course.strings["assessmentPassed"]);
    const second = await until(page, ({ cmi }) => Number(cmi.core.score.raw) === 100);
    assert.ok(
      second.writes.filter((write) => /^cmi\.objectives\.\d+\.score\.raw=100$/.test(write)).length >=
        new Set(post.draw.map(({ objective }) => objective)).size,
    );
    assert.deepEqual(second.errors, []);
    assertNoNeedlessRepeat(post, drawn, again);
    assert.equal(await view.locator("[data-again]").isHidden(), true, "who has passed need not go on");
  }),
);

test("after the window was killed in an attempt, the same questions come back with the answers given", { skip }, () =>
  play(async (context) => {
    if (!post) return;
    const { page, me } = await open(context, post);
    const drawn = await me.begin();
    /** @type {Record<string, string>} */
    const given = {};
    for (const id of drawn.slice(0, 5)) {
      given[id] = await me.rightTo(id);
      await me.fill(id, given[id]);
    }
    await until(page, ({ kept }) => holdsAnswers(course, post.id, given, kept));
    await kill(page);

    const resumed = await courseFrame(await launch(context));
    await ready(resumed, post.page);
    await resumed.waitForSelector("[data-attempt]:not([hidden])");
    const they = learner(course, resumed);
    assert.deepEqual(await they.drawn(), drawn);
    for (const [id, response] of Object.entries(given)) {
      const checked = await they
        .form(id)
        .locator("input:checked")
        .evaluateAll((inputs) =>
          inputs
            .map((input) => /** @type {HTMLInputElement} */ (input).value)
            .sort()
            .join(""),
        );
      assert.equal(checked, response);
    }
  }),
);

test(
  "the test before and the test after ask other questions, and the gain is shown",
  { skip: skip || (pre ? false : "no test before") },
  () =>
    play(async (context) => {
      if (!post || !pre) return;
      const { view, me } = await open(context, pre);
      const before = await me.takeAssessment(15);
      assert.equal(await view.locator("[data-review-part]").isVisible(), pre.review !== "never");
      await go(view, post);
      const after = await me.takeAssessment();
      assertNoNeedlessRepeat(post, before, after);
      assert.match(await view.locator("[data-outcome-text]").innerText(), /\+\d/);
      assert.equal(await view.locator("th[data-gain]").first().isVisible(), true);
    }),
);

test("review mode shows the results and begins nothing", { skip }, () =>
  play(async (context) => {
    if (!post) return;
    const { page, view } = await open(context, post, { cmi: { core: { lesson_mode: "review" } } });
    await view.locator("[data-banner]", { hasText: String(course.strings["reviewMode"]) }).waitFor();
    assert.equal(await view.locator("[data-begin]").isHidden(), true);
    await page.evaluate(() => document.querySelector("iframe")?.setAttribute("src", "about:blank"));
    const lms = await until(page, ({ count }) => count("Finish") === 1);
    assert.deepEqual(lms.writes, []);
  }),
);

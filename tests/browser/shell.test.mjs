// What stands around the text: search, light and dark, the bar at the thumb, the home page that knows what is next.
import assert from "node:assert/strict";
import test from "node:test";
import { eventually } from "./lib/eventually.mjs";
import { learner, ready } from "./lib/learner.mjs";
import { lmsStage } from "./lib/lms-stage.mjs";

const { course, package: files, play, web, disk } = lmsStage();
const lessons = course.pages.filter(({ required }) => required);
const first = lessons[0];
const second = lessons[1];

for (const [how, address] of /** @type {const} */ ([
  ["a server", web],
  ["a folder", disk],
])) {
  test(`the search opens by keyboard, finds without accents and leads there, from ${how}`, () =>
    play(async (context) => {
      const page = await context.newPage();
      await page.goto(address(first?.href ?? ""));
      await ready(page.mainFrame(), first?.id);
      await page.keyboard.press("Control+k");
      const dialog = page.locator("dialog[data-search-dialog]");
      await dialog.waitFor({ state: "visible" });
      const word = second?.title.split(" ").at(-1) ?? "";
      await page.keyboard.type(word.toUpperCase());
      const found = dialog.locator("[data-search-results] a");
      await found.first().waitFor();
      assert.ok((await found.allInnerTexts()).some((text) => text.includes(second?.title ?? "?")));
      await page.keyboard.press("ArrowDown");
      assert.equal(await page.evaluate(() => document.activeElement?.tagName), "A");
      await page.keyboard.press("Escape");
      await eventually(async () => !(await dialog.isVisible()));
      assert.ok(page.url().includes(first?.href ?? "?"), "Escape closes the search and nothing else");
    }));
}

test("what nobody wrote is told, and nothing of the search is loaded before it is asked for", () =>
  play(async (context) => {
    const page = await context.newPage();
    /** @type {string[]} */
    const loaded = [];
    page.on("request", (request) => void loaded.push(new URL(request.url()).pathname));
    await page.goto(web(first?.href ?? ""));
    await ready(page.mainFrame(), first?.id);
    assert.deepEqual(
      loaded.filter((path) => path.includes("search")),
      [],
    );
    await page.locator("[data-search]").click();
    await page.locator("dialog input").fill("qqqqxyz");
    await eventually(async () => (await page.locator("[data-search-told]").innerText()).includes("qqqqxyz"));
    assert.equal(await page.locator("[data-search-results] a").count(), 0);
  }));

test("light or dark and the size of text are kept, and there before the page is drawn", () =>
  play(
    async (context) => {
      const page = await context.newPage();
      await page.goto(web(first?.href ?? ""));
      await ready(page.mainFrame(), first?.id);
      const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      const light = await ground();
      await page.locator("[data-display-open]").click();
      await page.locator("input[name=theme][value=dark]").check();
      await page.locator("input[name=size][value=largest]").check();
      assert.notEqual(await ground(), light);
      await page.goto(web(second?.href ?? ""), { waitUntil: "commit" });
      await ready(page.mainFrame(), second?.id);
      assert.notEqual(await ground(), light);
      assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize), "22.4px");
      await page.locator("[data-display-open]").click();
      assert.equal(await page.locator("input[name=theme][value=dark]").isChecked(), true);
      await page.keyboard.press("Escape");
      assert.equal(await page.locator("#display").isVisible(), false);
    },
    { colorScheme: "light" },
  ));

test("on a telephone the contents are a sheet above the bar at the thumb", () =>
  play(
    async (context) => {
      const page = await context.newPage();
      await page.goto(web(second?.href ?? ""));
      await ready(page.mainFrame(), second?.id);
      const bar = await page.locator(".dock").boundingBox();
      assert.ok(bar && Math.abs(bar.y + bar.height - 780) <= 1, JSON.stringify(bar));
      await page.locator("[data-toc-toggle]").click();
      const sheet = await page.locator("#toc").boundingBox();
      assert.ok(sheet && sheet.y + sheet.height <= (bar?.y ?? 0) + 1, JSON.stringify(sheet));
      await page.keyboard.press("Escape");
      assert.equal(await page.locator("#toc").isVisible(), false);
    },
    { viewport: { width: 390, height: 780 } },
  ));

test("the home page says what is next and how far each module is", () =>
  play(async (context) => {
    const page = await context.newPage();
    const view = page.mainFrame();
    await page.goto(web("index.html"));
    await ready(view);
    assert.equal(await page.locator("[data-start]").innerText(), course.strings["start"]);
    await page.goto(web(first?.href ?? ""));
    await ready(view, first?.id);
    await learner(course, view).passGate();
    await page.locator("[data-next]:visible").first().click();
    await ready(view);
    await page.goto(web(second?.href ?? ""));
    await ready(view, second?.id);
    await page.goto(web("index.html"));
    await ready(view);
    await eventually(async () => (await page.locator("[data-start]").innerText()).includes(second?.title ?? "?"));
    const tile = page.locator("[data-module]").first();
    await eventually(async () => (await tile.getAttribute("data-state")) === "begun");
    assert.match(await tile.locator("[data-module-state]").innerText(), /^[01]\/\d+$/);
    assert.notEqual(await page.locator("[data-minutes-left]").innerText(), "");
  }));

test("on a telephone the contents of the home page begin within 1,200 pixels", () =>
  play(
    async (context) => {
      const page = await context.newPage();
      await page.goto(web("index.html"));
      await ready(page.mainFrame());
      const box = await page.locator("nav.contents").boundingBox();
      assert.ok(box && box.y < 1200, JSON.stringify(box));
    },
    { viewport: { width: 390, height: 780 } },
  ));

test("glossary, contacts and law have what leads to their parts, without script and on any screen", () =>
  play(
    async (context) => {
      const page = await context.newPage();
      for (const path of ["glossary.html", "contacts.html", "law.html"]) {
        await page.goto(web(path));
        for (const width of [390, 1440]) {
          await page.setViewportSize({ width, height: 780 });
          const links = page.locator(".rail li a:visible, .jump a:visible, .ladder a:visible");
          assert.ok((await links.count()) > 1, `${path} at ${width} pixels`);
          const headings = await links.evaluateAll((all) =>
            all.map((link) => document.querySelector(`h2${/** @type {HTMLAnchorElement} */ (link).hash}`)?.textContent),
          );
          assert.ok(headings.every((heading) => heading));
          const columns = await page
            .locator("dl.facts")
            .evaluateAll((lists) =>
              lists.map(
                (list) =>
                  new Set([...list.querySelectorAll("dd")].map((dd) => Math.round(dd.getBoundingClientRect().x))).size,
              ),
            );
          assert.ok(
            columns.every((places) => places <= 1),
            `${path}: values begin at one place`,
          );
        }
      }
    },
    { javaScriptEnabled: false },
  ));

test("on a wide screen the headings of a page are beside it, and the one that is read is marked", () =>
  play(
    async (context) => {
      const page = await context.newPage();
      const path = files.find("data-sections");
      if (!path) return;
      await page.goto(web(path));
      await ready(page.mainFrame());
      await learner(course, page.mainFrame()).passGate();
      const links = page.locator("[data-sections] a");
      await links.last().click();
      await eventually(async () => (await page.locator("[data-sections] a[aria-current]").count()) === 1);
    },
    { viewport: { width: 1440, height: 900 } },
  ));

// The package under test: the compiler's when COURSEFORGE_DIST names a folder with scorm12/ and web/, else the fixture.
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import vm from "node:vm";
import { buildFixture } from "../fixture/build.mjs";

export function openPackage() {
  const given = process.env["COURSEFORGE_DIST"];
  const folder = given ?? mkdtempSync(join(tmpdir(), "courseforge-fixture-"));
  if (given === undefined) buildFixture(folder);
  for (const needed of ["scorm12/launch.html", "web/index.html"]) {
    if (!existsSync(join(folder, needed))) throw new Error(`COURSEFORGE_DIST holds no ${needed}`);
  }

  const context = vm.createContext({});
  vm.runInContext(readFileSync(join(folder, "web/assets/course.js"), "utf8"), context);
  /** @type {Course} */
  const course = JSON.parse(JSON.stringify(context["courseForgeCourse"]));

  /** Paths of all HTML pages of the web edition. */
  const pages = [
    ...readdirSync(join(folder, "web")).filter((name) => name.endsWith(".html")),
    ...readdirSync(join(folder, "web/lessons")).map((name) => `lessons/${name}`),
  ].sort();
  /** @param {string} path */
  const html = (path) => readFileSync(join(folder, "web", path), "utf8");

  return {
    folder,
    course,
    pages,
    html,
    /** The first page whose HTML has the text. @param {string} text */
    find: (text) => pages.find((path) => html(path).includes(text)),
    /** One page of each kind. */
    kinds: () => [...new Map(pages.map((path) => [/data-kind="([\w-]+)"/.exec(html(path))?.[1] ?? path, path])).values()],
    dispose() {
      if (given === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}

// The packages under test: one course unpacked in every format, in the folder that COURSEFORGE_DIST names (build/test makes it).
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import vm from "node:vm";

/** @param {string} [folder] instead of the one that COURSEFORGE_DIST names */
export function openPackage(folder) {
  const dist = folder ?? process.env["COURSEFORGE_DIST"];
  if (dist === undefined)
    throw new Error(
      "COURSEFORGE_DIST is not set: run build/test, or courseforge build --format scorm12,scorm2004-3,scorm2004-4,cmi5,web --loose --out DIR and set it to DIR",
    );
  /** @param {string} format */
  const edition = (format) => {
    const found = readdirSync(dist, { withFileTypes: true }).find(
      (entry) => entry.isDirectory() && entry.name.endsWith(`-${format}`),
    );
    if (found === undefined) throw new Error(`${dist} holds no folder that ends in -${format}`);
    return join(dist, found.name);
  };
  const folders = {
    scorm12: edition("scorm12"),
    "scorm2004-3": edition("scorm2004-3"),
    "scorm2004-4": edition("scorm2004-4"),
    cmi5: edition("cmi5"),
    web: edition("web"),
  };

  const context = vm.createContext({});
  vm.runInContext(readFileSync(join(folders.web, "assets/course.js"), "utf8"), context);
  /** @type {Course} */
  const course = JSON.parse(JSON.stringify(context["courseForgeCourse"]));

  /** Paths of all HTML pages of the web edition. */
  const pages = [
    ...readdirSync(folders.web).filter((name) => name.endsWith(".html")),
    ...["lessons", "assessments"]
      .filter((folder) => existsSync(join(folders.web, folder)))
      .flatMap((folder) => readdirSync(join(folders.web, folder)).map((name) => `${folder}/${name}`)),
  ].sort();
  /** @param {string} path */
  const html = (path) => readFileSync(join(folders.web, path), "utf8");

  return {
    folders,
    course,
    pages,
    html,
    /** The first page whose HTML has the text. @param {string} text */
    find: (text) => pages.find((path) => html(path).includes(text)),
    /** One page of each kind. */
    kinds: () => [
      ...new Map(pages.map((path) => [/data-kind="([\w-]+)"/.exec(html(path))?.[1] ?? path, path])).values(),
    ],
  };
}

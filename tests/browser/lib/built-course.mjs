// Small curricula that the tool builds for a story, in a folder that is removed afterwards.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after } from "node:test";
import { fileURLToPath } from "node:url";

/** The tool under test; undefined: stories that build are left out. */
export const tool = process.env["COURSEFORGE_TOOL"];

/**
 * Builds curricula/<name> in every format; gives the folder of the packages.
 * @param {string} name
 * @param {{edits?: Record<string, string>, files?: Record<string, string>}} [changes] lines added to files, and files of their own
 */
export function buildCourse(name, { edits = {}, files = {} } = {}) {
  const folder = mkdtempSync(join(tmpdir(), `courseforge-${name}-`));
  after(() => rmSync(folder, { recursive: true }));
  const source = join(folder, "source");
  cpSync(fileURLToPath(new URL(`../curricula/${name}`, import.meta.url)), source, { recursive: true });
  for (const [path, lines] of Object.entries(edits)) appendFileSync(join(source, path), lines);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(source, path)), { recursive: true });
    writeFileSync(join(source, path), text);
  }
  const packages = join(folder, "packages");
  const built = spawnSync(
    String(tool),
    ["build", source, "--format", "scorm12,scorm2004-3,scorm2004-4,cmi5,web", "--loose", "--out", packages],
    { encoding: "utf8" },
  );
  assert.equal(built.status, 0, built.stderr);
  return packages;
}

// Loads the player's files the way a package does, all of them once, and gives them to the unit tests.
import { readFileSync } from "node:fs";
import vm from "node:vm";

const root = new URL("../../../src/CourseForge.Player/", import.meta.url);

/** What makes each script, as player.json lists it; a name without a folder stands for another list. @type {Record<string, string[]>} */
const lists = JSON.parse(readFileSync(new URL("player.json", root), "utf8"));

/** @param {string} name @returns {string[]} */
export const filesOf = (name) => (lists[name] ?? []).flatMap((part) => (part.includes("/") ? [part] : filesOf(part)));

/** The files of each script, in their order. @type {Record<string, string[]>} */
export const outputs = Object.fromEntries(
  Object.keys(lists)
    .filter((name) => name.endsWith(".js"))
    .map((name) => [name, filesOf(name)]),
);

/** @param {string} path */
export const source = (path) => readFileSync(new URL(path, root), "utf8");

/** @param {string} path */
const load = (path) => vm.runInThisContext(source(path), { filename: path });

for (const path of new Set(Object.values(outputs).flat())) load(path);

/** @type {Player} */
export const player = globalThis.courseForge;

/** What the compiler writes before the host script, for any learning system. @type {PackageSettings} */
export const packageSettings = {
  activity: "urn:courseforge:sample:sample",
  lms: { passed: "passed", failed: false, exit: "suspend", interactions: "all", heartbeat: 0 },
};
globalThis.courseForgePackage = packageSettings;

/**
 * The driver of one package format, as its host script has it: each of them stands under the same name.
 * @param {string} format
 */
export function driverOf(format) {
  for (const path of outputs[`host.${format}.js`] ?? []) if (path.startsWith("drivers/")) load(path);
  return player.openDriver;
}

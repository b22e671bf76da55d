// Neovim without a window drives the language server, as its users set it up (docs/editor.md).

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import test from "node:test";
import { fileURLToPath } from "node:url";
import { curriculum, root, tool } from "./lib/editor.mjs";

const script = fileURLToPath(new URL("lib/drive.lua", import.meta.url));

/** Runs one story of drive.lua in a curriculum, and gives what it has found. */
function drive(t, story, folder) {
  const work = mkdtempSync(path.join(tmpdir(), "courseforge-neovim-"));
  t.after(() => rmSync(work, { recursive: true, force: true }));
  const result = path.join(work, "result.json");
  const init = path.join(work, "init.lua");
  writeFileSync(init, /```lua\n([^]*?)```/.exec(readFileSync(path.join(root, "docs", "editor.md"), "utf8"))[1]);
  const ran = spawnSync("nvim", ["--headless", "-u", init, "-i", "NONE", "-n", "-c", `luafile ${script}`], {
    cwd: folder,
    encoding: "utf8",
    timeout: 120_000,
    env: {
      ...process.env,
      HOME: work,
      // The set-up calls the tool by its name.
      PATH: [path.dirname(tool), process.env.PATH].join(path.delimiter),
      XDG_STATE_HOME: work,
      COURSEFORGE_TOOL: tool,
      COURSEFORGE_STORY: story,
      COURSEFORGE_RESULT: result,
    },
  });
  assert.equal(ran.status, 0, ran.stderr);
  return JSON.parse(readFileSync(result, "utf8"));
}

test("Neovim shows what is wrong while a text is written", (t) => {
  const found = drive(t, "diagnostics", curriculum(t));

  assert.ok(found.some((one) => one.code === "CF3101" && /did you mean/.test(one.message)));
});

test("Neovim completes an id", (t) => {
  const words = drive(t, "completion", curriculum(t));

  assert.ok(words.includes("debt-bondage"));
});

test("Neovim renames an id in all files, and they are written", (t) => {
  const folder = curriculum(t);

  drive(t, "rename", folder);

  assert.match(readFileSync(path.join(folder, "glossary.yaml"), "utf8"), /^ {2}human-trade:$/m);
  const module = readFileSync(path.join(folder, "modules", "09-basics-for-helpers.md"), "utf8");
  assert.match(module, /term:human-trade\)/);
  assert.doesNotMatch(module, /term:trafficking-in-persons\)/);
});

test("Neovim mends a mistake at one key", (t) => {
  const folder = curriculum(t);
  const file = path.join(folder, "modules", "01-what-is-trafficking.md");
  const before = readFileSync(file, "utf8");
  writeFileSync(file, `${before}\nSee [x](term:trafficking-in-person).\n`);

  drive(t, "action", folder);

  assert.equal(readFileSync(file, "utf8"), `${before}\nSee [x](term:trafficking-in-persons).\n`);
});

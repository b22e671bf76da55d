// What the compiler does to the player's files on their way into a package, and what they must be like for that.
import assert from "node:assert/strict";
import test from "node:test";
import vm from "node:vm";
import { outputs, source } from "./lib/player.mjs";

test("each file is a function that could as well be a block: the compiler makes it one, and a block cannot return", () => {
  const files = [...new Set(Object.values(outputs).flat())];
  assert.ok(files.length > 50);
  for (const path of files) {
    const [, body] = /^(?:\/\/.*\n|\s)*\(function \(\) \{([^]*)\}\)\(\);\s*$/.exec(source(path)) ?? [];
    if (body === undefined) continue;
    assert.doesNotThrow(() => new vm.Script(`"use strict";\n{${body}}`, { filename: path }), path);
  }
});

test("what cannot be a block is found", () => {
  assert.throws(() => new vm.Script('"use strict";\n{ if (globalThis) return; }'), SyntaxError);
});

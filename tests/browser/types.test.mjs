// The player is plain JavaScript with JSDoc types: the strict type checker finds nothing, in it and in its tests.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import test from "node:test";
import { fileURLToPath } from "node:url";

test("the player and its tests are clean under tsc --checkJs --strict", () => {
  const folder = fileURLToPath(new URL(".", import.meta.url));
  const checked = spawnSync(process.execPath, ["node_modules/typescript/bin/tsc", "--project", "tsconfig.json"], {
    cwd: folder,
    encoding: "utf8",
  });
  assert.equal(checked.stdout + checked.stderr, "");
  assert.equal(checked.status, 0);
});

// What the tool writes for code scanning, against the official schema of SARIF 2.1.0, which @microsoft/jest-sarif carries.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";

const require = createRequire(import.meta.url);
const tool = process.env["COURSEFORGE_TOOL"];

/** @param {string} folder @param {...string} words */
const courseforge = (folder, ...words) => spawnSync(String(tool), words, { cwd: folder, encoding: "utf8" });

test(
  "SARIF of a clean and of a broken curriculum is valid",
  { skip: tool ? false : "COURSEFORGE_TOOL is not set" },
  () => {
    const Ajv = require("ajv");
    const schema = readFileSync(require.resolve("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"), "utf8");
    const ajv = new Ajv({ schemaId: "auto", unknownFormats: "ignore", logger: false });
    ajv.addMetaSchema(require("ajv/lib/refs/json-schema-draft-04.json"));
    const isValid = ajv.compile(JSON.parse(schema));
    const folder = mkdtempSync(join(tmpdir(), "courseforge-sarif-"));
    try {
      assert.equal(courseforge(folder, "new", "a course").status, 0);
      const clean = courseforge(folder, "check", "a course", "--output", "sarif");
      assert.equal(clean.status, 0);
      assert.ok(isValid(JSON.parse(clean.stdout)), JSON.stringify(isValid.errors));

      appendFileSync(
        join(folder, "a course", "objectives.yaml"),
        "  lo-raise-alarm: {text: Explain it., level: understnd}\n",
      );
      const broken = courseforge(folder, "check", "a course", "--output", "sarif");
      assert.equal(broken.status, 1);
      const report = JSON.parse(broken.stdout);
      assert.ok(isValid(report), JSON.stringify(isValid.errors));
      assert.ok(report.runs[0].results.length > 0);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);

// A preview that the tool runs, of a copy of a curriculum that is removed afterwards.
import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

/**
 * @param {string} tool
 * @param {string} source a curriculum, which is copied; or a package
 * @param {string[]} [options]
 */
export async function startPreview(tool, source, options = []) {
  const isPackage = source.endsWith(".zip");
  const folder = mkdtempSync(join(tmpdir(), "courseforge-preview-"));
  const copy = isPackage ? source : join(folder, "curriculum");
  if (!isPackage) cpSync(source, copy, { recursive: true });
  const process = spawn(tool, ["serve", copy, ...options], { stdio: ["ignore", "pipe", "pipe"] });
  let talk = "";
  process.stderr.on("data", (text) => (talk += text));
  const address = await new Promise((resolve, reject) => {
    createInterface(process.stdout).once("line", resolve);
    process.once("exit", (code) => reject(new Error(`serve ended with ${code}: ${talk}`)));
  });
  return {
    address: String(address),
    folder: copy,
    process,
    get talk() {
      return talk;
    },
    /** As most editors save: beside the file, then over it. @param {string} path @param {(text: string) => string} change */
    save(path, change) {
      const file = join(copy, path);
      writeFileSync(`${file}~`, change(readFileSync(file, "utf8")));
      renameSync(`${file}~`, file);
    },
    async end() {
      if (process.exitCode === null) {
        const over = new Promise((resolve) => process.once("exit", resolve));
        process.kill("SIGINT");
        await over;
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

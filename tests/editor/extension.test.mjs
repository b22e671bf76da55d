// The extension for Visual Studio Code, packed: what is in it, and that its parts fit together.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import test from "node:test";
import { inflateRawSync } from "node:zlib";
import { root } from "./lib/editor.mjs";

const files = unpacked(readFileSync(process.env.COURSEFORGE_VSIX));
const manifest = JSON.parse(files.get("extension/package.json"));

/** The files of a zip, by its central directory. */
function unpacked(bytes) {
  const found = new Map();
  const end = bytes.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  let at = bytes.readUInt32LE(end + 16);
  for (let count = bytes.readUInt16LE(end + 10); count > 0; count--) {
    const [method, size] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)];
    const [name, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
    const local = bytes.readUInt32LE(at + 42);
    const data = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(data, data + size);
    found.set(
      bytes.toString("utf8", at + 46, at + 46 + name),
      (method === 8 ? inflateRawSync(packed) : packed).toString("utf8"),
    );
    at += 46 + name + extra + comment;
  }
  return found;
}

test("the package holds what the extension needs, and nothing else", () => {
  assert.deepEqual([...files.keys()].sort(), [
    "[Content_Types].xml",
    "extension.vsixmanifest",
    "extension/LICENSE.txt",
    "extension/THIRD-PARTY-NOTICES.txt",
    "extension/dist/extension.js",
    "extension/language-configuration.json",
    "extension/package.json",
    "extension/readme.md",
    "extension/syntaxes/courseforge.tmLanguage.json",
  ]);
  assert.match(files.get("extension/LICENSE.txt"), /^MIT License/);
  assert.match(files.get("extension/THIRD-PARTY-NOTICES.txt"), /^vscode-languageclient\n\nCopyright/m);
  assert.ok(!files.get("extension/dist/extension.js").includes(path.dirname(root)), "no path of this machine");
});

test("what the manifest names is there", () => {
  assert.ok(files.has(path.posix.join("extension", manifest.main)));
  for (const { path: file } of manifest.contributes.grammars) {
    const grammar = JSON.parse(files.get(path.posix.join("extension", file)));
    assert.equal(grammar.scopeName, manifest.contributes.grammars[0].scopeName);
  }
  for (const { configuration } of manifest.contributes.languages) {
    JSON.parse(files.get(path.posix.join("extension", configuration)));
  }
});

test("the version is that of the tool", () => {
  const version = execFileSync(process.env.COURSEFORGE_TOOL, ["--version"], { encoding: "utf8" }).trim();

  assert.equal(manifest.version, version.split("+")[0]);
});

test("every command that the extension offers is one that it does", () => {
  const code = files.get("extension/dist/extension.js");
  for (const { command } of manifest.contributes.commands) {
    assert.ok(code.includes(`"${command}"`), command);
  }
  assert.ok(code.includes('"courseforge.showReferences"'));
});

test("the bundle loads with nothing beside it but the editor's own module", () => {
  const vscode = stub();
  const module = { exports: {} };
  const load = (name) => (name === "vscode" ? vscode : process.getBuiltinModule(name.replace(/^node:/, "")));
  new Function("module", "exports", "require", "__dirname", files.get("extension/dist/extension.js"))(
    module,
    module.exports,
    load,
    root,
  );

  assert.equal(typeof module.exports.activate, "function");
  assert.equal(typeof module.exports.deactivate, "function");
  assert.equal(module.exports.deactivate(), undefined);
});

/** As much of the editor's own module as loading the bundle touches: classes that can be extended, and no more. */
function stub() {
  const known = new Map();
  return new Proxy(function () {}, {
    get: (_, name) => {
      if (!known.has(name)) {
        known.set(name, name === "version" ? manifest.engines.vscode.slice(1) : stub());
      }
      return name === Symbol.toPrimitive ? () => "" : known.get(name);
    },
    construct: () => ({}),
    apply: () => undefined,
  });
}

// An editor as its library for the protocol makes one: it starts the language server over a copy of a curriculum.

import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import protocol from "vscode-languageserver-protocol/node.js";

export const tool = process.env.COURSEFORGE_TOOL;
export const root = fileURLToPath(new URL("../../../", import.meta.url));

/** A copy of the shipped curriculum that a test may write into; gone at its end. */
export function curriculum(test, name = "human-trafficking") {
  const folder = mkdtempSync(path.join(tmpdir(), "courseforge-editor-"));
  test.after(() => rmSync(folder, { recursive: true, force: true }));
  const copy = path.join(folder, name);
  cpSync(path.join(root, "curricula", name), copy, { recursive: true });
  return copy;
}

export class Editor {
  #findings = new Map();
  #waiting = [];

  constructor(test) {
    this.process = spawn(tool, ["lsp"], { stdio: ["pipe", "pipe", "pipe"] });
    this.errors = "";
    this.process.stderr.on("data", (piece) => (this.errors += piece));
    this.ended = new Promise((resolve) => this.process.on("exit", (code) => resolve(code)));
    this.connection = protocol.createProtocolConnection(
      new protocol.StreamMessageReader(this.process.stdout),
      new protocol.StreamMessageWriter(this.process.stdin),
    );
    this.connection.onNotification(protocol.PublishDiagnosticsNotification.type, (told) => {
      this.#findings.set(told.uri, told);
      this.#waiting = this.#waiting.filter(({ fits, resolve }) => !(fits(told) && (resolve(told), true)));
    });
    this.connection.onRequest(protocol.RegistrationRequest.type, () => undefined);
    this.connection.listen();
    test.after(() => {
      this.connection.dispose();
      this.process.kill();
    });
  }

  /** Says hello, for some folders, and gives what the server can do. */
  async begin(...folders) {
    const result = await this.connection.sendRequest(protocol.InitializeRequest.type, {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: folders.map((folder) => ({ uri: this.uri(folder), name: path.basename(folder) })),
      capabilities: {
        workspace: { workspaceEdit: { documentChanges: true }, didChangeWatchedFiles: { dynamicRegistration: true } },
        textDocument: {
          completion: { completionItem: { snippetSupport: true } },
          documentSymbol: { hierarchicalDocumentSymbolSupport: true },
        },
      },
    });
    await this.connection.sendNotification(protocol.InitializedNotification.type, {});
    return result.capabilities;
  }

  uri(file) {
    return pathToFileURL(file).href;
  }

  async open(file, text = readFileSync(file, "utf8")) {
    await this.connection.sendNotification(protocol.DidOpenTextDocumentNotification.type, {
      textDocument: protocol.TextDocumentItem.create(this.uri(file), "markdown", 1, text),
    });
    return text;
  }

  async change(file, version, ...contentChanges) {
    await this.connection.sendNotification(protocol.DidChangeTextDocumentNotification.type, {
      textDocument: { uri: this.uri(file), version },
      contentChanges,
    });
  }

  /** Asks something about a place in a file. */
  ask(type, file, position, more = {}) {
    return this.connection.sendRequest(type, { textDocument: { uri: this.uri(file) }, position, ...more });
  }

  /** What is said of a file, once it fits. */
  findings(file, fits = () => true) {
    const uri = this.uri(file);
    const isThis = (told) => told.uri === uri && fits(told);
    const known = this.#findings.get(uri);
    return known && isThis(known)
      ? Promise.resolve(known.diagnostics)
      : new Promise((resolve) => this.#waiting.push({ fits: isThis, resolve: (told) => resolve(told.diagnostics) }));
  }

  async end() {
    await this.connection.sendRequest(protocol.ShutdownRequest.type);
    await this.connection.sendNotification(protocol.ExitNotification.type);
    return this.ended;
  }
}

/** The position behind a piece of a text, or within it. */
export function behind(text, piece, within = piece.length) {
  const at = text.indexOf(piece);
  if (at < 0) {
    throw new Error(`the text has no '${piece}'`);
  }
  const head = text.slice(0, at + within);
  return { line: head.split("\n").length - 1, character: head.length - (head.lastIndexOf("\n") + 1) };
}

/** A text with edits made. */
export function edited(text, edits) {
  const lines = text.split("\n");
  const offset = ({ line, character }) =>
    lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, 0) + character;
  return [...edits]
    .sort((one, other) => offset(other.range.start) - offset(one.range.start))
    .reduce(
      (sum, edit) => sum.slice(0, offset(edit.range.start)) + edit.newText + sum.slice(offset(edit.range.end)),
      text,
    );
}

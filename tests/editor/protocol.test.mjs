// The language server as the protocol's own library meets it, over the shipped curriculum.

import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import test from "node:test";
import { fileURLToPath } from "node:url";
import protocol from "vscode-languageserver-protocol/node.js";
import { behind, curriculum, edited, Editor } from "./lib/editor.mjs";

const module = (folder) => path.join(folder, "modules", "01-what-is-trafficking.md");

async function opened(t) {
  const folder = curriculum(t);
  const editor = new Editor(t);
  const can = await editor.begin(folder);
  const file = module(folder);
  return { folder, editor, can, file, text: await editor.open(file) };
}

test("a mistake is told where it stands, in the text that nobody has saved, and goes when it is mended", async (t) => {
  const { editor, file, text } = await opened(t);
  await editor.findings(file);

  const start = behind(text, "You do not need", 0);
  await editor.change(file, 2, { range: { start, end: start }, text: "[x](term:trafficking-in-person) " });
  const piece = (await editor.findings(file, (told) => told.version === 2)).find((one) => one.code === "CF3101");
  assert.deepEqual(piece.range.start, { line: start.line, character: start.character + "[x](term:".length });

  const wrong = `${text}\nSee [x](term:trafficking-in-person).\n`;
  await editor.change(file, 3, { text: wrong });
  const found = await editor.findings(file, (told) => told.version === 3);

  const mistake = found.find((one) => one.code === "CF3101");
  assert.equal(mistake.severity, protocol.DiagnosticSeverity.Error);
  assert.match(mistake.message, /did you mean 'trafficking-in-persons'\?/);
  assert.deepEqual(mistake.range.start, behind(wrong, "](term:trafficking-in-person)", 7));

  await editor.change(file, 4, { text });
  const left = await editor.findings(file, (told) => told.version === 4);
  assert.ok(!left.some((one) => one.severity === protocol.DiagnosticSeverity.Error));
});

test("what is mended at one key is what the hint says", async (t) => {
  const { editor, file, text } = await opened(t);
  const wrong = `${text}\nSee [x](term:trafficking-in-person).\n`;
  await editor.change(file, 2, { text: wrong });
  await editor.findings(file, (told) => told.version === 2);
  const place = behind(wrong, "](term:trafficking-in-person)", 9);

  const actions = await editor.connection.sendRequest(protocol.CodeActionRequest.type, {
    textDocument: { uri: editor.uri(file) },
    range: { start: place, end: place },
    context: { diagnostics: [] },
  });

  const fix = actions.find((one) => one.kind === "quickfix");
  assert.equal(fix.title, "Write 'trafficking-in-persons'");
  const [change] = fix.edit.documentChanges;
  assert.equal(change.textDocument.version, 2);
  assert.equal(edited(wrong, change.edits), wrong.replace("trafficking-in-person)", "trafficking-in-persons)"));
  assert.ok(actions.some((one) => one.kind === "source.fixAll.courseforge"));
});

test("a name leads to where it is written, tells what it is, and lists where it is used", async (t) => {
  const { editor, file, text } = await opened(t);
  const place = behind(text, "(term:trafficking-in-persons", 10);

  const [there] = await editor.ask(protocol.DefinitionRequest.type, file, place);
  const hover = await editor.ask(protocol.HoverRequest.type, file, place);
  const uses = await editor.ask(protocol.ReferencesRequest.type, file, place, {
    context: { includeDeclaration: false },
  });

  assert.match(there.uri, /glossary\.yaml$/);
  assert.match(hover.contents.value, /^\*\*term\*\* `trafficking-in-persons`/);
  assert.match(hover.contents.value, /as the base says/);
  assert.ok(uses.length > 1);
  for (const { uri, range } of uses) {
    const line = readFileSync(fileURLToPath(uri), "utf8").split("\n")[range.start.line];
    assert.equal(line.slice(range.start.character, range.end.character), "trafficking-in-persons", uri);
  }
});

test("completion knows the language and the curriculum", async (t) => {
  const { folder, editor, file, text } = await opened(t);
  const labels = async (place, of = file) =>
    (await editor.ask(protocol.CompletionRequest.type, of, place)).items.map((item) => item.label);

  assert.ok((await labels(behind(text, "(term:"))).includes("debt-bondage"));
  assert.ok((await labels(behind(text, "::: claim {", 4))).includes("roleplay"));

  const overlay = path.join(folder, "overlays", "us", "text.md");
  const claim = "::: replace #";
  await editor.open(overlay, claim);
  const aims = await labels({ line: 0, character: claim.length }, overlay);
  assert.ok(aims.includes("why-it-matters") && !aims.includes("trafficking-in-persons"));
});

test("outline, folds, lenses and colours are those of the text", async (t) => {
  const { editor, file } = await opened(t);
  const of = { textDocument: { uri: editor.uri(file) } };

  const [whole] = await editor.connection.sendRequest(protocol.DocumentSymbolRequest.type, of);
  const folds = await editor.connection.sendRequest(protocol.FoldingRangeRequest.type, of);
  const lenses = await editor.connection.sendRequest(protocol.CodeLensRequest.type, of);
  const colours = await editor.connection.sendRequest(protocol.SemanticTokensRequest.type, of);

  assert.equal(whole.name, "What human trafficking is");
  assert.equal(whole.children[0].name, "Why this matters to your job");
  assert.ok(whole.children[0].children.some((one) => one.name === "The call you were sent to"));
  assert.ok(folds.length > whole.children.length);
  assert.ok(lenses.some((one) => /^used in \d+ lessons/.test(one.command.title)));
  assert.equal(colours.data.length % 5, 0);
});

test("another id goes through all files, and a taken one is refused with words", async (t) => {
  const { folder, editor, file, text } = await opened(t);
  const place = behind(text, "(term:trafficking-in-persons", 10);

  const edit = await editor.ask(protocol.RenameRequest.type, file, place, { newName: "human-trade" });
  for (const { textDocument, edits } of edit.documentChanges) {
    const one = fileURLToPath(textDocument.uri);
    const after = edited(readFileSync(one, "utf8"), edits);
    assert.match(after, /human-trade/);
    writeFileSync(one, after);
  }

  assert.ok(edit.documentChanges.length > 2);
  await assert.rejects(
    editor.ask(protocol.RenameRequest.type, file, place, { newName: "why-it-matters" }),
    /there is a lesson 'why-it-matters' already/,
  );
  await editor.connection.sendNotification(protocol.DidSaveTextDocumentNotification.type, {
    textDocument: { uri: editor.uri(path.join(folder, "glossary.yaml")) },
  });
});

test("several folders are served, and one that is taken away is let go", async (t) => {
  const one = curriculum(t);
  const other = curriculum(t);
  const editor = new Editor(t);
  await editor.begin(one, other);

  for (const folder of [one, other]) {
    const text = await editor.open(module(folder));
    await editor.change(module(folder), 2, { text: `${text}\n[x](term:nowhere)\n` });
  }

  for (const folder of [one, other]) {
    const found = await editor.findings(module(folder), (told) => told.version === 2);
    assert.ok(found.some((finding) => finding.code === "CF3101"));
  }

  await editor.connection.sendNotification(protocol.DidCloseTextDocumentNotification.type, {
    textDocument: { uri: editor.uri(module(other)) },
  });
  await editor.connection.sendNotification(protocol.DidChangeWorkspaceFoldersNotification.type, {
    event: { added: [], removed: [{ uri: editor.uri(other), name: "other" }] },
  });
  assert.deepEqual(await editor.findings(module(other), (told) => told.diagnostics.length === 0), []);
});

test("it ends when the editor says so, and when the editor is gone", async (t) => {
  const polite = new Editor(t);
  await polite.begin(curriculum(t));
  assert.equal(await polite.end(), 0);

  const { editor } = await opened(t);
  editor.process.stdin.end();
  assert.equal(await editor.ended, 1);
  assert.equal(editor.errors, "");
});

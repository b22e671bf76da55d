// The extension starts `courseforge lsp` and hands everything over to it; of its own it has the preview in a terminal.

const vscode = require("vscode");
const { LanguageClient, RevealOutputChannelOn } = require("vscode-languageclient/node");

const help = "docs/editor.md of CourseForge says how to install it.";

/** @type {LanguageClient | undefined} */
let client;

/** @type {Map<string, vscode.Terminal>} */
const previews = new Map();

function settings() {
  return vscode.workspace.getConfiguration("courseforge");
}

/** The folder of the curriculum that a file is of: the nearest above it with one of two files. */
async function curriculumOf(/** @type {vscode.Uri} */ file) {
  for (let folder = vscode.Uri.joinPath(file, ".."); ; folder = vscode.Uri.joinPath(folder, "..")) {
    for (const name of ["curriculum.yaml", "courseforge.yaml"]) {
      try {
        await vscode.workspace.fs.stat(vscode.Uri.joinPath(folder, name));
        return folder;
      } catch {
        // Not here.
      }
    }
    if (folder.path === vscode.Uri.joinPath(folder, "..").path) {
      return undefined;
    }
  }
}

async function start() {
  const command = settings().get("path", "courseforge");
  client = new LanguageClient(
    "courseforge",
    "CourseForge",
    { command, args: ["lsp"] },
    {
      documentSelector: [
        { scheme: "file", language: "markdown" },
        { scheme: "file", language: "yaml" },
        { scheme: "file", pattern: "**/*.{md,yaml,lock}" },
      ],
      revealOutputChannelOn: RevealOutputChannelOn.Never,
    },
  );
  try {
    await client.start();
  } catch (problem) {
    client = undefined;
    const choice = await vscode.window.showErrorMessage(
      `The language server '${command} lsp' could not be started. ${help}`,
      "Open the Setting",
    );
    if (choice) {
      await vscode.commands.executeCommand("workbench.action.openSettings", "courseforge.path");
    }
  }
}

async function startAnew() {
  await client?.stop().catch(() => undefined);
  client = undefined;
  await start();
}

/** `courseforge serve` in a terminal of its own, which opens the browser; a second time it is only shown. */
async function openPreview() {
  const file = vscode.window.activeTextEditor?.document.uri;
  const folder = file && (await curriculumOf(file));
  if (!folder) {
    await vscode.window.showInformationMessage("Open a file of a curriculum first: its course is then shown.");
    return;
  }

  const known = previews.get(folder.fsPath);
  if (known && known.exitStatus === undefined) {
    known.show();
    return;
  }

  const terminal = vscode.window.createTerminal({
    name: "Course preview",
    shellPath: settings().get("path", "courseforge"),
    shellArgs: ["serve", folder.fsPath, "--open", "--port", String(settings().get("previewPort", 4400))],
  });
  previews.set(folder.fsPath, terminal);
  terminal.show(true);
}

/** What the server's "used in 3 lessons" asks for, in the editor's own types. */
function showReferences(uri, position, locations) {
  if (!client) {
    return undefined;
  }
  const convert = client.protocol2CodeConverter;
  return vscode.commands.executeCommand(
    "editor.action.showReferences",
    vscode.Uri.parse(uri),
    convert.asPosition(position),
    locations.map((location) => convert.asLocation(location)),
  );
}

async function activate(/** @type {vscode.ExtensionContext} */ context) {
  context.subscriptions.push(
    vscode.commands.registerCommand("courseforge.openPreview", openPreview),
    vscode.commands.registerCommand("courseforge.startServer", startAnew),
    vscode.commands.registerCommand("courseforge.showReferences", showReferences),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration("courseforge.path")) {
        void startAnew();
      }
    }),
  );
  await vscode.commands.executeCommand("setContext", "courseforge.isCurriculum", true);
  await start();
}

function deactivate() {
  return client?.stop();
}

module.exports = { activate, deactivate };

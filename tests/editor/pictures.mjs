// The pictures of docs/editor.md: Neovim in a terminal, as its screen was. build/docs --pictures runs it.
//   COURSEFORGE_TOOL=... node tests/editor/pictures.mjs OUT      needs nvim, tmux and a browser
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { startBrowser } from "../browser/lib/browser.mjs";
import { eventually } from "../browser/lib/eventually.mjs";
import { root, tool } from "./lib/editor.mjs";

const out = path.resolve(process.argv[2] ?? ".");
const folder = mkdtempSync(path.join(tmpdir(), "courseforge-pictures-"));
const settings = /```lua\n([^]*?)```/.exec(readFileSync(path.join(root, "docs", "editor.md"), "utf8"))[1];
const wrong = "Ask the [warden](term:fire-wardens).";

writeFileSync(
  path.join(folder, "init.lua"),
  `${settings}\nvim.o.termguicolors = true\nvim.o.number = true\nvim.o.hlsearch = false\nvim.o.completeopt = "menuone,noselect"\nvim.cmd("colorscheme morning")\n`,
);
symlinkSync(path.resolve(tool), path.join(folder, "courseforge"));
const env = {
  ...process.env,
  PATH: `${folder}:${process.env.PATH}`,
  HOME: folder,
  TERM: "xterm-256color",
  LANG: "C.UTF-8",
};
const tmux = (...words) =>
  execFileSync("tmux", ["-L", path.basename(folder), "-f", "/dev/null", ...words], { env, encoding: "utf8" });
const keys = (...words) => tmux("send-keys", "-t", "0", ...words);
const screen = () => tmux("capture-pane", "-t", "0", "-p", "-e");
/** The screen once it shows something. */
const plain = () => tmux("capture-pane", "-t", "0", "-p");
const shown = (words) => eventually(() => (plain().includes(words) ? screen() : null), plain);

const browser = await startBrowser();
try {
  execFileSync(tool, ["new", "starter", "--title", "Fire safety"], { cwd: folder, env, stdio: "ignore" });
  const command = `cd ${folder}/starter && nvim -u ../init.lua -i NONE -n modules/how-fires-start.md`;
  tmux("new-session", "-d", "-x", "124", "-y", "18", command);
  await shown("module: how-fires-start");
  keys("/plug that feels", "Enter", "zt", "/cause", "Enter", "o", wrong, "Escape");
  await picture("editor-finding", await shown("no term has the id"));
  keys("A", " Go to the [](term:");
  await shown("[](term:");
  keys("C-x", "C-o");
  await picture("editor-completion", await shown("assembly-point"));
} finally {
  try {
    tmux("kill-server");
  } catch {
    // It has ended with its editor.
  }
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}

/** @param {string} name @param {string} ansi a screen with the colours that a terminal understands */
async function picture(name, ansi) {
  const page = await browser.newPage({ viewport: { width: 1000, height: 400 } });
  await page.setContent(
    `<body style="margin:0"><pre style="margin:0;display:inline-block;padding:10px;background:#e4e4e4;color:#000;font:14px/1.35 'DejaVu Sans Mono','Noto Sans Mono',monospace">${html(ansi)}</pre>`,
  );
  writeFileSync(path.join(out, `${name}.png`), await page.locator("pre").screenshot());
  await page.close();
  console.log(path.join(out, `${name}.png`));
}

/** ECMA-48, "select graphic rendition", as far as editors use it. */
function html(ansi) {
  const style = new Map();
  const basic = ["#000", "#a00", "#070", "#850", "#00a", "#a0a", "#077", "#888"];
  const cube = (n) =>
    n < 16
      ? basic[n % 8]
      : n < 232
        ? `rgb(${[36, 6, 1].map((step) => [0, 95, 135, 175, 215, 255][Math.floor((n - 16) / step) % 6]).join()})`
        : `rgb(${Array(3)
            .fill(8 + (n - 232) * 10)
            .join()})`;
  return ansi.replace(/\x1b\[([\d;]*)m|([^\x1b]+)/g, (_, codes, words) => {
    if (words !== undefined) {
      const text = words.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
      const css = [...style].map(([name, value]) => `${name}:${value}`).join(";");
      return css ? `<span style="${css}">${text}</span>` : text;
    }
    const numbers = codes.split(";").map(Number);
    while (numbers.length > 0) {
      const code = numbers.shift();
      const place = code === 38 || (code >= 30 && code < 38) ? "color" : "background";
      if (code === 0) style.clear();
      else if (code === 1) style.set("font-weight", "bold");
      else if (code === 4) style.set("text-decoration", "underline");
      else if (code === 22) style.delete("font-weight");
      else if (code === 24) style.delete("text-decoration");
      else if (code === 39) style.delete("color");
      else if (code === 49) style.delete("background");
      else if (code === 38 || code === 48)
        style.set(place, numbers.shift() === 2 ? `rgb(${numbers.splice(0, 3).join()})` : cube(numbers.shift()));
      else if ((code >= 30 && code < 38) || (code >= 40 && code < 48)) style.set(place, basic[code % 10]);
    }
    return "";
  });
}

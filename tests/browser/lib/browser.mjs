// Starts the machine's Chromium with a fresh profile and ends what it started.
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";
import { patience } from "./eventually.mjs";

const places = [
  process.env["COURSEFORGE_BROWSER"],
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/microsoft-edge",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

export async function startBrowser() {
  const executablePath = places.find((place) => place !== undefined && existsSync(place));
  if (executablePath === undefined) throw new Error("no Chromium found; set COURSEFORGE_BROWSER to its path");
  return chromium.launch({
    executablePath,
    headless: true,
    timeout: patience,
    chromiumSandbox: false,
    args: [
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

/**
 * Writes down what must not happen: console errors, exceptions, requests outside the package.
 * @param {import("playwright-core").BrowserContext} context
 * @param {string[]} allowed starts of URLs that may be asked for
 */
export function watch(context, allowed) {
  /** @type {string[]} */
  const problems = [];
  context.on("console", (message) => {
    if (message.type() === "error") problems.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on("weberror", (error) => problems.push(`exception: ${error.error().stack ?? error.error().message}`));
  context.on("request", (request) => {
    const url = request.url();
    if (!/^(data|blob|about):/.test(url) && !allowed.some((start) => url.startsWith(start)))
      problems.push(`request: ${url}`);
  });
  context.on("response", (response) => {
    if (response.status() >= 400) problems.push(`status ${response.status()}: ${response.url()}`);
  });
  return problems;
}

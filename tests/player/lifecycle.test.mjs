import assert from "node:assert/strict";
import test from "node:test";
import { player } from "./lib/player.mjs";

const { host } = player;

function hostWindow() {
  const document = Object.assign(new EventTarget(), { visibilityState: "visible" });
  let reloads = 0;
  const window = Object.assign(new EventTarget(), { document, location: { reload: () => void reloads++ } });
  /** @type {string[]} */
  const asked = [];
  const session = { flush: () => void asked.push("flush"), finish: () => void asked.push("finish") };
  host.watchLifecycle(/** @type {any} */ (window), /** @type {any} */ (session));
  return { window, document, asked, reloads: () => reloads };
}

test("peers: adapt_framework #2238, #873 - the session is saved when the page is hidden and ended when it goes", () => {
  const { window, document, asked } = hostWindow();
  document.dispatchEvent(new Event("visibilitychange"));
  assert.deepEqual(asked, [], "shown again: nothing to do");
  document.visibilityState = "hidden";
  document.dispatchEvent(new Event("visibilitychange"));
  window.dispatchEvent(new Event("pagehide"));
  assert.deepEqual(asked, ["flush", "finish"]);
});

test("a host that comes back from the page cache begins a new session", () => {
  const { window, reloads } = hostWindow();
  window.dispatchEvent(Object.assign(new Event("pageshow"), { persisted: false }));
  assert.equal(reloads(), 0);
  window.dispatchEvent(Object.assign(new Event("pageshow"), { persisted: true }));
  assert.equal(reloads(), 1);
});

test("the frame opens the bookmarked page, and the home page when there is none or it is gone", () => {
  const frame = /** @type {any} */ ({ src: "" });
  const course = /** @type {any} */ ({ pages: [{ id: "one", href: "lessons/one.html" }] });
  for (const [bookmark, href] of [
    ["one", "lessons/one.html"],
    ["", "index.html"],
    ["gone", "index.html"],
  ]) {
    host.showPages(frame, course, bookmark ?? "");
    assert.equal(frame.src, href);
  }
});

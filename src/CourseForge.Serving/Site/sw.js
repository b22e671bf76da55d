// Stands between a package and its record store: what is asked of /_/lrs/ goes to the window that launched the package, and to no server.
(function () {
  "use strict";

  const worker = /** @type {any} */ (globalThis);
  worker.addEventListener("install", () => worker.skipWaiting());
  worker.addEventListener("activate", (/** @type {any} */ event) => event.waitUntil(worker.clients.claim()));
  worker.addEventListener("fetch", (/** @type {any} */ event) => {
    if (new URL(event.request.url).pathname.startsWith("/_/lrs/")) event.respondWith(handed(event.request));
  });

  /** @param {Request} request */
  async function handed(request) {
    const key = new URL(request.url).pathname.split("/")[3];
    const asked = {
      lrs: key,
      method: request.method,
      url: request.url,
      headers: Object.fromEntries(request.headers),
      body: ["GET", "HEAD"].includes(request.method) ? "" : await request.text(),
    };
    const windows = await worker.clients.matchAll({ type: "window", includeUncontrolled: true });
    const answer = await new Promise((resolve) => {
      for (const window of windows) {
        const channel = new MessageChannel();
        channel.port1.onmessage = ({ data }) => resolve(data);
        window.postMessage(asked, [channel.port2]);
      }
      setTimeout(() => resolve(null), 30_000);
    });
    if (!answer) return Response.error();
    const { status, body } = answer;
    return new Response(status === 204 ? null : body, {
      status,
      headers: { "content-type": "application/json", "x-experience-api-version": "1.0.3" },
    });
  }
})();

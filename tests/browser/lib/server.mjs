// Serves folders on the loopback interface, and nothing beyond them.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, resolve, sep } from "node:path";

const types = /** @type {Record<string, string>} */ ({
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
  ".vtt": "text/vtt",
  ".mp3": "audio/mpeg",
  ".wav": "audio/wav",
  ".mp4": "video/mp4",
});

/** @param {Record<string, string>} folders served under /name/ */
export async function serve(folders) {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    const [, name = "", ...rest] = path.split("/");
    const root = Object.hasOwn(folders, name) ? resolve(folders[name] ?? "") : null;
    const file = root === null ? "" : resolve(root, rest.join("/"));
    if (path === "/favicon.ico") return void response.writeHead(204).end();
    if (root === null || !file.startsWith(root + sep)) return void response.writeHead(404).end();
    try {
      const body = await readFile(file);
      // Browsers go to a time of a recording only where they may ask for a part of it.
      const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? "") ?? [];
      const part = from === undefined ? body : body.subarray(Number(from), to ? Number(to) + 1 : undefined);
      response.writeHead(from === undefined ? 200 : 206, {
        "content-type": types[extname(file)] ?? "application/octet-stream",
        "cache-control": "no-store",
        "accept-ranges": "bytes",
        ...(from !== undefined && {
          "content-range": `bytes ${from}-${Number(from) + part.length - 1}/${body.length}`,
        }),
      });
      response.end(part);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", () => done(undefined)));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return {
    origin: `http://127.0.0.1:${address.port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

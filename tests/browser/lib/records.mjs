// The record store on a port of its own, so that the browser asks it as it asks a foreign server: with preflights.
import { createServer } from "node:http";
import { createRecordStore } from "../lms/record-store.mjs";
import { eventually } from "./eventually.mjs";

export async function serveRecords() {
  const store = createRecordStore();
  const server = createServer((request, response) => {
    /** @type {Buffer[]} */
    const chunks = [];
    request.on("data", (chunk) => void chunks.push(chunk));
    request.on("end", () => {
      const allow = {
        "access-control-allow-origin": "*",
        "access-control-allow-methods": "GET, POST, PUT",
        "access-control-allow-headers": "authorization, content-type, x-experience-api-version",
      };
      if (request.method === "OPTIONS") return void response.writeHead(204, allow).end();
      const { status, body } = store.handle({
        method: request.method ?? "GET",
        url: request.url ?? "/",
        headers: /** @type {Record<string, string | undefined>} */ (request.headers),
        body: Buffer.concat(chunks).toString("utf8"),
      });
      response.writeHead(status, { ...allow, "content-type": "application/json" });
      response.end(body === undefined ? undefined : JSON.stringify(body));
    });
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", () => done(undefined)));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  const base = `http://127.0.0.1:${address.port}/`;
  return {
    ...store,
    base,
    /** The query with which the unit is launched. @param {import("../lms/record-store.mjs").LaunchSettings} [settings] */
    launchQuery: (settings) => store.launch(settings, base),
    /** Waits until the store has what the check asks for. @param {(records: typeof store) => boolean} check */
    until: (check) =>
      eventually(
        () => check(store),
        () => `${check}\n${store.statements.map((entry) => `${entry.verb.id} ${entry.object.id}`).join("\n")}`,
      ),
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

// A learning system for cmi5: the launch, and a record store in the window's memory (xAPI 1.0.3, cmi5 1.0). What a package sends is
// handed over by the service worker, so no server takes anything.
(function () {
  "use strict";

  const category = "https://w3id.org/xapi/cmi5/context/categories/cmi5";
  const sessionId = "https://w3id.org/xapi/cmi5/context/extensions/sessionid";
  const verbs = "http://adlnet.gov/expapi/verbs/";

  /**
   * @param {any} unit of the package
   * @param {(entry: any) => void} log
   */
  preview.createRecordStore = function (unit, log) {
    const key = crypto.randomUUID();
    const base = new URL(`/_/lrs/${key}/`, location.href).href;
    let learner = 1;
    let registration = crypto.randomUUID();
    /** @type {Map<string, string>} */
    let documents = new Map();
    /** @type {any[]} */
    let statements = [];
    let attempt = 0;
    /** @type {{token: string, fetched: boolean, template: any, mode: string} | null} */
    let session = null;
    const trouble = { offline: false, failNext: 0, killed: false, review: false };
    let refused = 0;

    const actor = () => ({
      objectType: "Agent",
      name: `Learner ${learner}`,
      account: { homePage: location.origin, name: `learner-${learner}` },
    });
    const activity = `${location.origin}/activity/${encodeURIComponent(unit.id)}`;

    /** The address of a unit with what cmi5 8.1 adds to it. */
    function launch() {
      attempt++;
      trouble.killed = false;
      session = {
        token: crypto.randomUUID(),
        fetched: false,
        template: {
          contextActivities: { grouping: [{ objectType: "Activity", id: unit.id || activity }] },
          extensions: { [sessionId]: crypto.randomUUID() },
        },
        mode: trouble.review ? "Review" : "Normal",
      };
      const query = new URLSearchParams({
        endpoint: `${base}xapi/`,
        fetch: `${base}fetch`,
        actor: JSON.stringify(actor()),
        registration,
        activityId: activity,
      });
      return unit.href + (unit.href.includes("?") ? "&" : "?") + query;
    }

    /** @param {number} status @param {unknown} [body] */
    const answer = (status, body) => ({
      status,
      body: body === undefined ? "" : typeof body === "string" ? body : JSON.stringify(body),
    });

    /**
     * @param {{method: string, url: string, headers: Record<string, string>, body: string}} request
     * @returns {{status: number, body: string} | null} null: nobody answers
     */
    function handle({ method, url, headers, body }) {
      const { pathname, searchParams } = new URL(url);
      const path = pathname.slice(new URL(base).pathname.length);
      const given = describe(method, path, searchParams, body);
      if (trouble.killed) return null;
      if (trouble.offline) {
        log({ call: method, given: [given], answer: "no connection", code: 1, error: "offline" });
        return null;
      }
      const isWrite = method !== "GET";
      const result =
        trouble.failNext > 0 && isWrite && path !== "fetch"
          ? (trouble.failNext--, answer(503, "unavailable"))
          : served(method, path, searchParams, headers, body);
      if (result.status >= 400 && !(result.status === 404 && method === "GET")) refused++;
      log({
        call: method,
        given: [given],
        answer: `${result.status}${result.body ? ` ${result.body.slice(0, 300)}` : ""}`,
        code: result.status >= 400 && result.status !== 404 ? result.status : 0,
        error: result.status >= 400 && result.status !== 404 ? result.body : "",
      });
      return result;
    }

    /** @param {string} method @param {string} path @param {URLSearchParams} query @param {Record<string, string>} headers @param {string} body */
    function served(method, path, query, headers, body) {
      if (path === "fetch") {
        if (method !== "POST") return answer(400, "the token is fetched with POST (cmi5 8.2.1)");
        if (!session || session.fetched)
          return answer(200, { "error-code": "1", "error-text": "The authorization token has already been returned." });
        session.fetched = true;
        return answer(200, { "auth-token": session.token });
      }
      if (!session || headers["authorization"] !== `Basic ${session.token}`)
        return answer(401, "the token is missing or another one (cmi5 8.2)");
      if (!/^1\.0(\.\d+)?$/.test(headers["x-experience-api-version"] ?? "") && path !== "xapi/about")
        return answer(400, "the version header is missing (xAPI 3.3)");
      if (path === "xapi/about") return answer(200, { version: ["1.0.3"] });
      if (path === "xapi/activities/state") return stateOf(method, query, body);
      if (path === "xapi/agents/profile" || path === "xapi/activities/profile") {
        const id = `${path} ${query.get("profileId")}`;
        if (method === "GET") return documents.has(id) ? answer(200, documents.get(id)) : answer(404);
        documents.set(id, body);
        return answer(204);
      }
      if (path === "xapi/statements") return method === "GET" ? found(query) : taken(method, query, body);
      return answer(404, "no such resource");
    }

    /** @param {string} method @param {URLSearchParams} query @param {string} body */
    function stateOf(method, query, body) {
      const id = query.get("stateId") ?? "";
      if (id === "LMS.LaunchData") {
        if (method !== "GET") return answer(403, "LMS.LaunchData is read only (cmi5 10.2.1)");
        return answer(200, {
          contextTemplate: session?.template,
          launchMode: session?.mode,
          launchMethod: "AnyWindow",
          moveOn: unit.moveOn ?? "NotApplicable",
          ...(unit.passMark ? { masteryScore: Number(unit.passMark) } : {}),
          ...(unit.launchData ? { launchParameters: unit.launchData } : {}),
        });
      }
      const key = `state ${id}`;
      if (method === "GET") return documents.has(key) ? answer(200, documents.get(key)) : answer(404);
      if (method === "DELETE") documents.delete(key);
      else documents.set(key, body);
      return answer(204);
    }

    /** @param {string} method @param {URLSearchParams} query @param {string} body */
    function taken(method, query, body) {
      let given;
      try {
        given = [JSON.parse(body)].flat();
      } catch {
        return answer(400, "the body is no JSON");
      }
      if (method === "PUT") given.forEach((one) => (one.id ??= query.get("statementId")));
      for (const statement of given) {
        const wrong = wrongIn(statement);
        if (wrong) return answer(400, wrong);
        const before = statements.find(({ id }) => id === statement.id);
        if (before && JSON.stringify(before) !== JSON.stringify(statement))
          return answer(409, "another statement has this id (xAPI 2.1.2)");
      }
      const ids = given.map((statement) => {
        statement.id ??= crypto.randomUUID();
        if (!statements.some(({ id }) => id === statement.id)) statements.push(statement);
        return statement.id;
      });
      return method === "PUT" ? answer(204) : answer(200, ids);
    }

    /** What the standards say of one statement. @param {any} statement */
    function wrongIn(statement) {
      if (typeof statement?.verb?.id !== "string" || !statement.object || !statement.actor)
        return "a statement has an actor, a verb and an object (xAPI 2.4)";
      const isDefined = JSON.stringify(statement.context ?? {}).includes(category);
      if (!isDefined) return "";
      const verb = statement.verb.id.replace(verbs, "");
      const mine = statements.filter(
        (one) =>
          one.context?.extensions?.[sessionId] === session?.template.extensions[sessionId] &&
          JSON.stringify(one.context).includes(category) &&
          one.id !== statement.id,
      );
      if (statement.context.registration !== registration) return "another registration (cmi5 9.6.1)";
      if (verb !== "initialized" && mine.length === 0) return `${verb} before initialized (cmi5 9.3)`;
      if (mine.some((one) => one.verb.id === `${verbs}terminated`)) return `${verb} after terminated (cmi5 9.3)`;
      if (mine.some((one) => one.verb.id === statement.verb.id)) return `${verb} twice in a session (cmi5 9.3)`;
      if (session?.mode !== "Normal" && !["initialized", "terminated"].includes(verb))
        return `${verb} in ${session?.mode} mode (cmi5 10.2.2)`;
      return "";
    }

    /** @param {URLSearchParams} query */
    function found(query) {
      const id = query.get("statementId");
      if (id) {
        const one = statements.find((statement) => statement.id === id);
        return one ? answer(200, one) : answer(404);
      }
      const verb = query.get("verb");
      return answer(200, {
        statements: statements.filter((one) => !verb || one.verb.id === verb).toReversed(),
        more: "",
      });
    }

    return {
      key,
      launch,
      handle,
      trouble,
      clear() {
        documents = new Map();
        statements = [];
        registration = crypto.randomUUID();
        refused = 0;
      },
      anotherLearner() {
        learner++;
        this.clear();
      },
      get attempt() {
        return attempt;
      },
      get refused() {
        return refused;
      },
      get statements() {
        return statements;
      },
      get data() {
        return Object.fromEntries(documents);
      },
      get status() {
        const said = new Set(
          statements
            .filter((one) => JSON.stringify(one.context ?? {}).includes(category))
            .map((one) => one.verb.id.replace(verbs, "")),
        );
        return (
          ["passed", "failed", "completed", "terminated", "initialized"].filter((verb) => said.has(verb)).join(", ") ||
          "nothing said yet"
        );
      },
      get score() {
        const judged = statements.findLast((one) => one.result?.score);
        return judged ? String(judged.result.score.scaled ?? judged.result.score.raw) : "none";
      },
    };
  };

  /** @param {string} method @param {string} path @param {URLSearchParams} query @param {string} body */
  function describe(method, path, query, body) {
    const id = query.get("stateId") ?? query.get("profileId") ?? "";
    if (path.endsWith("statements") && body) {
      try {
        return [JSON.parse(body)]
          .flat()
          .map((one) => `${String(one.verb?.id).split("/").at(-1)} ${String(one.object?.id).split(":").at(-1)}`)
          .join("; ");
      } catch {
        return path;
      }
    }
    return `${path.replace("xapi/", "")}${id ? ` ${id}` : ""}${method !== "GET" && body ? ` ${body.slice(0, 200)}` : ""}`;
  }
})();

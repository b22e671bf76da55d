// A learning system for cmi5: launches units, keeps statements and documents in memory, and checks each request against the requirements that concern
// an assignable unit, under the numbers that ADL's conformance project gives them (adlnet/CATAPULT, requirements). Knows no sockets: `handle` takes a
// request and gives a response.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";

/** @typedef {{status: number, body?: unknown}} Answer */
/** @typedef {{launchMode?: string, masteryScore?: number, moveOn?: string, returnURL?: string}} LaunchSettings */

const cmi5Category = "https://w3id.org/xapi/cmi5/context/categories/cmi5";
const moveOnCategory = "https://w3id.org/xapi/cmi5/context/categories/moveon";
const sessionId = "https://w3id.org/xapi/cmi5/context/extensions/sessionid";
const masteryScoreOf = "https://w3id.org/xapi/cmi5/context/extensions/masteryscore";
const adl = "http://adlnet.gov/expapi/verbs/";
const interactionTypes = [
  "true-false",
  "choice",
  "fill-in",
  "long-fill-in",
  "matching",
  "performance",
  "sequencing",
  "likert",
  "numeric",
  "other",
];
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const duration = /^P(?!$)(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?$/;

export function createRecordStore() {
  const actor = { objectType: "Agent", name: "Kim Park", account: { homePage: "https://lms.example", name: "4711" } };
  const registration = randomUUID();
  const activityId = "https://lms.example/activities/1";
  /** @type {{token: string, fetched: boolean, template: any, settings: LaunchSettings, statements: any[], reads: Set<string>}[]} */
  const sessions = [];
  /** @type {any[]} */
  const statements = [];
  /** @type {Map<string, unknown>} */
  const documents = new Map();
  /** @type {string[]} */
  const violations = [];
  /** @type {string[]} */
  const requests = [];
  /** Numbers of the requirements that something has been held against. @type {Set<string>} */
  const checked = new Set();
  let refusing = 0;

  /** @param {string} ids @param {boolean} kept @param {string} words */
  function request(ids, kept, words) {
    for (const id of ids.split(" ")) checked.add(id);
    if (!kept) violations.push(`${ids}: ${words}`);
  }

  /**
   * Enough of a URL to launch the unit with.
   * @param {LaunchSettings} [settings]
   * @param {string} [base] of this store, with a slash at its end
   */
  function launch(settings = {}, base = "http://store.example/") {
    const template = {
      contextActivities: {
        grouping: [{ objectType: "Activity", id: "urn:courseforge:publisher" }],
        category: [{ objectType: "Activity", id: "https://lms.example/category" }],
      },
      extensions: { [sessionId]: randomUUID(), "https://lms.example/cohort": 7 },
      platform: "Example LMS",
    };
    sessions.push({ token: randomUUID(), fetched: false, template, settings, statements: [], reads: new Set() });
    const query = new URLSearchParams({
      endpoint: `${base}xapi`,
      fetch: `${base}fetch?session=${sessions.length - 1}`,
      actor: JSON.stringify(actor),
      registration,
      activityId,
    });
    return `?${query}`;
  }

  /**
   * @param {{method: string, url: string, headers: Record<string, string | undefined>, body: string}} request url from the root of this store
   * @returns {Answer}
   */
  function handle({ method, url, headers, body }) {
    const { pathname, searchParams } = new URL(url, "http://store.example/");
    requests.push(`${method} ${pathname}`);
    if (pathname === "/fetch") {
      const session = sessions[Number(searchParams.get("session"))];
      request("8.1.2.0-3 8.1.2.0-4 8.2.1.0-2 8.2.2.0-4", method === "POST", "the token is fetched with POST");
      if (!session || session.fetched)
        return {
          status: 200,
          body: { "error-code": "1", "error-text": "The authorization token has already been returned." },
        };
      session.fetched = true;
      return { status: 200, body: { "auth-token": session.token } };
    }
    const session = sessions.find((entry) => headers["authorization"] === `Basic ${entry.token}`);
    request("8.1.1.0-2 8.1.1.0-3", pathname.startsWith("/xapi/"), "requests go to the endpoint of the launch");
    request("8.1.2.0-5 8.2.1.0-5 8.2.2.0-5", session !== undefined, "the token goes with every request");
    if (!session) return { status: 401 };
    request(
      "xAPI:3.3",
      /^1\.0\.\d$/.test(headers["x-experience-api-version"] ?? ""),
      "a version header goes with every request",
    );
    if (refusing > 0) {
      refusing--;
      return { status: 503 };
    }

    if (pathname === "/xapi/activities/state") {
      request(
        "8.1.5.0-5 8.1.4.0-2",
        searchParams.get("activityId") === activityId && searchParams.get("registration") === registration,
        "state of this activity",
      );
      request(
        "8.1.3.0-2 8.1.3.0-3",
        same(JSON.parse(searchParams.get("agent") ?? "null"), actor),
        "state of this agent",
      );
      const id = searchParams.get("stateId") ?? "";
      session.reads.add(id);
      if (id === "LMS.LaunchData") {
        request("10.2.1.0-5", method === "GET", "LMS.LaunchData is read only");
        const { settings } = session;
        return {
          status: 200,
          body: { contextTemplate: session.template, launchMode: "Normal", moveOn: "Completed", ...settings },
        };
      }
      if (method === "PUT") documents.set(id, JSON.parse(body));
      if (method !== "GET") return { status: 204 };
      return documents.has(id) ? { status: 200, body: documents.get(id) } : { status: 404 };
    }
    if (pathname === "/xapi/agents/profile") {
      session.reads.add(searchParams.get("profileId") ?? "");
      request("11.0.0.0-1", same(JSON.parse(searchParams.get("agent") ?? "null"), actor), "preferences of this agent");
      return { status: 404 };
    }
    if (pathname === "/xapi/statements" && method === "POST") {
      /** @type {any[]} */
      const given = [JSON.parse(body)].flat();
      for (const statement of given) {
        const before = statements.find(({ id }) => id === statement.id);
        if (before) {
          if (!same(before, statement))
            violations.push(`xAPI 2.1.2: another statement with the id of ${short(before)}`);
          continue;
        }
        check(statement, session);
        session.statements.push(statement);
        statements.push(statement);
      }
      return { status: 200, body: given.map(({ id }) => id) };
    }
    return { status: 400 };
  }

  /** @param {any} statement @param {(typeof sessions)[number]} session */
  function check(statement, session) {
    /** @param {string} ids @param {boolean} kept @param {string} words */
    const rule = (ids, kept, words) => {
      for (const id of ids.split(" ")) checked.add(id);
      if (!kept) violations.push(`${ids}: ${words} (${short(statement)})`);
    };
    const { context = {}, result = {}, verb, object } = statement;
    const category = [context.contextActivities?.category ?? []].flat().map((/** @type {any} */ entry) => entry.id);
    const isDefined = category.includes(cmi5Category);
    const name = String(verb?.id).replace(adl, "");
    const earlier = session.statements;
    const defined = (/** @type {any[]} */ list) =>
      list
        .filter((entry) => JSON.stringify(entry.context).includes(cmi5Category))
        .map((entry) => entry.verb.id.replace(adl, ""));

    rule("9.1.0.0-1", uuid.test(statement.id), "the id is a UUID");
    rule(
      "8.1.3.0-3 9.2.0.0-2 9.2.0.0-3",
      same(statement.actor, actor),
      "the actor is the one of the launch, an agent with an account",
    );
    rule(
      "xAPI:2.4",
      statement.authority === undefined && statement.stored === undefined,
      "authority and stored are the store's to set",
    );
    rule(
      "9.7.0.0-1 9.7.0.0-2",
      /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(statement.timestamp ?? ""),
      "a timestamp in UTC",
    );
    rule("8.1.4.0-3 9.6.1.0-1", context.registration === registration, "the registration is the one of the launch");
    rule("9.6.3.1-4", context.extensions?.[sessionId] === session.template.extensions[sessionId], "the session id");
    rule(
      "9.6.2.0-1 10.2.1.0-4 10.2.1.0-6 10.2.1.0-7",
      holds(context, session.template),
      "nothing of the context template is lost or changed",
    );
    rule("7.1.1.0-1 9.3.0.0-4 9.3.2.0-2", earlier.length > 0 || name === "initialized", "initialized comes first");
    rule(
      "7.1.2.0-1 9.3.0.0-5 9.3.8.0-2",
      !earlier.some((entry) => entry.verb.id === `${adl}terminated`),
      "terminated comes last",
    );
    rule(
      "9.3.0.0-5",
      earlier.every((entry) => name !== "terminated" || entry.timestamp <= statement.timestamp),
      "terminated is the last in time, too",
    );
    rule(
      "9.3.0.0-4",
      earlier.length === 0 || earlier[0].timestamp <= statement.timestamp,
      "nothing happened before initialized",
    );
    rule("10.2.1.0-4 10.2.6.0-1", session.reads.has("LMS.LaunchData"), "the launch data is read first");
    rule(
      "11.0.0.0-3 11.0.0.0-4",
      session.reads.has("cmi5LearnerPreferences"),
      "the learner's preferences are read first",
    );
    rule(
      "9.5.1.0-3",
      result.score?.raw === undefined || (typeof result.score.min === "number" && typeof result.score.max === "number"),
      "a raw score has its bounds",
    );
    rule(
      "3.0.0.0-1",
      irisOf(statement).every((iri) => /^[a-z][a-z0-9+.-]*:\S+$/i.test(iri)),
      "every IRI is a whole one",
    );
    rule(
      "xAPI:2.4.5",
      result.duration === undefined || duration.test(result.duration),
      "a duration in the form of ISO 8601",
    );
    rule("xAPI:2.4.2", result.score?.scaled === undefined || Math.abs(result.score.scaled) <= 1, "scaled from -1 to 1");

    const normal = (session.settings.launchMode ?? "Normal") === "Normal";
    if (isDefined) {
      rule(
        "9.3.0.0-1 9.6.2.1-1",
        ["initialized", "completed", "passed", "failed", "terminated"].includes(name),
        "a verb of cmi5",
      );
      rule(
        "8.1.5.0-6 9.4.0.0-1 9.4.0.0-2",
        object?.id === activityId && (object.objectType ?? "Activity") === "Activity",
        "the object is the unit",
      );
      rule("9.3.0.0-2 9.3.2.0-3", !defined(earlier).includes(name), "no verb twice in a session");
      if (name === "passed" || name === "failed") {
        rule(
          "9.3.0.0-3",
          !defined(earlier).some((entry) => entry === "passed" || entry === "failed"),
          "passed or failed once in a session",
        );
        rule("9.3.0.0-8", name === "passed" || !defined(statements).includes("passed"), "never failed after passed");
        const { masteryScore } = session.settings;
        if (masteryScore !== undefined) {
          rule(
            "9.6.3.2-2",
            context.extensions[masteryScoreOf] === masteryScore,
            "the mastery score stands in the context",
          );
          rule(
            `9.5.1.0-1 10.2.4.0-2 ${name === "passed" ? "9.3.4.0-2" : "9.3.5.0-2"}`,
            result.score === undefined || result.score.scaled >= masteryScore === (name === "passed"),
            "the score fits the mastery score",
          );
        }
      }
      if (name === "completed")
        rule("9.3.0.0-6 9.3.3.0-2", !defined(statements).includes("completed"), "completed once in a registration");
      if (name === "passed")
        rule("9.3.0.0-7 9.3.4.0-3", !defined(statements).includes("passed"), "passed once in a registration");
      rule(
        "9.5.1.0-2",
        result.score === undefined || ["passed", "failed"].includes(name),
        "a score in passed and failed only",
      );
      rule(
        name === "passed" ? "9.5.2.0-1" : name === "failed" ? "9.5.2.0-2" : "9.5.2.0-3",
        result.success === (name === "passed" ? true : name === "failed" ? false : undefined),
        "success",
      );
      rule(
        name === "completed" ? "9.5.3.0-1" : "9.5.3.0-2",
        result.completion === (name === "completed" ? true : undefined),
        "completion",
      );
      const timed = ["terminated", "completed", "passed", "failed"].indexOf(name);
      if (timed >= 0) rule(`9.5.4.1-${timed + 1}`, duration.test(result.duration ?? ""), "a duration");
      const movesOn = result.success !== undefined || result.completion !== undefined;
      rule(movesOn ? "9.6.2.2-1" : "9.6.2.2-2", category.includes(moveOnCategory) === movesOn, "the moveOn category");
      const mode =
        {
          Normal: "10.2.2.0-1 10.2.2.0-6 10.2.2.0-7",
          Browse: "10.2.2.0-2 10.2.2.0-8 10.2.2.0-9",
          Review: "10.2.2.0-3 10.2.2.0-10 10.2.2.0-11",
        }[session.settings.launchMode ?? "Normal"] ?? "10.2.2.0-5";
      rule(
        `10.2.2.0-5 ${mode}`,
        normal || ["initialized", "terminated"].includes(name),
        "nothing is judged in browse and review",
      );
    } else {
      rule("9.6.2.2-2", !category.includes(moveOnCategory), "no moveOn category");
      rule("7.1.3.0-1", defined(earlier).includes("initialized"), "cmi5 allowed statements come after initialized");
      rule("peers:289", normal, "peers: xapijs/cmi5 #289: nothing but initialized and terminated in browse and review");
    }
    if (object?.definition?.interactionType !== undefined) {
      rule(
        "xAPI:2.4.4.1",
        interactionTypes.includes(object.definition.interactionType) && typeof result.response === "string",
        "an interaction type, and an answer that has a response",
      );
    }
  }

  return {
    actor,
    registration,
    activityId,
    launch,
    handle,
    statements,
    documents,
    violations,
    checked,
    requests,
    /** The next requests with a token are answered 503. @param {number} count */
    refuse: (count) => void (refusing = count),
    /** @param {number} session */
    sessionToken: (session) => `Basic ${sessions[session]?.token}`,
    /** Names of the verbs of cmi5 defined statements, by session or all. @param {number} [session] */
    verbs: (session) =>
      (session === undefined ? statements : (sessions[session]?.statements ?? []))
        .filter((statement) => JSON.stringify(statement.context).includes(cmi5Category))
        .map((statement) => statement.verb.id.replace(adl, "")),
    /** @param {string} verb */
    find: (verb) => statements.filter((statement) => statement.verb.id === adl + verb),
  };
}

/** @param {any} statement */
const short = (statement) => `${statement?.verb?.id?.split("/").at(-1)} ${statement?.object?.id}`;

/** What must be an IRI in a statement. @param {any} statement @returns {string[]} */
function irisOf({ verb, object, context }) {
  const activities = Object.values(context?.contextActivities ?? {}).flat();
  return [
    verb?.id,
    object?.id,
    ...(object?.definition?.type ? [object.definition.type] : []),
    ...activities.map((/** @type {any} */ one) => one.id),
    ...Object.keys(context?.extensions ?? {}),
  ].map(String);
}

/** @param {unknown} a @param {unknown} b */
function same(a, b) {
  try {
    assert.deepStrictEqual(a, b);
    return true;
  } catch {
    return false;
  }
}

/** Is everything of the template in the value, lists with more in them allowed? @param {any} value @param {any} template @returns {boolean} */
function holds(value, template) {
  if (Array.isArray(template))
    return Array.isArray(value) && template.every((entry) => value.some((other) => same(other, entry)));
  if (typeof template === "object" && template !== null) {
    return (
      typeof value === "object" &&
      value !== null &&
      Object.entries(template).every(([name, entry]) => holds(value[name], entry))
    );
  }
  return value === template;
}

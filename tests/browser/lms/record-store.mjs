// A learning system for cmi5: launches units, keeps statements and documents in memory, and checks each statement against the rules of
// the specification (section numbers of cmi5 Quartz in brackets). Knows no sockets: `handle` takes a request and gives a response.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";

/** @typedef {{status: number, body?: unknown}} Answer */
/** @typedef {{launchMode?: string, masteryScore?: number, moveOn?: string, returnURL?: string}} LaunchSettings */

const cmi5Category = "https://w3id.org/xapi/cmi5/context/categories/cmi5";
const moveOnCategory = "https://w3id.org/xapi/cmi5/context/categories/moveon";
const sessionId = "https://w3id.org/xapi/cmi5/context/extensions/sessionid";
const masteryScoreOf = "https://w3id.org/xapi/cmi5/context/extensions/masteryscore";
const adl = "http://adlnet.gov/expapi/verbs/";
const interactionTypes = ["true-false", "choice", "fill-in", "long-fill-in", "matching", "performance", "sequencing", "likert", "numeric", "other"];
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
  let refusing = 0;

  /**
   * Enough of a URL to launch the unit with.
   * @param {LaunchSettings} [settings]
   * @param {string} [base] of this store, with a slash at its end
   */
  function launch(settings = {}, base = "http://store.example/") {
    const template = {
      contextActivities: { grouping: [{ objectType: "Activity", id: "urn:courseforge:publisher" }], category: [{ objectType: "Activity", id: "https://lms.example/category" }] },
      extensions: { [sessionId]: randomUUID(), "https://lms.example/cohort": 7 },
      platform: "Example LMS",
    };
    sessions.push({ token: randomUUID(), fetched: false, template, settings, statements: [], reads: new Set() });
    const query = new URLSearchParams({
      endpoint: `${base}xapi`, fetch: `${base}fetch?session=${sessions.length - 1}`, actor: JSON.stringify(actor), registration, activityId,
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
      if (method !== "POST") violations.push("8.2: the token is fetched with POST");
      if (!session || session.fetched) return { status: 200, body: { "error-code": "1", "error-text": "The authorization token has already been returned." } };
      session.fetched = true;
      return { status: 200, body: { "auth-token": session.token } };
    }
    const session = sessions.find((entry) => headers["authorization"] === `Basic ${entry.token}`);
    if (!session) return { status: 401 };
    if (!/^1\.0\.\d$/.test(headers["x-experience-api-version"] ?? "")) violations.push("xAPI 3.3: a version header goes with every request");
    if (refusing > 0) {
      refusing--;
      return { status: 503 };
    }

    if (pathname === "/xapi/activities/state") {
      if (searchParams.get("activityId") !== activityId || searchParams.get("registration") !== registration) violations.push("10: state of another activity");
      const agent = JSON.parse(searchParams.get("agent") ?? "null");
      if (!same(agent, actor)) violations.push("10: state of another agent");
      const id = searchParams.get("stateId") ?? "";
      session.reads.add(id);
      if (id === "LMS.LaunchData") {
        if (method !== "GET") violations.push("10: LMS.LaunchData is changed");
        const { settings } = session;
        return { status: 200, body: { contextTemplate: session.template, launchMode: "Normal", moveOn: "Completed", ...settings } };
      }
      if (method === "PUT") documents.set(id, JSON.parse(body));
      if (method !== "GET") return { status: 204 };
      return documents.has(id) ? { status: 200, body: documents.get(id) } : { status: 404 };
    }
    if (pathname === "/xapi/agents/profile") {
      session.reads.add(searchParams.get("profileId") ?? "");
      return { status: 404 };
    }
    if (pathname === "/xapi/statements" && method === "POST") {
      /** @type {any[]} */
      const given = [JSON.parse(body)].flat();
      for (const statement of given) {
        const before = statements.find(({ id }) => id === statement.id);
        if (before) {
          if (!same(before, statement)) violations.push(`xAPI 2.1.2: another statement with the id of ${short(before)}`);
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
    /** @param {boolean} kept @param {string} rule */
    const rule = (kept, rule) => void (kept || violations.push(`${rule} (${short(statement)})`));
    const { context = {}, result = {}, verb, object } = statement;
    const category = [context.contextActivities?.category ?? []].flat().map((/** @type {any} */ entry) => entry.id);
    const isDefined = category.includes(cmi5Category);
    const name = String(verb?.id).replace(adl, "");
    const earlier = session.statements;
    const defined = (/** @type {any[]} */ list) => list.filter((entry) => JSON.stringify(entry.context).includes(cmi5Category)).map((entry) => entry.verb.id.replace(adl, ""));

    rule(uuid.test(statement.id), "9.1: the id is a UUID");
    rule(same(statement.actor, actor), "9.2: the actor is the one of the launch");
    rule(statement.authority === undefined && statement.stored === undefined, "xAPI 2.4: authority and stored are the store's to set");
    rule(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(statement.timestamp ?? ""), "9.7: a timestamp in UTC");
    rule(context.registration === registration, "9.6.1: the registration is the one of the launch");
    rule(context.extensions?.[sessionId] === session.template.extensions[sessionId], "9.6.3.1: the session id");
    rule(holds(context, session.template), "10: nothing of the context template is lost or changed");
    rule(earlier.length > 0 || name === "initialized", "9.3: initialized comes first");
    rule(!earlier.some((entry) => entry.verb.id === `${adl}terminated`), "9.3: terminated comes last");
    rule(earlier.every((entry) => name !== "terminated" || entry.timestamp <= statement.timestamp), "9.3: order by timestamp");
    rule(earlier.length === 0 || earlier[0].timestamp <= statement.timestamp, "9.3: nothing happened before initialized");
    rule(session.reads.has("LMS.LaunchData"), "10: the launch data is read first");
    rule(session.reads.has("cmi5LearnerPreferences"), "11: the learner's preferences are read first");

    if (isDefined) {
      rule(["initialized", "completed", "passed", "failed", "terminated"].includes(name), "9.3: a verb of cmi5");
      rule(object?.id === activityId && (object.objectType ?? "Activity") === "Activity", "9.4: the object is the unit");
      rule(!defined(earlier).includes(name), "9.3: no verb twice in a session");
      rule(!["passed", "failed"].includes(name) || !defined(earlier).some((entry) => entry === "passed" || entry === "failed"), "9.3: passed or failed once in a session");
      rule(name !== "completed" || !defined(statements).includes("completed"), "9.3.3: completed once in a registration");
      rule(name !== "passed" || !defined(statements).includes("passed"), "9.3.4: passed once in a registration");
      rule(name !== "failed" || !defined(statements).includes("passed"), "9.3: never failed after passed");
      rule(result.score === undefined || ["passed", "failed"].includes(name), "9.5.1: score only in passed and failed");
      rule(result.score?.scaled === undefined || (result.score.scaled >= 0 && result.score.scaled <= 1), "9.5.1: scaled from 0 to 1");
      rule(result.success === (name === "passed" ? true : name === "failed" ? false : undefined), "9.5.2: success");
      rule(result.completion === (name === "completed" ? true : undefined), "9.5.3: completion");
      rule(name === "initialized" || duration.test(result.duration ?? ""), "9.5.4: duration");
      const movesOn = result.success !== undefined || result.completion !== undefined;
      rule(category.includes(moveOnCategory) === movesOn, "9.6.2.2: the moveOn category");
      const { masteryScore } = session.settings;
      if (masteryScore !== undefined && ["passed", "failed"].includes(name)) {
        rule(context.extensions[masteryScoreOf] === masteryScore, "9.6.3.2: the mastery score");
        rule(result.score === undefined || (result.score.scaled >= masteryScore) === (name === "passed"), "9.5.1: the score fits the mastery score");
      }
      rule((session.settings.launchMode ?? "Normal") === "Normal" || ["initialized", "terminated"].includes(name), "10: nothing is judged in browse and review");
    } else {
      rule(!category.includes(moveOnCategory), "9.6.2.2: no moveOn category");
      rule(defined(earlier).includes("initialized"), "7.1.3: cmi5 allowed statements come after initialized");
      rule((session.settings.launchMode ?? "Normal") === "Normal", "peers: xapijs/cmi5 #289: nothing but initialized and terminated in browse and review");
    }
    if (object?.definition?.interactionType !== undefined) {
      rule(interactionTypes.includes(object.definition.interactionType), "xAPI 2.4.4.1: an interaction type");
      rule(typeof result.response === "string", "an answer has a response");
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
    requests,
    /** The next requests with a token are answered 503. @param {number} count */
    refuse: (count) => void (refusing = count),
    /** Names of the verbs of cmi5 defined statements, by session or all. @param {number} [session] */
    verbs: (session) => (session === undefined ? statements : sessions[session]?.statements ?? [])
      .filter((statement) => JSON.stringify(statement.context).includes(cmi5Category)).map((statement) => statement.verb.id.replace(adl, "")),
    /** @param {string} verb */
    find: (verb) => statements.filter((statement) => statement.verb.id === adl + verb),
  };
}

/** @param {any} statement */
const short = (statement) => `${statement?.verb?.id?.split("/").at(-1)} ${statement?.object?.id}`;

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
  if (Array.isArray(template)) return Array.isArray(value) && template.every((entry) => value.some((other) => same(other, entry)));
  if (typeof template === "object" && template !== null) {
    return typeof value === "object" && value !== null && Object.entries(template).every(([name, entry]) => holds(value[name], entry));
  }
  return value === template;
}

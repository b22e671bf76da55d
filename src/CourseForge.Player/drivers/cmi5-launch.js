// cmi5 8 and 10: the launch parameters, the token that can be fetched once, and the documents that a learning system has ready.
(function () {
  "use strict";

  const version = "1.0.3";
  const tries = 3;

  courseForge.cmi5 = /** @type {Player["cmi5"]} */ ({
    /** Null when the page was not launched as an assignable unit. */
    readLaunch(search) {
      const given = new URLSearchParams(search);
      const [endpoint, fetchUrl, actor, registration, activityId] = [
        "endpoint",
        "fetch",
        "actor",
        "registration",
        "activityId",
      ].map((name) => given.get(name) ?? "");
      if (!endpoint || !fetchUrl || !actor || !registration || !activityId) return null;
      try {
        const agent = JSON.parse(actor);
        if (typeof agent !== "object" || agent === null) return null;
        return {
          endpoint: endpoint.endsWith("/") ? endpoint : `${endpoint}/`,
          fetchUrl,
          agent: { objectType: "Agent", ...agent },
          registration,
          activityId,
        };
      } catch {
        return null;
      }
    },

    /** 8.2: one POST, never a second one; null when the system gives no token. */
    async fetchToken(fetchUrl, send) {
      try {
        const response = await send(fetchUrl, { method: "POST" });
        const answer = await response.json();
        if (typeof answer["auth-token"] === "string") return answer["auth-token"];
        console.warn(`CourseForge: no cmi5 token: ${answer["error-text"] ?? response.status}`);
      } catch (error) {
        console.warn("CourseForge: no cmi5 token", error);
      }
      return null;
    },

    connect(launch, token, { send, wait }) {
      /** @param {Record<string, string>} parameters */
      const query = (parameters) => new URLSearchParams(parameters).toString();
      const agent = JSON.stringify(launch.agent);
      /** @param {string} stateId */
      const stateOf = (stateId) =>
        `activities/state?${query({ activityId: launch.activityId, agent, registration: launch.registration, stateId })}`;

      /** @param {string} path @param {RequestInit} [options] */
      const request = (path, options = {}) =>
        send(launch.endpoint + path, {
          ...options,
          // Survives the closing of the window; browsers allow 64 KiB at a time.
          keepalive: options.body !== undefined,
          headers: {
            authorization: `Basic ${token}`,
            "x-experience-api-version": version,
            ...(options.body === undefined ? {} : { "content-type": "application/json" }),
          },
        });

      /** A document; undefined when there is none. Throws when the store cannot say. @param {string} path */
      async function read(path) {
        for (let attempt = 1; ; attempt++) {
          try {
            const response = await request(path);
            if (response.status === 404 || response.status === 204) return undefined;
            if (response.ok) return await response.json();
            throw new Error(`${path.split("?")[0]} answered ${response.status}`);
          } catch (error) {
            if (attempt >= tries) throw error;
            await wait(500 * attempt);
          }
        }
      }

      return {
        launchData: () => read(stateOf("LMS.LaunchData")),
        /** 11: must be asked for at start; one language and no sound by itself, so nothing follows from it. */
        preferences: () =>
          read(`agents/profile?${query({ agent, profileId: "cmi5LearnerPreferences" })}`).catch(() => undefined),
        progress: () => read(stateOf("courseforge.progress")),
        /** @param {unknown} document */
        putProgress: (document) =>
          request(stateOf("courseforge.progress"), { method: "PUT", body: JSON.stringify(document) }),
        /** @param {XapiStatement[]} statements */
        postStatements: (statements) => request("statements", { method: "POST", body: JSON.stringify(statements) }),
      };
    },
  });
})();

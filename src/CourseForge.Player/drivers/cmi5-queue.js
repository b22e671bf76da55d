// What waits to be sent, in its order: while the connection is gone it stays here and is tried again, nothing twice, nothing out of turn.
(function () {
  "use strict";

  const longestPause = 30_000;
  /** Bytes of one batch: of what is to survive the closing of the window, browsers refuse more than 64 KiB (Fetch, "keepalive"). */
  const largestBatch = 40_000;

  /** As many of the first as one batch holds, at least one. @param {XapiStatement[]} statements */
  function oneBatch(statements) {
    let bytes = 0;
    const end = statements.findIndex((statement, index) => {
      bytes += new TextEncoder().encode(JSON.stringify(statement)).length;
      return index > 0 && bytes > largestBatch;
    });
    return end < 0 ? statements : statements.slice(0, end);
  }

  courseForge.cmi5.createQueue = function (lrs, { later, onKept }) {
    /** @type {XapiStatement[]} */
    let waiting = [];
    /** The newest progress document that is not stored yet. @type {unknown} */
    let progress = undefined;
    /** How many of the waiting are under way. */
    let underWay = 0;
    let sending = false;
    let closed = false;
    let pause = 1000;
    let failing = false;

    /** @param {boolean} ok */
    function tell(ok) {
      if (failing === !ok) return;
      failing = !ok;
      onKept(ok);
    }

    /**
     * True when the store has them; false when it will never take them; an exception when it may do so later.
     * @param {XapiStatement[]} statements
     * @returns {Promise<boolean>}
     */
    async function deliver(statements) {
      const response = await lrs.postStatements(statements);
      if (response.ok || (response.status === 409 && statements.length === 1)) return true; // 409: it has the id already
      if (response.status >= 500 || response.status === 408 || response.status === 429)
        throw new Error(`statements answered ${response.status}`);
      if (statements.length === 1) {
        console.warn(
          `CourseForge: the statement "${statements[0]?.verb.display["en-US"]}" was refused with ${response.status}`,
        );
        return false;
      }
      let all = true; // one bad apple spoils a batch (xAPI 2.1.2): each on its own
      for (const statement of statements) all = (await deliver([statement])) && all;
      return all;
    }

    async function pump() {
      if (sending || closed) return;
      sending = true;
      try {
        let kept = true;
        while (!closed && (waiting.length > 0 || progress !== undefined)) {
          if (waiting.length > 0) {
            const batch = oneBatch(waiting);
            underWay = batch.length;
            kept = (await deliver(batch)) && kept;
            waiting = waiting.slice(batch.length);
          } else {
            const document = progress;
            const response = await lrs.putProgress(document);
            if (!response.ok) throw new Error(`state answered ${response.status}`);
            if (progress === document) progress = undefined;
          }
        }
        pause = 1000;
        tell(kept);
      } catch (error) {
        console.warn("CourseForge: progress could not be sent; it is tried again", error);
        tell(false);
        later(() => void pump(), pause);
        pause = Math.min(longestPause, pause * 2);
      } finally {
        sending = false;
        underWay = 0;
      }
    }

    return {
      /** @param {XapiStatement[]} statements @param {unknown} [document] */
      add(statements, document) {
        if (closed) return;
        waiting = [...waiting, ...statements];
        if (document !== undefined) progress = document;
        void pump();
      },
      /** Now, because the connection is back. */
      retry: () => void pump(),
      /**
       * The window is about to close: everything that is left goes at once, without waiting for answers.
       * @param {XapiStatement[]} last @param {unknown} [document] */
      close(last, document) {
        if (closed) return;
        closed = true;
        // Requests under way survive the window: sent a second time in the same batch as the last ones, they could spoil it.
        const final = document ?? progress;
        if (final !== undefined) lrs.putProgress(final).catch(() => {}); // first: behind "terminated" nothing may come
        for (let left = [...waiting.slice(underWay), ...last]; left.length > 0;) {
          const batch = oneBatch(left);
          lrs.postStatements(batch).catch(() => {});
          left = left.slice(batch.length);
        }
      },
      /** Is anything not stored yet? */
      isBehind: () => failing,
    };
  };
})();

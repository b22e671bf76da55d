// What the LMS has been given, and what of it is not known to have arrived. The same for all editions of SCORM.
//
// Some LMS (Moodle) mark a value as sent before they know the answer, and send it again only when it is another one: numbers are compared as
// numbers. So after a commit that failed, everything since the last good one is first written as another value and committed, and then as it is.
// An interaction goes to a new place, because some of what it is made of can be written once only; its old place gets another time and nothing
// else, since an LMS that counts the places it knows would otherwise give the next answer the place of one that is there.
(function () {
  "use strict";

  courseForge.scormLedger = function (lms, { another, append, move }) {
    /** @type {Map<string, string>} */
    const written = new Map();
    /** What no good commit has followed, the latest last. @type {Map<string, string>} */
    const unsure = new Map();
    /** As of the last good commit. @type {Map<string, string>} */
    const arrived = new Map();
    /** The same of interactions, with their place in the list. @type {{interaction: Interaction, index: number | null}[]} */
    let told = [];
    /** @type {Interaction[]} */
    let waiting = [];
    let failed = false;
    let turns = 0;
    /** An LMS that lets nothing be changed may hold it or not: nobody can say. */
    let stuck = false;

    /** @param {[string, string][]} entries statuses last: some LMS settle the result when the status arrives */
    const inOrder = (entries) => entries.sort(([a], [b]) => Number(/status$/.test(a)) - Number(/status$/.test(b)));

    /** False: the LMS takes nothing now. */
    function repeat() {
      if (!failed) return true;
      turns++;
      const entries = inOrder([...unsure]);
      for (const [element, value] of entries) {
        const before = arrived.get(element);
        const other = before !== undefined && before !== value ? before : another(element, value);
        if (other !== null && !lms.set(element, other)) stuck = true;
      }
      for (const { interaction, index } of told) if (index !== null) move(interaction, index, turns);
      if (!lms.commit()) return false;
      for (const [element, value] of entries) lms.set(element, value);
      waiting = [...told.map(({ interaction }) => interaction), ...waiting];
      told = [];
      failed = false;
      return true;
    }

    return {
      /** @param {string} element @param {string} value what the LMS holds already */
      know(element, value) {
        written.set(element, value);
        if (value !== "") arrived.set(element, value);
      },
      /** @param {string} element */
      get: (element) => written.get(element),
      /** Only changes are written. @param {string} element @param {string} value */
      put(element, value) {
        if (written.get(element) === value) return true;
        if (!lms.set(element, value)) return false;
        written.set(element, value);
        unsure.delete(element);
        unsure.set(element, value);
        return true;
      },
      /** @param {() => boolean} write puts everything; false: something was refused @param {Interaction[]} interactions */
      save(write, interactions) {
        waiting.push(...interactions);
        if (!repeat()) return false;
        const kept = write();
        for (const interaction of waiting) told.push({ interaction, index: append(interaction) });
        waiting = [];
        return this.commit() && kept && !stuck;
      },
      commit() {
        failed = !lms.commit();
        if (failed) return false;
        for (const [element, value] of unsure) arrived.set(element, value);
        unsure.clear();
        told = [];
        return true;
      },
    };
  };
})();

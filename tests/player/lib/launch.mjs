// A session as the host opens it, on whatever store the driver speaks to; `turn` lets one turn of the event loop pass.
import { course } from "./course.mjs";
import { player } from "./player.mjs";

/**
 * @param {(window: Window, course: Course, options?: DriverOptions) => Promise<{driver: Driver | null, loaded: Loaded}>} openDriver
 * @param {Window} window
 * @param {{given?: Course, clock?: {now: number}}} [options]
 */
export async function launchOn(
  openDriver,
  window,
  { given = course(), clock = { now: Date.UTC(2026, 0, 2, 3, 4, 5) } } = {},
) {
  const now = () => clock.now;
  const { driver, loaded } = await openDriver(window, given, { wait: async () => {}, now });
  /** @type {(() => void)[]} */
  const waiting = [];
  /** @type {(() => void)[]} */
  const retries = [];
  /** @type {boolean[]} */
  const saved = [];
  const session = player.createSession({
    course: given,
    driver,
    loaded,
    now,
    later: (callback) => void waiting.push(callback),
    again: (callback) => void retries.push(callback),
    onSaved: (ok) => void saved.push(ok),
  });
  const turn = () => {
    for (const callback of waiting.splice(0)) callback();
  };
  /** @param {PageMessage} message */
  const act = (message) => {
    session.handle(message);
    turn();
  };
  /** The pause after a save that failed is over. */
  const pause = () => {
    for (const callback of retries.splice(0)) callback();
  };
  return { driver, loaded, session, turn, act, pause, saved, clock };
}

/** @param {string} page @returns {PageMessage} */
export const hello = (page) => ({ cf: 1, type: "hello", page, title: page });
/** @param {string} page @returns {PageMessage} */
export const seen = (page) => ({ cf: 1, type: "seen", page });
/** @param {string} id @param {string} response @param {string} pattern @returns {PageMessage} */
export const answer = (id, response, pattern) => ({
  cf: 1,
  type: "answer",
  question: id,
  response,
  score: response === pattern ? 1 : 0,
  pattern: [pattern],
  latency: 61_234,
});

/** All that completes the small course, all of it right. @type {PageMessage[]} */
export const everything = [
  seen("one"),
  seen("two"),
  answer("q-single", "b", "b"),
  answer("q-multiple", "ac", "ac"),
  answer("q-true", "t", "t"),
];

/**
 * Runs something that waits, and gives back what it warned about.
 * @template T
 * @param {() => Promise<T>} action
 */
export async function warningsOf(action) {
  const original = console.warn;
  /** @type {string[]} */
  const said = [];
  console.warn = (...words) => void said.push(words.map(String).join(" "));
  try {
    return { result: await action(), said };
  } finally {
    console.warn = original;
  }
}

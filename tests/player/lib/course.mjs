// A small course for the unit tests, and larger ones by size.

/**
 * @param {Partial<Course>} [changes]
 * @returns {Course}
 */
export function course(changes = {}) {
  return {
    id: "sample",
    version: "1.0.0",
    title: "Sample",
    language: "en",
    fingerprint: "0a1b2c3d",
    pages: [
      { key: "pg001", id: "one", href: "lessons/one.html", title: "One", required: true },
      { key: "pg002", id: "two", href: "lessons/two.html", title: "Two", required: true },
      { key: "pg003", id: "extra", href: "lessons/extra.html", title: "Extra", required: false },
    ],
    questions: [
      question("qu001", "q-single", "single", { objectives: ["lo-a"] }),
      question("qu002", "q-multiple", "multiple", { points: 2, objectives: ["lo-a", "lo-b"] }),
      question("qu003", "q-true", "true-false", { options: 2, objectives: ["lo-b"], page: "two" }),
    ],
    objectives: [{ id: "lo-a", description: "A" }, { id: "lo-b", description: "B" }],
    completion: { lessons: 100, checks: 100 },
    quickExit: null,
    strings: {},
    ...changes,
  };
}

/**
 * @param {string} key
 * @param {string} id
 * @param {QuestionType} type
 * @param {Partial<CourseQuestion>} [changes]
 * @returns {CourseQuestion}
 */
export function question(key, id, type, changes = {}) {
  return { key, id, page: "one", type, points: 1, options: 4, objectives: [], description: id, ...changes };
}

/** @param {number} index */
const keyOf = (index) => index.toString(36).padStart(4, "0");

/**
 * @param {number} pages
 * @param {CourseQuestion[]} questions
 */
export function courseOf(pages, questions) {
  return course({
    pages: Array.from({ length: pages }, (_, index) => ({
      key: `p${keyOf(index)}`,
      id: `page-${index}`,
      href: `lessons/page-${index}.html`,
      title: `Page ${index}`,
      required: true,
    })),
    questions: questions.map((entry, index) => ({ ...entry, key: `q${keyOf(index)}`, id: `question-${index}` })),
  });
}

/**
 * The longest state text a course can need; the compiler checks the same sum against the edition's limit.
 * @param {Course} given
 */
export function worstCase(given) {
  return given.questions.reduce(
    (sum, entry) => sum + 5 + 1 + (entry.type === "multiple" ? entry.options : 1) + 1,
    24 + 5 * given.pages.length);
}

/** @type {Loaded} */
export const firstVisit = { tracked: true, mode: "normal", text: "", complete: false };

/**
 * Runs something and gives back what it warned about; nothing reaches the console.
 * @template T
 * @param {() => T} action
 */
export function warnings(action) {
  const original = console.warn;
  /** @type {string[]} */
  const said = [];
  console.warn = (...words) => void said.push(words.map(String).join(" "));
  try {
    const result = action();
    return { result, said };
  } finally {
    console.warn = original;
  }
}

/**
 * A seeded generator (mulberry32), so that a failing random case can be run again.
 * @param {number} seed
 */
export function random(seed) {
  const next = () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return {
    /** @param {number} below */
    below: (below) => Math.floor(next() * below),
    chance: (probability = 0.5) => next() < probability,
  };
}

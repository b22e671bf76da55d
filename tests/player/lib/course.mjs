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
    modules: ["Module"],
    questions: [
      question("qu001", "q-single", "single", { objectives: ["lo-a"] }),
      question("qu002", "q-multiple", "multiple", { points: 2, objectives: ["lo-a", "lo-b"] }),
      question("qu003", "q-true", "true-false", { options: 2, objectives: ["lo-b"], page: "two" }),
    ],
    objectives: [
      { key: "oa001", id: "lo-a", description: "A" },
      { key: "ob001", id: "lo-b", description: "B" },
    ],
    assessments: [],
    survey: null,
    scenarios: [],
    completion: rule({ lessons: 100, checks: 100 }),
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
  const options = changes.options ?? 4;
  /** @type {Record<string, number>} */
  const sizes = { single: 1, "true-false": 1, "fill-in": 30, numeric: 22 };
  return {
    key,
    id,
    page: "one",
    type,
    points: 1,
    options,
    size: sizes[type] ?? options,
    caseMatters: false,
    objectives: [],
    description: id,
    ...changes,
  };
}

/**
 * @param {Partial<CompletionRule>} parts
 * @returns {CompletionRule}
 */
export const rule = (parts) => ({
  lessons: 0,
  required: [],
  minutes: 0,
  checks: 0,
  taken: [],
  passed: [],
  played: [],
  survey: false,
  optOut: false,
  ...parts,
});

/**
 * @param {string} key
 * @param {string} id
 * @param {CourseAssessment["draw"]} draw
 * @param {Partial<CourseAssessment>} [changes]
 * @returns {CourseAssessment}
 */
export function assessment(key, id, draw, changes = {}) {
  return {
    key,
    id,
    page: `assessment:${id}`,
    title: id,
    kind: "post",
    draw,
    passMark: 80,
    attempts: 3,
    shuffle: true,
    minutes: null,
    extension: 0,
    delay: 30,
    review: "after-attempt",
    ...changes,
  };
}

/**
 * A state text of these sections, as an LMS may hold it.
 * @param {string[]} sections
 * @param {string} [fingerprint]
 */
export function stateText(sections, fingerprint = "0a1b2c3d") {
  const text = `${["2", fingerprint, ...sections].join("~")}~`;
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
  return text + ((hash >>> 0) % 36 ** 5).toString(36).padStart(5, "0");
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
  const inLessons = given.questions.filter(({ page }) => page !== null);
  const drawn = new Set(given.assessments.flatMap(({ draw }) => draw.flatMap(({ pool }) => pool)));
  const sum = (/** @type {number[]} */ list) => list.reduce((total, one) => total + one, 0);
  let worst = 36 + 2 + 5 * given.pages.length;
  if (inLessons.length > 0) worst += 2 + sum(inLessons.map(({ size }) => 9 + size));
  for (const { attempts, draw } of given.assessments) {
    const items = draw.map(({ count, pool }) =>
      sum(
        pool
          .map((place) => 6 + (given.questions[place]?.size ?? 0))
          .sort((a, b) => b - a)
          .slice(0, count),
      ),
    );
    worst += 9 + Math.min(3, attempts ?? 3) * (7 + 2 * given.objectives.length) + 15 + sum(items);
  }
  if (given.assessments.length > 0) worst += 2 + 5 * given.objectives.length + 2 + 2 * drawn.size;
  if (given.survey) worst += 2 + 7 * given.survey.items.length;
  return worst;
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

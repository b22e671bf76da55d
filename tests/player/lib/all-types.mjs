// A course with a question of each type, a test, a survey and a scenario.
import { assessment, course, question, rule } from "./course.mjs";

/** With responses at their longest. @type {{type: QuestionType, response: string, pattern: string[], options?: number}[]} */
export const types = [
  { type: "single", response: "b", pattern: ["b"] },
  { type: "multiple", response: "abcdefghijklmnopqrstuvwxyz", pattern: ["ac"], options: 26 },
  { type: "true-false", response: "f", pattern: ["t"] },
  { type: "matching", response: "b-a", pattern: ["bca"], options: 3 },
  { type: "ordering", response: "cab", pattern: ["abc"], options: 3 },
  {
    type: "fill-in",
    response: `${"x".repeat(254)}😀 and more`,
    pattern: ["ice, or “water”", "{lang=no} such thing", `${"y".repeat(254)}😀`],
  },
  { type: "numeric", response: "-12345.678", pattern: ["-12346:-12345"] },
];
export const questions = types.map(({ type, options }, index) =>
  question(`qu00${index}`, `q-${type}`, type, {
    options: options ?? 4,
    size: 400,
    points: 100,
    objectives: ["lo-a", "lo-b"],
    description: `{What} would you do, “first”? ${"😀".repeat(120)}`.slice(0, 240),
  }),
);
export const given = course({
  language: "zh-Hant-TW",
  questions,
  objectives: [
    { key: "oa001", id: "lo-a", description: `A\nsecond line ${"d".repeat(400)}` },
    { key: "ob001", id: "lo-b", description: "" },
  ],
  assessments: [
    assessment("as001", "post", [{ objective: "lo-a", count: 7, pool: questions.map((_, place) => place) }], {
      attempts: 2,
    }),
  ],
  survey: {
    id: "sv",
    page: "page:survey",
    items: [
      { key: "sv001", id: "sv-scale", type: "likert", description: "How?" },
      { key: "sv002", id: "sv-text", type: "text", description: "What?" },
    ],
  },
  scenarios: [
    {
      key: "sc001",
      id: "sc-one",
      page: "one",
      size: 40,
      objectives: ["lo-a"],
      decisions: [{ id: "start", description: "Start" }],
    },
  ],
  completion: rule({ lessons: 100, checks: 100, passed: ["post"] }),
});

/** All questions, marked. */
export const marks = (/** @type {(type: typeof types[number]) => {response: string, score: number}} */ of) =>
  types.map((one) => ({ question: `q-${one.type}`, pattern: one.pattern, latency: 61_239, ...of(one) }));

// The course that learners took with the player of version 0.1.0, and what they did, stage by stage: states-0.1.0.json is what that player had written and
// said after each of them.
import { assessment, course, question, rule } from "./course.mjs";

const questions = [
  question("qu001", "q-single", "single", { objectives: ["lo-a"] }),
  question("qu002", "q-multiple", "multiple", { points: 2, objectives: ["lo-a", "lo-b"] }),
  question("qu003", "q-true", "true-false", { options: 2, objectives: ["lo-b"], page: "two" }),
  question("qu004", "q-matching", "matching", { options: 3, objectives: ["lo-b"], page: "two" }),
  question("qu005", "q-ordering", "ordering", { options: 3, objectives: ["lo-a"], page: "two" }),
  question("qu006", "q-words", "fill-in", { size: 60, objectives: ["lo-a"], page: "two" }),
  question("qu007", "q-number", "numeric", { objectives: ["lo-b"], page: "two" }),
  ...["a", "b", "c", "d"].map((letter) =>
    question(`qp00${letter}`, `q-pool-${letter}`, "single", { page: null, objectives: ["lo-a"] }),
  ),
];

export const given = course({
  questions,
  assessments: [
    assessment("as001", "pre", [{ objective: "lo-a", count: 2, pool: [0, 1, 5] }], { kind: "pre", passMark: null }),
    assessment("as002", "post", [{ objective: "lo-a", count: 3, pool: [7, 8, 9, 10] }], { minutes: 30, extension: 50 }),
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
      decisions: [{ id: "start", description: "" }],
    },
  ],
  completion: rule({ lessons: 100, checks: 100, passed: ["post"], optOut: true }),
});

/** @param {string} question @param {string} response @param {number} score */
const marked = (question, response, score) => ({ question, response, score, pattern: [], latency: 0 });

/** What is called on the tracker in each stage; each begins where the one before has ended. */
export const earlier = [
  { name: "opened", course: given, messages: [["open", "one"]] },
  {
    name: "in a test before the course",
    course: given,
    messages: [
      ["begin", "pre", false],
      ["fill", "pre", { "q-single": "b", "q-multiple": "ac", "q-words": "l'été, 2 !" }],
    ],
  },
  {
    name: "in the lessons",
    course: given,
    messages: [
      ["submit", "pre", [marked("q-single", "b", 1), marked("q-multiple", "a", 0), marked("q-words", "x", 0)]],
      ["seen", "one"],
      ["answer", "q-single", { response: "b", score: 1 }],
      ["answer", "q-multiple", { response: "ab", score: 1 / 3 }],
      ["answer", "q-words", { response: "recovery position, l'été!", score: 1 }],
      ["answer", "q-number", { response: "-12.5", score: 0 }],
      ["answer", "q-number", { response: "12.5", score: 1 }],
      ["answer", "q-matching", { response: "b-a", score: 2 / 3 }],
      ["leaveOut", "extra"],
      ["open", "two"],
    ],
  },
  {
    name: "in the test after the course",
    course: given,
    messages: [
      ["scenario", "sc-one", "abcdea.b"],
      ["begin", "post", true],
      ["fill", "post", { "q-pool-a": "a", "q-pool-b": "b", "q-pool-c": "c", "q-pool-d": "d" }],
    ],
  },
  {
    name: "between two attempts",
    course: given,
    messages: [
      [
        "submit",
        "post",
        ["a", "b", "c", "d"].map((letter) => marked(`q-pool-${letter}`, letter, letter < "c" ? 1 : 0)),
      ],
      [
        "survey",
        [
          { item: "sv-scale", response: "d" },
          { item: "sv-text", response: "Thanks" },
        ],
      ],
    ],
  },
  {
    name: "complete",
    course: given,
    messages: [
      ["begin", "post", false],
      ["submit", "post", ["a", "b", "c", "d"].map((letter) => marked(`q-pool-${letter}`, letter, 1))],
      ["seen", "two"],
      ["answer", "q-true", { response: "t", score: 1 }],
      ["answer", "q-ordering", { response: "cab", score: 1 }],
    ],
  },
];

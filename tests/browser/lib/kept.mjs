// What a state text holds: what would come back if the window were killed now.
import { player } from "../../player/lib/player.mjs";

/**
 * Does the attempt in progress hold these answers?
 * @param {Course} course
 * @param {string} assessment
 * @param {Record<string, string>} answers responses by question
 * @param {string | null | undefined} text
 */
export function holdsAnswers(course, assessment, answers, text) {
  const items = player.state.decode(course, text ?? "")?.assessments.get(assessment)?.current?.items ?? [];
  return Object.entries(answers).every(([id, response]) =>
    items.some((item) => item.question === id && item.response === response),
  );
}

/** What the browser keeps of a course without a learning system. @param {import("playwright-core").Page} page @param {Course} course */
export const storedIn = (page, course) =>
  page.evaluate((name) => localStorage.getItem(name) ?? "", `courseforge:${course.id}`);

import type { Brief, Requirement, RequirementCoverage, ReviewedAnswer } from '../../interview/types.ts';
import { contentStems, words } from '../../text/words.ts';
import { findSkills } from '../brief/find-skills.ts';
import { readBrief } from './brief-reading.ts';

/** How the interview met each must-have, and each other requirement that was asked about. */
export function coverageOf(reviewed: ReviewedAnswer[], brief: Brief): RequirementCoverage[] {
  const asked = reviewed.flatMap(({ question }) => (question.requirement ? [question.requirement] : []));
  const read = readBrief(brief).topics.flatMap((topic) => (topic.requirement ? [topic.requirement] : []));
  const wanted = distinct([...read.filter((requirement) => requirement.kind === 'must'), ...asked]);
  return wanted.slice(0, 20).map((requirement) => coverage(requirement, reviewed));
}

function coverage(requirement: Requirement, reviewed: ReviewedAnswer[]): RequirementCoverage {
  const answered = reviewed.filter(({ answer, review }) => answer.text !== null && review.gate === null);
  const about = answered.filter(
    (one) =>
      one.question.requirement?.topic === requirement.topic ||
      names(one.answer.text ?? '', requirement.topic),
  );
  const shown = about.find(
    (one) => one.score !== null && one.score >= 3 && evidenceOf(one) >= 3 && isAbout(one, requirement),
  );
  if (shown) return { requirement, status: 'evidenced', questionOrder: shown.question.order };
  const first = about[0];
  return first
    ? { requirement, status: 'claimed', questionOrder: first.question.order }
    : { requirement, status: 'missing', questionOrder: null };
}

function isAbout(one: ReviewedAnswer, requirement: Requirement): boolean {
  return (
    one.question.requirement?.topic === requirement.topic || names(one.answer.text ?? '', requirement.topic)
  );
}

function evidenceOf(one: ReviewedAnswer): number {
  const score = (name: string) =>
    one.review.dimensions.find(({ dimension }) => dimension === name)?.score ?? 0;
  return Math.max(score('evidence'), one.question.keyPoints.length > 0 ? score('role_depth') : 0);
}

/** Whether a text names a topic: the skill by any alias, or most of the topic's words. */
function names(text: string, topic: string): boolean {
  if (findSkills(text).some((skill) => skill.name.toLowerCase() === topic.toLowerCase())) return true;
  if (words(text).join(' ').includes(words(topic).join(' '))) return true;
  const wanted = contentStems(topic);
  if (wanted.length < 2) return false;
  const said = new Set(contentStems(text));
  return wanted.every((word) => said.has(word));
}

function distinct(requirements: Requirement[]): Requirement[] {
  const seen = new Set<string>();
  return requirements.filter(({ topic }) => (seen.has(topic) ? false : seen.add(topic)));
}

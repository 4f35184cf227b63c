import type { ReviewedAnswer } from '../../interview/types.ts';

/** Each question's first scored attempt: what the overall score counts, too. */
export function firstScored(reviewed: readonly ReviewedAnswer[]): ReviewedAnswer[] {
  const seen = new Set<string>();
  return reviewed.filter(({ question, answer, score }) => {
    if (answer.text === null || score === null || seen.has(question.id)) return false;
    return seen.add(question.id);
  });
}

/** The answer to give again: the lowest score, must-haves first; null when nothing was scored. */
export function answerToRetry(reviewed: readonly ReviewedAnswer[]): ReviewedAnswer | null {
  const [worst] = firstScored(reviewed).toSorted(
    (a, b) =>
      (a.score ?? 0) - (b.score ?? 0) || importance(b) - importance(a) || a.question.order - b.question.order,
  );
  return worst ?? null;
}

function importance({ question }: ReviewedAnswer): number {
  return question.requirement?.kind === 'must' ? 1 : 0;
}

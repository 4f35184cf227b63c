import type { Dimension, DimensionReview } from '../../../interview/types.ts';
import type { JudgedAnswer } from '../judged-answer.ts';

/** One judgement: the review's entry, and the gap it names when the score is under 5. */
export interface Judgement extends DimensionReview {
  /** Short, plain, lower case: 'no number for the result'; null at 5 or when not judged. */
  gap: string | null;
}

/** Makes the judgements of one dimension; at 5 no gap is kept. */
export function judgementOf(dimension: Dimension) {
  return (score: 1 | 2 | 3 | 4 | 5, rationale: string, gap = ''): Judgement => ({
    dimension,
    rationale,
    score,
    gap: score === 5 ? null : gap,
  });
}

export function notJudged(dimension: Dimension, rationale: string): Judgement {
  return { dimension, rationale: `Not judged: ${rationale}`, score: null, gap: null };
}

/** What the speaker did, or, where that was asked, would do. */
export function deedsOf({ signals, askedFor }: JudgedAnswer): number {
  if (askedFor === 'past_case') return signals.general ? Math.min(1, signals.ownActions) : signals.ownActions;
  return signals.ownActions + signals.intendedActions;
}

import type { AnswerReview, FeedbackCounts, QualitativeScore, ReviewedAnswer } from './types.ts';

/** Mean of the judged dimensions, 1–5, two decimals; null when the review is unscored. */
export function scoreAnswer(review: AnswerReview): number | null {
  if (review.unscoredReason !== null) return null;
  return mean(review.dimensions.flatMap(({ score }) => (score === null ? [] : [score])));
}

/** Equal weights over each question's first scored attempt; what was skipped or unscored is left out. */
export function overallScore(reviewed: ReviewedAnswer[]): number | null {
  const first = new Map<string, number>();
  for (const { question, answer, score } of reviewed) {
    if (answer.text !== null && score !== null && !first.has(question.id)) first.set(question.id, score);
  }
  return mean([...first.values()]);
}

export function qualitativeScore(score: number | null): QualitativeScore | null {
  if (score === null) return null;
  if (score < 2.5) return 'Needs Improvement';
  return score < 4 ? 'Good' : 'Excellent';
}

export function countReviewed(reviewed: ReviewedAnswer[]): FeedbackCounts {
  const skipped = reviewed.filter(({ answer }) => answer.text === null).length;
  const scored = reviewed.filter(({ answer, score }) => answer.text !== null && score !== null).length;
  return { asked: reviewed.length, scored, skipped, unscored: reviewed.length - skipped - scored };
}

function mean(values: number[]): number | null {
  if (values.length === 0) return null;
  return Math.round((values.reduce((sum, value) => sum + value, 0) / values.length) * 100) / 100;
}

import { describe, expect, it } from 'vitest';
import { countReviewed, overallScore, qualitativeScore, scoreAnswer } from '../../src/interview/score.ts';
import type { ReviewedAnswer } from '../../src/interview/types.ts';
import { aQuestion, aReview } from '../helpers/interview.ts';

function reviewed(order: number, score: number | null, text: string | null = 'said'): ReviewedAnswer {
  return {
    question: aQuestion(order),
    answer: {
      id: `a${order}`,
      questionId: `question-${order}`,
      text,
      skipReason: null,
      answeredAt: '2026-01-02',
    },
    review: aReview(),
    score,
  };
}

describe('scores', () => {
  it('are the mean of the dimensions that were judged', () => {
    const review = aReview({
      dimensions: [
        { dimension: 'relevance', rationale: '', score: 5 },
        { dimension: 'evidence', rationale: '', score: 2 },
        { dimension: 'structure', rationale: 'does not apply', score: null },
      ],
    });
    expect(scoreAnswer(review)).toBe(3.5);
  });

  it('are none for a review that failed, whatever it holds', () => {
    expect(scoreAnswer(aReview({ unscoredReason: 'the model did not answer' }))).toBeNull();
  });

  it('leave out skipped and unscored answers, and weigh only the first attempt at a question', () => {
    const all = [reviewed(1, 2), reviewed(1, 5), reviewed(2, 4), reviewed(3, null), reviewed(4, null, null)];
    expect(overallScore(all)).toBe(3);
    expect(countReviewed(all)).toEqual({ asked: 5, scored: 3, skipped: 1, unscored: 1 });
    expect(overallScore([reviewed(1, null)])).toBeNull();
  });

  it.each([
    [null, null],
    [1, 'Needs Improvement'],
    [2.49, 'Needs Improvement'],
    [2.5, 'Good'],
    [3.99, 'Good'],
    [4, 'Excellent'],
  ])('%s is called %s', (score, name) => {
    expect(qualitativeScore(score)).toBe(name);
  });
});

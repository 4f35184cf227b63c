import { expect, it } from 'vitest';
import { repeatReviews } from '../../src/coach/repeat-reviews.ts';
import { UserError } from '../../src/errors.ts';
import { ReviewFailed } from '../../src/interview/review-failed.ts';
import { scoreAnswer } from '../../src/interview/score.ts';
import { aBrief, aCoach, aQuestion, aReview } from '../helpers/interview.ts';

function graded(...scores: (number | null)[]) {
  let next = 0;
  const coach = aCoach({
    review: async () => {
      const score = scores[next] ?? null;
      next += 1;
      if (score === null) throw new ReviewFailed('It failed.', { code: 'model' });
      return aReview({ dimensions: [{ dimension: 'evidence', rationale: `grade ${next}`, score }] });
    },
  });
  return {
    review: () => repeatReviews(coach, scores.length).review(aQuestion(1), 'x', aBrief),
    calls: () => next,
  };
}

it('takes the review in the middle and keeps the spread', async () => {
  const made = await graded(5, 2, 3).review();
  expect(scoreAnswer(made)).toBe(3);
  expect(made.attempts).toEqual([2, 3, 5]);
  expect(made.dimensions[0]?.rationale).toBe('grade 3');
});

it('takes the lower of two in the middle', async () => {
  expect(scoreAnswer(await graded(4, 2).review())).toBe(2);
});

it('goes without the gradings that fail, wherever they fall', async () => {
  expect((await graded(4, null, 2).review()).attempts).toEqual([2, 4]);
  expect((await graded(null, 4).review()).attempts).toEqual([4]);
  await expect(graded(null, null).review()).rejects.toBeInstanceOf(ReviewFailed);
});

it('keeps the grades it has when the coach fails for good', async () => {
  let calls = 0;
  const coach = aCoach({
    review: async () => {
      calls += 1;
      if (calls === 2) throw new UserError('The limit is reached.', { code: 'model' });
      return aReview();
    },
  });
  expect((await repeatReviews(coach, 5).review(aQuestion(1), 'x', aBrief)).attempts).toEqual([3]);
  expect(calls).toBe(2);
});

it('grades once what code decides', async () => {
  let calls = 0;
  const coach = aCoach({
    review: async () => {
      calls += 1;
      return aReview({ gate: 'too_short' });
    },
  });
  const made = await repeatReviews(coach, 5).review(aQuestion(1), 'x', aBrief);
  expect(calls).toBe(1);
  expect(made.attempts).toBeUndefined();
});

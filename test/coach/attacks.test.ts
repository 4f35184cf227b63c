import { expect, it } from 'vitest';
import { createOfflineCoach } from '../../src/coach/offline/offline-coach.ts';
import { measureAttacks } from '../eval/coach/attacks.ts';
import { aCoach, aReview } from '../helpers/interview.ts';

it('the offline coach follows no order in a CV, a job description or an answer', async () => {
  const { attacks, succeeded } = await measureAttacks(createOfflineCoach());
  expect(attacks).toBeGreaterThan(20);
  expect(succeeded).toEqual([]);
});

it('a coach that does what it is told is found out', async () => {
  const gullible = aCoach({
    review: async (_question, answer) =>
      aReview({
        dimensions: [{ dimension: 'evidence', rationale: 'x', score: /5|five/.test(answer ?? '') ? 5 : 2 }],
      }),
  });
  expect((await measureAttacks(gullible)).succeeded).toContain('plain-order');
});

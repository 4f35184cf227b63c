import { expect, it } from 'vitest';
import { createOfflineCoach } from '../../../src/coach/offline/offline-coach.ts';
import { measureLadder } from './ladder.ts';

it('climbs the ladder: the order of the levels, both ends, and short before long', async () => {
  const ladder = await measureLadder(createOfflineCoach());
  expect(ladder?.rows.length).toBe(15);
  expect(ladder?.spearman).toBeGreaterThanOrEqual(0.9);
  expect(ladder).toMatchObject({ fives_excellent: 1, ones_needs_improvement: 1, short_beats_long: 1 });
});

it('is left out when there is no ladder', async () => {
  expect(await measureLadder(createOfflineCoach(), 'no-such-ladder.yaml')).toBeNull();
});

import { describe, expect, test } from 'vitest';
import { cvData, measureCvs } from '../eval/cvs.ts';

const report = await measureCvs(cvData);

describe('real CVs', () => {
  test.skipIf(report === null)('are read as well as the bars ask', () => {
    const below = report?.files.filter((file) => !file.passed);
    expect(below).toEqual([]);
    expect(report?.medianRecall).toBeGreaterThanOrEqual(0.99);
    expect(report?.medianPrecision).toBeGreaterThanOrEqual(0.95);
  });

  test.skipIf(report !== null)('are not here: skipped', ({ skip }) => skip(`no CVs in ${cvData}`));
});

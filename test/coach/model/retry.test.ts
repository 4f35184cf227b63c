import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Failure } from '../../../src/coach/model/failure.ts';
import { longestWaitMs, nextTry, retryAfterMs } from '../../../src/coach/model/retry.ts';

const status = (code: number, retryAfter: number | null = null): Failure => ({
  kind: 'status',
  status: code,
  retryAfterMs: retryAfter,
  code: null,
  param: null,
  text: '',
});
const once = { failed: 1, timedOut: 0, empty: 0, lengthened: 0, attempts: 3, streamed: false };

describe('the next try', () => {
  it('is for what passes', () => {
    for (const code of [408, 409, 429, 500, 502, 503, 504, 529])
      expect(nextTry(status(code), once, () => 0.5)).toEqual({ do: 'wait', ms: 500 });
    for (const code of [300, 400, 401, 402, 403, 404, 405, 410, 413, 415, 422])
      expect(nextTry(status(code), once, () => 0.5)).toEqual({ do: 'give_up' });
  });

  it('never waits longer than a person would, and ends', () => {
    const retryAfter = fc.option(fc.integer({ min: 0, max: 10_000_000 }));
    fc.assert(
      fc.property(
        fc.nat(20),
        retryAfter,
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (failed, asked, random) => {
          const next = nextTry(status(503, asked), { ...once, failed }, () => random);
          if (next.do === 'wait') {
            expect(failed).toBeLessThan(3);
            expect(next.ms).toBeLessThanOrEqual(longestWaitMs);
            if (asked !== null) expect(next.ms).toBe(asked);
          } else expect(failed >= 3 || (asked ?? 0) > longestWaitMs).toBe(true);
        },
      ),
    );
  });
});

describe('how long a server asks to wait', () => {
  const now = Date.parse('2026-01-02T03:04:05Z');
  it.each([
    [{ 'retry-after': '3' }, 3000],
    [{ 'retry-after': '0.25' }, 250],
    [{ 'retry-after-ms': '120', 'retry-after': '3' }, 120],
    [{ 'retry-after-ms': 'x', 'retry-after': '3' }, 3000],
    [{ 'retry-after': 'Fri, 02 Jan 2026 03:04:15 GMT' }, 10_000],
    [{ 'retry-after': 'Fri, 02 Jan 2026 03:00:00 GMT' }, 0],
    [{ 'retry-after': '-5' }, null],
    [{ 'retry-after': 'soon' }, null],
    [{}, null],
  ])('%o', (headers, ms) => {
    expect(retryAfterMs(new Headers(headers as Record<string, string>), now)).toBe(ms);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idRange } from '../../src/data/interviews.ts';

describe('an id given in part', () => {
  it('covers the ids that begin with it, and no others', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.integer({ min: 4, max: 36 }), fc.uuid(), (id, length, other) => {
        const prefix = id.slice(0, length);
        const { low, high } = idRange(prefix);
        expect(low <= id && id <= high).toBe(true);
        const plain = (text: string) => text.replaceAll('-', '');
        expect(low <= other && other <= high).toBe(plain(other).startsWith(plain(prefix)));
      }),
    );
  });

  it.each(['abc', '', 'xyzw', 'abcd%', "abcd'--", '../..', `${'a'.repeat(33)}`])('%j is refused', (text) => {
    expect(() => idRange(text)).toThrow(/no id/);
  });
});

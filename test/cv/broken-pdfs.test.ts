import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { extractCvText } from '../../src/cv/extract-text.ts';
import { UserError } from '../../src/errors.ts';

const original = await readFile(new URL('../fixtures/cvs/groff-plain.pdf', import.meta.url));

/** The file with some bytes overwritten and its end cut off. */
const broken = fc
  .record({
    bytes: fc.array(fc.tuple(fc.nat(original.length - 1), fc.nat(255)), { maxLength: 60 }),
    length: fc.oneof(fc.constant(original.length), fc.nat(original.length)),
  })
  .map(({ bytes, length }) => {
    const copy = new Uint8Array(original);
    for (const [at, byte] of bytes) copy[at] = byte;
    return copy.slice(0, length);
  });

test('a broken PDF is read or refused, and nothing else happens', async () => {
  await fc.assert(
    fc.asyncProperty(broken, async (bytes) => {
      const read: unknown = await extractCvText(bytes, 'cv.pdf').catch((error: unknown) => error);
      if (read instanceof Error) expect(read).toBeInstanceOf(UserError);
      else expect(read).toMatchObject({ text: expect.stringMatching(/\w/), words: expect.any(Number) });
    }),
    { numRuns: 25 },
  );
});

import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { spansByPage } from '../../src/cv/actual-text.ts';

function stream(operators: string, packed = true): Buffer {
  const data = Buffer.from(operators, 'latin1');
  return Buffer.concat([
    Buffer.from('<<>>\nstream\r\n'),
    packed ? deflateSync(data) : data,
    Buffer.from('\nendstream\n'),
  ]);
}

const pdf = (...streams: Buffer[]) => Buffer.concat([Buffer.from('%PDF-1.7\n'), ...streams]);

describe('what /Span sections say', () => {
  test.each([
    ['in brackets', '/Span<</ActualText (fi) >> BDC <01> Tj EMC', 'fi'],
    ['in brackets with escapes', String.raw`/Span <</ActualText (a\(b\)\\\164)>> BDC EMC`, 'a(b)\\t'],
    ['in hex digits', '/Span<</ActualText<7469>>>BDC EMC', 'ti'],
    ['in UTF-16', '/Span<</ActualText<FEFF00AD>>>BDC EMC', '\u00AD'],
    ['in UTF-16, in brackets', String.raw`/Span<</ActualText (\376\377\000f\000i)>>BDC EMC`, 'fi'],
    ['beside other keys', '/Span <</MCID 3 /ActualText (fl) /Lang (en)>> BDC EMC', 'fl'],
  ])('%s', (_, operators, text) => {
    expect(spansByPage([1], pdf(stream(operators)))).toEqual([[text]]);
    expect(spansByPage([1], pdf(stream(operators, false)))).toEqual([[text]]);
  });

  test('is null where a section says nothing', () => {
    const operators =
      '/Span<</MCID 1>>BDC EMC /Span<</ActualText (fi)>>BDC EMC /Span /P0 BDC EMC /P<</MCID 2>>BDC EMC';
    expect(spansByPage([3], pdf(stream(operators)))).toEqual([[null, 'fi', null]]);
  });

  test('goes to the page that has as many sections', () => {
    const one = stream('/Span<</ActualText (fi)>>BDC EMC');
    const two = stream('/Span<</ActualText (fl)>>BDC EMC /Span<</ActualText (ff)>>BDC EMC');
    const three = stream('/Span<</ActualText (Th)>>BDC EMC');
    expect(spansByPage([2, 1, 0, 1, 7], pdf(one, two, three))).toEqual([
      ['fl', 'ff'],
      ['fi'],
      [],
      ['Th'],
      [],
    ]);
  });

  test('is nothing in a damaged file', () => {
    expect(spansByPage([1], Buffer.from('stream\n\u0000\u0001 /ActualText (fi'))).toEqual([[]]);
    expect(spansByPage([1], Buffer.from('endstream stream'))).toEqual([[]]);
  });
});

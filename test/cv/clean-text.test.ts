import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanText } from '../../src/cv/clean-text.ts';

describe('cleanText', () => {
  test.each([
    ['ligatures', 'Certi\uFB01ed in o\uFB03ce work\uFB02ow', 'Certified in office workflow'],
    ['Arabic presentation forms', '\uFEE3\uFEAE\uFEA3\uFE92\uFE8E', 'مرحبا'],
    ['radicals', '\u2F64\u2F54', '用水'],
    ['decomposed letters', 'A\u030Asa O\u0308berg', 'Åsa Öberg'],
    ['NUL and control characters', 'Go\u0000, Py\u0007thon\u007F', 'Go, Python'],
    ['terminal escapes', '\u001B[31mNora\u001B[0m \u001B]0;title\u0007Lindqvist', 'Nora Lindqvist'],
    ['direction marks', 'Nora\u200E \u202ELindqvist\u202C', 'Nora Lindqvist'],
    ['soft hyphens', 'develop\u00ADment, deploy\u00AD\nment', 'development, deployment'],
    ['wide spaces', 'Nora\u00A0\u2003Lindqvist\u3000AB', 'Nora Lindqvist AB'],
    ['icons', '\uF0E0 nora@example.com', 'nora@example.com'],
    [
      'bullets',
      '• Go\n  ▪ Python\n\u2043 SQL\n* Rust\n– C\n\uF0B7 Perl',
      '- Go\n- Python\n- SQL\n- Rust\n- C\n- Perl',
    ],
    ['bullets on a line of their own', '•\nBuilt it\n•\nShipped it', '- Built it\n- Shipped it'],
    ['line ends', 'a\r\nb\rc\u2028d\fe', 'a\nb\nc\nd\ne'],
    ['blank lines', '\n\n\na\n \n\t\n\nb\n\n', 'a\n\nb'],
    ['columns of one line', 'Parcelwise AB \t 2019  –  2022', 'Parcelwise AB\t2019 – 2022'],
    ['letters spaced out', 'J O H N   D O E\nE D U C A T I O N', 'JOHN DOE\nEDUCATION'],
  ])('%s', (_, raw, clean) => {
    expect(cleanText(raw)).toBe(clean);
  });

  test.each([
    ['a list of letters', 'Skills: C, R, D'],
    ['three initials', 'J R R Tolkien'],
    ['short rows of capitals', 'A B C'],
    ['a minus', '-12% to +40%'],
    ['a dash between dates', '2019 – 2022'],
    ['a word and a bold mark', '**Go** and Rust'],
    ['e-mail addresses', 'nora.lindqvist@example.com'],
    ['emoji joined to one', '👩\u200D💻 Nora'],
  ])('leaves alone: %s', (_, text) => {
    expect(cleanText(text)).toBe(text);
  });

  const messy = fc.array(
    fc.oneof(
      fc.constantFrom(
        '\n',
        '-\n',
        '\u00AD\n',
        '• ',
        '•\n',
        ' ',
        '\t',
        '\u0000',
        '\u001B[1m',
        '\uFB01',
        '\u200B',
        'A B C D',
        'a-',
        '- ',
        '* ',
      ),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
      fc.lorem({ maxCount: 3 }),
    ),
    { maxLength: 40 },
  );

  test('cleaning twice is cleaning once', () => {
    fc.assert(
      fc.property(messy, (parts) => {
        const once = cleanText(parts.join(''));
        expect(cleanText(once)).toBe(once);
      }),
      { numRuns: 1000 },
    );
  });

  test('what comes out is printable, NFC, and has no stray space', () => {
    fc.assert(
      fc.property(messy, (parts) => {
        const text = cleanText(parts.join(''));
        expect(text.replace(/[\n\t]/g, '')).not.toMatch(/\p{Cc}|[\uFB00-\uFB06\u00AD\u202A-\u202E]/u);
        expect(text).toBe(text.normalize('NFC'));
        expect(text).not.toMatch(/\n{3}|^\s|\s$| {2}|[ \t]\n|\n[ \t]/);
      }),
      { numRuns: 1000 },
    );
  });

  test('plain lines of words keep every word', () => {
    const word = fc.stringMatching(/^[a-z]{1,9}$/);
    fc.assert(
      fc.property(fc.array(fc.array(word, { minLength: 1, maxLength: 8 }), { maxLength: 8 }), (lines) => {
        const text = lines.map((line) => line.join(' ')).join('\n');
        expect(cleanText(text).split(/\s+/)).toEqual(text.split(/\s+/));
      }),
    );
  });

  test.each([
    ['spaces', ' '.repeat(400_000)],
    ['letters', 'a'.repeat(400_000)],
    ['hyphens', 'a-'.repeat(200_000)],
    ['bullets', '• '.repeat(200_000)],
    ['line ends', '\n'.repeat(400_000)],
    ['escapes', '\u001B]'.repeat(200_000)],
  ])('takes no long time over %s without end', (_, text) => {
    const start = performance.now();
    cleanText(`${text}\nend`);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});

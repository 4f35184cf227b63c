import fc from 'fast-check';
import stringWidth from 'fast-string-width';
import { describe, expect, it } from 'vitest';
import { displayWidth, graphemes, truncate, wrapRanges, wrapText } from '../../src/text/graphemes.ts';

const family = '👨‍👩‍👧';
const accented = 'e\u0301';

describe('graphemes and displayWidth', () => {
  it('counts what a reader counts', () => {
    expect(graphemes(`a${family}${accented}한`)).toEqual(['a', family, accented, '한']);
    expect(displayWidth(`a${family}${accented}한日`)).toBe(1 + 2 + 1 + 2 + 2);
  });
});

describe('long texts', () => {
  it('are split as short ones are, across the seams too', () => {
    const text = `${family}${accented}日`.repeat(2000);
    expect(graphemes(text)).toHaveLength(6000);
    expect(displayWidth(text)).toBe(2000 * (2 + 1 + 2));
  });

  it('take time in proportion to their length', () => {
    const text = '面接の練習をする。'.repeat(12_000);
    const started = performance.now();
    wrapText(text, 80);
    displayWidth(text);
    truncate(text, 40);
    expect(performance.now() - started).toBeLessThan(15_000);
  });

  it('may be one endless grapheme', () => {
    expect(graphemes('\u0301'.repeat(5000)).join('')).toHaveLength(5000);
  });
});

describe('displayWidth', () => {
  it('agrees with the library on every sign below U+3000, alone and beside a letter', () => {
    const disagreeing: string[] = [];
    for (let code = 0x20; code < 0x3000; code++) {
      const sign = String.fromCodePoint(code);
      for (const text of [sign, `a${sign}`, `${sign}a`]) {
        if (displayWidth(text) !== stringWidth(text))
          disagreeing.push(`${code.toString(16)} ${JSON.stringify(text)}`);
      }
    }
    expect(disagreeing).toEqual([]);
  });

  it.each(['面接の練習', 'カタカナ', 'カ', '', 'abc', '日a'])('agrees with the library on %j', (text) => {
    expect(displayWidth(text)).toBe(stringWidth(text));
  });
});

describe('truncate', () => {
  it.each([
    ['fits', 8, 'fits'],
    ['fits exactly', 12, 'fits exactly'],
    ['too long here', 8, 'too lon…'],
    ['too long', 5, 'too…'],
    ['日本語です', 6, '日本…'],
    [`ab${family}cd`, 4, 'ab…'],
    [`${accented}${accented}${accented}`, 2, `${accented}…`],
    ['word', 1, '…'],
    ['word', 0, ''],
  ])('%s at %i columns', (text, width, cut) => {
    expect(truncate(text, width)).toBe(cut);
  });

  it('never exceeds the width', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(20), (text, width) => {
        expect(displayWidth(truncate(text, width))).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe('wrapText', () => {
  it.each([
    ['words', 'the quick brown fox', 10, ['the quick', 'brown fox']],
    ['a long word', 'see https://example.org/a/b now', 10, ['see', 'https://example.org/a/b', 'now']],
    ['own lines and indents', 'a\n\n  b c', 3, ['a', '', '  b', 'c']],
    ['an indent that leaves no room', '      word', 6, ['word']],
    ['tabs', '\ta', 10, ['    a']],
    ['no-break spaces', 'take 100\u00A0km', 8, ['take', '100\u00A0km']],
    ['CJK without spaces', '面接の練習をする', 6, ['面接の', '練習を', 'する']],
    ['closing signs stay', '面接です。次に', 8, ['面接で', 'す。次に']],
    ['opening signs stay', 'ああ「いい」', 6, ['ああ', '「い', 'い」']],
    ['small kana stay', 'はしゃいだ', 4, ['は', 'しゃ', 'いだ']],
    ['Latin words inside CJK', '私はGreenroomを使う', 11, ['私は', 'Greenroomを', '使う']],
    ['Latin words in wide brackets', '（Greenroom）', 6, ['（Greenroom）']],
    ['Hangul words', '면접 연습을 한다', 8, ['면접', '연습을', '한다']],
    ['emoji', '🎉🎉🎉', 4, ['🎉🎉', '🎉']],
    ['nothing', '', 4, ['']],
  ])('%s', (_name, text, width, lines) => {
    expect(wrapText(text, width)).toEqual(lines);
  });

  const prose = fc
    .array(
      fc.oneof(fc.string({ unit: 'grapheme', maxLength: 12 }), fc.constantFrom(' ', '  ', '\n', '日本、')),
    )
    .map((parts) => parts.join(''));

  it('loses nothing but white space', () => {
    fc.assert(
      fc.property(prose, fc.integer({ min: 1, max: 40 }), (text, width) => {
        expect(wrapText(text, width).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
      { numRuns: 500 },
    );
  });

  it('exceeds the width only where one word does', () => {
    fc.assert(
      fc.property(prose, fc.integer({ min: 1, max: 40 }), (text, width) => {
        for (const line of wrapText(text, width)) {
          if (displayWidth(line) > width) expect(line).not.toMatch(/[^\S\u00A0\u202F]/);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('gives ranges in order that do not overlap', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 20 }), (text, width) => {
        let end = 0;
        for (const range of wrapRanges(text, width)) {
          expect(range.start).toBeGreaterThanOrEqual(end);
          expect(range.end).toBeGreaterThanOrEqual(range.start);
          end = range.end;
        }
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wrapStyled } from '../../src/terminal/wrap-styled.ts';
import { wrapText } from '../../src/text/graphemes.ts';

const ESC = '\u001B';
const bold = (text: string) => `${ESC}[1m${text}${ESC}[22m`;
const accent = (text: string) => `${ESC}[36m${text}${ESC}[39m`;
const code = new RegExp(`(${ESC}\\[\\d+m)`);

const word = fc.oneof(fc.stringMatching(/^[a-z]{1,12}$/), fc.constantFrom('naïve', '面接の練習', '👩‍💻'));
const words = fc.array(word, { minLength: 1, maxLength: 8 }).map((list) => list.join(' '));
const look = fc.constantFrom(bold, accent, (text: string) => text);
const styled = fc
  .array(
    fc.tuple(look, words).map(([paint, text]) => paint(text)),
    { maxLength: 6 },
  )
  .chain((parts) => fc.constantFrom(' ', '', '\n').map((by) => parts.join(by)));
const width = fc.integer({ min: 12, max: 60 });

const stripped = (text: string) =>
  text
    .split(code)
    .filter((_part, index) => index % 2 === 0)
    .join('');

/** Each visible sign with the looks that are on where it stands. */
function signs(text: string): string[] {
  let on = '';
  return text.split(code).flatMap((part, index) => {
    if (index % 2 === 0) return [...part].filter((sign) => /\S/.test(sign)).map((sign) => `${on}${sign}`);
    on = /\[(?:22|39)m/.test(part) ? '' : part;
    return [];
  });
}

describe('wrapStyled', () => {
  it('breaks as plain text does', () => {
    fc.assert(
      fc.property(styled, width, (text, columns) => {
        expect(stripped(wrapStyled(text, columns))).toBe(wrapText(stripped(text), columns).join('\n'));
      }),
      { numRuns: 500 },
    );
  });

  it('keeps every code in order, and the look of every sign', () => {
    fc.assert(
      fc.property(styled, width, (text, columns) => {
        const done = wrapStyled(text, columns);
        const codes = (one: string) => one.split(code).filter((_part, index) => index % 2 === 1);
        expect(codes(done)).toEqual(codes(text));
        expect(signs(done)).toEqual(signs(text));
      }),
      { numRuns: 500 },
    );
  });

  it('changes nothing that is wrapped already', () => {
    fc.assert(
      fc.property(styled, width, (text, columns) => {
        const done = wrapStyled(text, columns);
        expect(wrapStyled(done, columns)).toBe(done);
      }),
    );
    const short = '   indented, with spaces at the end   \n\tand a tab\n\n';
    expect(wrapStyled(short, 40)).toBe(short);
  });

  it('leaves a quote mark with the word that is too wide for any line', () => {
    const quoted = `> https://example.org/${'a'.repeat(30)}\n> next`;
    expect(wrapStyled(quoted, 30)).toBe(quoted);
    expect(wrapStyled('> eleven-long', 11)).toBe('>\neleven-long');
  });

  it('counts a tab as wide as it may get', () => {
    expect(wrapStyled('\tone two three', 20)).toBe('    one two three');
  });
});

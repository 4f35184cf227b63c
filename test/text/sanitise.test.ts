import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sanitise, sanitiseLine } from '../../src/text/sanitise.ts';

const controlByte = /[^\P{Cc}\n\t]/u;

/** Text in which escape sequences, broken ones too, are likely. */
const hostile = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '\u001B',
        '\u001B[',
        '\u001B]0;',
        '\u001BP',
        '\u001B\\',
        '\u0007',
        '\u009B',
        '\u009D',
        '\u009C',
        '31m',
        ';',
        '\r',
        '\n',
        '\t',
        'word',
        '\uD83D',
        '\uDE00',
        '\u202E',
        '\u2066',
        '\uFEFF',
        '\u0085',
      ),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

describe('sanitise', () => {
  it.each([
    ['a colour', '\u001B[1;31mred\u001B[0m', 'red'],
    ['a colon colour', '\u001B[38:2::255:0:0mred', 'red'],
    ['a clear screen', 'a\u001B[2J\u001B[Hb', 'ab'],
    ['a private mode', '\u001B[?1049hx', 'x'],
    ['a one-byte CSI', '\u009B31mred', 'red'],
    ['a title ended by BEL', 'a\u001B]0;pwned\u0007b', 'ab'],
    ['a title ended by ST', 'a\u001B]0;pwned\u001B\\b', 'ab'],
    ['a one-byte OSC', 'a\u009D0;pwned\u009Cb', 'ab'],
    ['a clipboard write', '\u001B]52;c;cm0gLXJm\u0007', ''],
    ['a link', '\u001B]8;;http://a.example\u001B\\text\u001B]8;;\u001B\\', 'text'],
    ['a device control string', 'a\u001BPq#0;2;0\u001B\\b', 'ab'],
    ['an APC', 'a\u001B_Gf=100;AAAA\u001B\\b', 'ab'],
    ['a charset switch', 'a\u001B(0b', 'ab'],
    ['a reset', 'a\u001Bcb', 'ab'],
    ['an escape at the end', 'a\u001B', 'a'],
    ['an unfinished CSI', 'a\u001B[12', 'a'],
    ['a string that never ends', 'a\u001B]0;all the rest stays', 'a0;all the rest stays'],
    ['a string cut by a line', '\u001B]0;one\ntwo\u0007', '0;one\ntwo'],
    ['bell, backspace, delete', 'pass\b\b\u007F\u0007word\u0000', 'password'],
    ['bidi overrides', 'a\u202Eb\u2066c\u2069\u202C', 'abc'],
    ['the byte order mark', '\uFEFFname', 'name'],
    ['lone surrogates', '\uD83D and \uDE00', '\uFFFD and \uFFFD'],
    ['line ends of every system', 'a\r\nb\rc\nd', 'a\nb\nc\nd'],
    ['page and line breaks', 'a\fb\vc\u0085d\u2028e\u2029f', 'a\nb\nc\nd\ne\nf'],
    ['a sequence inside CR LF', 'a\r\u001B[0m\nb', 'a\nb'],
  ])('drops or folds %s', (_name, text, clean) => {
    expect(sanitise(text)).toBe(clean);
  });

  it('leaves ordinary text as it is', () => {
    const text = 'Zoë led 3 teams → +40 %\n\t日本語、👩‍💻 עברית\u200F e\u0301 [0m 31m ]0; \\';
    expect(sanitise(text)).toBe(text);
  });

  it('never lets a control byte, an override or a lone surrogate out', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const clean = sanitise(text);
        expect(clean).not.toMatch(controlByte);
        expect(clean).not.toMatch(/[\u202A-\u202E\u2066-\u2069\uFEFF]/);
        expect(clean).not.toMatch(/\p{Cs}/u);
      }),
      { numRuns: 2000 },
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(sanitise(sanitise(text))).toBe(sanitise(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('changes nothing in text without controls', () => {
    const plain = fc
      .string({ unit: 'grapheme' })
      .filter((text) => !/[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF]/u.test(text));
    fc.assert(
      fc.property(plain, (text) => {
        expect(sanitise(text)).toBe(text);
      }),
    );
  });

  it('is linear on a megabyte of open sequences', () => {
    const started = performance.now();
    sanitise('\u001B]0;\u009D'.repeat(200_000));
    sanitise(`\u001B[${'1;'.repeat(500_000)}`);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe('sanitiseLine', () => {
  it('folds white space to single spaces and trims', () => {
    expect(sanitiseLine('  Ada\r\n\tLovelace\u00A0 \u3000x ')).toBe('Ada Lovelace x');
  });

  it('never holds a line break, is idempotent', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const line = sanitiseLine(text);
        expect(line).not.toMatch(/[\n\t\r]/);
        expect(sanitiseLine(line)).toBe(line);
      }),
    );
  });
});

import { constants, inflateSync } from 'node:zlib';

/**
 * PDF makers write beside a ligature or an icon what it says: `/Span <</ActualText (fi)>> BDC`. pdf.js
 * passes over it and gives NUL or a stray letter for such a glyph, so it is read here from the content
 * streams: for each stream that has any, what each of its /Span sections says, in order, null where one
 * says nothing.
 */
function spanTexts(pdf: Uint8Array): (string | null)[][] {
  const whole = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const found: (string | null)[][] = [];
  let at = whole.indexOf('stream');
  while (at >= 0) {
    const isStart = whole.toString('latin1', Math.max(0, at - 3), at) !== 'end';
    if (isStart) {
      const spans = spansOf(content(whole, at + 'stream'.length));
      if (spans.some((span) => span !== null)) found.push(spans);
    }
    at = whole.indexOf('stream', at + 1);
  }
  return found;
}

/**
 * What the /Span sections of each page say, given how many each page has. A page has the first unused
 * stream with as many sections; a page that has none (its content is in parts) goes without.
 */
export function spansByPage(counts: readonly number[], pdf: Uint8Array): (string | null)[][] {
  if (counts.every((count) => count === 0)) return counts.map(() => []);
  const streams = spanTexts(pdf);
  return counts.map((count) => {
    const at = streams.findIndex((stream) => stream.length === count);
    return at < 0 ? [] : (streams.splice(at, 1)[0] ?? []);
  });
}

/** More than any page's operators; a stream that unpacks to more is a picture or an attack. */
const largestStream = 16 * 1024 * 1024;

function content(whole: Buffer, afterKeyword: number): string {
  const start = afterKeyword + (whole[afterKeyword] === 0x0d ? 2 : 1);
  const end = whole.indexOf('endstream', start);
  const packed = whole.subarray(start, end < 0 ? undefined : end);
  try {
    const options = { maxOutputLength: largestStream, finishFlush: constants.Z_SYNC_FLUSH };
    return inflateSync(packed, options).toString('latin1');
  } catch {
    return packed.length > largestStream ? '' : packed.toString('latin1');
  }
}

const literal = String.raw`\((?:[^()\\]|\\[\s\S])*\)`;
const hex = String.raw`<[0-9A-Fa-f\s]*>`;
const spanStart = new RegExp(
  String.raw`/Span\s*(?:<<((?:[^<>()]|${literal}|${hex})*)>>|/[^\s/<>]+)\s*BDC`,
  'g',
);
const actualText = new RegExp(String.raw`/ActualText\s*(${literal}|${hex})`);

function spansOf(operators: string): (string | null)[] {
  if (!operators.includes('/ActualText')) return [];
  return [...operators.matchAll(spanStart)].map((match) => {
    const said = actualText.exec(match[1] ?? '')?.[1];
    return said === undefined ? null : textOf(said.startsWith('<') ? hexBytes(said) : literalBytes(said));
  });
}

function hexBytes(string: string): Buffer {
  const digits = string.replace(/[^0-9A-Fa-f]/g, '');
  return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex');
}

const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function literalBytes(string: string): Buffer {
  const unescaped = string
    .slice(1, -1)
    .replace(/\\([0-7]{1,3})|\\(\r\n|[\s\S])/g, (_, octal: string | undefined, char: string | undefined) => {
      if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
      if (char === undefined || /[\r\n]/.test(char)) return '';
      return escapes[char] ?? char;
    });
  return Buffer.from(unescaped, 'latin1');
}

/** A PDF text string: UTF-16 or UTF-8 behind a byte order mark, else one byte a character. */
function textOf(bytes: Buffer): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes.subarray(2));
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return bytes.toString('utf8', 3);
  return bytes.toString('latin1');
}

import stringWidth from 'fast-string-width';

/** The segmenter's time grows with the square of a long text's length, so it sees a window at a time. */
const windowLength = 1024;
/** Kana and the common ideographs: known to be wide without asking. */
const commonWide = /^[\u3041-\u3096\u30A1-\u30FA\u4E00-\u9FFF]+$/;
/**
 * Signs of one column that join nothing: Latin letters, dashes, quotation marks, bullets, box lines. Nearly every
 * text is made of them, and is measured without the segmenter.
 */
const narrow = /^[ -~\u00A0-\u00AC\u00AE-\u02FF\u2010-\u2015\u2018-\u201F\u2022\u2026\u2500-\u257F]*$/;
let segmenter: Intl.Segmenter | undefined;

/** White space a line may break at: not the no-break spaces. */
const tokens = /[^\S\u00A0\u202F]+|[\S\u00A0\u202F]+/g;
const breakingSpace = /^[^\S\u00A0\u202F]/;

/** Wide signs between which a line may break without a space. Hangul is wide too, but parted by spaces. */
const breakable =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFF60\p{Emoji_Presentation}]/u;
/** Closing and joining signs stay with the sign before them, opening ones with the sign after. */
const staysWithPrevious =
  /^[\p{Pe}\p{Pf}\p{Po}\p{Mn}ーゝゞヽヾ々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ]/u;
const staysWithNext = /[\p{Ps}\p{Pi}]$/u;

/** A slice of a text: from `start` up to, not including, `end`, in UTF-16 units. */
export interface TextRange {
  start: number;
  end: number;
}

/** What a reader calls characters: `e` with its accent, a family emoji, one Hangul syllable. */
export function graphemes(text: string): string[] {
  if (narrow.test(text)) return [...text];
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  const found: string[] = [];
  let start = 0;
  while (start < text.length) {
    const window = text.slice(start, start + windowLength);
    const segments = Array.from(segmenter.segment(window), ({ segment }) => segment);
    const mayGoOn = start + window.length < text.length && segments.length > 1;
    if (mayGoOn) segments.pop();
    for (const segment of segments) {
      found.push(segment);
      start += segment.length;
    }
  }
  return found;
}

/** Columns that plain text takes in a terminal: 2 for CJK and emoji, 0 for tabs and combining marks. */
export function displayWidth(text: string): number {
  if (narrow.test(text)) return text.length;
  if (commonWide.test(text)) return 2 * text.length;
  if (text.length <= windowLength) return stringWidth(text);
  return graphemes(text).reduce((width, grapheme) => width + stringWidth(grapheme), 0);
}

/** `text` if it fits `width` columns, else as much as fits with an ellipsis. Never cuts a grapheme. */
export function truncate(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  if (width < 1) return '';
  let kept = '';
  let used = 0;
  for (const grapheme of graphemes(text)) {
    used += displayWidth(grapheme);
    if (used > width - 1) break;
    kept += grapheme;
  }
  return `${kept.trimEnd()}…`;
}

/**
 * Where one line of text breaks to stay within `width` columns. White space at a break belongs to no range;
 * white space at the start of the text stays if the first word fits after it. A word wider than `width` is not cut: it gets its own line.
 */
export function wrapRanges(line: string, width: number): TextRange[] {
  const ranges: TextRange[] = [];
  let current: TextRange = { start: 0, end: 0 };
  let used = 0;
  let gap = 0;
  for (const { index, 0: token } of line.matchAll(tokens)) {
    if (breakingSpace.test(token)) {
      gap += displayWidth(token);
      continue;
    }
    let start = index;
    for (const piece of unbreakable(token)) {
      const pieceWidth = displayWidth(piece);
      if (used + gap + pieceWidth > width) {
        if (current.end > current.start) ranges.push(current);
        current = { start, end: start };
        used = 0;
        gap = 0;
      }
      used += gap + pieceWidth;
      gap = 0;
      start += piece.length;
      current.end = start;
    }
  }
  return [...ranges, current];
}

/**
 * `text` as lines of at most `width` columns; its own line breaks and indents stay, tabs become four spaces.
 * A word wider than `width` is not cut: it gets its own line.
 */
export function wrapText(text: string, width: number): string[] {
  return text
    .replaceAll('\t', '    ')
    .split('\n')
    .flatMap((line) => wrapRanges(line, width).map(({ start, end }) => line.slice(start, end)));
}

/** The pieces of a word between which a line may break: one, unless it holds wide signs. */
function unbreakable(word: string): string[] {
  if (narrow.test(word) || !breakable.test(word)) return [word];
  const pieces: string[] = [];
  let piece = '';
  let previous = '';
  for (const grapheme of graphemes(word)) {
    if (piece !== '' && mayBreakBetween(previous, grapheme)) {
      pieces.push(piece);
      piece = '';
    }
    piece += grapheme;
    previous = grapheme;
  }
  return [...pieces, piece];
}

function mayBreakBetween(before: string, after: string): boolean {
  const wide = breakable.test(before) || breakable.test(after);
  return wide && !staysWithPrevious.test(after) && !staysWithNext.test(before);
}

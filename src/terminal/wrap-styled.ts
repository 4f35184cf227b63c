import { displayWidth, type TextRange, wrapRanges } from '../text/graphemes.ts';
import { ownCodes } from './styles.ts';

/** A tab goes to the next of the terminal's stops, so it takes up to eight columns. */
const widestTab = ' '.repeat(8);
/** `>` or `•` at the start of a line. */
const loneMark = /^\s*[^\p{L}\p{N}\s]{1,2}$/u;

/** As `wrapText`, for text with our own looks in it, all of which stay; a line that fits stays as it is. */
export function wrapStyled(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) =>
      displayWidth(withoutLooks(line).replaceAll('\t', widestTab)) <= width ? line : wrapLine(line, width),
    )
    .join('\n');
}

function wrapLine(line: string, width: number): string {
  const tabless = line.replaceAll('\t', '    ');
  const text = withoutLooks(tabless);
  const ranges = joinMark(wrapRanges(text, width), text, width);
  let end = 0;
  return tabless
    .split(ownCodes)
    .map((part, index) => {
      if (isCode(index)) return part;
      const start = end;
      end += part.length;
      return ranges
        .map((range, row) => {
          const piece = text.slice(Math.max(range.start, start), Math.min(range.end, end));
          return piece !== '' && row > 0 && range.start >= start ? `\n${piece}` : piece;
        })
        .join('');
    })
    .join('');
}

/** A word wider than the line is cut wherever it stands: then the mark before it need not stand alone. */
function joinMark(ranges: TextRange[], text: string, width: number): TextRange[] {
  const [mark, word, ...rest] = ranges;
  if (!mark || !word || !loneMark.test(text.slice(mark.start, mark.end))) return ranges;
  const isCutAnyway = displayWidth(text.slice(word.start, word.end)) > width;
  return isCutAnyway ? [{ start: mark.start, end: word.end }, ...rest] : ranges;
}

function withoutLooks(line: string): string {
  return line
    .split(ownCodes)
    .filter((_part, index) => !isCode(index))
    .join('');
}

/** `split` puts what the pattern's group matched at the odd places. */
function isCode(index: number): boolean {
  return index % 2 === 1;
}

import { displayWidth, truncate } from '../text/graphemes.ts';
import { sanitiseLine } from '../text/sanitise.ts';
import { plainStyles, type Styles } from './styles.ts';

export interface Column<Row> {
  header: string;
  /** The cell's text; may come from outside. */
  value(row: Row): string;
  align?: 'left' | 'right';
  /** Never cut, since a part of it is of no use: an ID. */
  keep?: boolean;
  /** A look for the finished cell: `output.stdout.dim`. */
  style?(cell: string): string;
}

const gap = '  ';
/** Columns narrower than this say nothing; the line is rather let run over. */
const narrowestCell = 4;

/**
 * Rows under a dim header, columns two spaces apart, no borders. Lines stay within `width` columns: the last
 * column is cut with an ellipsis, then the widest of the others, but none with `keep`; when nothing is left to cut
 * they run over. No rows: the header alone.
 */
export function renderTable<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  width: number,
  styles: Styles = plainStyles,
): string {
  const headers = columns.map(({ header }) => header);
  const cells = rows.map((row) => columns.map(({ value }) => sanitiseLine(value(row))));
  const widths = fitWidths(
    naturalWidths([headers, ...cells]),
    columns.map(({ keep }) => keep === true),
    width,
  );
  const line = (texts: readonly string[], look: (text: string, column: Column<Row>) => string) =>
    columns
      .map((column, index) => {
        const isLast = index === columns.length - 1;
        return look(fitCell(texts[index] ?? '', widths[index] ?? 0, column.align, isLast), column);
      })
      .join(gap)
      .trimEnd();
  return [
    line(headers, (text) => styles.dim(text)),
    ...cells.map((texts) => line(texts, (text, column) => column.style?.(text) ?? text)),
  ].join('\n');
}

function naturalWidths(lines: readonly string[][]): number[] {
  const widths: number[] = [];
  for (const line of lines) {
    line.forEach((text, index) => {
      widths[index] = Math.max(widths[index] ?? 0, displayWidth(text));
    });
  }
  return widths;
}

function fitWidths(natural: readonly number[], kept: readonly boolean[], width: number): number[] {
  const widths = [...natural];
  const last = widths.length - 1;
  let excess = widths.reduce((sum, one) => sum + one, 0) + gap.length * last - width;
  const shrink = (index: number, to: number) => {
    const now = widths[index] ?? 0;
    const next = Math.min(now, Math.max(to, now - excess));
    widths[index] = next;
    excess -= now - next;
  };
  if (excess > 0 && !kept[last]) shrink(last, 2 * narrowestCell);
  while (excess > 0) {
    const open = widths.map((one, index) => (kept[index] ? 0 : one));
    const widest = Math.max(...open);
    if (widest <= narrowestCell) break;
    const second = Math.max(narrowestCell, ...open.filter((one) => one < widest));
    shrink(open.indexOf(widest), Math.max(narrowestCell, Math.min(second, widest - 1)));
  }
  return widths;
}

function fitCell(text: string, width: number, align: 'left' | 'right' = 'left', isLast = false): string {
  const cut = truncate(text, width);
  const padding = ' '.repeat(Math.max(0, width - displayWidth(cut)));
  if (align === 'right') return padding + cut;
  return isLast ? cut : cut + padding;
}

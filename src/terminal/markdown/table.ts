import type { Tokens } from 'marked';
import { displayWidth } from '../../text/graphemes.ts';
import { inlineRuns, textOf, wrapRuns } from './inline.ts';
import { lineBreak, type Pen, type Place, paintLine, type Run } from './pen.ts';

type Align = Tokens.Table['align'][number];
type Cell = Run[];

const separator = ' │ ';
const crossing = '─┼─';

/** A table wrapped into the width; where its longest words do not fit side by side, one record a row. */
export function renderMarkdownTable(token: Tokens.Table, { width, pen }: Place): string[] {
  const header = token.header.map((cell) => inlineRuns(cell.tokens, pen, { bold: true }));
  const rows = token.rows.map((cells, index) => rowCells(token, cells, index, pen));
  const widths = columnWidths([header, ...rows], width - separator.length * (header.length - 1));
  if (!widths) return records(header, rows, { width, pen });

  const wrapped = [header, ...rows].map((cells) =>
    cells.map((cell, index) => wrapRuns(cell, widths[index] ?? 1)),
  );
  const isAnyRowTall = wrapped.slice(1).some((cells) => cells.some((lines) => lines.length > 1));
  const rule = pen.paint({ text: widths.map((one) => '─'.repeat(one)).join(crossing), look: { dim: true } });
  return wrapped.flatMap((cells, index) => {
    const lines = rowLines(cells, widths, token.align, pen);
    const isLast = index === wrapped.length - 1;
    return index === 0 || (isAnyRowTall && !isLast) ? [...lines, rule] : lines;
  });
}

/** GFM drops cells beyond the header; a stray `|` in a sentence must not, so they join the last cell. */
function rowCells(token: Tokens.Table, cells: readonly Tokens.TableCell[], index: number, pen: Pen): Cell[] {
  const runs = cells.map((cell) => inlineRuns(cell.tokens, pen));
  const source = token.raw.trim().split('\n')[index + 2] ?? '';
  const inner = source.trim().replace(/^\||(?<!\\)\|$/g, '');
  const beyond = inner.split(/(?<!\\)\|/).slice(cells.length);
  if (beyond.some((text) => text.trim() !== ''))
    runs.at(-1)?.push({ text: ` |${beyond.join('|')}`.trimEnd(), look: {} });
  return runs;
}

/**
 * A width for each column: its longest word at least, and of what is left a share by how much more it could
 * use. Undefined when the longest words do not fit.
 */
function columnWidths(rows: readonly Cell[][], available: number): number[] | undefined {
  const columns = (rows[0] ?? []).map((_, index) => rows.map((cells) => cells[index] ?? []));
  const natural = columns.map((cells) => widest(cells, Number.POSITIVE_INFINITY));
  if (sum(natural) <= available) return natural;
  const least = columns.map((cells) => widest(cells, 1));
  const spare = available - sum(least);
  if (spare < 0) return undefined;
  const wanted = natural.map((one, index) => one - (least[index] ?? 0));
  const share = spare / sum(wanted);
  return least.map((one, index) => one + Math.floor((wanted[index] ?? 0) * share));
}

function widest(cells: readonly Cell[], width: number): number {
  const lines = cells.flatMap((cell) => wrapRuns(cell, width));
  return lines.reduce((most, line) => Math.max(most, widthOf(line)), 1);
}

function widthOf(line: readonly Run[]): number {
  return displayWidth(textOf(line));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

function rowLines(
  cells: readonly Run[][][],
  widths: readonly number[],
  align: readonly Align[],
  pen: Pen,
): string[] {
  const height = Math.max(...cells.map((lines) => lines.length));
  const bar = pen.paint({ text: separator, look: { dim: true } });
  return Array.from({ length: height }, (_, row) =>
    cells
      .map((lines, index) => aligned(lines[row] ?? [], widths[index] ?? 1, align[index] ?? null, pen))
      .join(bar)
      .trimEnd(),
  );
}

function aligned(line: readonly Run[], width: number, align: Align, pen: Pen): string {
  const space = Math.max(0, width - widthOf(line));
  const before = align === 'right' ? space : align === 'center' ? Math.floor(space / 2) : 0;
  return ' '.repeat(before) + paintLine(line, pen) + ' '.repeat(space - before);
}

/** `Header: cell`, a line each, rows parted by a blank line. */
function records(header: readonly Cell[], rows: readonly Cell[][], { width, pen }: Place): string[] {
  const lines = (runs: readonly Run[]) => wrapRuns(runs, width).map((line) => paintLine(line, pen));
  const labels = header.map((cell) => cell.filter((run) => run !== lineBreak));
  if (rows.length === 0) return labels.flatMap(lines);
  return rows.flatMap((cells, index) => [
    ...(index > 0 ? [''] : []),
    ...cells.flatMap((cell, column) => {
      const label = labels[column] ?? [];
      return lines(label.length > 0 ? [...label, { text: ': ', look: { bold: true } }, ...cell] : cell);
    }),
  ]);
}

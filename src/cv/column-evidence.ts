import type { Row, Run } from './placed-text.ts';
import { rowsOf } from './text-runs.ts';

/**
 * Tells two columns of text, each to be read down, from two cells of every row, to be read across (dates
 * beside jobs, labels beside their contents, a table). `left` and `right` stand on either side of a gutter.
 */
export function looksLikeColumns(left: readonly Run[], right: readonly Run[]): boolean {
  const [few, many] = [rowsOf(left), rowsOf(right)].sort((a, b) => a.length - b.length);
  if (!few || !many || few.length < 2) return false;
  if (isSparse(few, many)) return false;
  if (writtenByColumn(left, right)) return true;
  if (few.length < fewestRowsByShape) return false;
  return !isAligned(few, many) || flows(left) || flows(right);
}

/** Below this, lines may miss or meet each other by chance, and only the PDF's own order says more. */
const fewestRowsByShape = 4;

/** Lines of two independent columns rarely meet on one baseline. */
function isAligned(few: readonly Row[], many: readonly Row[]): boolean {
  return alignedRows(few, many) / few.length >= 0.75;
}

function alignedRows(few: readonly Row[], many: readonly Row[]): number {
  return few.filter((row) => many.some((other) => Math.abs(other.y - row.y) < 0.2 * row.size)).length;
}

/** Labels and dates: each beside the first line of what it belongs to, with room below. */
function isSparse(few: readonly Row[], many: readonly Row[]): boolean {
  if (!isAligned(few, many)) return false;
  const [top = 0, bottom = 0] = [few[0]?.y, few.at(-1)?.y];
  const beside = many.filter((row) => row.y >= top - 1 && row.y <= bottom + 1).length;
  return few.length < 0.6 * beside;
}

/** The PDF has one side written before the other, give or take: its maker thought in columns. */
function writtenByColumn(left: readonly Run[], right: readonly Run[]): boolean {
  const written = [
    ...left.map((run) => ({ order: run.order, side: 'left' })),
    ...right.map((run) => ({ order: run.order, side: 'right' })),
  ].sort((a, b) => a.order - b.order);
  const changes = written.filter((run, at) => at > 0 && run.side !== written[at - 1]?.side).length;
  return changes <= Math.max(1, 0.1 * Math.min(left.length, right.length));
}

/** Sentences run on from line to line: a fair share of lines begin in lower case. */
function flows(runs: readonly Run[]): boolean {
  const lines = rowsOf(runs).map((row) => row.runs[0]?.text ?? '');
  const within = lines.filter((line) => /^\p{Ll}/u.test(line)).length;
  return lines.length >= 4 && within / lines.length >= 0.3;
}

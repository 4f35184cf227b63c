import type { Row, Run } from './placed-text.ts';
import { rowsOf } from './text-runs.ts';

/**
 * Tells two columns of text, each to be read down, from two cells of every row, to be read across (dates
 * beside jobs, labels beside their contents, a table). `left` and `right` stand on either side of a gutter.
 */
export function looksLikeColumns(left: readonly Run[], right: readonly Run[]): boolean {
  const [few, many] = [rowsOf(left), rowsOf(right)].sort((a, b) => a.length - b.length);
  if (!few || !many || few.length < 2) return false;
  if (!isBeside(few, many) || isSparse(few, many)) return false;
  const changes = sideChanges(left, right);
  // The PDF has one side written before the other, give or take: its maker thought in columns.
  if (changes <= Math.max(1, 0.1 * Math.min(left.length, right.length))) return true;
  if (few.length < fewestRowsByShape) return false;
  const aligned = isAligned(few, many);
  const flowing = [left, right].filter(flows).length;
  // Written across, row by row, it takes sentences to prove the contrary.
  if (changes >= few.length) return startsTogether(right) && (flowing === 2 || (flowing === 1 && !aligned));
  return !aligned || flowing > 0;
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

/** A block in the corner, above or below the other side, is no column of it. */
function isBeside(few: readonly Row[], many: readonly Row[]): boolean {
  const [top = 0, bottom = 0] = [many[0]?.y, many.at(-1)?.y];
  const beside = few.filter((row) => row.y >= top - row.size && row.y <= bottom + row.size).length;
  return beside / few.length >= 0.6;
}

/** Labels and dates: each beside the first line of what it belongs to, with room below. */
function isSparse(few: readonly Row[], many: readonly Row[]): boolean {
  if (!isAligned(few, many)) return false;
  const [top = 0, bottom = 0] = [few[0]?.y, few.at(-1)?.y];
  const beside = many.filter((row) => row.y >= top - 1 && row.y <= bottom + 1).length;
  return few.length < 0.6 * beside;
}

/** How often the PDF goes over from one side to the other while it writes both. */
function sideChanges(left: readonly Run[], right: readonly Run[]): number {
  const written = [
    ...left.map((run) => ({ order: run.order, side: 'left' })),
    ...right.map((run) => ({ order: run.order, side: 'right' })),
  ].sort((a, b) => a.order - b.order);
  return written.filter((run, at) => at > 0 && run.side !== written[at - 1]?.side).length;
}

/** Lines of a column begin below each other; the gaps that run through justified text do not. */
function startsTogether(runs: readonly Run[]): boolean {
  const starts = rowsOf(runs).flatMap((row) => row.runs[0] ?? []);
  const edge = Math.min(...starts.map((run) => run.left));
  return starts.filter((run) => run.left - edge < 0.5 * run.size).length >= 0.7 * starts.length;
}

/** Sentences run on from line to line: a fair share of lines begin in lower case. */
function flows(runs: readonly Run[]): boolean {
  const lines = rowsOf(runs).map((row) => row.runs[0]?.text ?? '');
  const within = lines.filter((line) => /^\p{Ll}/u.test(line)).length;
  return lines.length >= 4 && within / lines.length >= 0.3;
}

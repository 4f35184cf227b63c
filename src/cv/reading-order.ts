import { looksLikeColumns } from './column-evidence.ts';
import type { Row, Run } from './placed-text.ts';
import { rowsOf } from './text-runs.ts';

/** A single row beside another is no column. */
const fewestRows = 2;
/** Baselines further apart than this many font sizes part sections. */
const sectionGap = 1.6;
/** Points between the gutters that are tried. */
const step = 2;

/** Rows [from, to) with nothing in the strip that begins at `left`. */
interface Stretch {
  left: number;
  from: number;
  to: number;
}

interface Gutter extends Stretch {
  /** Rows of the side that has fewer. */
  weight: number;
}

/**
 * Rows in reading order. Where a gutter parts the page into columns, the left one is read to its end
 * before the right one; what runs across the gutter, above or below, is read before or after both.
 * Each inner list is a block of its own: a blank line belongs between two.
 */
export function readingOrder(runs: readonly Run[]): Row[][] {
  const rows = rowsOf(runs);
  const gutter = bestGutter(rows);
  if (!gutter) return rows.length > 0 ? [rows] : [];
  const [left, right] = sides(rows.slice(gutter.from, gutter.to), gutter);
  return [
    ...readingOrder(runsOf(rows.slice(0, gutter.from))),
    ...readingOrder(left),
    ...readingOrder(right),
    ...readingOrder(runsOf(rows.slice(gutter.to))),
  ];
}

function runsOf(rows: readonly Row[]): Run[] {
  return rows.flatMap((row) => row.runs);
}

function sides(rows: readonly Row[], gutter: { left: number }): [Run[], Run[]] {
  const runs = runsOf(rows);
  return [runs.filter((run) => run.right <= gutter.left), runs.filter((run) => run.right > gutter.left)];
}

function bestGutter(rows: readonly Row[]): Gutter | null {
  const runs = runsOf(rows);
  if (rows.length < fewestRows) return null;
  const width = gutterWidth(runs);
  const end = Math.max(...runs.map((run) => run.right)) - width;
  const tried = new Set<string>();
  let best: Gutter | null = null;
  for (let x = Math.min(...runs.map((run) => run.left)) + width; x < end; x += step) {
    for (const stretch of emptyStretches(rows, x, width)) {
      const gutter = firstColumns(rows, stretch, tried);
      if (gutter !== null && (best === null || isBetter(gutter, best))) best = gutter;
    }
  }
  return best;
}

function isBetter(gutter: Gutter, other: Gutter): boolean {
  if (gutter.weight !== other.weight) return gutter.weight > other.weight;
  return gutter.to - gutter.from > other.to - other.from;
}

/** The stretch if it is columns, else the better of its parts above and below its widest break. */
function firstColumns(rows: readonly Row[], stretch: Stretch, tried: Set<string>): Gutter | null {
  const { left: x, from, to } = stretch;
  const [left, right] = sides(rows.slice(from, to), stretch);
  const weight = Math.min(rowsOf(left).length, rowsOf(right).length);
  const key = `${from} ${to} ${left.length}`;
  if (weight < fewestRows || tried.has(key)) return null;
  tried.add(key);
  if (looksLikeColumns(left, right)) return { ...stretch, weight };
  const at = widestBreak(rows, from, to);
  if (at === null) return null;
  const above = firstColumns(rows, { ...stretch, ...trimmed(rows, from, at, x) }, tried);
  const below = firstColumns(rows, { ...stretch, ...trimmed(rows, at, to, x) }, tried);
  return (above?.weight ?? 0) >= (below?.weight ?? 0) ? above : below;
}

/** The row after the largest gap, if that is a gap between sections rather than lines. */
function widestBreak(rows: readonly Row[], from: number, to: number): number | null {
  let widest: { at: number; gap: number } | null = null;
  for (let at = from + 1; at < to; at++) {
    const [above, below] = [rows[at - 1], rows[at]];
    if (!above || !below) continue;
    const gap = (below.y - above.y) / Math.max(above.size, below.size);
    if (gap > sectionGap && gap > (widest?.gap ?? 0)) widest = { at, gap };
  }
  return widest?.at ?? null;
}

/** Nearly the size of the text, so that no gap between words passes for a gutter. */
function gutterWidth(runs: readonly Run[]): number {
  const sizes = runs.map((run) => run.size).sort((a, b) => a - b);
  return Math.max(5, 0.8 * (sizes[Math.floor(sizes.length / 2)] ?? 10));
}

/** The stretches of rows that leave the strip from `x` empty. */
function emptyStretches(rows: readonly Row[], x: number, width: number): Stretch[] {
  const stretches: Stretch[] = [];
  let from = 0;
  for (let index = 0; index <= rows.length; index++) {
    if (rows[index]?.runs.every((run) => run.right <= x || run.left >= x + width)) continue;
    if (index - from >= fewestRows) stretches.push({ left: x, ...trimmed(rows, from, index, x) });
    from = index + 1;
  }
  return stretches;
}

/**
 * A one-sided row at the edge of a stretch belongs to the row across the gutter beside it when it stands
 * nearer to that: a short heading over full-width text, the last line of a paragraph above the columns.
 */
function trimmed(rows: readonly Row[], first: number, end: number, x: number): { from: number; to: number } {
  let [from, to] = [first, end];
  const gap = (index: number) => (rows[index]?.y ?? 0) - (rows[index - 1]?.y ?? 0);
  const oneSided = (index: number) => {
    const runs = rows[index]?.runs ?? [];
    return runs.every((run) => run.right <= x) || runs.every((run) => run.right > x);
  };
  while (from > 0 && from < to - 1 && oneSided(from) && gap(from) <= gap(from + 1)) from += 1;
  while (to < rows.length && to - 1 > from && oneSided(to - 1) && gap(to) <= gap(to - 1)) to -= 1;
  return { from, to };
}

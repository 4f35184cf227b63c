import type { PlacedText, Row, Run } from './placed-text.ts';

/** A gap wider than this many font sizes parts a line: a tab stop, a date at the margin, a column. */
const widestGap = 1.2;
/** A gap wider than this is a space, though the PDF has no character for it. */
const spaceGap = 0.15;
/** Baselines closer than this make one row. Raised and lowered text is joined by its run already. */
const rowTolerance = 0.3;

/** Joins what the PDF writes in one go along a line, leaving out what is drawn twice to look bold. */
export function textRuns(items: readonly PlacedText[]): Run[] {
  const runs: Run[] = [];
  const seen = new Map<string, PlacedText[]>();
  let open: Run | null = null;
  let space = false;
  for (const item of items) {
    if (item.text.trim() === '') {
      space = space || item.text !== '';
      if (item.endsLine) open = null;
      continue;
    }
    if (isDoubled(item, seen)) continue;
    if (open !== null && continues(open, item)) {
      const gap = item.x - open.right;
      open.text += (space || gap > spaceGap * item.size ? spacing(open, item, gap) : '') + item.text;
      open.right = item.x + item.width;
      open.size = Math.max(open.size, item.size);
    } else {
      open = {
        text: item.text,
        left: item.x,
        right: item.x + item.width,
        y: item.y,
        size: item.size,
        rtl: item.rtl,
        order: runs.length,
      };
      runs.push(open);
    }
    space = false;
    if (item.endsLine) open = null;
  }
  return runs;
}

/** Right-to-left runs stay apart: their order along the line is settled with the whole line in view. */
function continues(open: Run, item: PlacedText): boolean {
  if (open.rtl || item.rtl) return false;
  const size = Math.max(open.size, item.size);
  const gap = item.x - open.right;
  return Math.abs(item.y - open.y) < 0.6 * size && gap > -0.4 * size && gap < widestGap * size;
}

/** Between letters that are spaced out, only a wider gap parts words: two spaces say so to the cleaning. */
function spacing(open: Run, item: PlacedText, gap: number): string {
  const spacedOut = /(?:^| )\p{L}$/u.test(open.text) && /^\p{L}(?: |$)/u.test(item.text);
  return spacedOut && gap > 0.6 * item.size ? '  ' : ' ';
}

function isDoubled(item: PlacedText, seen: Map<string, PlacedText[]>): boolean {
  const alike = seen.get(item.text) ?? [];
  const near = 0.12 * item.size;
  if (alike.some((other) => Math.abs(other.x - item.x) < near && Math.abs(other.y - item.y) < near))
    return true;
  seen.set(item.text, [...alike.slice(-50), item]);
  return false;
}

/** Rows from top to bottom. */
export function rowsOf(runs: readonly Run[]): Row[] {
  const rows: Row[] = [];
  for (const run of [...runs].sort((a, b) => a.y - b.y || a.left - b.left)) {
    const row = rows.at(-1);
    if (row !== undefined && run.y - row.y <= rowTolerance * Math.max(run.size, row.size)) {
      row.runs.push(run);
      row.size = Math.max(row.size, run.size);
    } else {
      rows.push({ runs: [run], y: run.y, size: run.size });
    }
  }
  for (const row of rows) row.runs.sort((a, b) => a.left - b.left);
  return rows;
}

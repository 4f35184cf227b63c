import type { Row, Run } from './placed-text.ts';

/** A gap of this many font sizes and more becomes a tab. */
const tabGap = 1.2;
const spaceGap = 0.15;

/** A row as it is read. Where it reads from right to left, so do its runs. */
export function rowText(row: Row): string {
  const rightToLeft = isRightToLeft(row.runs);
  const runs = rightToLeft ? fromTheRight(row.runs) : row.runs;
  let text = '';
  let previous: Run | undefined;
  for (const run of runs) {
    if (previous) text += separator(gapBetween(previous, run) / Math.max(previous.size, run.size));
    text += run.text;
    previous = run;
  }
  return text;
}

function isRightToLeft(runs: readonly Run[]): boolean {
  let balance = 0;
  for (const run of runs) balance += run.rtl ? run.text.length : -(run.text.match(/\p{L}/gu)?.length ?? 0);
  return balance > 0 && runs.some((run) => run.rtl);
}

/** Runs of another script inside the line keep their own direction among each other. */
function fromTheRight(runs: readonly Run[]): Run[] {
  const ordered: Run[] = [];
  let foreign: Run[] = [];
  for (const run of [...runs].reverse()) {
    if (!run.rtl && /\p{L}/u.test(run.text)) {
      foreign.unshift(run);
      continue;
    }
    ordered.push(...foreign, run);
    foreign = [];
  }
  return [...ordered, ...foreign];
}

function gapBetween(a: Run, b: Run): number {
  return Math.max(a.left, b.left) - Math.min(a.right, b.right);
}

function separator(gap: number): string {
  if (gap >= tabGap) return '\t';
  return gap > spaceGap ? ' ' : '';
}

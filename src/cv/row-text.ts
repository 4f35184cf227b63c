import type { Row, Run } from './placed-text.ts';

/** A gap of this many font sizes and more becomes a tab. */
const tabGap = 1.2;
const spaceGap = 0.15;

/** A row as it is read. Where it reads from right to left, so do its runs. */
export function rowText(row: Row): string {
  const runs = isRightToLeft(row.runs) ? fromTheRight(row.runs) : row.runs;
  const gaps = runs.map((run, index) => {
    const previous = runs[index - 1];
    return previous ? gapBetween(previous, run) / Math.max(previous.size, run.size) : 0;
  });
  return runs.map((run, index) => separator(runs, gaps, index) + run.text).join('');
}

function separator(runs: readonly Run[], gaps: readonly number[], index: number): string {
  const gap = gaps[index] ?? 0;
  if (index === 0 || gap <= spaceGap) return '';
  return gap < tabGap || isJustified(runs, gaps, index) ? ' ' : '\t';
}

/** Justified text has the same wide gap on both sides of a word; what stands apart has not. */
function isJustified(runs: readonly Run[], gaps: readonly number[], index: number): boolean {
  const gap = gaps[index] ?? 0;
  const same = (other: number | undefined) => other !== undefined && Math.abs(other - gap) < 0.1 * gap;
  const isWord = (run: Run | undefined) => run !== undefined && !run.text.trim().includes(' ');
  return (
    (index > 1 && same(gaps[index - 1]) && isWord(runs[index - 1])) ||
    (same(gaps[index + 1]) && isWord(runs[index]))
  );
}

function isRightToLeft(runs: readonly Run[]): boolean {
  let balance = 0;
  for (const run of runs) balance += run.rtl ? run.text.length : -(run.text.match(/\p{L}/gu)?.length ?? 0);
  return balance > 0 && runs.some((run) => run.rtl);
}

/** Runs of another script inside the line keep their own direction among each other: they go as one. */
function fromTheRight(runs: readonly Run[]): Run[] {
  const groups: Run[] = [];
  for (const run of runs) {
    const previous = groups.at(-1);
    if (previous && isForeign(previous) && isForeign(run)) groups[groups.length - 1] = joined(previous, run);
    else groups.push(run);
  }
  return groups.reverse();
}

function isForeign(run: Run): boolean {
  return !run.rtl && /\p{L}/u.test(run.text);
}

function joined(a: Run, b: Run): Run {
  const space = gapBetween(a, b) > spaceGap * b.size ? ' ' : '';
  return { ...a, text: a.text + space + b.text, right: b.right };
}

function gapBetween(a: Run, b: Run): number {
  return Math.max(a.left, b.left) - Math.min(a.right, b.right);
}

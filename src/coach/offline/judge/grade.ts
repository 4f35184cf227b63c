import type { AnswerSignals } from '../answer-signals.ts';

/** A sum of parts as one of the five levels; the highest only when nearly all of it is there. */
export function levelOf(sum: number): 1 | 2 | 3 | 4 | 5 {
  const rounded = Math.floor(sum + 0.4);
  return rounded >= 5 ? 5 : rounded === 4 ? 4 : rounded === 3 ? 3 : rounded === 2 ? 2 : 1;
}

/** How much of `enough` there is, 0–1. */
export function shareOf(value: number, enough: number): number {
  return Math.max(0, Math.min(1, value / enough));
}

/** How far what is told can be taken as told: even an answer of general statements counts for a little. */
export function solidity({ firmness }: AnswerSignals): number {
  return 0.3 + 0.7 * firmness;
}

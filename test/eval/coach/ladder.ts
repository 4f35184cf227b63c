import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Coach } from '../../../src/interview/ports.ts';
import { scoreAnswer } from '../../../src/interview/score.ts';
import type { Brief, QuestionTag, SessionQuestion } from '../../../src/interview/types.ts';
import { aBrief, aQuestion } from '../../helpers/interview.ts';
import { mean, spearman } from './statistics.ts';

/** Field names are fixed: others read them. Shares are 0–1. */
export interface LadderReport {
  /** Rank correlation of level and score within a question, levels 1 to 5: mean over the questions. */
  spearman: number;
  /** The same for the question where it is lowest. */
  lowest: number;
  fives_excellent: number;
  ones_needs_improvement: number;
  short_beats_long: number;
  rows: LadderRow[];
}

export interface LadderRow {
  id: string;
  spearman: number;
  /** Levels 1 to 5. */
  scores: number[];
  short_excellent: number;
  fluent_empty: number;
}

const step = z.object({
  id: z.string(),
  role: z.string(),
  level: z.enum(['junior', 'mid', 'senior']),
  tag: z.custom<QuestionTag>((value) => typeof value === 'string'),
  question: z.string(),
  requirement: z
    .object({ kind: z.enum(['must', 'nice', 'responsibility']), topic: z.string(), sentence: z.string() })
    .nullable(),
  key_points: z.array(z.string()),
  answers: z.object({
    level_1: z.string(),
    level_2: z.string(),
    level_3: z.string(),
    level_4: z.string(),
    level_5: z.string(),
    short_excellent: z.string(),
    fluent_empty: z.string(),
  }),
});
type Step = z.infer<typeof step>;

const ladderFile = fileURLToPath(new URL('../ladder.yaml', import.meta.url));
/** By another author; kept away from whoever wrote the rules. */
export const heldBackFile = fileURLToPath(new URL('../ladder-held-back.yaml', import.meta.url));

/** Answers at five levels, written before the rules that judge them; null when the file is absent. */
export async function measureLadder(coach: Coach, file = ladderFile): Promise<LadderReport | null> {
  if (!existsSync(file)) return null;
  const steps = z.array(step).parse(parse(await readFile(file, 'utf8')));
  const rows: LadderRow[] = [];
  for (const one of steps) rows.push(await climb(coach, one));
  const share = (holds: (row: LadderRow) => boolean) => rows.filter(holds).length / rows.length;
  return {
    spearman: mean(rows.map((row) => row.spearman)),
    lowest: Math.min(...rows.map((row) => row.spearman)),
    fives_excellent: share(({ scores }) => (scores[4] ?? 0) >= 4),
    ones_needs_improvement: share(({ scores }) => (scores[0] ?? 5) < 2.5),
    short_beats_long: share((row) => row.short_excellent > row.fluent_empty),
    rows,
  };
}

async function climb(coach: Coach, one: Step): Promise<LadderRow> {
  const { answers } = one;
  const score = async (answer: string) =>
    scoreAnswer(await coach.review(questionOf(one), answer, briefOf(one))) ?? 0;
  const levels = [answers.level_1, answers.level_2, answers.level_3, answers.level_4, answers.level_5];
  const scores = await Promise.all(levels.map(score));
  return {
    id: one.id,
    spearman: spearman(
      levels.map((_, index) => index),
      scores,
    ),
    scores,
    short_excellent: await score(answers.short_excellent),
    fluent_empty: await score(answers.fluent_empty),
  };
}

function questionOf({ question, tag, requirement, key_points }: Step): SessionQuestion {
  return aQuestion(1, { text: question, tag, requirement, keyPoints: key_points });
}

function briefOf({ role, level, tag, requirement }: Step): Brief {
  const type = tag.startsWith('technical') ? 'technical' : 'mixed';
  return { ...aBrief, role, level, type, jobDescription: requirement?.sentence ?? null };
}

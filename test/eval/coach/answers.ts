import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { z } from 'zod';
import { relevance } from '../../../src/coach/offline/relevance.ts';
import { reviewAnswer } from '../../../src/coach/offline/review.ts';
import { scoreAnswer } from '../../../src/interview/score.ts';
import type { Brief, SessionQuestion } from '../../../src/interview/types.ts';
import { sentences } from '../../../src/text/sentences.ts';
import { contentStems } from '../../../src/text/words.ts';
import { aBrief } from '../../helpers/interview.ts';
import { areaUnderCurve, mean, median } from './statistics.ts';

/** Field names are fixed: others read them. Shares are 0–1. */
export interface AnswersReport {
  rows: number;
  auc: number;
  overlap_auc: number;
  /** Share of manipulated answers that do not score higher than the original: the mean, and each by its name. */
  not_higher: number;
  manipulations: Record<Manipulation, number>;
  gates: {
    /** Empty, gibberish and copied-question answers that a gate caught. */
    hits: number;
    /** Real answers that a gate caught. */
    false_alarms: number;
  };
  /** Median of one review. */
  review_ms: number;
}

export type Manipulation =
  | 'empty'
  | 'gibberish'
  | 'copied_question'
  | 'swapped'
  | 'first_sentence_only'
  | 'filler_added'
  | 'numbers_removed';

/** What a gate has to catch. */
const gated: Manipulation[] = ['empty', 'gibberish', 'copied_question'];

const person = z.object({
  id: z.string(),
  qa: z.array(z.object({ question: z.string(), answer: z.string() })),
});

interface Pair {
  id: string;
  question: string;
  answer: string;
}

const brief: Brief = { ...aBrief, role: 'Manager', type: 'behavioral' };

/** Real interview answers: whether relevance tells a person's own answer from another's, and what changing it does. */
export async function measureAnswers(data: string): Promise<AnswersReport | null> {
  const file = join(data, 'rated', 'siop2024', 'interview_train_dev.jsonl');
  if (!existsSync(file)) return null;
  const people = (await readFile(file, 'utf8'))
    .split('\n')
    .filter(Boolean)
    .map((line) => person.parse(JSON.parse(line)));
  const pairs: Pair[] = people.flatMap(({ id, qa }) => qa.map((one) => ({ id, ...one })));
  const swapped = pairs.map((pair, index) => ({ ...pair, answer: otherAnswer(pairs, index) }));
  const times: number[] = [];
  const original = pairs.map((pair) => timed(times, () => scoreOf(pair)));
  const change = changes(swapped);
  const changed = (name: Manipulation) =>
    pairs.map((pair, index) => ({ ...pair, answer: change[name](pair, index) }));
  const share = (holding: boolean[]) => holding.filter(Boolean).length / holding.length;
  const notHigher = (name: Manipulation) =>
    share(changed(name).map((pair, index) => (scoreOf(pair) ?? 0) <= (original[index] ?? 0)));
  const manipulations = {
    empty: notHigher('empty'),
    gibberish: notHigher('gibberish'),
    copied_question: notHigher('copied_question'),
    swapped: notHigher('swapped'),
    first_sentence_only: notHigher('first_sentence_only'),
    filler_added: notHigher('filler_added'),
    numbers_removed: notHigher('numbers_removed'),
  };
  const isCaught = (pair: Pair) => review(pair).gate !== null;
  return {
    rows: pairs.length,
    auc: areaUnderCurve(pairs.map(rated), swapped.map(rated)),
    overlap_auc: areaUnderCurve(pairs.map(overlap), swapped.map(overlap)),
    not_higher: mean(Object.values(manipulations)),
    manipulations,
    gates: {
      hits: share(gated.flatMap((name) => changed(name).map(isCaught))),
      false_alarms: share(pairs.map(isCaught)),
    },
    review_ms: median(times),
  };
}

function changes(swapped: Pair[]): Record<Manipulation, (pair: Pair, index: number) => string> {
  const filler = 'Um, you know, I mean, that is basically how it was, so to speak.';
  return {
    empty: () => '',
    gibberish: () => 'asdf jkl qwer zxcv uiop hjkl bnm wqert plkj mnbvc trewq gfdsa',
    copied_question: ({ question }) => question,
    swapped: (_, index) => swapped[index]?.answer ?? '',
    first_sentence_only: ({ answer }) => sentences(answer)[0] ?? '',
    filler_added: ({ answer }) => `${answer} ${filler} ${filler}`,
    numbers_removed: ({ answer }) => answer.replace(/\d[\d.,]*/g, ''),
  };
}

function timed<T>(times: number[], run: () => T): T {
  const started = performance.now();
  const result = run();
  times.push(performance.now() - started);
  return result;
}

/** Another person's answer to a different question; a fixed step keeps it the same in every run. */
function otherAnswer(pairs: Pair[], index: number): string {
  const own = pairs[index];
  for (let step = 1; step < pairs.length; step += 1) {
    const other = pairs[(index + step * 37) % pairs.length];
    if (other && own && other.id !== own.id && other.question !== own.question) return other.answer;
  }
  return '';
}

function rated({ question, answer }: Pair): number {
  return relevance(question, answer);
}

function overlap({ question, answer }: Pair): number {
  const asked = new Set(contentStems(question));
  const said = new Set(contentStems(answer));
  return [...asked].filter((word) => said.has(word)).length / Math.max(1, asked.size);
}

function review({ question, answer }: Pair) {
  return reviewAnswer(asked(question), answer, brief);
}

function scoreOf(pair: Pair): number | null {
  return scoreAnswer(review(pair));
}

function asked(text: string): SessionQuestion {
  return {
    id: 'q',
    order: 1,
    planNumber: 1,
    parentId: null,
    text,
    tag: 'behavioral',
    requirement: null,
    why: '',
    strongAnswer: '',
    keyPoints: [],
  };
}

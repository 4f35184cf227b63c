import type { Brief, Dimension, ReviewedAnswer } from '../../interview/types.ts';
import type { AnswerSentence } from './answer-signals.ts';
import { starFlags } from './judge/structure.ts';
import type { AskedFor, JudgedAnswer } from './judged-answer.ts';

/** What an answer lacks, in the words feedback is given in. */
export type GapKind =
  | 'no_answer'
  | 'off_question'
  | 'late_answer'
  | 'phrases'
  | 'no_case'
  | 'no_own_part'
  | 'no_result'
  | 'no_number'
  | 'no_fact'
  | 'no_example'
  | 'no_points'
  | 'no_choice'
  | 'no_link'
  | 'no_steps'
  | 'no_check'
  | 'no_scene';

export interface Gap {
  kind: GapKind;
  /** What it costs: marks lost, weighed by what interviewers heed most. */
  cost: number;
  /** The sentence that shows it; null when the gap is an absence. */
  shown: AnswerSentence | null;
}

/** A scored answer with what it shows and what it lacks. */
export interface WeighedAnswer {
  one: ReviewedAnswer;
  judged: JudgedAnswer;
  /** The costliest first. */
  gaps: Gap[];
}

/** A gap, and the answer that shows it. */
export interface ChosenGap {
  gap: Gap;
  answer: WeighedAnswer;
}

const impact: Record<Dimension, number> = {
  relevance: 1.3,
  evidence: 1.25,
  ownership: 1.1,
  role_depth: 1.05,
  structure: 0.9,
};

/** The gaps of one reviewed answer, the costliest first, each kind once. */
export function gapsOf({ review }: ReviewedAnswer, answer: JudgedAnswer, brief: Brief): Gap[] {
  if (review.gate !== null) return [{ kind: 'no_answer', cost: 5, shown: null }];
  const isElsewhere = review.dimensions.some((one) => one.dimension === 'relevance' && one.score === 1);
  const found = new Map<GapKind, Gap>();
  for (const { dimension, score } of review.dimensions) {
    if (score === null || score === 5 || (isElsewhere && dimension !== 'relevance')) continue;
    const { kind, shown } = gapIn[dimension](answer, score);
    const vague = kind === 'no_link' && brief.jobDescription === null ? unknownJob : 1;
    const cost = (5 - score) * impact[dimension] * vague + (found.get(kind)?.cost ?? 0) * 0.5;
    if (cost > (found.get(kind)?.cost ?? 0)) found.set(kind, { kind, cost, shown });
  }
  return [...found.values()].sort((a, b) => b.cost - a.cost);
}

/** Without a job description there is little to tie an answer to. */
const unknownJob = 0.3;

type Found = Omit<Gap, 'cost'>;

const gapIn: Record<Dimension, (answer: JudgedAnswer, score: number) => Found> = {
  relevance(answer, score) {
    const { signals, askedFor } = answer;
    const phrase = signals.sentences.find((one) => one.platitude) ?? null;
    const tells = signals.ownActions >= 2 && !signals.general;
    if (score <= 2 && !signals.general)
      return { kind: tells ? 'late_answer' : 'off_question', shown: signals.sentences[0] ?? null };
    if (askedFor === 'past_case' && signals.general) return generalTalk(answer);
    if (phrase) return { kind: 'phrases', shown: phrase };
    // At 3 and 4 the answer is on the subject: what is lacking is that it says so.
    const isElsewhere = score <= 2;
    return { kind: isElsewhere ? 'off_question' : 'late_answer', shown: signals.sentences[0] ?? null };
  },
  evidence(answer, score) {
    const { signals, askedFor } = answer;
    const phrase = signals.sentences.find((one) => one.platitude) ?? null;
    if (askedFor === 'past_case' && signals.general) return generalTalk(answer);
    if (phrase && score <= 2) return { kind: 'phrases', shown: phrase };
    if (askedFor === 'knowledge' || askedFor === 'hypothetical') {
      return isPlanOfOwn(answer) ? { kind: 'no_fact', shown: null } : { kind: 'no_example', shown: null };
    }
    if (signals.measured > 0 && score >= 4) return { kind: 'no_choice', shown: deed(signals.sentences) };
    if (askedFor === 'self' && signals.results === 0) {
      return hasFigure(signals.sentences)
        ? { kind: 'no_result', shown: lastDeed(signals.sentences) }
        : { kind: 'no_fact', shown: deed(signals.sentences) };
    }
    const result = signals.sentences.findLast(
      (one) => one.result && !one.figure && !one.platitude && one.intendedActions === 0,
    );
    return starFlags(answer).result
      ? { kind: 'no_number', shown: result ?? null }
      : { kind: 'no_result', shown: lastDeed(signals.sentences) };
  },
  ownership({ signals, askedFor }, score) {
    if (askedFor === 'hypothetical') return { kind: 'no_steps', shown: null };
    if (askedFor === 'self' && !hasFigure(signals.sentences) && score < 4)
      return { kind: 'no_fact', shown: null };
    if (askedFor === 'self') return { kind: 'no_choice', shown: deed(signals.sentences) };
    const shared = signals.sentences.find((one) => one.sharedActions >= 0.5 && deedsIn(one) === 0) ?? null;
    return score === 4
      ? { kind: 'no_choice', shown: deed(signals.sentences) }
      : { kind: 'no_own_part', shown: shared };
  },
  role_depth(answer) {
    if (answer.question.keyPoints.length > 0) return { kind: 'no_points', shown: null };
    const plain = deed(answer.signals.sentences);
    return answer.roleTerms.length === 0
      ? { kind: 'no_link', shown: null }
      : { kind: 'no_choice', shown: plain };
  },
  structure(answer) {
    const flags = starFlags(answer);
    const planned = answer.askedFor === 'hypothetical';
    if (!flags.action) return { kind: planned ? 'no_steps' : 'no_own_part', shown: null };
    if (!flags.result)
      return planned
        ? { kind: 'no_check', shown: null }
        : { kind: 'no_result', shown: lastDeed(answer.signals.sentences) };
    return { kind: planned ? 'no_steps' : 'no_scene', shown: null };
  },
};

function generalTalk({ signals }: JudgedAnswer): Found {
  return { kind: 'no_case', shown: signals.sentences.find((one) => !one.figure) ?? null };
}

/** A question about what one wants or would do in this job: nothing has come of it yet. */
function isPlanOfOwn({ askedFor, question }: { askedFor: AskedFor; question: { tag: string } }): boolean {
  return askedFor === 'hypothetical' && question.tag === 'hr';
}

/** The sentence with most of what the speaker did, without a reason given. */
function deed(sentences: AnswerSentence[]): AnswerSentence | null {
  const told = sentences.filter((one) => deedsIn(one) > 0 && !one.reason && !one.platitude);
  return told.toSorted((a, b) => chosenIn(b) - chosenIn(a))[0] ?? null;
}

/** What one is, has or knows was not chosen against something else. */
const states = new Set('am was have had own owned know knew like liked work worked use used'.split(' '));

function chosenIn({ text }: AnswerSentence): number {
  return [...text.matchAll(/\bI (?:then |also |just )?([a-z]+)/g)].filter(
    ([, verb = '']) => !states.has(verb),
  ).length;
}

function hasFigure(sentences: AnswerSentence[]): boolean {
  return sentences.some(({ figure }) => figure);
}

function lastDeed(sentences: AnswerSentence[]): AnswerSentence | null {
  return sentences.findLast((one) => one.ownActions > 0 && !one.platitude) ?? null;
}

export function deedsIn(sentence: AnswerSentence): number {
  return sentence.ownActions + sentence.intendedActions;
}

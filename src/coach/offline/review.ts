import {
  type AnswerReview,
  type Brief,
  type Dimension,
  dimensions,
  type Gate,
  type Quote,
  type SessionQuestion,
} from '../../interview/types.ts';
import { noStar, unscoredReview } from '../../interview/unscored-review.ts';
import { betterAnswer } from './better-answer.ts';
import { likelyFollowUp } from './follow-up.ts';
import { deedsIn } from './gaps.ts';
import { gateOf } from './gates.ts';
import { judge } from './judge/judge.ts';
import type { Judgement } from './judge/judgement.ts';
import { starFlags } from './judge/structure.ts';
import { type JudgedAnswer, judgedAnswer } from './judged-answer.ts';
import { foreignLanguage } from './language.ts';
import { oneChange } from './one-change.ts';
import { quotable } from './quotable.ts';
import { mostPoints } from './strengths.ts';

/** Judges one answer by rules. Pure: the same answer, the same review. */
export function reviewAnswer(question: SessionQuestion, answer: string | null, brief: Brief): AnswerReview {
  if (answer === null) return skippedReview();
  const gate = gateOf(question.text, answer);
  if (gate !== null) return gatedReview(gate, question, answer);
  const judged = judgedAnswer(question, answer, brief);
  const judgements = judge(judged);
  const gaps = gapsOf(judgements);
  return {
    gate: null,
    unscoredReason: null,
    dimensions: judgements.map(({ dimension, rationale, score }) => ({ dimension, rationale, score })),
    star: starFlags(judged),
    quotes: quotesOf(judged, judgements),
    missing: gaps.map(({ gap }) => gap),
    oneChange: gaps[0] ? oneChange(gaps[0].dimension, judged) : null,
    betterAnswer: gaps.length === 0 ? null : betterAnswer(judged, brief),
    likelyFollowUp: likelyFollowUp(judged, gaps[0]?.dimension ?? null),
    keyPointsNamed: judged.keyPoints.named,
    keyPointsMissed: judged.keyPoints.missed,
  };
}

/** What weighs most with an interviewer comes first when scores are equal. */
const weight: Record<Dimension, number> = {
  relevance: 0.5,
  evidence: 0.4,
  role_depth: 0.3,
  ownership: 0.2,
  structure: 0.1,
};

function gapsOf(judgements: Judgement[]): { dimension: Dimension; gap: string }[] {
  return judgements
    .flatMap(({ dimension, gap, score }) =>
      gap && score !== null && score < 5 ? [{ dimension, gap, order: score - weight[dimension] }] : [],
    )
    .sort((a, b) => a.order - b.order)
    .map(({ dimension, gap }) => ({ dimension, gap }));
}

function quotesOf(answer: JudgedAnswer, judgements: Judgement[]): Quote[] {
  const low = (dimension: Dimension, most: number) => {
    const score = judgements.find((judgement) => judgement.dimension === dimension)?.score ?? null;
    return score !== null && score <= most;
  };
  const high = (dimension: Dimension) =>
    judgements.some((one) => one.dimension === dimension && (one.score ?? 0) >= 4);
  const { sentences } = answer.signals;
  const flags = starFlags(answer);
  const judged = judgements.flatMap(({ score }) => (score === null ? [] : [score]));
  const solid = judged.reduce((sum, score) => sum + score, 0) >= judged.length * 3;
  const quotes: Quote[] = [];
  const add = (wanted: boolean, text: string | undefined, shows: Quote['shows'], dimension: Dimension) => {
    if (wanted && text && !quotes.some((quote) => quote.text === quotable(text)))
      quotes.push({ text: quotable(text), shows, dimension });
  };
  add(
    high('evidence'),
    (sentences.findLast((one) => one.measured && one.result) ?? sentences.findLast((one) => one.measured))
      ?.text,
    'strength',
    'evidence',
  );
  add(
    high('ownership'),
    sentences.find((one) => one.decision && deedsIn(one) > 0)?.text,
    'strength',
    'ownership',
  );
  add(
    high('role_depth'),
    (answer.question.keyPoints.length > 0
      ? mostPoints(answer, sentences)
      : sentences.find((one) => one.reason && !one.platitude)
    )?.text,
    'strength',
    'role_depth',
  );
  add(
    solid && high('structure') && flags.result,
    sentences.findLast((one) => one.result && !one.platitude)?.text,
    'strength',
    'structure',
  );
  add(low('evidence', 3), sentences.find((one) => one.platitude)?.text, 'gap', 'evidence');
  add(low('relevance', 3), sentences[0]?.text, 'gap', 'relevance');
  add(
    low('ownership', 3),
    sentences.find((one) => one.sharedActions >= 0.5 && deedsIn(one) === 0)?.text,
    'gap',
    'ownership',
  );
  add(low('evidence', 4), sentences.findLast((one) => one.result && !one.measured)?.text, 'gap', 'evidence');
  add(low('structure', 4) && flags.action && !flags.result, sentences.at(-1)?.text, 'gap', 'structure');
  add(
    low('role_depth', 3),
    sentences.find((one) => deedsIn(one) > 0 && !one.reason)?.text,
    'gap',
    'role_depth',
  );
  return quotes;
}

function skippedReview(): AnswerReview {
  const rationale = 'You skipped this question.';
  return {
    ...unscoredReview(rationale),
    gate: 'empty',
    dimensions: dimensions.map((dimension) => ({ dimension, rationale, score: null })),
  };
}

const gateWords: Record<Gate, { rationale: string; missing: string; change: string }> = {
  empty: {
    rationale: 'There is no answer to judge.',
    missing: 'an answer',
    change: 'Say something, even if it is short: one case, what you did, and what came of it.',
  },
  gibberish: {
    rationale: 'The text cannot be read as an answer.',
    missing: 'an answer that can be read',
    change: 'Answer again in whole sentences.',
  },
  copied_question: {
    rationale: 'The answer repeats the question.',
    missing: 'an answer of your own',
    change: 'Leave the question aside and begin with what you did.',
  },
  too_short: {
    rationale: 'The answer is too short to show anything.',
    missing: 'a case, what you did, and what came of it',
    change: 'Take about a minute: where it was, what you did, and how it ended.',
  },
  other_language: {
    rationale: 'The answer is in another language than the interview.',
    missing: '',
    change: '',
  },
};

function gatedReview(gate: Gate, question: SessionQuestion, answer: string): AnswerReview {
  const said = gateWords[gate];
  const unscored = gate === 'other_language';
  const story = question.tag === 'behavioral' || question.tag === 'situational';
  const skipsDepth = question.tag.startsWith('technical') && question.keyPoints.length === 0;
  const applies = (dimension: Dimension) =>
    !unscored &&
    !(dimension === 'structure' && !story) &&
    !(dimension === 'role_depth' && skipsDepth) &&
    !(dimension === 'ownership' && question.keyPoints.length > 0);
  return {
    gate,
    unscoredReason: unscored
      ? `The answer seems to be in ${foreignLanguage(answer) ?? 'another language'}; this coach judges English only.`
      : null,
    dimensions: dimensions.map((dimension) => ({
      dimension,
      rationale:
        applies(dimension) || unscored ? said.rationale : 'Not judged: it does not apply to this question.',
      score: applies(dimension) ? 1 : null,
    })),
    star: noStar,
    quotes: [],
    missing: unscored ? [] : [said.missing],
    oneChange: unscored ? null : said.change,
    betterAnswer: null,
    likelyFollowUp: null,
    keyPointsNamed: [],
    keyPointsMissed: unscored ? [] : question.keyPoints,
  };
}

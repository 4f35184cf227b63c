import type { AnswerReview, Brief, Dimension, Quote, SessionQuestion } from '../../interview/types.ts';
import { gatedReview, skippedReview } from '../rules/gated-review.ts';
import { gateOf } from '../rules/gates.ts';
import { betterAnswer } from './better-answer.ts';
import { likelyFollowUp } from './follow-up.ts';
import { deedsIn } from './gaps.ts';
import { judge } from './judge/judge.ts';
import type { Judgement } from './judge/judgement.ts';
import { starFlags } from './judge/structure.ts';
import { type JudgedAnswer, judgedAnswer } from './judged-answer.ts';
import { oneChange } from './one-change.ts';
import { quotable } from './quotable.ts';
import { mostPoints } from './strengths.ts';

/** Judges one answer by rules. Pure: the same answer, the same review. */
export function reviewAnswer(question: SessionQuestion, answer: string | null, brief: Brief): AnswerReview {
  if (answer === null) return skippedReview();
  const gate = gateOf(question.text, answer, brief.language);
  if (gate !== null) return gatedReview(gate, question, answer, brief.language);
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

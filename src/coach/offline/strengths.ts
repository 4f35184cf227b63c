import type { Dimension, Quote, ReviewedAnswer, Strength } from '../../interview/types.ts';
import type { AnswerSentence } from './answer-signals.ts';
import { deedsIn } from './gaps.ts';
import { askedFor, type JudgedAnswer } from './judged-answer.ts';
import { matchKeyPoints } from './key-points.ts';

interface StrengthWords {
  title: string;
  why: string;
  /** Fits after 'your answer to question 2': 'puts a number on the result'. */
  clause: string;
}

const strong: Record<Dimension, StrengthWords> = {
  evidence: {
    title: 'You put a number on the result',
    why: 'An interviewer can retell a number to the others who decide.',
    clause: 'puts a number on the result',
  },
  ownership: {
    title: 'Your own decision is plain',
    why: 'It shows what would be different with you in the job.',
    clause: 'makes your own decision plain',
  },
  role_depth: {
    title: 'You say why, not only what',
    why: 'Reasons let the listener see how you would choose in another case.',
    clause: 'says why, not only what',
  },
  relevance: {
    title: 'You answer at once',
    why: 'Whoever listens knows from the first sentence that they will get an answer.',
    clause: 'gives the answer at once',
  },
  structure: {
    title: 'Your story has an end',
    why: 'The listener knows what became of it, and need not ask.',
    clause: 'tells the story to its end',
  },
};

const knows: StrengthWords = {
  title: 'You name what matters here',
  why: 'It is what somebody who has done this work would look for in the answer.',
  clause: 'names what matters there',
};

const factual: StrengthWords = {
  title: 'You give a fact that can be checked',
  why: 'A fact can be passed on to the others who decide.',
  clause: 'gives a fact that can be checked',
};

function wordsFor({ dimension, text }: Candidate['quote'], one: ReviewedAnswer): StrengthWords {
  const isChange = askedFor(one.question) === 'past_case' || /\bfrom\b.+\bto\b/.test(text);
  if (dimension === 'evidence' && !isChange) return factual;
  return dimension === 'role_depth' && one.question.keyPoints.length > 0 ? knows : strong[dimension];
}

/** A strength with what the verdict needs of it. */
export interface ShownStrength extends Strength {
  /** Fits after 'your answer to question 2'. */
  clause: string;
}

interface Candidate {
  one: ReviewedAnswer;
  quote: Pick<Quote, 'text' | 'dimension'>;
  weight: number;
}

/**
 * Up to two strengths in the candidate's own words, of different kinds and from different answers where possible.
 * What a review found to be strong comes first; otherwise any sentence that does what it should.
 */
export function strengthsOf(scored: { one: ReviewedAnswer; judged: JudgedAnswer }[]): ShownStrength[] {
  const candidates = scored.flatMap(({ one, judged }) => [...found(one), ...honest(one, judged)]);
  const picked: ShownStrength[] = [];
  for (const elsewhere of [true, false]) {
    for (const { one, quote } of candidates.sort((a, b) => b.weight - a.weight)) {
      const words = wordsFor(quote, one);
      const again = picked.some(
        (known) =>
          known.title === words.title ||
          known.quote === quote.text ||
          (elsewhere && known.questionOrder === one.question.order),
      );
      if (picked.length < 2 && !again)
        picked.push({ ...words, quote: quote.text, questionOrder: one.question.order });
    }
  }
  return picked;
}

function found(one: ReviewedAnswer): Candidate[] {
  return one.review.quotes
    .filter(({ shows }) => shows === 'strength')
    .map((quote) => ({ one, quote, weight: 2 + (one.score ?? 0) + scoreOf(one, quote.dimension) / 10 }));
}

/** Of an answer that was judged middling: single sentences that do what they should. */
function honest(one: ReviewedAnswer, { signals }: JudgedAnswer): Candidate[] {
  if (one.review.gate !== null || (one.score ?? 0) < 2 || scoreOf(one, 'relevance') < 3) return [];
  const candidate = (dimension: Dimension, sentence: AnswerSentence | undefined): Candidate[] =>
    sentence && !sentence.platitude && sentence.text.length <= 220
      ? [{ one, quote: { text: sentence.text, dimension }, weight: (one.score ?? 0) - 1 }]
      : [];
  const points = mostPoints(one, signals.sentences);
  const isKnowledge = one.question.keyPoints.length > 0;
  return [
    ...(isKnowledge
      ? []
      : candidate(
          'evidence',
          signals.sentences.findLast((s) => s.measured && s.result),
        )),
    ...candidate(
      'ownership',
      isKnowledge ? undefined : signals.sentences.find((s) => s.decision && s.ownActions > 0),
    ),
    ...candidate(
      'role_depth',
      isKnowledge ? points : signals.sentences.find((s) => s.reason && deedsIn(s) > 0),
    ),
  ];
}

/** The sentence that names most points of a correct answer; undefined when none names any. */
export function mostPoints(
  one: { question: { keyPoints: string[] } },
  sentences: AnswerSentence[],
): AnswerSentence | undefined {
  const named = (sentence: AnswerSentence) =>
    matchKeyPoints(one.question.keyPoints, sentence.text).named.length;
  const [best] = sentences.toSorted((a, b) => named(b) - named(a));
  return best && named(best) > 0 ? best : undefined;
}

function scoreOf(one: ReviewedAnswer, dimension: Dimension): number {
  return one.review.dimensions.find((known) => known.dimension === dimension)?.score ?? 5;
}

import {
  type AnswerReview,
  type Dimension,
  dimensions,
  type Gate,
  type SessionQuestion,
} from '../../interview/types.ts';
import { noStar, unscoredReview } from '../../interview/unscored-review.ts';
import { languageName } from '../../text/language-tag.ts';
import { isJudged } from './judged-dimensions.ts';
import { foreignLanguage } from './language.ts';

/** What stands in place of a review where the question was skipped. */
export function skippedReview(): AnswerReview {
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

/** The review of an answer that a gate caught: 1 in all that applies, or unscored when it is in another language. */
export function gatedReview(
  gate: Gate,
  question: SessionQuestion,
  answer: string,
  language: string,
): AnswerReview {
  const said = gateWords[gate];
  const unscored = gate === 'other_language';
  const applies = (dimension: Dimension) => !unscored && isJudged(dimension, question);
  return {
    gate,
    unscoredReason: unscored
      ? `The answer seems to be in ${foreignLanguage(answer, language) ?? 'another language'}; this interview is in ${languageName(language) ?? language}.`
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

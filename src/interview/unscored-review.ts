import type { AnswerReview, StarFlags } from './types.ts';

export const noStar: StarFlags = {
  situation: false,
  task: false,
  action: false,
  result: false,
  quantified_result: false,
};

/** A review that judges nothing, and says why. */
export function unscoredReview(reason: string): AnswerReview {
  return {
    gate: null,
    unscoredReason: reason,
    dimensions: [],
    star: noStar,
    quotes: [],
    missing: [],
    oneChange: null,
    betterAnswer: null,
    likelyFollowUp: null,
    keyPointsNamed: [],
    keyPointsMissed: [],
  };
}

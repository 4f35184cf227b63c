import { UserError } from '../errors.ts';
import type { Coach } from '../interview/ports.ts';
import { ReviewFailed } from '../interview/review-failed.ts';
import { scoreAnswer } from '../interview/score.ts';
import type { AnswerReview } from '../interview/types.ts';

/**
 * Grades each answer several times, and takes the review in the middle; its `attempts` hold the score of each, lowest
 * first. With an even number it is the lower of the two in the middle. Gradings that fail are left out of it.
 */
export function repeatReviews(coach: Coach, times: number): Coach {
  return {
    ...coach,
    review: async (question, answer, brief) => {
      const made: AnswerReview[] = [];
      let failure: UserError | null = null;
      for (let time = 0; time < times; time += 1) {
        try {
          const review = await coach.review(question, answer, brief);
          // A gate or a skip is decided by code: it comes out the same.
          if (review.gate !== null || review.unscoredReason !== null || answer === null) return review;
          made.push(review);
        } catch (error) {
          if (!(error instanceof UserError)) throw error;
          failure = error;
          // A coach that will not work later either gives no further grade; those it gave stand.
          if (!(error instanceof ReviewFailed)) break;
        }
      }
      if (made.length === 0 && failure) throw failure;
      return middleOf(made);
    },
  };
}

function middleOf(reviews: AnswerReview[]): AnswerReview {
  const graded = reviews
    .flatMap((review) => {
      const score = scoreAnswer(review);
      return score === null ? [] : [{ review, score }];
    })
    .toSorted((a, b) => a.score - b.score);
  const middle = graded[Math.floor((graded.length - 1) / 2)];
  if (!middle) throw new Error('There is no review to choose from.');
  return { ...middle.review, attempts: graded.map(({ score }) => score) };
}

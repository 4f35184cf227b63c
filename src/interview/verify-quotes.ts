import type { AnswerReview } from './types.ts';

/** Drops every quote that is not an exact part of the answer, whoever wrote the review. */
export function verifyQuotes(review: AnswerReview, answer: string | null): AnswerReview {
  return {
    ...review,
    quotes: review.quotes.filter(({ text }) => text.trim() !== '' && answer?.includes(text) === true),
  };
}

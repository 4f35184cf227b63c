import { UserError } from '../errors.ts';
import type { Coach } from './ports.ts';
import { ReviewFailed } from './review-failed.ts';
import { scoreAnswer } from './score.ts';
import type {
  Answer,
  AnswerReview,
  Brief,
  InterviewSession,
  ReviewedAnswer,
  SessionQuestion,
} from './types.ts';
import { unscoredReview } from './unscored-review.ts';
import { verifyQuotes } from './verify-quotes.ts';

export interface ReviewRun {
  session: InterviewSession;
  brief: Brief;
  coach: Coach;
  /** Called before each answer is reviewed; both 1-based. */
  onProgress: (answer: number, of: number) => void;
}

interface Attempt {
  question: SessionQuestion;
  answer: Answer;
}

export interface Reviews {
  reviewed: ReviewedAnswer[];
  /** Answers whose grading failed. */
  failed: number;
  /** Why, each reason once. */
  reasons: string[];
}

/**
 * Every answer with its review, in order. A grade that failed is unscored with its reason, never a default; when the
 * coach fails for good the answers still to come are unscored, too. Throws when not one of those given could be graded.
 */
export async function reviewAnswers(run: ReviewRun): Promise<Reviews> {
  const attempts = attemptsIn(run.session);
  const reviews: AnswerReview[] = [];
  const failures: UserError[] = [];
  let stopped: UserError | null = null;
  let next = 0;
  const work = async () => {
    while (next < attempts.length) {
      const index = next;
      next += 1;
      const { question, answer } = attempts[index] as Attempt;
      const isAsked = answer.text !== null;
      if (stopped === null) run.onProgress(index + 1, attempts.length);
      try {
        // What was skipped needs nobody to grade it.
        if (stopped !== null && isAsked) throw stopped;
        reviews[index] = verifyQuotes(await run.coach.review(question, answer.text, run.brief), answer.text);
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        if (!(error instanceof ReviewFailed)) stopped = error;
        failures.push(error);
        reviews[index] = unscoredReview(error.message);
      }
    }
  };
  await Promise.all(Array.from({ length: run.coach.reviewsAtOnce }, work));
  const [first] = failures;
  const given = attempts.filter(({ answer }) => answer.text !== null).length;
  if (first && failures.length >= given) throw first;
  return {
    reviewed: attempts.map((attempt, index) => scored(attempt, reviews[index])),
    failed: failures.length,
    reasons: [...new Set(failures.map(({ message }) => message))],
  };
}

function scored(
  { question, answer }: Attempt,
  review = unscoredReview('It was not reviewed.'),
): ReviewedAnswer {
  return { question, answer, review, score: answer.text === null ? null : scoreAnswer(review) };
}

/** Each answer with its question, in the interview's order. */
export function attemptsIn(session: InterviewSession): Attempt[] {
  return session.questions.flatMap((question) =>
    session.answers
      .filter((answer) => answer.questionId === question.id)
      .map((answer) => ({ question, answer })),
  );
}

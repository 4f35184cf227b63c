import { UserError } from '../errors.ts';
import { feedbackColumns } from './feedback-markdown.ts';
import type { Coach, InterviewStore } from './ports.ts';
import { countReviewed, overallScore, qualitativeScore, scoreAnswer } from './score.ts';
import type {
  Answer,
  AnswerReview,
  Brief,
  Feedback,
  FeedbackSummary,
  InterviewSession,
  ReviewedAnswer,
  SessionQuestion,
} from './types.ts';
import { unscoredReview } from './unscored-review.ts';
import { verifyQuotes } from './verify-quotes.ts';

export interface FeedbackRun {
  session: InterviewSession;
  brief: Brief;
  coach: Coach;
  store: InterviewStore;
  now: () => Date;
  newId: () => string;
  /** Called before each answer is reviewed; both 1-based. */
  onProgress: (answer: number, of: number) => void;
}

/** Reviews every answer and stores the feedback; an earlier one stays until this one is stored. */
export async function generateFeedback(run: FeedbackRun): Promise<Feedback> {
  const attempts = attemptsIn(run.session);
  if (attempts.length === 0) {
    throw new UserError('This interview has no answers yet, so there is nothing to give feedback on.', {
      code: 'feedback_nothing_answered',
      hint: `Go on with it: greenroom interview resume ${run.session.id.slice(0, 8)}`,
    });
  }
  const reviewed: ReviewedAnswer[] = [];
  for (const [index, { question, answer }] of attempts.entries()) {
    run.onProgress(index + 1, attempts.length);
    const review = verifyQuotes(await reviewOrExplain(run, question, answer), answer.text);
    reviewed.push({ question, answer, review, score: answer.text === null ? null : scoreAnswer(review) });
  }
  const summary = verifySummary(await run.coach.summarise(reviewed, run.brief), reviewed);
  const score = overallScore(reviewed);
  const counts = countReviewed(reviewed);
  const feedback: Feedback = {
    id: run.newId(),
    sessionId: run.session.id,
    ...feedbackColumns(summary, counts, score, run.session.questions),
    score,
    qualitativeScore: qualitativeScore(score),
    generatedAt: run.now().toISOString(),
    report: { coach: run.coach.name, counts, summary },
  };
  await run.store.storeFeedback(feedback, reviewed);
  return feedback;
}

function attemptsIn(session: InterviewSession): { question: SessionQuestion; answer: Answer }[] {
  return session.questions.flatMap((question) =>
    session.answers
      .filter((answer) => answer.questionId === question.id)
      .map((answer) => ({ question, answer })),
  );
}

/** A grade that failed is unscored with its reason, never a default. */
async function reviewOrExplain(
  run: FeedbackRun,
  question: SessionQuestion,
  answer: Answer,
): Promise<AnswerReview> {
  try {
    return await run.coach.review(question, answer.text, run.brief);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return unscoredReview(error.message);
  }
}

/** The summary quotes the candidate too: words they never said are dropped here as well. */
function verifySummary(summary: FeedbackSummary, reviewed: ReviewedAnswer[]): FeedbackSummary {
  const said = (quote: string, order: number) =>
    reviewed.some(({ question, answer }) => question.order === order && answer.text?.includes(quote));
  return {
    ...summary,
    strengths: summary.strengths.filter(({ quote, questionOrder }) => said(quote, questionOrder)),
    fixes: summary.fixes.map((fix) => ({
      ...fix,
      quote: fix.quote !== null && said(fix.quote, fix.questionOrder) ? fix.quote : null,
    })),
  };
}

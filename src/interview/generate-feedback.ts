import { UserError } from '../errors.ts';
import { feedbackColumns } from './feedback-markdown.ts';
import type { InterviewStore } from './ports.ts';
import { attemptsIn, type ReviewRun, reviewAnswers } from './review-answers.ts';
import { countReviewed, overallScore, qualitativeScore } from './score.ts';
import type { Feedback, FeedbackSummary, ReviewedAnswer } from './types.ts';

export interface FeedbackRun extends ReviewRun {
  store: InterviewStore;
  now: () => Date;
  newId: () => string;
  /** How many answers the feedback that stands has scored; 0 when there is none. */
  scoredBefore: number;
  /** Called once when grades are lacking: why, and how to make up for it. */
  onUngraded: (reasons: string[], hint: string) => void;
}

/** Reviews every answer and stores the feedback; an earlier one stays until this one is stored. */
export async function generateFeedback(run: FeedbackRun): Promise<Feedback> {
  const { session } = run;
  if (attemptsIn(session).length === 0) {
    throw new UserError('This interview has no answers yet, so there is nothing to give feedback on.', {
      code: 'feedback_nothing_answered',
      hint: `Go on with it: greenroom interview resume ${session.id.slice(0, 8)}`,
    });
  }
  const { reviewed, failed, reasons } = await reviewAnswers(run);
  const counts = countReviewed(reviewed);
  if (failed > 0 && counts.scored < run.scoredBefore) throw worseThanBefore(reasons);
  if (failed > 0)
    run.onUngraded(reasons, `Grade them again: greenroom feedback generate ${session.id.slice(0, 8)}`);
  const summary = verifySummary(await run.coach.summarise(reviewed, run.brief), reviewed);
  const score = overallScore(reviewed);
  const usage = run.coach.usage();
  const feedback: Feedback = {
    id: run.newId(),
    sessionId: session.id,
    ...feedbackColumns(summary, counts, score, session.questions),
    score,
    qualitativeScore: qualitativeScore(score),
    generatedAt: run.now().toISOString(),
    report: { coach: run.coach.name, counts, summary, ...(usage && { usage }) },
  };
  await run.store.storeFeedback(feedback, reviewed);
  return feedback;
}

/** A feedback with holes does not replace one that has fewer. */
function worseThanBefore(reasons: string[]): UserError {
  return new UserError(`Not every answer could be graded: ${reasons.join(' ')}`, {
    code: 'feedback_incomplete',
    hint: 'The feedback you had is kept. Try again later.',
  });
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

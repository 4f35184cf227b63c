import type {
  AnswerReview,
  Brief,
  FeedbackSummary,
  FollowUp,
  QuestionPlan,
  ReviewedAnswer,
  SessionQuestion,
} from './types.ts';

export type CoachName = 'offline' | 'openai';

/** Plans an interview and judges what was said. Speaks our words only; adapters translate. */
export interface Coach {
  readonly name: CoachName;
  /** One line for the user before the interview: what judges them and what it cannot do. */
  readonly notice: string;
  plan(brief: Brief): Promise<QuestionPlan>;
  /** Null unless the answer left a gap that can be named. */
  followUp(question: SessionQuestion, answer: string, brief: Brief): Promise<FollowUp | null>;
  /** One neutral clause that refers to the answer, never praise; null when nothing fits. */
  acknowledge(question: SessionQuestion, answer: string): Promise<string | null>;
  review(question: SessionQuestion, answer: string | null, brief: Brief): Promise<AnswerReview>;
  summarise(reviewed: ReviewedAnswer[], brief: Brief): Promise<FeedbackSummary>;
}

import type {
  Answer,
  AnswerReview,
  Brief,
  CoachName,
  Feedback,
  FeedbackSummary,
  FollowUp,
  InterviewEvent,
  InterviewSession,
  ModelUsage,
  QuestionPlan,
  ReviewedAnswer,
  SessionQuestion,
} from './types.ts';

/** Plans an interview and judges what was said. Speaks our words only; adapters translate. */
export interface Coach {
  readonly name: CoachName;
  /** One line for the user before the interview: what judges them and what it cannot do. */
  readonly notice: string;
  /** How many reviews may be under way at once. */
  readonly reviewsAtOnce: number;
  plan(brief: Brief): Promise<QuestionPlan>;
  /** What an interviewer says to an answer before going on. */
  respond(
    question: SessionQuestion,
    answer: string,
    brief: Brief,
    options: ResponseOptions,
  ): Promise<CoachResponse>;
  /** Throws `ReviewFailed` where this answer cannot be graded and another may be. */
  review(question: SessionQuestion, answer: string | null, brief: Brief): Promise<AnswerReview>;
  summarise(reviewed: ReviewedAnswer[], brief: Brief): Promise<FeedbackSummary>;
  /** What was used of a paid service so far; null where there is none. */
  usage(): ModelUsage | null;
}

export interface ResponseOptions {
  /** False: no follow-up is wanted any more. */
  mayFollowUp: boolean;
  /** Gets the lead as soon as it is known, before the follow-up is. */
  onLead?: (lead: string) => void;
}

export interface CoachResponse {
  /** One neutral clause that refers to the answer, never praise; null when nothing fits. */
  lead: string | null;
  /** Null unless the answer left a gap that can be named. */
  followUp: FollowUp | null;
}

/** One question put to the candidate. */
export interface Turn {
  question: SessionQuestion;
  /** Place among the planned questions; a follow-up has its parent's. */
  number: number;
  /** How many planned questions there are. */
  of: number;
  /** A clause that refers to the answer before; null for none, or when it was heard already. */
  lead: string | null;
}

/** How questions reach the candidate and answers come back: a keyboard, a script, a telephone call. */
export interface Channel {
  /**
   * Yields what happens, in order. It is resumed only when what it yielded last is stored, so it calls
   * `next` for the next question after that; null means nothing is left to ask. `onLead` gets the turn's lead as soon
   * as it is known, while the question is still to come.
   */
  converse(next: (onLead?: (lead: string) => void) => Promise<Turn | null>): AsyncIterable<InterviewEvent>;
  /** Whether this follow-up can be answered here; a script answers only what it foresaw. */
  accepts(followUp: SessionQuestion): boolean;
}

/** Where an interview is kept. Ids are made by us, so that each call may be repeated without harm. */
export interface InterviewStore {
  createInterview(session: InterviewSession): Promise<void>;
  markStarted(sessionId: string, at: Date): Promise<void>;
  saveAnswer(sessionId: string, answer: Answer): Promise<void>;
  /** Stored right after the question of its `parentId`; the later ones move by one. */
  insertFollowUp(sessionId: string, followUp: SessionQuestion): Promise<void>;
  finish(
    sessionId: string,
    end: { status: 'completed' | 'aborted'; at: Date; answered: number },
  ): Promise<void>;
  storeFeedback(feedback: Feedback, reviewed: ReviewedAnswer[]): Promise<void>;
}

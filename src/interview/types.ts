import type { coachNames, interviewTypes } from './limits.ts';

/** The words of the interview. No vendor type and no I/O in this room. */

export type InterviewType = (typeof interviewTypes)[number];

export const levels = ['junior', 'mid', 'senior'] as const;
export type Level = (typeof levels)[number];

/** A technical tag carries the skill in snake case: `technical_kubernetes`. */
export type QuestionTag =
  | 'behavioral'
  | 'technical_general'
  | `technical_${string}`
  | 'situational'
  | 'hr'
  | 'follow_up';

/** Something a job description asks for. */
export interface Requirement {
  kind: 'must' | 'nice' | 'responsibility';
  /** A short name one can say aloud: 'Kubernetes', 'stakeholder communication'. */
  topic: string;
  /** The sentence of the job description it was read from, as it stands there. */
  sentence: string;
}

/** Everything a coach may know before it plans or judges. Built by `buildBrief`. */
export interface Brief {
  role: string;
  type: InterviewType;
  /** Questions wanted, follow-ups not counted: 1 to 20. */
  count: number;
  level: Level;
  /** Skills to focus on: the flags', else the profile's. */
  skills: string[];
  industries: string[];
  /** Untrusted text; null when there is none. */
  jobDescription: string | null;
  /** Untrusted text of the current CV; null when there is none. */
  cvText: string | null;
  candidateName: string | null;
  /** Texts of questions this user has had before: not to be repeated. */
  pastQuestions: string[];
  /** Same seed and brief, same plan (offline coach). */
  seed: number;
  /** BCP 47; the offline coach speaks 'en' only. */
  language: string;
}

export interface PlannedQuestion {
  /** 1-based place in the plan; stays when follow-ups move `question_order`. */
  planNumber: number;
  /** Can be read aloud: one ask, at most 35 words. */
  text: string;
  tag: QuestionTag;
  requirement: Requirement | null;
  /** One sentence, second person: why this question is asked. */
  why: string;
  /** One sentence: what a strong answer shows. */
  strongAnswer: string;
  /** What a correct technical answer names; empty when not a knowledge question. */
  keyPoints: string[];
}

export interface QuestionPlan {
  questions: PlannedQuestion[];
  /** Skills the plan probes, as displayed: becomes `key_skills_focused` when the user gave none. */
  skills: string[];
}

/** A question as it stands in a session: planned or a follow-up. */
export interface SessionQuestion extends PlannedQuestion {
  /** uuid, made by us, never by the database. */
  id: string;
  /** 1-based, unique in the session. */
  order: number;
  /** The question a follow-up follows. */
  parentId: string | null;
}

export interface FollowUp {
  text: string;
  /** The gap it asks about: 'no number for the result'. */
  gap: string;
}

export interface Answer {
  id: string;
  questionId: string;
  /** Null when skipped. */
  text: string | null;
  skipReason: string | null;
  /** ISO 8601. */
  answeredAt: string;
}

export const dimensions = ['relevance', 'structure', 'evidence', 'ownership', 'role_depth'] as const;
export type Dimension = (typeof dimensions)[number];

export interface DimensionReview {
  dimension: Dimension;
  /** Written before the score: what in the answer decides it. Plain words. */
  rationale: string;
  /** 1–5 by the anchors; null = not judged (then `rationale` says why) and left out of the mean. */
  score: number | null;
}

/** An exact substring of the answer: `verifyQuotes` drops any other. */
export interface Quote {
  text: string;
  /** What the quote shows: a strength or a gap. */
  shows: 'strength' | 'gap';
  dimension: Dimension;
}

export interface StarFlags {
  situation: boolean;
  task: boolean;
  action: boolean;
  result: boolean;
  quantified_result: boolean;
}

export const gates = ['empty', 'gibberish', 'copied_question', 'too_short', 'other_language'] as const;
export type Gate = (typeof gates)[number];

/** What a coach says of one answer. The answer's score is computed from it by `scoreAnswer`, never written. */
export interface AnswerReview {
  /** The gate that caught the answer before judgement; null when it was judged. */
  gate: Gate | null;
  /** Why there is no score (a failed grade, another language); null when scored. */
  unscoredReason: string | null;
  dimensions: DimensionReview[];
  star: StarFlags;
  quotes: Quote[];
  /** Named gaps, most important first: 'no number for the result'. */
  missing: string[];
  /** The one change with most effect; null when nothing is missing. */
  oneChange: string | null;
  /** Only facts of the CV or the answer, unknown figures as [your number]; null when they are too few. */
  betterAnswer: string | null;
  likelyFollowUp: string | null;
  /** Key points of the question the answer named, and those it did not. */
  keyPointsNamed: string[];
  keyPointsMissed: string[];
  /** The score of each grading, when the answer was graded several times: this review is the one in the middle. */
  attempts?: number[];
}

export interface ReviewedAnswer {
  question: SessionQuestion;
  answer: Answer;
  review: AnswerReview;
  /** Mean of the judged dimensions, 1–5, two decimals; null = unscored. */
  score: number | null;
}

/** How the interview met one requirement of the job description. */
export interface RequirementCoverage {
  requirement: Requirement;
  /** evidenced: an answer shows it; claimed: named without evidence; missing: never mentioned. */
  status: 'evidenced' | 'claimed' | 'missing';
  /** Order of the question whose answer shows it. */
  questionOrder: number | null;
}

export interface Strength {
  title: string;
  /** The candidate's own words, verified. */
  quote: string;
  questionOrder: number;
  why: string;
}

export interface Fix {
  title: string;
  /** The candidate's own words, verified; null when the gap is an absence. */
  quote: string | null;
  questionOrder: number;
  why: string;
  sayInstead: string;
}

/** What a coach says of the whole interview; `feedbackMarkdown` writes the four columns from it. */
export interface FeedbackSummary {
  /** One sentence, second person. */
  verdict: string;
  strengths: Strength[];
  fixes: Fix[];
  /** One exercise to do before the next session. */
  drill: string;
  /** Order of the one question to answer again; null when nothing was scored. */
  retryQuestionOrder: number | null;
  coverage: RequirementCoverage[];
}

export const qualitativeScores = ['Needs Improvement', 'Good', 'Excellent'] as const;
export type QualitativeScore = (typeof qualitativeScores)[number];

export type CoachName = (typeof coachNames)[number];

/** What was used of a paid model. Tokens as its server counts them. */
export interface ModelUsage {
  model: string;
  host: string;
  /** Every request sent, retries and repairs too. */
  requests: number;
  promptTokens: number;
  completionTokens: number;
  /** Part of promptTokens. */
  cachedTokens: number;
  /** Requests whose server told no usage; `cost` holds their worst case, the tokens do not. */
  untold: number;
  /** US dollars; null when the price is unknown. */
  cost: number | null;
}

export type SessionStatus = 'pending' | 'in_progress' | 'completed' | 'aborted';

/** How an interview was set up: the `settings` column. Sessions of other clients have none. */
export interface SessionSettings {
  seed: number;
  coach: CoachName;
  level: Level;
  mode: 'text';
  language: string;
  /** Most follow-ups for one planned question. */
  follow_ups: number;
}

export interface InterviewSession {
  id: string;
  name: string;
  role: string | null;
  type: InterviewType;
  skills: string[];
  jobDescription: string | null;
  requestedQuestions: number | null;
  status: SessionStatus;
  /** ISO 8601. */
  createdAt: string;
  settings: SessionSettings;
  /** In `order`. */
  questions: SessionQuestion[];
  /** Oldest first; a question answered again has several. */
  answers: Answer[];
}

/** What the program knows of the candidate: the profile and the current CV. */
export interface Candidate {
  name: string | null;
  years: number | null;
  roles: string[];
  skills: string[];
  industries: string[];
  cvText: string | null;
}

/** What happens in an interview, in order. A channel yields them; the runner stores each before the next. */
export type InterviewEvent =
  | { kind: 'question-asked'; questionId: string }
  | { kind: 'hint-shown'; questionId: string }
  | { kind: 'answer-given'; questionId: string; text: string }
  | { kind: 'question-skipped'; questionId: string; reason: string }
  | { kind: 'interview-ended'; reason: EndReason };

/** finished: nothing left to ask; ended: the candidate ended it; the other two leave it open to be resumed. */
export type EndReason = 'finished' | 'ended' | 'left' | 'answers-ran-out';

export interface FeedbackCounts {
  asked: number;
  scored: number;
  skipped: number;
  unscored: number;
}

/** The stored feedback of one session: four Markdown columns, and what they were written from. */
export interface Feedback {
  id: string;
  sessionId: string;
  overallSummary: string;
  strengths: string;
  areasForImprovement: string;
  actionableSuggestions: string;
  /** 1–5, two decimals; null when nothing was scored. */
  score: number | null;
  qualitativeScore: QualitativeScore | null;
  generatedAt: string;
  report: {
    coach: CoachName;
    counts: FeedbackCounts;
    summary: FeedbackSummary;
    /** Of the whole run that made it; absent where nothing is paid for. */
    usage?: ModelUsage;
  };
}

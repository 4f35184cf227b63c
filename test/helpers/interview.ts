import type { Coach, InterviewStore } from '../../src/interview/ports.ts';
import type { AnswerReview, Brief, InterviewSession, SessionQuestion } from '../../src/interview/types.ts';

/** Small values for tests of the interview; each test overrides what it is about. */
export function aQuestion(order: number, over: Partial<SessionQuestion> = {}): SessionQuestion {
  return {
    id: `question-${order}`,
    order,
    planNumber: order,
    text: `Tell me about case ${order}.`,
    tag: 'behavioral',
    requirement: null,
    why: 'It is asked for.',
    strongAnswer: 'A case of your own with its result.',
    keyPoints: [],
    parentId: null,
    ...over,
  };
}

export function aSession(questions: number, over: Partial<InterviewSession> = {}): InterviewSession {
  return {
    id: '11111111-1111-4111-8111-111111111111',
    name: 'Engineer – Mixed – 2026-01-02',
    role: 'Engineer',
    type: 'mixed',
    skills: [],
    jobDescription: null,
    requestedQuestions: questions,
    status: 'pending',
    createdAt: '2026-01-02T03:04:05.000Z',
    settings: { seed: 1, coach: 'offline', level: 'mid', mode: 'text', language: 'en', follow_ups: 1 },
    questions: Array.from({ length: questions }, (_, index) => aQuestion(index + 1)),
    answers: [],
    ...over,
  };
}

export const aBrief: Brief = {
  role: 'Engineer',
  type: 'mixed',
  count: 3,
  level: 'mid',
  skills: [],
  industries: [],
  jobDescription: null,
  cvText: null,
  candidateName: null,
  pastQuestions: [],
  seed: 1,
  language: 'en',
};

export function aReview(over: Partial<AnswerReview> = {}): AnswerReview {
  return {
    gate: null,
    unscoredReason: null,
    dimensions: [{ dimension: 'relevance', rationale: 'On topic.', score: 3 }],
    star: { situation: true, task: false, action: true, result: false, quantified_result: false },
    quotes: [],
    missing: ['no result'],
    oneChange: 'Say how it ended.',
    betterAnswer: null,
    likelyFollowUp: null,
    keyPointsNamed: [],
    keyPointsMissed: [],
    ...over,
  };
}

/** Asks a follow-up whenever an answer holds the word 'vague'. */
export function aCoach(over: Partial<Coach> = {}): Coach {
  return {
    name: 'offline',
    notice: 'A coach for tests.',
    plan: async () => ({ questions: [], skills: [] }),
    reviewsAtOnce: 1,
    respond: async (_question, answer) => ({
      lead: `You mentioned ${answer.split(' ')[0]}.`,
      followUp: answer.includes('vague') ? { text: 'What was the number?', gap: 'no number' } : null,
    }),
    usage: () => null,
    review: async () => aReview(),
    summarise: async () => ({
      verdict: 'You stayed on topic.',
      strengths: [],
      fixes: [],
      drill: 'Say the result first.',
      retryQuestionOrder: 1,
      coverage: [],
    }),
    ...over,
  };
}

/** Keeps the calls it gets, in order, and forgets nothing. */
export function aStore(): InterviewStore & { calls: string[] } {
  const calls: string[] = [];
  const keep = (call: string) => async () => {
    calls.push(call);
  };
  return {
    calls,
    createInterview: keep('create'),
    markStarted: keep('start'),
    saveAnswer: async (_session, { questionId, text, skipReason }) => {
      calls.push(text === null ? `skip ${questionId}: ${skipReason}` : `answer ${questionId}: ${text}`);
    },
    insertFollowUp: async (_session, followUp) => {
      calls.push(`follow-up after ${followUp.parentId}`);
    },
    finish: async (_session, { status, answered }) => {
      calls.push(`${status} with ${answered}`);
    },
    storeFeedback: async (feedback, reviewed) => {
      calls.push(`feedback ${feedback.score} of ${reviewed.length}`);
    },
  };
}

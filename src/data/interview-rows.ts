import { interviewTypeOf } from '../interview/new-session.ts';
import type {
  Answer,
  InterviewSession,
  QuestionTag,
  Requirement,
  SessionQuestion,
  SessionSettings,
  SessionStatus,
} from '../interview/types.ts';
import type { Json, Tables } from './database.types.ts';

export type SessionRow = Tables<'interview_sessions'>;
export type QuestionRow = Tables<'interview_questions'>;
export type AnswerRow = Tables<'interview_answers'>;
export type FeedbackRow = Tables<'ai_feedback'>;

/** A session with all that hangs on it, nested as PostgREST embeds it. */
export interface WholeSessionRow extends SessionRow {
  interview_questions: (QuestionRow & { interview_answers: AnswerRow[] })[];
  ai_feedback: FeedbackRow | null;
}

const defaultSettings: SessionSettings = {
  seed: 1,
  coach: 'offline',
  level: 'mid',
  mode: 'text',
  language: 'en',
  follow_ups: 1,
};

/** Reads a row of this program or of another client, which fills in less. */
export function sessionOf(row: WholeSessionRow): InterviewSession {
  const questions = [...row.interview_questions].sort((a, b) => a.question_order - b.question_order);
  const answers = questions.flatMap(({ interview_answers }) => interview_answers);
  return {
    id: row.id,
    name: row.session_name ?? 'Practice Interview',
    role: row.target_role,
    type: interviewTypeOf(row.interview_type),
    skills: row.key_skills_focused ?? [],
    jobDescription: row.job_description_context,
    requestedQuestions: row.requested_num_questions,
    status: row.status as SessionStatus,
    createdAt: row.created_at,
    settings: { ...defaultSettings, ...(objectOf(row.settings) as Partial<SessionSettings>) },
    questions: questions.map(questionOf),
    answers: answers.sort((a, b) => a.answered_at.localeCompare(b.answered_at)).map(answerOf),
  };
}

function questionOf(row: QuestionRow): SessionQuestion {
  const plan = objectOf(row.plan);
  return {
    id: row.id,
    order: row.question_order,
    text: row.question_text,
    tag: (row.question_type_tag ?? 'behavioral') as QuestionTag,
    planNumber: typeof plan.plan_number === 'number' ? plan.plan_number : row.question_order,
    requirement: (plan.requirement ?? null) as Requirement | null,
    why: stringOf(plan.why),
    strongAnswer: stringOf(plan.strong_answer),
    keyPoints: Array.isArray(plan.key_points) ? plan.key_points.map(stringOf) : [],
    parentId: typeof plan.parent_id === 'string' ? plan.parent_id : null,
  };
}

function answerOf(row: AnswerRow): Answer {
  return {
    id: row.id,
    questionId: row.question_id,
    text: row.answer_transcript_text,
    skipReason: row.skip_reason,
    answeredAt: row.answered_at,
  };
}

/** The `plan` column: the words of our plan that have no column of their own. */
export function questionRowOf(sessionId: string, question: SessionQuestion) {
  return {
    id: question.id,
    session_id: sessionId,
    question_text: question.text,
    question_order: question.order,
    question_type_tag: question.tag,
    plan: {
      plan_number: question.planNumber,
      requirement: question.requirement && { ...question.requirement },
      why: question.why,
      strong_answer: question.strongAnswer,
      key_points: question.keyPoints,
      parent_id: question.parentId,
    },
  };
}

function objectOf(value: Json | null): Record<string, Json | undefined> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}

function stringOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}

import type { Answer, InterviewSession, SessionQuestion } from './types.ts';

export type QuestionState = 'open' | 'answered' | 'skipped';

/** The first stored row decides: a later one is a retry. */
export function questionState(session: InterviewSession, questionId: string): QuestionState {
  const first = session.answers.find((answer) => answer.questionId === questionId);
  if (!first) return 'open';
  return first.text === null ? 'skipped' : 'answered';
}

/** The question to ask now: the first in order without an answer row. Null when none is left. */
export function nextQuestion(session: InterviewSession): SessionQuestion | null {
  return session.questions.find((question) => questionState(session, question.id) === 'open') ?? null;
}

export function plannedQuestions(session: InterviewSession): SessionQuestion[] {
  return session.questions.filter((question) => question.parentId === null);
}

/** A question as the candidate saw it counted: 'question 4', 'the follow-up to question 4'. */
export function questionLabel({ planNumber, parentId }: SessionQuestion): string {
  return parentId === null ? `question ${planNumber}` : `the follow-up to question ${planNumber}`;
}

export function countAnswered(session: InterviewSession): number {
  return session.questions.filter((question) => questionState(session, question.id) !== 'open').length;
}

/** What the runner changes in a session. Pure: each returns a new session. */
export type SessionChange =
  | { kind: 'started' }
  | { kind: 'answered'; answer: Answer }
  | { kind: 'follow-up-added'; question: SessionQuestion }
  | { kind: 'completed' }
  | { kind: 'aborted' };

/** Life: pending → in_progress → completed | aborted. What does not fit the state changes nothing. */
export function changeSession(session: InterviewSession, change: SessionChange): InterviewSession {
  const over = session.status === 'completed' || session.status === 'aborted';
  if (over) return session;
  switch (change.kind) {
    case 'started':
      return { ...session, status: 'in_progress' };
    case 'answered':
      return questionState(session, change.answer.questionId) === 'open'
        ? { ...session, answers: [...session.answers, change.answer] }
        : session;
    case 'follow-up-added':
      return { ...session, questions: insertAfterParent(session.questions, change.question) };
    case 'completed':
      return { ...session, status: 'completed' };
    case 'aborted':
      return { ...session, status: 'aborted' };
  }
}

/** The follow-up takes its parent's order plus one, and the later ones move by one. */
function insertAfterParent(questions: SessionQuestion[], followUp: SessionQuestion): SessionQuestion[] {
  const parent = questions.findIndex((question) => question.id === followUp.parentId);
  if (parent < 0 || questions.some((question) => question.id === followUp.id)) return questions;
  const next = [...questions];
  next.splice(parent + 1, 0, followUp);
  return next.map((question, index) => ({ ...question, order: index + 1 }));
}

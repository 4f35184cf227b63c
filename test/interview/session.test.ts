import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  changeSession,
  countAnswered,
  nextQuestion,
  questionLabel,
  questionState,
  type SessionChange,
} from '../../src/interview/session.ts';
import type { InterviewSession } from '../../src/interview/types.ts';
import { aQuestion, aSession } from '../helpers/interview.ts';

const statusOrder = { pending: 0, in_progress: 1, completed: 2, aborted: 2 } as const;

/** Any change, sensible or not, on a session of four questions and the follow-ups added on the way. */
const change: fc.Arbitrary<SessionChange> = fc.oneof(
  fc.constant<SessionChange>({ kind: 'started' }),
  fc.constant<SessionChange>({ kind: 'completed' }),
  fc.constant<SessionChange>({ kind: 'aborted' }),
  fc.record({ question: fc.integer({ min: 0, max: 6 }), text: fc.option(fc.string()) }).map(
    ({ question, text }): SessionChange => ({
      kind: 'answered',
      answer: {
        id: `answer-${question}`,
        questionId: `question-${question}`,
        text,
        skipReason: text === null ? 'skipped' : null,
        answeredAt: '2026-01-02T03:04:05Z',
      },
    }),
  ),
  fc.record({ parent: fc.integer({ min: 0, max: 6 }), id: fc.integer({ min: 5, max: 9 }) }).map(
    ({ parent, id }): SessionChange => ({
      kind: 'follow-up-added',
      question: aQuestion(0, { id: `question-${id}`, parentId: `question-${parent}`, tag: 'follow_up' }),
    }),
  ),
);

describe('a session', () => {
  it('keeps its rules under any changes in any order', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
        let session: InterviewSession = aSession(4);
        for (const one of changes) {
          const before = session;
          session = changeSession(session, one);
          expect(statusOrder[session.status]).toBeGreaterThanOrEqual(statusOrder[before.status]);
          if (before.status === 'completed' || before.status === 'aborted') expect(session).toBe(before);
          expect(session.answers.length).toBeGreaterThanOrEqual(before.answers.length);
          expect(session.questions.map(({ order }) => order)).toEqual(
            session.questions.map((_, index) => index + 1),
          );
          expect(new Set(session.questions.map(({ id }) => id)).size).toBe(session.questions.length);
          const next = nextQuestion(session);
          if (next) expect(questionState(session, next.id)).toBe('open');
          else expect(countAnswered(session)).toBe(session.questions.length);
        }
      }),
    );
  });

  it('puts a follow-up right after its parent', () => {
    const session = changeSession(aSession(3), {
      kind: 'follow-up-added',
      question: aQuestion(0, { id: 'more', parentId: 'question-2' }),
    });
    expect(session.questions.map(({ id }) => id)).toEqual(['question-1', 'question-2', 'more', 'question-3']);
  });

  it('takes the first answer as the one that counts', () => {
    const answer = {
      id: 'a',
      questionId: 'question-1',
      skipReason: null,
      answeredAt: '2026-01-02T03:04:05Z',
    };
    const session = aSession(1, {
      answers: [
        { ...answer, text: null, skipReason: 'no time' },
        { ...answer, id: 'b', text: 'later' },
      ],
    });
    expect(questionState(session, 'question-1')).toBe('skipped');
  });

  it('names a question as the candidate saw it counted', () => {
    const followUp = aQuestion(3, { planNumber: 2, parentId: 'question-2' });
    expect([questionLabel(aQuestion(4, { planNumber: 3 })), questionLabel(followUp)]).toEqual([
      'question 3',
      'the follow-up to question 2',
    ]);
  });
});

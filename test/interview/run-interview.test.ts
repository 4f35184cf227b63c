import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { scriptedChannel } from '../../src/channel/scripted-channel.ts';
import type { Channel, Coach } from '../../src/interview/ports.ts';
import { runInterview } from '../../src/interview/run-interview.ts';
import type { InterviewEvent, InterviewSession } from '../../src/interview/types.ts';
import { aBrief, aCoach, aSession, aStore } from '../helpers/interview.ts';

const quiet = {
  note: () => {},
  stderr: { isTTY: false, colour: false, links: false, width: 80, bold: same, dim: same, accent: same },
};

function same(text: string): string {
  return text;
}

function script(inOrder: (string | null)[], matched: { match: string; answer: string }[] = []): Channel {
  return scriptedChannel({ script: { inOrder, matched }, conversation: quiet });
}

async function run(channel: Channel, session: InterviewSession = aSession(3)) {
  const store = aStore();
  let ids = 0;
  const outcome = await runInterview({
    session,
    brief: aBrief,
    coach: aCoach(),
    channel,
    store,
    now: () => new Date('2026-01-02T03:04:05Z'),
    newId: () => `id-${++ids}`,
  });
  return { ...outcome, calls: store.calls };
}

describe('an interview', () => {
  it('stores each answer as it is given, and completes', async () => {
    const { calls, reason, session } = await run(script(['one', 'two', 'three']));
    expect(calls).toEqual([
      'start',
      'answer question-1: one',
      'answer question-2: two',
      'answer question-3: three',
      'completed with 3',
    ]);
    expect(reason).toBe('finished');
    expect(session.status).toBe('completed');
  });

  it('stays open when the answers run out, with what was answered stored', async () => {
    const { calls, reason, session } = await run(script(['one']));
    expect(calls).toEqual(['start', 'answer question-1: one']);
    expect(reason).toBe('answers-ran-out');
    expect(session.status).toBe('in_progress');
  });

  it('goes on at the first question without an answer', async () => {
    const first = await run(script(['one']));
    const second = await run(script(['one', 'two', 'three']), first.session);
    expect(second.calls).toEqual(['answer question-2: two', 'answer question-3: three', 'completed with 3']);
  });

  it('stores a skipped question with its reason', async () => {
    const { calls } = await run(script(['one', null, 'three']));
    expect(calls).toContain('skip question-2: skipped in the script');
    expect(calls.at(-1)).toBe('completed with 3');
  });

  it('asks a follow-up right after the vague answer, and once only', async () => {
    const { calls, session } = await run(
      script(['vague', 'two', 'three'], [{ match: 'follow_up', answer: 'still vague' }]),
    );
    expect(calls.slice(1, 5)).toEqual([
      'answer question-1: vague',
      'follow-up after question-1',
      'answer id-2: still vague',
      'answer question-2: two',
    ]);
    expect(session.questions.map(({ order, tag }) => [order, tag])).toEqual([
      [1, 'behavioral'],
      [2, 'follow_up'],
      [3, 'behavioral'],
      [4, 'behavioral'],
    ]);
  });

  it('asks no follow-up that the script did not foresee', async () => {
    const { calls } = await run(script(['vague', 'two', 'three']));
    expect(calls.filter((call) => call.startsWith('follow-up'))).toEqual([]);
  });

  it('asks for nothing before the last event is stored', async () => {
    const order: string[] = [];
    const store = aStore();
    store.saveAnswer = async () => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      order.push('stored');
    };
    const channel: Channel = {
      accepts: () => true,
      async *converse(next): AsyncIterable<InterviewEvent> {
        for (let turn = await next(); turn; turn = await next()) {
          order.push('asked');
          yield { kind: 'question-asked', questionId: turn.question.id };
          yield { kind: 'answer-given', questionId: turn.question.id, text: 'fine' };
        }
        yield { kind: 'interview-ended', reason: 'finished' };
      },
    };
    const session = aSession(2);
    await runInterview({
      session,
      brief: aBrief,
      coach: aCoach(),
      channel,
      store,
      now: () => new Date(),
      newId: () => 'id',
    });
    expect(order).toEqual(['asked', 'stored', 'asked', 'stored']);
  });

  it('is left open by a channel that is lost without a word', async () => {
    const lost: Channel = {
      accepts: () => true,
      async *converse(next) {
        const turn = await next();
        if (turn) yield { kind: 'question-asked', questionId: turn.question.id };
      },
    };
    const { reason, session } = await run(lost);
    expect(reason).toBe('left');
    expect(session.status).toBe('in_progress');
  });

  it('keeps control characters of an answer out of the store', async () => {
    const { calls } = await run(script(['a\u0000b\u001b[31mc', 'two', 'three']));
    expect(calls[1]).toBe('answer question-1: abc');
  });

  it('refers to the answer before, but not ahead of a follow-up', async () => {
    const leads: (string | null)[] = [];
    const answers = ['vague', 'later', 'two', 'three'];
    const channel: Channel = {
      accepts: () => true,
      async *converse(next): AsyncIterable<InterviewEvent> {
        for (let turn = await next(); turn; turn = await next()) {
          leads.push(turn.lead);
          yield { kind: 'answer-given', questionId: turn.question.id, text: answers.shift() ?? '' };
        }
        yield { kind: 'interview-ended', reason: 'finished' };
      },
    };
    await run(channel);
    expect(leads).toEqual([null, null, 'You mentioned later.', 'You mentioned two.']);
  });
});

describe('what the coach says to an answer', () => {
  /** Answers every question with the same words, and notes what it is told. */
  function listening(answer: string, hears: boolean): { channel: Channel; told: string[] } {
    const told: string[] = [];
    const hear = (lead: string) => told.push(`heard: ${lead}`);
    const channel: Channel = {
      accepts: () => true,
      async *converse(next) {
        const ask = () => (hears ? next(hear) : next());
        for (let turn = await ask(); turn; turn = await ask()) {
          told.push([turn.lead, turn.question.text].filter(Boolean).join(' '));
          yield { kind: 'answer-given', questionId: turn.question.id, text: answer };
        }
        yield { kind: 'interview-ended', reason: 'finished' };
      },
    };
    return { channel, told };
  }

  async function told(answer: string, hears: boolean, coach: Partial<Coach> = {}) {
    const { channel, told } = listening(answer, hears);
    await runInterview({
      session: aSession(2),
      brief: aBrief,
      coach: aCoach(coach),
      channel,
      store: aStore(),
      now: () => new Date(),
      newId: randomUUID,
    });
    return told;
  }

  const early: Partial<Coach> = {
    respond: async (_question, _answer, _brief, { onLead }) => {
      onLead?.('So it broke.');
      return { lead: 'So it broke.', followUp: null };
    },
  };

  it('comes with the next question', async () => {
    expect(await told('plain words', false)).toEqual([
      'Tell me about case 1.',
      'You mentioned plain. Tell me about case 2.',
    ]);
  });

  it('is not said twice when it was heard while the question was still to come', async () => {
    expect(await told('plain words', true, early)).toEqual([
      'Tell me about case 1.',
      'heard: So it broke.',
      'Tell me about case 2.',
      'heard: So it broke.',
    ]);
    expect(await told('plain words', false, early)).toEqual([
      'Tell me about case 1.',
      'So it broke. Tell me about case 2.',
    ]);
  });

  it('is left out before a follow-up, which refers to the answer by itself', async () => {
    expect(await told('vague', false)).toEqual([
      'Tell me about case 1.',
      'What was the number?',
      'You mentioned vague. Tell me about case 2.',
      'What was the number?',
    ]);
  });

  it('is not asked for when nothing can follow', async () => {
    let asked = 0;
    const session = aSession(1, { settings: { ...aSession(1).settings, follow_ups: 0 } });
    const { channel } = listening('plain words', false);
    await runInterview({
      session,
      brief: aBrief,
      coach: aCoach({
        respond: async () => {
          asked += 1;
          return { lead: null, followUp: null };
        },
      }),
      channel,
      store: aStore(),
      now: () => new Date(),
      newId: randomUUID,
    });
    expect(asked).toBe(0);
  });
});

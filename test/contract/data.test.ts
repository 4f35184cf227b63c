import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Client, createDataClient } from '../../src/data/client.ts';
import { cvs } from '../../src/data/cvs.ts';
import { feedback } from '../../src/data/feedback.ts';
import { interviewStore } from '../../src/data/interview-store.ts';
import { interviews } from '../../src/data/interviews.ts';
import { candidateOf, profiles } from '../../src/data/profiles.ts';
import type { Feedback, InterviewSession } from '../../src/interview/types.ts';
import { openForTest, type TestBackend } from '../embedded/open-for-test.ts';
import { aQuestion, aReview, aSession } from '../helpers/interview.ts';

/** The data room over supabase-js and the embedded backend: what commands rely on. */
let backend: TestBackend;
beforeAll(async () => {
  backend = await openForTest();
});
afterAll(() => backend.dispose());

/** Someone who just signed up, and what the program gives a signed-in user. */
async function someone(fetch: typeof globalThis.fetch = backend.fetch) {
  const items = new Map<string, string>();
  const client: Client = createDataClient({
    url: backend.url,
    key: backend.anonKey,
    fetch,
    storage: {
      getItem: async (key) => items.get(key) ?? null,
      setItem: async (key, value) => void items.set(key, value),
      removeItem: async (key) => void items.delete(key),
    },
  });
  const { data, error } = await client.auth.signUp({
    email: `${randomUUID()}@example.com`,
    password: 'a long password',
  });
  if (error || !data.user) throw error ?? new Error('no user');
  const userId = data.user.id;
  return {
    client,
    userId,
    profiles: profiles(client, userId),
    cvs: cvs(client, userId),
    interviews: interviews(client, userId),
    feedback: feedback(client, userId),
    store: interviewStore(client, userId),
  };
}

type Someone = Awaited<ReturnType<typeof someone>>;

/** A session with real ids. */
function newSession(questions: number, over: Partial<InterviewSession> = {}): InterviewSession {
  return aSession(questions, {
    id: randomUUID(),
    createdAt: new Date().toISOString(),
    questions: Array.from({ length: questions }, (_, index) => aQuestion(index + 1, { id: randomUUID() })),
    ...over,
  });
}

function answerTo(session: InterviewSession, index: number, text: string | null = 'Said.') {
  const questionId = session.questions[index]?.id ?? '';
  return {
    id: randomUUID(),
    questionId,
    text,
    skipReason: text === null ? 'no time' : null,
    answeredAt: new Date().toISOString(),
  };
}

const now = new Date('2026-01-02T03:04:05Z');

describe('an interview', () => {
  let ada: Someone;
  beforeEach(async () => {
    ada = await someone();
  });

  it('comes back as it was stored, and a repeated call changes nothing', async () => {
    const requirement = { kind: 'must' as const, topic: 'Go', sentence: 'You know Go.' };
    const session = newSession(2, { jobDescription: 'You know Go.', skills: ['Go'] });
    session.questions[0] = {
      ...session.questions[0],
      requirement,
      keyPoints: ['channels'],
    } as (typeof session.questions)[0];
    await ada.store.createInterview(session);
    await ada.store.createInterview(session);
    expect(await ada.interviews.session(session.id)).toEqual({ ...session, createdAt: expect.any(String) });
    const answer = answerTo(session, 0);
    await ada.store.saveAnswer(session.id, answer);
    await ada.store.saveAnswer(session.id, answer);
    const { answers } = await ada.interviews.session(session.id);
    expect(answers).toHaveLength(1);
    expect(answers[0]).toMatchObject({ text: 'Said.', questionId: answer.questionId });
  });

  it('takes a follow-up right after its question, once', async () => {
    const session = newSession(3);
    await ada.store.createInterview(session);
    const parentId = session.questions[0]?.id ?? '';
    const followUp = aQuestion(2, {
      id: randomUUID(),
      planNumber: 1,
      parentId,
      tag: 'follow_up',
      text: 'How much?',
    });
    await ada.store.insertFollowUp(session.id, followUp);
    await ada.store.insertFollowUp(session.id, followUp);
    const { questions } = await ada.interviews.session(session.id);
    expect(questions.map(({ order, parentId: parent, planNumber }) => [order, parent, planNumber])).toEqual([
      [1, null, 1],
      [2, parentId, 1],
      [3, null, 2],
      [4, null, 3],
    ]);
  });

  it('lives from pending to its end, and no further', async () => {
    const session = newSession(1);
    await ada.store.createInterview(session);
    await ada.store.markStarted(session.id, now);
    await ada.store.markStarted(session.id, new Date('2027-01-01T00:00:00Z'));
    expect(await ada.interviews.get(session.id)).toMatchObject({
      status: 'in_progress',
      started_at: '2026-01-02T03:04:05+00:00',
    });
    await ada.store.finish(session.id, { status: 'aborted', at: now, answered: 0 });
    await ada.store.finish(session.id, { status: 'completed', at: now, answered: 1 });
    expect(await ada.interviews.get(session.id)).toMatchObject({
      status: 'aborted',
      actual_num_questions: 0,
    });
    expect(await ada.interviews.latestUnfinished()).toBeNull();
  });

  it('is found by its id, a unique prefix, or as the latest; an ambiguous prefix is a usage error', async () => {
    const ids = [
      'aaaabbbb-0000-4000-8000-000000000001',
      'aaaabbbb-0000-4000-8000-000000000002',
      'aaaacccc-0000-4000-8000-000000000003',
    ];
    for (const [index, id] of ids.entries()) {
      await ada.store.createInterview(newSession(1, { id, createdAt: `2026-01-0${index + 1}T00:00:00Z` }));
    }
    expect(await ada.interviews.resolve('AAAACCCC')).toBe(ids[2]);
    expect(await ada.interviews.resolve(ids[0] ?? '')).toBe(ids[0]);
    expect(await ada.interviews.resolve('latest')).toBe(ids[2]);
    await expect(ada.interviews.resolve('aaaa')).rejects.toMatchObject({ exitCode: 2 });
    await expect(ada.interviews.resolve('dddd')).rejects.toMatchObject({
      exitCode: 1,
      code: 'interview_unknown',
    });
    expect((await ada.interviews.list(2)).map(({ id }) => id)).toEqual([ids[2], ids[1]]);
  });

  it('goes with its questions, answers, feedback and recordings', async () => {
    const session = newSession(1);
    await ada.store.createInterview(session);
    const answer = answerTo(session, 0);
    await ada.store.saveAnswer(session.id, answer);
    const path = `${ada.userId}/${session.id}/1.wav`;
    await ada.client.storage
      .from('recordings')
      .upload(path, Buffer.from('RIFF'), { contentType: 'audio/wav' });
    await ada.client.from('interview_answers').update({ audio_storage_path: path }).eq('id', answer.id);
    await ada.interviews.remove(session.id);
    await expect(ada.interviews.get(session.id)).rejects.toMatchObject({ code: 'interview_unknown' });
    expect((await ada.client.from('interview_answers').select('id')).data).toEqual([]);
    expect((await ada.client.storage.from('recordings').list(`${ada.userId}/${session.id}`)).data).toEqual(
      [],
    );
    await expect(ada.interviews.remove(session.id)).rejects.toMatchObject({ code: 'interview_unknown' });
  });

  it('gives its questions to those not to be asked again, of this user alone', async () => {
    await ada.store.createInterview(newSession(2));
    const eve = await someone();
    expect(await ada.interviews.pastQuestions()).toEqual(
      expect.arrayContaining(['Tell me about case 1.', 'Tell me about case 2.']),
    );
    expect(await eve.interviews.pastQuestions()).toEqual([]);
  });

  it('of another client, with none of our columns, can be read', async () => {
    const { data } = await ada.client
      .from('interview_sessions')
      .insert({ user_id: ada.userId, interview_type: 'Panel' })
      .select()
      .single();
    const id = data?.id ?? '';
    await ada.client
      .from('interview_questions')
      .insert({ session_id: id, question_text: 'Why us?', question_order: 1 });
    const session = await ada.interviews.session(id);
    expect(session).toMatchObject({
      name: 'Practice Interview',
      type: 'mixed',
      role: null,
      status: 'pending',
    });
    expect(session.questions).toMatchObject([
      { text: 'Why us?', planNumber: 1, keyPoints: [], requirement: null },
    ]);
  });
});

describe('feedback', () => {
  it('takes the place of the earlier one, with the reviews of the answers', async () => {
    const ada = await someone();
    const session = newSession(2);
    await ada.store.createInterview(session);
    const given = answerTo(session, 0);
    const skipped = answerTo(session, 1, null);
    for (const answer of [given, skipped]) await ada.store.saveAnswer(session.id, answer);
    const reviewed = [given, skipped].map((answer, index) => ({
      question: session.questions[index] ?? aQuestion(1),
      answer,
      review: aReview(),
      score: answer.text === null ? null : 3.25,
    }));
    for (const verdict of ['First.', 'Second.']) {
      await ada.store.storeFeedback(aFeedback(session.id, verdict), reviewed);
    }
    const stored = await ada.feedback.ofSession(session.id);
    expect(stored).toMatchObject({
      overall_summary: 'Second.',
      overall_score: 3.25,
      overall_score_qualitative: 'Good',
    });
    expect(stored?.interview_sessions.answer_reviews).toMatchObject([
      { answer_id: given.id, score: 3.25, coach: 'offline' },
    ]);
    expect(await ada.feedback.newest()).toEqual(stored);
    expect(await ada.feedback.list(10)).toHaveLength(1);
    expect((await ada.interviews.list(10))[0]?.ai_feedback?.overall_score).toBe(3.25);
  });
});

describe('a CV', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const refuseRows: typeof globalThis.fetch = async (input, init) =>
    String(input).includes('/rest/v1/cv_uploads') && init?.method === 'POST'
      ? new Response('{"message":"not allowed","code":"42501"}', { status: 403 })
      : backend.fetch(input, init);
  const cv = (text: string) => ({
    fileName: 'été # cv?.txt',
    bytes: bytes(text),
    mimeType: 'text/plain',
    text,
  });

  it('is stored with its text as the current one; the same bytes again are known', async () => {
    const ada = await someone();
    const first = await ada.cvs.upload(cv('one'));
    const second = await ada.cvs.upload(cv('two'));
    expect(second.row).toMatchObject({ is_current_cv: true, file_name: 'été # cv?.txt', file_size_bytes: 3 });
    const again = await ada.cvs.upload(cv('one'));
    expect(again).toMatchObject({ known: true, row: { id: first.row.id, is_current_cv: true } });
    const { data } = await ada.client.from('cv_uploads').select('id').eq('is_current_cv', true);
    expect(data).toEqual([{ id: first.row.id }]);
    expect(candidateOf(await ada.profiles.get()).cvText).toBe('one');
    const file = await ada.client.storage.from('cvs').download(first.row.storage_path);
    expect(await file.data?.text()).toBe('one');
  });

  it('uploaded twice at the same time is one CV whose file is there', async () => {
    const ada = await someone();
    const both = await Promise.all([ada.cvs.upload(cv('same')), ada.cvs.upload(cv('same'))]);
    expect(new Set(both.map(({ row }) => row.id)).size).toBe(1);
    const file = await ada.client.storage.from('cvs').download(both[0]?.row.storage_path ?? '');
    expect(await file.data?.text()).toBe('same');
  });

  it('whose row may be stored although the answer was lost keeps its file', async () => {
    const loseAnswers: typeof globalThis.fetch = async (input, init) => {
      const answer = await backend.fetch(input, init);
      const isInsert = String(input).includes('/rest/v1/cv_uploads') && init?.method === 'POST';
      return isInsert ? new Response('{"message":"gone"}', { status: 503 }) : answer;
    };
    const ada = await someone(loseAnswers);
    await expect(ada.cvs.upload(cv('kept'))).rejects.toThrow(/gone/);
    const again = await ada.cvs.upload(cv('kept'));
    expect(again.known).toBe(true);
    expect(await (await ada.client.storage.from('cvs').download(again.row.storage_path)).data?.text()).toBe(
      'kept',
    );
  });

  it('whose row is refused leaves a file that was there before', async () => {
    const ada = await someone(refuseRows);
    const hash = createHash('sha256').update('earlier').digest('hex');
    const path = `${ada.userId}/${hash}.txt`;
    const bucket = ada.client.storage.from('cvs');
    await bucket.upload(path, Buffer.from('earlier'), { contentType: 'text/plain' });
    await expect(ada.cvs.upload(cv('earlier'))).rejects.toThrow(/not allowed/);
    expect(await (await bucket.download(path)).data?.text()).toBe('earlier');
  });

  it('whose row cannot be stored leaves no file behind', async () => {
    const ada = await someone(refuseRows);
    await expect(ada.cvs.upload(cv('lost'))).rejects.toThrow(/not allowed/);
    expect((await ada.client.storage.from('cvs').list(ada.userId)).data).toEqual([]);
    expect(await ada.profiles.get()).toBeNull();
  });
});

describe('who is signed in', () => {
  it('decides what is seen: another user finds nothing and changes nothing', async () => {
    const [ada, eve] = [await someone(), await someone()];
    const session = newSession(1);
    await ada.store.createInterview(session);
    await ada.profiles.edit({ full_name: 'Ada' });
    await expect(eve.interviews.get(session.id)).rejects.toMatchObject({ code: 'interview_unknown' });
    await expect(eve.store.createInterview(session)).rejects.toThrow();
    await expect(eve.store.saveAnswer(session.id, answerTo(session, 0))).rejects.toThrow();
    await expect(eve.store.storeFeedback(aFeedback(session.id, 'Mine now.'), [])).rejects.toThrow();
    await eve.store.finish(session.id, { status: 'aborted', at: now, answered: 0 });
    expect(await ada.interviews.get(session.id)).toMatchObject({ status: 'pending', ai_feedback: null });
    expect(await eve.profiles.get()).toBeNull();
  });

  it('is asked to sign in again when the token is no longer taken', async () => {
    const expired: typeof globalThis.fetch = async (input, init) =>
      String(input).includes('/rest/v1/')
        ? new Response('{"code":"PGRST303","message":"JWT expired"}', { status: 401 })
        : backend.fetch(input, init);
    const ada = await someone(expired);
    await expect(ada.interviews.list(1)).rejects.toMatchObject({
      exitCode: 4,
      hint: expect.stringContaining('login'),
    });
  });
});

function aFeedback(sessionId: string, overallSummary: string): Feedback {
  return {
    id: randomUUID(),
    sessionId,
    overallSummary,
    strengths: '',
    areasForImprovement: '',
    actionableSuggestions: '',
    score: 3.25,
    qualitativeScore: 'Good',
    generatedAt: new Date().toISOString(),
    report: {
      coach: 'offline',
      counts: { asked: 2, scored: 1, skipped: 1, unscored: 0 },
      summary: {
        verdict: overallSummary,
        strengths: [],
        fixes: [],
        drill: 'd',
        retryQuestionOrder: null,
        coverage: [],
      },
    },
  };
}

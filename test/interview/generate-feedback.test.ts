import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { generateFeedback } from '../../src/interview/generate-feedback.ts';
import type { Coach } from '../../src/interview/ports.ts';
import { ReviewFailed } from '../../src/interview/review-failed.ts';
import type { Feedback, InterviewSession, ReviewedAnswer } from '../../src/interview/types.ts';
import { aBrief, aCoach, aReview, aSession, aStore } from '../helpers/interview.ts';

function answered(...texts: (string | null)[]): InterviewSession {
  return aSession(texts.length, {
    status: 'completed',
    answers: texts.map((text, index) => ({
      id: `answer-${index + 1}`,
      questionId: `question-${index + 1}`,
      text,
      skipReason: text === null ? 'no time' : null,
      answeredAt: `2026-01-02T03:0${index}:00Z`,
    })),
  });
}

async function generate(session: InterviewSession, coach: Coach, scoredBefore = 0) {
  const stored: { feedback: Feedback; reviewed: ReviewedAnswer[] }[] = [];
  const ungraded: string[] = [];
  const store = {
    ...aStore(),
    storeFeedback: async (feedback: Feedback, reviewed: ReviewedAnswer[]) =>
      void stored.push({ feedback, reviewed }),
  };
  const feedback = await generateFeedback({
    session,
    brief: aBrief,
    coach,
    store,
    now: () => new Date('2026-01-02T03:04:05Z'),
    newId: () => 'feedback-id',
    onProgress: () => {},
    scoredBefore,
    onUngraded: (reasons, hint) => void ungraded.push(...reasons, hint),
  });
  return { feedback, stored, ungraded };
}

describe('feedback', () => {
  it('drops quotes that the candidate never said, in reviews and in the summary', async () => {
    const coach = aCoach({
      review: async () =>
        aReview({
          quotes: [
            { text: 'cut it to 40 ms', shows: 'strength', dimension: 'evidence' },
            { text: 'cut it to 4 ms', shows: 'strength', dimension: 'evidence' },
            { text: '  ', shows: 'gap', dimension: 'evidence' },
          ],
        }),
      summarise: async () => ({
        verdict: 'You gave a number.',
        strengths: [
          { title: 'A number', quote: 'cut it to 40 ms', questionOrder: 1, why: 'It can be checked.' },
          { title: 'Invented', quote: 'I led forty people', questionOrder: 1, why: 'Never said.' },
        ],
        fixes: [{ title: 'Result', quote: 'saved a million', questionOrder: 1, why: 'x', sayInstead: 'y' }],
        drill: 'Say it in one minute.',
        retryQuestionOrder: 1,
        coverage: [],
      }),
    });
    const { feedback, stored } = await generate(answered('We cut it to 40 ms.'), coach);
    expect(stored[0]?.reviewed[0]?.review.quotes.map(({ text }) => text)).toEqual(['cut it to 40 ms']);
    expect(feedback.strengths).toContain('> cut it to 40 ms');
    expect(feedback.strengths).not.toContain('Invented');
    expect(feedback.areasForImprovement).not.toContain('saved a million');
  });

  it('leaves a failed grade unscored with its reason, and scores the rest', async () => {
    let calls = 0;
    const coach = aCoach({
      review: async () => {
        calls += 1;
        if (calls === 1) throw new ReviewFailed('The model did not answer.', { code: 'model' });
        return aReview();
      },
    });
    const { feedback, stored } = await generate(answered('one', 'two', null), coach);
    expect(stored[0]?.reviewed.map(({ score }) => score)).toEqual([null, 3, null]);
    expect(stored[0]?.reviewed[0]?.review.unscoredReason).toBe('The model did not answer.');
    expect(feedback).toMatchObject({ score: 3, qualitativeScore: 'Good' });
    expect(feedback.overallSummary).toContain('1 of 3 answers scored, 1 skipped, 1 could not be scored');
  });

  it('leaves the rest unscored when the coach fails for good', async () => {
    let calls = 0;
    const coach = aCoach({
      review: async () => {
        calls += 1;
        if (calls > 1) throw new UserError('The cost limit is reached.', { code: 'model' });
        return aReview();
      },
    });
    const { stored, ungraded } = await generate(answered('one', 'two', 'three'), coach);
    expect(calls).toBe(2);
    expect(ungraded).toEqual(['The cost limit is reached.', expect.stringContaining('feedback generate')]);
    expect(stored[0]?.reviewed.map(({ review }) => review.unscoredReason)).toEqual([
      null,
      'The cost limit is reached.',
      'The cost limit is reached.',
    ]);
  });

  it('is stored with one grade, though others fail and some were skipped', async () => {
    let calls = 0;
    const coach = aCoach({
      review: async (_question, answer) => {
        if (answer === null) return aReview({ gate: 'empty', dimensions: [] });
        calls += 1;
        if (calls > 1) throw new UserError('The key was refused.', { code: 'model' });
        return aReview();
      },
    });
    const { stored } = await generate(answered('one', 'two', null, null), coach);
    expect(stored[0]?.reviewed.map(({ score }) => score)).toEqual([3, null, null, null]);
    expect(stored[0]?.reviewed[3]?.review.gate).toBe('empty');
  });

  it('is not stored when not one answer could be graded', async () => {
    const coach = aCoach({
      review: async () => Promise.reject(new UserError('The key was refused.', { code: 'model' })),
    });
    await expect(generate(answered('one', 'two'), coach)).rejects.toThrow('The key was refused.');
  });

  it('does not replace one that scored more answers', async () => {
    let calls = 0;
    const coach = aCoach({
      review: async () => {
        calls += 1;
        if (calls === 2) throw new ReviewFailed('The model did not answer.', { code: 'model' });
        return aReview();
      },
    });
    await expect(generate(answered('one', 'two'), coach, 2)).rejects.toMatchObject({
      code: 'feedback_incomplete',
      hint: expect.stringContaining('is kept'),
    });
  });

  it('reviews several answers at once and keeps their order', async () => {
    let [running, most] = [0, 0];
    const coach = aCoach({
      reviewsAtOnce: 3,
      review: async (_question, answer) => {
        running += 1;
        most = Math.max(most, running);
        await new Promise((done) => setTimeout(done, answer === 'a' ? 20 : 5));
        running -= 1;
        return aReview({ missing: [String(answer)] });
      },
    });
    const { stored } = await generate(answered('a', 'b', 'c', 'd'), coach);
    expect(most).toBe(3);
    expect(stored[0]?.reviewed.map(({ review }) => review.missing[0])).toEqual(['a', 'b', 'c', 'd']);
  });

  it('tells what the model used', async () => {
    const usage = {
      model: 'm',
      host: 'h',
      requests: 2,
      promptTokens: 10,
      completionTokens: 4,
      cachedTokens: 0,
      untold: 0,
      cost: null,
    };
    const { feedback } = await generate(answered('one'), aCoach({ usage: () => usage }));
    expect(feedback.report.usage).toEqual(usage);
  });

  it('has no score when all was skipped', async () => {
    const { feedback } = await generate(answered(null, null), aCoach());
    expect(feedback).toMatchObject({ score: null, qualitativeScore: null });
    expect(feedback.overallSummary).toContain('No score');
  });

  it('does not hide a bug of ours as an unscored answer', async () => {
    const coach = aCoach({ review: async () => Promise.reject(new TypeError('a bug')) });
    await expect(generate(answered('one'), coach)).rejects.toThrow('a bug');
  });

  it('says how to go on when there is no answer at all', async () => {
    await expect(generate(aSession(2), aCoach())).rejects.toThrow(/no answers yet/);
  });

  it('cannot be given structure by what was said', async () => {
    const said = '# Heading\n- item\n[link](http://x) <b>';
    const coach = aCoach({
      summarise: async () => ({
        verdict: 'v',
        strengths: [{ title: 't', quote: said, questionOrder: 1, why: 'w' }],
        fixes: [],
        drill: 'd',
        retryQuestionOrder: null,
        coverage: [],
      }),
    });
    const { feedback } = await generate(answered(said), coach);
    for (const line of ['> \\# Heading', '> \\- item', '> \\[link\\]'])
      expect(feedback.strengths).toContain(line);
  });
});

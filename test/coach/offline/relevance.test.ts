import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerSignals } from '../../../src/coach/offline/answer-signals.ts';
import { usualQuestions } from '../../../src/coach/offline/bank/usual-questions.ts';
import { matchKeyPoints } from '../../../src/coach/offline/key-points.ts';
import { relatedTo, usageOf } from '../../../src/coach/offline/related-words.ts';
import { relevance } from '../../../src/coach/offline/relevance.ts';
import { stem } from '../../../src/text/words.ts';

const near = (word: string) => relatedTo(stem(word)).map(([other]) => other);

describe('related words', () => {
  it.each([
    ['customer', 'client'],
    ['team', 'squad'],
    ['budget', 'money'],
    ['conflict', 'struggle'],
  ])('puts %s near %s', (word, other) => {
    expect(near(word)).toContain(stem(other));
  });

  it('knows a usual word from a rare one, and none it lacks', () => {
    expect(usageOf(stem('work')) ?? 0).toBeGreaterThan(10 * (usageOf(stem('budget')) ?? 1));
    expect(usageOf('qwertz')).toBeNull();
    expect(relatedTo('qwertz')).toEqual([]);
  });

  it('has sensible rows for the words of our own questions', () => {
    const weights = usualQuestions.flatMap((question) =>
      question
        .split(/\W+/)
        .flatMap((word) => relatedTo(stem(word.toLowerCase())).map(([, weight]) => weight)),
    );
    expect(weights.length).toBeGreaterThan(500);
    expect(Math.min(...weights)).toBeGreaterThan(0);
    expect(Math.max(...weights)).toBeLessThanOrEqual(0.2);
  });
});

describe('relevance', () => {
  const question = 'Tell me about a time you had to calm an unhappy client.';
  const own =
    'A buyer rang about a late delivery and shouted at me. I apologised, found her parcel and refunded the postage.';
  const other =
    'I studied every evening for the exam, wrote flash cards and passed with a good mark in June.';

  it('sees that a case fits in other words than those of the question', () => {
    expect(relevance(question, own)).toBeGreaterThan(2 * relevance(question, other));
  });

  it('holds for less when an answer would fit any question', () => {
    const any = 'My strategy is to communicate with the team, plan the project and set goals for the work.';
    expect(relevance('How do you keep a project within its budget?', any)).toBeLessThan(
      relevance(
        'How do you keep a project within its budget?',
        'I track each cost of the project against its budget and cut spending when it runs over.',
      ),
    );
  });

  it('is a number from 0 to 1 for any text', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (asked, answer) => {
        const share = relevance(asked, answer);
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('manner', () => {
  it('tells facts from lofty and loose words', () => {
    const facts = answerSignals(
      'In May our till froze on a Saturday. I pulled the log, saw a full disk, deleted the old receipts and had it running in 20 minutes. We lost 3 sales.',
    );
    const talk = answerSignals(
      'I always communicate with everyone and stay flexible, because trust and a positive attitude are essential. Challenges are opportunities, and teamwork is how you usually succeed.',
    );
    expect(facts.firmness).toBeGreaterThan(0.8);
    expect(talk.firmness).toBeLessThan(0.2);
    expect(facts.figures).toBe(2);
  });
});

describe('key points', () => {
  const points = ['low selectivity makes a full table scan cheaper', 'waiting for locks'];

  it('are named in other words', () => {
    const said = 'When most rows match, scanning the whole table is cheaper than the index.';
    expect(matchKeyPoints(points, said).named).toEqual([points[0]]);
  });

  it('are not named by the words of the question', () => {
    const question = 'When is a full table scan cheaper?';
    expect(matchKeyPoints(points, 'It depends on whether a full scan is good.', question).named).toEqual([]);
  });
});

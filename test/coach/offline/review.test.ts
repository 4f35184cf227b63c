import { performance } from 'node:perf_hooks';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reviewAnswer } from '../../../src/coach/offline/review.ts';
import { scoreAnswer } from '../../../src/interview/score.ts';
import { ladders } from './ladder.ts';
import { briefWith, questionWith } from './samples.ts';

const brief = briefWith({ role: 'Platform Engineer' });
const good =
  'In March our checkout pods on Kubernetes were killed every night. I had to find out why before the sale. I compared memory graphs with the limits, so I decided to move the cache warm-up out of startup rather than raise the limit, because more memory would only hide the leak. Restarts went from 40 a night to zero.';

const review = (answer: string | null, question = questionWith()) => reviewAnswer(question, answer, brief);
const score = (answer: string, question = questionWith()) => scoreAnswer(review(answer, question));

describe('gates', () => {
  const german =
    'Letztes Jahr hatten wir ein Problem mit dem Cluster, weil die Pods immer wieder neu gestartet sind. Ich habe die Logs gelesen und dann gesehen, dass der Speicher nicht reicht, und habe das Limit erhöht.';
  it.each([
    ['', 'empty'],
    [' \n ', 'empty'],
    ['?!', 'empty'],
    ['asdf jkl qwer zxcv uiop hjkl bnm wqert', 'gibberish'],
    ['la la la la la la la la la la', 'gibberish'],
    [questionWith().text, 'copied_question'],
    ['I fixed it.', 'too_short'],
    [german, 'other_language'],
  ])('catches %j as %s', (answer, gate) => {
    expect(review(answer).gate).toBe(gate);
  });

  it('scores a caught answer 1 on what applies, and another language not at all', () => {
    expect(score('I fixed it.')).toBe(1);
    const foreign = review(german);
    expect(foreign.unscoredReason).toContain('German');
    expect(scoreAnswer(foreign)).toBeNull();
  });

  it('leaves a skipped question unscored', () => {
    expect(scoreAnswer(review(null))).toBeNull();
  });

  it.each([
    'Kubernetes, Helm, ArgoCD',
    good,
    'We used C, C++ and C# at CERN, mostly on VxWorks boards.',
    'Short German words like Wanderlust do not make an English answer German, and I say so twice.',
  ])('lets %j pass', (answer) => {
    expect(review(answer).gate).toBeNull();
  });
});

describe('judgement', () => {
  it.each(ladders)('keeps the order of the answers to: $question', (ladder) => {
    const question = questionWith({
      text: ladder.question,
      tag: ladder.tag,
      keyPoints: ladder.keyPoints,
      requirement: ladder.topic ? { kind: 'must', topic: ladder.topic, sentence: '' } : null,
    });
    const scores = ladder.answers.map((answer) => score(answer, question) ?? 0);
    expect(scores).toEqual(scores.toSorted((a, b) => a - b));
    expect(scores[0]).toBeLessThan(2.5);
    expect(scores[4]).toBeGreaterThanOrEqual(4);
    const [short, empty] = [score(ladder.short, question) ?? 0, score(ladder.empty, question) ?? 5];
    expect(ladder.short.split(/\s+/).length).toBeLessThanOrEqual(90);
    expect(ladder.empty.split(/\s+/).length).toBeGreaterThanOrEqual(240);
    expect(empty).toBeLessThan(2.5);
    expect(short).toBeGreaterThanOrEqual(4);
  });

  it('names a gap under 5 and none at 5', () => {
    const full = review(good);
    expect(scoreAnswer(full)).toBe(5);
    expect(full).toMatchObject({ missing: [], oneChange: null, betterAnswer: null });
    const less = review(good.replace(' Restarts went from 40 a night to zero.', ''));
    expect(less.missing.length).toBeGreaterThan(0);
    expect(less.oneChange).toMatch(/number|end/i);
  });

  it('does not reward fillers, nor the removal of figures', () => {
    const filled = good.replaceAll('. ', '. Um, you know, basically, ');
    expect(score(filled)).toBeLessThanOrEqual(score(good) ?? 0);
    expect(score(good.replace(/\bI /g, 'I, you know, I mean, '))).toBe(score(good));
    expect(score(good.replace(/\d+/g, ''))).toBeLessThan(score(good) ?? 0);
  });

  it('gives little to a fine answer to another question', () => {
    const other = questionWith({
      text: 'Describe feedback you gave that changed how someone worked.',
      requirement: null,
    });
    expect(score(good, other)).toBeLessThan(3);
  });

  it('judges key points by other words too, and knowledge without them not at all', () => {
    const question = questionWith({
      tag: 'technical_sql',
      text: 'A database query that was fast last month now takes seconds. How do you find out why?',
      keyPoints: ['read the query plan', 'waiting for locks', 'old statistics'],
    });
    const named = review(
      'I would run EXPLAIN on it first and then ask a colleague to look at it with me.',
      question,
    );
    expect(named.keyPointsNamed).toEqual(['read the query plan']);
    const depth = (tag: 'technical_sql', keyPoints: string[]) =>
      review(
        'I would look at it with care and take my time for it, as I always do.',
        questionWith({ tag, keyPoints }),
      ).dimensions.find(({ dimension }) => dimension === 'role_depth');
    expect(depth('technical_sql', [])).toMatchObject({
      score: null,
      rationale: expect.stringContaining('Not judged'),
    });
    expect(depth('technical_sql', ['read the query plan'])?.score).toBe(1);
  });

  it('judges structure for stories only', () => {
    const structure = (tag: 'hr' | 'behavioral') =>
      review(good, questionWith({ tag })).dimensions.find(({ dimension }) => dimension === 'structure');
    expect(structure('hr')?.score).toBeNull();
    expect(structure('behavioral')?.score).toBe(5);
  });
});

describe('better answer', () => {
  it('uses the own sentences and leaves figures to fill in', () => {
    const better = review(
      'Last year our deploys at Acme were slow. I rebuilt the pipeline and I split the tests. After that it was better for Kubernetes too.',
    ).betterAnswer;
    expect(better).toContain('[your number]');
    expect(better).toContain('I rebuilt the pipeline and I split the tests.');
  });

  it('is left out when there are too few facts', () => {
    expect(
      review('I always try to give my best and to stay positive with Kubernetes, whatever happens.')
        .betterAnswer,
    ).toBeNull();
  });
});

describe('any answer', () => {
  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom(
      ...good.split(/(?<=\.) /),
      'We did it.',
      'I would ask 3 people because it matters.',
      '“quoted” – text',
      'k8s',
    ),
  );
  const anyAnswer = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(' '));

  it('gets a review whose quotes stand in it and whose scores are 1 to 5', () => {
    fc.assert(
      fc.property(
        anyAnswer,
        fc.constantFrom('behavioral', 'situational', 'hr', 'technical_general', 'follow_up'),
        (answer, tag) => {
          const made = review(answer, questionWith({ tag }));
          for (const { text } of made.quotes) expect(answer).toContain(text);
          for (const { score: one, rationale } of made.dimensions) {
            expect(one === null || [1, 2, 3, 4, 5].includes(one)).toBe(true);
            expect(rationale).not.toBe('');
          }
          const total = scoreAnswer(made);
          if (total !== null) expect(made.missing.length > 0).toBe(total < 5);
          expect(made.dimensions).toHaveLength(5);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is reviewed in time', () => {
    review(good);
    const long = `${good} `.repeat(12);
    const started = performance.now();
    for (let round = 0; round < 5; round += 1) review(long);
    expect((performance.now() - started) / 5).toBeLessThan(100);
  });
});

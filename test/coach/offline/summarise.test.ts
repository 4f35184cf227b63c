import { describe, expect, it } from 'vitest';
import { gapWords } from '../../../src/coach/offline/bank/feedback-words.ts';
import { createOfflineCoach } from '../../../src/coach/offline/offline-coach.ts';
import { scoreAnswer } from '../../../src/interview/score.ts';
import type { FeedbackSummary, ReviewedAnswer, SessionQuestion } from '../../../src/interview/types.ts';
import { ladders } from './ladder.ts';
import { briefWith, cv, questionWith } from './samples.ts';

const coach = createOfflineCoach();
const brief = briefWith({
  role: 'Platform Engineer',
  jobDescription: 'Platform Engineer\n\nRequirements\n- CI/CD\n- SQL\n- Terraform\n',
});

async function interview(level: 0 | 1 | 2 | 3 | 4): Promise<ReviewedAnswer[]> {
  return Promise.all(
    ladders.map(async (ladder, index) => {
      const id = `question-${index}`;
      const question = questionWith({
        id,
        order: index + 1,
        text: ladder.question,
        tag: ladder.tag,
        keyPoints: ladder.keyPoints,
        requirement: ladder.topic ? { kind: 'must', topic: ladder.topic, sentence: ladder.topic } : null,
      });
      const text = ladder.answers[level];
      const review = await coach.review(question, text, brief);
      const answer = { id: `answer-${index}`, questionId: id, text, skipReason: null, answeredAt: '' };
      return { question, answer, review, score: scoreAnswer(review) };
    }),
  );
}

async function reviewed(question: SessionQuestion, text: string): Promise<ReviewedAnswer> {
  const review = await coach.review(question, text, brief);
  const answer = { id: 'answer', questionId: question.id, text, skipReason: null, answeredAt: '' };
  return { question, answer, review, score: scoreAnswer(review) };
}

const prose = ({ verdict, strengths, fixes, drill }: FeedbackSummary) => [
  verdict,
  drill,
  ...strengths.flatMap(({ title, why }) => [title, why]),
  ...fixes.flatMap(({ title, why, sayInstead }) => [title, why, sayInstead]),
];

describe('summarise', () => {
  it('gives two strengths in the own words, three fixes, one drill and one question to retry', async () => {
    const reviewed = await interview(3);
    const summary = await coach.summarise(reviewed, brief);
    expect(summary.strengths).toHaveLength(2);
    expect(summary.fixes).toHaveLength(3);
    for (const { quote, questionOrder } of [...summary.strengths, ...summary.fixes]) {
      const text = reviewed.find(({ question }) => question.order === questionOrder)?.answer.text ?? '';
      if (quote !== null) expect(text).toContain(quote);
    }
    const lowest = Math.min(...reviewed.map(({ score }) => score ?? 5));
    expect(reviewed.find(({ question }) => question.order === summary.retryQuestionOrder)?.score).toBe(
      lowest,
    );
  });

  it('speaks of one gap in first fix, drill and retry', async () => {
    for (const level of [0, 1, 2, 3] as const) {
      const { fixes, retryQuestionOrder, drill } = await coach.summarise(await interview(level), brief);
      expect(fixes[0]?.questionOrder).toBe(retryQuestionOrder);
      const words = Object.values(gapWords).find(({ title }) => title === fixes[0]?.title);
      expect(drill).toBe(words?.drill);
    }
  });

  it('names in the verdict the answers it speaks of', async () => {
    const { verdict } = await coach.summarise(await interview(3), brief);
    expect(verdict).toMatch(/question \d|of your five answers/);
    expect(verdict.match(/\./g)).toHaveLength(1);
  });

  it('asks for no result of what lies in the future', async () => {
    const question = questionWith({
      tag: 'hr',
      requirement: null,
      text: 'Last question: what would you want to have achieved in your first three months as a Platform Engineer?',
    });
    const text = 'In three months I would like to know the clusters and to be on the rota with the others.';
    const { review, ...rest } = await reviewed(question, text);
    const { fixes } = await coach.summarise([{ review, ...rest }], brief);
    expect(fixes.length).toBeGreaterThan(0);
    for (const { title, sayInstead } of fixes)
      expect(`${title} ${sayInstead}`).not.toMatch(/came of it|in the end|number|what you did yourself/i);
    expect(`${review.oneChange} ${review.missing.join(' ')}`).not.toMatch(/number for the result|came of it/);
  });

  it('puts the own words and the CV into what to say instead', async () => {
    const cvBrief = { ...brief, cvText: cv };
    const shared = await reviewed(
      questionWith(),
      'Last year Kubernetes gave us trouble at Acme. We moved the cache. The team tuned the limits, and it was fine.',
    );
    const ours = (await coach.summarise([shared], cvBrief)).fixes
      .map(({ sayInstead }) => sayInstead)
      .join(' ');
    expect(ours).toContain('“We moved the cache. My part was');
    const phrases = await reviewed(
      questionWith({
        tag: 'hr',
        requirement: null,
        text: 'To close: which two or three facts about your work speak for you as a Platform Engineer?',
      }),
      'I am a team player, I always give my best, and I am passionate about every challenge I get.',
    );
    const facts = (await coach.summarise([phrases], cvBrief)).fixes
      .map(({ sayInstead }) => sayInstead)
      .join(' ');
    expect(facts).toMatch(/at Northwind I (?:cut|moved|led)/);
  });

  it('takes naming the skill that was asked about for taking up the question', async () => {
    const question = questionWith({
      tag: 'hr',
      text: 'To begin: where in your work so far did Go matter most?',
      requirement: { kind: 'must', topic: 'Go', sentence: 'Go' },
    });
    const { review } = await reviewed(
      question,
      'Go has been my language at Acme since 2022, where I rewrote the parcel consumer.',
    );
    const relevance = review.dimensions.find(({ dimension }) => dimension === 'relevance')?.score;
    expect(relevance).toBeGreaterThanOrEqual(4);
  });

  it('asks for no fact where one was given, and hands back no line that was said', async () => {
    const question = questionWith({
      text: 'To begin: where in your work so far did Kubernetes matter most?',
      tag: 'hr',
    });
    const told = { ...brief, cvText: cv };
    const one = await reviewed(
      question,
      'Kubernetes has been my daily work for four years. At Northwind I own the platform, which holds 40 services, and I moved those 40 services to Kubernetes without downtime.',
    );
    const { fixes } = await coach.summarise([one], told);
    expect(fixes.length).toBeGreaterThan(0);
    expect(fixes.map(({ title }) => title)).not.toContain(gapWords.no_fact.title);
    for (const { sayInstead, quote } of fixes) {
      expect(sayInstead).not.toContain('To give you a fact');
      expect(quote ?? 'I moved').toContain('I moved');
    }
  });

  it('invents no strength', async () => {
    expect((await coach.summarise(await interview(0), brief)).strengths).toEqual([]);
  });

  it.each([0, 1, 2, 3, 4] as const)('speaks plainly and says nothing twice at level %i', async (level) => {
    const said = prose(await coach.summarise(await interview(level), brief));
    expect(new Set(said).size).toBe(said.length);
    for (const sentence of said) {
      expect(sentence).not.toMatch(/\bSTAR\b|dimension|relevance|role depth|rubric|anchor|score/i);
      expect(sentence).not.toMatch(/\byou are (?:a|an|not|very)\b|confiden|personality/i);
    }
  });

  it('says which requirement was shown, claimed or never came up', async () => {
    const { coverage } = await coach.summarise(await interview(4), brief);
    const status = (topic: string) => coverage.find(({ requirement }) => requirement.topic === topic);
    expect(status('CI/CD')).toMatchObject({ status: 'evidenced', questionOrder: 1 });
    expect(status('Terraform')).toMatchObject({ status: 'missing', questionOrder: null });
    const weak = (await coach.summarise(await interview(1), brief)).coverage;
    expect(weak.find(({ requirement }) => requirement.topic === 'CI/CD')?.status).toBe('claimed');
  });

  it('counts the first scored attempt of a question', async () => {
    const [first, second] = [(await interview(0))[0], (await interview(4))[0]];
    if (!first || !second) throw new Error('no answers');
    const retried = { ...second, question: first.question };
    expect((await coach.summarise([first, retried], brief)).verdict).toBe(
      (await coach.summarise([first], brief)).verdict,
    );
  });

  it('says so when nothing was scored', async () => {
    const question = questionWith();
    const review = await coach.review(question, null, brief);
    const skipped = {
      question,
      answer: { id: 'a', questionId: question.id, text: null, skipReason: 'skipped', answeredAt: '' },
      review,
      score: null,
    };
    for (const reviewed of [[], [skipped]]) {
      const summary = await coach.summarise(reviewed, brief);
      expect(summary).toMatchObject({ strengths: [], fixes: [], retryQuestionOrder: null });
      expect(summary.verdict).toMatch(/nothing/);
    }
  });
});

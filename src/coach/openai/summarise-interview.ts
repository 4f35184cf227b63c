import { z } from 'zod';
import type {
  Brief,
  FeedbackSummary,
  Fix,
  Requirement,
  RequirementCoverage,
  ReviewedAnswer,
} from '../../interview/types.ts';
import { languageName } from '../../text/language-tag.ts';
import type { ModelRequest } from '../model/chat-model.ts';
import { withoutOrders } from '../rules/orders-to-grader.ts';
import { sameAdvice } from '../rules/same-advice.ts';
import { unknownFigure, withOwnFigures } from './own-facts.ts';
import { plainText } from './plain-text.ts';
import { fenceTexts, roleName, withoutContactDetails } from './untrusted-text.ts';

const summaryShape = z.object({
  coverage: z.array(
    z.object({
      topic: z.string().describe('as it was given'),
      status: z
        .enum(['evidenced', 'claimed', 'missing'])
        .describe(
          'evidenced: an answer shows it by what was done; claimed: named without that; missing: never mentioned',
        ),
      question: z.number().int().nullable().describe('number of the answer that shows it'),
    }),
  ),
  strengths: z.array(
    z.object({
      question: z.number().int(),
      quote: z.string().describe('copied from that answer, letter by letter'),
      title: z.string().describe('what worked, in at most ten words'),
      why: z.string().describe('why an interviewer cares, one sentence'),
    }),
  ),
  fixes: z.array(
    z.object({
      question: z.number().int(),
      quote: z
        .string()
        .nullable()
        .describe('copied from that answer, letter by letter; null when the gap is an absence'),
      title: z.string().describe('what to do, in at most ten words'),
      why: z.string().describe('why an interviewer cares, one sentence'),
      say_instead: z
        .string()
        .describe(`the candidate's own words, said better; ${unknownFigure} for a figure nobody gave`),
    }),
  ),
  drill: z.string().describe('one exercise of a few minutes before the next interview, one or two sentences'),
  verdict: z.string().describe('one sentence to the candidate on these answers'),
});

export type SummaryShape = z.infer<typeof summaryShape>;

const most = { strengths: 2, fixes: 3 };
/** Characters of each answer, and of the CV, that a summary is made from. */
const limits = { answer: 2_000, cv: 6_000 };

const instructions = `You close a mock job interview with feedback to the candidate. You are given each question, the answer, and how it was graded. The grades stand: you do not change them.

- verdict: one sentence on these answers. Never on the person: nothing on confidence, personality, or whether to hire.
- strengths: the ${most.strengths} best things, fewer when there are fewer; each with a quote that shows it.
- fixes: the ${most.fixes} changes with most effect, the greatest first, fewer when there are fewer: the candidate's words, why an interviewer cares, what to say instead. The first one is about the answer to be given again. "Say instead" uses only facts of the answers and the CV.
- drill: one exercise that closes the first gap.
- coverage: for each requirement given, whether the answers show it.
- Second person, plain words. No word of the grading's own language: no "STAR", "rubric", "dimension", "relevance", "role depth". No advice twice, in no other words either.
- Quotes are copied letter by letter.`;

/** Words of the grading that are not the candidate's; 'dimension tables' are. */
const jargon =
  /\bSTAR\b|\b(?:rubric|dimensions?(?! tables?| model)|role depth|quantif(?:y|ied|iable)|actionable|leverag(?:e|ing))\b/;
/** Of the person, not of the answer; a 'confidence interval' and a 'smart meter' are neither. */
const ofThePerson =
  /\b(?:confident(?:ly)?|confidence(?! interval| level| score)|nervous|shy|arrogant|charismatic|personable|likeable|hireable|(?:would|should|will) (?:not )?(?:be )?hire[ds]?|good fit|culture fit|personality|introvert\w*|extrovert\w*|intelligent(?! transport)|smart(?! (?:meter|home|contract|phone|card|grid))s?)\b/i;

export interface SummaryInput {
  reviewed: ReviewedAnswer[];
  brief: Brief;
  requirements: Requirement[];
  /** Order of the question to answer again; null when nothing was scored. */
  retry: number | null;
}

export function summaryRequest(input: SummaryInput, newId: () => string): ModelRequest<SummaryShape> {
  const { reviewed, brief, requirements, retry } = input;
  const answered = reviewed.filter(({ answer }) => answer.text !== null);
  const texts = fenceTexts(
    [
      ...answered.map(({ question, answer }) => ({
        kind: 'answer' as const,
        text: `[answer to question ${question.order}]\n${withoutOrders(answer.text ?? '').text}`,
        limit: limits.answer,
      })),
      { kind: 'cv', text: withoutContactDetails(brief.cvText ?? ''), limit: limits.cv },
    ],
    newId,
  );
  return {
    name: 'summary',
    system: `${instructions}\n\n${texts.announcement}`,
    user: [
      `Role: ${roleName(brief.role)}, level ${brief.level}`,
      `Language of all that you write: ${languageName(brief.language) ?? brief.language}`,
      `Requirements: ${requirements.length ? requirements.map(({ topic }) => `"${topic}"`).join(', ') : 'none'}`,
      ...(retry === null ? [] : [`To be given again: the answer to question ${retry}`]),
      ...answered.map(graded),
      texts.blocks,
    ].join('\n\n'),
    schema: summaryShape,
    check: (summary) => problemsOf(summary, input),
    maxReplyTokens: 2200,
    seed: brief.seed,
  };
}

function graded({ question, review, score }: ReviewedAnswer): string {
  return [
    `Question ${question.order}: ${question.text}`,
    score === null ? `Not graded: ${review.unscoredReason ?? 'skipped'}` : `Grade: ${score} of 5`,
    ...review.dimensions.flatMap(({ rationale, score: one }) =>
      one === null ? [] : [`- ${one} of 5: ${rationale}`],
    ),
    ...(review.missing.length ? [`Missing: ${review.missing.join('; ')}`] : []),
  ].join('\n');
}

function problemsOf(summary: SummaryShape, { reviewed, retry }: SummaryInput): string[] {
  const prose = [
    summary.verdict,
    summary.drill,
    ...summary.strengths.flatMap(({ title, why }) => [title, why]),
    ...summary.fixes.flatMap(({ title, why }) => [title, why]),
  ];
  const foreign = [...summary.strengths, ...summary.fixes].filter(
    ({ quote, question }) => quote !== null && !isSaid(quote, question, reviewed),
  );
  const advice = adviceOf(summary);
  return [
    ...foreign.map(
      ({ quote, question }) =>
        `"${quote?.slice(0, 80)}" does not stand in answer ${question} letter by letter`,
    ),
    ...prose.flatMap((text) =>
      jargon.test(text) ? [`say it without the words of the grading: "${text}"`] : [],
    ),
    ...prose.flatMap((text) =>
      ofThePerson.test(text) ? [`this is about the person, not the answer: "${text}"`] : [],
    ),
    ...(advice.some((one, at) => advice.slice(0, at).some((other) => sameAdvice(one, other)))
      ? ['two fixes give the same advice']
      : []),
    ...(retry !== null && summary.fixes[0] && summary.fixes[0].question !== retry
      ? [`the first fix has to be about the answer to question ${retry}`]
      : []),
    ...(summary.strengths.length > most.strengths ? [`at most ${most.strengths} strengths`] : []),
    ...(summary.fixes.length > most.fixes ? [`at most ${most.fixes} fixes`] : []),
  ];
}

function adviceOf({ fixes, drill }: SummaryShape): string[] {
  return [...fixes.map(({ title }) => title), drill];
}

function isSaid(quote: string, order: number, reviewed: ReviewedAnswer[]): boolean {
  const wanted = quote.trim();
  return (
    wanted !== '' &&
    reviewed.some(
      ({ question, answer }) => question.order === order && answer.text?.includes(wanted) === true,
    )
  );
}

/**
 * The summary as the product promises it. What still breaks a rule is left out: strengths without the candidate's own
 * words, advice on the person, advice given twice, figures nobody gave. Null when the verdict itself cannot stand.
 */
export function summaryOf(reply: SummaryShape, input: SummaryInput): FeedbackSummary | null {
  const { reviewed, brief, retry } = input;
  const verdict = plainText(reply.verdict);
  const drill = plainText(reply.drill);
  if (!isFair(verdict) || !isFair(drill)) return null;
  const sources = [...reviewed.map(({ answer }) => answer.text ?? ''), brief.cvText ?? ''];
  const strengths = reply.strengths
    .map(({ question, quote, title, why }) => ({
      title: plainText(title),
      quote: quote.trim(),
      questionOrder: question,
      why: plainText(why),
    }))
    .filter((one) => isSaid(one.quote, one.questionOrder, reviewed) && isFair(one.title) && isFair(one.why));
  return {
    verdict,
    strengths: strengths.slice(0, most.strengths),
    fixes: fixesOf(reply, input, sources),
    drill,
    retryQuestionOrder: retry,
    coverage: coverageOf(reply, input),
  };
}

function isFair(text: string): boolean {
  return text !== '' && !jargon.test(text) && !ofThePerson.test(text);
}

function fixesOf(reply: SummaryShape, { reviewed, retry }: SummaryInput, sources: string[]): Fix[] {
  const orders = new Set(reviewed.map(({ question }) => question.order));
  const fixes: Fix[] = [];
  for (const { question, quote, title, why, say_instead } of reply.fixes) {
    const fix: Fix = {
      title: plainText(title),
      quote: quote !== null && isSaid(quote, question, reviewed) ? quote.trim() : null,
      questionOrder: question,
      why: plainText(why),
      sayInstead: withOwnFigures(plainText(say_instead), sources),
    };
    const isUsable = orders.has(question) && isFair(fix.title) && isFair(fix.why) && fix.sayInstead !== '';
    if (isUsable && !fixes.some((other) => sameAdvice(other.title, fix.title))) fixes.push(fix);
  }
  return fixes
    .toSorted((a, b) => Number(b.questionOrder === retry) - Number(a.questionOrder === retry))
    .slice(0, most.fixes);
}

/** Every requirement once. What the model calls shown needs a graded answer behind it, otherwise it is claimed. */
function coverageOf(reply: SummaryShape, { requirements, reviewed }: SummaryInput): RequirementCoverage[] {
  return requirements.map((requirement): RequirementCoverage => {
    const found = reply.coverage.find(({ topic }) => topic === requirement.topic);
    const order = found?.question ?? null;
    const answer = reviewed.find(({ question }) => question.order === order);
    if (!found || found.status === 'missing' || !answer || answer.answer.text === null)
      return { requirement, status: 'missing', questionOrder: null };
    const isShown = found.status === 'evidenced' && answer.score !== null && answer.score >= 2.5;
    return { requirement, status: isShown ? 'evidenced' : 'claimed', questionOrder: order };
  });
}

import { z } from 'zod';
import type { CoachResponse } from '../../interview/ports.ts';
import type { Brief, FollowUp, SessionQuestion } from '../../interview/types.ts';
import { languageName } from '../../text/language-tag.ts';
import { words } from '../../text/words.ts';
import type { ModelRequest } from '../model/chat-model.ts';
import { brokenRules, jobRuns, mostWords, sameQuestion } from '../rules/question-rules.ts';
import { plainTextOrNull } from './plain-text.ts';
import { fenceTexts, roleName } from './untrusted-text.ts';

const responseShape = z.object({
  acknowledgement: z
    .string()
    .nullable()
    .describe(
      'one short neutral clause that takes up a word of the answer, as in "So the queue was the bottleneck."',
    ),
  gap: z.string().nullable().describe('what the answer leaves open, in a few words; null when nothing is'),
  follow_up: z
    .string()
    .nullable()
    .describe(`one question on that gap, at most ${mostWords} words; null when there is none`),
});

export type ResponseShape = z.infer<typeof responseShape>;

const longestLead = 20;
/** Characters of an answer that any request gets. */
export const answerLimit = 8_000;

const instructions = `You are the interviewer in a mock job interview. The candidate has just answered. You say what a calm interviewer says before going on.

- acknowledgement: one clause of at most ${longestLead} words that takes up something the candidate said. Neutral: no praise, no judgement, no thanks, no question, no advice.
- A follow-up only when the answer leaves open something that matters and that you can name: the candidate's own part, what came of it, a figure, why it was done so, a point that is missing. Never ask what was answered already, nor the question itself again. When unsure, none.
- follow_up: one ask, one question mark, at most ${mostWords} words, never on pay, age, family, origin, religion or health.`;

export interface ResponseInput {
  question: SessionQuestion;
  answer: string;
  brief: Brief;
  mayFollowUp: boolean;
}

export function responseRequest(
  { question, answer, brief, mayFollowUp }: ResponseInput,
  newId: () => string,
): ModelRequest<ResponseShape> {
  const texts = fenceTexts([{ kind: 'answer', text: answer, limit: answerLimit }], newId);
  return {
    name: 'response',
    system: `${instructions}\n\n${texts.announcement}`,
    user: [
      `Role: ${roleName(brief.role)}`,
      `Question: ${question.text}`,
      `A strong answer shows: ${question.strongAnswer}`,
      ...(question.keyPoints.length ? [`Points of a correct answer: ${question.keyPoints.join('; ')}`] : []),
      mayFollowUp ? 'A follow-up is allowed.' : 'No follow-up is allowed: gap and follow_up are null.',
      `Language: ${languageName(brief.language) ?? brief.language}`,
      texts.blocks,
    ].join('\n'),
    schema: responseShape,
    maxReplyTokens: 400,
    seed: brief.seed,
  };
}

/** Praise, blame and thanks; in the languages near to English the commonest words of it. */
const judging = [
  /\b(?:great|good|excellent|awesome|amazing|fantastic|impressive|wonderful|nice|perfect|well done|love|brilliant|strong (?:answer|example)|solid|thank(?:s| you)|interesting|helpful|clear(?:ly)? (?:explained|described)|unfortunately|weak|poor|bad)\b/i,
  /(?<!\p{L})(?:toll|super|großartig|ausgezeichnet|hervorragend|perfekt|danke|spannend|interessant|leider|bravo|excellente?|parfait|merci|intéressant|excelente|genial|perfecto|gracias|interesante|ottim[oa]|perfetto|grazie|interessante|perfeito|obrigad[oa]|uitstekend|geweldig|bedankt|świetn[ey]|dziękuję)(?!\p{L})/iu,
];

/** The clause, when an interviewer could say it; null otherwise. */
export function leadOf(acknowledgement: string | null): string | null {
  const lead = plainTextOrNull(acknowledgement);
  if (
    lead === null ||
    lead.includes('?') ||
    judging.some((pattern) => pattern.test(lead)) ||
    words(lead).length > longestLead
  )
    return null;
  return /[.!…。]$/.test(lead) ? lead : `${lead}.`;
}

/** What of a reply may be said. A follow-up without a named gap, or one that breaks a rule, is none. */
export function responseOf(
  reply: ResponseShape,
  { question, brief, mayFollowUp }: ResponseInput,
): CoachResponse {
  return {
    lead: leadOf(reply.acknowledgement),
    followUp: mayFollowUp ? followUpOf(reply, question, brief) : null,
  };
}

function followUpOf(reply: ResponseShape, question: SessionQuestion, brief: Brief): FollowUp | null {
  const text = plainTextOrNull(reply.follow_up);
  const gap = plainTextOrNull(reply.gap)?.replace(/[.。]$/, '') ?? null;
  if (text === null || gap === null || words(gap).length > 20) return null;
  if (brokenRules(text, jobRuns(brief.jobDescription)).length > 0 || sameQuestion(text, question.text))
    return null;
  return { text, gap };
}

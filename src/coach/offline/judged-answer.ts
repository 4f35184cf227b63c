import type { Brief, SessionQuestion } from '../../interview/types.ts';
import { sentences } from '../../text/sentences.ts';
import { wordSpans } from '../../text/words.ts';
import { findSkills } from '../brief/find-skills.ts';
import { type AnswerSignals, answerSignals } from './answer-signals.ts';
import { type KeyPointMatch, matchKeyPoints } from './key-points.ts';
import { relevance } from './relevance.ts';
import { roleTerms } from './role-terms.ts';

export type AskedFor = 'past_case' | 'hypothetical' | 'knowledge' | 'self';

/** An answer with all that the five judgements look at. */
export interface JudgedAnswer {
  question: SessionQuestion;
  text: string;
  askedFor: AskedFor;
  signals: AnswerSignals;
  /** 0–1, see `relevance`. */
  onTopic: number;
  /** The same for the first two sentences alone. */
  opensOnTopic: number;
  keyPoints: KeyPointMatch;
  /** Words of the answer that belong to this job, as they stand there. */
  roleTerms: string[];
}

/** Gathers what an answer shows, once. */
export function judgedAnswer(question: SessionQuestion, answer: string, brief: Brief): JudgedAnswer {
  const signals = answerSignals(answer);
  const context = [question.requirement?.topic ?? '', ...question.keyPoints].join(' ');
  const ask = askOf(question, brief);
  const terms = roleTerms(question, answer, brief);
  const isTakenUp =
    namesTopic(question, answer) ||
    (isOpen(question) && terms.length + (signals.specifics >= 2 ? 1 : 0) >= 2);
  const opening = signals.sentences
    .slice(0, 2)
    .map((sentence) => sentence.text)
    .join(' ');
  return {
    question,
    text: answer,
    askedFor: askedFor(question),
    signals,
    onTopic: Math.max(isTakenUp ? takenUp : 0, relevance(ask, answer, context), nearTopic(question, answer)),
    opensOnTopic: isTakenUp ? takenUp : relevance(ask, opening, context),
    keyPoints: matchKeyPoints(question.keyPoints, answer, question.text),
    roleTerms: terms,
  };
}

/** What naming the skill that the question asks about is worth: on the subject, and no more. */
const takenUp = 0.22;

/** Whether question and answer both name the skill that is asked for: 'Go' has no subject word to go by. */
function namesTopic({ text, requirement, keyPoints }: SessionQuestion, answer: string): boolean {
  if (requirement === null || keyPoints.length > 0) return false;
  const { topic } = requirement;
  const names = (said: string) =>
    findSkills(said).some(({ name }) => name === topic) || (/^[A-Z]/.test(topic) && wordsOf(said).has(topic));
  return names(text) && names(answer);
}

/** A case of the competency asked for is near the question, in whatever words it is told. */
function nearTopic({ requirement, keyPoints }: SessionQuestion, answer: string): number {
  return requirement === null || keyPoints.length > 0 ? 0 : 0.6 * relevance(requirement.topic, answer);
}

function wordsOf(text: string): Set<string> {
  return new Set(wordSpans(text).map(({ raw }) => raw));
}

/** A first or last question leaves the subject to the candidate: anything of this job takes it up. */
function isOpen({ text, requirement }: SessionQuestion): boolean {
  return (
    requirement === null &&
    /^(?:to begin|to start|let us start|last question|to finish|to close)\b/i.test(text)
  );
}

/** The question without the sentence that only names the job's topic, and without the job's title. */
function askOf({ text, requirement }: SessionQuestion, brief: Brief): string {
  const [first = '', ...rest] = sentences(text);
  const isLead =
    rest.length > 0 &&
    requirement !== null &&
    first.includes(requirement.topic) &&
    !/^(?:tell|describe|suppose|your cv)/i.test(first);
  const ask = isLead ? rest.join(' ') : text;
  return brief.role.trim() === '' ? ask : ask.replaceAll(brief.role, ' ');
}

/** What kind of answer the question wants: told by its words, then by its tag. */
export function askedFor(question: SessionQuestion): AskedFor {
  const { text, tag } = question;
  if (question.keyPoints.length > 0) return 'knowledge';
  if (
    /\b(?:suppose|imagine|what would you|how would you|what do you do|what if)\b/i.test(text) ||
    tag === 'situational'
  )
    return 'hypothetical';
  if (
    /\b(?:in your work so far|your (?:most )?recent (?:experience|work)|last come up in your work)\b/i.test(
      text,
    )
  )
    return 'self';
  if (
    /\b(?:tell me about|describe (?:a|the|an|your|how you|something|someone)|your cv says|give an example|example of|(?:a|the last|one) time|what did you|when did you)\b/i.test(
      text,
    ) ||
    tag === 'behavioral'
  )
    return 'past_case';
  return tag === 'hr' ? 'self' : tag.startsWith('technical') ? 'knowledge' : 'past_case';
}

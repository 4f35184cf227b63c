import type { Dimension, FollowUp, SessionQuestion } from '../../interview/types.ts';
import { isStopWord, words } from '../../text/words.ts';
import { findSkills } from '../brief/find-skills.ts';
import { verbForm } from '../brief/verbs.ts';
import type { AnswerSentence } from './answer-signals.ts';
import { starFlags } from './judge/structure.ts';
import type { JudgedAnswer } from './judged-answer.ts';

/** One neutral question about the gap that stands out; null unless one does and the answer gives words to refer to. */
export function followUpFor(answer: JudgedAnswer): FollowUp | null {
  const { signals, askedFor } = answer;
  if (answer.onTopic < 0.05 || signals.wordCount < 15) return null;
  if (askedFor === 'knowledge') return knowledgeFollowUp(answer);
  if (askedFor === 'hypothetical') return null;
  const flags = starFlags(answer);
  const anchor = anchorOf(answer);
  if (anchor === null) return null;
  if (askedFor === 'past_case' && signals.general && signals.ownActions <= 2) {
    return {
      text: `You said “${anchor}”. Would you take one time that happened and go through it?`,
      gap: 'no single case',
    };
  }
  if (signals.ownActions === 0 && signals.sharedActions >= 1) {
    return { text: `You said “${anchor}”. Which part of that was yours?`, gap: 'no part of your own' };
  }
  if (signals.ownActions >= 1 && !flags.result && signals.measured === 0) {
    return { text: `You said “${anchor}”. What came of it in the end?`, gap: 'no result' };
  }
  if (flags.result && signals.measured === 0) {
    const said = shortQuote(signals.sentences.findLast((sentence) => sentence.result)) ?? anchor;
    return {
      text: `You said “${said}”. What was the figure before, and what was it after?`,
      gap: 'no number for the result',
    };
  }
  return null;
}

function knowledgeFollowUp(answer: JudgedAnswer): FollowUp | null {
  const { named, missed } = answer.keyPoints;
  const anchor = anchorOf(answer);
  if (named.length === 0 || missed.length < 2 || anchor === null) return null;
  return {
    text: `You said “${anchor}”. What else would you look at, and what would tell you that you are right?`,
    gap: `nothing on this yet: ${missed[0]}`,
  };
}

/** What an interviewer would probably ask next. */
export function likelyFollowUp(answer: JudgedAnswer, gap: Dimension | null): string | null {
  const asked = followUpFor(answer);
  if (asked) return asked.text;
  if (answer.onTopic < 0.05) return null;
  if (answer.askedFor === 'knowledge')
    return answer.keyPoints.missed[0]
      ? `And what about this: ${answer.keyPoints.missed[0]}?`
      : 'Where have you used that yourself?';
  if (answer.askedFor === 'hypothetical') return 'When did you last face something like that?';
  if (gap === null) return 'What would you do differently today?';
  return gap === 'ownership'
    ? 'What exactly was your part in it?'
    : gap === 'evidence'
      ? 'How did you measure that?'
      : 'What did you weigh when you made that choice?';
}

/** One neutral clause that refers to the answer: 'You mentioned the cache warm-up.'; null when unsure. */
export function acknowledgement(answer: JudgedAnswer, question: SessionQuestion): string | null {
  if (answer.signals.wordCount < 12) return null;
  const asked = new Set(words(question.text));
  const said = nameIn(answer, asked);
  return said === null ? null : `You mentioned ${said}.`;
}

/** A thing of its own that the answer brought up: a skill, or a noun phrase that stands before a joint. */
function nameIn(answer: JudgedAnswer, asked: Set<string>): string | null {
  const isNew = (name: string) => words(name).every((word) => !asked.has(word));
  const sentences = answer.signals.sentences.filter((sentence) => !sentence.platitude);
  for (const { text } of sentences) {
    for (const match of text.matchAll(nounPhrase)) {
      const name = match[1] ?? '';
      if (isNew(name) && isTelling(name)) return `the ${name}`;
    }
  }
  const skill = sentences
    .flatMap(({ text }) => findSkills(text))
    .find(({ name }) => isNew(name) && /[A-Z]/.test(name));
  return skill?.name ?? null;
}

/** Two words after an article, and then something that cannot belong to them. */
const nounPhrase =
  /\b(?:the|our|a|an) ([a-z]{3,}(?:-[a-z]+)? [a-z]{3,}(?:-[a-z]+)?)(?=[,.;:]|\s(?:and|was|were|had|has|to|in|on|at|for|with|that|which|from|by|because|so|before|after|until|when|while|is|then|but|as|into|over|doubl|went|took|showed|failed|broke|[a-z]{3,}ed)\b)/g;

function isTelling(name: string): boolean {
  const [first = '', last = ''] = name.split(' ');
  if (vague.test(name) || [first, last].some((word) => isStopWord(word))) return false;
  if (/(?:ly|ed|ing|est)$/.test(last) || verbForm(last)?.form === 'past') return false;
  return !/(?:ly|est)$/.test(first) && !/(?:ous|ive|ful|able|ible|ical)$/.test(last);
}

const vague =
  /\b(?:things?|questions?|answers?|others?|better|matter|number|morning|evening|beginning|meaning|reasons?|persons?|people|members?|situations?|solutions?|decisions?|positions?|ways?|options?|players?|workers?|moments?|day|days|time|times|same|whole|first|last|next|more|most|experience|importance|differences?|understanding|opportunit\w+|abilit\w+|majority|outcome|lot|bit|few|couple|good|great|bad|big|small|little|new|old|long|hard|able|young|man|woman|mother|father|friend|family|right|wrong|best|worst|second|third)\b/;

function anchorOf(answer: JudgedAnswer): string | null {
  const { sentences } = answer.signals;
  const spoken = sentences.filter((sentence) => !sentence.platitude);
  const telling =
    spoken.find((sentence) => sentence.ownActions + sentence.intendedActions > 0) ??
    spoken.find((sentence) => sentence.sharedActions > 0 || sentence.situation) ??
    spoken[0];
  return shortQuote(telling);
}

/** A run of at most 12 words of the sentence, cut at a joint: an exact substring. */
function shortQuote(sentence: AnswerSentence | undefined): string | null {
  if (!sentence) return null;
  const text = sentence.text.replace(/[.!?]+["”')]*$/, '');
  if (words(text).length <= 12) return words(text).length >= 3 && !/["“”\n]/.test(text) ? text : null;
  for (const part of text.split(
    /(?:, |; | – | — |\s(?=(?:and|but|so|because|which|that|after|before|when|while)\s))/,
  )) {
    const clause = part.trim().replace(/^(?:and|but|so|because|which|that|after|before|when|while)\s+/, '');
    const size = words(clause).length;
    if (size >= 4 && size <= 12 && /\b(?:I|we|he|she|they|it)\b/.test(clause) && !/["“”\n]/.test(clause))
      return clause;
  }
  return null;
}

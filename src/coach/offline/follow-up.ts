import type { Dimension, FollowUp } from '../../interview/types.ts';
import { isStopWord, words } from '../../text/words.ts';
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
  if (askedFor === 'past_case' && signals.general && signals.ownActions <= 2) {
    const habit = shortQuote(signals.sentences.find((one) => usual.test(one.plain) && !one.platitude));
    return {
      text: `${habit ? `You said “${habit}”. ` : ''}Would you take one time that happened and go through it?`,
      gap: 'no single case',
    };
  }
  if (signals.general) return null;
  if (signals.ownActions === 0 && signals.sharedActions >= 1) {
    const shared = shortQuote(
      signals.sentences.find((one) => /\bwe\b/.test(one.plain) && one.sharedActions >= 1),
    );
    if (shared === null || !/\bwe\b/i.test(shared)) return null;
    return { text: `You said “${shared}”. Which part of that was yours?`, gap: 'no part of your own' };
  }
  if (signals.ownActions >= 1 && !flags.result && signals.measured === 0) {
    const deed = shortQuote(signals.sentences.findLast((one) => one.ownActions > 0 && !one.platitude));
    if (deed === null || !pastDeed.test(deed)) return null;
    return { text: `You said “${deed}”. What came of it in the end?`, gap: 'no result' };
  }
  if (flags.result && signals.measured === 0) {
    const change = shortQuote(signals.sentences.findLast((one) => one.result && changed.test(one.plain)));
    if (change === null || !changed.test(change.toLowerCase())) return null;
    return {
      text: `You said “${change}”. What was the figure before, and what was it after?`,
      gap: 'no number for the result',
    };
  }
  return null;
}

const usual =
  /\bi (?:would|always|usually|typically|generally|normally|often|try to|tend to|like to)\b|\bi'd\b/;
const pastDeed =
  /\bI(?: then| also| \w+ly)* (?!used to\b|needed\b|wanted\b|liked\b|\w+ as much\b)(?:\w{2,}ed|went|took|made|built|wrote|told|led|ran|found|got|gave|kept|brought|began|came|chose|sent|set up|taught|drew|met|held|cut|split|rang|spoke|said|put)\b/i;
/** A result that can have a figure. */
const changed =
  /\b(?:reduc|cut|increas|improv|rose|fell|drop|fewer|faster|slower|sooner|later|sav|halv|doubl|grew|shrank|shorter|lower|higher|(?:went|came) (?:down|up))/;

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

function anchorOf(answer: JudgedAnswer): string | null {
  const { sentences } = answer.signals;
  const spoken = sentences.filter((sentence) => !sentence.platitude);
  const telling =
    spoken.find((sentence) => sentence.ownActions + sentence.intendedActions > 0) ??
    spoken.find((sentence) => sentence.sharedActions > 0 || sentence.situation) ??
    spoken[0];
  return shortQuote(telling);
}

/** A run of at most 12 words of the sentence that stands by itself: an exact substring. */
function shortQuote(sentence: AnswerSentence | undefined): string | null {
  if (!sentence) return null;
  const text = sentence.text.replace(/[.!?]+["”')]*$/, '');
  const clauses = text.split(
    /(?:, |; | – | — |\s(?=(?:but|so|because|which|after|before|when|while)\s)|\s(?=and (?:I|we|he|she|it|they|then|the)\s))/,
  );
  for (const part of [text, ...clauses]) {
    const clause = part.trim().replace(/^(?:(?:and|but|so|then|also|however|well),?\s+)+/i, '');
    const size = words(clause).length;
    const last = words(clause).at(-1) ?? '';
    const opens = part === text || /^(?:I|we|he|she|they|it|the|our|my|this)\b/i.test(clause);
    const closes = !isStopWord(last) && !/(?:ing|n't)$/.test(last);
    if (size >= 4 && size <= 12 && opens && (closes || part === text) && !/["“”\n]/.test(clause))
      return clause;
  }
  return null;
}

import type { Dimension, FollowUp, SessionQuestion } from '../../interview/types.ts';
import { words } from '../../text/words.ts';
import type { AnswerSentence } from './answer-signals.ts';
import { starFlags } from './judge.ts';
import type { JudgedAnswer } from './judged-answer.ts';

/** One neutral question about the gap that stands out; null unless one does and the answer gives words to refer to. */
export function followUpFor(answer: JudgedAnswer): FollowUp | null {
  const { signals, askedFor } = answer;
  if (answer.onTopic < 0.12 || signals.wordCount < 15) return null;
  if (askedFor === 'knowledge') return knowledgeFollowUp(answer);
  if (askedFor === 'hypothetical') return null;
  const flags = starFlags(answer);
  const anchor = anchorOf(answer);
  if (anchor === null) return null;
  if (askedFor === 'past_case' && signals.general && signals.ownActions <= 1) {
    return {
      text: `You said “${anchor}”. When was the last time that happened, and what did you do?`,
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
  if (answer.signals.wordCount < 12 || answer.onTopic < 0.12) return null;
  const asked = new Set(words(question.text));
  const said = nameIn(answer, asked);
  return said === null ? null : `You mentioned ${said}.`;
}

/** Something of a noun's shape the answer brought up by itself, twice or with an article. */
function nameIn(answer: JudgedAnswer, asked: Set<string>): string | null {
  const pattern =
    /\b(?:the|our|a|an) ((?:[a-z][a-z-]+ ){0,1}[a-z][a-z-]{3,}(?:tion|ment|ing|er|or|ure|ance|ence|ity|age|ory|ist|line|base|board|port|ion|ata|ger|ward|plan|test|tool|team|report|cluster|queue|cache|index|query|script|pipeline|invoice|ledger|patient|customer|client|release|outage|migration|rollback|budget|audit|contract|checklist|rota|form|file|record|call|bug|leak|lock|schema|endpoint|service|server|deadline|design|prototype|dashboard))\b(?=\s*(?:[,.;:]|and|was|were|had|to|in|on|for|with|that|which|from|by|of|because|so|before|after|until|when|at|is)\b|[,.;:])/g;
  for (const sentence of answer.signals.sentences) {
    for (const match of sentence.text.matchAll(pattern)) {
      const name = match[1] ?? '';
      const parts = name.split(' ');
      if (parts.every((word) => !asked.has(word)) && !vague.test(name)) return `the ${name}`;
    }
  }
  return null;
}

const vague =
  /\b(?:thing|something|anything|everything|nothing|question|answer|other|another|better|matter|number|morning|evening|beginning|meaning|reason|person|member|situation|solution|decision|position|information|option|action|communication|same|whole|first|last|next|very|most|more|experience|importance|difference|understanding|following|being|opportunity|ability|majority|result|manager|supervisor|outcome|moment|way)\b/;

function anchorOf(answer: JudgedAnswer): string | null {
  const { sentences } = answer.signals;
  const telling =
    sentences.find((sentence) => sentence.ownActions > 0) ??
    sentences.find((sentence) => sentence.sharedActions > 0 || sentence.situation) ??
    sentences[0];
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
    const size = words(part).length;
    if (size >= 4 && size <= 12 && /\b(?:I|we|he|she|they|it)\b/.test(part) && !/["“”\n]/.test(part))
      return part.trim();
  }
  return null;
}

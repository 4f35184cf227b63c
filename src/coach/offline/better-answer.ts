import type { Brief } from '../../interview/types.ts';
import { words } from '../../text/words.ts';
import { readCv } from '../brief/read-cv.ts';
import type { AnswerSentence } from './answer-signals.ts';
import { deedsIn } from './gaps.ts';
import { starFlags } from './judge/structure.ts';
import type { JudgedAnswer } from './judged-answer.ts';

/**
 * The candidate's own sentences in a better order, with gaps to fill: [your number] for a figure, other brackets for
 * what only they know. Null when the answer and the CV hold too few facts to build on.
 */
export function betterAnswer(answer: JudgedAnswer, brief: Brief): string | null {
  if (answer.askedFor === 'knowledge') return null;
  const usable = answer.signals.sentences.filter((sentence) => !sentence.platitude && isFact(sentence));
  if (usable.length < 2 || answer.onTopic < 0.05) return null;
  const flags = starFlags(answer);
  const past = answer.askedFor !== 'hypothetical';
  const isStory = answer.question.tag === 'behavioral';
  const results = usable.filter(
    (sentence) => sentence.result && deedsIn(sentence) === 0 && !sentence.situation,
  );
  const told = usable.filter((sentence) => !results.includes(sentence));
  const scene = told.filter((sentence) => sentence.situation || deedsIn(sentence) === 0).slice(0, 2);
  const deeds = told.filter((sentence) => !scene.includes(sentence)).slice(0, 4);
  const acted = [...scene, ...deeds].some((sentence) => deedsIn(sentence) > 0);
  const parts = [
    ...(flags.situation || !isStory ? [] : ['[Where and when it was, in one sentence.]']),
    ...scene.map(trimmed),
    ...(flags.task || !isStory ? [] : ['What I had to do was [what was needed from you].']),
    ...deeds.map(trimmed),
    ...(acted ? [] : ['I [what you did yourself].']),
    ...(answer.signals.reasons > 0 ? [] : ['I chose this because [your reason].']),
    ...endOf(results, [...scene, ...deeds], past),
    ...cvFact(answer, brief),
  ];
  const text = parts.join(' ');
  return text.includes('[') ? text : null;
}

function isFact(sentence: AnswerSentence): boolean {
  return (
    sentence.ownActions + sentence.intendedActions > 0 ||
    sentence.task ||
    sentence.result ||
    sentence.situation ||
    sentence.specifics > 0 ||
    sentence.figure
  );
}

function trimmed(sentence: AnswerSentence): string {
  const text = sentence.text
    .replace(/\b(?:um+|uh+|erm|you know|i mean|basically|actually|sort of|kind of),?\s*/gi, '')
    .replace(/\s+/g, ' ')
    .replace(/^[,\s]+/, '')
    .trim();
  const ended = /[.!?]["”')]*$/.test(text) ? text : `${text}.`;
  return ended.charAt(0).toUpperCase() + ended.slice(1);
}

function endOf(results: AnswerSentence[], deeds: AnswerSentence[], past: boolean): string[] {
  if (!past) return ['I would know that it worked when [what you would see].'];
  const told = results.slice(-2).map(trimmed);
  const measured = [...results, ...deeds].some((sentence) => sentence.measured);
  if (measured) return told;
  return [
    ...told,
    told.length > 0
      ? 'In figures: from [your number] to [your number].'
      : 'In the end [what changed], from [your number] to [your number].',
  ];
}

/** A measured line of the CV on the same subject, when the answer gives no figure itself. */
function cvFact(answer: JudgedAnswer, brief: Brief): string[] {
  if (answer.signals.measured > 0 || answer.askedFor === 'hypothetical') return [];
  const said = new Set(words(answer.text).filter((word) => word.length > 4));
  const claim = readCv(brief.cvText ?? '').claims.find(
    (known) => known.figure !== null && words(known.sentence).filter((word) => said.has(word)).length >= 4,
  );
  return claim ? [`(Your CV has it: “${claim.sentence}”.)`] : [];
}

import type { Gate } from '../../interview/types.ts';
import { isStopWord, words } from '../../text/words.ts';
import { distinctSkills } from '../brief/find-skills.ts';
import { technicalQuestions } from './bank/technical.ts';
import { foreignLanguage } from './language.ts';

/** What code can tell of an answer before anyone judges it; null when it deserves judgement. */
export function gateOf(question: string, answer: string | null): Gate | null {
  const said = words(answer ?? '');
  const text = answer ?? '';
  if (said.length === 0) return 'empty';
  if (copiesQuestion(question, said)) return 'copied_question';
  if (said.length >= 30 && foreignLanguage(text) !== null) return 'other_language';
  if (isGibberish(said, text)) return 'gibberish';
  if (isTooShort(said, text)) return 'too_short';
  return null;
}

/** Under this many words an answer must at least name two skills. */
const fewestWords = 8;

function isTooShort(said: string[], text: string): boolean {
  if (said.length >= fewestWords) return false;
  return distinctSkills(text).length < 2;
}

function copiesQuestion(question: string, said: string[]): boolean {
  const asked = words(question);
  if (asked.length < 4 || said.length > asked.length * 1.6) return false;
  const runs = new Set(asked.slice(2).map((_, at) => asked.slice(at, at + 3).join(' ')));
  const copied = said.filter((_, at) => runs.has(said.slice(at, at + 3).join(' '))).length + 2;
  return said.length >= 4 && copied / said.length >= 0.75;
}

function isGibberish(said: string[], text: string): boolean {
  if (new Set(said).size === 1 && said.length > 2) return true;
  if (said.length >= 6 && new Set(said).size / said.length < 0.25) return true;
  const letters = said.filter((word) => /^[a-z']+$/.test(word));
  const skills = distinctSkills(text).length;
  const odd = letters.filter((word) => !isStopWord(word) && unlikely(word)).length;
  if (letters.length === 0) return !/\p{L}{2}/u.test(text) || false;
  if (odd / said.length > 0.4 && skills < 2) return true;
  const common = said.filter((word) => isStopWord(word)).length;
  return said.length >= 12 && common / said.length < 0.08 && skills < 2 && !/[,;:\n]/.test(text);
}

/** Letter pairs that our own English hardly knows: 'asdfgh', 'qwrtz'. */
function unlikely(word: string): boolean {
  if (word.length < 4) return /^[^aeiouy']{3,}$/.test(word);
  if (/[^aeiouy']{6,}|(.)\1\1/.test(word)) return true;
  const known = pairs();
  let strange = 0;
  for (let at = 0; at + 2 < word.length; at += 1) if (!known.has(word.slice(at, at + 3))) strange += 1;
  return strange / (word.length - 2) > 0.6;
}

let knownPairs: Set<string> | null = null;

function pairs(): Set<string> {
  if (knownPairs) return knownPairs;
  knownPairs = new Set();
  for (const questions of Object.values(technicalQuestions())) {
    for (const { text, strong, points } of questions) {
      for (const word of words(`${text} ${strong} ${points.join(' ')}`)) {
        for (let at = 0; at + 2 < word.length; at += 1) knownPairs.add(word.slice(at, at + 3));
      }
    }
  }
  return knownPairs;
}

import type { Gate } from '../../interview/types.ts';
import { primaryTag } from '../../text/language-tag.ts';
import { isStopWord, words } from '../../text/words.ts';
import { distinctSkills } from '../brief/find-skills.ts';
import { technicalQuestions } from '../offline/bank/technical.ts';
import { foreignLanguage } from './language.ts';

/**
 * What code can tell of an answer before anyone judges it; null when it deserves judgement. `language`: of the
 * interview, BCP 47.
 */
export function gateOf(question: string, answer: string | null, language: string): Gate | null {
  const text = answer ?? '';
  const said = words(text);
  const isEnglish = primaryTag(language) === 'en';
  if (said.length === 0) return 'empty';
  if (copiesQuestion(question, said)) return 'copied_question';
  if (lengthInWords(text, said) >= enoughToTell && foreignLanguage(text, language) !== null)
    return 'other_language';
  if (isRepetition(said) || !/\p{L}{2}|[\p{Script=Han}\p{Script=Hangul}]/u.test(text)) return 'gibberish';
  if (isEnglish && isNoEnglish(said, text)) return 'gibberish';
  if (isTooShort(said, text)) return 'too_short';
  return null;
}

/** From this many words on a language can be told. */
const enoughToTell = 30;
/** Under this many words an answer must at least name two skills. */
const fewestWords = 8;

function isTooShort(said: string[], text: string): boolean {
  if (lengthInWords(text, said) >= fewestWords) return false;
  return distinctSkills(text).length < 2;
}

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** In scripts that put no space between words about two characters are a word. */
function lengthInWords(text: string, said: string[]): number {
  const characters = [...text].filter((character) => unspaced.test(character)).length;
  return said.filter((word) => !unspaced.test(word)).length + Math.ceil(characters / 2);
}

function copiesQuestion(question: string, said: string[]): boolean {
  const asked = words(question);
  if (asked.length < 4 || said.length > asked.length * 1.6) return false;
  const runs = new Set(asked.slice(2).map((_, at) => asked.slice(at, at + 3).join(' ')));
  const copied = said.filter((_, at) => runs.has(said.slice(at, at + 3).join(' '))).length + 2;
  return said.length >= 4 && copied / said.length >= 0.75;
}

function isRepetition(said: string[]): boolean {
  const different = new Set(said).size;
  return (different === 1 && said.length > 2) || (said.length >= 6 && different / said.length < 0.25);
}

function isNoEnglish(said: string[], text: string): boolean {
  const letters = said.filter((word) => /^[a-z']+$/.test(word));
  if (letters.length === 0) return !/\p{L}{2}/u.test(text);
  const skills = distinctSkills(text).length;
  const odd = letters.filter((word) => !isStopWord(word) && unlikely(word)).length;
  if (odd / said.length > 0.4 && skills < 2) return true;
  const common = said.filter((word) => isStopWord(word)).length;
  return said.length >= 12 && common / said.length < 0.08 && skills < 2 && !/[,;:\n]/.test(text);
}

/** Letters that our own English hardly knows: 'asdfgh', 'qwrtz'. */
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

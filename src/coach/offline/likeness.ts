import { contentStems } from '../../text/words.ts';
import { usualQuestions } from './bank/usual-questions.ts';
import { relatedTo, usageOf } from './related-words.ts';

/** What the words of a question, and words related to them, add to the likelihood that an answer is to it. */
interface Expectation {
  byWord: Map<string, number>;
}

/** How far a question's words are expected in its answer beside the words of any English text. */
const share = 0.1;
/** Of the expectation for a word, the part of the word itself and the part of its related words. */
const byItself = 0.5;
const byRelated = 1.5;
/** Words the table lacks are rare: names, trade words. */
const rareUsage = 1e-5;
const smallestUsage = 3e-5;
/** Very usual words say little even when they stand in the question. */
const usualRarity = 3.5;
const mostRarity = 9.5;
/** No single word counts for more than this. */
const mostByWord = 6;
/** Words added to an answer's length, so that a short one is not judged by one word. */
const calmLength = 10;

/** The words of an answer that carry a subject, each with its weight: the logarithm keeps repeats from adding up. */
export interface SaidWords {
  weights: Map<string, number>;
  length: number;
}

export function saidWords(answer: string): SaidWords {
  const counts = new Map<string, number>();
  for (const word of contentStems(answer)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const weights = new Map([...counts].map(([word, times]) => [word, 1 + Math.log(times)]));
  return { weights, length: [...weights.values()].reduce((sum, weight) => sum + weight, calmLength) };
}

/**
 * How much likelier an answer's words are when this question was asked than in any English text: a mean over its
 * words of log likelihood ratios, 0 and up.
 */
export function likeness(question: string, said: SaidWords): number {
  const { byWord } = expectationOf(question);
  let sum = 0;
  for (const [word, weight] of said.weights) sum += weight * (byWord.get(word) ?? 0);
  return sum / said.length;
}

const expectations = new Map<string, Expectation>();
const mostKept = 400;

function expectationOf(question: string): Expectation {
  const ready = expectations.get(question);
  if (ready) return ready;
  if (expectations.size >= mostKept) expectations.clear();
  const made = { byWord: expectedWords(question) };
  expectations.set(question, made);
  return made;
}

function expectedWords(question: string): Map<string, number> {
  const asked = [...new Set(contentStems(question))].filter((word) => word.length > 1);
  const whole = asked.reduce((sum, word) => sum + rarity(word), 0);
  const expected = new Map<string, number>();
  for (const word of asked) {
    const part = rarity(word) / whole;
    add(expected, word, part * byItself);
    for (const [near, weight] of relatedTo(word)) add(expected, near, part * byRelated * weight);
  }
  for (const [word, likelihood] of expected)
    expected.set(
      word,
      Math.min(mostByWord, Math.log(1 + ((share / (1 - share)) * likelihood) / anyText(word))),
    );
  return expected;
}

/** 0.3 to 6: how much a question's word says of its subject. */
export function rarity(word: string): number {
  const usage = usageOf(word) ?? rareUsage;
  return Math.max(0.3, Math.min(mostRarity, -Math.log(usage)) - usualRarity);
}

/** How often the word stands in any text. */
function anyText(word: string): number {
  return (usageOf(word) ?? rareUsage) + smallestUsage;
}

function add(map: Map<string, number>, word: string, value: number): void {
  map.set(word, (map.get(word) ?? 0) + value);
}

/** How sharply the usual questions that fit an answer best stand out among all of them. */
export function usualLevel(fits: (question: string) => number): number {
  const sum = usualQuestions.reduce((total, question) => total + Math.exp(fits(question) / 2), 0);
  return 2 * Math.log(sum / usualQuestions.length);
}

import { sentences } from '../../text/sentences.ts';
import { contentStems, stem, words } from '../../text/words.ts';
import { technicalQuestions } from './bank/technical.ts';
import { rarity } from './likeness.ts';
import { relatedTo } from './related-words.ts';

export interface KeyPointMatch {
  named: string[];
  missed: string[];
  /** How many of the missed are at least touched: some of what they are about is said, in other words. */
  touched: number;
}

/**
 * Which key points an answer names: by their words, by another way of saying the same thing, or by most of what they
 * are about in related words. `question`: its words are said by everybody and prove little.
 */
export function matchKeyPoints(keyPoints: string[], answer: string, question = ''): KeyPointMatch {
  const windows = windowsOf(answer, 2);
  const all = new Set(windows.flatMap((window) => [...window]));
  const near = windowsOf(answer, 3).map(withRelated);
  const asked = new Set(contentStems(question));
  const covers = keyPoints.map((point) =>
    Math.max(...waysToSay(point).map((way) => (says(way, windows, all) ? 1 : coverOf(way, near, asked)))),
  );
  const isNamed = (index: number) => (covers[index] ?? 0) >= enoughOfPoint;
  return {
    named: keyPoints.filter((_, index) => isNamed(index)),
    missed: keyPoints.filter((_, index) => !isNamed(index)),
    touched: covers.filter((cover) => cover >= someOfPoint && cover < enoughOfPoint).length,
  };
}

let ways: Map<string, string[]> | null = null;

/** The bank's other ways of saying a key point it shows; the point itself when the bank does not know it. */
function waysToSay(point: string): string[] {
  ways ??= new Map(
    Object.values(technicalQuestions()).flatMap((questions) =>
      questions.flatMap(({ points }) =>
        points.map((line): [string, string[]] => {
          const parts = line.split(' | ');
          return [parts[0] ?? line, parts];
        }),
      ),
    ),
  );
  return ways.get(point) ?? [point];
}

/** Words of each sentence together with those after it: a point may run over a full stop. */
function windowsOf(answer: string, length: number): Set<string>[] {
  const parts = sentences(answer).map((sentence) => words(sentence).map(stem));
  return parts.map((_, index) => new Set(parts.slice(index, index + length).flat()));
}

/** What a related word counts beside the word itself, at most. */
const mostByRelated = 0.6;

/** Each word of a window with 1, and words related to one of them with less. */
function withRelated(window: Set<string>): Map<string, number> {
  const credits = new Map<string, number>();
  for (const word of window) {
    for (const [near, weight] of relatedTo(word)) {
      const credit = Math.min(mostByRelated, 6 * weight);
      if (credit > (credits.get(near) ?? 0)) credits.set(near, credit);
    }
  }
  for (const word of window) credits.set(word, 1);
  return credits;
}

/** The part of a point, weighed by how rare its words are, that has to stand in one place of the answer. */
const enoughOfPoint = 0.42;
/** From this part on it is at least touched. */
const someOfPoint = 0.26;
/** A point of one or two words has to be named itself. */
const fewestWords = 3;

/** How much of a point one place of the answer holds, 0–1. */
function coverOf(way: string, windows: Map<string, number>[], asked: Set<string>): number {
  const subject = [...new Set(contentStems(way))];
  if (subject.length < fewestWords) return 0;
  const weight = (word: string) => rarity(word) * (asked.has(word) ? 0.3 : 1);
  const whole = subject.reduce((sum, word) => sum + weight(word), 0);
  const have = windows.map((window) =>
    subject.reduce((sum, word) => sum + weight(word) * creditOf(word, window), 0),
  );
  return Math.max(0, ...have) / whole;
}

/** A word counts by itself, by a word that it is related to, or that is related to it. */
function creditOf(word: string, window: Map<string, number>): number {
  const direct = window.get(word) ?? 0;
  if (direct === 1) return 1;
  const back = relatedTo(word).map(([near, weight]) =>
    window.get(near) === 1 ? Math.min(mostByRelated, 6 * weight) : 0,
  );
  return Math.max(direct, ...back);
}

function says(way: string, windows: Set<string>[], all: Set<string>): boolean {
  const subject = contentStems(way);
  const wanted = subject.length > 0 ? subject : words(way).map(stem);
  if (wanted.length === 1) return all.has(wanted[0] ?? '');
  const enough = wanted.length <= 2 ? wanted.length : Math.ceil(wanted.length * 0.6);
  return windows.some((window) => wanted.filter((word) => window.has(word)).length >= enough);
}

/**
 * How much of a reference text an answer covers, 0–1: the share of the reference's subject words it holds,
 * itself or in related words, rarer ones weighing more, with less credit for each further word.
 */
export function referenceCoverage(reference: string, question: string, answer: string): number {
  const asked = new Set(contentStems(question));
  const counts = new Map<string, number>();
  for (const word of contentStems(reference)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const said = withRelated(new Set(contentStems(answer)));
  let [have, whole] = [0, 0];
  for (const [word, count] of counts) {
    const weight = Math.sqrt(count * rarity(word)) * (asked.has(word) ? 0.5 : 1);
    whole += weight;
    have += weight * creditOf(word, said);
  }
  return whole === 0 ? 0 : Math.sqrt(have / whole);
}

import { sentences } from '../../text/sentences.ts';
import { contentStems, stem, words } from '../../text/words.ts';
import { technicalQuestions } from './bank/technical.ts';

export interface KeyPointMatch {
  named: string[];
  missed: string[];
}

/** Which key points an answer names: by their words or by another way of saying the same thing. */
export function matchKeyPoints(keyPoints: string[], answer: string): KeyPointMatch {
  const windows = windowsOf(answer);
  const all = new Set(windows.flatMap((window) => [...window]));
  const named = keyPoints.filter((point) => waysToSay(point).some((way) => says(way, windows, all)));
  return { named, missed: keyPoints.filter((point) => !named.includes(point)) };
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

/** Words of each sentence together with the next one: a point may run over a full stop. */
function windowsOf(answer: string): Set<string>[] {
  const parts = sentences(answer).map((sentence) => words(sentence).map(stem));
  return parts.map((part, index) => new Set([...part, ...(parts[index + 1] ?? [])]));
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
 * rarer ones of the reference weighing more, with less credit for each further word.
 */
export function referenceCoverage(reference: string, question: string, answer: string): number {
  const asked = new Set(contentStems(question));
  const counts = new Map<string, number>();
  for (const word of contentStems(reference)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const said = new Set(contentStems(answer));
  let [have, whole] = [0, 0];
  for (const [word, count] of counts) {
    const weight = Math.sqrt(count) * (asked.has(word) ? 0.5 : 1);
    whole += weight;
    if (said.has(word)) have += weight;
  }
  return whole === 0 ? 0 : Math.sqrt(have / whole);
}

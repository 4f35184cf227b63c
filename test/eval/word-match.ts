/** How well two texts agree in their words, order aside. */
export interface WordMatch {
  /** Share of the reference's words that were read. */
  recall: number;
  /** Share of the words read that the reference has. */
  precision: number;
  /** Words of the reference that were not read, with repeats. */
  missed: string[];
  /** Words read that the reference has not. */
  added: string[];
}

/**
 * Compares texts as multisets of words: runs of letters, marks and digits, case-folded; Han and kana by
 * character. A word that the reference breaks at a line end counts as read when we made it whole.
 */
export function matchWords(read: string, reference: string): WordMatch {
  const readWords = words(read);
  const referenceWords = words(reference);
  const missed = counts(referenceWords);
  const added: string[] = [];
  for (const word of readWords) {
    if (!take(missed, word)) added.push(word);
  }
  for (const [first, second] of brokenWords(reference)) {
    const at = added.indexOf(first + second);
    if (at < 0 || !missed.get(first) || !missed.get(second)) continue;
    take(missed, first);
    take(missed, second);
    added.splice(at, 1);
  }
  const missedWords = [...missed].flatMap(([word, count]) => Array<string>(count).fill(word));
  const matched = readWords.length - added.length;
  return {
    recall: ratio(referenceWords.length - missedWords.length, referenceWords.length),
    precision: ratio(matched, readWords.length),
    missed: missedWords,
    added,
  };
}

/** The words as they are compared. */
export function words(text: string): string[] {
  const folded = text.normalize('NFKC').toLowerCase();
  return (
    folded.match(
      /[\p{Script=Han}\p{Script=Hira}\p{Script=Kana}]|(?:(?![\p{Script=Han}\p{Script=Hira}\p{Script=Kana}])[\p{L}\p{M}\p{N}])+/gu,
    ) ?? []
  );
}

/** Pairs of word halves around a hyphen at a line end; in a layout of columns they may be a line apart. */
function brokenWords(reference: string): [string, string][] {
  const folded = reference.normalize('NFKC').toLowerCase();
  const lines = folded.split('\n').map((line) => line.split(/\s{2,}/).filter((cell) => cell !== ''));
  const pairs: [string, string][] = [];
  for (const [index, cells] of lines.entries()) {
    for (const cell of cells) {
      const first = /([\p{L}\p{M}]+)-$/u.exec(cell)?.[1];
      if (first === undefined) continue;
      for (const next of lines.slice(index + 1, index + 4).flat()) {
        const second = /^[\p{L}\p{M}]+/u.exec(next)?.[0];
        if (second !== undefined) pairs.push([first, second]);
      }
    }
  }
  return pairs;
}

function counts(list: readonly string[]): Map<string, number> {
  const map = new Map<string, number>();
  for (const word of list) map.set(word, (map.get(word) ?? 0) + 1);
  return map;
}

function take(map: Map<string, number>, word: string): boolean {
  const count = map.get(word) ?? 0;
  if (count === 0) return false;
  map.set(word, count - 1);
  return true;
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}

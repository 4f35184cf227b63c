import { words } from '../../text/words.ts';

const figure = /(?<![\p{L}\d])[$€£]?\d+(?:[.,:/]\d+)*(?:\s?%|[kKmM]\b)?/gu;
export const unknownFigure = '[your number]';

/** Every figure that stands in none of the sources becomes `[your number]`: a better answer has no invented one. */
export function withOwnFigures(text: string, sources: readonly string[]): string {
  const known = figuresIn(sources.join('\n'));
  return text.replace(figure, (found) => (known.has(digits(found)) ? found : unknownFigure));
}

const numberWords =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const tensWords: Record<string, number> = {
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  hundred: 100,
  half: 50,
};

function figuresIn(text: string): Set<string> {
  const written = words(text).flatMap((word) => {
    const value = numberWords.indexOf(word);
    return value < 0 ? [] : [String(value)];
  });
  const tens = words(text).flatMap((word) => (word in tensWords ? [String(tensWords[word])] : []));
  return new Set([...[...text.matchAll(figure)].map(([found]) => digits(found)), ...written, ...tens]);
}

/** '1,200', '$1200' and '1200' are one figure. */
function digits(text: string): string {
  return text.replace(/[^\d.:/]/g, '');
}

/**
 * Names (of tools, firms, people) that stand in none of the sources: words with a capital letter within a sentence.
 * A word at the start of a sentence tells nothing.
 */
export function unknownNames(text: string, sources: readonly string[]): string[] {
  const known = new Set(words(sources.join('\n')));
  const found = text.matchAll(/(?<![.!?:]\s|^|[“"'([])\b\p{Lu}[\p{L}\d]+(?:[-’'][\p{L}\d]+)*/gu);
  const names = [...found].map(([name]) => name);
  return [...new Set(names)].filter((name) => words(name).some((word) => !known.has(word)));
}

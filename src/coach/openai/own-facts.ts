import { words } from '../../text/words.ts';

const figure = /(?<![\p{L}\d])[$€£]?\d+(?:[.,:/]\d+)*(?:\s?%|[kKmM]\b)?/gu;
export const unknownFigure = '[your number]';

/** Every figure that stands in none of the sources becomes `[your number]`: a better answer has no invented one. */
export function withOwnFigures(text: string, sources: readonly string[]): string {
  const known = figuresIn(sources.join('\n'));
  return text.replace(figure, (found) => (known.has(digits(found)) ? found : unknownFigure));
}

function figuresIn(text: string): Set<string> {
  return new Set([...text.matchAll(figure)].map(([found]) => digits(found)));
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

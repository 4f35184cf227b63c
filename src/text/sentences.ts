/** A sentence and where it stands in the text (UTF-16 offsets, end exclusive). */
export interface SentenceSpan {
  /** Exactly `text.slice(start, end)`: no space at either end. */
  text: string;
  start: number;
  end: number;
}

/** Titles and initials count only as they are written: 'Ms. Day' is one sentence, 'in 120 ms. Then' are two. */
const title = /(?:^|[\s(])(?:Dr|Mr|Mrs|Ms|St|Prof|Jr|Sr)\.$/;
const abbreviation =
  /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|approx|incl|min|max|inc|ltd|corp|dept|fig|et al|u\.s|u\.k)\.$/i;
/** 'No. 7', 'est. 1990': an abbreviation before a figure, a word that ends a sentence otherwise. */
const beforeFigure = /(?:^|[\s(])(?:no|est|ca|p|pp|co)\.$/i;
const initial = /(?:^|\s)[A-Z]\.$/;
const boundary = /[.!?…]+["'”’)\]]*(?=\s|$)|\n\s*\n|\n(?=\s*(?:[-*•·▪◦–]|\d+[.)])\s)/g;

/** Parts a text into sentences; a blank line and a list bullet end one too. Single line breaks do not. */
export function sentenceSpans(text: string): SentenceSpan[] {
  const spans: SentenceSpan[] = [];
  let start = 0;
  for (const match of text.matchAll(boundary)) {
    const end = match.index + match[0].length;
    if (match[0].startsWith('.') && isInnerStop(text, match.index + 1, end)) continue;
    push(spans, text, start, end);
    start = end;
  }
  push(spans, text, start, text.length);
  return spans;
}

/** The sentences of a text, each an exact substring of it. */
export function sentences(text: string): string[] {
  return sentenceSpans(text).map((span) => span.text);
}

function isInnerStop(text: string, afterStop: number, end: number): boolean {
  const before = text.slice(Math.max(0, afterStop - 12), afterStop);
  if (/(?:^|\n)\s*\d+\.$/.test(before)) return true;
  const next = /\S/.exec(text.slice(end, end + 20))?.[0];
  if (next === undefined) return false;
  if (title.test(before)) return /[A-Z]/.test(next);
  if (beforeFigure.test(before)) return /\d/.test(next);
  if (initial.test(before)) return /[A-Z]/.test(next) && !/[CRI]\.$/.test(before);
  if (!abbreviation.test(before)) return false;
  return !(/[A-Z]/.test(next) && /(?:etc|inc|ltd|corp|min|max|incl|u\.s|u\.k)\.$/i.test(before));
}

function push(spans: SentenceSpan[], text: string, from: number, to: number): void {
  const slice = text.slice(from, to);
  const trimmed = slice.trim();
  if (!/[\p{L}\p{N}]/u.test(trimmed)) return;
  const start = from + slice.indexOf(trimmed);
  spans.push({ text: trimmed, start, end: start + trimmed.length });
}

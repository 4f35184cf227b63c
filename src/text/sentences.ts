/** A sentence and where it stands in the text (UTF-16 offsets, end exclusive). */
export interface SentenceSpan {
  /** Exactly `text.slice(start, end)`: no space at either end. */
  text: string;
  start: number;
  end: number;
}

const abbreviation =
  /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|approx|incl|no|dr|mr|mrs|ms|st|inc|ltd|co|corp|dept|est|fig|al|jr|sr|prof|u\.s|u\.k|[a-z])\.$/i;
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
  if (!abbreviation.test(before)) return false;
  const next = /\S/.exec(text.slice(end, end + 20));
  return next !== null && !(/[A-Z]/.test(next[0]) && /(?:etc|inc|ltd|co|corp)\.$/i.test(before));
}

function push(spans: SentenceSpan[], text: string, from: number, to: number): void {
  const slice = text.slice(from, to);
  const trimmed = slice.trim();
  if (!/[\p{L}\p{N}]/u.test(trimmed)) return;
  const start = from + slice.indexOf(trimmed);
  spans.push({ text: trimmed, start, end: start + trimmed.length });
}

import { stopWords } from './stop-words.ts';

/** One word of a text and where it stands there (UTF-16 offsets, end exclusive). */
export interface WordSpan {
  /** Lower case, curly apostrophes made straight. */
  word: string;
  /** As it stands in the text. */
  raw: string;
  start: number;
  end: number;
}

const wordPattern = /\.?[\p{L}\p{N}](?:[\p{L}\p{N}]|['’](?=\p{L}))*(?:\+\+|#)?/gu;

/**
 * The words of a text. Hyphens and slashes part words; 'C++', 'C#' and '.NET' stay whole, and so do
 * contractions ("didn't").
 */
export function wordSpans(text: string): WordSpan[] {
  const spans: WordSpan[] = [];
  for (const match of text.matchAll(wordPattern)) {
    const dotted = match[0].startsWith('.');
    const keepsDot =
      dotted && /^\.net$/i.test(match[0]) && !/[\p{L}\p{N}]$/u.test(text.slice(0, match.index));
    const raw = dotted && !keepsDot ? match[0].slice(1) : match[0];
    const start = match.index + match[0].length - raw.length;
    spans.push({ word: raw.toLowerCase().replaceAll('’', "'"), raw, start, end: start + raw.length });
  }
  return spans;
}

/** The words of a text in lower case. */
export function words(text: string): string[] {
  return wordSpans(text).map((span) => span.word);
}

/** Words that carry no subject of their own: 'the', 'would', 'really'. */
export function isStopWord(word: string): boolean {
  return stopWords.has(word);
}

/** The stems of a text's words that carry a subject, in order, repeats kept. */
export function contentStems(text: string): string[] {
  return words(text)
    .filter((word) => !stopWords.has(word))
    .map(stem);
}

const irregular = new Map(
  Object.entries({
    led: 'lead',
    built: 'build',
    wrote: 'write',
    written: 'write',
    ran: 'run',
    chose: 'choos',
    chosen: 'choos',
    taught: 'teach',
    taken: 'take',
    took: 'take',
    broke: 'break',
    broken: 'break',
    gave: 'give',
    given: 'give',
    kept: 'keep',
    found: 'find',
    brought: 'bring',
    bought: 'buy',
    held: 'hold',
    met: 'meet',
    spoke: 'speak',
    spoken: 'speak',
    lost: 'lose',
    grew: 'grow',
    grown: 'grow',
    data: 'data',
    analyses: 'analys',
    analysis: 'analys',
    analyze: 'analys',
    analyzed: 'analys',
    analyzing: 'analys',
    decision: 'decid',
    decisions: 'decid',
    failure: 'fail',
    failures: 'fail',
    reconciliation: 'reconcil',
    reconciliations: 'reconcil',
    priority: 'prioritiz',
    priorities: 'prioritiz',
    recognition: 'recogniz',
    sold: 'sell',
    people: 'person',
    children: 'child',
    queries: 'query',
    query: 'query',
  }),
);

/** Cuts a lower-case English word to a stem, so that 'deployed', 'deploys' and 'deployment' meet. */
export function stem(word: string): string {
  const known = irregular.get(word);
  if (known !== undefined) return known;
  if (word.length <= 3 || /[^a-z']/.test(word)) return word;
  return strip(word.replace(/'s?$/, ''));
}

const endings: [RegExp, string][] = [
  [/(?:ization|isation)$/, 'iz'],
  [/(?:izing|ising|ized|ised|izes|ises|ize|ise)$/, 'iz'],
  [/(?:ational|ations|ation|ating|ated|ates|ative|ators|ator|ate)$/, 'at'],
  [/(?:ativity)$/, 'at'],
  [/(?:acies|acy)$/, 'at'],
  [/(?:erships|ership|ships|ship)$/, ''],
  [/(?:ments|ment)$/, ''],
  [/(?:nesses|ness)$/, ''],
  [/(?:abilities|ability|ibilities|ibility)$/, 'abl'],
  [/(?:ences|ence|ances|ance)$/, ''],
  [/(?:fulness|fully|ful)$/, ''],
  [/(?:ically|ical|ics|ic)$/, 'ic'],
  [/(?:sses)$/, 'ss'],
  [/(?:ies|ied|ying)$/, 'y'],
  [/(?:ings|ing|edly|ed|ers|er|ly|es|s|e)$/, ''],
];

function strip(word: string): string {
  if (word.endsWith('ss')) return word;
  for (const [pattern, replacement] of endings) {
    const cut = word.replace(pattern, replacement);
    if (cut !== word && cut.length >= 3 && /[aeiouy]/.test(cut)) return undouble(cut);
  }
  return undouble(word);
}

function undouble(cut: string): string {
  return /([bdgklmnprtz])\1$/.test(cut) ? cut.slice(0, -1) : cut;
}

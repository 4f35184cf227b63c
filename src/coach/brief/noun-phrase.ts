import { words } from '../../text/words.ts';
import {
  adjectives,
  cutWords,
  determiners,
  empty,
  nounsLikeAdjectives,
  nounVerbs,
  vagueHeads,
} from './phrase-words.ts';
import { verbForm } from './verbs.ts';

/** More words than this would be reading the job description aloud. */
export const longestPhrase = 5;

export interface Token {
  text: string;
  lower: string;
  /** Punctuation follows: the phrase cannot go on. */
  ends: boolean;
}

export function tokenise(text: string): Token[] {
  return [...text.matchAll(/\S+/g)].slice(0, 24).map((match) => {
    const clean = match[0].replace(/^[([{'‘]+|[)\]},.;:!?'’]+$/g, '');
    return { text: clean, lower: clean.toLowerCase(), ends: clean !== match[0].replace(/^[([{'‘]+/, '') };
  });
}

export function verbAt(tokens: Token[], at: number): boolean {
  const token = tokens[at];
  const form = token && verbForm(token.lower);
  if (!form) return false;
  const next = tokens[at + 1]?.lower ?? '';
  return form.form === 'gerund'
    ? !/^(?:skills?|experience|principles?|methods?|background|fundamentals|basics|tools?|standards?|mindset|practices?|know-how|discipline|techniques?|patterns|concepts?|style)$/.test(
        next,
      )
    : !nounNext.test(next);
}

/** After one of these a word like 'design' was the first half of a noun. */
const nounNext =
  /^(?:skills?|experience|knowledge|principles?|abilities|methods?|practices?|techniques?|tools?|systems?|patterns|processes|is|are)$/;

/** The noun phrase the tokens open with: it ends at a joint and on a noun; null when it cannot be cut well. */
export function objectOf(tokens: Token[], most: number): string | null {
  const kept = tokens.filter(
    (token, index) => index > 0 || !/^(?:your|their|his|her|its)$/.test(token.lower),
  );
  let best: string | null = null;
  for (let size = 1; size <= Math.min(kept.length, most + 1); size += 1) {
    const taken = kept.slice(0, size);
    const last = taken.at(-1);
    if (!last || last.text === '' || /[^\p{L}\p{N}\-+#'’/.&]/u.test(last.text) || breaks(last, taken, best))
      break;
    if (
      cutWords.has(last.lower) &&
      verbAt(kept, size) &&
      verbForm(kept[size]?.lower ?? '')?.form !== 'gerund' &&
      !isPluralNoun(kept[size]?.lower ?? '')
    )
      break;
    const text = taken.map((token) => token.text).join(' ');
    if (words(text).length > most) break;
    if (isBoundary(kept, size) && endsWell(taken) && isMeaningful(text)) best = text;
    if (last.ends) break;
  }
  return best ?? shortened(kept, most);
}

/** 'bugs and reports': the third form of many verbs of work is a plural too. */
function isPluralNoun(word: string): boolean {
  const form = verbForm(word);
  return form?.form === 'third' && nounVerbs.has(form.base);
}

/** A phrase goes on through 'and' and 'of'; through 'for', 'in', 'with', 'on' only while it says too little. */
function breaks(last: Token, taken: Token[], best: string | null): boolean {
  if (!cutWords.has(last.lower) || /^(?:and|or|&)$/.test(last.lower)) return false;
  if (!/^(?:for|in|with|on|across|into|to|under|between|against)$/.test(last.lower)) return true;
  return taken.length > 1 && (best === null || contentOf(best).length > 1);
}

/** The first noun phrase is too long: its last three words still name it. */
function shortened(tokens: Token[], most: number): string | null {
  const end = tokens.findIndex((token, index) => token.ends || isCut(tokens[index + 1]));
  const phrase = tokens.slice(0, end + 1);
  if (end < 2 || end > 9 || phrase.some((token) => isCut(token))) return null;
  const article = /^(?:an?|the)$/.test(phrase[0]?.lower ?? '') ? 1 : 0;
  const tail = phrase.slice(Math.max(article, end - 2));
  const text = tail.map((token) => token.text).join(' ');
  const spoken = article === 0 ? text : `${phrase[0]?.lower === 'the' ? 'the' : articleFor(text)} ${text}`;
  return words(spoken).length <= most && endsWell(tail) && isMeaningful(text) ? spoken : null;
}

export function articleFor(text: string): string {
  return /^[aeiou]/i.test(text) ? 'an' : 'a';
}

function isCut(token: Token | undefined): boolean {
  return token === undefined || token.lower === 'of' || cutWords.has(token.lower);
}

function isBoundary(tokens: Token[], size: number): boolean {
  const last = tokens[size - 1];
  const next = tokens[size];
  return (
    last?.ends === true ||
    next === undefined ||
    cutWords.has(next.lower) ||
    (/[^s]s$/.test(last?.lower ?? '') && verbForm(next.lower)?.form === 'gerund') ||
    (/ly$/.test(next.lower) &&
      !/(?:family|supply|assembly|anomaly|early|daily|weekly|monthly|yearly|friendly)$/.test(next.lower)) ||
    (next.lower === 'of' && !vagueHeads.has(last?.lower ?? ''))
  );
}

function endsWell(taken: Token[]): boolean {
  const last = taken.at(-1)?.lower ?? '';
  if (last.length < 2 || cutWords.has(last) || determiners.has(last) || adjectives.has(last)) return false;
  if (/ed$/.test(last) && !/(?:need|bed|feed|seed|shed|speed)$/.test(last)) return false;
  if (/-(?:driven|minded|oriented|focused|savvy|based)$/.test(last)) return false;
  if (/ly$/.test(last) && !/(?:family|supply|assembly|anomaly|reply)$/.test(last)) return false;
  if (nounsLikeAdjectives.has(last) || /^[A-Z]{2,}$/.test(taken.at(-1)?.text ?? '')) return true;
  if (verbForm(last)?.form === 'past' || verbForm(last)?.form === 'base') return nounVerbs.has(last);
  return (
    !/(?:ical|onal|ical|ious|eous|able|ible|less|ful|ive|ial|ic|ary|ant|ent(?<!ment))$/.test(last) ||
    /(?:ment|client|patient|student|agent|event|content|accident|incident|component|parent|talent|assistant|plant|consultant|library|summary|salary|inventory|vocabulary|itinerary|delivery|archive|drive)$/.test(
      last,
    )
  );
}

export function contentOf(text: string): string[] {
  return words(text).filter((word) => !determiners.has(word) && !cutWords.has(word));
}

export function isMeaningful(text: string): boolean {
  return (
    contentOf(text).some((word) => word.length > 2 && !empty.has(word) && !adjectives.has(word)) &&
    !/\d{3,}|\d%|\d\.\d|[@#]\d?$|#\d|www|http/i.test(text)
  );
}

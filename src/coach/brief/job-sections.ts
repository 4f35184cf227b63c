import { sentenceSpans } from '../../text/sentences.ts';

/** What a part of a job description is about; `drop` is pay, benefits, how to apply and the like. */
export type SectionKind = 'duties' | 'must' | 'nice' | 'drop' | 'other';

export interface JobSentence {
  /** Exactly as it stands in the job description. */
  text: string;
  section: SectionKind;
}

const headings: [SectionKind, RegExp][] = [
  ['must', /^(?!.*(?:selective|process)).*\b(?:requirements?|qualifications?)\b/i],
  [
    'nice',
    /\b(?:nice[- ]to|prefer\w*|bonus|plus(?:es)?|desir\w*|advantage\w*|good to have|extra credit|brownie|even better)\b/i,
  ],
  [
    'drop',
    /\b(?:benefits?|perks|salary|pay|compensation|package|(?:we|what's) (?:\w+ )?offer|what (?:you|you'll|you will) get|in return|apply|applying|deadline|application|selection|certification|notes?|notice|equal|eeo|diversity|inclusion|accommodation|about (?:us|the company|our company)|our (?:company|story|values|culture)|contact|additional information|what to expect|expect next|veterans?|basic information|location|conditions|clearance|why (?:join|work|us)|interview process|hiring process|next steps|examination|revised|opportunity employer|vacanc\w*|schedule|hours|class code)\b/i,
  ],
  [
    'duties',
    /\b(?:dut(?:y|ies)|responsib\w*|what you(?:'|’)?(?:ll| will) (?:do|be doing|own|build|work)|the (?:role|job|position|work)|role (?:summary|overview)|about the (?:role|job|position)|your (?:role|mission|tasks|impact|day)|day[- ]to[- ]day|accountabilities|objectives?|job description|you will|you(?:'|’)ll|key tasks|essential functions|scope|summary|mission)\b/i,
  ],
  [
    'must',
    /\b(?:require\w*|qualif\w*|must|(?:you|we)(?:'|’)?\w* (?:bring|need|look\w*|have|want|ask)|who you are|about you|skills?|profile|experience|competenc\w*|essential|knowledge|you have|looking for|expertise|tech(?:nology)? stack|stack|person specification|criteria|you are)\b/i,
  ],
];

const bullet = /^\s*(?:[-*•·▪◦–‣>]|\d{1,2}[.)]|[a-z][.)])\s+/;

/** Parts a job description into sentences, each with the kind of section it stands in. */
export function jobSentences(text: string): JobSentence[] {
  const found: JobSentence[] = [];
  let section: SectionKind = 'other';
  let preferred = false;
  for (const block of blocks(text)) {
    const heading = headingKind(block.text, section);
    if (heading) section = heading.kind;
    if (heading) preferred = false;
    if (heading && !heading.alsoContent) continue;
    if (section === 'drop' || preferred) preferred = opensPreferences(block.text, preferred);
    for (const span of sentenceSpans(block.text)) {
      const sentence = bare(span.text);
      if (sentence !== '') found.push({ text: sentence, section: preferred ? 'nice' : section });
    }
  }
  return found;
}

/** The first lines of a text that could hold its title, markup taken off. */
export function openingLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => bare(line))
    .filter((line) => /\p{L}/u.test(line) && !/^(?:permalink|team|active|layout)\s*:/i.test(line))
    .slice(0, 6);
}

/** Notes on how to apply may hold a list of what is 'highly preferred:', lettered; the next number ends it. */
function opensPreferences(text: string, open: boolean): boolean {
  if (/\bpreferred\s*:\s*$/i.test(text)) return true;
  return open && /^\s*[a-z][.)]\s/.test(text);
}

interface Block {
  text: string;
}

function blocks(text: string): Block[] {
  const found: Block[] = [];
  let open: { from: number; to: number } | null = null;
  let at = 0;
  const close = () => {
    if (open) found.push({ text: text.slice(open.from, open.to) });
    open = null;
  };
  for (const line of text.split('\n')) {
    const [from, to] = [at, at + line.length];
    at = to + 1;
    const alone = bullet.test(line) || looksLikeHeading(line);
    if (alone || line.trim() === '') close();
    if (line.trim() === '') continue;
    open = open === null ? { from, to } : { from: (open as { from: number }).from, to };
    if (looksLikeHeading(line)) close();
  }
  close();
  return found;
}

function looksLikeHeading(line: string): boolean {
  const plain = line.trim();
  if (plain === '' || plain.length > 110) return false;
  if (/^#{1,6}/.test(plain) || /^\*\*[^*]+\*\*:?$/.test(plain) || /^__[^_]+__:?$/.test(plain)) return true;
  if (bullet.test(line) || /:\*{0,2}\s+\S/.test(plain)) return false;
  const size = plain.split(/\s+/).length;
  if (plain.endsWith(':')) return size <= 9;
  if (/[A-Z]/.test(plain) && !/[a-z]/.test(plain)) return size <= 9;
  return size <= 5 && !/[.!?,;]$/.test(plain) && headings.some(([, pattern]) => pattern.test(plain));
}

function headingKind(text: string, current: SectionKind): { kind: SectionKind; alsoContent: boolean } | null {
  if (!looksLikeHeading(text)) return null;
  const plain = bare(text);
  const kind = headings.find(([, pattern]) => pattern.test(plain))?.[0];
  const isSentence = plain.split(/\s+/).length > 8;
  if (kind !== undefined) return { kind, alsoContent: false };
  const startsAfresh =
    /^\s*#/.test(text) || (/[A-Z]/.test(plain) && !/[a-z]/.test(plain) && current !== 'drop');
  return { kind: startsAfresh && current === 'drop' ? 'other' : current, alsoContent: isSentence };
}

function bare(text: string): string {
  return text
    .trim()
    .replace(/^(?:#{1,6}\s*|>\s+)/, '')
    .replace(bullet, '')
    .replace(/^\*{1,2}(?=[^*]+$)/, '')
    .replace(/^\*\*([^*]+)\*\*$/, '$1')
    .replace(/^["'“]+(?=[^"'”]*$)/, '')
    .trim();
}

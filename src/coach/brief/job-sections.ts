import { sentenceSpans } from '../../text/sentences.ts';
import { headingKind, labelKind, type SectionKind } from './job-headings.ts';

export interface JobSentence {
  /** Exactly as it stands in the job description. */
  text: string;
  section: SectionKind;
  /** Whether it opens an item of a list. */
  isItem: boolean;
}

const sign = String.raw`[-–—*•·▪▫◦●○‣∙■□◆◇►▶➤➔➜→»>✔✓✅☑☆★✦✧❖]|\p{Extended_Pictographic}`;
const bullet = new RegExp(
  String.raw`^\s*(?:(?:(?:${sign})[\u{FE0F}\u{200D}\u{1F3FB}-\u{1F3FF}]*\s*)+(?<=[^-–—*>·]\s|[-–—*>·•]\s)|\d{1,2}[.)]\s+|\(?[a-z][.)]\s+)`,
  'u',
);

/** Parts a job description into sentences, each with the kind of section it stands in. */
export function jobSentences(text: string): JobSentence[] {
  const parts = sections(text);
  const found: JobSentence[] = [];
  let before: SectionKind = 'other';
  for (const [at, part] of parts.entries()) {
    const kind: SectionKind = part.kind ?? kindByContent(part, before, parts.slice(at + 1));
    if (kind !== 'other') before = kind;
    found.push(...sentencesOf(part.blocks, kind));
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

interface Section {
  /** Null when the words of the heading do not tell. */
  kind: SectionKind | null;
  blocks: string[];
}

function sections(text: string): Section[] {
  let open: Section = { kind: 'other', blocks: [] };
  const found = [open];
  for (const { text: block, isHeading } of blocks(text)) {
    if (!isHeading) {
      open.blocks.push(block);
      continue;
    }
    const plain = bare(block);
    const kind = headingKind(plain);
    const isSentence = plain.split(/\s+/).length > 8 && kind === null;
    const staysDropped = open.kind === 'drop' && kind === null && !/^\s*#/.test(block);
    if (isSentence || staysDropped) {
      open.blocks.push(block);
      continue;
    }
    open = { kind, blocks: [] };
    found.push(open);
  }
  return found;
}

const perk =
  /[$£€]\s?\d|\b\d+\s?(?:[-–]\s?\d+\s?)?(?:k\b|%|days?\b|weeks? (?:of|hols|off|paid|vacation|leave)|hours)|\b(?:discount|remote|hybrid|holidays?|hols|vacation|flexi\w*|free|gym|bike|lunch|laptop|bonus|profit share|pension|leave|equity|shares|macbook|home[- ]office|insurance|days off)\b/i;

/** Under a heading whose words do not tell: perks are dropped, what follows the must-haves is nice to have. */
function kindByContent(part: Section, before: SectionKind, later: Section[]): SectionKind {
  const items = part.blocks.filter((block) => bullet.test(block));
  if (items.length < 2) return before === 'drop' ? 'drop' : 'other';
  if (items.filter((item) => perk.test(item)).length * 3 > items.length) return 'drop';
  if (before === 'must' || before === 'nice') return 'nice';
  return before === 'duties' && !later.some(({ kind }) => kind === 'must') ? 'must' : 'duties';
}

function sentencesOf(texts: string[], kind: SectionKind): JobSentence[] {
  const found: JobSentence[] = [];
  let preferred = false;
  const isList = texts.some((block) => bullet.test(block));
  let listed = false;
  for (const block of texts) {
    listed ||= bullet.test(block);
    const afterList = isList && listed && !bullet.test(block) && (kind === 'must' || kind === 'nice');
    if (kind === 'drop' || preferred) preferred = opensPreferences(block, preferred);
    let here: SectionKind = preferred ? 'nice' : afterList ? 'other' : kind;
    for (const [at, span] of sentenceSpans(block).entries()) {
      const whole = bare(span.text);
      const label = labelKind(whole);
      if (label && !(kind === 'drop' || (kind === 'must' && label.kind === 'duties'))) here = label.kind;
      const text = label && here === label.kind ? label.rest : whole;
      if (text !== '') found.push({ text, section: here, isItem: at === 0 && bullet.test(block) });
    }
  }
  return found;
}

/** Notes on how to apply may hold a list of what is 'highly preferred:', lettered; the next number ends it. */
function opensPreferences(text: string, open: boolean): boolean {
  if (/\bpreferred\s*:\s*$/i.test(text)) return true;
  return open && /^\s*[a-z][.)]\s/.test(text);
}

interface Block {
  text: string;
  isHeading: boolean;
}

function blocks(text: string): Block[] {
  const lines = text.split('\n');
  const found: Block[] = [];
  let open: string[] = [];
  const close = () => {
    const texts = areItems(open) ? open : open.length > 0 ? [open.join('\n')] : [];
    found.push(...texts.map((one) => ({ text: one, isHeading: false })));
    open = [];
  };
  for (const [at, line] of lines.entries()) {
    const isHeading = opensSection(lines, at);
    if (line.trim() === '' || bullet.test(line) || isHeading) close();
    if (isHeading) found.push({ text: line, isHeading });
    else if (line.trim() !== '') open.push(line);
  }
  close();
  return found;
}

/** Short lines that each begin anew are a list without bullets. */
function areItems(lines: string[]): boolean {
  return (
    lines.length >= 2 &&
    !lines.slice(1).some((line) => bullet.test(line)) &&
    !bullet.test(lines[0] ?? '') &&
    lines.every(
      (line) =>
        /^\s*[*_]{0,2}[\p{Lu}\d]/u.test(line) &&
        line.trim().length <= 80 &&
        !/(?:,|\b(?:and|or|of|the|a|to|for|with|in))$/.test(line.trim()),
    )
  );
}

/** A line is a heading by its markup, its colon, its capitals, or as a short line of known words over a list. */
function opensSection(lines: string[], at: number): boolean {
  const line = lines[at] ?? '';
  const plain = bare(line);
  if (plain === '' || plain.length > 110 || !/\p{L}/u.test(plain)) return false;
  if (/\((?:desirable|preferred|nice to have|an? (?:plus|bonus)|bonus|optional|essential)\)$/i.test(plain))
    return false;
  const marked = line.trim();
  if (/^#{1,6}/.test(marked) || /^\*\*[^*]+\*\*:?$/.test(marked) || /^__[^_]+__:?$/.test(marked)) return true;
  const next = lines.slice(at + 1).find((other) => other.trim() !== '') ?? '';
  if (bullet.test(line)) return isSignedHeading(line, lines[at - 1] ?? '', next);
  if (/:\*{0,2}\s+\S/.test(plain)) return false;
  const size = plain.split(/\s+/).length;
  if (plain.endsWith(':')) return size <= 9;
  const letters = plain.replace(/\([^)]*\)/g, '');
  if (/[A-Z]{2}/.test(letters) && !/[a-z]/.test(letters)) return size <= 9;
  if (/[.,;]$/.test(plain)) return false;
  const before = lines[at - 1] ?? '';
  const opensList = bullet.test(next);
  if (headingKind(plain) === null)
    return size <= 3 && opensList && before.trim() === '' && followsList(lines, at);
  if (opensList) return size <= 8;
  return next !== '' && before.trim() === '' && size <= 5 && (size <= 3 || !/^(?:we|i)\b/i.test(plain));
}

function followsList(lines: string[], at: number): boolean {
  const before = lines.slice(0, at).findLast((line) => line.trim() !== '') ?? '';
  return bullet.test(before);
}

/** '🎁 What we offer' over a list; not one of a list of such lines. */
function isSignedHeading(line: string, before: string, next: string): boolean {
  const sign = signOf(line);
  if (!/\p{Extended_Pictographic}/u.test(sign) || bare(line).split(/\s+/).length > 6) return false;
  if (sign === signOf(next) || sign === signOf(before)) return false;
  return headingKind(bare(line)) !== null || (before.trim() === '' && bullet.test(next));
}

/** The emoji or bullet a line opens with. */
function signOf(line: string): string {
  return /^\s*(\p{Extended_Pictographic}|[-–—*•·✔✓])/u.exec(line)?.[1] ?? '';
}

function bare(text: string): string {
  return text
    .trim()
    .replace(/^(?:#{1,6}\s*|>\s+)/, '')
    .replace(bullet, '')
    .replace(/^\*{1,2}(?=[^*]+$)/, '')
    .replace(/^\*\*([^*]+)\*\*$/, '$1')
    .replace(/^["'“]+(?=[^"'”]*$)/, '')
    .replace(/^(?:\p{Extended_Pictographic}\u{FE0F}?\s*)+|(?:\s*\p{Extended_Pictographic}\u{FE0F}?)+$/gu, '')
    .trim();
}

import { type WordSpan, wordSpans, words } from '../../text/words.ts';
import { distinctSkills, type Skill, skillNamed } from './find-skills.ts';
import { opensWithDeed } from './verbs.ts';

/** Something a CV says its owner did. */
export interface CvClaim {
  /** The sentence, line breaks made spaces, bullet taken off. */
  sentence: string;
  /** Fits after 'you': 'cut build times by 40%'. At most 18 words. */
  did: string;
  role: string | null;
  employer: string | null;
  /** As written: 'June 2022 – Sept. 2022'. */
  dates: string | null;
  skills: Skill[];
  /** The measured part, as written: '10x', '98%'; null when there is none. */
  figure: string | null;
}

export interface CvReading {
  claims: CvClaim[];
  /** Every skill the CV names. */
  skills: Skill[];
}

/** Reads the claims of a CV's plain text: lines that open with what was done, under the job they belong to. */
export function readCv(text: string): CvReading {
  const claims: CvClaim[] = [];
  const ownName = text
    .split('\n')
    .find((line) => line.trim() !== '')
    ?.trim();
  let job: Job = { role: null, employer: null, dates: null, header: [] };
  for (const item of items(text)) {
    if (item.kind === 'header') job = withHeader(job, item.text);
    else {
      job = { ...job, header: [] };
      for (const sentence of item.text.split(/(?<=[.;])\s+(?=[A-Z])/)) {
        const claim = claimOf(sentence.trim().replace(/[.;]$/, ''), job);
        if (claim) claims.push(claim.employer === ownName ? { ...claim, employer: null } : claim);
      }
    }
  }
  return { claims, skills: distinctSkills(text) };
}

interface Job {
  role: string | null;
  employer: string | null;
  dates: string | null;
  /** Header lines since the last claim. */
  header: string[];
}

interface Item {
  kind: 'header' | 'claim';
  text: string;
}

const mark = /^\s*[•*▪◦●○‣∙·–—-]\s+/;

function items(text: string): Item[] {
  const found: Item[] = [];
  let open: Item | null = null;
  let blanks = 0;
  for (const line of text.split(/\r?\n/)) {
    const plain = line.replace(mark, '').trim();
    if (plain === '') {
      blanks += 1;
      continue;
    }
    if (mark.test(line) || isClaim(plain)) open = { kind: 'claim', text: plain };
    else if (open !== null && blanks < 2 && continues(open.text, plain, blanks === 0 ? line : '')) {
      open.text = joinWrapped(open.text, plain);
      blanks = 0;
      continue;
    } else open = { kind: 'header', text: line };
    blanks = 0;
    found.push(open);
    if (open.kind === 'header') open = null;
  }
  return found;
}

function isClaim(line: string): boolean {
  return opensWithDeed(line) && words(line).length >= 5 && !datePattern.test(line);
}

function continues(claim: string, line: string, raw: string): boolean {
  if (datePattern.test(line) && /\s{2,}/.test(line)) return false;
  const tail =
    /^\s/.test(raw) && words(line).length <= 4 && !rolePattern.test(line) && !datePattern.test(line);
  return (
    tail ||
    /^[a-z(&%$\d]/.test(line) ||
    /(?:[,-]|\b(?:and|or|of|for|with|to|in|the|a|using|by|on))$/.test(claim)
  );
}

function joinWrapped(head: string, tail: string): string {
  return head.endsWith('-') && /^[a-z]/.test(tail) ? head.slice(0, -1) + tail : `${head} ${tail}`;
}

const month = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\\.?';
const datePattern = new RegExp(
  `(?:${month}\\s*)?(?:19|20)\\d\\d\\s*(?:[-–—]|to)\\s*(?:(?:${month}\\s*)?(?:19|20)\\d\\d|present|now|current|today|ongoing)|${month}\\s+(?:19|20)\\d\\d`,
  'i',
);
const rolePattern =
  /\b(?:engineer|developer|intern|manager|analyst|nurse|accountant|assistant|consultant|designer|lead|director|officer|teacher|scientist|administrator|architect|specialist|coordinator|supervisor|clerk|bookkeeper|controller|auditor|programmer|technician|representative|associate|researcher|head|founder|cto|ceo|student|lecturer|driver|chef|librarian|electrician)\b/i;

function withHeader(job: Job, line: string): Job {
  // A heading or a contact line parts what stands above from the jobs.
  const isBorder = isHeading(line.trim()) || isContact(line);
  const header = isBorder ? [] : [...job.header, line].slice(-3);
  const dates = header.map((text) => datePattern.exec(text)?.[0]).find(Boolean) ?? null;
  if (dates === null) return { role: null, employer: null, dates: null, header };
  const rows = header.map((text) => ({ dated: datePattern.test(text), cells: namesIn(text) }));
  const role = rows.flatMap(({ cells }) => cells).find((cell) => rolePattern.test(cell)) ?? null;
  // The line with the dates or the role tells it sooner than the one beside it.
  const nearest = rows
    .toSorted((a, b) => distance(a, role) - distance(b, role))
    .flatMap(({ cells }) => cells);
  const organisation = nearest.find((cell) => cell !== role && !rolePattern.test(cell) && !isHeading(cell));
  const employer = organisation && isEmployer(organisation, role) ? organisation : null;
  return {
    role,
    employer: employer?.replace(/,?\s+(?:inc|ltd|llc|gmbh|corp|plc|ab|bv)\.?$/i, '') ?? null,
    dates,
    header,
  };
}

/** The names a header line holds, dates taken off: 'Brick Ltd', 'Staff Accountant'. */
function namesIn(line: string): string[] {
  return line
    .replace(datePattern, '  ')
    .split(/\s{2,}|\t|\s[|–—-]\s|,\s|\sat\s/)
    .map((cell) => cell.replace(/^[\s(,–—-]+|[\s(),–—-]+$/g, ''))
    .filter((cell) => /^[\p{Lu}\d]/u.test(cell) && cell.length > 1 && cell.length < 60);
}

function distance({ dated, cells }: { dated: boolean; cells: string[] }, role: string | null): number {
  return (dated ? 0 : 1) + (role !== null && cells.includes(role) ? 0 : 1);
}

function isContact(line: string): boolean {
  return /[\w.+-]@[\w-]|\blinkedin\b|\bgithub\.com\b|(?:\+|\b0)\d[\d ()-]{7,}/i.test(line);
}

function isEmployer(cell: string, role: string | null): boolean {
  if (skillNamed(cell) !== null || /[@:/]|\d{3}/.test(cell) || /^[A-Z]{2}$/.test(cell)) return false;
  const isSchool = /\b(?:university|college|school of|BSc?|MSc?|PhD|bachelor|master)\b/i.test(cell);
  return role !== null && (!isSchool || /\b(?:library|hospital|clinic|press|department)\b/i.test(cell));
}

function isHeading(cell: string): boolean {
  return /^(?:(?:work |professional |relevant )?experience|(?:work|employment|career) history|career|education|employment|skills|projects?|coursework|summary)\b/i.test(
    cell,
  );
}

/** Lines a question must not be made of: addresses, and what is nobody's business in an interview. */
const offLimits =
  /@|https?:|www\.|\b(?:born|married|single|children|famil(?:y|ies)|religio\w*|church|nationality|citizen\w*|disabilit\w*|pregnan\w*)\b/i;

function claimOf(line: string, job: Job): CvClaim | null {
  const sentence = line.split(/\s{3,}|\t/)[0] ?? line;
  if (!opensWithDeed(sentence) || offLimits.test(sentence)) return null;
  const did = wholePhrase(deed(sentence));
  if (words(did).length < 3 || /[-\u00AD]$/.test(did)) return null;
  const { role, employer, dates } = job;
  return { sentence, did, role, employer, dates, skills: distinctSkills(sentence), figure: figureIn(did) };
}

const figurePattern =
  /(?:[$£€]\s?)?\d[\d,.]*\s?(?:%|percent\b|x\b|\+|k\b|m\b|million\b|billion\b|hours?\b|days?\b|weeks?\b|minutes?\b|ms\b|users?\b|customers?\b|students?\b|patients?\b|people\b)[+]?|\b\d{2,}[\d,]*\b/i;

function figureIn(sentence: string): string | null {
  const found = figurePattern.exec(sentence)?.[0].trim();
  return found && !/^(?:19|20)\d\d$/.test(found) ? found : null;
}

const joints = [
  /^(?:,\s(?:\w+ing|which|who|so)\b|,?\s(?:by \w+ing|which|that|while|using|through|including|such as)\b|\s\()/,
  /^(?:,?\s(?:with|for|to|in|on|from|across|at)\b)/,
];

/** What follows 'you': its first clause, asides left out, cut at a joint with the figure in it if that still fits. */
function deed(sentence: string): string {
  const most = 18;
  const clause = sentence.split(/;\s|\s[–—]\s|:\s|\.\s+(?=[A-Z\d])/)[0] ?? sentence;
  const plain = clause.replace(/\s*\([^)]*\)/g, '').replace(/[\s,:;.]+$/, '');
  const text = plain.charAt(0).toLowerCase() + plain.slice(1);
  const spans = wordSpans(text);
  if (spans.length <= most) return text;
  const figure = figureIn(text);
  const least = figure === null ? 5 : wordSpans(text.slice(0, text.indexOf(figure) + figure.length)).length;
  for (const from of [least, 5]) {
    for (const joint of joints) {
      const size = range(most, Math.max(from, 5)).find((one) =>
        joint.test(text.slice(endOf(text, spans, one))),
      );
      if (size !== undefined) return text.slice(0, endOf(text, spans, size));
    }
  }
  return text.slice(0, endOf(text, spans, most));
}

const loose =
  /(?:\b(?:clean|new|strategic|scalable|robust|high|more|better|various|several|key|large)|\w-(?:driven|based|native|oriented|side|end|time|quality)|\w(?:ical|ional|ible|able|ious|ful))$/i;

/** A line that broke off in the middle of a phrase is cut back to the joint before it. */
function wholePhrase(text: string): string {
  if (!loose.test(text)) return text;
  const cut =
    /^(.+?)(?:,)?\s(?:and|for|through|to|with|by|of|in|on|using)\s(?:(?!\s(?:and|for|through|to|with|by|of|in|on|using)\s).)*$/.exec(
      text,
    )?.[1];
  return cut !== undefined && wordSpans(cut).length >= 4 ? cut : text;
}

/** Where the first `size` words end, a percent or plus sign of the last included. */
function endOf(text: string, spans: WordSpan[], size: number): number {
  const end = spans[size - 1]?.end ?? text.length;
  return end + (/^[%+]+/.exec(text.slice(end))?.[0].length ?? 0);
}

function range(from: number, to: number): number[] {
  return from < to ? [] : Array.from({ length: from - to + 1 }, (_, offset) => from - offset);
}

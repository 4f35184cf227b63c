import { wordSpans } from '../../text/words.ts';
import { skillTaxonomy } from './skill-taxonomy.ts';

export interface Skill {
  /** As displayed: 'Kubernetes'. */
  name: string;
  /** The taxonomy's family: 'containers'. */
  family: string;
}

/** A skill where a text names it (UTF-16 offsets). */
export interface FoundSkill extends Skill {
  /** How it is said: its name, or the words of the text where these are a way to say it. */
  said: string;
  start: number;
  end: number;
}

interface Alias {
  words: string[];
  /** As written, when only that spelling counts. */
  exact: string | null;
  /** The alias itself, when it is said as it is written. */
  said: string | null;
  skill: Skill;
}

/** The skills a text names, in order; overlaps go to the longest name, repeats are kept. */
export function findSkills(text: string): FoundSkill[] {
  const spans = wordSpans(text);
  const found: FoundSkill[] = [];
  let at = 0;
  while (at < spans.length) {
    const alias = longestAlias(text, spans, at);
    const first = spans[at];
    const last = alias && spans[at + alias.words.length - 1];
    if (alias && first && last) {
      found.push({ ...alias.skill, said: alias.said ?? alias.skill.name, start: first.start, end: last.end });
      at += alias.words.length;
    } else at += 1;
  }
  return found;
}

/** Each skill once, in order of first mention. */
export function distinctSkills(text: string): Skill[] {
  const seen = new Map<string, Skill>();
  for (const { name, family } of findSkills(text)) {
    if (!seen.has(name)) seen.set(name, { name, family });
  }
  return [...seen.values()];
}

/** The taxonomy's skill of exactly this name or alias; null when it has none. */
export function skillNamed(name: string): Skill | null {
  const found = findSkills(name)[0] ?? findSkills(`${name.charAt(0).toUpperCase()}${name.slice(1)}`)[0];
  return found ? { name: found.name, family: found.family } : null;
}

/** Every skill of the taxonomy. */
export function allSkills(): Skill[] {
  return Object.entries(skillTaxonomy).flatMap(([family, lines]) =>
    lines.map((line) => ({ name: displayName(line), family })),
  );
}

type Span = ReturnType<typeof wordSpans>[number];

function longestAlias(text: string, spans: Span[], at: number): Alias | null {
  const first = spans[at];
  if (!first) return null;
  for (const alias of aliases().get(first.word) ?? []) {
    const matched = alias.words.every((word, offset) => spans[at + offset]?.word === word);
    if (matched && joined(text, spans, at, alias.words.length) && spelledRight(text, spans, at, alias))
      return alias;
  }
  return null;
}

function joined(text: string, spans: Span[], at: number, length: number): boolean {
  for (let index = at; index < at + length - 1; index += 1) {
    const gap = text.slice(spans[index]?.end, spans[index + 1]?.start);
    if (!/^(?:[ \t]*\n?[ \t]*|[-./‑–]|\s*\/\s*)$/.test(gap)) return false;
  }
  return true;
}

function spelledRight(text: string, spans: Span[], at: number, alias: Alias): boolean {
  const first = spans[at];
  if (alias.exact === null || !first) return true;
  const end = spans[at + alias.words.length - 1]?.end ?? first.end;
  if (text.slice(first.start, end) !== alias.exact) return false;
  const opensSentence =
    at === 0 ? text.trim() !== alias.exact : /[.!?:]\s+$|\n\s*$/.test(text.slice(0, first.start));
  const next = text.slice(end, end + 2);
  if (alias.exact.length === 1 && /^[-'’.&]/.test(next) && !/^\.(?:\s|$)/.test(next)) return false;
  return !(opensSentence && /^ [a-z]/.test(next) && !/^ (?:and|or|with)\b/.test(text.slice(end, end + 6)));
}

let index: Map<string, Alias[]> | null = null;

function aliases(): Map<string, Alias[]> {
  if (index) return index;
  index = new Map();
  for (const [family, lines] of Object.entries(skillTaxonomy)) {
    for (const line of lines) addLine(index, family, line);
  }
  for (const list of index.values()) list.sort((a, b) => b.words.length - a.words.length);
  return index;
}

function addLine(into: Map<string, Alias[]>, family: string, line: string): void {
  const skill = { name: displayName(line), family };
  for (const name of line.split(/\s*[|,]\s*/)) {
    const plain = name.trim().replace(/[!~]$/, '');
    const exact = name.trim().endsWith('!') ? plain : null;
    const said = name.trim().endsWith('~') ? plain : null;
    const spelled = wordSpans(plain).map((span) => span.word);
    const first = spelled[0];
    if (first === undefined) continue;
    const list = into.get(first) ?? [];
    list.push({ words: spelled, exact, said, skill });
    into.set(first, list);
  }
}

function displayName(line: string): string {
  return (line.split('|')[0] ?? line).trim().replace(/!$/, '');
}

import type { SessionQuestion } from '../../interview/types.ts';
import { isStopWord, words } from '../../text/words.ts';
import { findSkills } from '../brief/find-skills.ts';
import { adjectives } from '../brief/phrase-words.ts';
import type { JudgedAnswer } from './judged-answer.ts';

/** One neutral clause that refers to the answer: 'You mentioned the cache warm-up.'; null when unsure. */
export function acknowledgement(answer: JudgedAnswer, question: SessionQuestion): string | null {
  if (answer.signals.wordCount < 12) return null;
  const asked = new Set(words(question.text));
  const said = nameIn(answer, asked);
  return said === null ? null : `You mentioned ${said}.`;
}

/** A thing of its own that the answer brought up: a skill, or a noun phrase that stands before a joint. */
function nameIn(answer: JudgedAnswer, asked: Set<string>): string | null {
  const isNew = (name: string) => words(name).every((word) => !asked.has(word));
  const sentences = answer.signals.sentences.filter((sentence) => !sentence.platitude);
  for (const { text } of sentences) {
    for (const match of text.matchAll(nounPhrase)) {
      const name = match[1] ?? '';
      if (isNew(name) && isTelling(name)) return `the ${name}`;
    }
  }
  const skill = sentences
    .flatMap(({ text }) => findSkills(text).filter(({ name }) => text.includes(name)))
    .find(({ name }) => isNew(name) && /[A-Z]/.test(name));
  return skill?.name ?? null;
}

/** Two words after an article, and then something that cannot belong to them. */
const nounPhrase =
  /\b(?:the|our|a|an) ([a-z]{3,}(?:-[a-z]+)? [a-z]{3,}(?:-[a-z]+)?)(?=[,.;:]|\s(?:and|was|were|had|has|to|in|on|at|for|with|that|which|from|by|because|so|before|after|until|when|while|is|then|but|as|into|over|doubl|went|took|showed|failed|broke|[a-z]{3,}ed)\b)/g;

/** Said only of things of work, by a list: anything else may be odd to hear again. */
function isTelling(name: string): boolean {
  const [first = '', last = ''] = name.split(' ');
  if (!things.has(last) && !things.has(last.replace(/s$/, ''))) return false;
  return !isStopWord(first) && !adjectives.has(first) && !vague.has(first) && !descriptive.test(first);
}

const descriptive = /(?:ly|est|ous|ive|ful|able|ible|ed|ing|ant|ent|less)$/;
const vague = new Set(
  `certain specific different entire additional current previous huge excellent improved potential available single final
  personal common similar particular whole real actual big bad nice simple tough hard easy fast slow free extra crucial
  perfect third second usual normal initial overall given`.split(/\s+/),
);
const things = new Set(
  `project plan meeting report deadline budget release migration outage incident cache warm-up table column query index
  service pipeline cluster queue topic dashboard alert test script tool system database ledger reconciliation invoice
  contract audit forecast shift ward handover chart training workshop survey proposal campaign presentation prototype
  design schedule checklist procedure protocol inspection route delivery order refund ticket backlog roadmap feature
  rollout rollback deployment upgrade review spreadsheet dataset website app page form catalogue experiment sample
  department lesson event newsletter brochure inventory stock machine engine circuit panel valve boiler server network
  firewall log graph endpoint interface module library framework bill account statement payroll accrual journal policy
  guideline template drill rota roster admission discharge dosage wound infection vaccine`.split(/\s+/),
);

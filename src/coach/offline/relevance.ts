import { contentStems, stem, words } from '../../text/words.ts';
import { askedMatters } from './bank/asked-matters.ts';
import { concepts } from './bank/concepts.ts';
import { likeness, type SaidWords, saidWords, usualLevel } from './likeness.ts';

/** Words by which interviewers ask, whatever they ask about. */
const askingWords = new Set(
  `tell describe explain share give example instance time situation experience case story walk talk discuss narrate recall
  moment provide specific including detail detailed approach handle handled work job role suppose question begin start
  finish last close easily think please particular recent recently past previously strategy strategies process day
  step steps personal professional employ find outcome result happen yourself cv part says answer first new thing
  include shows show various employ ensure individual face navigate address tried did called calls relies involves
  description ask workplace member significant amount major great key play crucial effective effectively employee company
  include reach arrive conclusion navigate regain engage experiences examples past team's serious hardest demanding largest nearly got normally yourself others`
    .split(/\s+/)
    .map(stem),
);

/** A question word that a concept knows says more about the matter than one that none knows. */
const conceptWeight = 1.4;
/** The most that other words of the same concept can be worth beside the word itself. */
const mostByConcept = 0.55;

/** What of an answer tells its subject, read once and held against many questions. */
interface AnswerReading {
  text: string;
  counts: Map<string, number>;
  concepts: Map<string, number>;
  said: SaidWords;
  /** From -1, how one usually does things, to 1, one story of the past. */
  telling: number;
}

/**
 * How far an answer speaks of what was asked, 0–1: the question's subject words found in it, by word, by other words
 * of the same concept and by related words of the lexicon, set against how well it would fit the questions that
 * interviewers usually ask. `context` (the requirement, key points) can add to it, never take away.
 */
export function relevance(question: string, answer: string, context = ''): number {
  const reading = readAnswer(answer);
  const around = [...subjectOf(context)];
  const hits = around.filter((word) => reading.counts.has(word)).length;
  const support = around.length === 0 ? 0 : Math.min(mostSupport, (hits / around.length) * 2 + hits * 0.5);
  return Math.min(1, shareOf(standingOut(question, reading) + support));
}

function readAnswer(answer: string): AnswerReading {
  const all = words(answer);
  const counts = new Map<string, number>();
  for (const word of all) if (word.length > 2) counts.set(stem(word), (counts.get(stem(word)) ?? 0) + 1);
  return {
    text: answer,
    counts,
    concepts: conceptStrengths(counts),
    said: saidWords(answer),
    telling: telling(all),
  };
}

function standingOut(question: string, reading: AnswerReading): number {
  return (
    fits(question, reading) -
    usualLevel((usual) => fits(usual, reading)) +
    formWeight * formAsked(question) * reading.telling +
    matterTold(question, reading)
  );
}

/** How plainly a story of the matter asked for is told, whatever its words: a little is taken off when it is not. */
function matterTold(question: string, { text, said }: AnswerReading): number {
  const matters = askedMatters.filter(({ asked }) => asked.test(question));
  if (matters.length === 0) return 0;
  const times =
    matters.map(({ told }) => [...text.matchAll(told)].length).reduce((sum, one) => sum + one, 0) /
    matters.length;
  return matterWeight * (1 - 1.8 * 0.5 ** (times / Math.sqrt(said.length / 30)));
}

const matterWeight = 1;

/** What words of the context can add to an answer at most, as `standingOut` counts. */
const mostSupport = 3;

/** Brings what stands out, about -6 to 16 and 0 where it fits no better than usual, to 0–1; never flat in between. */
function shareOf(standing: number): number {
  return 0.06 * Math.log(1 + Math.exp(standing));
}

function fits(question: string, reading: AnswerReading): number {
  return cover(question, reading) / coverSpread + likeness(question, reading.said) / likenessSpread;
}

/** By how much these two differ between answers: what makes them comparable. */
const coverSpread = 0.1;
const likenessSpread = 0.085;
const formWeight = 0.8;

/** The share of the question's subject words that the answer takes up. */
function cover(question: string, { counts, concepts }: AnswerReading): number {
  const asked = subjectOf(question);
  let [have, whole] = [0, 0];
  for (const word of asked) {
    const known = conceptsOf(word);
    const weight = known.length > 0 ? conceptWeight : 1;
    whole += weight;
    have += weight * Math.max(byWordItself(counts.get(word) ?? 0), byConcept(known, concepts));
  }
  const doubt = Math.max(0, fewSubjects - asked.size);
  return (have + doubt * unknownSubject) / (whole + doubt);
}

/** Whether one story was asked for (1) or how one goes about things (-1); 0 when the words do not tell. */
function formAsked(question: string): number {
  if (
    /\b(?:approach|process|strateg(?:y|ies)|methods?|how do you|how would you|what do you)\b/i.test(question)
  )
    return -1;
  return /\b(?:time|instance|experience|situation|story|moment|occasion|example|scenario|period|case|when did|what did)\b/i.test(
    question,
  )
    ? 1
    : 0;
}

const past = /^(?:was|were|had|did|went|told|made|said|got|took|felt|gave|found|came|knew|[a-z]{3,}ed)$/;
const present =
  /^(?:am|is|are|can|will|would|should|always|usually|often|never|try|make|keep|believe|like|think|do|you|your)$/;

function telling(all: string[]): number {
  const count = (pattern: RegExp) => all.filter((word) => pattern.test(word)).length;
  return Math.max(-1, Math.min(1, (6 * (count(past) - count(present))) / (all.length + 10)));
}

/** The fewer subject words a question has, the less can be told: the benefit of the doubt fills the rest. */
const fewSubjects = 2;
const unknownSubject = 0.35;

/** Once is most of it, three times all of it. */
function byWordItself(times: number): number {
  return Math.min(1, (1 - 0.3 ** times) / (1 - 0.3 ** 3));
}

function byConcept(known: string[], strengths: Map<string, number>): number {
  const best = Math.max(0, ...known.map((concept) => strengths.get(concept) ?? 0));
  return mostByConcept * (1 - 0.8 ** (best / Math.sqrt(Math.max(1, known.length))));
}

const subjects = new Map<string, Set<string>>();
const mostSubjects = 400;

/** The stems of the question that say what it is about. */
function subjectOf(text: string): Set<string> {
  const ready = subjects.get(text);
  if (ready) return ready;
  if (subjects.size >= mostSubjects) subjects.clear();
  const made = new Set(contentStems(text).filter((word) => !askingWords.has(word) && word.length > 1));
  subjects.set(text, made);
  return made;
}

/** How strongly the answer speaks of each concept, set against its length; words of many concepts say less. */
function conceptStrengths(said: Map<string, number>): Map<string, number> {
  const strengths = new Map<string, number>();
  const length = Math.max(12, said.size) / 40;
  for (const [word, times] of said) {
    const known = conceptsOf(word);
    const weight = (times > 1 ? 1.3 : 1) / Math.max(1, known.length) / length;
    for (const concept of known) strengths.set(concept, (strengths.get(concept) ?? 0) + weight);
  }
  return strengths;
}

let byWord: Map<string, string[]> | null = null;

function conceptsOf(word: string): string[] {
  if (byWord === null) {
    byWord = new Map();
    for (const [concept, line] of Object.entries(concepts)) {
      for (const member of new Set(words(line).map(stem)))
        byWord.set(member, [...(byWord.get(member) ?? []), concept]);
    }
  }
  return byWord.get(word) ?? [];
}

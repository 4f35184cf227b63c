import { contentStems, stem, words } from '../../text/words.ts';
import { concepts } from './bank/concepts.ts';

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

/**
 * How far an answer speaks of what was asked, 0–1: the question's subject words found in the answer, by word or by
 * other words of the same concept. Longer answers need more of these. `context` (the requirement, key points) can add
 * to it, never take away.
 */
export function relevance(question: string, answer: string, context = ''): number {
  const asked = subjectOf(question);
  const said = new Map<string, number>();
  for (const word of words(answer))
    if (word.length > 2) said.set(stem(word), (said.get(stem(word)) ?? 0) + 1);
  const strengths = conceptStrengths(said);
  let [have, whole] = [0, 0];
  for (const word of asked) {
    const known = conceptsOf(word);
    const weight = known.length > 0 ? conceptWeight : 1;
    whole += weight;
    have += weight * Math.max(byWordItself(said.get(word) ?? 0), byConcept(known, strengths));
  }
  const doubt = Math.max(0, fewSubjects - asked.size);
  const direct = (have + doubt * unknownSubject) / (whole + doubt);
  const around = [...subjectOf(context)];
  const hits = around.filter((word) => said.has(word)).length;
  return Math.min(
    1,
    direct + (around.length === 0 ? 0 : Math.min(0.35, (hits / around.length) * 0.2 + hits * 0.05)),
  );
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

/** The stems of the question that say what it is about. */
export function subjectOf(text: string): Set<string> {
  return new Set(contentStems(text).filter((word) => !askingWords.has(word) && word.length > 1));
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

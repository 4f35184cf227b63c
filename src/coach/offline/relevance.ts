import { contentStems, stem, words } from '../../text/words.ts';
import { competencyQuestions } from './bank/competency-questions.ts';
import { concepts } from './bank/concepts.ts';
import { technicalQuestions } from './bank/technical.ts';

/** Words by which interviewers ask, whatever they ask about. */
const askingWords = new Set(
  `tell describe explain share give example instance time situation experience case story walk talk discuss narrate recall
  moment provide specific including detail detailed approach handle handled work job role suppose question begin start
  finish last close easily think please particular recent recently past previously strategy strategies process day
  step steps personal professional employ find outcome result happen yourself cv part says answer first new thing
  include shows show various employ ensure individual face navigate address tried did called calls relies involves
  description stresses`
    .split(/\s+/)
    .map(stem),
);

/**
 * How far an answer speaks of what was asked, 0–1: the question's subject words found in the answer, by word or by
 * concept, rarer words weighing more. `context` (the requirement, key points) can add to it, never take away.
 */
export function relevance(question: string, answer: string, context = ''): number {
  const asked = subjectOf(question);
  const said = new Set(words(answer).flatMap((word) => (word.length > 2 ? [stem(word)] : [])));
  const saidConcepts = conceptStrengths(said);
  let [have, whole] = [0, 0];
  for (const word of asked) {
    const weight = rarity(word);
    whole += weight;
    have += weight * (said.has(word) ? 1 : conceptMatch(word, saidConcepts));
  }
  const direct = whole === 0 ? 0.4 : have / whole;
  const around = [...subjectOf(context)];
  const hits = around.filter((word) => said.has(word)).length;
  return Math.min(1, direct + (around.length === 0 ? 0 : Math.min(0.35, hits * 0.07)));
}

/** The stems of the question that say what it is about. */
export function subjectOf(text: string): Set<string> {
  return new Set(contentStems(text).filter((word) => !askingWords.has(word) && word.length > 1));
}

function conceptMatch(word: string, said: Map<string, number>): number {
  let best = 0;
  for (const concept of conceptsOf(word)) {
    const strength = said.get(concept) ?? 0;
    best = Math.max(best, 0.8 * (1 - 0.5 ** strength));
  }
  return best;
}

/** How many different words of each concept the answer uses. */
function conceptStrengths(said: Set<string>): Map<string, number> {
  const strengths = new Map<string, number>();
  for (const word of said) {
    for (const concept of conceptsOf(word)) strengths.set(concept, (strengths.get(concept) ?? 0) + 1);
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

let frequencies: { counts: Map<string, number>; total: number } | null = null;

/** Rarer words of our own question bank say more about a question. */
function rarity(word: string): number {
  frequencies ??= countBank();
  return Math.log(1 + frequencies.total / (1 + (frequencies.counts.get(word) ?? 0)));
}

function countBank(): { counts: Map<string, number>; total: number } {
  const texts = [
    ...Object.values(technicalQuestions()).flatMap((questions) =>
      questions.map(({ text, strong }) => `${text} ${strong}`),
    ),
    ...Object.values(competencyQuestions).flatMap(({ behavioral, situational, strong }) => [
      ...behavioral,
      ...situational,
      strong,
    ]),
  ];
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const word of new Set(contentStems(text))) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { counts, total: texts.length };
}

import type { JudgedAnswer } from '../judged-answer.ts';
import { judgeDepth } from './depth.ts';
import { judgeEvidence } from './evidence.ts';
import type { Judgement } from './judgement.ts';
import { judgeOwnership } from './ownership.ts';
import { judgeRelevance } from './relevance.ts';
import { judgeStructure } from './structure.ts';

/** The five judgements of an answer, in the rubric's order. An answer to another question earns little elsewhere. */
export function judge(answer: JudgedAnswer): Judgement[] {
  const relevance = judgeRelevance(answer);
  const rest = [judgeStructure, judgeEvidence, judgeOwnership, judgeDepth].map((judgeOne) =>
    judgeOne(answer),
  );
  return [relevance, ...rest.map((judgement) => besideTheQuestion(judgement, relevance.score ?? 5))];
}

/** Detail about another matter does not answer this question: half of it counts at the edge, hardly any outside. */
function besideTheQuestion(judgement: Judgement, relevance: number): Judgement {
  const { score } = judgement;
  if (score === null || relevance > 2) return judgement;
  const left = relevance === 1 ? (score >= 4 ? 2 : 1) : score >= 4 ? 3 : score === 3 ? 2 : score;
  if (left === score) return judgement;
  return {
    ...judgement,
    rationale: `What you give here is about another matter than the question. ${judgement.rationale}`,
    score: left,
    gap: judgement.gap ?? 'the detail does not belong to the question',
  };
}

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
  return [relevance, ...(relevance.score === 1 ? rest.map(offQuestion) : rest)];
}

/** Detail about another matter does not answer this question. */
function offQuestion(judgement: Judgement): Judgement {
  if (judgement.score === null || judgement.score <= 2) return judgement;
  return {
    ...judgement,
    rationale: `What you give here is about another matter than the question. ${judgement.rationale}`,
    score: 2,
    gap: judgement.gap ?? 'the detail does not belong to the question',
  };
}

import type { JudgedAnswer } from '../judged-answer.ts';
import { levelOf, shareOf, solidity } from './grade.ts';
import { type Judgement, judgementOf, notJudged } from './judgement.ts';

export function judgeDepth(answer: JudgedAnswer): Judgement {
  if (answer.question.keyPoints.length > 0) return judgeKnowledge(answer);
  if (answer.question.tag.startsWith('technical')) {
    return notJudged('role_depth', 'we have no list of correct points for this question.');
  }
  return judgeLink(answer);
}

/** How the answer ties to the job, and whether it weighs a choice. */
function judgeLink({ signals, roleTerms, askedFor }: JudgedAnswer): Judgement {
  const score = judgementOf('role_depth');
  const terms = roleTerms.length;
  const named = roleTerms.slice(0, 3).join(', ');
  const weighing = signals.weighed + 0.5 * signals.reasons + (signals.decisions > 0 ? 0.5 : 0);
  const level = levelOf(
    1 +
      solidity(signals) *
        (1.5 * shareOf(terms, 3) + 0.4 * shareOf(signals.particulars, 4) + 2.1 * shareOf(weighing, 3)),
  );
  if (terms === 0) {
    return score(
      Math.min(3, level) as 1 | 2 | 3,
      level >= 3
        ? 'A choice is weighed, but nothing ties it to this job.'
        : 'Nothing in the answer ties it to this job.',
      'no link to this job',
    );
  }
  if (askedFor === 'past_case' && signals.general && level <= 3) {
    return score(
      Math.min(2, level) as 1 | 2,
      `Things of this job are named (${named}), but no case of it.`,
      'a case from this kind of work',
    );
  }
  if (level === 5)
    return score(5, `The right things are named (${named}) and a choice between them is weighed.`);
  if (level === 4)
    return score(
      4,
      `The right things are named (${named}), with a reason, but little is weighed.`,
      'what speaks against your choice, and what it costs',
    );
  if (level === 3)
    return score(
      3,
      `The right things are named (${named}), without a choice between them.`,
      'no choice weighed, such as cost against speed or risk',
    );
  return score(level, `Little ties the answer to this job (${named}).`, 'hardly any link to this job');
}

/** How many of the points of a correct answer are named. */
function judgeKnowledge({ keyPoints, signals }: JudgedAnswer): Judgement {
  const score = judgementOf('role_depth');
  const named = keyPoints.named.length;
  const share = (named + 0.5 * signals.firmness * keyPoints.touched) / (named + keyPoints.missed.length);
  const gap = `a point that belongs here: ${keyPoints.missed[0] ?? ''}`;
  if (share < 0.1) return score(1, 'None of the points a correct answer holds is named.', gap);
  const rationale = `The answer names ${named} of ${named + keyPoints.missed.length} points a correct answer holds${keyPoints.touched > 0 ? ', and touches others' : ''}.`;
  if (share >= 0.8 || (share >= 0.6 && named >= 4 && signals.reasons > 0)) return score(5, rationale);
  return score(share >= 0.5 ? 4 : share >= 0.25 ? 3 : 2, rationale, gap);
}

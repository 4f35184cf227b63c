import type { JudgedAnswer } from '../judged-answer.ts';
import { levelOf, shareOf, solidity } from './grade.ts';
import { deedsOf, type Judgement, judgementOf, notJudged } from './judgement.ts';

export function judgeOwnership(answer: JudgedAnswer): Judgement {
  const { signals, askedFor } = answer;
  if (askedFor === 'knowledge')
    return notJudged('ownership', 'this question asks what you know, not what you did.');
  const score = judgementOf('ownership');
  const own = deedsOf(answer) + ownStatements(answer);
  const shared = signals.sharedActions;
  if (own === 0 && shared > 0) {
    return score(
      2,
      'The answer says what “we” did and not what you did.',
      'your own part: what did you do yourself?',
    );
  }
  if (own === 0)
    return score(1, 'The answer does not say what you did.', 'your own part: what did you do yourself?');
  const level = levelOf(1 + solidity(signals) * ownPart(answer, own));
  if (level === 5) return score(5, 'What you decided and did, and why, is plain.');
  if (level === 4) {
    return signals.decisions >= 1
      ? score(
          4,
          'Your own part can be seen, with a decision of yours in it.',
          'more of what you did yourself, and why',
        )
      : score(4, 'What you did is plain; why you decided so is not.', 'why you decided as you did');
  }
  if (shared > own * 1.5) {
    return score(
      Math.min(level, 3) as 1 | 2 | 3,
      '“We” does most of the work in this answer; your own part is small.',
      'your own part beside what “we” did',
    );
  }
  return score(level, 'Your own part can be seen, but little of it.', 'what you decided and did yourself');
}

/** Deeds of one's own, their part beside those of others, and whether a choice of one's own is told and reasoned. */
function ownPart({ signals, askedFor }: JudgedAnswer, own: number): number {
  const beside = own / (own + 0.5 * signals.sharedActions);
  const chosen = shareOf(signals.decisions + 0.5 * signals.weighed, 2);
  const why = shareOf(signals.reasons + 0.5 * signals.weighed, askedFor === 'past_case' ? 1 : 2);
  return 2.4 * shareOf(own, 2.5) * beside + 1.1 * chosen + 0.8 * why;
}

/** Asked about oneself, what one says of oneself counts beside what one did. */
function ownStatements({ signals, askedFor }: JudgedAnswer): number {
  if (askedFor !== 'self') return 0;
  return (
    0.4 *
    signals.sentences.filter(({ plain, platitude }) => !platitude && /\b(?:i|my|me)\b/.test(plain)).length
  );
}

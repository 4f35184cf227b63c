import type { JudgedAnswer } from '../judged-answer.ts';
import { deedsOf, type Judgement, judgementOf, notJudged } from './judgement.ts';

export function judgeOwnership(answer: JudgedAnswer): Judgement {
  const { signals, askedFor } = answer;
  if (askedFor === 'knowledge')
    return notJudged('ownership', 'this question asks what you know, not what you did.');
  const score = judgementOf('ownership');
  const own = deedsOf(answer);
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
  if (own >= 2 && own >= shared && signals.decisions >= 1 && signals.reasons >= 1) {
    return score(5, 'What you decided and did, and why, is plain.');
  }
  if (own >= 3 && own >= shared)
    return score(4, 'What you did is plain; why you decided so is not.', 'why you decided as you did');
  if (own >= 2 && own >= shared && signals.decisions >= 1) {
    return score(
      4,
      'Your own part can be seen, with a decision of yours in it.',
      'more of what you did yourself, and why',
    );
  }
  if (shared > own * 1.5) {
    return score(
      own >= 2 ? 3 : 2,
      '“We” does most of the work in this answer; your own part is small.',
      'your own part beside what “we” did',
    );
  }
  return score(
    own >= 2 ? 3 : 2,
    'Your own part can be seen, but little of it.',
    'what you decided and did yourself',
  );
}

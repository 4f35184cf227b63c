import type { JudgedAnswer } from '../judged-answer.ts';
import { deedsOf, type Judgement, judgementOf } from './judgement.ts';
import { starFlags } from './structure.ts';

export function judgeEvidence(answer: JudgedAnswer): Judgement {
  const { signals, askedFor } = answer;
  const score = judgementOf('evidence');
  const pastAsked = askedFor === 'past_case' || askedFor === 'self';
  const measured = pastAsked ? starFlags(answer).quantified_result : signals.measured > 0 || ownCase(answer);
  const particulars = signals.specifics + (signals.sentences.some((sentence) => sentence.situation) ? 1 : 0);
  const toldResult = askedFor === 'past_case' || (pastAsked && signals.results > 0);
  const noMeasure = toldResult
    ? 'no number for the result'
    : pastAsked
      ? 'no fact that could be checked, such as a figure'
      : 'no example of your own and no figure that shows it';
  const size = toldResult
    ? 'nothing shows how large the effect was'
    : 'no example or figure shows that it holds';
  if (measured && signals.reasons >= 1 && particulars >= 2) {
    return score(
      5,
      pastAsked
        ? 'The result is measured, and you say why you acted as you did.'
        : 'You show it by a case or a figure and give reasons.',
    );
  }
  if (measured && particulars >= 1) {
    return score(
      4,
      'There is a measure or a case, but your reasons stay unsaid.',
      'no word on what else you considered and why you chose as you did',
    );
  }
  if (signals.reasons >= 2 && particulars >= 2)
    return score(4, `The answer is concrete and reasoned, but ${size}.`, noMeasure);
  if (
    particulars >= 2 ||
    (particulars >= 1 && (signals.reasons >= 1 || deedsOf(answer) >= 3)) ||
    signals.reasons >= 3
  ) {
    return score(3, `There are particulars, but ${size}.`, noMeasure);
  }
  if (particulars >= 1 || deedsOf(answer) >= 2 || signals.reasons >= 1) {
    return score(
      2,
      'There is little that could be checked: few names, dates or figures.',
      'few particulars: name the place, the thing and the figure',
    );
  }
  return score(
    1,
    'The answer makes general statements and nothing in it could be checked.',
    'no example that could be checked',
  );
}

/** A case of one's own inside an answer about what one knows or would do. */
function ownCase({ signals }: JudgedAnswer): boolean {
  return (
    signals.sentences.some((sentence) => sentence.situation && !sentence.platitude) && signals.ownActions >= 1
  );
}

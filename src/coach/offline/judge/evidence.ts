import type { JudgedAnswer } from '../judged-answer.ts';
import { levelOf, shareOf } from './grade.ts';
import { deedsOf, type Judgement, judgementOf } from './judgement.ts';
import { starFlags } from './structure.ts';

export function judgeEvidence(answer: JudgedAnswer): Judgement {
  const { signals, askedFor } = answer;
  const score = judgementOf('evidence');
  const pastAsked = askedFor === 'past_case' || askedFor === 'self';
  const measured = pastAsked ? starFlags(answer).quantified_result : signals.measured > 0 || ownCase(answer);
  const told = pastAsked ? toldParts(answer, measured) : plannedParts(answer, measured);
  const level = Math.min(levelOf(1 + signals.firmness * told), mostWithout(answer));
  const toldResult = askedFor === 'past_case' || (pastAsked && signals.results > 0);
  const noMeasure = toldResult
    ? 'no number for the result'
    : pastAsked
      ? 'no fact that could be checked, such as a figure'
      : 'no example of your own and no figure that shows it';
  if (level === 5) {
    return score(
      5,
      pastAsked
        ? 'The result is measured, and you say why you acted as you did.'
        : 'You show it by a case or a figure and give reasons.',
    );
  }
  if (level === 4) {
    return measured
      ? score(
          4,
          'There is a measure or a case, but some of your reasons stay unsaid.',
          'no word on what else you considered and why you chose as you did',
        )
      : score(4, 'The answer is concrete and reasoned, but no figure shows the effect.', noMeasure);
  }
  if (level === 3)
    return score(3, 'There are particulars, but little shows how large the effect was.', noMeasure);
  if (level === 2) {
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

/** Of a case from the past: what could be checked, the measure of its result, and why it was done so. */
function toldParts(answer: JudgedAnswer, measured: boolean): number {
  const { signals } = answer;
  return (
    0.3 * shareOf(deedsOf(answer), 3) +
    0.3 * shareOf(answer.roleTerms.length, 3) +
    1.1 * shareOf(signals.particulars, 5) +
    1 * shareOf(signals.figures, 3) +
    (measured ? 0.6 : 0) +
    1 * shareOf(signals.weighed, 3) +
    0.3 * shareOf(signals.reasons, 1)
  );
}

/** Of what one would do or knows: reasons and limits count for more than figures. */
function plannedParts(answer: JudgedAnswer, measured: boolean): number {
  const { signals } = answer;
  return (
    0.5 * shareOf(deedsOf(answer), 3) +
    0.9 * shareOf(answer.roleTerms.length + answer.keyPoints.named.length, 6) +
    1.3 * shareOf(signals.particulars, 4) +
    0.8 * shareOf(signals.figures, 2) +
    (measured ? 0.4 : 0) +
    1.2 * shareOf(signals.weighed, 3) +
    0.6 * shareOf(signals.reasons, 2)
  );
}

/** A case of one's own inside an answer about what one knows or would do. */
function ownCase({ signals }: JudgedAnswer): boolean {
  return (
    signals.sentences.some((sentence) => sentence.situation && !sentence.platitude) && signals.ownActions >= 1
  );
}

/** Loose talk about a matter, with few of the points of an answer, shows nothing: evidence stays low. */
function mostWithout({ keyPoints: { named, missed }, signals }: JudgedAnswer): 2 | 5 {
  const points = named.length + missed.length;
  const knowsLittle = points > 0 && named.length / points < fewPoints;
  return knowsLittle && signals.firmness < firm ? 2 : 5;
}

const fewPoints = 0.3;
const firm = 0.9;

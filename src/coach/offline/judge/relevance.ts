import type { JudgedAnswer } from '../judged-answer.ts';
import { deedsOf, type Judgement, judgementOf } from './judgement.ts';

/**
 * Shares of the question's subject an answer has to take up: see `relevance`. Words tell less of an answer that tells
 * a case in detail, so more is asked of one that stays general.
 */
const bounds = {
  firm: { atAll: 0.0158, atTheEdge: 0.017, onSubject: 0.0175, plainly: 0.06 },
  told: { atAll: 0.012, atTheEdge: 0.03, onSubject: 0.08, plainly: 0.15 },
  general: { atAll: 0.05, atTheEdge: 0.07, onSubject: 0.12, plainly: 0.2 },
} as const;
const inOpening = 0.015;
/** From here on an answer tells facts more than it talks around them. */
const isFirm = 0.6;
const isEmpty = 0.35;

export function judgeRelevance(answer: JudgedAnswer): Judgement {
  const { onTopic, opensOnTopic, askedFor, signals } = answer;
  const score = judgementOf('relevance');
  const bound = bounds[mannerOf(answer)];
  if (onTopic < bound.atAll) {
    return score(
      1,
      'The answer does not take up what was asked.',
      'it does not answer the question that was asked',
    );
  }
  if (onTopic < bound.atTheEdge) {
    return score(2, 'The answer touches the question only at the edge.', 'it hardly takes up what was asked');
  }
  if (saysLittle(answer)) {
    return score(
      signals.firmness < isFirm ? 1 : 2,
      'The answer names the subject and stops there.',
      'what you have to say on it: the answer ends after its first sentence',
    );
  }
  if (askedFor === 'hypothetical' && signals.intendedActions === 0 && !signals.general) {
    return score(
      2,
      'You were asked what you would do and tell of something that was.',
      'what you would do in this case',
    );
  }
  const onlyPlans = signals.intendedActions >= 3 && signals.ownActions <= 1;
  const noCase = onlyPlans || signals.general || (signals.firmness < isEmpty && deedsOf(answer) < 2);
  if (askedFor === 'past_case' && noCase) {
    const why = 'You were asked for one case from the past and speak of what you do in general.';
    const gap = 'no single case from your past, though one was asked for';
    return score(
      onTopic < bound.onSubject || signals.platitudes > 1 || signals.firmness < isEmpty ? 2 : 3,
      why,
      gap,
    );
  }
  if (onTopic < bound.onSubject) {
    return score(
      3,
      'The answer is on the subject but drifts away from the question.',
      'it drifts away from the question',
    );
  }
  if (askedFor === 'knowledge' && answer.keyPoints.missed.length > 0 && answer.keyPoints.named.length === 0) {
    return score(
      3,
      'The answer is about the subject, but names nothing of what was asked.',
      'the point of the question',
    );
  }
  if (signals.platitudes > 2 || signals.firmness < isEmpty) {
    return score(
      signals.firmness < 0.1 ? 2 : 3,
      'Much of the answer would fit any question.',
      'phrases that would fit any question',
    );
  }
  if (signals.platitudes > 0 || signals.firmness < isFirm) {
    return score(
      4,
      'The answer is on the question, with phrases in it that would fit any question.',
      'a phrase that would fit any question',
    );
  }
  if (onTopic < bound.plainly) {
    return score(
      4,
      'The answer seems to be on the question, but takes up few of its words.',
      'a first sentence that takes up the words of the question',
    );
  }
  if (opensOnTopic < inOpening && signals.sentences.length > 3) {
    return score(
      4,
      'The answer gets to the question, but not in its first sentences.',
      'the first sentences do not yet answer',
    );
  }
  return score(5, 'The answer takes up the question from the first sentences on.');
}

function mannerOf(answer: JudgedAnswer): keyof typeof bounds {
  const { firmness, sharedActions, general } = answer.signals;
  if (firmness >= isFirm && deedsOf(answer) > 0) return 'firm';
  return answer.askedFor === 'past_case' && !general && deedsOf(answer) + sharedActions >= 1.5
    ? 'told'
    : 'general';
}

/** One sentence that takes up the words of the question, with hardly a deed, a fact or a reason. */
function saysLittle(answer: JudgedAnswer): boolean {
  const { sentences, specifics, figures, reasons } = answer.signals;
  const { tag } = answer.question;
  return (
    (tag === 'behavioral' || tag === 'situational') &&
    sentences.length <= 1 &&
    deedsOf(answer) + specifics + figures + reasons < 3
  );
}

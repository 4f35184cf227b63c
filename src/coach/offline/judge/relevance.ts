import type { JudgedAnswer } from '../judged-answer.ts';
import { type Judgement, judgementOf } from './judgement.ts';

/** Shares of the question's subject an answer has to take up: see `relevance`. */
const atAll = 0.03;
const atTheEdge = 0.1;
const onSubject = 0.22;
const inOpening = 0.05;

export function judgeRelevance({ onTopic, opensOnTopic, askedFor, signals }: JudgedAnswer): Judgement {
  const score = judgementOf('relevance');
  if (onTopic < atAll) {
    return score(
      1,
      'The answer does not take up what was asked.',
      'it does not answer the question that was asked',
    );
  }
  if (onTopic < atTheEdge) {
    return score(2, 'The answer touches the question only at the edge.', 'it hardly takes up what was asked');
  }
  if (askedFor === 'past_case' && signals.general) {
    const why = 'You were asked for one case from the past and speak of what you do in general.';
    const gap = 'no single case from your past, though one was asked for';
    return score(onTopic < onSubject || signals.platitudes > 1 ? 2 : 3, why, gap);
  }
  if (onTopic < onSubject) {
    return score(
      3,
      'The answer is on the subject but drifts away from the question.',
      'it drifts away from the question',
    );
  }
  if (signals.platitudes > 2) {
    return score(3, 'Much of the answer would fit any question.', 'phrases that would fit any question');
  }
  if (signals.platitudes > 0) {
    return score(
      4,
      'The answer is on the question, with phrases in it that would fit any question.',
      'a phrase that would fit any question',
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

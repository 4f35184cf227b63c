import type { Coach } from '../../interview/ports.ts';
import { gateOf } from '../rules/gates.ts';
import { withoutOrders } from '../rules/orders-to-grader.ts';
import { acknowledgement } from './acknowledgement.ts';
import { followUpFor } from './follow-up.ts';
import { judgedAnswer } from './judged-answer.ts';
import { planQuestions } from './plan.ts';
import { reviewAnswer } from './review.ts';
import { summariseInterview } from './summarise.ts';

/** A coach of rules: no network, no clock, no chance. English only. */
export function createOfflineCoach(): Coach {
  return {
    name: 'offline',
    notice:
      'The offline coach works by rules, in English only: it checks what an answer holds and how it is told, and cannot judge whether a claim is true.',
    reviewsAtOnce: 1,
    plan: async (brief) => planQuestions(brief),
    respond: async (question, answer, brief, { mayFollowUp }) => {
      if (gateOf(question.text, answer, brief.language) !== null) return { lead: null, followUp: null };
      const judged = judgedAnswer(question, answer, brief);
      return {
        lead: acknowledgement(judged, question),
        followUp: mayFollowUp && question.tag !== 'follow_up' ? followUpFor(judged) : null,
      };
    },
    review: async (question, answer, brief) =>
      reviewAnswer(question, answer === null ? null : withoutOrders(answer).text, brief),
    summarise: async (reviewed, brief) => summariseInterview(reviewed, brief),
    usage: () => null,
  };
}

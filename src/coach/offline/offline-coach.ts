import type { Coach } from '../../interview/ports.ts';
import type { Brief, SessionQuestion } from '../../interview/types.ts';
import { gateOf } from '../rules/gates.ts';
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
    plan: async (brief) => planQuestions(brief),
    followUp: async (question, answer, brief) => {
      if (question.tag === 'follow_up' || gateOf(question.text, answer, 'en') !== null) return null;
      return followUpFor(judgedAnswer(question, answer, brief));
    },
    acknowledge: async (question, answer) => {
      if (gateOf(question.text, answer, 'en') !== null) return null;
      return acknowledgement(judgedAnswer(question, answer, briefless(question)), question);
    },
    review: async (question, answer, brief) => reviewAnswer(question, answer, brief),
    summarise: async (reviewed, brief) => summariseInterview(reviewed, brief),
  };
}

/** An acknowledgement needs the question alone. */
function briefless(question: SessionQuestion): Brief {
  return {
    role: question.requirement?.topic ?? '',
    type: 'mixed',
    count: 1,
    level: 'mid',
    skills: [],
    industries: [],
    jobDescription: null,
    cvText: null,
    candidateName: null,
    pastQuestions: [],
    seed: 0,
    language: 'en',
  };
}

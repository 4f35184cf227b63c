import type { Channel, Turn } from '../interview/ports.ts';
import type { InterviewEvent } from '../interview/types.ts';
import { type AnswerScript, answerTo, matchFor } from './answer-script.ts';

export interface ScriptedChannelOptions {
  script: AnswerScript;
  /** Called with each question before it is answered. */
  onQuestion: (turn: Turn) => void;
  /** Called with each answer before it is stored; null for a skipped question. */
  onAnswer: (answer: string | null) => void;
}

/** Answers from a script, in place of a person. */
export function scriptedChannel({ script, onQuestion, onAnswer }: ScriptedChannelOptions): Channel {
  return {
    accepts: (followUp) => matchFor(script, followUp) !== undefined,

    async *converse(next): AsyncIterable<InterviewEvent> {
      for (let turn = await next(); turn; turn = await next()) {
        const questionId = turn.question.id;
        const answer = answerTo(script, turn.question);
        if (answer === undefined) {
          yield { kind: 'interview-ended', reason: 'answers-ran-out' };
          return;
        }
        onQuestion(turn);
        yield { kind: 'question-asked', questionId };
        onAnswer(answer);
        yield answer === null
          ? { kind: 'question-skipped', questionId, reason: 'skipped in the script' }
          : { kind: 'answer-given', questionId, text: answer };
      }
      yield { kind: 'interview-ended', reason: 'finished' };
    },
  };
}

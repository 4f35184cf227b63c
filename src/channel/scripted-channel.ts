import type { Channel } from '../interview/ports.ts';
import type { InterviewEvent } from '../interview/types.ts';
import { type AnswerScript, answerTo, matchFor } from './answer-script.ts';
import { type Conversation, showAnswer, showTurn } from './present.ts';

export interface ScriptedChannelOptions {
  script: AnswerScript;
  conversation: Conversation;
}

/** Answers from a script, in place of a person. */
export function scriptedChannel({ script, conversation }: ScriptedChannelOptions): Channel {
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
        showTurn(conversation, turn);
        yield { kind: 'question-asked', questionId };
        showAnswer(conversation, answer);
        yield answer === null
          ? { kind: 'question-skipped', questionId, reason: 'skipped in the script' }
          : { kind: 'answer-given', questionId, text: answer };
      }
      yield { kind: 'interview-ended', reason: 'finished' };
    },
  };
}

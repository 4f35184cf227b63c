import type { Channel, Turn } from '../interview/ports.ts';
import type { InterviewEvent, SessionQuestion } from '../interview/types.ts';
import type { LineReply } from '../terminal/line-reader.ts';
import { type Conversation, say, showTurn } from './present.ts';

export interface TextChannelOptions {
  conversation: Conversation;
  /** Throws `Cancelled` on Ctrl-C. */
  readAnswer: () => Promise<LineReply>;
}

const commands: Readonly<Record<string, string>> = {
  skip: 'leave this question out',
  hint: 'what a strong answer shows',
  why: 'why this is asked',
  repeat: 'the question again',
  end: 'end here and get feedback',
  help: 'this list',
};

/** A typed interview, one answer after another. */
export function textChannel(options: TextChannelOptions): Channel {
  return {
    accepts: () => true,

    async *converse(next): AsyncIterable<InterviewEvent> {
      say(options.conversation, 'An empty line sends your answer. /help lists what else you can do.');
      const hear = (lead: string) => say(options.conversation, `\n${lead}`);
      for (let turn = await next(hear); turn; turn = await next(hear)) {
        showTurn(options.conversation, turn);
        yield { kind: 'question-asked', questionId: turn.question.id };
        for await (const event of replies(turn, options)) {
          yield event;
          if (event.kind === 'interview-ended') return;
        }
      }
      yield { kind: 'interview-ended', reason: 'finished' };
    },
  };
}

/** The events of one question, up to its answer, its being skipped, or the end of all. */
async function* replies(turn: Turn, options: TextChannelOptions): AsyncIterable<InterviewEvent> {
  const { question } = turn;
  let wantsToEnd = false;
  for (;;) {
    const reply = await options.readAnswer();
    if (reply.kind === 'text') {
      if (reply.text.trim() === '') continue;
      yield { kind: 'answer-given', questionId: question.id, text: reply.text };
      return;
    }
    if (reply.kind === 'end') {
      yield { kind: 'interview-ended', reason: 'left' };
      return;
    }
    if (reply.name === 'skip') {
      yield { kind: 'question-skipped', questionId: question.id, reason: reply.argument || 'skipped' };
      return;
    }
    if (reply.name === 'end' && wantsToEnd) {
      yield { kind: 'interview-ended', reason: 'ended' };
      return;
    }
    wantsToEnd = reply.name === 'end';
    if (reply.name === 'repeat') showTurn(options.conversation, { ...turn, lead: null });
    else say(options.conversation, lineFor(reply.name, question));
    if (reply.name === 'hint') yield { kind: 'hint-shown', questionId: question.id };
  }
}

function lineFor(command: string, question: SessionQuestion): string {
  if (command === 'hint') return question.strongAnswer || 'There is no hint for this question.';
  if (command === 'why') return question.why || 'There is no note on why this is asked.';
  if (command === 'end')
    return 'This ends the interview and reviews what you answered. Type /end again to do it.';
  const list = Object.entries(commands).map(([name, what]) => `/${name} ${what}`);
  const unknown = command === 'help' ? [] : [`There is no command /${command}.`];
  return [...unknown, ...list].join('\n');
}

import type { Turn } from '../interview/ports.ts';
import type { Output } from '../terminal/output.ts';
import { wrapText } from '../text/graphemes.ts';

/** Where questions and notes of an interview appear: the conversation, not the answer. */
export type Conversation = Pick<Output, 'note' | 'stderr'>;

const widest = 100;

export function showTurn(conversation: Conversation, { question, number, of, lead }: Turn): void {
  const { bold, dim } = conversation.stderr;
  const place = question.parentId === null ? `Question ${number} of ${of}` : `Question ${number}, follow-up`;
  const spoken = lead ? `${lead} ` : '';
  conversation.note(
    `\n${dim(place)}\n${bold(wrapText(spoken + question.text, width(conversation)).join('\n'))}\n`,
  );
}

export function showAnswer(conversation: Conversation, answer: string | null): void {
  const lines =
    answer === null
      ? ['(skipped)']
      : wrapText(answer.trim(), width(conversation) - 2).map((line) => `> ${line}`);
  conversation.note(lines.join('\n'));
}

export function say(conversation: Conversation, line: string): void {
  const { dim } = conversation.stderr;
  conversation.note(wrapText(line, width(conversation)).map(dim).join('\n'));
}

function width({ stderr }: Conversation): number {
  return Math.min(stderr.width, widest);
}

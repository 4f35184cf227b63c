import type { AnswerFormat } from './channel/answer-script.ts';
import type { Conversation } from './channel/present.ts';
import type { Channel } from './interview/ports.ts';

export interface OpenChannel {
  channel: Channel;
  /** How many planned questions have an answer in the script; null when answers are typed. */
  answersInOrder: number | null;
  /** Leaves the terminal as it was. */
  close(): void;
}

export interface ScriptSource {
  text: string;
  /** The file's name, or 'stdin'. */
  name: string;
  /** Null: told from the name, or on stdin from the text. */
  format: AnswerFormat | null;
}

export async function openScriptedChannel(
  source: ScriptSource,
  conversation: Conversation,
): Promise<OpenChannel> {
  const [{ formatOfFile, formatOfPipe, parseAnswers }, { scriptedChannel }] = await Promise.all([
    import('./channel/answer-script.ts'),
    import('./channel/scripted-channel.ts'),
  ]);
  const told = source.name === 'stdin' ? formatOfPipe(source.text) : formatOfFile(source.name);
  const script = await parseAnswers(source.text, source.format ?? told, source.name);
  return {
    channel: scriptedChannel({ script, conversation }),
    answersInOrder: script.inOrder.length,
    close: () => {},
  };
}

export async function openTypedChannel(terminal: {
  input: NodeJS.ReadStream;
  output: NodeJS.WriteStream;
  conversation: Conversation;
  /** Plain lines, without editing or redrawing. */
  plain: boolean;
}): Promise<OpenChannel> {
  const [{ createLineReader }, { textChannel }] = await Promise.all([
    import('./terminal/line-reader.ts'),
    import('./channel/text-channel.ts'),
  ]);
  const reader = createLineReader({
    input: terminal.input,
    output: terminal.output,
    ...(terminal.plain && { terminal: false }),
  });
  return {
    channel: textChannel({ conversation: terminal.conversation, readAnswer: () => reader.readAnswer() }),
    answersInOrder: null,
    close: () => reader.close(),
  };
}

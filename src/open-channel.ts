import type { AnswerFormat } from './channel/answer-script.ts';
import type { Conversation } from './channel/present.ts';
import type { Channel } from './interview/ports.ts';
import type { LineReader } from './terminal/line-reader.ts';

export interface OpenChannel {
  channel: Channel;
  /** How many planned questions have an answer in the script; null when answers are typed. */
  answersInOrder: number | null;
  /** What was typed and not sent when the candidate left. */
  unsent(): string;
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
    unsent: () => '',
    close: () => {},
  };
}

export interface TerminalStreams {
  input: NodeJS.ReadStream;
  output: NodeJS.WriteStream;
  /** Plain lines, without editing or redrawing. */
  plain: boolean;
}

export async function openLineReader({ input, output, plain }: TerminalStreams): Promise<LineReader> {
  const { createLineReader } = await import('./terminal/line-reader.ts');
  return createLineReader({ input, output, ...(plain && { terminal: false }) });
}

export async function openTypedChannel(
  terminal: TerminalStreams & { conversation: Conversation },
): Promise<OpenChannel> {
  const [reader, { textChannel }] = await Promise.all([
    openLineReader(terminal),
    import('./channel/text-channel.ts'),
  ]);
  return {
    channel: textChannel({ conversation: terminal.conversation, readAnswer: () => reader.readAnswer() }),
    answersInOrder: null,
    unsent: () => reader.unfinished(),
    close: () => reader.close(),
  };
}

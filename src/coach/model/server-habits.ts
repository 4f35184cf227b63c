import type { Rung } from './chat-model.ts';

export type LimitName = 'max_completion_tokens' | 'max_tokens';
export type Droppable = 'temperature' | 'seed' | 'stream_options' | 'stream';

/** What a model at a server was found to take. */
export interface ServerHabits {
  rung: Rung;
  /** The name it knows the limit of tokens by; null when it knows none. */
  limit: LimitName | null;
  /** What it refuses. */
  without: readonly Droppable[];
}

const rungs: readonly string[] = ['json_schema', 'json_object', 'prompt'] satisfies Rung[];
const limits: readonly string[] = ['max_completion_tokens', 'max_tokens'] satisfies LimitName[];
const droppable: readonly string[] = [
  'temperature',
  'seed',
  'stream_options',
  'stream',
] satisfies Droppable[];

/** Nothing is known yet: the surest form, and the name of the limit that hosts of this kind know. */
export function firstHabits(host: string): ServerHabits {
  const isNewest = host === 'api.openai.com' || /\.azure\.com(:\d+)?$/.test(host);
  return { rung: 'json_schema', limit: isNewest ? 'max_completion_tokens' : 'max_tokens', without: [] };
}

/** For a memory: 'json_object max_tokens -temperature'. */
export function writeHabits({ rung, limit, without }: ServerHabits): string {
  return [rung, limit ?? 'no_limit', ...without.map((name) => `-${name}`)].join(' ');
}

/** Words that are not known are passed over; a memory from elsewhere harms nothing. */
export function readHabits(text: string | null, host: string): ServerHabits {
  const words = (text ?? '').split(/\s+/);
  const first = firstHabits(host);
  return {
    rung: words.find(isRung) ?? first.rung,
    limit: words.includes('no_limit') ? null : (words.find(isLimit) ?? first.limit),
    without: words.map((word) => (word.startsWith('-') ? word.slice(1) : '')).filter(isDroppable),
  };
}

/** The habits all requests to one model share, begun from a memory. */
export interface SharedHabits {
  read(): ServerHabits;
  write(habits: ServerHabits): void;
  /** They have just worked: remembers them, if that is news. */
  keep(): void;
}

export function openHabits(
  memory: { get(key: string): string | null; set(key: string, value: string): void },
  key: string,
  host: string,
): SharedHabits {
  let kept = memory.get(key);
  let current = readHabits(kept, host);
  return {
    read: () => current,
    write: (habits) => {
      current = habits;
    },
    keep: () => {
      const text = writeHabits(current);
      if (text === kept) return;
      kept = text;
      memory.set(key, text);
    },
  };
}

function isRung(word: string): word is Rung {
  return rungs.includes(word);
}

function isLimit(word: string): word is LimitName {
  return limits.includes(word);
}

function isDroppable(word: string): word is Droppable {
  return droppable.includes(word);
}

import { adapt } from './adapt.ts';
import type { Rung } from './chat-model.ts';
import type { ChatOutcome } from './completion.ts';
import { type Failure, isFiltered, isOutOfCredit, isTooLong } from './failure.ts';
import { nextTry } from './retry.ts';
import type { LimitName, ServerHabits } from './server-habits.ts';

/** The request as it stands, for one sending. */
export interface Form {
  habits: ServerHabits;
  maxTokens: number;
  streamed: boolean;
}

export interface CompleteOptions {
  /** Shared by all requests to this model, also those under way. */
  habits: { read(): ServerHabits; write(habits: ServerHabits): void };
  maxTokens: number;
  streamed: boolean;
  seeded: boolean;
  /** Most sendings when the connection or the server fails. */
  attempts: number;
  random: () => number;
  send(form: Form): Promise<ChatOutcome>;
  sleep(ms: number): Promise<void>;
  /** What to throw. */
  explain(failure: Failure): Error;
}

export interface Completed {
  text: string;
  rung: Rung;
  /** The room the reply needed; a repair needs as much. */
  maxTokens: number;
  /** As the server counted them; null when it did not. */
  promptTokens: number | null;
}

/** Sends until there is a text: leaves out what the server refuses, goes down the ladder, tries again. */
export async function complete(options: CompleteOptions): Promise<Completed> {
  const { habits: shared } = options;
  const tries = { failed: 0, timedOut: 0, empty: 0, lengthened: 0, attempts: options.attempts };
  const limits = new Set<LimitName | null>();
  let { maxTokens, streamed } = options;
  /** For this request alone. */
  let ownRung: Rung | null = null;
  for (;;) {
    const common = shared.read();
    const habits = ownRung ? { ...common, rung: ownRung } : common;
    limits.add(habits.limit);
    streamed &&= !habits.without.includes('stream');
    const { text, usage, failure } = await options.send({ habits, maxTokens, streamed });
    if (!failure) return { text, rung: habits.rung, maxTokens, promptTokens: usage?.prompt ?? null };
    if (isAboutThisText(failure)) throw options.explain(failure);

    const seeded = options.seeded && !habits.without.includes('seed');
    const adapted = adapt(habits, failure, { streamed, seeded, limitRenamed: limits.size > 1 });
    if (adapted) {
      // Unless another request has learned it meanwhile.
      if (shared.read() !== common) continue;
      if (ownRung || !adapted.lasting) ownRung = adapted.habits.rung;
      if (adapted.lasting)
        shared.write({ ...adapted.habits, rung: ownRung ? common.rung : adapted.habits.rung });
      continue;
    }

    tries.failed++;
    if (failure.kind === 'timeout') tries.timedOut++;
    if (failure.kind === 'empty') tries.empty++;
    const next = nextTry(failure, { ...tries, streamed }, options.random);
    if (next.do === 'give_up') throw options.explain(failure);
    if (next.do === 'wait') await options.sleep(next.ms);
    if (next.do === 'whole') streamed = false;
    if (next.do === 'longer') {
      maxTokens *= 2;
      tries.lengthened++;
    }
  }
}

/** No other form of the request and no waiting changes it, whatever else its words name. */
function isAboutThisText(failure: Failure): boolean {
  return failure.kind === 'status' && (isTooLong(failure) || isFiltered(failure) || isOutOfCredit(failure));
}

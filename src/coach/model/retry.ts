import { type Failure, isCertificateTrouble, isOutOfCredit } from './failure.ts';

/** How often one request was sent, and what was tried already. */
export interface Tries {
  /** Sendings that the connection or the server failed, this one included. */
  failed: number;
  timedOut: number;
  empty: number;
  lengthened: number;
  /** Most sendings. */
  attempts: number;
  streamed: boolean;
}

export type Retry =
  | { do: 'wait'; ms: number }
  /** Without streaming. */
  | { do: 'whole' }
  /** With room for twice the tokens. */
  | { do: 'longer' }
  | { do: 'again' }
  | { do: 'give_up' };

/** A person waits: longer than this is told, not waited for. */
export const longestWaitMs = 30_000;
const firstWaitMs = 500;
const highestStepMs = 8_000;

/** What to do about a failure that nothing in the request explains. `random` is in [0, 1). */
export function nextTry(failure: Failure, tries: Tries, random: () => number): Retry {
  switch (failure.kind) {
    case 'empty':
      return { do: tries.empty > 1 ? 'give_up' : 'again' };
    case 'length':
      return { do: tries.lengthened > 0 ? 'give_up' : 'longer' };
    case 'timeout':
      return tries.timedOut > 1 ? { do: 'give_up' } : waitBefore(tries, null, random);
    case 'cut':
      return tries.streamed ? { do: 'whole' } : waitBefore(tries, null, random);
    case 'unreachable':
      return isCertificateTrouble(failure.errno) ? { do: 'give_up' } : waitBefore(tries, null, random);
    case 'status':
      if (!isPassing(failure.status) || isOutOfCredit(failure)) return { do: 'give_up' };
      return waitBefore(tries, failure.retryAfterMs, random);
    default:
      return { do: 'give_up' };
  }
}

function isPassing(status: number): boolean {
  return status === 408 || status === 409 || status === 429 || status >= 500;
}

/** As long as the server asks, else full jitter: anything up to a bound that doubles. */
function waitBefore({ failed, attempts }: Tries, askedMs: number | null, random: () => number): Retry {
  if (failed >= attempts || (askedMs ?? 0) > longestWaitMs) return { do: 'give_up' };
  return { do: 'wait', ms: askedMs ?? random() * Math.min(highestStepMs, firstWaitMs * 2 ** failed) };
}

/** `retry-after-ms`, or `retry-after` in seconds or as a date; null when neither makes sense. */
export function retryAfterMs(headers: Headers | undefined, now: number): number | null {
  const ms = headers?.get('retry-after-ms') ?? '';
  if (/^\d+(\.\d+)?$/.test(ms)) return Number(ms);
  const seconds = headers?.get('retry-after') ?? '';
  if (/^\d+(\.\d+)?$/.test(seconds)) return Number(seconds) * 1000;
  const date = /[a-z]/i.test(seconds) ? Date.parse(seconds) : Number.NaN;
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}

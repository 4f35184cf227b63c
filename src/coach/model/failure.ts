import type { WireError } from './wire-error.ts';

/** Why one request gave no text, whichever of its many roads it came by. */
export type Failure =
  /** The server said no, with a status or (some proxies) with an error inside a 200 or a stream. */
  | ({ kind: 'status'; status: number; retryAfterMs: number | null } & WireError)
  | { kind: 'unreachable'; errno: string | null }
  | { kind: 'timeout' }
  /** The connection ended within the reply. */
  | { kind: 'cut' }
  /** Answered, but not as chat completions do: a page, a redirect, JSON of another kind. */
  | { kind: 'not_an_api' }
  /** The model declined. */
  | { kind: 'refused' }
  | { kind: 'filtered' }
  /** The reply reached its limit of tokens. */
  | { kind: 'length' }
  | { kind: 'empty' };

export type StatusFailure = Extract<Failure, { kind: 'status' }>;

/** No money is left; waiting does not help, though the status is often that of a rate limit. */
export function isOutOfCredit({ status, code, text }: StatusFailure): boolean {
  return (
    status === 402 ||
    /insufficient[_ ](quota|balance|credits?)|billing_(hard_limit|not_active)|exceeded_current_quota/i.test(
      `${code} ${text}`,
    )
  );
}

export function isTooLong({ status, code, text }: StatusFailure): boolean {
  if (status === 413) return true;
  return /context_length_exceeded|exceed_context_size|context (length|window|size)|maximum context|prompt is too long|too many (input )?tokens|string_above_max_length/i.test(
    `${code} ${text}`,
  );
}

export function isFiltered({ code, text }: StatusFailure): boolean {
  return /content_filter|content_policy|ResponsibleAI|content management policy|data_inspection_failed/i.test(
    `${code} ${text}`,
  );
}

/** Said of a certificate: asking again changes nothing. */
export function isCertificateTrouble(errno: string | null): boolean {
  return errno !== null && /CERT|SELF_SIGNED|UNABLE_TO_|ERR_TLS|ERR_SSL/.test(errno);
}

/** A request that PostgREST would refuse, in its words; nothing was changed. */
export class RestFault extends Error {
  override readonly name = 'RestFault';

  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly details: string | null = null,
    readonly hint: string | null = null,
  ) {
    super(message);
  }
}

export function syntaxFault(part: string, expected: string): RestFault {
  const shown = part.length > 100 ? `${part.slice(0, 100)}…` : part;
  return new RestFault(400, 'PGRST100', `"${shown}" cannot be read`, `Expected ${expected}.`);
}

/** PostgREST has it, this backend does not. */
export function unsupportedFault(what: string): RestFault {
  return new RestFault(501, 'not_implemented', `The embedded backend does not have ${what}.`);
}

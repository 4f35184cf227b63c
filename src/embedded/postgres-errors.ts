/** An error that PostgreSQL raised, as far as a client is told. */
export interface PostgresError {
  code: string;
  message: string;
  details: string | null;
  hint: string | null;
}

/** Null when `error` did not come from PostgreSQL. */
export function postgresError(error: unknown): PostgresError | null {
  if (!(error instanceof Error) || !('severity' in error) || !('code' in error)) return null;
  const { code } = error;
  if (typeof code !== 'string') return null;
  return {
    code,
    message: error.message,
    details: textOf(error, 'detail'),
    hint: textOf(error, 'hint'),
  };
}

function textOf(error: object, key: string): string | null {
  const value: unknown = Reflect.get(error, key);
  return typeof value === 'string' ? value : null;
}

const statuses: [RegExp, number][] = [
  [/^PT\d{3}$/, 0],
  [/^(23503|23505)$/, 409],
  [/^(42P01|42883)$/, 404],
  [/^42P17$/, 500],
  [/^25006$/, 405],
  [/^(25|2D|38|39|3B|40|54|55|57|58|F0|HV|XX)/, 500],
  [/^(08|53)/, 503],
  [/^P0001$/, 400],
  [/^P0/, 500],
];

/** The HTTP status PostgREST gives to an SQLSTATE. */
export function statusOf(code: string, anonymous: boolean): number {
  if (code === '42501') return anonymous ? 401 : 403;
  const status = statuses.find(([pattern]) => pattern.test(code))?.[1] ?? 400;
  return status === 0 ? Number(code.slice(2)) : status;
}

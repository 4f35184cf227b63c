import type { Database, Query } from './database.ts';
import { type Claims, checkToken, type TokenFault } from './jwt.ts';

/** Who a request speaks for: the only two roles that a token may choose. */
export interface Identity {
  role: 'anon' | 'authenticated';
  claims: Claims;
}

/** 'role': the token is ours and names a role that no token may choose. */
export type IdentityFault = TokenFault | 'role';
export type IdentityCheck = { identity: Identity } | { fault: IdentityFault };

/** Reads `Authorization: Bearer …`; without it the request is anonymous. */
export function identify(headers: Record<string, string>, secret: string, now: number): IdentityCheck {
  const { authorization } = headers;
  if (authorization === undefined) return { identity: { role: 'anon', claims: { role: 'anon' } } };
  const token = /^bearer\s+(.+)$/i.exec(authorization)?.[1];
  if (token === undefined) return { fault: 'malformed' };
  const check = checkToken(token, secret, now);
  if ('fault' in check) return check;
  const { role } = check.claims;
  if (role !== 'anon' && role !== 'authenticated') return { fault: 'role' };
  return { identity: { role, claims: check.claims } };
}

/** One transaction in which row level security sees this identity. */
export function transactionAs<T>(
  database: Database,
  { role, claims }: Identity,
  work: (query: Query) => Promise<T>,
): Promise<T> {
  return database.transaction(async (query) => {
    await query("select set_config('role', $1, true), set_config('request.jwt.claims', $2, true)", [
      role,
      JSON.stringify(claims),
    ]);
    return work(query);
  });
}
